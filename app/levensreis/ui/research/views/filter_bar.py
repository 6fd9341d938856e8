"""Choices above a picture: who counts, and with whom is compared."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from levensreis.services.findings import Facet
from levensreis.ui.interview.choice import Choice
from levensreis.ui.research.table.filters import FilterLine, split
from levensreis.ui.style import Style
from levensreis.ui.widgets.labels import label

_MOST: Final = 6
"""Usual filters: with more there is no room for the picture."""
_WIDTH: Final = 118
"""Pixels that a filter takes at least."""
_FEWEST: Final = 3
"""That stand beside each other, however little room there is."""


class FilterBar(QWidget):
    """A list for each filter, in as many rows as the width asks."""

    chosen = Signal(object, str)
    """A filter, and the value that is asked for; empty for all."""
    compared = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.fields: dict[str, Choice] = {}
        self.other = Choice()
        self._other_name = self.tr("Vergelijken met")
        self._names: list[str] = []
        self._lines: list[FilterLine] = []
        self._every: Sequence[FilterLine] = ()
        self._opened: list[Facet] = []
        self.more = Choice()
        self._parts: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._more = self._part(self.tr("Nog een filter"), self.more)
        self.more.activated.connect(self._add)
        self._last = self._part(self._other_name, self.other)
        self.other.activated.connect(
            lambda: self.compared.emit(self.other.currentData() or "")
        )
        style.changed.connect(self._lay_out)

    def show_filters(
        self, lines: Sequence[FilterLine], others: Sequence[tuple[str, str]], other: str
    ) -> None:
        """Show what can be chosen and what is."""
        self._every = lines
        self._lines, rest = split(lines, self._opened, _MOST)
        if [line.title for line in self._lines] != self._names:
            self._make()
        for line, field in zip(self._lines, self.fields.values(), strict=True):
            _fill(
                field,
                self.tr("Alles"),
                [(each.value, each.label) for each in line.choices],
                next((each.value for each in line.choices if each.is_chosen), ""),
            )
        unseen = [(str(each.facet), each.title) for each in rest]
        _fill(self.more, self.tr("Kies"), unseen, "")
        self._more.setVisible(bool(rest))
        _fill(self.other, self.tr("Niemand"), others, other)
        self._last.setVisible(bool(others))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few beside each other; the others come below."""
        return QSize(
            self._style.px(_WIDTH * _FEWEST), super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as there is room for."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._lay_out()

    def _make(self) -> None:
        for each in self._parts:
            self._grid.removeWidget(each)
            each.deleteLater()
        self._names = [line.title for line in self._lines]
        self.fields, self._parts = {}, []
        for place, name in enumerate(self._names):
            field = self.fields[name] = Choice()
            field.activated.connect(lambda _, at=place: self._choose(at))
            self._parts.append(self._part(name, field))
        self._lay_out()

    def _add(self) -> None:
        """Show one more filter, and go there."""
        wanted, others = self.more.currentData(), self.other
        if not wanted:
            return
        self._opened.append(wanted)
        compared = [
            (others.itemData(row), others.itemText(row))
            for row in range(1, others.count())
        ]
        self.show_filters(self._every, compared, others.currentData() or "")
        title = next(each.title for each in self._every if str(each.facet) == wanted)
        self.fields[title].setFocus()

    def _fitting(self) -> int:
        return max(self.width() // self._style.px(_WIDTH), _FEWEST)

    def _lay_out(self) -> None:
        self._columns = self._fitting()
        every = [*self._parts, self._more, self._last]
        for place, part in enumerate(every):
            self._grid.addWidget(part, *divmod(place, self._columns))
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < self._columns))
        for before, after in pairwise(every):
            QWidget.setTabOrder(before, after)

    def _part(self, name: str, field: Choice) -> QWidget:
        field.setAccessibleName(name)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(name, "label", buddy=field))
        column.addWidget(field)
        return part

    def _choose(self, place: int) -> None:
        line = self._lines[place]
        field = self.fields[line.title]
        self.chosen.emit(line.facet, field.currentData() or "")


def _fill(
    field: Choice, every: str, values: Sequence[tuple[str, str]], chosen: str
) -> None:
    field.clear()
    field.addItem(every, "")
    for value, name in values:
        field.addItem(name, value)
    field.setCurrentIndex(max(field.findData(chosen), 0))
