"""The small panel of the tour, beside what it tells about."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

WIDE: Final = 340
GAP: Final = 12


class Coach(QFrame):
    """Tells one step at a time; a screen reader says it, the keys stay where they are.

    It lies over the window and asks nothing: who goes on working sees that it was done.
    """

    next_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._beside: QWidget | None = None
        self.setProperty("cls", "panel")
        self.setProperty("current", "true")
        self._count, self.title = label("", "meta"), label("", "h2")
        self.words = label("")
        self._tick = IconLabel(style, IconName.CIRCLE_CHECK, "plus")
        self.done = label(self.tr("Gelukt"), "h3")
        self.stop = QPushButton(self.tr("Stoppen (Esc)"))
        self.stop.setProperty("kind", "quiet")
        self.next = QPushButton()
        self.next.setProperty("kind", "primary")
        self._lay_out()
        self.next.clicked.connect(self.next_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        style.changed.connect(self.place)
        self.hide()

    def show_step(
        self, place: tuple[int, int], said: tuple[str, str], beside: QWidget | None
    ) -> None:
        """Tell a step: its place among how many, what is said, and about what."""
        number, every = place
        self._beside = beside
        told = self.tr("Rondleiding, stap {number} van {every}")
        self._count.setText(told.format(number=number, every=every))
        self.title.setText(said[0])
        self.words.setText(said[1])
        is_last = number == every
        last, more = self.tr("Klaar (F10)"), self.tr("Volgende (F10)")
        self.next.setText(last if is_last else more)
        self.stop.setHidden(is_last)
        self._show_done(done=False)
        self.show()
        self.place()
        announce(self, " ".join((self._count.text(), *said)))

    def show_done(self) -> None:
        """Tell that the step was done."""
        self._show_done(done=True)
        self.place()
        announce(self, self.done.text())

    def place(self) -> None:
        """Lie beside what it is about, or at the lower right where nothing is."""
        window = self.parentWidget()
        if window is None or self.isHidden():
            return
        wide = min(self._style.px(WIDE), window.width() - 2 * GAP)
        self.setFixedWidth(wide)
        self.ensurePolished()
        high = max(self.heightForWidth(wide), self.minimumSizeHint().height())
        self.resize(wide, high)
        self.move(self._corner(window))
        self.raise_()

    def _corner(self, window: QWidget) -> QPoint:
        room = window.rect().adjusted(GAP, GAP, -GAP, -GAP)
        own = QRect(QPoint(0, 0), self.size())
        own.moveBottomRight(room.bottomRight())
        beside = self._beside
        if beside is None or not beside.isVisible():
            return own.topLeft()
        about = QRect(beside.mapTo(window, QPoint(0, 0)), beside.size())
        if about.right() + GAP + own.width() < room.right():
            own.moveTopLeft(QPoint(about.right() + GAP, max(about.top(), room.top())))
        elif about.top() - GAP - own.height() > room.top():
            own.moveBottom(about.top() - GAP)
        return own.topLeft()

    def _show_done(self, *, done: bool) -> None:
        self._tick.setVisible(done)
        self.done.setVisible(done)

    def _lay_out(self) -> None:
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.title.setWordWrap(True)
        told = QHBoxLayout()
        told.addWidget(self._tick)
        told.addWidget(self.done, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        for each in (self._count, self.title, self.words):
            whole.addWidget(each)
        whole.addLayout(told)
        whole.addLayout(buttons)
