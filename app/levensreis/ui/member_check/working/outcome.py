"""What becomes of a statement: the new text, what differs, and why."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.ui.member_check.items import Item
from levensreis.ui.member_check.working.html import difference_html, difference_words
from levensreis.ui.member_check.working.typed import Typed, one_line
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField, PlainTextField


class OutcomeFields(QWidget):
    """The old text stays in sight; each difference is marked as soon as it is typed."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._old = self._parents = ""
        self.text = PlainTextField(lines=3)
        self.text.setAccessibleName(self.tr("Zo wordt de uitspraak"))
        self.difference = wrapped("")
        self.difference.setTextFormat(Qt.TextFormat.RichText)
        self.text_problem = wrapped("", "wrong")
        self.reason = LineField()
        self.reason.setAccessibleName(self.tr("Reden"))
        self.reason.setPlaceholderText(
            self.tr("Nodig bij ‘Niet overnemen’; verder mag het")
        )
        self.reason_problem = wrapped("", "wrong")
        self._lay_out()
        self.text.textChanged.connect(self._show_difference)
        style.changed.connect(self._show_difference)

    @property
    def typed(self) -> Typed:
        """What was typed here and is stored nowhere."""
        return Typed(
            text=self.text.text() if self.text.is_pending else None,
            reason=self.reason.text() if self.reason.is_pending else None,
        )

    def show_item(self, item: Item, typed: Typed) -> None:
        """Show the words as they are now, with what was typed over them."""
        old = item.now.text if item.now else ""
        is_as_typed = (old, typed.text, typed.reason) == (
            *(self._old, self.typed.text, self.typed.reason),
        )
        self._old = old
        if not is_as_typed:  # else the field would forget what it can undo
            self._fill(typed)
        self._about_text.setVisible(item.now is not None)
        self._show_difference()
        self.clear_problems()

    def show_parents(self, words: str) -> None:
        """Show what the statement becomes when the parent's words are taken over."""
        self._parents = one_line(words)
        self._show_difference()

    def clear_problems(self) -> None:
        """Tell nothing any more."""
        for each in (self.text_problem, self.reason_problem):
            each.hide()

    def show_text_problem(self, words: str) -> None:
        """Tell beside the new text why it cannot be stored."""
        self.text_problem.setText(words)
        self.text_problem.show()
        self.text.setFocus()
        announce(self, words)

    def show_reason_problem(self, words: str) -> None:
        """Tell beside the reason what is wrong with it."""
        self.reason_problem.setText(words)
        self.reason_problem.show()
        self.reason.setFocus()
        announce(self, words)

    def _fill(self, typed: Typed) -> None:
        self.text.set_text(self._old)
        self.reason.set_text("")
        if typed.text is not None:
            self.text.setPlainText(typed.text)
        if typed.reason is not None:
            self.reason.setText(typed.reason)

    def _show_difference(self) -> None:
        own = one_line(self.text.text()) if self.text.is_pending else ""
        new = own or self._parents
        self.difference.setVisible(bool(new) and new != self._old)
        if self.difference.isHidden():
            return
        told = self.tr("Wordt:") if own else self.tr("Met ‘Overnemen’ wordt het:")
        html = difference_html(self._old, new, self._style.tokens)
        self.difference.setText(f"{escape(told)} {html}")
        spoken = difference_words(self._old, new)
        self.difference.setAccessibleName(f"{told} {new} ({spoken})")

    def _lay_out(self) -> None:
        self._about_text = QWidget()
        inside = QVBoxLayout(self._about_text)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(
            label(self.tr("&Zo wordt de uitspraak"), "label", buddy=self.text)
        )
        for each in (self.text, self.difference, self.text_problem):
            inside.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self._about_text)
        whole.addWidget(label(self.tr("Re&den"), "label", buddy=self.reason))
        whole.addWidget(self.reason)
        whole.addWidget(self.reason_problem)
