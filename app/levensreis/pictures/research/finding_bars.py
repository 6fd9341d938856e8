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
_LABELS: Final = {1: (0.28, 0.5), 2: (0.28, 0.42)}
"""The part of the width that labels have at least and at most, by number of sides."""
_AFTER_LABEL: Final = 10.0
_NUMBER: Final = 46.0
"""Points beside a bar for its number."""
_BAR: Final = 0.7  # of a row
_ASIDE: Final = 8.0
"""Points between the line and the words above a side."""
_LINE: Final = 1.25  # of the size of its words
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
    drawing = _Bars(board, units, most, [row.label for row in rows])
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

    def __init__(
        self, board: Board, units: Sequence[Unit], most: float, labels: Sequence[str]
    ) -> None:
        self.board, self.units = board, units
        self.keys: dict[UUID, str] = {}
        self._labels = _room_of(board, labels, len(units))
        parts = len(units)
        self._side = (board.style.width - self._labels) / parts
        self.zero = self._labels + (self._side if parts > 1 else 0)
        self._scale = (self._side - _NUMBER) / most

    def heads(self) -> float:
        """Write above the bars what they count, or which side is which."""
        style = self.board.style
        if len(self.units) == 1:
            label = self.units[0].label
            self.board.write(label, self.zero, style.size, ink=Ink.MUTED)
            return style.size * 2.2
        sides = (
            (Influence.POSITIVE, self.zero - _ASIDE, Anchor.END),
            (Influence.NEGATIVE, self.zero + _ASIDE, Anchor.START),
        )
        room, most = self._side - _ASIDE, 0
        for side, x, anchor in sides:
            words = f"{SIGNS[side]} {side.label}"
            lines = self.board.ruler.wrapped(words, room, style.size, bold=True)
            most = max(most, len(lines))
            for place, line in enumerate(lines):
                middle = style.size * (1 + place * _LINE)
                self.board.write(
                    line, x, middle, ink=STRONG[side], bold=True, anchor=anchor
                )
        return style.size * (2.2 + (most - 1) * _LINE)

    def row(self, row: FindingRow, top: float) -> None:
        """Draw the label and the bars of a row."""
        style = self.board.style
        key = UUID(int=len(self.keys) + 1)
        self.keys[key] = row.key
        middle = top + style.row / 2
        room = self._labels - _AFTER_LABEL
        hint = self.board.hint(row_in_words(row, self.units))
        self.board.write(row.label, 0, middle, room=room, key=key, hint=hint)
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


def _room_of(board: Board, labels: Sequence[str], sides: int) -> float:
    """Return how wide labels are, as far as there is room for them."""
    least, most = (board.style.width * share for share in _LABELS[sides])
    widest = max(board.ruler.width(each, board.style.size) for each in labels)
    return min(max(widest + _AFTER_LABEL, least), most)


def row_in_words(row: FindingRow, units: Sequence[Unit]) -> str:
    """Return a row as it can be read out: what it is, and each of its numbers."""
    numbers = (
        f"{unit.label.lower()} {number_in_words(row.numbers[unit])}" for unit in units
    )
    return f"{row.label}: {'; '.join(numbers)}"


def number_in_words(number: Bounds | None) -> str:
    """Return a number as it can be read out, or that it is not shown."""
    return short_number(None) if number is None else number.in_words()


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
