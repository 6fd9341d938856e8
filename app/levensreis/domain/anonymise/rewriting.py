"""What becomes of every text of a journey, and what is still to be decided.

Registered names become what the register says. What the detector found besides becomes
what a person decided; until then it stays, and is an open point. Nothing else changes.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from levensreis.domain.anonymise import detector
from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.decisions import Decision, Decisions, Verdict
from levensreis.domain.anonymise.known import Known, person_of
from levensreis.domain.anonymise.pseudonyms import Context, key_of_person
from levensreis.domain.anonymise.register import (
    EntryKind,
    Register,
    RegisterEntry,
    fitted,
)
from levensreis.domain.anonymise.replacements import (
    Replacement,
    apply,
    given_by,
    propose,
)
from levensreis.domain.anonymise.span import Category, Level, Span
from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.anonymise.tokens import is_word
from levensreis.domain.anonymise.writing import key_of, possessive
from levensreis.domain.fold import fold

NO_DECISIONS: Final = Decisions()
_KINDS: Final = {
    EntryKind.PERSON: Category.NAME,
    EntryKind.ORGANISATION: Category.ORGANISATION,
    EntryKind.PLACE: Category.PLACE,
    EntryKind.OTHER: Category.NAME,
}


@dataclass(frozen=True, slots=True)
class Point:
    """A word that was found in a text, what is proposed, and what was decided."""

    key: TextKey
    text: str
    """The cleaned text in which it stands."""
    span: Span
    proposal: Replacement | None = None
    """None for a word of which nobody knows what it is, and for what may stay."""
    entry: RegisterEntry | None = None
    """The line of the register that names it."""
    decision: Decision | None = None

    @property
    def said(self) -> str:
        """The word as it stands in the text."""
        return self.text[self.span.start : self.span.end]

    @property
    def entity(self) -> str:
        """What is the same for each place of this word."""
        return key_of(self.said)

    @property
    def is_open(self) -> bool:
        """Whether somebody must decide about it still."""
        if self.decision is not None:
            return False
        if self.span.is_homonym or self.entry is None:
            return True
        return self.entry.is_open

    @property
    def becomes(self) -> str | None:
        """What comes in its place; None while it stays as it is."""
        if self.decision is not None:
            if self.decision.verdict is Verdict.KEEP:
                return None
            return self.decision.replacement or self._proposed
        if self.entry is not None and self.entry.replacement is not None:
            return self._proposed
        return None

    @property
    def replacement(self) -> Replacement | None:
        """The place that changes, and what comes there."""
        shown = self.becomes
        if shown is None:
            return None
        if self.proposal is not None and shown == self.proposal.text:
            return self.proposal
        if _is_owned(self.said) and self.span.cat is Category.NAME:
            shown = possessive(shown)
        span = self.span
        begun = _begun(self.text, span, shown)
        return Replacement(span.start, span.end, begun, span, "")

    @property
    def _proposed(self) -> str | None:
        return self.proposal.text if self.proposal is not None else None


class Rewriting:
    """The register of a journey with the decisions about it, ready for its texts."""

    def __init__(
        self,
        register: Register,
        decisions: Decisions = NO_DECISIONS,
        *,
        code: str = "",
        taken: Collection[str] = (),
    ) -> None:
        """`code` and `taken` (every name in the study) decide which pseudonyms come."""
        self.register = register
        self.decisions = decisions
        self._code = code
        self._taken = frozenset(taken)

    def points(self, key: TextKey, text: str) -> list[Point]:
        """Return what was found in a text, from left to right, without overlap."""
        return sorted(
            self._points(key, cleaned(text)), key=lambda point: point.span.start
        )

    def apply(self, key: TextKey, text: str) -> str:
        """Return a text, cleaned, with everything in its place that was decided."""
        text = cleaned(text)
        found = (each.replacement for each in self.points(key, text))
        return apply(text, filter(None, found))

    def name_left(self, key: TextKey, text: str) -> str | None:
        """Return a registered name that a rewritten text still holds.

        Words of which somebody said that they are no name there are passed over.
        """
        kept = [
            each.said
            for each in self.points(key, text)
            if each.decision is not None and each.decision.verdict is Verdict.KEEP
        ]
        rest = self.apply(key, text)
        for word in kept:
            rest = rest.replace(word, "…", 1)
        return self.register.name_in(rest)

    @cached_property
    def _known(self) -> Known:
        return Known.of(self.register)

    @cached_property
    def _context(self) -> Context:
        given = {
            key_of_person(person_of(entry)): entry.replacement
            for entry in self.register.entries
            if entry.kind is EntryKind.PERSON and entry.replacement
        }
        return Context(self._code, self._taken, given)

    def _points(self, key: TextKey, text: str) -> Iterator[Point]:
        registered = list(self._registered(key, text))
        yield from registered
        taken = [point.span for point in registered]
        spans = [
            span
            for span in detector.find(text, self._known)
            if not any(span.overlaps(each) for each in taken)
        ]
        proposals = {
            each.span: each for each in propose(text, spans, self._known, self._context)
        }
        self._context = self._context.with_given(given_by(proposals.values()))
        for span in spans:
            proposal = proposals.get(span)
            if proposal is not None:
                yield self._point(key, text, span, proposal)
        words = detector.unknown_words(text, self._known)
        for span in words:
            if not any(span.overlaps(each) for each in (*taken, *spans)):
                yield self._point(key, text, span, None)

    def _registered(self, key: TextKey, text: str) -> Iterator[Point]:
        """Find the names of the register as they are written, open or not."""
        for match, entry in self.register.matches(text):
            said = text[match.start : match.name_end]
            span = Span(
                match.start,
                match.end,
                _KINDS[entry.kind],
                Level.REGISTER,
                is_homonym=is_word(fold(said)),
            )
            proposal = None
            if entry.replacement is not None:
                shown = fitted(text, match, cleaned(entry.replacement))
                proposal = Replacement(match.start, match.end, shown, span, "")
            decision = self.decisions.about(key, text, span)
            yield Point(key, text, span, proposal, entry, decision)

    def _point(
        self, key: TextKey, text: str, span: Span, proposal: Replacement | None
    ) -> Point:
        entry = None
        if span.level is Level.REGISTER and proposal is not None:
            entry = self._entry_of(proposal)
        return Point(
            key, text, span, proposal, entry, self.decisions.about(key, text, span)
        )

    def _entry_of(self, proposal: Replacement) -> RegisterEntry | None:
        for entry in self.register.entries:
            if entry.kind is not EntryKind.PERSON:
                continue
            if key_of_person(person_of(entry)) == proposal.entity:
                return entry
        return None


def _is_owned(said: str) -> bool:
    return said.endswith(("'s", "’s", "'", "’"))


def _begun(text: str, span: Span, shown: str) -> str:
    """Give what comes at the start of a sentence its capital."""
    before = text[: span.start].rstrip(" \t\"'“”‘’(«")
    if (not before or before[-1] in ".!?…\n") and text[span.start].isupper():
        return shown[:1].upper() + shown[1:]
    return shown
