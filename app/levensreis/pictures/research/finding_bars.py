"""Bars of a figure of the cross-cutting picture: what is sure full, what may be open.

A figure with two sides has its bars to the left (+) and to the right (−) of a line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, FindingRow, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.words import short_number
from levensreis.domain.influence import Influence
from levensreis.language import say
from levensreis.pictures.display_list import Anchor, Ink, Line, Measure, Picture, Rect
from levensreis.pictures.research.chart import SIGNS, STRONG, Board, ChartStyle

SIDED: Final[Mapping[FindingKey, tuple[Unit, Unit]]] = {
    FindingKey.TURNING_POINTS: (Unit.PLUS, Unit.MINUS),
    FindingKey.SPREAD: (Unit.PAIRS_PLUS, Unit.PAIRS_MINUS),
    FindingKey.HELP_STEPS: (Unit.PLUS, Unit.MINUS),
}
"""Figures with two sides, and what is counted on each."""
SINGLE: Final = frozenset(
    {
        FindingKey.NO_SCHOOL_TIME,
        FindingKey.CARE_LAWS,
        FindingKey.PLACES,
        FindingKey.MOVES,
        FindingKey.NEED_AFTER,
        FindingKey.VERY_COMPLEX_AGE,
    }
)
"""Figures of which a picture says more than the table alone."""
_EVERY_ROW: Final = frozenset({FindingKey.HELP_STEPS, FindingKey.SPREAD})
"""Figures of which an empty row says something too."""
_LABEL: Final = 0.42
"""The part of the width that labels have."""
_NUMBER: Final = 46.0
"""Points beside a bar for its number."""
_BAR: Final = 0.7  # of a row
_DASH: Final = (3.0, 2.0)


@dataclass(frozen=True, slots=True)
class FindingChart:
    """A figure as drawn, in words, and which row each part is of."""

    picture: Picture
    alternative: str
    rows: Mapping[UUID, str] = field(default_factory=dict)
    """The key of a row of the figure by that of what is drawn of it."""


def finding_chart(
    finding: Finding, style: ChartStyle, measure: Measure
) -> FindingChart | None:
    """Draw a figure; None when a table says as much, or nothing was counted."""
    sides = SIDED.get(finding.key)
    if sides is None and finding.key not in SINGLE:
        return None
    if sides is None or finding.is_published:
        return _drawn(finding, (Unit.JOURNEYS,), style, measure)
    return _drawn(finding, sides, style, measure)


def _drawn(
    finding: Finding, units: Sequence[Unit], style: ChartStyle, measure: Measure
) -> FindingChart | None:
    rows = _shown(finding, units)
    most = max((_end(row.numbers[unit]) for row in rows for unit in units), default=0)
    if not most:
        return None
    board = Board(style, measure)
    drawing = _Bars(board, units, most)
    top = drawing.heads()
    for place, row in enumerate(rows):
        drawing.row(row, top + place * style.row)
    bottom = top + len(rows) * style.row
    board.put(Line(drawing.zero, top, drawing.zero, bottom, Ink.TEXT, 1.0))
    return FindingChart(
        board.picture(bottom + 4), _in_words(finding, rows, units), drawing.keys
    )


def _shown(finding: Finding, units: Sequence[Unit]) -> list[FindingRow]:
    """Return the rows that are drawn: empty ones only within a range of numbers."""
    rows = list(finding.rows)
    if finding.key in _EVERY_ROW:
        return rows
    filled = [row for row in rows if any(_end(row.numbers[unit]) for unit in units)]
    numbered = [rows.index(row) for row in filled if row.key.isdecimal()]
    within = range(min(numbered, default=0), max(numbered, default=-1) + 1)
    return [row for place, row in enumerate(rows) if place in within or row in filled]


class _Bars:
    """Where the bars of a figure stand."""

    def __init__(self, board: Board, units: Sequence[Unit], most: float) -> None:
        self.board, self.units = board, units
        self.keys: dict[UUID, str] = {}
        self._labels = board.style.width * _LABEL
        room = board.style.width - self._labels
        parts = len(units)
        self.zero = self._labels + (room / 2 if parts > 1 else 0)
        self._scale = (room / parts - _NUMBER) / most

    def heads(self) -> float:
        """Write above the bars what they count, or which side is which."""
        style = self.board.style
        if len(self.units) == 1:
            label = self.units[0].label
            self.board.write(label, self.zero, style.size, ink=Ink.MUTED)
            return style.size * 2.2
        for side, x, anchor in (
            (Influence.POSITIVE, self.zero - 8, Anchor.END),
            (Influence.NEGATIVE, self.zero + 8, Anchor.START),
        ):
            words = f"{SIGNS[side]} {side.label}"
            self.board.write(
                words, x, style.size, ink=STRONG[side], bold=True, anchor=anchor
            )
        return style.size * 2.2

    def row(self, row: FindingRow, top: float) -> None:
        """Draw the label and the bars of a row."""
        style = self.board.style
        key = UUID(int=len(self.keys) + 1)
        self.keys[key] = row.key
        middle = top + style.row / 2
        room = self._labels - 8
        self.board.write(row.label, 0, middle, room=room, key=key, hint=row.label)
        for place, unit in enumerate(self.units):
            self._bar(row.numbers[unit], middle, key, side=place)

    def _bar(self, number: Bounds | None, middle: float, key: UUID, side: int) -> None:
        is_sided = len(self.units) > 1
        left = is_sided and side == 0
        ink = list(STRONG.values())[side] if is_sided else Ink.ACCENT
        height = self.board.style.row * _BAR
        top, reach = middle - height / 2, 0.0
        if number is not None:
            sure, reach = number.least * self._scale, _end(number) * self._scale
            for start, end, is_sure in ((0.0, sure, True), (sure, reach, False)):
                if end > start:
                    x = self.zero - end if left else self.zero + start
                    self.board.put(
                        Rect(
                            x,
                            top,
                            end - start,
                            height,
                            ink if is_sure else Ink.SURFACE,
                            None if is_sure else ink,
                            1.2,
                            dash=() if is_sure else _DASH,
                            key=key,
                        )
                    )
        self.board.write(
            short_number(number),
            self.zero - reach - 5 if left else self.zero + reach + 5,
            middle,
            ink=ink if reach else Ink.MUTED,
            anchor=Anchor.END if left else Anchor.START,
            key=key,
        )


def _end(number: Bounds | None) -> float:
    if number is None:
        return 0
    return number.least if number.most is None else number.most


def _in_words(
    finding: Finding, rows: Sequence[FindingRow], units: Sequence[Unit]
) -> str:
    told = say(
        "Balken bij ‘{title}’. Gesloten is wat zeker is, open wat mogelijk is.",
        title=finding.title,
    )
    lines = [
        f"{row.label}: "
        + ", ".join(
            f"{unit.label.lower()} {short_number(row.numbers[unit])}" for unit in units
        )
        for row in rows
    ]
    return f"{told} {'; '.join(lines)}."
