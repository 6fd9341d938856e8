"""One side of the first screen: cards of which one at a time is doing something."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from levensreis.ui.start.card import StartCard
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks

CARD_WIDTH = 400


class CardSide(QWidget):
    """Lets nothing be typed while something is done, and gives the keys back after."""

    stop_wanted = Signal()
    folder_settled = Signal(str, str)
    """In which card, and what its field for a folder holds."""
    ready_changed = Signal(bool)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._before: QWidget | None = None
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.stop_wanted)
        style.changed.connect(self._fit)

    @property
    def every_card(self) -> Mapping[str, StartCard]:
        """The cards by their names."""
        raise NotImplementedError

    def follow(self, tasks: Tasks) -> None:
        """Listen to the cards, and show how far what they began is."""
        tasks.stepped.connect(self._show_step)
        for card in self.every_card.values():
            card.stop_wanted.connect(self.stop_wanted)
        self._fit()

    def problem(self, card: str, field: str) -> str:
        """Return what is told beside a field of a card."""
        return self.every_card[card].problem(field)

    def show_ready(self) -> None:
        """Let people type again, where they were."""
        self._enable(ready=True)
        if self._before is not None:
            self._before.setFocus()
            self._before = None

    def clear(self) -> None:
        """Tell nothing any more beside any field."""
        for card in self.every_card.values():
            card.clear()

    def show_busy(self, card: str, words: str) -> None:
        """Tell in a card what is being done; nothing can be typed."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._before = focus if inside else None
        self._enable(ready=False)
        self.every_card[card].show_busy(words)

    def _show_step(self, done: int, every: int) -> None:
        for card in self.every_card.values():
            if card.foot.is_busy:
                card.busy.show_progress(done, every)

    def _enable(self, *, ready: bool) -> None:
        self._escape.setEnabled(not ready)
        for card in self.every_card.values():
            card.enable(ready=ready)
        self.ready_changed.emit(ready)

    def _fit(self) -> None:
        for card in self.every_card.values():
            card.setFixedWidth(self._style.px(CARD_WIDTH))
