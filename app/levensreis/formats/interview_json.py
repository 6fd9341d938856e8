"""A group interview as JSON: as it is kept, and many of them in a file.

What is kept of one has a `version`: of a newer one is told that the program must be,
and nothing of it is dropped. So is every field that is not known.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.fieldwork import Body
from levensreis.domain.influence import Influence
from levensreis.domain.placed import Coding
from levensreis.domain.professionals.interview import GroupInterview, GroupStatement
from levensreis.domain.system import PartyGroup, System
from levensreis.formats.json_fields import Fields
from levensreis.formats.json_text import BadFile, at, read_json
from levensreis.language import say

FORMAT: Final = "levensreis/group-interviews"
VERSION: Final = 1
_KNOWN: Final = frozenset(
    (
        *(
            "format",
            "version",
            "marking",
            "factors",
            "interviews",
            "id",
            "on",
            "organisations",
        ),
        *("participants", "note", "statements", "text", "influence", "system"),
        *("group", "quote", "codings", "factor", "example", "label", "own"),
    )
)


class NewerInterview(KnownError):
    """What is kept was made by a newer version of the program."""


@dataclass(frozen=True, slots=True)
class InterviewsFile:
    """What a file with group interviews holds."""

    interviews: tuple[GroupInterview, ...]
    factors: tuple[Factor, ...]
    """Every factor in it that the shipped codebook for professionals has not."""


def interview_body(interview: GroupInterview) -> Body:
    """Return an interview as it is kept."""
    return {
        "version": VERSION,
        "on": interview.on.isoformat(),
        "organisations": list(interview.organisations),
        "participants": list(interview.participants),
        "note": interview.note,
        "statements": [_statement_out(each) for each in interview.statements],
    }


def read_body(key: str, body: Any) -> GroupInterview:
    """Read an interview as it is kept; raises NewerInterview or BadFile."""
    fields = Fields(body, say("groepsgesprek"))
    _check_version(fields)
    return _interview(fields, key, say("groepsgesprek"))


def factor_body(factor: Factor) -> Body:
    """Return an own factor of the professionals as it is kept."""
    return {"version": VERSION, **_factor_out(factor)}


def read_factor(key: str, body: Any) -> Factor:
    """Read an own factor as it is kept; raises NewerInterview or BadFile."""
    fields = Fields(body, say("factor"))
    _check_version(fields)
    return _factor(fields, key, say("factor"), own=True)


def write_interviews(
    interviews: Iterable[GroupInterview], factors: Iterable[Factor]
) -> str:
    """Write interviews, with the factors in it that do not ship."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "marking": MARK,
        "factors": [
            {"id": each.id, **_factor_out(each), "own": each.own} for each in factors
        ],
        "interviews": [
            {"id": str(each.id), **_without_version(interview_body(each))}
            for each in interviews
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def read_interviews(text: str) -> InterviewsFile:
    """Read such a file; raises NewerInterview, or BadFile with the first fault."""
    fields = Fields(read_json(text, _KNOWN), "")
    if fields.text("format") != FORMAT:
        raise BadFile(
            say("Dit is geen bestand met groepsgesprekken uit Levensreis (‘format’).")
        )
    _check_version(fields)
    fields.text("marking")
    factors = []
    for place, item in fields.objects("factors"):
        each = Fields(item, place)
        key, own = each.text("id", needed=True), each.truth("own")
        factors.append(_factor(each, key, place, own=own))
    found = []
    for place, item in fields.objects("interviews"):
        each = Fields(item, place)
        found.append(_interview(each, each.text("id", needed=True), place))
    fields.done()
    return InterviewsFile(_once(found), tuple(factors))


def _once(found: Sequence[GroupInterview]) -> tuple[GroupInterview, ...]:
    if len({each.id for each in found}) < len(found):
        raise BadFile(say("Hetzelfde groepsgesprek staat er twee keer in."))
    return tuple(found)


def _check_version(fields: Fields) -> None:
    if fields.whole("version") > VERSION:
        raise NewerInterview(
            say(
                "De groepsgesprekken zijn bewaard met een nieuwere versie van "
                "Levensreis. Gebruik die versie."
            )
        )


def _without_version(body: Body) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name != "version"}


def _statement_out(each: GroupStatement) -> dict[str, Any]:
    return {
        "id": str(each.id),
        "text": each.text,
        "influence": each.influence.value,
        "system": each.system and each.system.value,
        "group": each.group and each.group.value,
        "quote": each.quote,
        "codings": [
            {"factor": coding.factor, "example": coding.example}
            for coding in each.codings
        ],
    }


def _factor_out(factor: Factor) -> dict[str, Any]:
    return {
        "label": factor.label,
        "system": factor.system.value,
        "influence": factor.influence.value,
        "group": factor.group and factor.group.value,
    }


def _interview(fields: Fields, key: str, place: str) -> GroupInterview:
    statements = [_statement(*each) for each in fields.objects("statements")]
    with at(place):
        interview = GroupInterview(
            id=_id(key, place),
            on=_day(fields.text("on", needed=True), f"{place}.on"),
            organisations=fields.texts("organisations"),
            participants=fields.texts("participants"),
            note=fields.text("note"),
            statements=tuple(statements),
        )
    fields.done()
    return interview


def _statement(place: str, item: Any) -> GroupStatement:
    fields = Fields(item, place)
    codings = []
    for where, coding in fields.objects("codings"):
        one = Fields(coding, where)
        factor = FactorId(one.text("factor", needed=True))
        codings.append(Coding(factor, one.text("example")))
        one.done()
    with at(place):
        statement = GroupStatement(
            id=_id(fields.text("id", needed=True), place),
            text=fields.text("text", needed=True),
            influence=fields.choice("influence", Influence),
            system=fields.maybe("system", System),
            group=fields.maybe("group", PartyGroup),
            quote=fields.text("quote"),
            codings=tuple(codings),
        )
    fields.done()
    return statement


def _factor(fields: Fields, key: str, place: str, *, own: bool) -> Factor:
    with at(place):
        factor = Factor(
            id=FactorId(key),
            label=" ".join(fields.text("label", needed=True).split()),
            system=fields.choice("system", System),
            influence=fields.choice("influence", Influence),
            group=fields.maybe("group", PartyGroup),
            own=own,
        )
    fields.done()
    return factor


def _id(key: str, place: str) -> UUID:
    try:
        return UUID(key)
    except ValueError:
        raise BadFile(f"{place}.id: {say('dit is geen kenmerk (UUID).')}") from None


def _day(text: str, place: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        told = say("dit is geen datum als 2025-03-31.")
        raise BadFile(f"{place}: {told}") from None
