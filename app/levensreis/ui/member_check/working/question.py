"""One answer: what stood on the form, what the parent says of it, what comes of it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.member_check.answers import NOTHING, Answer
from levensreis.ui.member_check.items import Item
from levensreis.ui.member_check.put_right import PutRight
from levensreis.ui.member_check.working.outcome import OutcomeFields
from levensreis.ui.member_check.working.presenter import OF_READING
from levensreis.ui.member_check.working.rows import came_words, done_words
from levensreis.ui.member_check.working.said import SaidCard
from levensreis.ui.member_check.working.told import ToldCard
from levensreis.ui.member_check.working.typed import Typed, one_line
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

SIDE_BY_SIDE: Final = 520
"""The width from which both cards stand beside each other."""


class Question(QWidget):
    """Cards above, fields under them, and at the end what was done before."""

    typed_over = Signal()
    """Other words of the parent were typed, and are not kept yet."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.title = ElidedLabel("", "h2")
        self.told = ToldCard(style)
        self.said = SaidCard(style)
        self.put_right = PutRight(
            style, [(each, each.label) for each in Answer], with_button=False
        )
        self._given = NOTHING
        self.outcome = OutcomeFields(style)
        self.look_up = _chip(self.tr("Naar de uitspraak in het gesprek"))
        self.forget = _chip(self.tr("Wissen wat ik typte"))
        self.reopen = _chip(self.tr("Opnieuw openen (Ctrl+7)"))
        self._past = label(
            self.tr("Wat ermee is gedaan, en wat eerder is gelezen"), "label"
        )
        self.history = wrapped("", "meta")
        self._lay_out()
        self.said.borrow.clicked.connect(self._borrow)
        for field in (self.outcome.text, self.put_right.field):
            field.textChanged.connect(self._show_forget)
        self.put_right.choice.currentIndexChanged.connect(self._show_forget)
        self.put_right.field.textChanged.connect(self._show_parents)
        self.outcome.reason.textChanged.connect(self._show_forget)

    @property
    def typed(self) -> Typed:
        """What was typed here and is stored nowhere."""
        told, right = self.outcome.typed, self.put_right
        if right.isHidden():
            return told
        return Typed(told.text, told.reason, right.typed, right.chosen)

    @property
    def parents_words(self) -> str:
        """What the parent wrote, as far as it was typed over."""
        read = self.typed.read
        return self._given.words if read is None else read

    @property
    def fields(self) -> tuple[PlainTextField | LineField, ...]:
        """Where something is typed."""
        return self.outcome.text, self.outcome.reason, self.put_right.field

    def fields_of(self, typed: Typed) -> dict[PlainTextField | LineField, str]:
        """Return in which field each part was typed."""
        parts = (
            (self.outcome.text, typed.text),
            (self.outcome.reason, typed.reason),
            (self.put_right.field, typed.read),
        )
        return {field: words for field, words in parts if words is not None}

    def show_item(self, item: Item, typed: Typed, *, is_open: bool) -> None:
        """Show an answer; when the round is over only to read."""
        self.title.set_text(
            item.words
            if item.is_remark
            else self.tr("Uitspraak {number}").format(number=item.number)
        )
        self.told.setVisible(not item.is_remark)
        if not item.is_remark:
            self.told.show_item(item)
        self.said.show_item(item)
        asks = bool(item.given.doubts & OF_READING or item.given.picture)
        self.put_right.setVisible(is_open and asks)
        self.put_right.ask_choice(asked=not item.is_remark)
        self._given = item.given
        self.put_right.show_given(item.given, typed.read, typed.choice)
        self.outcome.setVisible(is_open)
        self.outcome.show_item(item, typed)
        self._show_parents()
        done = [done_words(*each) for each in reversed(item.history)]
        told = [*done, *came_words(item)]
        self.history.setText("\n".join(told))
        for each in (self._past, self.history):
            each.setVisible(bool(told))
        self.look_up.setVisible(item.now is not None)
        self.reopen.setVisible(is_open and item.stands and not item.is_waiting)
        self._show_forget()

    def _show_forget(self) -> None:
        self.forget.setVisible(self.typed != Typed())

    def _show_parents(self) -> None:
        self.outcome.show_parents(self.parents_words)
        self.typed_over.emit()

    def _borrow(self) -> None:
        """Begin with the words of the parent where the new text is typed."""
        text = self.outcome.text
        text.selectAll()
        # As if it was typed: what stood there comes back by Ctrl+Z.
        text.insertPlainText(one_line(self._given.words))
        text.setFocus()
        text.moveCursor(QTextCursor.MoveOperation.End)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where there is little room."""
        super().resizeEvent(event)
        beside = self.width() >= self._style.px(SIDE_BY_SIDE)
        self._cards.setDirection(
            QBoxLayout.Direction.LeftToRight
            if beside
            else QBoxLayout.Direction.TopToBottom
        )

    def _lay_out(self) -> None:
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(8)
        self._cards.addWidget(self.told, 1)
        self._cards.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.look_up)
        column.addLayout(head)
        column.addLayout(self._cards)
        column.addWidget(self.put_right)
        column.addWidget(self.outcome)
        column.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._past)
        column.addWidget(self.history)
        column.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)


def _chip(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", "chip")
    return made
