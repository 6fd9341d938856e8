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
        *,
        with_button: bool = True,
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
        """For who puts it elsewhere when this is made without it."""
        self._known = 0
        self._lay_out(with_button=with_button)
        self.button.clicked.connect(self._put)

    @property
    def typed(self) -> str | None:
        """What was typed and is not kept yet; None when nothing was."""
        return self.field.text() if self.field.is_pending else None

    @property
    def chosen(self) -> str | None:
        """What was chosen and is not kept yet; None when nothing was."""
        other = self.choice.currentIndex() != self._known
        return str(self.choice.currentData()) if other else None

    def show_given(
        self, given: Given, typed: str | None = None, chosen: str | None = None
    ) -> None:
        """Show what was read, and what was put over it and is not kept yet."""
        self.picture.show_picture(given.picture)
        self._known = max(self.choice.findData(given.choice), 0)
        at = self._known if chosen is None else self.choice.findData(chosen)
        self.choice.setCurrentIndex(max(at, 0))
        if typed is None or typed != self.field.text():
            self.field.set_text(given.words)
        if typed is not None and typed != self.field.text():
            self.field.setPlainText(typed)

    def _put(self) -> None:
        self.put.emit(str(self.choice.currentData()), self.field.text())

    def _lay_out(self, *, with_button: bool) -> None:
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
        self.field.setPlaceholderText(
            self.tr("Typ over wat er staat, ook in een andere taal.")
        )
        if not with_button:
            return
        end = QHBoxLayout()
        end.addWidget(self.button)
        end.addStretch(1)
        column.addLayout(end)

    def ask_choice(self, *, asked: bool) -> None:
        """Ask what is ticked, or only what is written."""
        self._choosing.setVisible(asked)
