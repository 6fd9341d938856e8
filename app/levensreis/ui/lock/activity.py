"""Know when somebody last touched a key, the mouse or the screen."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_TOUCHES: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.NativeGesture,
    )
)


class Activity(QObject):
    """Sees what comes in at the windows of the program, and at the field one types in.

    Not at the whole application: of a key that would see six times as many events.
    """

    touched = Signal()
    """Only while somebody waits for it."""

    def __init__(
        self,
        application: QApplication,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.last = clock()
        """When it was, in seconds."""
        self.is_waited_for = False
        application.focusWindowChanged.connect(self._watch_window)
        application.focusChanged.connect(self._watch_field)
        self._watch_window(application.focusWindow())
        self._watch_field(None, application.focusWidget())

    def note(self) -> None:
        """Know that somebody is there now."""
        self.last = self._clock()
        if self.is_waited_for:
            self.touched.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what comes by, and let all of it through."""
        if event.type() in _TOUCHES:
            self.note()
        return False

    def _watch_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _watch_field(self, before: QWidget | None, after: QWidget | None) -> None:
        # An input method tells the field itself, and not the window.
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if after is not None:
            after.installEventFilter(self)
