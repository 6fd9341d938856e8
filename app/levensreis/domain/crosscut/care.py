"""Trajectories: which kinds of care there were, who paid, and how it was delivered."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from levensreis.domain.crosscut.counting import Counting
from levensreis.domain.crosscut.finding import Finding, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.told import Told, fact_rows
from levensreis.domain.spell import (
    CareKind,
    DeliveryForm,
    FundingLaw,
    Spell,
    SpellFact,
    SpellType,
)
from levensreis.language import say


def care_findings(told: Told) -> Iterator[Finding]:
    """Give the figures of trajectories."""
    yield _by_fact(told, FindingKey.CARE_KINDS, CareKind, lambda each: each.kind)
    yield _by_fact(
        told, FindingKey.CARE_LAWS, FundingLaw, lambda each: each.funding_law
    )
    yield _by_fact(
        told, FindingKey.CARE_FORMS, DeliveryForm, lambda each: each.delivery_form
    )
    yield _paths(told)


def _by_fact(
    told: Told,
    key: FindingKey,
    facts: Iterable[SpellFact],
    fact_of: Callable[[Spell], SpellFact | None],
) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    fact_rows(counting, facts)
    for rid, found in told.spells(SpellType.CARE):
        known += any(fact_of(spell) for _, spell, _ in found)
        for sid, spell, _ in found:
            counting.add(fact_of(spell) or "", rid, [sid])
    return told.finding(key, counting, known)


def _paths(told: Told) -> Finding:
    counting, known = Counting(Unit.SPELLS), 0
    for rid, found in told.spells(SpellType.CARE):
        known += bool(found)
        for sid, spell, _ in found:
            facts = (spell.kind, spell.funding_law, spell.delivery_form)
            key = "/".join(each or "" for each in facts)
            counting.open_row(key, partial(_path, *facts))
            counting.add(key, rid, [sid])
    return told.finding(FindingKey.CARE_PATHS, counting, known, by_number=True)


def _path(kind: SpellFact | None, law: SpellFact | None, form: SpellFact | None) -> str:
    return " · ".join(
        (
            kind.label if kind else say("soort niet verteld"),
            law.label if law else say("wet niet verteld"),
            form.label if form else say("leveringsvorm niet verteld"),
        )
    )
