"""Living: on how many places, of which kinds, why they moved, and how stable it was."""

from collections.abc import Iterator
from typing import Final

from levensreis.domain.crosscut.bounds import Bounds, median
from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Median, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import Spells, Told, fact_rows
from levensreis.domain.spell import MoveReason, PlaceKind, SpellType, Stability
from levensreis.language import say, word

CRISIS_OR_CLOSED: Final = (PlaceKind.CRISIS, PlaceKind.CLOSED)


def living_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of living."""
    yield _places(told)
    yield _moves(told)
    yield _kinds(told)
    yield _stability(told)


def _places(told: Told) -> Finding:
    found = [
        (rid, [sid for sid, _, _ in places])
        for rid, places in told.spells(SpellType.PLACE)
    ]
    counting = Counting()
    numbers = sorted({len(sids) for _, sids in found if sids})
    for number in range(1, max(numbers, default=0) + 1):
        label = say("1 woonplek") if number == 1 else say(_PLACES, count=number)
        # How many places anybody had tells of that youth: it is no fixed row.
        counting.row(str(number), label, is_open=True)
    counting.row("", say("geen woonplek verteld"))
    for rid, sids in found:
        counting.add(str(len(sids)) if sids else "", rid, sids)
    known = [Bounds.of(len(sids)) for _, sids in found if sids]
    value = median(known)
    middle = Median(Unit.PLACES, value, len(known)) if value else None
    return told.finding(
        FindingKey.PLACES, counting, len(known), median=middle, is_whole=True
    )


def _moves(told: Told) -> Finding:
    """Count moves by reason; of those without one how many there must and can be."""
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, MoveReason)
    for rid, found in told.spells(SpellType.PLACE):
        untold = [each for each in found if not each[1].reason]
        known += len(untold) < len(found)
        for sid, spell, _ in found:
            if spell.reason:
                counting.add(spell.reason, rid, [sid])
        if not untold:
            continue
        least, most = _moves_without_reason(untold, found)
        if most:
            sids = [sid for sid, _, _ in untold]
            counting.add("", rid, sids, units=(), is_sure=least > 0)
            counting.more("", Unit.SPELLS, least, most)
    return told.finding(FindingKey.MOVES, counting, known)


def _moves_without_reason(untold: Spells, found: Spells) -> tuple[int, int]:
    """Return how many there must and can be: nobody moved to the first place.

    One of which a reason was told was moved to, also when it was the first.
    """
    starts = [stretch.last_start for _, _, stretch in found]
    can_be_first = [each for each in found if each[2].first_start <= min(starts)]
    may_be_untold = any(not spell.reason for _, spell, _ in can_be_first)
    may_be_told = any(spell.reason for _, spell, _ in can_be_first)
    return len(untold) - may_be_untold, len(untold) - (not may_be_told)


def _kinds(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, PlaceKind)
    counting.row("crisis_or_closed", say("samen: een crisisplek of een gesloten plek"))
    for rid, found in told.spells(SpellType.PLACE):
        known += bool(found)
        for sid, spell, _ in found:
            counting.add(spell.kind or "", rid, [sid])
            if spell.kind in CRISIS_OR_CLOSED:
                counting.add("crisis_or_closed", rid, [sid])
    return told.finding(FindingKey.PLACE_KINDS, counting, known)


def _stability(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, Stability)
    for rid, found in told.spells(SpellType.PLACE):
        known += any(spell.stable for _, spell, _ in found)
        for sid, spell, _ in found:
            counting.add(spell.stable or "", rid, [sid])
    return told.finding(FindingKey.STABILITY, counting, known)


_PLACES: Final = word("{count} woonplekken")
