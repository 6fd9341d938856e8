"""A page of several steps or parts, of which one is walked at a time."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.notice import NoticeBar
from levensreis.ui.widgets.step_bars import StepBar, StepTabs
from levensreis.ui.widgets.undo_keys import UndoKeys


class StepPage(UndoKeys):
    """A head, a notice, where the steps are chosen, and the step that is walked.

    Ctrl+PgDown and Ctrl+PgUp walk. Who chooses with the keys keeps them there.
    """

    back_wanted = Signal()
    step_wanted = Signal(int)
    """Somebody chose this step; `show_place` shows it."""

    def __init__(
        self, style: Style, back: str, steps: StepBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.walks = False
        """Whether the keys are on the steps, and stay there."""
        self.title = ElidedLabel("", "h1")
        self.icon = IconLabel(style, IconName.MINUS)
        self.icon.hide()
        self.state = label("", "chip")
        self.back = QPushButton(back)
        put_icon(self.back, style, IconName.ARROW_LEFT)
        self.back.clicked.connect(self.leave)
        self.notice = NoticeBar(style)
        self.notice.lie_over(self.title)
        self.steps = steps
        self.stack = QStackedWidget()
        self._lay_out()
        steps.currentChanged.connect(self._want)
        self.listen({"Ctrl+PgDown": self._next, "Ctrl+PgUp": self._previous})

    @property
    def place(self) -> int:
        """Which step is chosen."""
        return self.steps.currentIndex()

    def keep(self) -> bool:
        """Save what was typed and not saved; False when it is told why not."""
        return True

    def leave(self) -> None:
        """Ask to go back, when nothing is lost by it."""
        if self.keep():
            self.back_wanted.emit()

    def listen(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Let keys do something as long as this page is shown."""
        for key, deed in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def choose_quietly(self, place: int) -> None:
        """Mark a step as the chosen one, and tell nobody."""
        self.steps.blockSignals(True)
        self.steps.setCurrentIndex(place)
        self.steps.blockSignals(False)

    def show_place(self, place: int) -> None:
        """Show one step; `walks` tells whether the keys stay on the steps."""
        self.choose_quietly(place)
        self.stack.setCurrentIndex(place)

    def _want(self, place: int) -> None:
        self.walks = self.steps.has_keys
        self.step_wanted.emit(place)
        self.walks = False

    def _next(self) -> None:
        self._walk(1)

    def _previous(self) -> None:
        self._walk(-1)

    def _walk(self, step: int) -> None:
        place = self.place + step
        if 0 <= place < self.steps.count():
            self.steps.setCurrentIndex(place)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.icon)
        top.addWidget(self.state)
        top.addWidget(self.back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(self.notice)
        if isinstance(self.steps, StepTabs):
            whole.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignLeft)
            whole.addWidget(self.stack, 1)
            return
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addWidget(self.steps)
        beside.addWidget(self.stack, 1)
        whole.addLayout(beside, 1)
