"""One characteristic: its name, what was chosen, and where it comes from."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.inflow.characteristic import UNKNOWN, Characteristic
from levensreis.domain.inflow.knowing import Origin
from levensreis.ui.details.characteristic_lines import AGE, CharacteristicLine
from levensreis.ui.interview.choice import Choice
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.plain_text import LineField

_SIGNS: Final = {
    Origin.CHOSEN: (IconName.CHECK, "accent"),
    Origin.DERIVED: (IconName.ACTIVITY, "muted"),
    Origin.NONE: (IconName.HELP, "muted"),
}
_UNLIKE: Final = (IconName.ALERT, "warning")
"""The words beside each sign say it."""


class CharacteristicRow(QWidget):
    """A list to choose from; the age is typed."""

    value_chosen = Signal(object)
    """A value, or None for what follows."""

    def __init__(
        self, which: Characteristic, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.which = which
        self.field: Choice | LineField
        self._icon = IconLabel(style, IconName.HELP, "muted", 15)
        self.told = wrapped("", "meta")
        if which is AGE:
            self.field = self.line = LineField()
        else:
            self.field = self.choice = Choice()
            self._fill()
        self._lay_out()

    def show_line(self, line: CharacteristicLine) -> None:
        """Show what it is; what is typed in a line is shown by who keeps that."""
        name, color = _UNLIKE if line.is_unlike else _SIGNS[line.origin]
        self._icon.set_icon(name, color)
        self.told.setText(line.told)
        self.field.setAccessibleDescription(line.told)
        follows = (
            self.tr("{value} – zoals het volgt").format(value=line.follows)
            if line.follows
            else self.tr("nog niet gekozen")
        )
        if self.which is AGE:
            # What stands there in grey is not always read aloud.
            now = line.follows if line.chosen is None else ""
            self.line.setAccessibleDescription(
                ", ".join(filter(None, (now, line.told)))
            )
            hint = self.tr("{follows}; typ een andere leeftijd, of ‘onbekend’")
            none = self.tr("typ een leeftijd, of ‘onbekend’")
            self.line.setPlaceholderText(
                hint.format(follows=follows) if line.follows else none
            )
            return
        with QSignalBlocker(self.choice):
            self.choice.setItemText(0, follows)
            self.choice.setCurrentIndex(max(self.choice.findData(line.chosen), 0))

    def _fill(self) -> None:
        self.choice.addItem("", None)
        for value in self.which.values:
            words = self.which.value_label(value)
            if value == UNKNOWN:
                words = self.tr("onbekend: gevraagd, niemand weet het")
            self.choice.addItem(words, value)
        self.choice.activated.connect(
            lambda: self.value_chosen.emit(self.choice.currentData())
        )

    def _lay_out(self) -> None:
        label = self.which.label
        title = f"{label[:1].upper()}{label[1:]}"
        name = wrapped(title, "label")
        name.setBuddy(self.field)
        self.field.setAccessibleName(title)
        stands = QHBoxLayout()
        stands.setSpacing(6)
        stands.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        stands.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name)
        self.rows = FieldRows(column, 0)
        self.rows.add(self.which, "", self.field)
        column.addLayout(stands)
        column.addStretch(1)
