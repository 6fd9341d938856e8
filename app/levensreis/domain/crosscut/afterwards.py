"""After the indication: how the need for care changed, and why."""

from collections.abc import Iterator
from functools import partial

from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import Told, fact_rows, with_factor
from levensreis.domain.spell import Decision, NeedChange, SpellType


def after_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of what came after the indication."""
    yield _need_after(told)
    yield _need_why(told)


def _need_after(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, NeedChange)
    for rid, found in told.spells(SpellType.INDICATION):
        known += any(spell.afterwards for _, spell, _ in found)
        for sid, spell, _ in found:
            if spell.afterwards or spell.decision is Decision.GRANTED:
                counting.add(spell.afterwards or "", rid, [sid])
    return told.finding(FindingKey.NEED_AFTER, counting, known)


def _need_why(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), set[str]()
    for each in told.statements:
        change = each.spell.afterwards if each.spell else None
        if change is None:
            continue
        for factor in told.factors_of(each):
            key = f"{change}/{factor.id}"
            counting.open_row(key, partial(with_factor, change, factor))
            counting.add(key, each.rid, [each.sid])
            known.add(each.rid)
    return told.finding(FindingKey.NEED_WHY, counting, len(known), by_number=True)
