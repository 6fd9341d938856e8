"""A row that says what is being done, how far it is, and stops it."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from levensreis.ui.widgets.field_rows import wrapped


class BusyRow(QWidget):
    """What is being done, without end until the first step is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = wrapped("")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.stop = QPushButton(self.tr("Stoppen"))
        self.stop.clicked.connect(self._stop)
        self._cancel: Callable[[], None] | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self.progress, 1, 0)
        grid.addWidget(self.stop, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)

    def begin(self, words: str, cancel: Callable[[], None]) -> None:
        """Say what is being done, and how it is stopped."""
        self._cancel = cancel
        self._say(words)
        self.progress.setRange(0, 0)
        self.progress.setValue(0)
        self.stop.setEnabled(True)

    def show_progress(self, done: int, every: int) -> None:
        """Show how many steps are done, and of how many."""
        self.progress.setRange(0, every)
        self.progress.setValue(done)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.progress.setAccessibleName(words)
        self.stop.setAccessibleName(self.tr("Stoppen: {words}").format(words=words))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._say(self.tr("Wordt gestopt …"))
        if self._cancel is not None:
            self._cancel()


def announce(widget: QWidget, words: str, *, at_once: bool = True) -> None:
    """Let a screen reader say something: at once, or when it has nothing to say."""
    politeness = QAccessible.AnnouncementPoliteness
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)
