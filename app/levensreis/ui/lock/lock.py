"""Lock what is open: keep what is being typed, let go of everything, begin anew."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from levensreis.domain.errors import KnownError
from levensreis.process import bug_report
from levensreis.ui.lock.saver import DraftSaver

if TYPE_CHECKING:
    from levensreis.ui.lock.cover import LockCover
    from levensreis.ui.lock.guarded import Guarded, Kept
    from levensreis.ui.main_window import MainWindow

KEY: Final = "Ctrl+L"
AGAIN_MS: Final = 5000
"""How long until what could not be kept is tried again."""
STOP_SECONDS: Final = 10.0
"""How long work that was stopped may take to end."""
_NAME: Final = "lock"


Restart = Callable[["Kept | None"], None]
"""Begins the program anew, with a place of which all is kept if there is one."""


class Lock(QObject):
    """Locks what is open in a window, from anywhere: also while a dialog is waited for.

    Nothing is seen from the first moment. It is let go of only when all that was typed
    is in its file; then `restart` puts a new program in the place of this.
    """

    began = Signal()

    def __init__(self, window: "MainWindow", saver: DraftSaver) -> None:
        super().__init__(window)
        self._window, self._saver = window, saver
        self.restart: Restart = _stay
        """When it comes back, the first screen is shown."""
        self.cover: LockCover | None = None
        """What is seen while the words cannot be kept."""
        self._is_locking = False
        self._over: list[QWidget] = []
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._try)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def lock(self) -> None:
        """Lock what is open, if anything is; nothing is asked."""
        guarded = self._window.guarded
        if self._is_locking or guarded is None:
            return
        self._is_locking = True
        self.began.emit()
        clear_clipboards()
        self._hide_all()
        guarded.stop()
        self._try()

    def reach(self, window: QWidget) -> None:
        """Let the key work in a dialog or a menu: that of the window does not there."""
        if window.findChild(QShortcut, _NAME) is None:
            key = QShortcut(QKeySequence(KEY), window, autoRepeat=False)
            key.setObjectName(_NAME)
            key.activated.connect(self.lock)

    def _hide_all(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        # What a study needs is slow to load, and was loaded with it.
        from levensreis.ui.lock.gathering import windows_over

        window = self._window
        self._over = windows_over(window)
        window.remember_place()
        # Else a field that is left by this would keep half a word as a whole one.
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.blockSignals(True)
        for each in (*self._over, window):
            each.hide()
        if focus is not None:
            focus.blockSignals(False)
        if window.mask_screen.is_on:
            window.mask_screen.uncover()

    def _try(self) -> None:
        guarded = self._window.guarded
        if guarded is None:
            return
        # What waited for an answer has ended by now.
        self._over = [each for each in self._over if isValid(each)]
        try:
            guarded.keep_typed(self._over)
        except Exception as error:  # whatever it is, what was typed stays in memory
            self._wait(error)
        else:
            self._leave(guarded, guarded.place)

    def _wait(self, error: Exception) -> None:
        from levensreis.ui.lock.cover import LockCover

        words = str(error)
        if not isinstance(error, KnownError):
            report(type(error), error, error.__traceback__)
            words = self.tr("Er ging iets mis dat niet had mogen gebeuren.")
        if self.cover is None:
            window = self._window
            self.cover = LockCover(window.style_of_all, window.geometry())
            self.cover.again_wanted.connect(self._try)
            self.cover.giving_up_wanted.connect(self._give_up)
        self.cover.show_problem(words)
        self._again.start()

    def _give_up(self) -> None:
        if (guarded := self._window.guarded) is not None:
            self._leave(guarded, None)

    def _leave(self, guarded: "Guarded", kept: "Kept | None") -> None:
        from levensreis.ui.lock.fields import forget_secrets

        window = self._window
        self._again.stop()
        guarded.note_locked()
        for each in (*self._over, window):
            forget_secrets(each)
        self._saver.end()
        with _without_boxes():
            # What does not stop is left to the system: that ends it with the program.
            if guarded.end(STOP_SECONDS):
                window.let_go()
        self.restart(kept)
        self._come_back(kept)

    def _come_back(self, kept: "Kept | None") -> None:
        self._window.let_go()
        if self.cover is not None:
            self.cover.hide()
            self.cover.deleteLater()
            self.cover = None
        self._over = []
        self._is_locking = False
        self._window.show_start(kept)

    def _follow(self, before: QWidget | None, after: QWidget | None) -> None:
        # Not in the window itself: the menu has the key there.
        over = after.window() if after is not None else self._window
        if over is not self._window and _is_over(over, self._window):
            self.reach(over)


def clear_clipboards() -> None:
    """Empty every clipboard of the system: words of a study may stand there."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    if clipboard.supportsFindBuffer():
        clipboard.clear(QClipboard.Mode.FindBuffer)


@contextmanager
def _without_boxes() -> Iterator[None]:
    """Let a bug in what is stopped show no box: the lock would wait for an answer."""
    before, sys.excepthook = sys.excepthook, report
    try:
        yield
    finally:
        sys.excepthook = before


def report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell of a bug to who looks at the terminal, in no words that were typed."""
    if sys.stderr is not None:  # a program without a terminal has none
        sys.stderr.write(bug_report(kind, trace))


def _is_over(window: QWidget | None, below: QWidget) -> bool:
    while window is not None and window is not below:
        window = window.parentWidget()
    return window is below


def _stay(kept: "Kept | None") -> None:
    """Begin nothing anew."""
