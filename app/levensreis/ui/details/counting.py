"""How many statements there are, in words. Knows no Qt."""

from levensreis.language import say


def statements_in_words(number: int) -> str:
    """Return `nog geen uitspraken`, `1 uitspraak` or `24 uitspraken`."""
    if not number:
        return say("nog geen uitspraken")
    if number == 1:
        return say("1 uitspraak")
    return say("{count} uitspraken", count=number)
