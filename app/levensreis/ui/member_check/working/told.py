"""The statement as it stood on the form, and as it is now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.ui.member_check.items import Item
from levensreis.ui.member_check.working.html import difference_html, difference_words
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label


class ToldCard(QFrame):
    """Both under each other; once when they are the same."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._item: Item | None = None
        self.setProperty("cls", "card")
        self._then = label("", "label")
        self.before = wrapped("")
        self._now = label(self.tr("Nu in de studie"), "label")
        self.after = wrapped("")
        self.after.setTextFormat(Qt.TextFormat.RichText)
        self.more = wrapped("", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        for each in (self._then, self.before, self._now, self.after, self.more):
            column.addWidget(each)
        column.addStretch(1)
        style.changed.connect(self._paint)

    def show_item(self, item: Item) -> None:
        """Show the statement of an answer."""
        self._item = item
        now = item.now.text if item.now else None
        same = item.before == now
        self._then.setText(
            self.tr("Op het formulier, en nu") if same else self.tr("Op het formulier")
        )
        self.before.setText(
            self.tr("Dat is niet meer na te gaan.")
            if item.before is None
            else item.before
        )
        for each in (self._now, self.after):
            each.setHidden(same)
        self.more.setText(_more(item.now))
        self.more.setVisible(bool(self.more.text()))
        self._paint()

    def _paint(self) -> None:
        item = self._item
        if item is None or self.after.isHidden():
            return
        if item.now is None:
            told = say("Weggegooid: deze uitspraak is er niet meer.")
            self.after.setText(told)
            self.after.setAccessibleName(told)
            return
        before = item.now.text if item.before is None else item.before
        self.after.setText(difference_html(before, item.now.text, self._style.tokens))
        spoken = difference_words(before, item.now.text)
        self.after.setAccessibleName(f"{item.now.text} {spoken}".strip())


def _more(now: Statement | None) -> str:
    """Return what else stood on the form: that may be what is not right."""
    if now is None:
        return ""
    parts = (
        str(now.period),
        now.story.strip(),
        now.meaning.strip(),
        f"‘{now.quote.strip()}’" if now.quote.strip() else "",
    )
    return "\n".join(filter(None, parts))
