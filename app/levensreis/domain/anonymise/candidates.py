"""Everything in a text about which something can be decided, with what is proposed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.contact_names import ContactNames
from levensreis.domain.anonymise.findings import Seen
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.never import idioms
from levensreis.domain.anonymise.point import entity_of, entity_of_entry
from levensreis.domain.anonymise.pseudonyms import Context
from levensreis.domain.anonymise.register import (
    EntryKind,
    Register,
    RegisterEntry,
    fitted,
)
from levensreis.domain.anonymise.replacements import Replacement, propose
from levensreis.domain.anonymise.span import Category, Level, Span
from levensreis.domain.anonymise.speech import INFIXES
from levensreis.domain.anonymise.tokens import is_word, tokens
from levensreis.domain.fold import fold

_KINDS: Final = {
    EntryKind.PERSON: Category.NAME,
    EntryKind.ORGANISATION: Category.ORGANISATION,
    EntryKind.PLACE: Category.PLACE,
    EntryKind.OTHER: Category.NAME,
}
# What stands before a surname, and goes with it.
_INITIALS: Final = re.compile(
    rf"(?:[^\W\d_]\.? ?)+(?:(?:{'|'.join(sorted(INFIXES))})[. ]+)*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word of a text about which anything can be decided."""

    span: Span
    entity: str
    proposal: Replacement | None = None
    entry: RegisterEntry | None = None
    may_stay: bool = True
    """Whether nobody of the register is named there."""
    is_removed: bool = False
    """Whether it goes without being asked about: an address in which a name stands."""


class Candidates:
    """Puts what the register and the detector find in a text beside each other."""

    def __init__(self, register: Register, known: Known, context: Context) -> None:
        self._register = register
        self._known = known
        self._context = context
        self._contacts = ContactNames.of(known)

    def of(self, seen: Seen) -> list[Candidate]:
        """Return what is in a text, from left to right, without overlap."""
        registered = list(self._registered(seen.text))
        named = [each.span for each in registered]
        named += [span for span in seen.spans if _is_named(span)]
        found = (_guarded(each, named) for each in self._all(seen, registered))
        return sorted(found, key=lambda each: each.span.start)

    def _all(self, seen: Seen, registered: list[Candidate]) -> Iterator[Candidate]:
        whole = [*self._whole_contacts(seen), *self._whole(seen, registered)]
        covered = [each.span for each in whole]
        registered = whole + [
            each for each in registered if not any(map(each.span.overlaps, covered))
        ]
        yield from registered
        taken = [each.span for each in registered]
        spans = [span for span in seen.spans if not any(map(span.overlaps, taken))]
        for proposal in self._proposals(seen.text, spans):
            taken.append(proposal.span)
            yield self._proposed(seen.text, proposal)
        # Somebody who is really called what another was given as pseudonym.
        names = [span for span in spans if span.cat is Category.NAME]
        names = [span for span in names if not any(map(span.overlaps, taken))]
        taken += spans
        words = [span for span in seen.words if not any(map(span.overlaps, taken))]
        for span in (*names, *words):
            said = seen.text[span.start : span.end]
            yield Candidate(span, entity_of(said, None, None))

    def _whole_contacts(self, seen: Seen) -> Iterator[Candidate]:
        """Find addresses in which a name of the register stands: they go as a whole."""
        spans = [
            span
            for span in seen.spans
            if span.cat is Category.CONTACT
            and self._contacts.name_in(seen.text[span.start : span.end])
        ]
        for proposal in self._proposals(seen.text, spans):
            found = self._proposed(seen.text, proposal)
            yield replace(found, may_stay=False, is_removed=True)

    def _whole(self, seen: Seen, registered: list[Candidate]) -> Iterator[Candidate]:
        """Find the names of which only a part is in the register as it is written."""
        spans = [
            span
            for span in seen.spans
            if span.cat is Category.NAME
            and any(_is_inside(each.span, span) for each in registered)
        ]
        for proposal in self._proposals(seen.text, spans):
            found = self._proposed(seen.text, proposal)
            for part in registered:
                if not _is_inside(part.span, found.span):
                    continue
                if part.entity == found.entity:
                    yield found
                    break
                if _is_behind_initials(seen.text, part.span, found.span):
                    yield _with_initials(part, found)
                    break

    def _registered(self, text: str) -> Iterator[Candidate]:
        """Find the names of the register as they are written, open or not."""
        matches = list(self._register.matches(text))
        sayings = idioms(tokens(text)) if matches else set()
        for match, entry in matches:
            said = text[match.start : match.name_end]
            span = Span(
                match.start,
                match.end,
                _KINDS[entry.kind],
                Level.REGISTER,
                is_homonym=is_word(fold(said)) or match.start in sayings,
            )
            if entry.replacement is None:
                proposal = next(iter(self._proposals(text, [span])), None)
            else:
                start, shown = fitted(text, match, cleaned(entry.replacement))
                proposal = Replacement(start, match.end, shown, span, "")
            yield Candidate(span, entity_of_entry(entry), proposal, entry)

    def _proposals(self, text: str, spans: list[Span]) -> tuple[Replacement, ...]:
        return propose(text, spans, self._known, self._context)

    def _proposed(self, text: str, proposal: Replacement) -> Candidate:
        span = proposal.span
        entry = None
        if span.level is Level.REGISTER:
            entry = self._people.get(proposal.entity)
        said = text[span.start : span.end]
        return Candidate(span, entity_of(said, proposal, entry), proposal, entry)

    @cached_property
    def _people(self) -> dict[str, RegisterEntry]:
        return {
            entity_of_entry(entry): entry
            for entry in reversed(self._register.entries)
            if entry.kind is EntryKind.PERSON
        }


def _is_named(span: Span) -> bool:
    """Tell whether the detector is sure that a name of the register stands here."""
    return span.level is Level.REGISTER and span.cat is not Category.DATE


def _guarded(found: Candidate, named: list[Span]) -> Candidate:
    """Let no registered name stay; what is a word too is asked at each place."""
    inside = [span for span in named if span.overlaps(found.span)]
    may_stay = found.may_stay and all(span.is_homonym for span in inside)
    homonym = found.span.is_homonym or (may_stay and bool(inside))
    span = replace(found.span, is_homonym=homonym)
    return replace(found, span=span, may_stay=may_stay)


def _is_behind_initials(text: str, name: Span, whole: Span) -> bool:
    before = text[whole.start : name.start]
    return name.end == whole.end and _INITIALS.fullmatch(before) is not None


def _with_initials(name: Candidate, whole: Candidate) -> Candidate:
    """Let the initials go with the surname behind them: nothing comes for those."""
    proposal = name.proposal
    if proposal is not None:
        proposal = replace(proposal, start=whole.span.start, span=whole.span)
    return replace(name, span=whole.span, proposal=proposal)


def _is_inside(one: Span, other: Span) -> bool:
    shorter = one.end - one.start < other.end - other.start
    return shorter and other.start <= one.start and one.end <= other.end
