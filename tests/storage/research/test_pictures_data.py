"""What pictures count: as plain Python says, and the same on every engine."""

import random
from collections import Counter, defaultdict
from itertools import combinations
from typing import Any

from levensreis.domain.influence import Influence
from levensreis.domain.research_data import ResearchData, StatementData
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.spell import KINDS, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.pictures.research.chart import Behind
from levensreis.pictures.research.counts import SIDES
from levensreis.storage.research import pictures_data
from levensreis.storage.research.build import put
from levensreis.storage.research.content import COLUMNS, Content
from levensreis.storage.research.data import research_data
from levensreis.storage.research.pictures_behind import behind
from tests.storage.research.conftest import Lend
from tests.storage.research.selected import FACTORS, a_selected

_MONTHS = (
    (None, None, None, None),
    (-9, 0, -9, 0),
    (0, 1, 0, 1),
    (72, 84, 72, 84),
    (48, 60, 72, 84),
    (108, 120, None, None),
    (None, None, 144, 156),
    (108, None, 108, None),
    (None, 60, None, 60),
)
"""As the forms of a period have them: a point, a range, from, until, after, before."""


def content() -> Content:
    """The journeys of a small study, with spells and periods of every form."""
    chance = random.Random(5)
    found = a_selected(20)
    names = COLUMNS["statement"]
    rows = []
    for row in found.dicts("statement"):
        values: dict[str, Any] = dict(row)
        months = chance.choice(_MONTHS)
        bounds = ("earliest_start", "latest_start", "earliest_end", "latest_end")
        values |= dict(zip(bounds, months, strict=True))
        if chance.random() < 0.4:
            spell = chance.choice(list(SpellType))
            kinds = [*(each.value for each in KINDS[spell]), None]
            values |= {
                "kind": Kind.SPELL.value,
                "spell_type": spell.value,
                "spell_kind": chance.choice(kinds),
            }
        rows.append(tuple(values[name] for name in names))
    return Content({**found.rows, "statement": rows})


def test_every_count_is_what_plain_python_says(lend: Lend) -> None:
    with lend() as connection:
        put(connection, content())
    data = research_data(lend)
    girls = Selection(characteristics=frozenset({("sex", "v")}))
    for chosen in (EVERYTHING, girls):
        told = _chosen(data, chosen)
        with lend() as connection:
            systems = pictures_data.systems(connection, chosen)
            themes = pictures_data.themes(connection, chosen)
            ages = pictures_data.ages(connection, chosen)
            together = pictures_data.together(connection, chosen, 4)
        factors = _factors(told)
        assert systems.journeys == len(told.journeys)
        assert dict(systems.by_side) == _by_side(told)
        assert {each.id: each.journeys for each in systems.factors} == factors
        assert {
            each: (count.journeys, count.statements)
            for each, count in themes.by_side.items()
        } == _by_theme(told)
        assert dict(ages.by_year) == _by_year(told)
        shown = [each.id for each in together.factors]
        assert dict(together.pairs) == _pairs(told, shown)
        assert together.others == len(factors) - len(shown)


def test_what_is_behind_a_part_is_what_was_counted(lend: Lend) -> None:
    with lend() as connection:
        put(connection, content())
        ages = pictures_data.ages(connection, EVERYTHING)
        for (theme, side, year), count in ages.by_year.items():
            part = Behind(theme=theme, influence=side, year=year)
            found = behind(connection, part, EVERYTHING)
            assert len({each.rid for each in found}) == count
        systems = pictures_data.systems(connection, EVERYTHING)
        for (system, side), count in systems.by_side.items():
            part = Behind(system=system, influence=side)
            found = behind(connection, part, EVERYTHING)
            assert len({each.rid for each in found}) == count
        together = pictures_data.together(connection, EVERYTHING, 5)
        for pair, count in together.pairs.items():
            found = behind(connection, Behind(factors=pair), EVERYTHING)
            assert len({each.rid for each in found}) == count
        every = 0
        for spell in SpellType:
            courses = pictures_data.courses(connection, EVERYTHING, spell)
            every += courses.untimed
            for course in courses.courses:
                for each in course.stretches:
                    [one] = behind(connection, Behind(sid=each.sid), EVERYTHING)
                    assert (one.rid, one.pseudonym) == (course.rid, course.pseudonym)
                    every += 1
    told = research_data(lend).statements()
    assert every == sum(each.spell is not None for _, _, each in told)


def _chosen(data: ResearchData, chosen: Selection) -> ResearchData:
    journeys = tuple(
        each
        for each in data.journeys
        if all(
            each.characteristics.get(name) == value
            for name, value in chosen.characteristics
        )
    )
    return ResearchData(journeys=journeys, codebook=data.codebook)


def _by_side(data: ResearchData) -> dict[tuple[System, Influence], int]:
    known = {each.id: each for each in FACTORS}
    found: defaultdict[tuple[System, Influence], set[str]] = defaultdict(set)
    for journey, _, statement in data.statements():
        for coding in statement.codings:
            factor = known[coding.factor]
            found[factor.system, factor.influence].add(journey.rid)
    return {each: len(rids) for each, rids in found.items()}


def _factors(data: ResearchData) -> dict[str, int]:
    pairs = {
        (coding.factor, journey.rid)
        for journey, _, statement in data.statements()
        for coding in statement.codings
    }
    return dict(Counter(factor for factor, _ in pairs))


def _pairs(data: ResearchData, order: list[Any]) -> dict[tuple[Any, ...], int]:
    found: Counter[tuple[Any, ...]] = Counter()
    for journey in data.journeys:
        own = {each.factor for one in journey.statements for each in one.codings}
        found.update(combinations([each for each in order if each in own], 2))
    return dict(found)


def _by_theme(data: ResearchData) -> dict[tuple[Theme, Influence], tuple[int, int]]:
    rids: defaultdict[tuple[Theme, Influence], list[str]] = defaultdict(list)
    for journey, _, each in data.statements():
        if each.influence in SIDES:
            rids[each.theme, each.influence].append(journey.rid)
    return {each: (len(set(found)), len(found)) for each, found in rids.items()}


def _by_year(data: ResearchData) -> dict[tuple[Theme, Influence, int], int]:
    found: defaultdict[tuple[Theme, Influence, int], set[str]] = defaultdict(set)
    for journey in data.journeys:
        until = max(map(_last, journey.statements), default=0)
        for each in journey.statements:
            if each.influence in SIDES:
                for year in _years(each, until):
                    found[each.theme, each.influence, year].add(journey.rid)
    return {each: len(rids) for each, rids in found.items()}


def _last(each: StatementData) -> int:
    months = each.months
    bounds = (
        *(months.latest_end, months.earliest_end),
        *(months.latest_start, months.earliest_start),
    )
    return next((bound for bound in bounds if bound is not None), -9)


def _years(each: StatementData, until: int) -> set[int]:
    """Return the years in which something was or may have been, month by month."""
    first, latest, ends, last = each.months
    if not each.months.known:
        return set()
    if first is None:
        begins_unknown = latest is None
        assert last is not None
        first = -9 if begins_unknown else last - 1
    if last is None:
        goes_on = ends is None and latest is not None
        last = max(until, first + 1) if goes_on else first + 1
    return {month // 12 for month in range(first, last)}
