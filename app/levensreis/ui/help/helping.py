"""What helps in a window: the manual under F1, the tour, and what the program is."""

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from levensreis.domain.errors import KnownError
from levensreis.resources import handbook

if TYPE_CHECKING:
    from levensreis.ui.about import AboutDialog
    from levensreis.ui.help.book import Handbook
    from levensreis.ui.help.manual import ManualWindow
    from levensreis.ui.help.tour import Tour
    from levensreis.ui.main_window import MainWindow

KEY: Final = "Shift+F1"
"""In a conversation F1 is the first theme; everywhere else F1 does it too."""
_NAME: Final = "help"


class Helping(QObject):
    """Opens what helps, made when it is first wanted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.manual: ManualWindow | None = None
        self.tour: Tour | None = None
        self._book: Handbook | None = None
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            application.aboutToQuit.connect(self.end)

    def show_manual(self) -> None:
        """Open the manual at the page about what is on the screen."""
        # Slow to load, and not needed for the first screen.
        from levensreis.ui.help.topics import topic_of

        self._open(topic_of(self._window))

    def explain(self, words: str, kind: str = "") -> None:
        """Open the manual at what to do about a message: its class, or its words."""
        self._open(self._read().place_of_error(kind, words))

    def show_about(self) -> "AboutDialog":
        """Tell what the program is, and under which licences its parts go."""
        from levensreis.ui.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.open()
        return dialog

    def begin_tour(self) -> None:
        """Lead somebody through the example, in the place of what is open."""
        from levensreis.ui.help.tour import Tour

        if self.tour is None:
            self.tour = Tour(self._window)
        self.tour.begin()

    def end(self) -> None:
        """Put away what is beside the window, since that is closed."""
        if self.manual is not None:
            self.manual.hide()
        if self.tour is not None:
            self.tour.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear F1 where no part of the window uses it."""
        is_pressed = event.type() == QEvent.Type.KeyPress
        if is_pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1:
            self.show_manual()
            return True
        if event.type() == QEvent.Type.Close:
            self._after_closing()
        return False

    def _after_closing(self) -> None:
        def look() -> None:
            if isValid(self._window) and not self._window.isVisible():
                self.end()

        QTimer.singleShot(0, self, look)

    def _open(self, place: str) -> None:
        from levensreis.ui.help.manual import ManualWindow

        if self.manual is None:
            self.manual = ManualWindow(self._read(), self._window.style_of_all)
            self.destroyed.connect(self.manual.deleteLater)
            self._window.mask_screen.reach(self.manual)
        self.manual.open_at(place)

    def _read(self) -> "Handbook":
        from levensreis.ui.help.book import Handbook

        if self._book is None:
            self._book = Handbook(handbook())
        return self._book

    def _follow(self, before: QWidget | None, after: QWidget | None) -> None:
        """Let the keys work in a dialog too: those of the window do not there."""
        over = after.window() if after is not None else None
        if not isinstance(over, QDialog) or over is self.manual:
            return
        if over.findChild(QShortcut, _NAME) is None:
            for key in ("F1", KEY):
                shortcut = QShortcut(QKeySequence(key), over)
                shortcut.setObjectName(_NAME)
                shortcut.activated.connect(self.show_manual)


def helping_of(widget: QWidget) -> Helping | None:
    """Return what helps in the window that a widget is in, however deep."""
    above: QObject | None = widget
    while above is not None:
        found = above.findChild(
            Helping, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        if isinstance(found, Helping):
            return found
        above = above.parent()
    return None


def kind_being_told(words: str) -> str:
    """Return the class of the error that is being handled, if these are its words."""
    error = sys.exception()
    is_told = isinstance(error, KnownError) and str(error) == words
    return type(error).__name__ if is_told else ""
