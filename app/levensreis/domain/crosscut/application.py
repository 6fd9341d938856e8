"""The application: refused before, first VG6 or not, and the time to VG7."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.crosscut.bounds import Bounds, median
from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Median, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import (
    Spells,
    Told,
    first_start,
)
from levensreis.domain.spell import Decision, Indication, Spell, SpellType
from levensreis.language import say, word

WITHIN: Final = 12
"""Months within which VG6 became VG7, as the study asks."""
_REFUSED: Final = {
    "before": word("afgewezen vóór de toekenning"),
    "unsure": word("afgewezen, vóór of na de toekenning is niet zeker"),
    "after": word("alleen afgewezen na de toekenning"),
    "not_granted": word("afgewezen, geen toekenning van VG6 of VG7 verteld"),
    "never": word("wel een toekenning, geen afwijzing verteld"),
    "": word("niet verteld"),
}
_FIRST: Final = {
    "vg6": word("eerst VG6, daarna VG7"),
    "unsure": word("VG6 en VG7, de volgorde is niet zeker"),
    "direct": word("VG7, geen toekenning van VG6 ervoor verteld"),
    "only_vg6": word("VG6, geen toekenning van VG7 verteld"),
    "": word("niet verteld"),
}
_TIMES: Final = {
    "within": word("binnen een jaar"),
    "maybe": word("misschien binnen een jaar"),
    "longer": word("langer dan een jaar"),
    "": word("geen VG6 die zeker aan VG7 voorafging"),
}


def application_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of the application."""
    yield _refused(told)
    yield _first_vg6(told)
    yield _time(told)


def _granted(found: Spells, *kinds: Indication) -> Spells:
    return [
        each
        for each in found
        if each[1].decision is Decision.GRANTED and each[1].kind in kinds
    ]


def is_before(one: Bounds, other: Bounds) -> bool | None:
    """Tell whether one month is before another; None when that is not sure."""
    if one.most is not None and one.most < other.least:
        return True
    if other.most is not None and other.most < one.least:
        return False
    return None


def _begin(found: Spells) -> Bounds:
    return first_start(stretch for _, _, stretch in found)


def _refused(told: Told) -> Finding:
    counting, known = Counting(), 0
    _rows(counting, _REFUSED)
    for rid, found in told.spells(SpellType.INDICATION):
        granted = _granted(found, Indication.VG6, Indication.VG7)
        refused = [each for each in found if _is_refused(each[1])]
        key = _refusal(refused, granted)
        known += bool(key)
        counting.add(key, rid, [sid for sid, _, _ in (*refused, *granted)])
    return told.finding(FindingKey.REFUSED, counting, known, is_whole=True)


def _is_refused(spell: Spell) -> bool:
    """Tell whether the Wlz was refused; Meerzorg is asked by who has that already."""
    is_more = spell.kind is Indication.MEERZORG
    return spell.decision is Decision.REFUSED and not is_more


def _refusal(refused: Spells, granted: Spells) -> str:
    if not refused:
        return "never" if granted else ""
    if not granted:
        return "not_granted"
    match is_before(_begin(refused), _begin(granted)):
        case True:
            return "before"
        case False:
            return "after"
    return "unsure"


def _first_vg6(told: Told) -> Finding:
    counting, known = Counting(), 0
    _rows(counting, _FIRST)
    for rid, found in told.spells(SpellType.INDICATION):
        vg6, vg7 = _profiles(found)
        key = _first(vg6, vg7)
        known += bool(key)
        counting.add(key, rid, [sid for sid, _, _ in (*vg6, *vg7)])
    return told.finding(FindingKey.FIRST_VG6, counting, known, is_whole=True)


def _profiles(found: Spells) -> tuple[Spells, Spells]:
    return _granted(found, Indication.VG6), _granted(found, Indication.VG7)


def _first(vg6: Spells, vg7: Spells) -> str:
    if not vg7:
        return "only_vg6" if vg6 else ""
    if not vg6:
        return "direct"
    match is_before(_begin(vg6), _begin(vg7)):
        case True:
            return "vg6"
        case False:
            return "direct"
    return "unsure"


def _time(told: Told) -> Finding:
    counting = Counting()
    _rows(counting, _TIMES)
    times: list[Bounds] = []
    for rid, found in told.spells(SpellType.INDICATION):
        vg6, vg7 = _profiles(found)
        sids = [sid for sid, _, _ in (*vg6, *vg7)]
        if _first(vg6, vg7) != "vg6":
            counting.add("", rid, sids)
            continue
        time = between(_begin(vg6), _begin(vg7))
        times.append(time)
        counting.add(_within(time), rid, sids)
    value = median(times)
    middle = Median(Unit.MONTHS, value, len(times)) if value else None
    return told.finding(
        FindingKey.TIME_TO_VG7, counting, len(times), median=middle, is_whole=True
    )


def between(one: Bounds, other: Bounds) -> Bounds:
    """Return how many months there are from one month to a later one."""
    least = 0 if one.most is None else max(other.least - one.most, 0)
    return Bounds(least, None if other.most is None else other.most - one.least)


def _within(time: Bounds) -> str:
    if time.most is not None and time.most <= WITHIN:
        return "within"
    return "maybe" if time.least <= WITHIN else "longer"


def _rows(counting: Counting, labels: dict[str, str]) -> None:
    for key, label in labels.items():
        counting.row(key, say(label))
