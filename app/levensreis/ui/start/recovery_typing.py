"""A recovery key while it is copied from paper. Knows no Qt."""

import unicodedata
from typing import Final, NamedTuple

from levensreis.language import say
from levensreis.storage.recovery_code import MistypedRecovery, read_recovery

_LENGTH: Final = 35
_GROUP: Final = 5


class Typed(NamedTuple):
    """A text, and how many characters of it stand before the cursor."""

    text: str
    cursor: int


class State(NamedTuple):
    """How far somebody is."""

    words: str
    is_right: bool | None
    """Whether what is whole has no typing error; None while it is not whole."""


def grouped(typed: Typed) -> Typed:
    """Return what was typed as capitals in groups of five, the cursor where it was."""
    before = _meant(typed.text[: typed.cursor])
    every = before + _meant(typed.text[typed.cursor :])
    groups = (every[start : start + _GROUP] for start in range(0, len(every), _GROUP))
    # At the end of a group it stands before the space, where Backspace takes a letter.
    spaces = max(len(before) - 1, 0) // _GROUP
    return Typed(" ".join(groups), len(before) + spaces)


def state_of(text: str) -> State:
    """Tell how far somebody is, and whether there is a typing error in it."""
    count = len(_meant(text))
    if count < _LENGTH:
        words = say("{count} van de {all} tekens", count=count, all=_LENGTH)
        return State(words, None)
    try:
        read_recovery(text)
    except MistypedRecovery as error:
        return State(str(error), is_right=False)
    words = say("Alle {all} tekens, zonder typefout", all=_LENGTH)
    return State(words, is_right=True)


def _meant(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(each for each in plain if each.isalnum())
