"""The numbers of a figure as a table, as high as its rows."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, FindingRow, Unit
from levensreis.domain.crosscut.words import short_number
from levensreis.language import say
from levensreis.pictures.research.finding_bars import number_in_words
from levensreis.ui.style import Style
from levensreis.ui.widgets.table import ROW, Table
from levensreis.ui.widgets.table_model import Column

_MOST: Final = 40
"""Rows that stand under each other with all their words; more scroll, each a line."""
_LABEL, _NUMBER, _WIDE_NUMBER = 220, 100, 200
"""Pixels of a column."""
_IN_WORDS: Final = 2
"""Columns of numbers in which there is room for words."""
_EDGE: Final = 6
_BESIDE, _ABOVE = 13, 12
"""Pixels beside the words of a cell, and above and below them together."""


class FigureTable(Table):
    """Scrolls only when it has very many rows: what is around it does."""

    def __init__(
        self, finding: Finding, rows: Sequence[FindingRow], style: Style
    ) -> None:
        self._is_short = len(rows) <= _MOST
        self._look = style
        super().__init__(_columns(finding), style, shown=min(len(rows), _MOST))
        self.setAccessibleName(say("Getallen bij ‘{title}’", title=finding.title))
        if self._is_short:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(self._is_short)
        if not finding.is_published:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_things(rows)
        self.horizontalScrollBar().rangeChanged.connect(self._grow)
        self.horizontalHeader().sectionResized.connect(self._grow)
        style.changed.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        bar, rows = self.horizontalScrollBar(), self.verticalHeader()
        around = self.horizontalHeader().sizeHint().height() + _EDGE
        around += bar.sizeHint().height() if bar.maximum() else 0
        height = _MOST * rows.defaultSectionSize()
        if self._is_short:
            self._wrap_rows()
            height = rows.length()
        self.setFixedHeight(height + around)

    def _wrap_rows(self) -> None:
        """Give each row the height of its words; Qt forgets the room around them."""
        metrics, px = self.fontMetrics(), self._look.px
        room = self.columnWidth(0) - 2 * px(_BESIDE)
        for place, row in enumerate(self.things):
            wraps = Qt.TextFlag.TextWordWrap
            box = metrics.boundingRect(0, 0, room, 0, wraps, row.label)
            self.setRowHeight(place, max(box.height() + px(_ABOVE), px(ROW)))


def has_words(finding: Finding) -> bool:
    """Tell whether the table says in words between what a number lies."""
    is_unsure = any(True for row in finding.rows for _ in unsure_in(row))
    return is_unsure and len(finding.units) <= _IN_WORDS


def unsure_in(row: FindingRow) -> Iterator[str]:
    """Tell of each number that is not sure between what it lies."""
    for unit, number in row.numbers.items():
        if number is not None and not number.is_exact:
            yield f"{unit.label}: {number.in_words()}."


def _columns(finding: Finding) -> list[Column]:
    in_words = has_words(finding)
    width = _WIDE_NUMBER if in_words else _NUMBER
    tell = number_in_words if in_words else short_number
    return [
        Column(say("Wat"), lambda row: row.label, _LABEL, grows=True),
        *(
            Column(each.label, partial(_number, tell, each), width, firm=True)
            for each in finding.units
        ),
    ]


def _number(tell: Callable[[Bounds | None], str], unit: Unit, row: FindingRow) -> str:
    return tell(row.numbers[unit])
