"""What researchers gather beside the journeys (veldwerk): one thing at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Body = Mapping[str, Any]
"""What is kept of one thing, as JSON can hold it."""


class FieldworkKind(StrEnum):
    """What is kept. Values are stored."""

    INTERVIEW = "interview"
    """A group interview with professionals, and what was said in it."""
    FACTOR = "factor"
    """A factor that was made for professionals."""
    FINDING = "finding"
    """What a researcher writes beside a figure of the cross-cutting picture."""
    SOLUTION = "solution"
    DIRECTION = "direction"
    PARTY = "party"
    """A party that answers the questionnaire on solutions, with its answers."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing as it is to be from now on; without a body it is gone."""

    kind: FieldworkKind
    key: str
    body: Body | None


@dataclass(frozen=True, slots=True)
class Step:
    """What was done at once, under one name, with what was there before."""

    words: str
    before: Sequence[Change]
    after: Sequence[Change]
