"""What the two tables of factors have in common: how they look and are walked."""

from abc import abstractmethod

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from levensreis.domain.codebook import FactorId
from levensreis.ui.research.table.wrapping import Index
from levensreis.ui.style import Style


class LinesView(QTableView):
    """Arrows walk the lines, and tell on which factor the keys are."""

    factor_chosen = Signal(object)
    """The id of the factor that the keys are on; None when they are on none."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setProperty("cls", "form")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerWidget(QWidget())
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        style.changed.connect(self._soon.start)

    @property
    @abstractmethod
    def factor(self) -> FactorId | None:
        """The factor that the keys are on."""

    @abstractmethod
    def widths(self, room: int) -> list[int]:
        """Divide the room over the columns, in pixels."""

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which factor the keys are on."""
        super().currentChanged(current, previous)
        self.factor_chosen.emit(self.factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._soon.start()

    def _fit(self) -> None:
        for column, width in enumerate(self.widths(self.viewport().width())):
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()
