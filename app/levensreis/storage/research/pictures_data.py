"""What pictures of many journeys are drawn from: the same on every engine."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import (
    Connection,
    and_,
    func,
    select,
)

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.selection import YEAR, Selection
from levensreis.domain.spell import SpellType
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.pictures.research.counts import (
    SIDES,
    AgeCounts,
    CountedFactor,
    Course,
    Courses,
    Stretch,
    SystemCounts,
    ThemeCount,
    ThemeCounts,
    TogetherCounts,
)
from levensreis.storage.research.pictures_behind import (
    has_age,
    last_months,
    timed_statements,
    told,
)
from levensreis.storage.research.selecting import conditions, size
from levensreis.storage.research.tables import coding, factor, journey, statement

_OLDEST: Final = 40
"""Years of age: nobody in the study is older."""
_SIDED: Final = tuple(each.value for each in SIDES)


def count_of(connection: Connection) -> tuple[int, int]:
    """Tell how many journeys and statements there are in all."""
    found = size(connection, Selection())
    return found.journeys, found.statements


def systems(connection: Connection, chosen: Selection) -> SystemCounts:
    """Count factors, and journeys by system and side."""
    sides = (
        select(
            factor.c.system,
            factor.c.influence,
            func.count(coding.c.journey_id.distinct()).label("journeys"),
        )
        .select_from(coding)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(*conditions(chosen))
        .group_by(factor.c.system, factor.c.influence)
    )
    return SystemCounts(
        size(connection, chosen).journeys,
        tuple(_factors(connection, chosen)),
        {
            (System(row.system), Influence(row.influence)): row.journeys
            for row in connection.execute(sides)
        },
    )


def themes(connection: Connection, chosen: Selection) -> ThemeCounts:
    """Count journeys and statements by theme and side."""
    query = (
        select(
            statement.c.theme,
            statement.c.influence,
            func.count(statement.c.journey_id.distinct()).label("journeys"),
            func.count().label("statements"),
        )
        .where(statement.c.influence.in_(_SIDED), *told(chosen))
        .group_by(statement.c.theme, statement.c.influence)
    )
    return ThemeCounts(
        size(connection, chosen).journeys,
        {
            (Theme(row.theme), Influence(row.influence)): ThemeCount(
                row.journeys, row.statements
            )
            for row in connection.execute(query)
        },
    )


def ages(connection: Connection, chosen: Selection) -> AgeCounts:
    """Count journeys by theme, side and year of age.

    Years are counted here: a join with a table of years takes four times as long.
    """
    sided = (statement.c.influence.in_(_SIDED), *told(chosen))
    timed = timed_statements(*sided)
    columns = (timed.c.theme, timed.c.influence, timed.c.first, timed.c.past)
    query = select(timed.c.journey_id, *columns).order_by(timed.c.journey_id)
    found: Counter[tuple[str, str, int]] = Counter()
    rows = connection.execute(query)
    for _, own in groupby(rows, key=itemgetter(0)):
        found.update(
            {
                (theme, side, year)
                for _, theme, side, first, past in own
                for year in range(first // YEAR, min((past - 1) // YEAR, _OLDEST) + 1)
            }
        )
    untimed = select(func.count()).where(*sided, ~has_age())
    return AgeCounts(
        size(connection, chosen).journeys,
        {
            (Theme(theme), Influence(side), year): count
            for (theme, side, year), count in found.items()
        },
        connection.scalar(untimed) or 0,
    )


def together(connection: Connection, chosen: Selection, most: int) -> TogetherCounts:
    """Count the pairs of the factors that occur in most journeys."""
    every = sorted(_factors(connection, chosen), key=lambda each: -each.journeys)
    shown = every[:most]
    ids = select(factor.c.id).where(factor.c.fid.in_([each.id for each in shown]))
    in_journeys = (
        select(factor.c.fid, coding.c.journey_id)
        .select_from(coding)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(coding.c.factor_id.in_(ids), *conditions(chosen))
        .distinct()
        .cte("in_journeys")
    )
    one, two = in_journeys.alias("one"), in_journeys.alias("two")
    query = (
        select(one.c.fid, two.c.fid.label("other"), func.count().label("journeys"))
        .select_from(one)
        .join(two, and_(one.c.journey_id == two.c.journey_id, one.c.fid < two.c.fid))
        .group_by(one.c.fid, two.c.fid)
    )
    order = {each.id: at for at, each in enumerate(shown)}
    pairs = {}
    for row in connection.execute(query):
        pair = sorted((FactorId(row.fid), FactorId(row.other)), key=order.__getitem__)
        pairs[pair[0], pair[1]] = row.journeys
    return TogetherCounts(
        size(connection, chosen).journeys, tuple(shown), pairs, len(every) - len(shown)
    )


def courses(connection: Connection, chosen: Selection, spell: SpellType) -> Courses:
    """Return the spells of one type by journey; those that begin alike together."""
    until = last_months()
    query = (
        select(
            journey.c.rid,
            journey.c.pseudonym,
            statement.c.sid,
            statement.c.spell_kind,
            statement.c.earliest_start,
            statement.c.latest_start,
            statement.c.earliest_end,
            statement.c.latest_end,
            until.c.month,
        )
        .select_from(statement)
        .join(journey, journey.c.id == statement.c.journey_id)
        .outerjoin(until, until.c.journey_id == statement.c.journey_id)
        .where(statement.c.spell_type == spell.value, *told(chosen))
        .order_by(journey.c.rid, statement.c.position)
    )
    names: dict[str, str] = {}
    found: dict[str, list[Stretch]] = {}
    untimed = 0
    for row in connection.execute(query):
        months = Months(
            row.earliest_start, row.latest_start, row.earliest_end, row.latest_end
        )
        one = Stretch.of(row.sid, row.spell_kind or "", months, row.month or 0)
        if one is None:
            untimed += 1
            continue
        names[row.rid] = row.pseudonym
        found.setdefault(row.rid, []).append(one)
    made = [
        Course(rid, names[rid], tuple(sorted(each, key=lambda one: one.start)))
        for rid, each in found.items()
    ]
    journeys = size(connection, chosen).journeys
    return Courses(spell, journeys, tuple(sorted(made, key=_alike)), untimed)


def _factors(connection: Connection, chosen: Selection) -> Iterator[CountedFactor]:
    number = func.count(coding.c.journey_id.distinct()).label("journeys")
    counted = (
        select(coding.c.factor_id, number)
        .where(*conditions(chosen))
        .group_by(coding.c.factor_id)
        .subquery("counted")
    )
    query = (
        select(factor, counted.c.journeys)
        .join(counted, counted.c.factor_id == factor.c.id)
        .order_by(factor.c.position, factor.c.fid)
    )
    for row in connection.execute(query):
        yield CountedFactor(
            id=FactorId(row.fid),
            label=row.label,
            system=System(row.system),
            influence=Influence(row.influence),
            journeys=row.journeys,
        )


def _alike(course: Course) -> tuple[Any, ...]:
    """Return by what journeys that begin alike come to stand together."""
    kinds = tuple(each.kind for each in course.stretches)
    return kinds, course.stretches[0].start, course.rid
