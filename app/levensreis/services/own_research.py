"""A laptop's own study as researchers see it: released, and in tables in memory."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from levensreis.domain.anonymise.decisions import Decision
from levensreis.domain.anonymise.findings import Findings
from levensreis.domain.anonymise.kept import Kept
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import ReleasedJourney, release
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.factor_table import Order
from levensreis.domain.journey import Journey
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research.ids import ResearchId
from levensreis.domain.research.journey import (
    ResearchJourney,
    last_told,
    research_journey,
    year_told,
)
from levensreis.domain.today import today
from levensreis.services import factor_tables
from levensreis.services.anonymising import rewriting_of
from levensreis.services.factor_tables import Counted
from levensreis.services.fit import check_fit
from levensreis.storage import codebook, journeys, register, research_ids
from levensreis.storage.access_log import Transaction
from levensreis.storage.database import Database
from levensreis.storage.research.build import digests_of, revised
from levensreis.storage.research.content import Content, content_of
from levensreis.storage.research.in_memory import InMemory


class OwnResearch:
    """Releases the journeys of one open study, anew whenever the study changed."""

    def __init__(self, database: Database, output: Output) -> None:
        self._database = database
        self._output = output
        self._tables = InMemory()
        self._filled: tuple[str, int] | None = None
        """How far the study was when the tables were filled."""
        self._made: dict[UUID, _Made] = {}
        self._kept: frozenset[Kept] = frozenset()
        self._registers: tuple[Register, ...] = ()

    @property
    def registers(self) -> Collection[Register]:
        """Of every journey in the study: no name of any may be in what leaves."""
        return self._registers

    @property
    def kept(self) -> Collection[Kept]:
        """Where words stand of which somebody decided that they stay."""
        return self._kept

    def bring_up_to_date(self, progress: Progress = NO_PROGRESS) -> None:
        """Release the study again if it changed; raises NotReleased or Cancelled."""
        if self._filled == self._standing():
            return
        at = self._standing()
        with self._database.transaction() as connection:
            # All that a table for somebody needs of the whole study is needed here.
            counted = factor_tables.count(
                connection, Order.CODEBOOK, self._output, progress
            )
            left_out = factor_tables.not_counted(connection, self._output)
            codes = journeys.codes_by_id(connection)
            ids = research_ids.get_all(connection)
        going = [each for each in codes if each not in left_out]
        self._put(counted, going, ids, progress)
        self._filled = at

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Lend a connection to the tables; raises NotReleased."""
        self.bring_up_to_date()
        with self._tables.transaction() as connection:
            yield connection

    @contextmanager
    def keeping(self) -> Iterator[Transaction]:
        """Lend the study itself, to keep something in that is not counted."""
        with self._database.transaction() as connection:
            is_filled = self._filled == self._standing()
            yield connection
        if is_filled:
            self._filled = self._standing()

    def close(self) -> None:
        """Forget what was released."""
        self._filled = None
        self._made = {}
        self._tables.close()

    def _standing(self) -> tuple[str, int]:
        standing = self._database.standing
        return standing.study, standing.commits

    def _put(
        self,
        counted: Counted,
        going: Collection[UUID],
        ids: dict[UUID, ResearchId],
        progress: Progress,
    ) -> None:
        kept = set(counted.kept)
        told: dict[UUID, ResearchJourney] = {}
        self._made = {key: each for key, each in self._made.items() if key in ids}
        for done, each in enumerate(going):
            progress.step(done, len(going))
            told[each] = self._released(each, ids[each], kept)
        with self._database.transaction() as connection:
            book = codebook.get(connection)
        content = content_of(told.values(), book)
        self._tables.fill(_named(content, [ids[each] for each in told]))
        self._registers, self._kept = counted.registers, frozenset(kept)

    def _released(
        self, journey_id: UUID, known_as: ResearchId, kept: set[Kept]
    ) -> ResearchJourney:
        before = self._made.get(journey_id)
        with self._database.transaction() as connection:
            told = journeys.get(connection, journey_id)
            findings = None if before is None else before.findings
            rewriting = rewriting_of(connection, told, findings)
            names = tuple(register.get_all(connection).values())
        rests_on = _RestsOn.of(told, rewriting, names)
        if before is None or before.rests_on != rests_on:
            check_fit(told.code, rewriting)
            released = release(told, rewriting, self._output.purpose)
            before = _Made(rests_on, rewriting.findings, released)
            self._made[journey_id] = before
        kept |= before.released.kept
        day = last_told(told, today())
        return research_journey(before.released, known_as, day, year_told(told))


@dataclass(frozen=True, slots=True)
class _RestsOn:
    """All that decides what becomes of a journey: the same again needs no new look."""

    told: Journey
    said: tuple[str, ...]
    """Periods are equal when they tell the same time, whatever the words."""
    register: Register
    decisions: tuple[Decision, ...]
    names: tuple[Register, ...]
    """Of the whole study: no name of it becomes a pseudonym."""

    @classmethod
    def of(
        cls, told: Journey, rewriting: Rewriting, names: tuple[Register, ...]
    ) -> "_RestsOn":
        said = tuple(each.period.said for each in told.statements)
        decisions = rewriting.decisions.every
        return cls(told, said, rewriting.register, decisions, names)


@dataclass(frozen=True, slots=True)
class _Made:
    """A journey that was released: looking for names takes most of a second."""

    rests_on: _RestsOn
    findings: Findings
    released: ReleasedJourney


def _named(content: Content, ids: Collection[ResearchId]) -> Content:
    """Return content with the digest of what each journey tells now.

    A research file leaves out more (what few share), so its revisions are its own.
    """
    digests = digests_of(content)
    return revised(
        content, {each.rid: (max(each.revision, 1), digests[each.rid]) for each in ids}
    )
