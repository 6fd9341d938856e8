"""Find one of many by typing a part of it: a line with a list under it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.factor_list import FactorList, FactorRow

Search = Callable[[str], Sequence[FactorRow]]
"""Gives what words can mean, the best first."""

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALK: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SearchField(QLineEdit):
    """Down and Up walk the list, Enter takes what is marked and empties the line.

    Escape closes the list only. What is found nowhere cannot be taken.
    """

    taken = Signal(str)

    def __init__(
        self, style: Style, name: str, search: Search, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._search = search
        self.popup = FactorList(style, self)
        self.popup.setAccessibleName(name)
        self.popup.taken.connect(self._take)
        self.destroyed.connect(self.popup.deleteLater)
        self.textEdited.connect(self._open)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, take or close; everything else is typing."""
        key, is_open = Qt.Key(event.key()), self.popup.isVisible()
        if key in _WALK and not is_open:
            self._open()
        elif key in _WALK:
            rows = self.popup.rows.rowCount()
            self._mark((self.popup.currentIndex().row() + _WALK[key]) % rows)
        elif key in _ENTER and is_open:
            self._take(self.popup.currentIndex().row())
        elif key in _ENTER and self.text().strip():
            self._open()
        elif key == Qt.Key.Key_Escape and is_open:
            self._close()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from being a shortcut of the page while the list is open."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.popup.isVisible()
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._close()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the list."""
        super().hideEvent(event)
        self._close()

    def _open(self) -> None:
        rows = list(self._search(" ".join(self.text().split())))
        self.popup.rows.set_rows(rows)
        if rows:
            self.popup.open_at(self)
            self._mark(0)
        else:
            self._close()
            announce(self, self.tr("Niets gevonden."), at_once=False)

    def _close(self) -> None:
        self.popup.close_at(self)
        self.setAccessibleDescription("")

    def _mark(self, number: int) -> None:
        rows = self.popup.rows
        index = rows.index(number)
        self.popup.setCurrentIndex(index)
        spoken = self.tr("{factor}, {number} van {count}").format(
            factor=rows.data(index, Qt.ItemDataRole.AccessibleTextRole),
            number=number + 1,
            count=rows.rowCount(),
        )
        self.setAccessibleDescription(spoken)
        announce(self, spoken, at_once=False)

    def _take(self, number: int) -> None:
        row = self.popup.rows.row(number)
        self._close()
        # With nothing to take back here, unlike after clear(): Ctrl+Z is of the page.
        self.setText("")
        self.taken.emit(row.id)
