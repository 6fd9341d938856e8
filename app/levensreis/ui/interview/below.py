"""Under the board: the timeline, or the grid of what was told."""

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)


class Below(IntEnum):
    """What can stand under the board."""

    TIMELINE = 0
    COVERAGE = 1


class BelowPane(QFrame):
    """Two tabs over the same ages."""

    changed = Signal(object)

    def __init__(
        self, timeline: QWidget, coverage: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self.bar = QTabBar()
        self.bar.setAccessibleName(self.tr("Onder het bord"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for text in (self.tr("Tijdlijn"), self.tr("Dekking")):
            place = self.bar.addTab(text)
            self.bar.setTabToolTip(place, self.tr("Wisselen met Ctrl+B"))
        self._pages = QStackedWidget()
        self._pages.addWidget(timeline)
        self._pages.addWidget(coverage)
        self.bar.currentChanged.connect(self._change)
        self._tools: QWidget | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(self.bar)
        self._head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 2, 8, 6)
        whole.setSpacing(2)
        whole.addLayout(self._head)
        whole.addWidget(self._pages)

    @property
    def current(self) -> Below:
        """What is shown."""
        return Below(self.bar.currentIndex())

    def take_tools(self, tools: QWidget) -> None:
        """Put the buttons of the timeline beside the tabs."""
        self._tools = tools
        self._head.addWidget(tools)
        tools.setVisible(self.current is Below.TIMELINE)

    def show_page(self, page: Below) -> None:
        """Show the timeline or the grid."""
        self.bar.setCurrentIndex(page)

    def take_back(self, timeline: QWidget) -> None:
        """Show the timeline here again, after it stood somewhere else."""
        self._pages.insertWidget(Below.TIMELINE, timeline)
        self.show_page(Below.TIMELINE)
        self._pages.setCurrentWidget(timeline)

    def toggle(self) -> None:
        """Show the other one."""
        self.show_page(Below(1 - self.current))

    def _change(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        if self._tools is not None:
            self._tools.setVisible(place == Below.TIMELINE)
        self.changed.emit(Below(place))
