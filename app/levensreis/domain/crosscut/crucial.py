"""Turning points by age, and how the factors spread over the systems."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from levensreis.domain.codebook import FactorId
from levensreis.domain.crosscut.bounds import Bounds, Stretch
from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import Told
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.system import System
from levensreis.language import say

_YEAR: Final = 12
AGES: Final = ((-1, 0), *((year, year + 3) for year in range(0, 24, 3)), (24, None))
"""Years of age by three, as far as the study goes; -1 is the pregnancy."""
_SIDES: Final = {Influence.POSITIVE: Unit.PLUS, Influence.NEGATIVE: Unit.MINUS}
_PAIRS: Final = {
    Influence.POSITIVE: Unit.PAIRS_PLUS,
    Influence.NEGATIVE: Unit.PAIRS_MINUS,
}


def crucial_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of turning points and factors."""
    yield _turning_points(told)
    yield _spread(told)


def age_rows(counting: Counting) -> None:
    """Begin a row for each age, and one for what has none."""
    for start, end in AGES:
        counting.row(_key(start), _label(start, end))
    counting.row("", say("leeftijd niet verteld"))


def ages_of(months: Months) -> list[str]:
    """Return in which ages something can have begun; only "" when nothing was told."""
    if not months.known:
        return [""]
    starts = Stretch.of(months).starts
    return [_key(start) for start, end in AGES if _meets(starts, start, end)]


def _meets(starts: Bounds, first: int, end: int | None) -> bool:
    is_after = starts.most is not None and starts.most < first * _YEAR
    return not is_after and (end is None or starts.least < end * _YEAR)


def _key(start: int) -> str:
    return str(start)


def _label(start: int, end: int | None) -> str:
    if start < 0:
        return say("zwangerschap")
    if end is None:
        return say("{age} jaar en ouder", age=start)
    return say("{first} t/m {last} jaar", first=start, last=end - 1)


def _turning_points(told: Told) -> Finding:
    units = (Unit.STATEMENTS, Unit.PLUS, Unit.MINUS)
    counting, known = Counting(*units), set[str]()
    age_rows(counting)
    for each in told.statements:
        if not each.turning_point:
            continue
        known.add(each.rid)
        side = _SIDES.get(each.influence)
        counted = [unit for unit in (Unit.STATEMENTS, side) if unit]
        ages = ages_of(each.months)
        for age in ages:
            is_sure = len(ages) == 1
            counting.add(age, each.rid, [each.sid], units=counted, is_sure=is_sure)
    return told.finding(FindingKey.TURNING_POINTS, counting, len(known))


def _spread(told: Told) -> Finding:
    counting, known = Counting(Unit.PAIRS_PLUS, Unit.PAIRS_MINUS), set[str]()
    for system in System:
        counting.row(system.value, system.label)
    found = defaultdict[tuple[str, str], list[str]](list)
    having = defaultdict[FactorId, set[str]](set)
    place = {key: each.system.value for key, each in told.factors.items()}
    for rid, sid, factor in told.coded:
        if factor in place:
            found[place[factor], rid].append(sid)
            having[factor].add(rid)
    for (row, rid), sids in sorted(found.items()):
        counting.add(row, rid, sorted(sids), units=())
        known.add(rid)
    for factor, rids in having.items():
        unit = _PAIRS[told.factors[factor].influence]
        counting.more(place[factor], unit, len(rids))
    return told.finding(FindingKey.SPREAD, counting, len(known))
