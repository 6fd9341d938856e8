"""Find a factor by typing a part of its name."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.factor_list import FactorList, FactorRow

Search = Callable[[str], list[tuple[str, str, str]]]
"""Gives id, label and what is known of each factor that words can mean."""

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALK: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FactorField(QLineEdit):
    """A line with the factors that its words can mean in a list under it.

    Down and Up walk the list, Enter takes the marked factor and empties the line,
    Escape closes the list only. Words that match nothing can become a new factor.
    """

    factor_chosen = Signal(str)
    new_factor_wanted = Signal(str)

    def __init__(
        self, style: Style, search: Search, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._list = FactorList(style, self)
        self._list.taken.connect(self._take)
        self.destroyed.connect(self._list.deleteLater)
        self.textEdited.connect(self._open)
        self.setPlaceholderText(self.tr("Zoek een factor"))
        self.setAccessibleName(self.tr("Factor uit het codeboek"))

    @property
    def popup(self) -> FactorList:
        """The list under the line."""
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, take or close; everything else is typing."""
        key = Qt.Key(event.key())
        if key in _WALK:
            self._walk(_WALK[key])
        elif key in _ENTER and self.text().strip():
            self._take_marked()
        elif key in _ENTER and self._list.isVisible():
            self._take(self._list.currentIndex().row())
        elif key == Qt.Key.Key_Escape and self._list.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from being a shortcut of the page while the list is open."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self._list.isVisible()
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
        words = " ".join(self.text().split())
        rows = [FactorRow(*found) for found in self._search(words)]
        known = {row.label.casefold() for row in rows}
        if words and words.casefold() not in known:
            new = self.tr("Nieuwe factor: ‘{factor}’").format(factor=words)
            rows.append(FactorRow("", new, ""))
        self._list.rows.set_rows(rows)
        if rows:
            self._list.open_at(self)
            self._mark(0)
        else:
            self._close()

    def _close(self) -> None:
        self._list.close_at(self)
        self.setAccessibleDescription("")

    def _walk(self, step: int) -> None:
        if not self._list.isVisible():
            self._open()
            return
        rows = self._list.rows.rowCount()
        self._mark((self._list.currentIndex().row() + step) % rows)

    def _mark(self, number: int) -> None:
        rows = self._list.rows
        index = rows.index(number)
        self._list.setCurrentIndex(index)
        spoken = self.tr("{factor}, {number} van {count}").format(
            factor=rows.data(index, Qt.ItemDataRole.AccessibleTextRole),
            number=number + 1,
            count=rows.rowCount(),
        )
        self.setAccessibleDescription(spoken)
        announce(self, spoken, at_once=False)

    def _take_marked(self) -> None:
        if self._list.isVisible():
            self._take(self._list.currentIndex().row())
        else:
            self._open()

    def _take(self, number: int) -> None:
        row = self._list.rows.row(number)
        words = " ".join(self.text().split())
        self._close()
        if row.id:
            self.clear()
            self.factor_chosen.emit(row.id)
        else:
            self.new_factor_wanted.emit(words)
