"""A word that was found in a text, with what is proposed and what was decided."""

from dataclasses import dataclass

from levensreis.domain.anonymise.decisions import Decision, Occurrence, Verdict
from levensreis.domain.anonymise.known import person_of
from levensreis.domain.anonymise.pseudonyms import key_of_person
from levensreis.domain.anonymise.register import EntryKind, RegisterEntry
from levensreis.domain.anonymise.replacements import Replacement
from levensreis.domain.anonymise.span import Category, Span
from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.anonymise.writing import (
    at_place,
    before_article,
    in_for_te,
    key_of,
    possessive,
)


@dataclass(frozen=True, slots=True)
class Point:
    """A word that was found in a text, what is proposed, and what was decided."""

    key: TextKey
    text: str
    """The cleaned text in which it stands."""
    span: Span
    place: Occurrence
    """Where a decision about this word alone is for."""
    proposal: Replacement | None = None
    """None for a word of which nobody knows what it is."""
    entry: RegisterEntry | None = None
    """The line of the register that names it."""
    decision: Decision | None = None
    may_stay: bool = True
    """Whether no name of the register stands here that is nothing but that name."""
    is_removed: bool = False
    """Whether it goes unless somebody decides otherwise: an address with a name."""

    @property
    def said(self) -> str:
        """The word as it stands in the text."""
        return self.text[self.span.start : self.span.end]

    @property
    def entity(self) -> str:
        """Whom or what it is about: the same for each place, however it is written."""
        return entity_of(self.said, self.proposal, self.entry)

    @property
    def is_open(self) -> bool:
        """Whether somebody must decide about it still."""
        if self.decision is not None or self.is_removed:
            return self.is_refused
        if self.span.is_homonym or self.entry is None:
            return True
        return self.entry.is_open

    @property
    def is_refused(self) -> bool:
        """Whether somebody let it stay, which a name of the register never may."""
        if self.decision is None or self.may_stay:
            return False
        return self.decision.verdict is Verdict.KEEP

    @property
    def is_kept(self) -> bool:
        """Whether it stays because somebody decided so."""
        if self.decision is None or not self.may_stay:
            return False
        return self.decision.verdict is Verdict.KEEP

    @property
    def becomes(self) -> str | None:
        """What comes in its place; None while it stays as it is."""
        if self.is_kept:
            return None
        if self.decision is not None and not self.is_refused:
            return self.decision.replacement or self.proposed
        named = self.entry is not None and self.entry.replacement is not None
        return self.proposed if named or self.is_removed else None

    @property
    def proposed(self) -> str | None:
        """What is proposed to come in its place, as the sentence wants it."""
        return self.proposal.text if self.proposal is not None else None

    @property
    def offered(self) -> str:
        """What is proposed, without what the sentence adds to it; empty for nothing."""
        if self.proposal is None:
            return ""
        if self.entry is not None and self.entry.replacement is not None:
            return self.entry.replacement
        shown = self.proposal.pseudonym or self.proposal.text
        if self.span.cat is Category.PLACE and self.proposal.start < self.span.start:
            shown = shown.removeprefix("in ").removeprefix("In ")
        if self.span.cat is Category.NAME:
            return shown
        return shown[:1].lower() + shown[1:]  # without the capital of a sentence

    @property
    def replacement(self) -> Replacement | None:
        """The place that changes, and what comes there."""
        shown = self.becomes
        if shown is None:
            return None
        proposal = self.proposal
        if proposal is not None and shown in (proposal.text, proposal.pseudonym):
            return proposal
        if self.span.cat is Category.NAME and self.said.endswith(_OWNED):
            shown = possessive(shown)
        # As wide as what is proposed: an article must not stay behind.
        start = proposal.start if proposal else self.span.start
        if self.span.cat is Category.PLACE:
            start = at_place(self.text, start, self.span.start, shown)
        start = before_article(self.text, start, shown)
        start, shown = in_for_te(self.text, start, shown)
        end = proposal.end if proposal else self.span.end
        begun = _begun(self.text, start, shown)
        return Replacement(start, end, begun, self.span, self.entity)


def entity_of(
    said: str, proposal: Replacement | None, entry: RegisterEntry | None
) -> str:
    """Return what is the same for every place of a person, an organisation, a word."""
    if entry is not None:
        return entity_of_entry(entry)
    if proposal is not None and proposal.entity:
        return proposal.entity
    return key_of(said)


def entity_of_entry(entry: RegisterEntry) -> str:
    """Return whom or what a line of the register is about."""
    if entry.kind is EntryKind.PERSON:
        return key_of_person(person_of(entry))
    return f"{entry.kind}:{key_of(entry.name)}"


_OWNED = ("'s", "’s", "'", "’")


def _begun(text: str, start: int, shown: str) -> str:
    """Give what comes at the start of a sentence its capital."""
    before = text[:start].rstrip(" \t\"'“”‘’(«")
    if (not before or before[-1] in ".!?…\n") and text[start : start + 1].isupper():
        return shown[:1].upper() + shown[1:]
    return shown
