"""A quiet notice: nobody seems to be there, and the study will be locked."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

ABOVE: Final = 24
"""Pixels between the notice and the lower edge of its window."""


class Countdown(QFrame):
    """Lies at the foot of a window, and takes no click from what is under it."""

    def __init__(self, style: Style, over: QWidget) -> None:
        super().__init__(over)
        self._over, self._style = over, style
        self.setProperty("cls", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 16, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel(style, IconName.LOCK, "warning"))
        row.addWidget(self.words)
        over.installEventFilter(self)
        self.hide()

    def show_left(self, seconds: int) -> None:
        """Tell how many seconds are left; a screen reader says it once."""
        words = (
            self.tr("Vergrendelt over 1 seconde; druk op een toets om door te gaan")
            if seconds == 1
            else self.tr(
                "Vergrendelt over {seconds} seconden; druk op een toets om door te gaan"
            ).format(seconds=seconds)
        )
        self.words.setText(words)
        self.setAccessibleName(words)
        if self.isHidden():
            announce(self, words, at_once=False)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        room, foot = self._over.rect(), self._style.px(ABOVE)
        left = (room.width() - self.width()) // 2
        self.move(left, room.height() - self.height() - foot)
