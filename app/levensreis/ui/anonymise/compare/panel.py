"""Before and after, side by side, and what the second reader does with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.anonymise.texts import TextKey
from levensreis.ui.anonymise.compare.html import compare_html
from levensreis.ui.anonymise.compare.presenter import ComparePresenter
from levensreis.ui.anonymise.compare.texts import BeforeAfter
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label


class ComparePanel(QWidget):
    """One long page to read, and a filter above it."""

    read = Signal()
    """Somebody says to have read it all."""
    taken = Signal(str)
    """Words that are to come in the register."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: ComparePresenter | None = None
        self._shown: Sequence[BeforeAfter] = ()
        self._seen_end = False
        """Whether the end of what is shown was in sight since it is shown."""
        self._is_filling = False
        self.only_changed = QCheckBox(self.tr("Alleen wat ver&andert"))
        self.only_again = QCheckBox()
        self.only_again.hide()
        self.unread = wrapped("", "warning")
        self.unread.hide()
        self.count = label("", "meta")
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Voor en na"))
        self.text.setOpenLinks(False)
        self.take = QPushButton(self.tr("Zet de geselecteerde woorden in het register"))
        self.done = QPushButton(self.tr("Gele&zen: naar ondertekenen"))
        self.done.setProperty("kind", "primary")
        self._lay_out()
        style.changed.connect(self._paint)

    def attend(self, presenter: ComparePresenter) -> None:
        """Hand what is asked to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.only_changed.clicked.connect(
            lambda wanted: presenter.show_only_changed(wanted=wanted)
        )
        self.only_again.clicked.connect(
            lambda wanted: presenter.show_only_again(wanted=wanted)
        )
        self.text.verticalScrollBar().valueChanged.connect(self._look)
        self.done.clicked.connect(self._done)
        self.take.clicked.connect(self._take)

    def begin(self) -> None:
        """Put the keys on the text, to walk through it."""
        self.text.setFocus()

    def show_texts(self, texts: Sequence[BeforeAfter] | None, every: int) -> None:
        """Show texts, and of how many; None while they are looked through."""
        if list(texts or ()) != list(self._shown):
            self._seen_end = False
        self._shown = texts or ()
        if self.presenter is not None:
            self.only_changed.setChecked(self.presenter.only_changed)
        changed = sum(bool(each.changes) for each in self._shown)
        if texts is None:
            words = self.tr("De teksten worden nog doorzocht.")
        elif not every:
            words = self.tr("Er is nog niets verteld.")
        else:
            words = self.tr("{changed} van {every} teksten veranderen").format(
                changed=changed, every=every
            )
        self.count.setText(words)
        self.unread.hide()
        self._paint()

    def show_again(self, texts: int, *, alone: bool) -> None:
        """Offer to show the texts alone that are open again, when there are any."""
        self.only_again.setText(
            self.tr("Alleen wat &opnieuw open is ({count})").format(count=texts)
        )
        self.only_again.setVisible(bool(texts))
        self.only_again.setChecked(alone)

    def why_unread(self) -> str:
        """Tell what was not shown yet, so that nobody can have read it; or nothing."""
        if self.only_changed.isChecked():
            return self.tr(
                "Zet eerst ‘Alleen wat verandert’ uit: ook wat blijft staan, moet "
                "iemand lezen."
            )
        self._look()
        if self._seen_end:
            return ""
        return self.tr("U zag nog niet alles. Blader eerst door tot het einde.")

    def show_place(self, key: TextKey) -> None:
        """Bring one text into sight."""
        self.text.scrollToAnchor(str(key))

    def _look(self) -> None:
        """Notice that the end is in sight."""
        bar = self.text.verticalScrollBar()
        if self._shown and self.text.isVisible() and not self._is_filling:
            self._seen_end = self._seen_end or bar.value() >= bar.maximum()

    def _done(self) -> None:
        problem = self.why_unread()
        self.unread.setText(problem)
        self.unread.setVisible(bool(problem))
        if problem:
            self.text.setFocus()
            announce(self, problem)
        else:
            self.read.emit()

    def _take(self) -> None:
        words = self.text.textCursor().selectedText()
        if words.strip():
            self.taken.emit(words)

    def _paint(self) -> None:
        bar = self.text.verticalScrollBar()
        place = bar.value()
        self._is_filling = True
        self.text.setHtml(compare_html(self._shown, self._style.tokens))
        # Laid out to its end at once: else the end of the bar is not that of the text.
        self.text.document().documentLayout().documentSize()
        bar.setValue(place)
        self._is_filling = False

    def _lay_out(self) -> None:
        frame, column = panel()
        above = QHBoxLayout()
        above.addWidget(self.only_changed)
        above.addWidget(self.only_again)
        above.addSpacing(12)
        above.addWidget(self.count, 1)
        above.addWidget(self.done)
        column.addLayout(above)
        column.addWidget(self.unread)
        column.addWidget(self.text, 1)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
