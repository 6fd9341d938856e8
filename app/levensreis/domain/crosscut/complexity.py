"""The course of complexity: how complex it ever was, since when, and what changed."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from levensreis.domain.course_change import CourseChange
from levensreis.domain.crosscut.bounds import Bounds, Stretch, median
from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.crucial import age_rows, ages_of
from levensreis.domain.crosscut.finding import Finding, Median, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import (
    Spells,
    Told,
    fact_rows,
    first_start,
    with_factor,
)
from levensreis.domain.life_context import Months
from levensreis.domain.spell import Complexity, SpellType
from levensreis.language import say

NEVER = "never"
UNKNOWN = "unknown"
_NO_TIME: Final = Stretch.of(Months())


def complexity_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of the course of complexity."""
    yield _levels(told)
    yield _first_very_complex(told)
    yield from _changes(told)


def _levels(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, Complexity)
    for rid, found in told.spells(SpellType.COURSE):
        known += any(spell.kind for _, spell, _ in found)
        for sid, spell, _ in found:
            counting.add(spell.kind or "", rid, [sid])
    return told.finding(FindingKey.COMPLEXITY, counting, known)


def _first_very_complex(told: Told) -> Finding:
    counting, known = Counting(), 0
    age_rows(counting)
    counting.row(NEVER, say("nooit zeer complex, zoals verteld"))
    counting.row(UNKNOWN, say("geen complexiteit verteld"))
    starts: list[Bounds] = []
    for rid, found in told.spells(SpellType.COURSE):
        known += any(spell.kind for _, spell, _ in found)
        very = [each for each in found if each[1].kind is Complexity.VERY_COMPLEX]
        sids = [sid for sid, _, _ in very]
        if not very:
            is_told = any(spell.kind for _, spell, _ in found)
            counting.add(NEVER if is_told else UNKNOWN, rid, sids)
            continue
        start = first_start(stretch for _, _, stretch in very)
        ages = _ages(very, start)
        if ages != [""]:
            starts.append(start)
        for age in ages:
            counting.add(age, rid, sids, is_sure=len(ages) == 1)
    value = median(starts)
    middle = Median(Unit.AGE, value, len(starts)) if value else None
    return told.finding(
        FindingKey.VERY_COMPLEX_AGE, counting, known, median=middle, is_whole=True
    )


def _ages(found: Spells, start: Bounds) -> list[str]:
    """Return in which ages the first of some spells can have begun."""
    if all(stretch == _NO_TIME for _, _, stretch in found):
        return [""]
    past = None if start.most is None else int(start.most) + 1
    return ages_of(Months(int(start.least), past, None, None))


def _changes(told: Told) -> Iterator[Finding]:
    changes, factors = Counting(Unit.STATEMENTS), Counting(Unit.STATEMENTS)
    for each in CourseChange:
        changes.row(each.value, each.label)
    for one in told.statements:
        if (change := one.course_change) is None:
            continue
        changes.add(change, one.rid, [one.sid])
        for factor in told.factors_of(one):
            key = f"{change}/{factor.id}"
            factors.open_row(key, partial(with_factor, change, factor))
            factors.add(key, one.rid, [one.sid])
    known, coded = len(changes.rids()), len(factors.rids())
    yield told.finding(FindingKey.COURSE_CHANGES, changes, known)
    yield told.finding(FindingKey.CHANGE_FACTORS, factors, coded, by_number=True)
