"""The page of a study in a window, and a way to wait until its timeline is painted."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from levensreis.pictures.display_list import Picture
from levensreis.services.study import Study
from levensreis.ui.application import make_application
from levensreis.ui.interview.life_view import LifeView
from levensreis.ui.interview.page import InterviewPage
from levensreis.ui.study import open_study_page
from levensreis.ui.study.page import StudyPage
from levensreis.ui.style import Style
from levensreis.ui.widgets.painter import paint
from levensreis.ui.widgets.timeline_view import MARGIN, PIXELS_PER_POINT
from tests.benchmarks.invented_studies import open_study

TOO_LONG = 30_000  # milliseconds
_SETTLED = 60  # milliseconds without anything to paint


class Watch(QObject):
    """Sees a widget being painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._painted = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let every event through."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            # After the whole window, of which this widget is a part.
            QTimer.singleShot(0, self._loop.quit)
        return False

    def until_painted(self, action: Callable[[], object]) -> None:
        """Do something and return when the widget was painted because of it."""
        self._painted = False
        limit = QTimer()
        limit.setSingleShot(True)
        limit.timeout.connect(self._loop.quit)
        limit.start(TOO_LONG)
        action()
        self._loop.exec()
        if not self._painted:
            raise RuntimeError("The timeline was not painted.")


class Desk:
    """A window with an open study, without the settings of a user."""

    def __init__(self, folder: Path) -> None:
        self.style = dressed()
        self.study: Study = open_study(folder)
        self.window = QMainWindow()
        self.window.resize(1440, 900)
        self.show_page()
        self.window.show()
        self.window.activateWindow()
        settle()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *error: object) -> None:
        self.window.hide()
        self.window.deleteLater()
        settle()
        self.study.close()

    def show_page(self) -> None:
        """Put a new page in the window, with no journey open yet."""
        self.page: StudyPage = open_study_page(self.study, self.style)
        self.window.setCentralWidget(self.page)
        self.watch = Watch(self.page.interview.timeline.canvas)
        settle()

    @property
    def interview(self) -> InterviewPage:
        """The screen on which is recorded."""
        return self.page.interview

    def open_first_journey(self) -> None:
        """Choose the first journey of the list, and wait for its timeline."""
        assert self.page.presenter is not None
        choose, first = self.page.presenter.choose, self.study.journeys.overview()[0].id
        self.watch.until_painted(lambda: choose(first))

    def undo(self) -> None:
        """Take the last step back; the detail pane shows something, as it would."""
        presenter = self.interview.presenter
        assert presenter is not None
        presenter.undo()
        assert presenter.journey is not None
        presenter.choose(presenter.journey.statements[0].id)
        self.page.notice.clear()
        settle()


def dressed() -> Style:
    """Make the application once, with the look of the product."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        qInstallMessageHandler(_log)
        application = make_application(["levensreis"])
    style = Style(application)
    style.apply(application)
    return style


def _log(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    # The offscreen plugin says at every window that it has no window manager.
    if message and not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def settle() -> None:
    """Let the window do all that it still wanted to do."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLED, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


def type_key(target: QWidget, character: str) -> None:
    """Type one character, accents and quotes too."""
    _send(target, Qt.Key(0), character)


def press_enter(target: QWidget) -> None:
    """Press Enter."""
    _send(target, Qt.Key.Key_Return, "\r")


def paint_once(view: LifeView) -> Callable[[], object]:
    """Return what paints the finished picture of a view once, beside the screen."""
    picture: Picture = view.canvas._picture
    style, size = view._style, view.canvas.size()
    image = QImage(size, QImage.Format.Format_RGB32)

    def paint_picture() -> None:
        image.fill(QColor(style.tokens.surface))
        painter = QPainter(image)
        painter.translate(style.px(MARGIN), style.px(MARGIN))
        scale = style.zoom * PIXELS_PER_POINT
        painter.scale(scale, scale)
        paint(painter, picture, style.tokens)
        painter.end()

    return paint_picture


def _send(target: QWidget, key: Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(target, event)
