"""Solutions, directions and parties as they are kept: JSON with a version."""

from collections.abc import Mapping
from typing import Any, Final

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.fieldwork import Body
from levensreis.domain.solutions.answer import (
    Answer,
    Choice,
    Feasibility,
    Impact,
    Party,
    PartyId,
    Term,
)
from levensreis.domain.solutions.solution import (
    Direction,
    DirectionKind,
    Solution,
    SolutionId,
)
from levensreis.language import say

VERSION: Final = 1
"""Of the shape of what is kept; another shape has another number."""


class NewerBody(KnownError):
    """Something was kept by a newer version of the program."""


def solution_body(solution: Solution, place: int) -> Body:
    """Return a solution as it is kept, with its place in the list."""
    return {
        "version": VERSION,
        "place": place,
        "number": solution.number,
        "text": solution.text,
        "what": solution.what,
        "how": solution.how,
        "inspiration": solution.inspiration,
        "factors": list(solution.factors),
        "lead_actors": list(solution.lead_actors),
        "participants": list(solution.participants),
        "direction": solution.direction and solution.direction.value,
    }


def solution_of(key: str, body: Body) -> Solution:
    """Return the solution that was kept; raises NewerBody."""
    check_version(body)
    direction = body["direction"]
    return Solution(
        id=SolutionId(key),
        number=body["number"],
        text=body["text"],
        what=body["what"],
        how=body["how"],
        inspiration=body["inspiration"],
        factors=tuple(map(FactorId, body["factors"])),
        lead_actors=tuple(body["lead_actors"]),
        participants=tuple(body["participants"]),
        direction=DirectionKind(direction) if direction else None,
    )


def direction_body(direction: Direction) -> Body:
    """Return a direction as it is kept."""
    return {"version": VERSION, "actions": list(direction.actions)}


def direction_of(key: str, body: Body) -> Direction:
    """Return the direction that was kept; raises NewerBody."""
    check_version(body)
    return Direction(DirectionKind(key), tuple(body["actions"]))


def party_body(party: Party, place: int) -> Body:
    """Return a party with its answers as it is kept, with its place in the list."""
    return {
        "version": VERSION,
        "place": place,
        "name": party.name,
        "answer": _answer_body(party.answer),
        "earlier": [_answer_body(each) for each in party.earlier],
    }


def party_of(key: str, body: Body) -> Party:
    """Return the party that was kept; raises NewerBody."""
    check_version(body)
    return Party(
        id=PartyId(key),
        name=body["name"],
        answer=_answer_of(body["answer"]),
        earlier=tuple(map(_answer_of, body["earlier"])),
    )


def check_version(body: Body) -> None:
    """Raise NewerBody for what this version of the program cannot read."""
    if body["version"] > VERSION:
        raise NewerBody(
            say(
                "Deze oplossingen zijn bewaard met een nieuwere Levensreis. Werk het "
                "programma bij."
            )
        )


def _answer_body(answer: Answer) -> dict[str, Any]:
    return {
        "form": answer.form,
        "remark": answer.remark,
        "choices": [
            {
                "solution": each.solution,
                "impact": each.impact and int(each.impact),
                "term": each.term and each.term.value,
                "feasibility": each.feasibility and int(each.feasibility),
                "suggestion": each.suggestion,
                "actors": each.actors,
            }
            for each in answer.choices
        ],
    }


def _answer_of(told: Mapping[str, Any]) -> Answer:
    choices = (
        Choice(
            solution=SolutionId(each["solution"]),
            impact=Impact(each["impact"]) if each["impact"] else None,
            term=Term(each["term"]) if each["term"] else None,
            feasibility=Feasibility(each["feasibility"])
            if each["feasibility"]
            else None,
            suggestion=each["suggestion"],
            actors=each["actors"],
        )
        for each in told["choices"]
    )
    return Answer(tuple(choices), told["remark"], told["form"])
