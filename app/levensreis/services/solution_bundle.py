"""Solutions, parties and directions in one JSON file, for another study of the team.

How they stand in it is the file's own: 0 is no number, and no score. Which version of
a questionnaire an answer stood on says nothing elsewhere, and is not in it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final, TypeVar

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.codebook import FactorId
from levensreis.domain.fold import fold
from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    PartyId,
    Term,
)
from levensreis.domain.solutions.bodies import NewerBody
from levensreis.domain.solutions.solution import (
    Direction,
    DirectionKind,
    Solution,
    SolutionId,
)
from levensreis.formats.json_fields import Fields
from levensreis.formats.json_text import BadFile, at, read_json
from levensreis.language import say

FORMAT: Final = "levensreis/solutions"
VERSION: Final = 1
_KNOWN: Final = frozenset(
    (
        *("format", "version", "marking", "factors", "solutions", "parties"),
        *("directions", "id", "label", "number", "text", "what", "how", "inspiration"),
        *("lead_actors", "participants", "direction", "kind", "actions", "name"),
        *("answers", "remark", "choices", "solution", "impact", "term"),
        *("feasibility", "suggestion", "actors"),
    )
)
_Score = TypeVar("_Score", bound=IntEnum)


@dataclass(frozen=True, slots=True)
class SolutionBundle:
    """What such a file holds."""

    solutions: tuple[Solution, ...] = ()
    """In the order of the researchers."""
    parties: tuple[Party, ...] = ()
    directions: tuple[Direction, ...] = ()
    """Those with actions."""
    labels: Mapping[FactorId, str] | None = None
    """What the factors are called that solutions answer."""


def write_bundle(bundle: SolutionBundle) -> str:
    """Write such a file."""
    labels = bundle.labels or {}
    document = {
        "format": FORMAT,
        "version": VERSION,
        "marking": MARK,
        "factors": [{"id": key, "label": labels[key]} for key in sorted(labels)],
        "solutions": [_solution_out(each) for each in bundle.solutions],
        "parties": [_party_out(each) for each in bundle.parties],
        "directions": [
            {"kind": each.kind.value, "actions": list(each.actions)}
            for each in bundle.directions
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def read_bundle(text: str) -> SolutionBundle:
    """Read such a file; raises NewerBody, or BadFile with the first fault."""
    fields = Fields(read_json(text, _KNOWN), "")
    if fields.text("format") != FORMAT:
        raise BadFile(
            say("Dit is geen bestand met oplossingen uit Levensreis (‘format’).")
        )
    if fields.whole("version") > VERSION:
        raise NewerBody(
            say(
                "De oplossingen zijn bewaard met een nieuwere versie van Levensreis. "
                "Gebruik die versie."
            )
        )
    fields.text("marking")
    bundle = SolutionBundle(
        labels=dict(_labels(fields)),
        solutions=tuple(_solution(*each) for each in fields.objects("solutions")),
        parties=tuple(_party(*each) for each in fields.objects("parties")),
        directions=tuple(_direction(*each) for each in fields.objects("directions")),
    )
    fields.done()
    _check_once(bundle)
    return bundle


def _check_once(bundle: SolutionBundle) -> None:
    """Raise BadFile when one thing stands in a file twice."""
    for keys in (
        [each.id for each in bundle.solutions],
        [each.number for each in bundle.solutions if each.number],
        [each.id for each in bundle.parties],
        [fold(each.name) for each in bundle.parties],
        [each.kind for each in bundle.directions],
    ):
        if len(set(keys)) < len(keys):
            raise BadFile(
                say("Dezelfde oplossing, partij of richting staat er twee keer in.")
            )


def _solution_out(each: Solution) -> dict[str, Any]:
    return {
        "id": each.id,
        "number": each.number or 0,
        "text": each.text,
        "what": each.what,
        "how": each.how,
        "inspiration": each.inspiration,
        "factors": list(each.factors),
        "lead_actors": list(each.lead_actors),
        "participants": list(each.participants),
        "direction": each.direction and each.direction.value,
    }


def _party_out(each: Party) -> dict[str, Any]:
    return {
        "id": each.id,
        "name": each.name,
        # The one that counts first.
        "answers": [_answer_out(one) for one in (each.answer, *each.earlier)],
    }


def _answer_out(answer: Answer) -> dict[str, Any]:
    return {
        "remark": answer.remark,
        "choices": [
            {
                "solution": each.solution,
                "impact": int(each.impact or 0),
                "term": each.term and each.term.value,
                "feasibility": int(each.feasibility or 0),
                "suggestion": each.suggestion,
                "actors": each.actors,
            }
            for each in answer.choices
        ],
    }


def _labels(fields: Fields) -> Iterator[tuple[FactorId, str]]:
    for place, item in fields.objects("factors"):
        one = Fields(item, place)
        yield FactorId(one.text("id", needed=True)), one.text("label", needed=True)
        one.done()


def _solution(place: str, item: Any) -> Solution:
    fields = Fields(item, place)
    with at(place):
        found = Solution(
            id=SolutionId(fields.text("id", needed=True)),
            number=fields.whole("number") or None,
            text=fields.text("text", needed=True),
            what=fields.text("what"),
            how=fields.text("how"),
            inspiration=fields.text("inspiration"),
            factors=tuple(map(FactorId, fields.texts("factors"))),
            lead_actors=fields.texts("lead_actors"),
            participants=fields.texts("participants"),
            direction=fields.maybe("direction", DirectionKind),
        )
    fields.done()
    return found


def _direction(place: str, item: Any) -> Direction:
    fields = Fields(item, place)
    with at(place):
        kind = fields.choice("kind", DirectionKind)
        found = Direction(kind, fields.texts("actions"))
    fields.done()
    return found


def _party(place: str, item: Any) -> Party:
    fields = Fields(item, place)
    answers = [_answer(*each) for each in fields.objects("answers")]
    with at(place):
        found = Party(
            id=PartyId(_key(fields, place)),
            name=fields.text("name", needed=True),
            answer=answers[0] if answers else Answer(),
            earlier=tuple(answers[1:]),
        )
    fields.done()
    return found


def _key(fields: Fields, place: str) -> str:
    """Return the id of a party; a stroke in it would be that of a questionnaire."""
    key = fields.text("id", needed=True)
    if not key or "/" in key:
        told = say("{place}.id: dit is geen kenmerk van een partij.", place=place)
        raise BadFile(told)
    return key


def _answer(place: str, item: Any) -> Answer:
    fields = Fields(item, place)
    with at(place):
        choices = tuple(_choice(*each) for each in fields.objects("choices"))
        found = Answer(choices, fields.text("remark"))
    fields.done()
    return found


def _choice(place: str, item: Any) -> Choice:
    fields = Fields(item, place)
    found = Choice(
        solution=SolutionId(fields.text("solution", needed=True)),
        impact=_score(fields, "impact", Impact, place),
        term=fields.maybe("term", Term),
        feasibility=_score(fields, "feasibility", Feasibility, place),
        suggestion=fields.text("suggestion"),
        actors=fields.text("actors"),
    )
    fields.done()
    return found


def _score(fields: Fields, name: str, kind: type[_Score], place: str) -> _Score | None:
    number = fields.whole(name)
    if number > max(kind):
        where = f"{place}.{name}"
        raise BadFile(say("{place}: hier hoort een heel getal.", place=where))
    return kind(number) if number else None
