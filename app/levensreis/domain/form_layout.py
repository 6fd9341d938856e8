"""Where on a form (controleformulier) each answer stands, kept when it is made.

With this a form that comes back is read: filled in on a screen, flattened, or scanned.
"""

import json
from dataclasses import asdict, dataclass
from typing import Final
from uuid import UUID

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of a page."""

GENERAL: Final = "algemeen"
"""The field of the general remark."""
APPROVAL: Final = "akkoord"
"""The field of the last question: whether it may stay so."""


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a field is filled in; of a choice each box has a place of its own."""

    name: str
    page: int
    """Counted from 0."""
    box: Box
    choice: str = ""
    statement: UUID | None = None


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """Where a statement stands, its fields included; long ones stand on two pages."""

    statement: UUID
    number: int
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class FormLayout:
    """The layout of one version of one form."""

    form: str
    version: int
    pages: int
    codes: tuple[Box, Box]
    """The dark square of the code high on the right (A) and low on the left (B)."""
    statements: tuple[StatementPlace, ...]
    fields: tuple[FieldPlace, ...]

    def as_text(self) -> str:
        """Return the layout as JSON, the same text every time."""
        return json.dumps(asdict(self), default=str, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "FormLayout":
        """Return the layout that `as_text` wrote."""
        told = json.loads(text)
        high, low = map(_box, told["codes"])
        statements = tuple(
            StatementPlace(
                *(UUID(each["statement"]), each["number"], each["page"]),
                _box(each["box"]),
            )
            for each in told["statements"]
        )
        fields = tuple(
            FieldPlace(
                *(each["name"], each["page"], _box(each["box"]), each["choice"]),
                UUID(each["statement"]) if each["statement"] else None,
            )
            for each in told["fields"]
        )
        return cls(
            *(told["form"], told["version"], told["pages"], (high, low)),
            *(statements, fields),
        )


NO_LAYOUT: Final = FormLayout("", 0, 0, ((0, 0, 0, 0), (0, 0, 0, 0)), (), ())
"""The layout of what was never printed."""


def _box(values: list[float]) -> Box:
    left, bottom, right, top = values
    return left, bottom, right, top
