"""The parts of the step in which is asked: a list left, one question right."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from levensreis.ui.anonymise.asking.presenter import Subject
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.anonymise.marked_rows import MarkedDelegate
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.row_list import RowList

LIST_SHARE: Final = 4
ASK_SHARE: Final = 5


class AskingParts(QWidget):
    """Lays out what is asked and the answers; does nothing with them."""

    def __init__(
        self, style: Style, subject: Subject, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._subject = subject
        self.rows = RowList(style)
        self.rows.setAccessibleName(
            self.tr("Wat er gevonden is")
            if self.is_found
            else self.tr("Woorden die niet in een lijst staan")
        )
        self.places = RowList(style)
        self.places.setAccessibleName(self.tr("Waar het staat"))
        self._marks = MarkedDelegate(style, self.places)
        self.places.setItemDelegate(self._marks)
        self.title = ElidedLabel("", "h2")
        self.about = wrapped("", "meta")
        self.homonym = wrapped(
            self.tr("Dit is ook een gewoon woord. Beslis bij elke plaats apart."),
            "warning",
        )
        self.field = QLineEdit()
        self.here = QCheckBox(self.tr("Alleen op de ge&kozen plaats"))
        self.problem = wrapped("", "wrong")
        self.accept = QPushButton(self.tr("Ver&vangen"))
        # Enter replaces in both steps, so what it does is what it looks like.
        self.accept.setProperty("kind", "primary")
        self.general = QPushButton(self.tr("&Algemener"))
        self.keep_it = QPushButton(self.keep_words)
        self.register = QPushButton(self.tr("In het re&gister …"))
        self.undo = QPushButton(self.tr(" &Ongedaan maken"))
        put_icon(self.undo, style, IconName.UNDO)
        self.hint = wrapped(self._keys(), "meta")
        self.nothing = wrapped("", "meta")
        self._lay_out()

    @property
    def is_found(self) -> bool:
        """Whether it is about what was found, and not about loose words."""
        return self._subject is Subject.FOUND

    @property
    def keep_words(self) -> str:
        """What it is called to let something stand."""
        if self.is_found:
            return self.tr("N&iet herkenbaar")
        return self.tr("Is geen &naam")

    def _keys(self) -> str:
        # One rule for both steps. Enter is what fingers press without reading, so it
        # never lets a word stand; that has a key of its own, as quick as Enter.
        if self.is_found:
            return self.tr(
                "Enter: vervangen, en verder.  Ctrl+Enter: niet herkenbaar, laten "
                "staan.  F2: iets anders typen.  Ctrl+↓ ↑: volgende open punt.  "
                "Ctrl+Z: ongedaan maken."
            )
        return self.tr(
            "Enter: vervangen (u typt waardoor).  Ctrl+Enter: is geen naam, laten "
            "staan.  Ctrl+Shift+R: in het register.  Ctrl+↓ ↑: volgende open punt.  "
            "Ctrl+Z: ongedaan maken."
        )

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        left, listed = panel()
        listed.addWidget(self.nothing)
        listed.addWidget(self.rows, 1)
        listed.setAlignment(self.nothing, Qt.AlignmentFlag.AlignTop)
        self._right, asked = panel()
        self._asking = QWidget()
        asked.addWidget(self._asking, 1)
        asked.addWidget(self.hint)
        self._lay_out_question()
        sides.addWidget(left, LIST_SHARE)
        sides.addWidget(self._right, ASK_SHARE)

    def _lay_out_question(self) -> None:
        grid = QGridLayout(self._asking)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        name = label(self.tr("&Wordt"), "label", buddy=self.field)
        self.field.setAccessibleName(self.tr("Wordt"))
        first, second = QHBoxLayout(), QHBoxLayout()
        for button in (self.accept, self.keep_it, self.general):
            first.addWidget(button)
        first.addStretch(1)
        second.addWidget(self.register)
        second.addStretch(1)
        second.addWidget(self.undo)
        for row, part in enumerate(
            (
                *(self.title, self.about, self.homonym, self.places),
                *(name, self.field, self.here, self.problem),
            )
        ):
            grid.addWidget(part, row, 0)
        grid.addLayout(first, grid.rowCount(), 0)
        grid.addLayout(second, grid.rowCount(), 0)
        grid.setRowStretch(3, 1)
