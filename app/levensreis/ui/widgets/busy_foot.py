"""The foot of a form: its buttons, or what they began."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import BusyRow, announce


class BusyFoot(QStackedWidget):
    """What is being done takes the place of the buttons, with a button that stops."""

    def __init__(self, buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.busy, self._buttons = BusyRow(), buttons
        self.addWidget(buttons)
        self.addWidget(self.busy)
        self._show(buttons)

    @property
    def is_busy(self) -> bool:
        """Whether it tells that something is being done."""
        return self.currentWidget() is self.busy

    def follow(self, tasks: Tasks) -> None:
        """Show how far the long work of a window is."""
        tasks.stepped.connect(self.busy.show_progress)

    def begin(self, words: str, stop: Callable[[], None] | None = None) -> None:
        """Tell what is being done; without `stop` it is over soon."""
        self.busy.begin(words, stop or (lambda: None))
        self.busy.stop.setVisible(stop is not None)
        self._show(self.busy)
        if stop is not None:
            self.busy.stop.setFocus()
        announce(self.busy, words)

    def end(self) -> None:
        """Show the buttons again."""
        self._show(self._buttons)

    def _show(self, part: QWidget) -> None:
        # What is not seen makes the buttons no higher, once it was told.
        policy = QSizePolicy.Policy
        high = policy.Preferred if part is self.busy else policy.Ignored
        self.busy.setSizePolicy(policy.Preferred, high)
        self.setCurrentWidget(part)
