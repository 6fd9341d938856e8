"""A card of the first screen: fields, a button, and what the button began."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.widgets.busy import BusyRow
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.labels import label


class Field(NamedTuple):
    """A field under its name, with & before the key that Alt takes there."""

    name: str
    key: str
    widget: QWidget
    beneath: tuple[QWidget, ...] = ()
    """What tells about it while it is filled in."""
    after: tuple[QWidget, ...] = ()
    """What stands under its problem."""


class StartCard(QFrame):
    """Asks what one thing needs; what is being done takes the place of its button."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.setAutoDefault(True)
        self.foot = BusyFoot(self.button)
        self._inputs: list[QWidget] = [self.button]
        self._rows: dict[str, FieldRows] = {}
        self._parts: dict[str, QWidget] = {}

    @property
    def busy(self) -> BusyRow:
        """What tells what is being done."""
        return self.foot.busy

    def enable(self, *, ready: bool) -> None:
        """Let people type and begin, or not; when they may, nothing is being done."""
        for each in self._inputs:
            each.setEnabled(ready)
        if ready:
            self.foot.end()

    def show_busy(self, words: str) -> None:
        """Tell what is being done, with a button that stops it."""
        self.foot.begin(words, self.stop_wanted.emit)

    def show_problem(self, field: str, words: str) -> None:
        """Tell beside a field what is wrong with it."""
        self._rows[field].show_problem(field, words)

    def problem(self, field: str) -> str:
        """Return what is told beside a field; empty when nothing is."""
        return self._rows[field].problem(field)

    def clear(self) -> None:
        """Tell nothing any more beside any field."""
        for rows in self._rows.values():
            rows.clear()

    def show_field(self, field: str, *, is_shown: bool) -> None:
        """Show a field with its name, or put it away."""
        self._parts[field].setVisible(is_shown)

    def lay_out(self, title: str, fields: list[Field], *below: QWidget) -> None:
        """Put the fields under each other, and what is below them."""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(4)
        column.addWidget(label(title, "h2"))
        column.addSpacing(8)
        for field in fields:
            column.addWidget(self._part(field))
            self._inputs += (field.widget, *field.after)
        for each in below:
            column.addWidget(each)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(self.foot)

    def _part(self, field: Field) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        rows = FieldRows(column)
        rows.add(field.key, field.name, field.widget, *field.beneath)
        for each in field.after:
            column.addWidget(each)
        self._rows[field.key], self._parts[field.key] = rows, part
        return part
