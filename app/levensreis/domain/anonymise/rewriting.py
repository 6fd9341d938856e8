"""What becomes of every text of a journey, and what is still to be decided.

Registered names become what the register says. What the detector found besides becomes
what a person decided; until then it stays, and is an open point. Nothing else changes.
"""

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Final

from levensreis.domain.anonymise.candidates import Candidate, Candidates
from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.decisions import Decisions, Occurrence
from levensreis.domain.anonymise.findings import Findings, Seen
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.point import Point, entity_of_entry
from levensreis.domain.anonymise.pseudonyms import Context, with_people
from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.replacements import apply, given_by, propose
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.texts import TextKey
from levensreis.domain.life_context import BirthMonth

__all__ = ["NO_DECISIONS", "Point", "Rewriting"]

NO_DECISIONS: Final = Decisions()


class Rewriting:
    """The register of a journey with the decisions about it, ready for its texts."""

    def __init__(
        self,
        register: Register,
        decisions: Decisions = NO_DECISIONS,
        *,
        code: str = "",
        taken: Collection[str] = (),
        texts: Iterable[str] = (),
        findings: Findings | None = None,
        birth: BirthMonth | None = None,
    ) -> None:
        """Make ready; what was found with the same register need not be found again.

        `code`, `taken` (every name in the study) and the names in `texts` (all of the
        journey, as people read) decide which pseudonyms come; `birth` which ages.
        """
        self.register = register
        self.decisions = decisions
        known = Known.of(register)
        fits = findings is not None and findings.known == known
        self.findings = findings if findings and fits else Findings(known)
        self._code = code
        self._taken = frozenset(taken)
        self._texts = tuple(texts)
        self._birth = birth
        self._found: dict[str, list[Candidate]] = {}

    def with_decisions(self, decisions: Decisions) -> "Rewriting":
        """Return this with other decisions; only what they touch is thought over."""
        before, after = self.decisions.given, decisions.given
        touched = {
            who for who in {*before, *after} if before.get(who) != after.get(who)
        }
        return self._changed(self.register, decisions, touched)

    def with_register(self, register: Register) -> "Rewriting | None":
        """Return this with other replacements in the register.

        None with other names: then every text is to be looked through anew.
        """
        if Known.of(register) != self.findings.known:
            return None
        changed = {*self.register.entries} ^ {*register.entries}
        return self._changed(
            register, self.decisions, set(map(entity_of_entry, changed))
        )

    def _changed(
        self, register: Register, decisions: Decisions, touched: Collection[str]
    ) -> "Rewriting":
        other = Rewriting(
            register,
            decisions,
            code=self._code,
            taken=self._taken,
            texts=self._texts,
            findings=self.findings,
            birth=self._birth,
        )
        other._first = first = self._first
        context = self._context.without(touched)
        # Who has none any more is proposed what was proposed at first.
        former = {who: first.given[who] for who in touched if who in first.given}
        given = {**former, **decisions.given, **_given_by(register)}
        other._context = context.with_given(given)
        other._found = {
            text: found
            for text, found in self._found.items()
            if not any(each.entity in touched for each in found)
        }
        return other

    def points(self, key: TextKey, text: str) -> list[Point]:
        """Return what was found in a text, from left to right, without overlap."""
        seen = self.findings.of(text)
        if seen.text not in self._found:
            self._found[seen.text] = self._candidates.of(seen)
        return [self._point(key, seen, each) for each in self._found[seen.text]]

    def apply(self, key: TextKey, text: str) -> str:
        """Return a text, cleaned, with everything in its place that was decided."""
        return rewritten_by(cleaned(text), self.points(key, text))

    @cached_property
    def _first(self) -> Context:
        """The pseudonyms as they were when the texts were looked through."""
        return self._context

    @cached_property
    def _context(self) -> Context:
        """The pseudonyms of everybody, given in the order in which people read."""
        given = {**self.decisions.given, **_given_by(self.register)}
        taken = self._taken | self.findings.names(self._texts)
        context = with_people(
            self.findings.known, Context(self._code, taken, given, self._birth)
        )
        for seen in map(self.findings.of, self._texts):
            names = [span for span in seen.spans if span.cat is Category.NAME]
            if names:
                made = propose(seen.text, names, self.findings.known, context)
                context = context.with_given(given_by(made))
        return context

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(self.register, self.findings.known, self._context)

    def _point(self, key: TextKey, seen: Seen, found: Candidate) -> Point:
        span = found.span
        place = Occurrence(key, seen.digest, span.start)
        return Point(
            key,
            seen.text,
            span,
            place,
            found.proposal,
            found.entry,
            self.decisions.about(found.entity, place, only_here=span.is_homonym),
            may_stay=found.may_stay,
            is_removed=found.is_removed,
        )


def rewritten_by(text: str, points: Iterable[Point]) -> str:
    """Return a cleaned text with everything in its place that was decided."""
    return apply(text, filter(None, (each.replacement for each in points)))


def _given_by(register: Register) -> dict[str, str]:
    return {
        entity_of_entry(entry): entry.replacement
        for entry in register.entries
        if entry.kind is EntryKind.PERSON and entry.replacement
    }
