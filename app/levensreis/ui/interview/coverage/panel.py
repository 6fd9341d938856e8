"""What was told of each theme and year, what can be said of a year, and what to ask."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.coverage import Cell, MarkKind
from levensreis.ui.interview.coverage.grid import ICON_PX, CoverageGrid
from levensreis.ui.style import Style
from levensreis.ui.style.fonts import font
from levensreis.ui.widgets.labels import ElidedLabel

HEIGHT: Final = 190
LOW_HEIGHT: Final = 165
"""Where the window is low, the board needs the room more."""
SIDE_WIDTH: Final = 290
REMARK_PX: Final = 12
_MOST_SIDE: Final = 0.32
"""Of the width of the panel, for what stands beside the grid."""
_IN_A_ROW: Final = 2


class CoveragePanel(QWidget):
    """The grid, and beside it soft remarks and the cell at hand."""

    cell_chosen = Signal(object, int)
    """A theme and an age to fill into the quick line."""
    mark_wanted = Signal(object, int, object)
    """A theme, an age and the mark that it should have; None takes it away."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._told: tuple[str, ...] = ()
        self._height = HEIGHT
        self.grid = CoverageGrid(style)
        self.grid.cell_chosen.connect(self.cell_chosen)
        self.grid.mark_wanted.connect(self.mark_wanted)
        self.grid.moved.connect(self._show_cell)
        self.remarks = QTextBrowser()
        self.remarks.setAccessibleName(self.tr("Nog te vragen"))
        self.remarks.setOpenLinks(False)
        self._cell = ElidedLabel("", "h3")
        self._buttons = [self._button(action) for action in self.grid.actions()]
        self._side = QWidget()
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()
        self._show_cell()

    def show_coverage(self, cells: Sequence[Cell], remarks: Sequence[str]) -> None:
        """Show the cells, theme after theme, and what may still be asked."""
        self.grid.show_cells(list(cells))
        if tuple(remarks) != self._told:
            self._told = tuple(remarks)
            self._show_remarks()

    def take_little_room(self, *, little: bool) -> None:
        """Stand low, or as high as is best to read."""
        self._height = LOW_HEIGHT if little else HEIGHT
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height at this zoom."""
        return QSize(super().sizeHint().width(), self._style.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; the grid scrolls sideways when it must."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the grid the most room."""
        super().resizeEvent(event)
        self._fit()

    def _show_remarks(self) -> None:
        self.remarks.setVisible(bool(self._told))
        gap = self._style.px(3)
        lines = (
            f'<p style="margin: 0 0 {gap}px 0">{escape(t)}</p>' for t in self._told
        )
        self.remarks.setHtml("".join(lines))

    def _show_cell(self) -> None:
        cell = self.grid.cell
        self._cell.set_text(
            self.tr("Kies een vak") if cell is None else cell.in_words()
        )

    def _fit(self) -> None:
        wished = self._style.px(SIDE_WIDTH)
        widest = max(int(self.width() * _MOST_SIDE), 1)
        self._side.setFixedWidth(min(wished, widest))
        short = MarkKind.DECLINED.short_label.capitalize()
        declined = self.grid.declined
        declined.setIconText(short if widest < wished else declined.text())
        self.remarks.setFont(font(REMARK_PX * self._style.zoom))
        px = self._style.px(ICON_PX)
        for button in self._buttons:
            button.setIconSize(QSize(px, px))
        self._show_remarks()

    def _button(self, action: QAction) -> QToolButton:
        made = QToolButton()
        made.setDefaultAction(action)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setMinimumWidth(1)  # else its words would widen the page
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setAccessibleName(action.text())
        return made

    def _lay_out(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(2)
        side.addWidget(self._cell)
        for first in range(0, len(self._buttons), _IN_A_ROW):
            row = QHBoxLayout()
            row.setSpacing(2)
            for button in self._buttons[first : first + _IN_A_ROW]:
                row.addWidget(button)
            row.addStretch(1)
            side.addLayout(row)
        side.addSpacing(2)
        side.addWidget(self.remarks, 1)
        side.addStretch()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.grid, 1)
        whole.addWidget(self._side)
