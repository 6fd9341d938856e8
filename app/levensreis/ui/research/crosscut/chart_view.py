"""Shows the bars of a figure, of which the keys walk the rows."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from levensreis.pictures.display_list import Picture
from levensreis.pictures.research.finding_bars import FindingChart
from levensreis.ui.style import Style
from levensreis.ui.widgets.timeline_view import TimelineView

_ARROWS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FindingChartView(TimelineView):
    """Tells which row was chosen, by its key in the figure."""

    row_chosen = Signal(str)
    row_told = Signal(str)
    """The row that the keys are on."""
    revealed = Signal(QRectF)

    def __init__(self, style: Style) -> None:
        self._title = ""
        self._rows: Mapping[UUID, str] = {}
        super().__init__(style)
        self.statement_clicked.connect(
            lambda key: self.row_chosen.emit(self._rows[key])
        )

    @property
    def in_order(self) -> Sequence[UUID]:
        """The rows from top to bottom."""
        return list(self._rows)

    def show_chart(self, title: str, chart: FindingChart) -> None:
        """Show the bars of a figure; the mark stays on the same row."""
        row = self._rows.get(self.current) if self.current else None
        is_same, self._title = title == self._title, title
        super().set_current(None)  # a key is of another row in another figure
        self._rows = chart.rows
        self.set_picture(chart.picture)
        same = (key for key, each in chart.rows.items() if is_same and each == row)
        self.set_current(next(same, None))
        self.setAccessibleDescription(chart.alternative)

    def show_none(self) -> None:
        """Show nothing."""
        self._rows = {}
        self.set_picture(Picture(0, 0, ()))

    def set_current(self, key: UUID | None) -> None:
        """Mark a row, and tell which."""
        super().set_current(key)
        if self.current is not None:
            self.row_told.emit(self._rows[self.current])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk up and down as well."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._walk(step)

    def _reveal(self, key: UUID) -> None:
        box = self.box_of(key)
        if box is not None:
            self.revealed.emit(box)

    def _tell_what_is_shown(self) -> None:
        name = self.tr("Balken bij ‘{title}’").format(title=self._title)
        self.setAccessibleName(name)
