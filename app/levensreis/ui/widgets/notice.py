"""A notice within the page: what went wrong, what was done, or what is being done."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.help.helping import helping_of, kind_being_told
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import BusyRow, announce
from levensreis.ui.widgets.icons import IconLabel, icon_button
from levensreis.ui.widgets.labels import label

READING_MS: Final = 8000
SOON_MS: Final = 300
"""What is done sooner is over before anybody could read that it was begun."""

_MOVED: Final = (QEvent.Type.Resize, QEvent.Type.Move)
INSET: Final = 8
"""Pixels of a notice around what is being done under it."""


class NoticeBar(QFrame):
    """One notice at a time; a screen reader says it at once, nobody has to click.

    What is being done stays under it until it ends, whatever is told meanwhile.
    What was done lies over the page until it is read: nothing moves under the hands.
    The rest takes a place of its own, since it stays.
    """

    closed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: Tasks | None = None
        self._floats = False
        self._over: QWidget | None = None
        self._place = -1
        """Among what is under each other on its page, while it lies elsewhere."""
        self._is_told = False
        """Whether it was told what came of the work that was done last."""
        self._icon = IconLabel(style, IconName.ALERT, "danger")
        self._label = label("")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        close = icon_button(style, IconName.CLOSE, self.tr("Melding sluiten"), "text")
        close.clicked.connect(self._close)
        self.explain = QPushButton(self.tr("Wat nu?"))
        self.explain.setToolTip(self.tr("Uitleg in de handleiding"))
        self.explain.clicked.connect(self._explain)
        self._kind = ""
        """The class of the error that is told, if it is known."""
        self._notice = QWidget()
        row = QHBoxLayout(self._notice)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(self.explain)
        row.addWidget(close)
        self.busy = BusyRow()
        self._panel = QFrame()
        self._panel.setProperty("cls", "panel")
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(12, 6, 6, 6)
        inside.addWidget(self.busy)
        self._below = QVBoxLayout()
        self._below.addWidget(self._panel)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._notice)
        self._rows.addLayout(self._below)
        self._gone = QTimer(self, singleShot=True)
        self._gone.timeout.connect(self.clear)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._show_busy)
        self._panel.hide()
        self.clear()

    @property
    def text(self) -> str:
        """What the bar says now; empty when there is no notice."""
        return self._label.text()

    @property
    def is_busy(self) -> bool:
        """Whether the bar shows that something is being done."""
        return not self._panel.isHidden()

    def lie_over(self, words: QWidget) -> None:
        """Lie over words that are no control, such as a title, and not below them."""
        self._over = words
        words.installEventFilter(self)

    def watch(self, tasks: Tasks) -> None:
        """Show the long work of a window, from its begin to its end."""
        self._tasks = tasks
        tasks.began.connect(self._begin)
        tasks.stepped.connect(self.show_progress)
        tasks.ended.connect(self.end_busy)
        tasks.stopped.connect(self._show_stopped)

    def show_problem(self, text: str) -> None:
        """Tell what went wrong."""
        self._kind = kind_being_told(text)
        spoken = self.tr("Let op: {told}")
        self._show("problem", IconName.ALERT, "danger", spoken, text)

    def show_warning(self, text: str) -> None:
        """Tell what is to be done some time."""
        spoken = self.tr("Let op: {told}")
        self._show("warning", IconName.ALERT, "warning", spoken, text)

    def show_done(self, text: str) -> None:
        """Tell what was done, for as long as it takes to read."""
        self._show(
            "done", IconName.CIRCLE_CHECK, "plus", self.tr("Gelukt: {told}"), text
        )
        self._gone.start(READING_MS)

    def show_note(self, text: str) -> None:
        """Tell something to know, for as long as it takes to read."""
        self._show("done", IconName.INFO, "plus", "{told}", text)
        self._gone.start(READING_MS)

    def show_busy(self, words: str, cancel: Callable[[], None]) -> None:
        """Tell what is being done, if that lasts, with a button that stops it."""
        self.busy.begin(words, cancel)
        if not self.is_busy:
            self.clear()
            self._soon.start()

    def show_progress(self, done: int, every: int) -> None:
        """Show how many steps of it are done, and of how many."""
        self.busy.show_progress(done, every)

    def end_busy(self) -> None:
        """Tell no more that something is being done; it is told what came of it."""
        self._soon.stop()
        self._is_told = False
        self._panel.hide()
        self._arrange()

    def sizeHint(self) -> QSize:
        """Take no room of the page while it lies over it."""
        size = super().sizeHint()
        return QSize(size.width(), 0) if self._floats else size

    def minimumSizeHint(self) -> QSize:
        """Take no room of the page while it lies over it."""
        return QSize(0, 0) if self._floats else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Be as high as its words need, unless it lies over the page."""
        return not self._floats and super().hasHeightForWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lie over the page, where the page left it no room."""
        super().resizeEvent(event)
        if self._floats and not self.height():
            self._lift()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over what it lies over, wherever that goes."""
        if event.type() in _MOVED and self._floats and self._over is not None:
            self._lift()
        return super().eventFilter(watched, event)

    def clear(self) -> None:
        """Take the notice away; what is being done stays."""
        self._gone.stop()
        self._label.clear()
        self._notice.hide()
        self._dress("")
        self._arrange()

    def _show(
        self, cls: str, name: IconName, color: str, spoken: str, text: str
    ) -> None:
        self._gone.stop()
        self._is_told = True
        self._icon.set_icon(name, color)
        self._label.setText(text)
        self.setAccessibleName(spoken.format(told=text))
        self._dress(cls)
        is_problem = cls == "problem"
        self.explain.setVisible(is_problem and helping_of(self) is not None)
        self._notice.show()
        self._arrange()
        announce(self, self.accessibleName())

    def _show_stopped(self) -> None:
        if not self._is_told:  # else something was done before it stopped
            self.show_note(self.tr("Gestopt. Er is niets veranderd."))

    def _show_busy(self) -> None:
        self._panel.show()
        self._arrange()
        announce(self, self.busy.words.text(), at_once=False)

    def _begin(self, words: str) -> None:
        if self._tasks is not None:
            self.show_busy(words, self._tasks.cancel)

    def _arrange(self) -> None:
        both = self.is_busy and not self._notice.isHidden()
        inset = INSET if both else 0
        self._below.setContentsMargins(inset, 0, inset, inset)
        self._floats = self.property("cls") == "done" and not self.is_busy
        if self._over is not None:
            self._leave_or_return()
        self.updateGeometry()
        self.setHidden(self._notice.isHidden() and not self.is_busy)
        if self._floats and self._over is not None:
            self._lift()

    def _leave_or_return(self) -> None:
        """Be among what is under each other only while it needs room there."""
        page = self.parentWidget()
        column = page.layout() if page is not None else None
        if not isinstance(column, QBoxLayout):
            return
        place = column.indexOf(self)
        if self._floats and place >= 0:
            self._place = place
            column.removeWidget(self)
        elif not self._floats and place < 0 <= self._place:
            column.insertWidget(self._place, self)

    def _lift(self) -> None:
        words = self._label
        around = super().sizeHint().width() - words.sizeHint().width()
        wanted = words.fontMetrics().horizontalAdvance(words.text()) + around + 1
        place, window = self._lies_over(), self.parentWidget()
        wide = min(wanted, place.width())
        high = super().heightForWidth(wide)
        left = place.x() + (place.width() - wide) // 2
        lifted = QRect(left, place.y() + INSET, wide, high)
        if self._over is not None:  # at its end: most titles are short
            lifted.moveCenter(place.center())
            lifted.moveTopRight(QPoint(place.right(), max(lifted.top(), 0)))
        elif window is not None and lifted.bottom() > window.height():
            self._floats = False  # nobody would see it under the edge
            self.updateGeometry()
            return
        self.setGeometry(lifted)
        self._rows.setGeometry(self.rect())  # laid out already, for no height at all
        self.raise_()

    def _lies_over(self) -> QRect:
        page = self.parentWidget()
        if self._over is None or page is None:
            return self.geometry()
        return QRect(self._over.mapTo(page, QPoint(0, 0)), self._over.size())

    def _explain(self) -> None:
        if (helping := helping_of(self)) is not None:
            helping.explain(self.text, self._kind)

    def _dress(self, cls: str) -> None:
        if self.property("cls") != cls:
            self.setProperty("cls", cls)
            self.style().unpolish(self)
            self.style().polish(self)

    def _close(self) -> None:
        self.clear()
        self.closed.emit()
