"""A journey as JSON: what the commands read and write.

The register goes in and never comes out: it is the key back to the family.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import ReleasedJourney
from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent, Sex, Youth
from levensreis.domain.moment import BirthMonth, LifeContext
from levensreis.domain.period import Period
from levensreis.domain.spell import DeliveryForm, FundingLaw, Spell, SpellType
from levensreis.domain.statement import Coding, Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.journey_schema import field_names, first_fault
from levensreis.formats.json_text import TOO_DEEP, BadFile, at, read_json
from levensreis.formats.register_json import read_register, without_names

__all__ = [
    "FORMAT",
    "VERSION",
    "BadFile",
    "JourneyFile",
    "read_journey",
    "write_journey",
]

FORMAT: Final = "levensreis/journey"
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class JourneyFile:
    """What a file holds."""

    journey: Journey
    register: Register
    own_factors: tuple[Factor, ...]
    """Factors that the file brings and the codebook did not have."""


def read_journey(text: str, codebook: Codebook) -> JourneyFile:
    """Read one journey; raises BadFile with the place of the first fault.

    The reason names nobody of the register that the file brings.
    """
    try:
        document = read_json(text, field_names())
        try:
            return _read(document, codebook)
        except KnownError as error:
            raise BadFile(without_names(str(error), document)) from None
    except RecursionError:
        raise BadFile(TOO_DEEP) from None


def _read(document: Any, codebook: Codebook) -> JourneyFile:
    fault = first_fault(document)
    if fault is not None:
        raise BadFile(fault)
    own = tuple(_own_factors(document, codebook))
    return JourneyFile(
        journey=_journey(document, codebook.with_factors(own)),
        register=read_register(document),
        own_factors=own,
    )


def write_journey(released: ReleasedJourney, codebook: Codebook) -> str:
    """Write a released journey; ends with a new line, the same every time."""
    journey = released.journey
    context = journey.context
    used = {coding.factor for each in journey.statements for coding in each.codings}
    document = {
        "format": FORMAT,
        "version": VERSION,
        "code": journey.code,
        "pseudonym": journey.pseudonym,
        "youth": {
            "birth_month": str(journey.youth.birth) if journey.youth.birth else None,
            "sex": journey.youth.sex,
        },
        "respondents": [
            {"key": person.key, "role": person.role} for person in journey.respondents
        ],
        "statements": [
            _statement_out(each, context, codebook) for each in journey.statements
        ],
        "own_factors": [
            {
                "label": factor.label,
                "system": factor.system,
                "group": factor.group,
                "influence": factor.influence,
            }
            for factor in codebook.factors
            if factor.own and factor.id in used
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _statement_out(
    each: Statement, context: LifeContext, codebook: Codebook
) -> dict[str, Any]:
    labels = {
        coding.factor: codebook.by_id[coding.factor].label for coding in each.codings
    }
    spell = each.spell
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
        "spell": spell
        and {
            "type": spell.type,
            "funding_law": spell.funding_law,
            "delivery_form": spell.delivery_form,
        },
    }


def _own_factors(document: Any, codebook: Codebook) -> Iterator[Factor]:
    for number, item in enumerate(document.get("own_factors", ())):
        where = f"own_factors[{number}]"
        known = codebook.labelled(item["label"])
        with at(where):
            factor = Factor(
                label=" ".join(item["label"].split()),
                system=System(item["system"]),
                influence=Influence(item["influence"]),
                group=PartyGroup(item["group"]) if item.get("group") else None,
                own=True,
            )
        if known is None:
            codebook = codebook.with_factors((factor,))
            yield factor
        elif (known.system, known.influence) != (factor.system, factor.influence):
            raise BadFile(
                f"{where}: de factor ‘{known.label}’ staat al in het codeboek, bij "
                f"{known.influence.sign} {known.system.value}."
            )


def _journey(document: Any, codebook: Codebook) -> Journey:
    youth = document.get("youth", {})
    birth = youth.get("birth_month")
    people = tuple(
        Respondent(person["key"].strip(), person.get("role", person["key"]).strip())
        for person in document.get("respondents", ())
    )
    keys = {person.key for person in people}
    statements = []
    for number, item in enumerate(document["statements"]):
        place = f"statements[{number}]"
        with at(place):
            statement = _statement(item, codebook, place)
            if statement.respondent not in {*keys, None}:
                raise BadFile(
                    f"{place}.respondent: ‘{statement.respondent}’ staat niet bij "
                    "respondents."
                )
        statements.append(statement)
    with at("respondents"):
        return Journey(
            code=document["code"].strip(),
            pseudonym=document["pseudonym"].strip(),
            youth=Youth(
                BirthMonth.parse(birth) if birth else None,
                Sex(youth["sex"]) if youth.get("sex") else None,
            ),
            respondents=people,
            statements=tuple(statements),
        )


def _statement(item: Any, codebook: Codebook, place: str) -> Statement:
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
        spell=_spell(spell) if spell else None,
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


def _spell(item: Any) -> Spell:
    law = item.get("funding_law")
    form = item.get("delivery_form")
    return Spell(
        SpellType(item["type"]),
        FundingLaw(law) if law else None,
        DeliveryForm(form) if form else None,
    )
