"""What a person decided about what was found: replace it, or leave it as it is.

A decision holds for a word wherever it stands in the journey, or for one place. Of a
word that is an everyday word as well (Roos, Wil) each place is asked. Nothing that was
found leaves undecided.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.texts import TextKey, digest_of
from levensreis.language import say, word

_K = TypeVar("_K", str, "tuple[str, Occurrence]")


class Verdict(StrEnum):
    """What becomes of a word. Values are stored."""

    REPLACE = "replace"
    GENERALISE = "generalise"
    KEEP = "keep"
    """Not recognisable: it stays as it is."""
    OPEN = "open"
    """Taken back: as if nothing had been decided yet."""

    @property
    def label(self) -> str:
        """The name on screen."""
        return say(_LABELS[self])


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place in one text, as long as that text stays what it is."""

    key: TextKey
    digest: str
    start: int

    @classmethod
    def at(cls, key: TextKey, text: str, span: Span) -> "Occurrence":
        """Return the place of a span in a text."""
        return cls(key, digest_of(text), span.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about a word, and when."""

    entity: str
    """Whom or what it is about, as `Point.entity` tells."""
    category: Category
    verdict: Verdict
    replacement: str = ""
    """What comes in its place, of a name the pseudonym; empty when that is what is
    proposed, and when it stays."""
    place: Occurrence | None = None
    """None when it holds wherever the word stands in the journey."""
    by: str = ""
    at: datetime | None = None


class Decisions:
    """What was decided in one journey; the last decision about a word holds."""

    def __init__(self, every: Iterable[Decision] = ()) -> None:
        self.every = tuple(every)
        self._everywhere: dict[str, Decision] = {}
        self._here: dict[tuple[str, Occurrence], Decision] = {}
        for each in self.every:
            if each.place is None:
                _put(self._everywhere, each.entity, each)
            else:
                _put(self._here, (each.entity, each.place), each)

    def about(
        self, entity: str, place: Occurrence, *, only_here: bool = False
    ) -> Decision | None:
        """Return what holds for a word in its place; None while it is open.

        What is decided for the whole journey says nothing of an everyday word.
        """
        here = self._here.get((entity, place))
        return here if here is not None or only_here else self._everywhere.get(entity)

    def everywhere(self, entity: str) -> Decision | None:
        """Return what was decided for the whole journey."""
        return self._everywhere.get(entity)

    def before(self, made: Decision) -> Decision:
        """Return the decision that takes one back that is to be made now."""
        former = (
            self._everywhere.get(made.entity)
            if made.place is None
            else self._here.get((made.entity, made.place))
        )
        return former or replace(made, verdict=Verdict.OPEN, replacement="")

    def with_more(self, *made: Decision) -> "Decisions":
        """Return these with some that were made later."""
        return Decisions((*self.every, *made))

    @property
    def given(self) -> dict[str, str]:
        """Return who was given which pseudonym, to be the same for ever."""
        held = [*self._here.values(), *self._everywhere.values()]
        return {
            each.entity: each.replacement
            for each in held
            if each.category is Category.NAME and each.replacement
        }


def _put(held: dict[_K, Decision], key: _K, made: Decision) -> None:
    held.pop(key, None)
    if made.verdict is not Verdict.OPEN:
        held[key] = made


_LABELS = {
    Verdict.REPLACE: word("vervangen"),
    Verdict.GENERALISE: word("algemener maken"),
    Verdict.KEEP: word("niet herkenbaar: laten staan"),
    Verdict.OPEN: word("weer open"),
}
