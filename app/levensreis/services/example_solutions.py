"""The solutions of the example study, and what twelve invented parties answered."""

import json
from typing import Any

from levensreis.domain.fieldwork import Change, FieldworkKind
from levensreis.domain.solutions.bodies import (
    VERSION,
    direction_body,
    direction_of,
    party_body,
    party_of,
    solution_body,
    solution_of,
)
from levensreis.language import say
from levensreis.resources import RESOURCES
from levensreis.services.fieldwork import Fieldwork
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study


def add_example_solutions(study: Study) -> None:
    """Put the solutions of the study of 2025 in a study, with invented answers."""
    path = RESOURCES / "example_solutions.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    changes = [
        *(_solution(place, each) for place, each in enumerate(told["solutions"])),
        *(_direction(each) for each in told["directions"]),
        *(_party(place, each) for place, each in enumerate(told["parties"])),
    ]
    kept = Fieldwork(ResearchSource.of_study(study))
    kept.change(say("de oplossingen van het voorbeeld"), changes)


def _solution(place: int, told: dict[str, Any]) -> Change:
    made = solution_of(told["id"], told | {"version": VERSION})
    return Change(FieldworkKind.SOLUTION, made.id, solution_body(made, place))


def _direction(told: dict[str, Any]) -> Change:
    made = direction_of(told["kind"], told | {"version": VERSION})
    return Change(FieldworkKind.DIRECTION, made.kind.value, direction_body(made))


def _party(place: int, told: dict[str, Any]) -> Change:
    answer = {"form": 0, "remark": told["remark"], "choices": told["choices"]}
    body = told | {"version": VERSION, "answer": answer, "earlier": []}
    made = party_of(told["id"], body)
    return Change(FieldworkKind.PARTY, made.id, party_body(made, place))
