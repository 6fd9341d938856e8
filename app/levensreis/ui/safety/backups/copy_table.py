"""The table of reserve copies: one line each, with a sign for whether it is whole."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from levensreis.language import say
from levensreis.ui.safety.backups.copy_lines import CopyLine
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column, Sign

_WHOLE: Final = Sign(IconName.CIRCLE_CHECK, "plus")
_DAMAGED: Final = Sign(IconName.ALERT, "danger")


class CopyTable(Table):
    """Enter puts the marked copy back, Delete asks to remove it."""

    removal_wanted = Signal()

    def __init__(
        self,
        style: Style,
        where: Callable[[CopyLine], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        columns = [
            Column(say("Gemaakt"), lambda line: line.when, 172, firm=True),
            Column(say("Levensreizen"), lambda line: line.journeys, 98),
            Column(say("Uitspraken"), lambda line: line.statements, 88),
            Column(say("Plek"), where or _place_of, 112),
            Column(
                say("Staat"), lambda line: line.state, 112, grows=True, sign=_sign_of
            ),
        ]
        super().__init__(columns, style, parent)

    def show_lines(self, lines: list[CopyLine]) -> None:
        """Show other copies; the keys stay on the same one, or else in their place."""
        paths = [each.info.path for each in lines]
        row = max(self.currentIndex().row(), 0)
        if self.current is not None and self.current.info.path in paths:
            row = paths.index(self.current.info.path)
        self.show_things(lines, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to remove the marked copy at Delete."""
        if event.key() == Qt.Key.Key_Delete and self.current is not None:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


def _place_of(line: CopyLine) -> str:
    return line.place.label


def _sign_of(line: CopyLine) -> Sign:
    return _DAMAGED if line.is_damaged else _WHOLE
