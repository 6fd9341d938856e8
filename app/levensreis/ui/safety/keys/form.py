"""A form of the keys: filled in and done, or put away with all that was typed."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import FieldRows

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyForm(QFrame):
    """Enter does it, Escape leaves it; each field tells its own problem."""

    wanted = Signal()
    left = Signal()

    def __init__(self, name: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self.setAccessibleName(name)
        self._lines: dict[str, QLineEdit] = {}
        self.save = QPushButton(save)
        self.save.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Annuleren"))
        self.save.clicked.connect(self.wanted)
        self.cancel.clicked.connect(self.left)
        fields = QVBoxLayout()
        fields.setSpacing(4)
        self._rows = FieldRows(fields)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 14)
        whole.setSpacing(8)
        whole.addLayout(fields)
        whole.addLayout(buttons)
        self.hide()

    def add(
        self, key: str, name: str, line: QLineEdit, *beneath: QWidget, note: str = ""
    ) -> None:
        """Add a line under its name."""
        self._lines[key] = line
        self._rows.add(key, name, line, *beneath, note=note)

    @property
    def is_touched(self) -> bool:
        """Whether something was typed in it."""
        return any(line.text() for line in self._lines.values())

    def open(self) -> None:
        """Show it, with nothing in it."""
        self.clear()
        self.show()
        next(iter(self._lines.values())).setFocus()

    def close_form(self) -> None:
        """Put it away; nothing of what was typed stays."""
        self.clear()
        self.hide()

    def clear(self) -> None:
        """Empty it."""
        for line in self._lines.values():
            line.clear()
        self._rows.clear()
        self.setEnabled(True)

    def clear_problems(self) -> None:
        """Tell nothing beside the fields any more."""
        self._rows.clear()

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(field)

    def show_problem(self, field: str, words: str) -> None:
        """Tell beside a field what is wrong with it, and put the cursor there."""
        self.setEnabled(True)
        self._rows.show_problem(field, words)
        announce(self, words)
        self._lines[field].selectAll()
        self._lines[field].setFocus()

    def say_unfinished(self) -> None:
        """Tell that it is not done yet."""
        words = self.tr("Dit is nog niet gedaan. Kies {save}, of Annuleren.")
        first = next(iter(self._lines))
        self.show_problem(first, words.format(save=self.save.text()))

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the page, which would be left by it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do it at Enter, leave it at Escape, wherever the cursor is."""
        if event.key() in _ENTER:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
