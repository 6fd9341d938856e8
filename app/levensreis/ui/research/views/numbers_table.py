"""The numbers of a picture beside it."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.pictures.research.chart import Cell, Numbers
from levensreis.ui.style import Style
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column

_LETTER: Final = 8
_AROUND: Final = 26
"""Pixels of a letter, and around the words of a cell."""
_MOST: Final = 20
"""Letters of a name that are always seen; the rest where there is room."""
_SHOWN: Final = 60
"""Rows that are looked at for how wide a column is."""


class NumbersTable(QWidget):
    """Made anew when its columns are others."""

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._style, self._name = style, name
        self._heads: tuple[str, ...] = ()
        self.table = Table([], style)
        self.table.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.table)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show other numbers."""
        if numbers.heads != self._heads:
            self._heads = numbers.heads
            before, self.table = self.table, Table(_columns(numbers), self._style)
            self.table.setAccessibleName(self._name)
            self._column.replaceWidget(before, self.table)
            before.deleteLater()
        self.table.show_things(numbers.rows)


def _columns(numbers: Numbers) -> list[Column]:
    return [
        Column(
            head,
            partial(_text, place),
            _AROUND + _LETTER * _letters(numbers, place),
            grows=place < numbers.names,
            firm=place >= numbers.names,
        )
        for place, head in enumerate(numbers.heads)
    ]


def _letters(numbers: Numbers, place: int) -> int:
    rows = numbers.rows[:_SHOWN]
    longest = max((len(str(row[place])) for row in rows), default=0)
    return max(len(numbers.heads[place]), min(longest, _MOST))


def _text(place: int, row: tuple[Cell, ...]) -> str:
    return str(row[place])
