"""Make a journey unrecognisable: what is open, what is decided, and who signed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.checklist import Clue, open_clues
from levensreis.domain.anonymise.cleaning import cleaned
from levensreis.domain.anonymise.decisions import Decision, Decisions
from levensreis.domain.anonymise.entities import (
    Entity,
    found_entities,
    loose_words,
    questions,
)
from levensreis.domain.anonymise.findings import Findings
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.point import Point, entity_of_entry
from levensreis.domain.anonymise.pseudonyms import names_of
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.rewriting import Rewriting, rewritten_by
from levensreis.domain.anonymise.signing import Role, Signatures
from levensreis.domain.anonymise.still_needed import still_needed
from levensreis.domain.anonymise.texts import TextKey, digest_of, texts_of
from levensreis.domain.journey import Journey
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.access_log import AccessLog, now, this_user
from levensreis.storage import decisions, journeys, register, signatures
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database

_PART = "anonymise"
"""What of a journey was changed, in the log."""
_SEEN = "open_points_seen"


@dataclass(frozen=True)
class Anonymised:
    """How far a journey is: each text with what was found in it, and who signed."""

    journey: Journey
    rewriting: Rewriting
    texts: Mapping[TextKey, str]
    points: Mapping[TextKey, list[Point]]
    after: Mapping[TextKey, str]
    signatures: Signatures

    @property
    def open_points(self) -> list[Point]:
        """What somebody must still decide about, in the order in which people read."""
        return [point for point in self.every_point if point.is_open]

    @property
    def every_point(self) -> list[Point]:
        """Everything that was found, in the order in which people read."""
        return [point for found in self.points.values() for point in found]

    @cached_property
    def found(self) -> list[Entity]:
        """Everybody and everything that was found, once."""
        return found_entities(self.every_point)

    @cached_property
    def words(self) -> list[Entity]:
        """Every word of which nobody knows what it is, once."""
        return loose_words(self.every_point)

    @property
    def open_clues(self) -> list[Clue]:
        """What nobody looked through yet."""
        return open_clues(self.rewriting.decisions)

    @cached_property
    def waiting(self) -> int:
        """How many times somebody is still to be asked before this can be signed."""
        there = {each.key for each in self.found}
        nowhere = [
            entry
            for entry in self.rewriting.register.open_entries
            if entity_of_entry(entry) not in there
        ]
        asked = questions(self.found) + questions(self.words)
        return asked + len(nowhere) + len(self.open_clues)

    @cached_property
    def digests(self) -> dict[TextKey, str]:
        """What is signed of each text: what it is, and what it becomes."""
        return {
            key: digest_of(text, self.after[key]) for key, text in self.texts.items()
        }

    @property
    def is_signed(self) -> bool:
        """Whether both signed every text as it is now."""
        return self.signatures.is_complete(self.digests)

    def unsigned(self, role: Role) -> list[TextKey]:
        """Return the texts that nobody signed in a role, as they are now."""
        return self.signatures.unsigned(role, self.digests)

    def still_needed(self, output: Output) -> list[str]:
        """Tell what is missing before an output may leave; empty when nothing is."""
        unsigned = {role: len(self.unsigned(role)) for role in Role}
        return still_needed(
            output,
            self.journey,
            open_entries=len(self.rewriting.register.open_entries),
            unsigned=unsigned,
            same_hand=not any(unsigned.values()) and not self.is_signed,
        )

    def with_decisions(self, decided: Decisions) -> "Anonymised":
        """Return this after other decisions; what they do not touch stays."""
        rewriting = self.rewriting.with_decisions(decided)
        return self._rewritten(rewriting)

    def with_register(self, changed: Register) -> "Anonymised | None":
        """Return this with other replacements in the register.

        None with other names: then every text is to be looked through anew.
        """
        rewriting = self.rewriting.with_register(changed)
        return None if rewriting is None else self._rewritten(rewriting)

    def _rewritten(self, rewriting: Rewriting) -> "Anonymised":
        return _put_together(self.journey, rewriting, self.signatures, self.texts)


class AnonymisingService:
    """The use cases around what a person decides and signs."""

    def __init__(self, database: Database, log: AccessLog) -> None:
        self._database = database
        self._log = log
        self._findings: dict[UUID, Findings] = {}
        """What was found in the texts of each journey that was looked through."""

    def get(self, journey_id: UUID, progress: Progress = NO_PROGRESS) -> Anonymised:
        """Look the texts of a journey through; those that changed since, or all."""
        with self._log.writing(AccessKind.VIEW, journey_id, _PART) as connection:
            told = journeys.get(connection, journey_id)
            known = self._findings.get(journey_id)
            rewriting = rewriting_of(connection, told, known)
            key = journeys.key_of(connection, journey_id)
            signed = signatures.get(connection, key)
        state = _looked(told, rewriting, signed, progress)
        rewriting.findings.keep_only(state.texts.values())
        self._findings[journey_id] = rewriting.findings
        return state

    def decide(self, journey_id: UUID, *made: Decision) -> list[Decision]:
        """Store decisions, with who made them and when; those before are kept too."""
        at, by = now(), this_user()[0]
        told = [replace(each, at=at, by=by) for each in made]
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            key = journeys.key_of(connection, journey_id)
            for each in told:
                decisions.add(connection, key, each)
        return told

    def history(self, journey_id: UUID) -> Decisions:
        """Return every decision about a journey, the first first: the key to it."""
        with self._log.writing(AccessKind.VIEW, journey_id, _PART) as connection:
            return decisions.get(connection, journeys.key_of(connection, journey_id))

    def sign(
        self, journey_id: UUID, role: Role, by: str, *, open_points_seen: bool = False
    ) -> Anonymised:
        """Let somebody sign every text that is not signed yet; raises NotSigned.

        That points were open and somebody signed all the same is told in the log.
        """
        state = self.get(journey_id)
        waiting = state.waiting
        signed = state.signatures.signed(
            role,
            by,
            now(),
            state.digests,
            open_points=0 if open_points_seen else waiting,
        )
        what = f"{role}, {_SEEN}" if waiting else role.value
        with self._log.writing(AccessKind.SIGN, journey_id, what) as connection:
            key = journeys.key_of(connection, journey_id)
            signatures.put(connection, key, signed)
        return replace(state, signatures=signed)


def rewriting_of(
    connection: Transaction, told: Journey, findings: Findings | None = None
) -> Rewriting:
    """Return what becomes of the texts of a journey, as it was decided until now."""
    registers = register.get_all(connection)
    taken = {name for each in registers.values() for name in names_of(Known.of(each))}
    key = journeys.key_of(connection, told.id)
    return Rewriting(
        register.get(connection, key),
        decisions.get(connection, key),
        code=told.code,
        taken=taken,
        texts=_texts(told).values(),
        findings=findings,
        birth=told.youth.birth,
    )


def anonymised(told: Journey, rewriting: Rewriting, signed: Signatures) -> Anonymised:
    """Look every text of a journey through."""
    return _looked(told, rewriting, signed, NO_PROGRESS)


def _looked(
    told: Journey, rewriting: Rewriting, signed: Signatures, progress: Progress
) -> Anonymised:
    texts = _texts(told)
    for done, text in enumerate(texts.values()):
        progress.step(done, len(texts))
        rewriting.findings.of(text)
    return _put_together(told, rewriting, signed, texts)


def _put_together(
    told: Journey,
    rewriting: Rewriting,
    signed: Signatures,
    texts: Mapping[TextKey, str],
) -> Anonymised:
    points = {key: rewriting.points(key, text) for key, text in texts.items()}
    after = {
        key: rewritten_by(cleaned(texts[key]), found) for key, found in points.items()
    }
    return Anonymised(told, rewriting, texts, points, after, signed)


def _texts(told: Journey) -> dict[TextKey, str]:
    return texts_of(replace(told, statements=tuple(told.shared_statements)))
