"""Begin, read and record journeys."""

import re
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.register import Register
from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.consent import Consent
from levensreis.domain.errors import KnownError
from levensreis.domain.fold import fold
from levensreis.domain.guide import Guide
from levensreis.domain.journey import Journey, JourneySummary
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.formats.guide_json import shipped_guide
from levensreis.language import say
from levensreis.services.access_log import AccessLog
from levensreis.storage import (
    access_log,
    codebook,
    journey_summaries,
    journeys,
    member_check,
    notes,
    register,
    search,
    sessions,
    statements,
)
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.search import Hit

_CODEBOOK: Final = "codebook"
"""What of the study was changed, in the log."""


class PseudonymInUse(KnownError):
    """Another journey in this study has this pseudonym."""

    field: Final = "pseudonym"


class JourneyService:
    """The use cases around journeys, over one open study."""

    def __init__(self, database: Database, log: AccessLog | None = None) -> None:
        self._database = database
        self._log = log or AccessLog(database)

    def overview(self) -> list[JourneySummary]:
        """List the journeys of the study with their counts, by code."""
        with self._database.transaction() as connection:
            return journey_summaries.summaries(connection)

    def summary(self, journey_id: UUID) -> JourneySummary:
        """Return one journey with its counts."""
        with self._database.transaction() as connection:
            return journey_summaries.summary(connection, journey_id)

    def next_code(self) -> str:
        """Propose a code for a new journey, one above the highest: `LR-010`."""
        with self._database.transaction() as connection:
            codes = journeys.codes(connection)
        numbers = [
            int(match[1])
            for code in codes
            if (match := re.fullmatch(r"LR-([0-9]{1,9})", code))
        ]
        return f"LR-{max(numbers, default=0) + 1:03d}"

    def begin(self, journey: Journey, names: Register | None = None) -> None:
        """Store a new journey, with the register if there is one already."""
        with self._log.writing(AccessKind.EDIT, journey.id) as connection:
            journeys.add(connection, journey)
            if names is not None:
                key = journeys.key_of(connection, journey.id)
                register.put(connection, key, names.entries, names.birth_date)

    def check_pseudonym(self, journey: Journey) -> None:
        """Raise PseudonymInUse when another journey has the pseudonym of this one."""
        # The table says "(zie William)": then there must be one William.
        for other in self.overview():
            same = fold(other.pseudonym) == fold(journey.pseudonym)
            if same and other.id != journey.id:
                raise PseudonymInUse(
                    say(
                        "De schuilnaam {name} is al van {code}. Kies een andere.",
                        name=other.pseudonym,
                        code=other.code,
                    )
                )

    def change(
        self, journey: Journey, renamed: Mapping[str, str] | None = None
    ) -> None:
        """Store another code, pseudonym, youth or respondents of a journey.

        `renamed` gives the new key of a respondent by the old one; their statements
        go along.
        """
        with self._log.writing(AccessKind.EDIT, journey.id) as connection:
            journeys.change(connection, journey)
            key = journeys.key_of(connection, journey.id)
            statements.rename_respondents(connection, key, renamed or {})
            sessions.rename_respondents(connection, key, renamed or {})

    def put_sessions(self, journey_id: UUID, changed: Sequence[Session]) -> None:
        """Store the sittings of a journey as they are now."""
        with self._log.writing(AccessKind.EDIT, journey_id) as connection:
            key = journeys.key_of(connection, journey_id)
            sessions.put_all(connection, key, changed)

    def put_consents(self, journey_id: UUID, changed: Sequence[Consent]) -> None:
        """Store the answers to the questions of consent as they are now."""
        with self._log.writing(AccessKind.EDIT, journey_id) as connection:
            key = journeys.key_of(connection, journey_id)
            sessions.put_consents(connection, key, changed)

    def get(self, journey_id: UUID) -> Journey:
        """Read one journey."""
        with self._log.writing(AccessKind.VIEW, journey_id) as connection:
            return journeys.get(connection, journey_id)

    def get_by_code(self, code: str) -> Journey:
        """Read the journey with this code."""
        with self._database.transaction() as connection:
            found = journeys.get_by_code(connection, code)
        self._log.note(AccessKind.VIEW, found.id)
        return found

    def record(self, journey_id: UUID, changed: Sequence[Statement]) -> None:
        """Store statements as they are now: new, changed or out of the bin.

        They are on disk when this returns.
        """
        with self._log.writing(AccessKind.EDIT, journey_id) as connection:
            key = journeys.key_of(connection, journey_id)
            statements.put_all(connection, key, changed)

    def remove(self, statement_id: UUID) -> None:
        """Put a statement in the bin, from which `record` takes it back."""
        with self._database.transaction() as connection:
            journey_id = access_log.owner_of(connection, statement_id)
        with self._log.writing(AccessKind.EDIT, journey_id) as connection:
            statements.put_in_bin(connection, statement_id)

    def store(self, before: Journey, after: Journey) -> None:
        """Store what changed in statements, notes and chosen characteristics.

        What is gone is put in the bin. All of it is on disk when this returns.
        """
        with self._log.writing(AccessKind.EDIT, after.id) as connection:
            store_changes(connection, before, after)

    def order(self, journey_id: UUID) -> list[UUID]:
        """Read which statements there are as they were told, those in the bin too."""
        with self._database.transaction() as connection:
            key = journeys.key_of(connection, journey_id)
            return statements.order(connection, key)

    def in_bin(self, journey_id: UUID) -> list[Statement]:
        """Read what was thrown away in a journey, the last told first."""
        with self._database.transaction() as connection:
            key = journeys.key_of(connection, journey_id)
            return statements.in_bin(connection, key)

    def empty_bin(self, journey_id: UUID) -> None:
        """Delete for good what is in the bin of a journey, and what was said of it."""
        with self._log.writing(AccessKind.DELETE, journey_id) as connection:
            key = journeys.key_of(connection, journey_id)
            member_check.forget_bin(connection, key)
            statements.empty_bin(connection, key)

    def guide(self) -> Guide:
        """Return the probes that the program brings."""
        return shipped_guide()

    def codebook(self) -> Codebook:
        """Read the codebook of the study."""
        with self._database.transaction() as connection:
            return codebook.get(connection)

    def add_factor(self, factor: Factor) -> Codebook:
        """Add an own factor; returns the codebook with it.

        Raises InvalidFactor when there is one with this label.
        """
        with self._log.writing(AccessKind.EDIT, what=_CODEBOOK) as connection:
            extended = codebook.get(connection).with_factors([factor])
            codebook.add_factor(connection, factor)
            return extended

    def rename_factor(self, factor_id: FactorId, label: str) -> Codebook:
        """Give an own factor another name; returns the codebook with it.

        Raises InvalidFactor when the name is empty or is of another factor.
        """
        with self._log.writing(AccessKind.EDIT, what=_CODEBOOK) as connection:
            renamed = codebook.get(connection).renamed(factor_id, label)
            codebook.rename_factor(connection, renamed.by_id[factor_id])
            return renamed

    def find(self, words: str, most: int = search.MOST_HITS) -> list[Hit]:
        """Find journeys by name, and statements in all of them with every word."""
        with self._log.writing(AccessKind.SEARCH) as connection:
            return search.find(connection, words, most)


def store_changes(connection: Transaction, before: Journey, after: Journey) -> None:
    """Store what changed in a journey, in a transaction that does more; see `store`."""
    known = {each.id: each for each in before.statements}
    changed = [
        each
        for each in after.statements
        if (old := known.pop(each.id, None)) is not each
        and (old is None or not old.is_told_as(each))
    ]
    key = journeys.key_of(connection, after.id)
    statements.put_all(connection, key, changed)
    for gone in known:
        statements.put_in_bin(connection, gone)
    notes.put(connection, key, after.notes, before.notes)
    if before.characteristics != after.characteristics:
        journeys.put_characteristics(connection, key, after.characteristics)
    if before.notes.working or after.notes.working:
        statements.set_aside(connection, key, after.uncounted)
