"""What the program could not read for sure, for a person to say what stands there."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.member_check.answers import Given
from levensreis.ui.member_check.handwriting import Handwriting
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import PlainTextField


class PutRight(QFrame):
    """The picture of the paper, what was ticked, and a field to type it over."""

    put = Signal(str, str)
    """What was chosen and what is written, as a person reads it."""

    def __init__(
        self,
        style: Style,
        choices: Iterable[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self.picture = Handwriting(style)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Aangekruist"))
        self.choice.addItem(self.tr("Niets aangekruist"), "")
        for value, name in choices:
            self.choice.addItem(name, value)
        self.field = PlainTextField(lines=3)
        self.field.setAccessibleName(self.tr("Wat de ouder schreef"))
        self.button = QPushButton(self.tr("Bewaren zoals ik het lees (Ctrl+6)"))
        self._lay_out()
        self.button.clicked.connect(self._put)

    def show_given(self, given: Given, typed: str | None = None) -> None:
        """Show what was read, and what was typed over it and is not kept yet."""
        self.picture.show_picture(given.picture)
        at = self.choice.findData(given.choice)
        self.choice.setCurrentIndex(max(at, 0))
        self.field.set_text(given.words)
        if typed is not None:
            self.field.setPlainText(typed)

    def _put(self) -> None:
        self.put.emit(str(self.choice.currentData()), self.field.text())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Kijk zelf wat er staat"), "h3"))
        column.addWidget(self.picture)
        self._choosing = QWidget()
        row = QHBoxLayout(self._choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self.tr("Aan&gekruist"), "label", buddy=self.choice))
        row.addWidget(self.choice)
        row.addStretch(1)
        column.addWidget(self._choosing)
        column.addWidget(
            label(self.tr("Wat de &ouder schreef"), "label", buddy=self.field)
        )
        column.addWidget(self.field)
        column.addWidget(
            wrapped(self.tr("Typ over wat er staat, ook in een andere taal."), "meta")
        )
        end = QHBoxLayout()
        end.addWidget(self.button)
        end.addStretch(1)
        column.addLayout(end)

    def ask_choice(self, *, asked: bool) -> None:
        """Ask what is ticked, or only what is written."""
        self._choosing.setVisible(asked)
