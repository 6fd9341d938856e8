"""A card of the first screen: fields, a button, and what the button began."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from levensreis.ui.widgets.busy import BusyRow, announce
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.labels import label


class Field(NamedTuple):
    """A field under its name, with & before the key that Alt takes there."""

    name: str
    key: str
    widget: QWidget


class StartCard(QFrame):
    """Asks what one thing needs; what is being done takes the place of its button."""

    stop_wanted = Signal()

    def __init__(
        self, title: str, fields: list[Field], button: QPushButton, note: str
    ) -> None:
        super().__init__()
        self.setProperty("cls", "panel")
        self._inputs = [*(field.widget for field in fields), button]
        self.busy = BusyRow()
        self._foot = QStackedWidget()
        self._foot.addWidget(button)
        self._foot.addWidget(self.busy)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(4)
        column.addWidget(label(title, "h2"))
        column.addSpacing(8)
        self.rows = FieldRows(column)
        for field in fields:
            self.rows.add(field.key, field.name, field.widget)
        column.addWidget(wrapped(note, "meta"))
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(self._foot)

    def enable(self, *, ready: bool) -> None:
        """Let people type and begin, or not; when they may, nothing is being done."""
        for each in self._inputs:
            each.setEnabled(ready)
        if ready:
            self._foot.setCurrentIndex(0)

    def show_busy(self, words: str) -> None:
        """Tell what is being done, with a button that stops it."""
        self.busy.begin(words, self.stop_wanted.emit)
        self._foot.setCurrentWidget(self.busy)
        self.busy.stop.setFocus()
        announce(self.busy, words)
