"""What people read, in the language they chose; the Dutch text itself is the source.

Widgets say it through Qt's `tr`, everything else through `say`: both look in the same
catalogue (`resources/language/en.json`). What leaves on paper stays Dutch. Nothing that
is stored or compared may be said: a value never changes with the language.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from levensreis.resources import RESOURCES


class Language(StrEnum):
    """A language of the screen. Values are stored."""

    DUTCH = "nl"
    ENGLISH = "en"

    @property
    def label(self) -> str:
        """What speakers of it call it; the same in every language."""
        return _NAMES[self]


_NAMES: Final = {Language.DUTCH: "Nederlands", Language.ENGLISH: "English"}
_chosen = Language.DUTCH
_only_dutch: ContextVar[bool] = ContextVar("only_dutch", default=False)


def choose(language: Language) -> None:
    """Speak this language from now on, in the whole program."""
    global _chosen  # noqa: PLW0603 - one program, one language
    _chosen = language


def spoken() -> Language:
    """Return the language that is spoken here and now."""
    return Language.DUTCH if _only_dutch.get() else _chosen


@contextmanager
def in_dutch() -> Iterator[None]:
    """Speak Dutch for a while, in this thread: documents are Dutch, whatever is spoken.

    What went wrong is told on the screen: raise a KnownError outside of it.
    """
    before = _only_dutch.set(True)
    try:
        yield
    finally:
        _only_dutch.reset(before)


def word(text: str) -> str:
    """Mark a Dutch text of a table for the catalogue; `say` it when it is shown."""
    return text


def say(text: str, /, **values: object) -> str:
    """Return a Dutch text in the language of now, with its values filled in."""
    if spoken() is not Language.DUTCH:
        text = catalogue(spoken()).get(text, text)
    return text.format(**values) if values else text


def number(value: float) -> str:
    """Return a number as the language of now writes it: `6,5` or `6.5`."""
    written = f"{value:.12g}"
    return written.replace(".", ",") if spoken() is Language.DUTCH else written


def day(when: date) -> str:
    """Return a date as the language of now writes it, such as `3 mei 2024`."""
    return f"{when.day} {say(MONTHS[when.month - 1])} {when.year}"


@cache
def catalogue(language: Language) -> Mapping[str, str]:
    """Read the texts of a language by their Dutch; Dutch itself needs none."""
    if language is Language.DUTCH:
        return {}
    path = RESOURCES / "language" / f"{language}.json"
    texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return texts


MONTHS: Final = (
    *(word("januari"), word("februari"), word("maart"), word("april"), word("mei")),
    *(word("juni"), word("juli"), word("augustus"), word("september")),
    *(word("oktober"), word("november"), word("december")),
)
"""The months of a year, as they are marked; `say` one to show it."""
