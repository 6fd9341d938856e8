"""What the cross-cutting picture is counted from, and how its journeys are read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from levensreis.domain.codebook import FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.crosscut.bounds import Bounds, Stretch
from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Median
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.research_data import FactorData, ResearchData, StatementData
from levensreis.domain.spell import NeedChange, Spell, SpellFact, SpellType
from levensreis.language import say

Coded = tuple[str, str, FactorId]
"""The names of a journey and of a statement in it, and a factor of that."""


class FigureStatement(NamedTuple):
    """What figures ask of a statement; there are many, so it is made fast."""

    rid: str
    sid: str
    influence: Influence
    turning_point: bool
    months: Months
    spell: Spell | None
    course_change: CourseChange | None
    help_step: HelpStep | None
    source: Source | None
    factors: tuple[FactorId, ...]

    @classmethod
    def of(cls, rid: str, told: StatementData) -> Self:
        """Take what is asked of a whole statement."""
        return cls(
            rid=rid,
            sid=told.sid,
            influence=told.influence,
            turning_point=told.turning_point,
            months=told.months,
            spell=told.spell,
            course_change=told.course_change,
            help_step=told.help_step,
            source=told.source,
            factors=tuple(each.factor for each in told.codings),
        )


Spells = list[tuple[str, Spell, Stretch]]
"""By the outside name of its statement a spell, and when it can have been."""


@dataclass(frozen=True)
class Told:
    """Statements that figures are counted from, and all codes, of some journeys.

    Journeys are in the order of their names, which is the same everywhere.
    """

    rids: tuple[str, ...]
    """Of every journey that is counted in, whatever is told in it."""
    statements: tuple[FigureStatement, ...]
    codebook: tuple[FactorData, ...] = ()
    coded: Sequence[Coded] = ()
    """In any order."""

    @classmethod
    def of(cls, data: ResearchData) -> Self:
        """Take all of a study that is in memory or can be read."""
        told = [(journey.rid, each) for journey, _, each in data.statements()]
        coded = (
            (rid, each.sid, coding.factor)
            for rid, each in told
            for coding in each.codings
        )
        return cls(
            tuple(each.rid for each in data.journeys),
            tuple(FigureStatement.of(rid, each) for rid, each in told),
            data.codebook,
            tuple(coded),
        )

    @cached_property
    def factors(self) -> Mapping[FactorId, FactorData]:
        """Every factor of the codebook by its id."""
        return {each.id: each for each in self.codebook}

    @cached_property
    def _spells(self) -> Mapping[SpellType, Mapping[str, Spells]]:
        found: dict[SpellType, defaultdict[str, Spells]] = {
            each: defaultdict(list) for each in SpellType
        }
        for each in self.statements:
            if (spell := each.spell) is not None:
                told = each.sid, spell, Stretch.of(each.months)
                found[spell.type][each.rid].append(told)
        return found

    def spells(self, kind: SpellType) -> Iterator[tuple[str, Spells]]:
        """Give of every journey its spells of one type, as they are told."""
        found = self._spells[kind]
        for rid in self.rids:
            yield rid, found.get(rid, [])

    def factors_of(self, statement: FigureStatement) -> Iterator[FactorData]:
        """Give the factors of a statement that are in the codebook."""
        for each in statement.factors:
            if factor := self.factors.get(each):
                yield factor

    def finding(
        self,
        key: FindingKey,
        counting: Counting,
        known: int,
        *,
        median: Median | None = None,
        is_whole: bool = False,
        by_number: bool = False,
    ) -> Finding:
        """Make a figure of what was counted."""
        return Finding(
            key=key,
            units=counting.units,
            rows=counting.rows(by_number=by_number),
            known=known,
            journeys=len(self.rids),
            median=median,
            is_whole=is_whole,
        )


def first_start(stretches: Iterable[Stretch]) -> Bounds:
    """Return in which month the first of some spells started."""
    starts = [each.starts for each in stretches]
    tops = [each.most for each in starts if each.most is not None]
    return Bounds(min(each.least for each in starts), min(tops, default=None))


def with_factor(change: CourseChange | NeedChange, factor: FactorData) -> str:
    """Return what a row of a change and a factor is called."""
    sign = factor.influence.sign.replace("-", "−")
    return f"{change.label}: {sign} {factor.label}"


def fact_rows(counting: Counting, facts: Iterable[SpellFact]) -> None:
    """Begin a row for each value, and one for what nobody told."""
    for each in facts:
        counting.row(each.value, each.label)
    counting.row("", say("niet verteld"))
