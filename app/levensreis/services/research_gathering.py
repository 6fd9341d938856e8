"""Gather the journeys that may go to research, and tell of the others why not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from uuid import UUID

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased, ReleasedJourney, release
from levensreis.domain.codebook import Codebook, FactorId
from levensreis.domain.consent import ConsentState, Purpose, state
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.rounds import CheckState
from levensreis.domain.progress import Progress
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import (
    ResearchJourney,
    last_told,
    research_journey,
    year_told,
)
from levensreis.language import say
from levensreis.services.anonymising import Anonymised, anonymised, rewriting_of
from levensreis.services.factor_tables import check_own_labels
from levensreis.services.fit import check_fit
from levensreis.storage import codebook, journeys, register, research_ids, signatures
from levensreis.storage.database import Database

_NEEDED = (Purpose.PARTICIPATION, Purpose.SHARING)


class Hurdle(Enum):
    """What is in the way of a journey first, and so where to begin."""

    CONSENT = auto()
    NAMES = auto()
    CHECK = auto()


@dataclass(frozen=True, slots=True)
class Staying:
    """Why a journey stays."""

    why: str
    first: Hurdle


@dataclass(frozen=True, slots=True)
class Candidate:
    """A journey that may go, as it goes."""

    told: Journey
    released: ReleasedJourney
    register: Register
    id: ResearchId
    told_on: date

    def as_research(self, released: ReleasedJourney | None = None) -> ResearchJourney:
        """Return it as it goes to research; or how it goes without its words."""
        leaves, year = released or self.released, year_told(self.told)
        return research_journey(leaves, self.id, self.told_on, year)


@dataclass(slots=True)
class Gathered:
    """What may go to research, and what may not."""

    book: Codebook
    codes: Mapping[UUID, str]
    ids: Mapping[UUID, ResearchId]
    candidates: list[Candidate] = field(default_factory=list)
    left_out: dict[UUID, Staying] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    """The outside names of what went before and may not be used any more."""


class Gathering:
    """Looks at every journey of one open study."""

    def __init__(
        self, database: Database, states: Mapping[UUID, CheckState], today: date
    ) -> None:
        self._database = database
        self._states = states
        self._today = today

    def gathered(self, progress: Progress) -> Gathered:
        """Look at every journey; raises Cancelled."""
        with self._database.transaction() as connection:
            found = Gathered(
                codebook.get(connection),
                journeys.codes_by_id(connection),
                research_ids.get_all(connection),
                withdrawn=research_ids.tombstones(connection),
            )
            self._names = register.get_all(connection)
        for done, journey_id in enumerate(found.codes):
            progress.step(done, len(found.codes))
            part = progress.part(done, done + 1, len(found.codes))
            self._look(found, journey_id, part)
        return found

    def _look(self, found: Gathered, journey_id: UUID, progress: Progress) -> None:
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id)
            rewriting = rewriting_of(connection, told)
            key = journeys.key_of(connection, journey_id)
            signed = signatures.get(connection, key)
        known_as = found.ids[journey_id]
        if not all(map(told.allows, _NEEDED)):
            why = " ".join(_no_consent(told))
            found.left_out[journey_id] = Staying(why, Hurdle.CONSENT)
            if _was_taken_back(told, known_as):
                found.withdrawn.add(known_as.rid)
            return
        if known_as.rid in found.withdrawn:
            # Allowed again: who was told to forget the old name must not find it.
            known_as = ResearchId.by_chance()
        looked = anonymised(told, rewriting, signed)
        missing = looked.still_needed(Output.OTHERS)
        unchecked = list(self._unchecked(journey_id))
        try:
            released = self._released(found, looked)
        except NotReleased as error:
            missing.append(str(error).removeprefix(f"{told.code}: "))
        if missing or unchecked:
            why = " ".join(dict.fromkeys([*missing, *unchecked]))
            first = Hurdle.NAMES if missing else Hurdle.CHECK
            found.left_out[journey_id] = Staying(why, first)
            return
        progress.check()
        day = last_told(told, self._today)
        names = rewriting.register
        found.candidates.append(Candidate(told, released, names, known_as, day))

    def _unchecked(self, journey_id: UUID) -> Iterator[str]:
        check = self._states.get(journey_id, CheckState.NONE)
        if not check.allows_research:
            yield say(
                "De controle door de ouder is niet afgerond: {state}.",
                state=check.label,
            )

    def _released(self, found: Gathered, looked: Anonymised) -> ReleasedJourney:
        check_fit(looked.journey.code, looked.rewriting)
        released = release(looked.journey, looked.rewriting, Purpose.SHARING)
        check_own_labels(used_factors(released), found.book, self._names, found.codes)
        return released


def used_factors(released: ReleasedJourney) -> set[FactorId]:
    """Return the factors of a journey."""
    statements = released.journey.statements
    return {coding.factor for each in statements for coding in each.codings}


def _no_consent(told: Journey) -> Iterator[str]:
    for purpose in _NEEDED:
        if not told.allows(purpose):
            yield say("Er is geen toestemming voor ‘{purpose}’.", purpose=purpose.label)


def _was_taken_back(told: Journey, known_as: ResearchId) -> bool:
    """Tell whether others must forget it: withdrawn, or refused after it went."""
    states = {state(told.consents, each) for each in _NEEDED}
    return bool(known_as.revision) or ConsentState.WITHDRAWN in states
