"""How large and how full a timeline is drawn."""

from dataclasses import dataclass, replace
from typing import Final, Self

_LANES = 8
_COMPACT_AXIS = 20.0  # points below the lanes
_LOWEST_LANE = 11.8
_NAME_IN_LANE = 0.64  # of the height of a compact lane


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineStyle:
    """Measures of a timeline in points; `PAPER` and `SCREEN` are ready to use."""

    width: float
    text_size: float
    name_size: float
    names: float
    """The width of the column with the names of the lanes; low forms measure it."""
    row: float
    """The height of a row with events."""
    max_rows: int
    """Rows in one lane; what does not fit in them loses its label."""
    max_label: float
    hints: bool = True
    """Off on paper: there a hint, which tells the period as it was told, may not be."""
    school: bool = False
    """Whether school years stand under the phases, when the birth month is known."""
    lane: float = 0.0
    """The height of a lane in the compact form, which has no labels."""

    @property
    def compact_form(self) -> bool:
        """Whether every lane is one low strip, without labels and legend."""
        return self.lane > 0

    @property
    def sign(self) -> float:
        """Half the width of the sign of an event."""
        return min(self.row * 0.3, 4.5)

    def with_width(self, width: float) -> Self:
        """Return this style for another width."""
        return replace(self, width=width)

    @classmethod
    def compact(cls, width: float, height: float) -> Self:
        """Return the low form: eight strips and an axis, the words are in the hints."""
        lane = max((height - _COMPACT_AXIS) / _LANES, _LOWEST_LANE)
        name_size = min(lane * _NAME_IN_LANE, 11.0)
        return cls(
            width=width,
            text_size=min(name_size, 10.0),
            name_size=name_size,
            names=0.0,
            row=lane * 0.6,
            max_rows=2,
            max_label=0.0,
            lane=lane,
        )


PAPER: Final = TimelineStyle(
    width=493.2,  # A4 portrait, 174 mm between the margins
    text_size=8.0,
    name_size=8.5,
    names=84.0,
    row=11.6,
    max_rows=5,
    max_label=112.0,
    hints=False,
)
SCREEN: Final = TimelineStyle(
    width=960.0,
    text_size=9.75,  # 13 pixels, as all text on the screen
    name_size=10.5,
    names=118.0,
    row=15.0,
    max_rows=8,
    max_label=190.0,
    school=True,
)
CLOSE: Final = replace(SCREEN, max_label=320.0)
"""The screen on which a part of a life is seen: there is room for words."""
