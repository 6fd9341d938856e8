"""What a parent said of a statement, and how sure it is that this was said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.member_check.answers import Given
from levensreis.ui.member_check.items import Item
from levensreis.ui.member_check.signs import ANSWERS, NO_ANSWER
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label


class SaidCard(QFrame):
    """The answer, the words in whatever script, how it was read and what is unsure."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setProperty("cls", "card")
        self._icon = IconLabel(style, IconName.MINUS)
        self.answer = label("", "h3")
        self.words = wrapped("")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.route = wrapped("", "meta")
        self.borrow = QPushButton(self.tr("Deze woorden in het veld hieronder"))
        self.borrow.setProperty("kind", "chip")
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(4)
        self._lay_out()

    def show_item(self, item: Item) -> None:
        """Show what was said of a statement, or in general."""
        icon, color = ANSWERS.get(item.given.choice, NO_ANSWER)
        if item.is_remark:
            icon, color = IconName.MESSAGE, "accent"
        self._icon.set_icon(icon, color)
        self.answer.setText(item.answer or self.tr("Opmerking"))
        self.show_words(item.given)
        self.route.setText(
            "" if item.given.is_empty else item.given.route.label.capitalize()
        )
        self.route.setVisible(bool(self.route.text()))
        self.borrow.setVisible(bool(item.given.words.strip() and item.now))
        self._show_doubts(
            [*sorted(each.label for each in item.given.doubts), *item.names]
        )

    def show_words(self, given: Given) -> None:
        """Show what was written; said so when that is nothing."""
        words = given.words.strip()
        if not words and given.picture:
            words = self.tr("Met de hand geschreven, en nog niet overgetypt.")
        self.words.setText(words or self.tr("Er is niets bij geschreven."))

    def _show_doubts(self, doubts: Sequence[str]) -> None:
        while (item := self._doubts.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for words in doubts:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            mark = IconLabel(self._style, IconName.ALERT, "warning", 16)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(wrapped(words, "warning"), 1)
            self._doubts.addWidget(row)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self.answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Wat de ouder zegt"), "label"))
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.route)
        column.addLayout(self._doubts)
        column.addWidget(self.borrow, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
