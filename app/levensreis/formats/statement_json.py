"""A statement in the JSON of a journey: read and written field by field."""

from typing import Any, Final

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import LifeContext
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
from levensreis.formats.json_text import BadFile


def write_statement(
    each: Statement, context: LifeContext, codebook: Codebook
) -> dict[str, Any]:
    """Return the fields of a statement; those of later versions only when filled."""
    labels = {
        coding.factor: codebook.by_id[coding.factor].label for coding in each.codings
    }
    told = {
        "meaning": each.meaning,
        "sensitive": each.sensitive,
        "withheld": each.withheld,
        "course_change": each.course_change,
        "help_step": each.help_step,
        "source": each.source,
    }
    return {
        "theme": each.theme,
        "kind": each.kind,
        "period": each.period.said,
        "months": list(each.period.months(context)),
        "text": each.text,
        "story": each.story,
        "influence": each.influence,
        "system": each.system,
        "group": each.group,
        "factors": list(labels.values()),
        "examples": [
            {"factor": labels[coding.factor], "text": coding.example}
            for coding in each.codings
            if coding.example
        ],
        "respondent": each.respondent,
        "turning_point": each.turning_point,
        "quote": each.quote,
        "spell": each.spell and _spell_out(each.spell),
        **{name: value for name, value in told.items() if value},
    }


def _spell_out(spell: Spell) -> dict[str, Any]:
    later = ("kind", "with_whom", *(name for name in _FACTS if name not in _FIRST))
    return {
        "type": spell.type,
        "funding_law": spell.funding_law,
        "delivery_form": spell.delivery_form,
        **{name: value for name in later if (value := getattr(spell, name))},
    }


def read_statement(item: Any, codebook: Codebook, place: str) -> Statement:
    """Read a statement that fits the schema; raises KnownError or BadFile."""
    factors = _factors(item, codebook, place)
    system = item.get("system") or (factors[0].system if factors else None)
    group = item.get("group") or (factors[0].group if factors else None)
    influence = item.get("influence") or (
        factors[0].influence if factors else Influence.NEUTRAL
    )
    spell = item.get("spell")
    statement = Statement(
        theme=Theme(item["theme"]),
        kind=Kind(item.get("kind", Kind.SPELL if spell else Kind.EVENT)),
        period=Period.parse(item.get("period") or ""),
        text=item["text"].strip(),
        story=item.get("story") or "",
        influence=Influence(influence),
        system=System(system) if system else None,
        group=PartyGroup(group) if group else None,
        codings=_codings(item, factors, codebook, place),
        respondent=(item.get("respondent") or "").strip() or None,
        turning_point=item.get("turning_point", False),
        quote=item.get("quote") or "",
        meaning=item.get("meaning") or "",
        sensitive=item.get("sensitive", False),
        withheld=item.get("withheld", False),
        spell=_spell(spell, place) if spell else None,
        **{name: kind(item[name]) for name, kind in _TAGS.items() if item.get(name)},
        loose_words=tuple(map(str.strip, item.get("loose_words", ()))),
    )
    statement.check_codings(codebook)
    return statement


def _factors(item: Any, codebook: Codebook, place: str) -> list[Factor]:
    found = []
    for number, label in enumerate(item.get("factors", ())):
        factor = codebook.labelled(label)
        if factor is None:
            raise BadFile(
                f"{place}.factors[{number}]: ‘{label}’ staat niet in het codeboek. "
                "Zet een eigen factor bij own_factors."
            )
        found.append(factor)
    return found


def _codings(
    item: Any, factors: list[Factor], codebook: Codebook, place: str
) -> tuple[Coding, ...]:
    examples: dict[str, str] = {}
    for number, example in enumerate(item.get("examples", ())):
        factor = codebook.labelled(example["factor"])
        if factor is None or factor not in factors:
            raise BadFile(
                f"{place}.examples[{number}].factor: deze factor staat niet bij de "
                "factors van de uitspraak."
            )
        if factor.id in examples:
            raise BadFile(
                f"{place}.examples[{number}].factor: bij deze factor staat al een "
                "voorbeeld."
            )
        examples[factor.id] = example["text"].strip()
    return tuple(Coding(each.id, examples.get(each.id, "")) for each in factors)


def _spell(item: Any, place: str) -> Spell:
    spell_type = SpellType(item["type"])
    facts: dict[str, Any] = {
        name: kind(item[name]) for name, kind in _FACTS.items() if item.get(name)
    }
    kinds = KINDS[spell_type]
    if chosen := item.get("kind"):
        if chosen not in list(kinds):
            raise BadFile(
                f"{place}.spell.kind: ‘{chosen}’ kan hier niet; kies uit "
                f"{', '.join(kinds)}."
            )
        facts["kind"] = kinds(chosen)
    return Spell(spell_type, with_whom=item.get("with_whom") or "", **facts)


_FACTS: Final[dict[str, Any]] = {
    "funding_law": FundingLaw,
    "delivery_form": DeliveryForm,
    "stable": Stability,
    "exemption": Exemption,
    "work": WorkKind,
    "decision": Decision,
    "reason": MoveReason,
    "afterwards": NeedChange,
}
_FIRST: Final = ("funding_law", "delivery_form")
"""The facts that every spell is written with, filled or not."""
_TAGS: Final[dict[str, Any]] = {
    "course_change": CourseChange,
    "help_step": HelpStep,
    "source": Source,
}
