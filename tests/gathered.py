"""Group interviews with sensible defaults; a test names only what matters."""

from datetime import date
from typing import Any
from uuid import UUID

from levensreis.domain.codebook import Factor
from levensreis.domain.placed import Coding
from levensreis.domain.professionals.interview import GroupInterview, GroupStatement


def said(*factors: Factor, example: str = "", **changes: Any) -> GroupStatement:
    """What was said, on the side and system of its factors."""
    fields: dict[str, Any] = {"text": "De wachtlijst is lang."}
    if factors:
        first = factors[0]
        fields |= {
            "influence": first.influence,
            "system": first.system,
            "group": first.group,
            "codings": tuple(Coding(each.id, example) for each in factors),
        }
    return GroupStatement(**fields | changes)


def an_interview(*statements: GroupStatement, **changes: Any) -> GroupInterview:
    """A group interview with one organisation."""
    fields: dict[str, Any] = {
        "on": date(2025, 2, 4),
        "organisations": ("Zorggroep Wilgenoord",),
        "participants": ("gedragsdeskundige",),
        "statements": statements,
    }
    return GroupInterview(**fields | changes)


def numbered(number: int) -> UUID:
    """An id by which interviews of one day keep their order."""
    return UUID(int=number)
