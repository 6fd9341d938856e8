"""What the register and every decision make of the texts, beside the register."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QTextBrowser, QVBoxLayout, QWidget

from levensreis.ui.anonymise.compare.html import compare_html
from levensreis.ui.anonymise.compare.texts import BeforeAfter
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.style import Style


class SeenTexts(QWidget):
    """The same as before and after: what really leaves, and nothing else."""

    taken = Signal(str)
    """Words that are to come in the register."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._shown: Sequence[BeforeAfter] | None = None
        self._place = 0
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Voor en na"))
        self.text.setOpenLinks(False)
        self.take = QPushButton(self.tr("Zet de geselecteerde woorden in het register"))
        self.take.clicked.connect(self._take)
        frame, column = panel()
        column.addWidget(self.text, 1)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        style.changed.connect(self._paint)

    def show_texts(self, texts: Sequence[BeforeAfter] | None) -> None:
        """Show texts before and after; None while they are looked through."""
        if self._shown:
            self._place = self.text.verticalScrollBar().value()
        self._shown = texts
        self._paint()
        if texts:
            self.text.verticalScrollBar().setValue(self._place)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was not painted while nobody saw it."""
        super().showEvent(event)
        self._paint()

    def _paint(self) -> None:
        if not self.isVisible():
            return
        if self._shown is None:
            self.text.setPlainText(self.tr("De teksten worden nog doorzocht."))
        elif not self._shown:
            self.text.setPlainText(self.tr("Er is nog niets verteld."))
        else:
            bar = self.text.verticalScrollBar()
            place = bar.value()
            self.text.setHtml(compare_html(self._shown, self._style.tokens))
            bar.setValue(place)

    def _take(self) -> None:
        words = self.text.textCursor().selectedText()
        if words.strip():
            self.taken.emit(words)
