"""A statement as a row of the file, and a row as a statement."""

from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.period import Period
from levensreis.domain.spell import (
    KINDS,
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    MoveReason,
    NeedChange,
    Spell,
    SpellType,
    Stability,
    WorkKind,
)
from levensreis.domain.statement import Coding, Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme

_SEPARATOR = "\n"  # between loose words, which hold no white space


def columns_of(each: Statement) -> dict[str, Any]:
    """Return what is stored of a statement, by column."""
    spell = each.spell
    return {
        "theme": each.theme,
        "kind": each.kind,
        "period": each.period.said,
        "text": each.text,
        "story": each.story,
        "influence": each.influence,
        "system": each.system,
        "party_group": each.group,
        "respondent": each.respondent,
        "turning_point": each.turning_point,
        "course_change": each.course_change,
        "help_step": each.help_step,
        "source": each.source,
        "quote": each.quote,
        "meaning": each.meaning,
        "sensitive": each.sensitive,
        "withheld": each.withheld,
        "session": each.session and each.session.hex,
        "account_of": each.account_of and each.account_of.hex,
        "spell_type": spell and spell.type,
        "spell_kind": spell and spell.kind,
        "with_whom": spell.with_whom if spell else "",
        **{name: spell and getattr(spell, name) for name in _SPELL_FACTS},
        "loose_words": _SEPARATOR.join(each.loose_words),
    }


def statement_of(row: Any, codings: tuple[Coding, ...]) -> Statement:
    """Make a statement of its row and its factors."""
    return Statement(
        id=UUID(row.uid),
        theme=Theme(row.theme),
        kind=Kind(row.kind),
        period=Period.parse(row.period),
        text=row.text,
        story=row.story,
        influence=Influence(row.influence),
        system=System(row.system) if row.system else None,
        group=PartyGroup(row.party_group) if row.party_group else None,
        codings=codings,
        respondent=row.respondent,
        turning_point=row.turning_point,
        course_change=CourseChange(row.course_change) if row.course_change else None,
        help_step=HelpStep(row.help_step) if row.help_step else None,
        source=Source(row.source) if row.source else None,
        quote=row.quote,
        meaning=row.meaning,
        sensitive=row.sensitive,
        withheld=row.withheld,
        session=UUID(row.session) if row.session else None,
        account_of=UUID(row.account_of) if row.account_of else None,
        spell=_spell(row),
        loose_words=tuple(filter(None, row.loose_words.split(_SEPARATOR))),
    )


def _spell(row: Any) -> Spell | None:
    if not row.spell_type:
        return None
    spell_type = SpellType(row.spell_type)
    facts = {
        name: kind(getattr(row, name))
        for name, kind in _SPELL_FACTS.items()
        if getattr(row, name)
    }
    if row.spell_kind:
        facts["kind"] = KINDS[spell_type](row.spell_kind)
    # Version 1 of the file did not refuse a law at a place: that is left behind.
    return Spell.with_facts(spell_type, {**facts, "with_whom": row.with_whom})


_SPELL_FACTS: Final[dict[str, type[StrEnum]]] = {
    "funding_law": FundingLaw,
    "delivery_form": DeliveryForm,
    "stable": Stability,
    "exemption": Exemption,
    "work": WorkKind,
    "decision": Decision,
    "reason": MoveReason,
    "afterwards": NeedChange,
}
"""The choices among the facts of a spell, by column."""
