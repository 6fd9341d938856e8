"""Fetch a journey as it may leave, with what must not be in its file."""

from dataclasses import dataclass
from typing import Final
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
from levensreis.domain.journey import Journey
from levensreis.services import factor_tables
from levensreis.services.anonymised import texts_in
from levensreis.services.anonymising import rewriting_of
from levensreis.services.fit import check_fit
from levensreis.storage import codebook, journeys, register
from levensreis.storage.database import Database

_MOST_KEPT: Final = 120  # journeys, some 100 kB each


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
        self._found: dict[UUID, Findings] = {}
        """What was found in the journeys that were last released, the oldest first.

        A preview asks for one many times, and who prints all comes back for the next
        paper. It goes with the study.
        """

    def released(
        self, journey_id: UUID, purpose: Purpose = Purpose.PARTICIPATION
    ) -> Released:
        """Return a journey with its names replaced; raises NotReleased."""
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id)
            names = register.get_all(connection)
            before = self._found.pop(journey_id, None)
            rewriting = rewriting_of(connection, told, before, names)
            codes = journeys.codes_by_id(connection)
            book = codebook.get(connection)
        check_fit(told.code, rewriting)
        found = release(told, rewriting, purpose)
        self._keep(told, found, rewriting.findings)
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

    def _keep(self, told: Journey, found: ReleasedJourney, findings: Findings) -> None:
        texts = (*texts_in(told).values(), *texts_in(found.journey).values())
        findings.keep_only(texts)
        self._found[told.id] = findings
        if len(self._found) > _MOST_KEPT:
            del self._found[next(iter(self._found))]
