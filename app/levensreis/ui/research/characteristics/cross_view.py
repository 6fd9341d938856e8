"""Two characteristics against each other: arrows walk the numbers, Enter opens one."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from levensreis.domain.inflow.overview import CrossTable
from levensreis.language import say
from levensreis.ui.research.characteristics.whole_table import WholeTable
from levensreis.ui.style import Style
from levensreis.ui.widgets.table_model import Column

_LETTER: Final = 8
_AROUND: Final = 26
"""Pixels of a letter, and around the words of a cell."""
_FIRST: Final = 210
_LEAST: Final = 74
_HEAD_LINES: Final = 2
"""Over which a heading is broken."""


class Line(NamedTuple):
    """A row: what it is of, and its numbers."""

    value: str
    """Empty for the totals."""
    label: str
    counts: tuple[int, ...]


class CrossView(QWidget):
    """The last row and the last column are totals."""

    opened = Signal(str, str)
    """The values down and across; empty for a total."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._cross: CrossTable | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.table = WholeTable([], style)
        self._column.addWidget(self.table)

    def show_cross(self, cross: CrossTable) -> None:
        """Show other characteristics; the keys stay where they were, if that is there.

        Every cross table has columns of its own, so the table is made anew.
        """
        before, self._cross = self.table, cross
        place = before.currentIndex()
        had_keys = before.hasFocus()
        self.table = WholeTable(self._columns(cross), self._style)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setAccessibleName(cross_title(cross))
        self.table.opened.connect(self._open)
        self._column.replaceWidget(before, self.table)
        self.table.show()  # at once: the keys may have to go there
        before.deleteLater()
        self.table.show_things(self._lines(cross))
        at = self.table.model().index(max(place.row(), 0), max(place.column(), 1))
        if at.isValid():
            self.table.setCurrentIndex(at)
        if had_keys:
            self.table.setFocus()

    def _lines(self, cross: CrossTable) -> list[Line]:
        heads = [(each.value, each.label) for each in cross.first.categories]
        return [
            Line(value, label, counts)
            for (value, label), counts in zip(
                [*heads, ("", self.tr("totaal"))], cross.counts, strict=True
            )
        ]

    def _columns(self, cross: CrossTable) -> list[Column]:
        labels = [each.label for each in cross.second.categories]
        first = Column(cross.first.title, lambda each: each.label, _FIRST, grows=True)
        return [
            first,
            *(
                Column(label, partial(_count, place), _width(label), firm=True)
                for place, label in enumerate([*labels, self.tr("totaal")])
            ),
        ]

    def _open(self) -> None:
        line, column = self.table.current, self.table.currentIndex().column()
        if line is None or self._cross is None:
            return
        values = [each.value for each in self._cross.second.categories]
        # The first column names the row: it opens all of it.
        across = values[column - 1] if 0 < column <= len(values) else ""
        self.opened.emit(line.value, across)


def cross_title(cross: CrossTable) -> str:
    """Return what a cross table is called."""
    return say(
        "{first} en {second}", first=cross.first.title, second=cross.second.label
    )


def _count(place: int, line: Line) -> str:
    return str(line.counts[place])


def _width(label: str) -> int:
    """Return room for the longest word, and for all of them on some lines."""
    longest = max(map(len, label.split()), default=0)
    letters = max(longest, -(-len(label) // _HEAD_LINES))
    return max(_LEAST, _AROUND + _LETTER * letters)
