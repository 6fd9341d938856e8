"""What can be done with an answer: buttons that tell their keys."""

from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from levensreis.ui.member_check.items import Item
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon

IN_A_ROW: Final = 3


class DeedBar(QWidget):
    """Three in a row; what cannot be done with an answer is greyed."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.take = QPushButton(tr("Overnemen (Ctrl+1)"))
        self.adapt = QPushButton(tr("Aanpassen (Ctrl+2)"))
        self.discuss = QPushButton(tr("Bespreken (Ctrl+3)"))
        self.decline = QPushButton(tr("Niet overnemen (Ctrl+4)"))
        self.see = QPushButton(tr("Gezien (Ctrl+5)"))
        self.undo = QPushButton(tr(" Ongedaan (Ctrl+Z)"))
        self.take.setToolTip(
            tr("De uitspraak wordt wat de ouder schreef, of wat u zelf typte.")
        )
        self.adapt.setToolTip(tr("De uitspraak wordt wat u hierboven typt."))
        self.discuss.setToolTip(tr("Beslis later, na een gesprek met de ouder."))
        self.decline.setToolTip(tr("Er verandert niets. Schrijf op waarom."))
        self.see.setToolTip(tr("Er hoeft niets te veranderen."))
        self.undo.setToolTip(
            tr("Wat u het laatst deed, wordt teruggezet; het blijft te zien.")
        )
        put_icon(self.undo, style, IconName.UNDO)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for at, each in enumerate((*self.usual, self.undo)):
            grid.addWidget(each, at // IN_A_ROW, at % IN_A_ROW)

    @property
    def usual(self) -> tuple[QPushButton, ...]:
        """The buttons that do something with an answer, in the order of their keys."""
        return (self.take, self.adapt, self.discuss, self.decline, self.see)

    def show_item(self, item: Item | None, words: str, *, is_open: bool) -> None:
        """Show what can be done with an answer, of which a parent wrote these words."""
        can_change = item is not None and item.now is not None
        for button in self.usual:
            button.setEnabled(is_open and item is not None)
        self.take.setEnabled(is_open and can_change and bool(words.strip()))
        self.adapt.setEnabled(is_open and can_change)


def key_presses(within: QWidget, keys: str, button: QPushButton) -> None:
    """Let a key press a button for as long as a part is in sight."""
    QShortcut(QKeySequence(keys), within).activated.connect(button.click)
