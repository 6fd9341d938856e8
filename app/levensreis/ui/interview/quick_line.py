"""The field of the quick line, and which keys are its own."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from levensreis.domain.influence import Influence
from levensreis.ui.interview.theme_panel import MOVES, SIDES

_STEPS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class QuickLine(QLineEdit):
    """Has its own keys while something is typed; else they are for the journey."""

    move_wanted = Signal(int)
    side_wanted = Signal(Influence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the last statement by Ctrl and an arrow while nothing is typed."""
        key = Qt.Key(event.key())
        with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if self.text() or not with_ctrl or key not in {*MOVES, *SIDES}:
            super().keyPressEvent(event)
        elif key in MOVES:
            self.move_wanted.emit(MOVES[key])
        else:
            self.side_wanted.emit(SIDES[key])

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window when nothing is typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.text()
            and any(map(event.matches, _STEPS))
        ):
            event.ignore()
            return False
        return super().event(event)
