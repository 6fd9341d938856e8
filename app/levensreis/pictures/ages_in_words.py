"""Ages of a part of a life, as they are written and said."""

from levensreis.language import number, say


def years(months: float) -> str:
    """Return an age in years, to the nearest half year."""
    return number(max(round(months / 6), 0) / 2)


def span_in_words(start: float, end: float) -> str:
    """Return a stretch of months of age, as `van 5 tot 9 jaar`."""
    if start < 0:
        return say("van de zwangerschap tot {until} jaar", until=years(end))
    return say("van {since} tot {until} jaar", since=years(start), until=years(end))
