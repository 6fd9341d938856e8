"""Where the list, the figure and the text stand: beside each other where they fit."""

from typing import Final

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName

FIGURE_WIDTHS: Final = "research/crosscut/widths"
_FIGURES, _NOTHING = 0, 1
_LIST: Final = 228
_NARROW: Final = 960
"""Pixels, before zooming, under which the text stands below the figure."""
_BESIDE: Final = (600, 280)
_BELOW: Final = (400, 150)


class Room(QStackedWidget):
    """Shows the figures, or why there are none."""

    def __init__(
        self, style: Style, figures: QWidget, figure: QWidget, text: QWidget
    ) -> None:
        super().__init__()
        self._style, self._figures = style, figures
        self._is_narrow: bool | None = None
        self.split = QSplitter()
        self.nothing = ToldPage(style, IconName.CHART)
        frame, inside = panel()
        inside.setContentsMargins(12, 10, 12, 12)
        inside.addWidget(text)
        self.split.addWidget(figure)
        self.split.addWidget(frame)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(figures)
        row.addWidget(self.split, 1)
        self.addWidget(whole)
        self.addWidget(self.nothing)
        self.split.splitterMoved.connect(self._remember)
        style.changed.connect(self._fit)
        self._fit()

    def show_figures(self) -> None:
        """Show the list with a figure and its text."""
        self.setCurrentIndex(_FIGURES)

    def tell(self, heading: str, words: str) -> None:
        """Tell why there are no figures, and what to do."""
        self.nothing.tell(heading, words)
        self.setCurrentIndex(_NOTHING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text below the figure where there is no room beside it."""
        super().resizeEvent(event)
        self._turn()

    def _fit(self) -> None:
        self._figures.setFixedWidth(self._style.px(_LIST))
        self._turn()

    def _turn(self) -> None:
        is_narrow = self.width() < self._style.px(_NARROW)
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.split.setOrientation(
            Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        )
        self.split.setSizes(_BELOW if is_narrow else _BESIDE)
        kept = QSettings().value(FIGURE_WIDTHS)
        if isinstance(kept, QByteArray) and not is_narrow:
            self.split.restoreState(kept)

    def _remember(self) -> None:
        if not self._is_narrow:
            QSettings().setValue(FIGURE_WIDTHS, self.split.saveState())
