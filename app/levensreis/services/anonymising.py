"""Make a journey unrecognisable: what is open, what is decided, and who signed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.decisions import Decision, Decisions
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.pseudonyms import names_of
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.rewriting import Point, Rewriting
from levensreis.domain.anonymise.signing import Role, Signatures
from levensreis.domain.anonymise.texts import TextKey, digest_of, texts_of
from levensreis.domain.journey import Journey
from levensreis.services.access_log import AccessLog, now, this_user
from levensreis.storage import decisions, journeys, register, signatures
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database

_PART = "anonymise"
"""What of a journey was changed, in the log."""
_SEEN = "open_points_seen"


@dataclass(frozen=True, slots=True)
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
        return [
            point for found in self.points.values() for point in found if point.is_open
        ]

    @property
    def digests(self) -> dict[TextKey, str]:
        """What is signed of each text: what it is, and what it becomes."""
        return {
            key: digest_of(text, self.after[key]) for key, text in self.texts.items()
        }

    @property
    def is_signed(self) -> bool:
        """Whether both signed every text as it is now, and nothing is open."""
        return self.signatures.is_complete(self.digests)

    def unsigned(self, role: Role) -> list[TextKey]:
        """Return the texts that nobody signed in a role, as they are now."""
        return self.signatures.unsigned(role, self.digests)


class AnonymisingService:
    """The use cases around what a person decides and signs."""

    def __init__(self, database: Database, log: AccessLog) -> None:
        self._database = database
        self._log = log

    def get(self, journey_id: UUID) -> Anonymised:
        """Look every text of a journey through; takes a while for a long one."""
        with self._log.writing(AccessKind.VIEW, journey_id, _PART) as connection:
            told = journeys.get(connection, journey_id)
            rewriting = rewriting_of(connection, told)
            key = journeys.key_of(connection, journey_id)
            signed = signatures.get(connection, key)
        return anonymised(told, rewriting, signed)

    def decide(self, journey_id: UUID, *made: Decision) -> None:
        """Store decisions, with who made them and when; those before are kept too."""
        at, by = now(), this_user()[0]
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            key = journeys.key_of(connection, journey_id)
            for each in made:
                decisions.add(connection, key, replace(each, at=at, by=by))

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
        waiting = len(state.open_points)
        signed = state.signatures.signed(
            role,
            by,
            _moment(),
            state.digests,
            open_points=0 if open_points_seen else waiting,
        )
        what = f"{role}, {_SEEN}" if waiting else role.value
        with self._log.writing(AccessKind.SIGN, journey_id, what) as connection:
            key = journeys.key_of(connection, journey_id)
            signatures.put(connection, key, signed)
        return replace(state, signatures=signed)


def rewriting_of(connection: Transaction, told: Journey) -> Rewriting:
    """Return what becomes of the texts of a journey, as it was decided until now."""
    registers = register.get_all(connection)
    taken = {name for each in registers.values() for name in names_of(Known.of(each))}
    key = journeys.key_of(connection, told.id)
    return Rewriting(
        registers.get(told.id, Register()),
        decisions.get(connection, key),
        code=told.code,
        taken=taken,
    )


def anonymised(told: Journey, rewriting: Rewriting, signed: Signatures) -> Anonymised:
    """Look every text of a journey through."""
    shared = replace(told, statements=tuple(told.shared_statements))
    texts = texts_of(shared)
    return Anonymised(
        journey=told,
        rewriting=rewriting,
        texts=texts,
        points={key: rewriting.points(key, text) for key, text in texts.items()},
        after={key: rewriting.apply(key, text) for key, text in texts.items()},
        signatures=signed,
    )


def _moment() -> datetime:
    return now()
