"""Fetch a journey as it may leave, with what must not be in its file."""

from dataclasses import dataclass
from uuid import UUID

from levensreis.domain.anonymise.findings import Findings
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import (
    ReleasedJourney,
    ToldJourney,
    release,
    release_as_told,
)
from levensreis.domain.codebook import Codebook
from levensreis.domain.consent import Purpose
from levensreis.services import factor_tables
from levensreis.services.anonymising import rewriting_of
from levensreis.services.fit import check_fit
from levensreis.storage import codebook, journeys, register
from levensreis.storage.database import Database


@dataclass(frozen=True, slots=True)
class Released:
    """A journey as it may leave, and what stands beside it in the study."""

    released: ReleasedJourney
    codebook: Codebook
    register: Register


@dataclass(frozen=True, slots=True)
class AsTold:
    """A journey with the names as told, and its register."""

    released: ToldJourney
    register: Register


class Releasing:
    """Fetches journeys as they may leave, over one open study."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._last: tuple[UUID, Findings] | None = None
        """What was found in the last journey: a preview asks for it many times."""

    def released(
        self, journey_id: UUID, purpose: Purpose = Purpose.PARTICIPATION
    ) -> Released:
        """Return a journey with its names replaced; raises NotReleased."""
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id)
            rewriting = rewriting_of(connection, told, self._found_in(journey_id))
            names = register.get_all(connection)
            codes = journeys.codes_by_id(connection)
            book = codebook.get(connection)
        check_fit(told.code, rewriting)
        found = release(told, rewriting, purpose)
        self._last = journey_id, rewriting.findings
        used = [
            each.factor for line in found.journey.statements for each in line.codings
        ]
        factor_tables.check_own_labels(used, book, names, codes)
        return Released(found, book, rewriting.register)

    def as_told(self, journey_id: UUID) -> AsTold:
        """Return a journey with the names as told, for its parent.

        Raises NotReleased.
        """
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id)
            key = journeys.key_of(connection, journey_id)
            names = register.get(connection, key)
        return AsTold(release_as_told(told), names)

    def _found_in(self, journey_id: UUID) -> Findings | None:
        last = self._last
        return last[1] if last is not None and last[0] == journey_id else None
