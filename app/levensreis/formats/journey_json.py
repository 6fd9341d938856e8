"""A journey as JSON: what the commands read and write.

The register goes in and never comes out: it is the key back to the family. So do the
answers about consent, which name who gave them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import ReleasedJourney
from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent, Sex, Youth
from levensreis.domain.moment import BirthMonth
from levensreis.domain.notes import Notes
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.journey_schema import field_names, first_fault
from levensreis.formats.json_text import TOO_DEEP, BadFile, at, read_json
from levensreis.formats.register_json import (
    read_consents,
    read_register,
    without_names,
)
from levensreis.formats.statement_json import read_statement, write_statement

__all__ = [
    "FORMAT",
    "VERSION",
    "BadFile",
    "JourneyFile",
    "read_journey",
    "write_journey",
]

FORMAT: Final = "levensreis/journey"
VERSION: Final = 2
"""What is written; files of version 1 are still read."""


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
    beside: dict[str, Mapping[Any, str]] = {
        "stories": journey.notes.stories,
        "characteristics": journey.characteristics,
    }
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
            write_statement(each, context, codebook) for each in journey.statements
        ],
        **{name: dict(told) for name, told in beside.items() if told},
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
    consents = read_consents(document)
    statements = []
    for number, item in enumerate(document["statements"]):
        place = f"statements[{number}]"
        with at(place):
            statement = read_statement(item, codebook, place)
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
            consents=consents,
            # With `consent` the file tells what was asked, be it nothing.
            imported=document.get("consent") is None,
            notes=Notes(
                stories={
                    Theme(theme): story
                    for theme, story in document.get("stories", {}).items()
                    if story.strip()
                }
            ),
            characteristics=document.get("characteristics", {}),
            statements=tuple(statements),
        )
