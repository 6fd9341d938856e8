"""Make a journey unrecognisable: what is open, what is decided, and who signed."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.checklist import (
    is_tick,
    still_ticked,
    with_texts_seen,
)
from levensreis.domain.anonymise.clashes import StudyNames
from levensreis.domain.anonymise.decisions import Decision, Decisions
from levensreis.domain.anonymise.findings import Findings, Seen
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.pseudonyms import names_of
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.signing import Role, Signatures
from levensreis.domain.journey import Journey
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.access_log import AccessLog, now, this_user
from levensreis.services.anonymised import Anonymised, put_together, texts_in
from levensreis.services.fit import registers_by_code
from levensreis.storage import decisions, journeys, register, signatures
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database

__all__ = [
    "Anonymised",
    "AnonymisingService",
    "anonymised",
    "names_in",
    "rewriting_of",
]

_PART = "anonymise"
"""What of a journey was changed, in the log."""
_SEEN = "open_points_seen"
_TAKEN_BACK = "taken_back"


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
            names = StudyNames(registers_by_code(connection))
        state = _looked(told, rewriting, signed, progress)
        state = replace(state, names=names)
        rewriting.findings.keep_only(state.texts.values())
        self._findings[journey_id] = rewriting.findings
        return state

    def decide(self, journey_id: UUID, *made: Decision) -> list[Decision]:
        """Store decisions, with who made them and when; those before are kept too."""
        at, by = now(), this_user()[0]
        told = [replace(each, at=at, by=by) for each in made]
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            if any(map(is_tick, told)):
                seen = self._seen(connection, journey_id)
                told = [with_texts_seen(each, seen) for each in told]
            key = journeys.key_of(connection, journey_id)
            for each in told:
                decisions.add(connection, key, each)
        return told

    def _seen(self, connection: Transaction, journey_id: UUID) -> list[Seen]:
        """Return what is in every text, for a tick of what was looked through."""
        told = journeys.get(connection, journey_id)
        known = self._findings.get(journey_id)
        findings = rewriting_of(connection, told, known).findings
        return [findings.of(text) for text in texts_in(told).values()]

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
        state.check_signing(role, by, open_points_seen=open_points_seen)
        waiting = state.waiting
        signed = state.signatures.signed(role, by, now(), state.digests)
        what = f"{role}, {_SEEN}" if waiting else role.value
        with self._log.writing(AccessKind.SIGN, journey_id, what) as connection:
            key = journeys.key_of(connection, journey_id)
            signatures.put(connection, key, signed)
        return replace(state, signatures=signed)

    def take_back(self, journey_id: UUID, role: Role) -> Anonymised:
        """Take back what was signed in a role, for who signed under a wrong name.

        Who reads second read what the first one signed, so that goes with it.
        """
        state = self.get(journey_id)
        gone = Role if role is Role.INTERVIEWER else (role,)
        kept = tuple(each for each in state.signatures.every if each.role not in gone)
        left = replace(state.signatures, every=kept)
        what = f"{role}, {_TAKEN_BACK}"
        with self._log.writing(AccessKind.SIGN, journey_id, what) as connection:
            key = journeys.key_of(connection, journey_id)
            signatures.put(connection, key, left)
        return replace(state, signatures=left)


def rewriting_of(
    connection: Transaction,
    told: Journey,
    findings: Findings | None = None,
    taken: Collection[str] | None = None,
) -> Rewriting:
    """Return what becomes of the texts of a journey, as it was decided until now.

    `taken` is every name in the study, for who knows them already.
    """
    if taken is None:
        taken = names_in(register.get_all(connection).values())
    key = journeys.key_of(connection, told.id)
    return Rewriting(
        register.get(connection, key),
        decisions.get(connection, key),
        code=told.code,
        taken=taken,
        texts=texts_in(told).values(),
        findings=findings,
        birth=told.youth.birth,
    )


def names_in(registers: Iterable[Register]) -> frozenset[str]:
    """Return every word of every name in registers: no pseudonym may be one."""
    return frozenset(name for each in registers for name in names_of(Known.of(each)))


def anonymised(told: Journey, rewriting: Rewriting, signed: Signatures) -> Anonymised:
    """Look every text of a journey through."""
    return _looked(told, rewriting, signed, NO_PROGRESS)


def _looked(
    told: Journey, rewriting: Rewriting, signed: Signatures, progress: Progress
) -> Anonymised:
    texts = texts_in(told)
    seen: list[Seen] = []
    for done, text in enumerate(texts.values()):
        progress.step(done, len(texts))
        seen.append(rewriting.findings.of(text))
    still = still_ticked(rewriting.decisions, seen)
    rewriting = rewriting.with_decisions(still)
    return put_together(told, rewriting, signed, texts)
