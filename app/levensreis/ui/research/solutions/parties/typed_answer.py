"""What is chosen and not kept yet, as text: it outlives a lock as typed words do."""

import json
from collections.abc import Sequence
from typing import Any, Final

from levensreis.domain.solutions.answer import Choice, Feasibility, Impact, Term
from levensreis.domain.solutions.solution import SolutionId

_SOLUTION: Final = "oplossing"
_IMPACT: Final = "impact"
_FEASIBILITY: Final = "haalbaarheid"
_TERM: Final = "termijn"
_SUGGESTION: Final = "suggestie"
_ACTORS: Final = "wie"


def as_text(choices: Sequence[Choice]) -> str:
    """Return choices as text; empty when nothing is chosen."""
    told = [
        {
            _SOLUTION: each.solution,
            _IMPACT: each.impact,
            _FEASIBILITY: each.feasibility,
            _TERM: each.term,
            _SUGGESTION: each.suggestion,
            _ACTORS: each.actors,
        }
        for each in choices
    ]
    return json.dumps(told, ensure_ascii=False) if told else ""


def from_text(text: str) -> list[Choice]:
    """Return the choices that `as_text` told; none when it tells something else."""
    try:
        return [_choice(each) for each in json.loads(text)]
    except (ValueError, LookupError, TypeError):
        return []


def _choice(told: dict[str, Any]) -> Choice:
    impact, feasible, term = told[_IMPACT], told[_FEASIBILITY], told[_TERM]
    return Choice(
        solution=SolutionId(str(told[_SOLUTION])),
        impact=None if impact is None else Impact(impact),
        term=None if term is None else Term(term),
        feasibility=None if feasible is None else Feasibility(feasible),
        suggestion=str(told[_SUGGESTION]),
        actors=str(told[_ACTORS]),
    )
