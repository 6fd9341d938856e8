"""What a person decided about what was found: replace it, or leave it as it is.

A decision holds for a word wherever it stands in the journey, or for one place. Of a
word that is an everyday word as well (Roos, Wil) each place is asked. Nothing that was
found leaves undecided.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.texts import TextKey, digest_of
from levensreis.domain.anonymise.writing import key_of
from levensreis.language import say, word


class Verdict(StrEnum):
    """What becomes of a word. Values are stored."""

    REPLACE = "replace"
    GENERALISE = "generalise"
    KEEP = "keep"
    """Not recognisable: it stays as it is."""

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
    """The word, as `key_of` writes it."""
    category: Category
    verdict: Verdict
    replacement: str = ""
    """What comes in its place; empty when it stays."""
    place: Occurrence | None = None
    """None when it holds wherever the word stands in the journey."""
    by: str = ""
    at: datetime | None = None


class Decisions:
    """What was decided in one journey; the last decision about a word holds."""

    def __init__(self, every: Iterable[Decision] = ()) -> None:
        self.every = tuple(every)
        self._everywhere = {
            each.entity: each for each in self.every if each.place is None
        }
        self._here = {
            (each.entity, each.place): each
            for each in self.every
            if each.place is not None
        }

    def about(self, key: TextKey, text: str, span: Span) -> Decision | None:
        """Return what holds for a word in its place; None while it is open."""
        entity = key_of(text[span.start : span.end])
        here = self._here.get((entity, Occurrence.at(key, text, span)))
        if here is not None or span.is_homonym:
            return here
        return self._everywhere.get(entity)


_LABELS = {
    Verdict.REPLACE: word("vervangen"),
    Verdict.GENERALISE: word("algemener maken"),
    Verdict.KEEP: word("niet herkenbaar: laten staan"),
}
