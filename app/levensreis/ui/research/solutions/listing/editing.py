"""One field of a solution, as it is typed. Knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from levensreis.domain.solutions.solution import (
    DirectionKind,
    InvalidSolution,
    Solution,
)
from levensreis.language import say


class Field(StrEnum):
    """What can be typed or chosen of a solution."""

    NUMBER = "number"
    TEXT = "text"
    WHAT = "what"
    HOW = "how"
    INSPIRATION = "inspiration"
    LEAD_ACTORS = "lead_actors"
    PARTICIPANTS = "participants"
    DIRECTION = "direction"


def typed(solution: Solution, field: Field) -> str:
    """Return a field as it stands in the form."""
    value = getattr(solution, field.value)
    if isinstance(value, tuple):
        return "\n".join(value)
    return "" if value is None else str(value)


def changed(solution: Solution, field: Field, words: str) -> Solution:
    """Return a solution with other words in a field; raises InvalidSolution."""
    return replace(solution, **{field.value: _STORED[field](words)})


def number_of(words: str) -> int | None:
    """Return the number that was typed; None for none. Raises InvalidSolution."""
    words = words.strip()
    if not words:
        return None
    if not (words.isascii() and words.isdigit()):
        raise InvalidSolution(
            say("‘{words}’ is geen nummer. Typ cijfers, of laat het leeg.", words=words)
        )
    return int(words)


def next_number(solutions: Sequence[Solution]) -> int:
    """Return the number that comes after all others."""
    return max((each.number or 0 for each in solutions), default=0) + 1


def lines_of(words: str) -> tuple[str, ...]:
    """Return what stands on each line that is not empty."""
    lines = (" ".join(each.split()) for each in words.splitlines())
    return tuple(filter(None, lines))


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _direction(words: str) -> DirectionKind | None:
    return DirectionKind(words) if words else None


_STORED: Final[Mapping[Field, Callable[[str], Any]]] = {
    Field.NUMBER: number_of,
    Field.TEXT: _one_line,
    Field.WHAT: str.strip,
    Field.HOW: str.strip,
    Field.INSPIRATION: str.strip,
    Field.LEAD_ACTORS: lines_of,
    Field.PARTICIPANTS: lines_of,
    Field.DIRECTION: _direction,
}
