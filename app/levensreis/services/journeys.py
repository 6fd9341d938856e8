"""Begin, read and record journeys."""

import re
from collections.abc import Mapping, Sequence
from uuid import UUID

from levensreis.domain.anonymise.register import Register
from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.journey import Journey, JourneySummary
from levensreis.domain.statement import Statement
from levensreis.storage import codebook, journeys, register, search, statements
from levensreis.storage.database import Database
from levensreis.storage.search import Hit


class JourneyService:
    """The use cases around journeys, over one open study."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def overview(self) -> list[JourneySummary]:
        """List the journeys of the study with their counts, by code."""
        with self._database.transaction() as connection:
            return journeys.summaries(connection)

    def summary(self, journey_id: UUID) -> JourneySummary:
        """Return one journey with its counts."""
        with self._database.transaction() as connection:
            return journeys.summary(connection, journey_id)

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
        with self._database.transaction() as connection:
            journeys.add(connection, journey)
            if names is not None:
                key = journeys.key_of(connection, journey.id)
                register.put(connection, key, names.entries)

    def change(
        self, journey: Journey, renamed: Mapping[str, str] | None = None
    ) -> None:
        """Store another code, pseudonym, youth or respondents of a journey.

        `renamed` gives the new key of a respondent by the old one; their statements
        go along.
        """
        with self._database.transaction() as connection:
            journeys.change(connection, journey)
            key = journeys.key_of(connection, journey.id)
            statements.rename_respondents(connection, key, renamed or {})

    def get(self, journey_id: UUID) -> Journey:
        """Read one journey."""
        with self._database.transaction() as connection:
            return journeys.get(connection, journey_id)

    def get_by_code(self, code: str) -> Journey:
        """Read the journey with this code."""
        with self._database.transaction() as connection:
            return journeys.get_by_code(connection, code)

    def record(self, journey_id: UUID, changed: Sequence[Statement]) -> None:
        """Store statements as they are now: new, changed or out of the bin.

        They are on disk when this returns.
        """
        with self._database.transaction() as connection:
            if any(statement.codings for statement in changed):
                book = codebook.get(connection)
                for statement in changed:
                    statement.check_codings(book)
            key = journeys.key_of(connection, journey_id)
            for statement in changed:
                statements.put(connection, key, statement)

    def remove(self, statement_id: UUID) -> None:
        """Put a statement in the bin, from which `record` takes it back."""
        with self._database.transaction() as connection:
            statements.put_in_bin(connection, statement_id)

    def codebook(self) -> Codebook:
        """Read the codebook of the study."""
        with self._database.transaction() as connection:
            return codebook.get(connection)

    def add_factor(self, factor: Factor) -> Codebook:
        """Add an own factor; returns the codebook with it.

        Raises InvalidFactor when there is one with this label.
        """
        with self._database.transaction() as connection:
            extended = codebook.get(connection).with_factors([factor])
            codebook.add_factor(connection, factor)
            return extended

    def rename_factor(self, factor_id: FactorId, label: str) -> Codebook:
        """Give an own factor another name; returns the codebook with it.

        Raises InvalidFactor when the name is empty or is of another factor.
        """
        with self._database.transaction() as connection:
            renamed = codebook.get(connection).renamed(factor_id, label)
            codebook.rename_factor(connection, renamed.by_id[factor_id])
            return renamed

    def find(self, words: str) -> list[Hit]:
        """Find statements in all journeys that hold every word."""
        with self._database.transaction() as connection:
            return search.find(connection, words)
