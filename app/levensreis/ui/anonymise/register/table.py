"""The names of a register under each other; Del wants the chosen one gone."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from levensreis.ui.anonymise.register.model import RegisterModel

ALSO_COLUMN: Final = 1
KINDS_COLUMN: Final = 2


class NamesTable(QTableView):
    """Rows as high as their words: a long name is read and not guessed."""

    removal_wanted = Signal()

    def __init__(self, model: RegisterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("Register van namen"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(
            KINDS_COLUMN, QHeaderView.ResizeMode.ResizeToContents
        )
        self.setColumnHidden(ALSO_COLUMN, True)  # it stands in the form
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        model.modelReset.connect(self.resizeRowsToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Want the chosen name gone at Del."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.resizeRowsToContents()
