"""What follows of a youth from the journey itself, and only beyond doubt (afleiden).

Whatever is uncertain about a period, each month that it can have been is looked at:
only what is the same in all of them is told.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from levensreis.domain.inflow.characteristic import UNKNOWN, Characteristic, band_of
from levensreis.domain.inflow.entering import (
    YEAR,
    Inflow,
    Onset,
    Told,
    granted,
    inflows,
)
from levensreis.domain.inflow.staying import Then, stays
from levensreis.domain.journey import Journey, Youth, life_context
from levensreis.domain.life_context import LifeContext
from levensreis.domain.spell import Decision, Indication, SpellType
from levensreis.domain.statement import Statement

Answers = Mapping[Characteristic, str]
_NOTHING: Final = dict.fromkeys(Characteristic, UNKNOWN)


def derived(journey: Journey) -> dict[Characteristic, str]:
    """Return every characteristic as it follows from the journey, or that it does not.

    What is withheld counts nowhere. Of a youth of whom the month of birth is not known
    every month of that year is tried.
    """
    statements = journey.shared_statements
    tried = [
        _derived(statements, life_context(youth, statements))
        for youth in _possible(journey.youth)
    ]
    return {each: _same(found[each] for found in tried) for each in Characteristic}


def _possible(youth: Youth) -> list[Youth]:
    birth = youth.birth
    if birth is None or birth.month is not None:
        return [youth]
    return [
        replace(youth, birth=replace(birth, month=month + 1)) for month in range(YEAR)
    ]


def _derived(statements: Collection[Statement], context: LifeContext) -> Answers:
    told = [
        Told(each.spell, each.period.months(context))
        for each in statements
        if each.spell is not None and each.spell.type is SpellType.INDICATION
    ]
    possible = inflows(told)
    if not possible:
        return _NOTHING
    months = sorted({month for each in possible for month in each.months})
    return {
        **_NOTHING,
        **_coming_in(possible, months),
        **_decided(told, months),
        **_month_before(statements, context, months),
    }


def _coming_in(possible: Iterable[Inflow], months: Collection[int]) -> Answers:
    ages = [month // YEAR for month in months]
    return {
        Characteristic.WAY_IN: _same(each.way for each in possible),
        Characteristic.INFLOW_AGE: _same(str(age) if age >= 0 else "" for age in ages),
        Characteristic.INFLOW_BAND: _same(map(band_of, ages)),
    }


def _decided(told: Collection[Told], months: Collection[int]) -> Answers:
    meerzorg = granted(told, Indication.MEERZORG)
    refused = [
        Onset.of(each.months)
        for each in told
        if each.spell.decision is Decision.REFUSED
        and each.spell.kind is not Indication.MEERZORG
    ]
    return {
        Characteristic.MEERZORG: _same(_meerzorg(meerzorg, month) for month in months),
        # That none is told of does not tell that there was none.
        Characteristic.REFUSED: _same(
            "yes" if any(each.last < month for each in refused) else ""
            for month in months
        ),
    }


def _meerzorg(grants: Collection[Onset], inflow: int) -> str:
    sure = [each for each in grants if each.is_sure]
    until = inflow + YEAR
    if any(inflow <= each.first and each.last <= until for each in sure):
        return "yes"
    return "no" if sure and all(each.first > until for each in grants) else ""


def _month_before(
    statements: Collection[Statement], context: LifeContext, months: Collection[int]
) -> Answers:
    def then(
        spell_type: SpellType, answer: Callable[[Then], str | None]
    ) -> Iterator[str]:
        there = stays(statements, spell_type, context)
        for month in months:
            yield answer(Then.of(there, month - 1)) or ""

    return {
        Characteristic.LIVING: _same(then(SpellType.PLACE, lambda each: each.only)),
        Characteristic.ACTIVITY: _same(
            then(SpellType.DAY_ACTIVITY, lambda each: each.only)
        ),
        Characteristic.CARE: _same(then(SpellType.CARE, lambda each: each.together)),
    }


def _same(answers: Iterable[str]) -> str:
    """Return the answer that all give; that it is unknown when one gives another."""
    first: str | None = None
    for each in answers:
        if not each or (first is not None and each != first):
            return UNKNOWN
        first = each
    return first or UNKNOWN
