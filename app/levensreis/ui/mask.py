"""Cover the screen at once, when somebody walks in; nothing is closed or lost."""

from typing import TypeGuard

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShortcutEvent, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from levensreis.ui.widgets.labels import label

KEY = "Ctrl+G"
_HEARD = (KEY, "Ctrl+L")
"""What shows everything again, and what locks."""
_NAME = "mask"
_INPUT = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
    )
)


class _Cover(QFrame):
    """Lies over one window, menus and all."""

    def __init__(self, over: QWidget, uncover: "ScreenMask") -> None:
        super().__init__(over)
        self.setProperty("cls", "cover")
        self.setAutoFillBackground(True)
        words = label(self.tr("Het scherm is afgedekt"), "h2")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = QPushButton(self.tr("Verder ({key}, of klik)").format(key=KEY))
        self.back.clicked.connect(uncover.uncover)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setGeometry(over.rect())
        self.raise_()
        self.show()


class ScreenMask(QObject):
    """Covers every window of the program, and keeps keys away from what is under."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._covers: list[_Cover] = []
        self._focus: QWidget | None = None
        self._title = ""
        _application().focusChanged.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether the screen is covered."""
        return bool(self._covers)

    def toggle(self) -> None:
        """Cover the screen, or show it again."""
        if self.is_on:
            self.uncover()
        else:
            self.cover()

    def cover(self) -> None:
        """Cover every window at once."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._focus = QApplication.focusWidget()
        self._title = self._window.windowTitle()
        self._window.setWindowTitle("Levensreis")
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and _is_window(each):
                self._covers.append(_Cover(each, self))
        for cover in self._covers:
            if cover.window().isActiveWindow():
                cover.back.setFocus()
        _application().installEventFilter(self)

    def uncover(self) -> None:
        """Show everything again, with the cursor where it was."""
        _application().removeEventFilter(self)
        covers, self._covers = self._covers, []
        for cover in filter(isValid, covers):
            cover.hide()
            cover.deleteLater()
        self._window.setWindowTitle(self._title)
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()

    def reach(self, window: QWidget) -> None:
        """Let the key work in a dialog or a menu: that of the window does not there."""
        if window.findChild(QShortcut, _NAME) is None:
            key = QShortcut(QKeySequence(KEY), window, autoRepeat=False)
            key.setObjectName(_NAME)
            key.activated.connect(self.toggle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep every key away from what is covered but those that show or lock it."""
        kind = event.type()
        if kind in _INPUT:
            if isinstance(watched, QWindow):  # on its way to the focus
                return False
            return not (isinstance(event, QShortcutEvent) and event.key() in _HEARD)
        if kind is QEvent.Type.Resize:
            for cover in self._covers:
                if isValid(cover) and watched is cover.window():
                    cover.setGeometry(cover.window().rect())
        elif kind is QEvent.Type.Show and _is_window(watched):
            self._covers.append(_Cover(watched, self))
        return False

    def _follow(self, before: QWidget | None, after: QWidget | None) -> None:
        if after is not None and not isinstance(after.window(), QMainWindow):
            self.reach(after.window())


def _is_window(thing: QObject) -> TypeGuard[QWidget]:
    """Tell whether this has to be covered; a tooltip goes away by itself."""
    if not isinstance(thing, QWidget) or isinstance(thing, QLabel):
        return False
    return thing.isWindow()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # else there is no window
    return application
