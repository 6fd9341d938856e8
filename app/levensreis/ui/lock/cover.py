"""What is seen when the study cannot be locked yet: that, why, and nothing else."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

WIDTH = 520


class LockCover(QFrame):
    """A window in the place of the other, which does not go until all is kept."""

    again_wanted = Signal()
    giving_up_wanted = Signal()

    def __init__(self, style: Style, place: QRect) -> None:
        super().__init__()
        self.setProperty("cls", "page")
        self.setWindowTitle("Levensreis")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._is_sure = False
        self._head = label(self.tr("Vergrendeld"), "h2")
        self.reason = wrapped("", "wrong")
        self._words = wrapped(
            self.tr(
                "Wat u typte, kon nog niet versleuteld worden bewaard. Er is niets "
                "weg: het wordt elke paar seconden opnieuw geprobeerd."
            )
        )
        self.again = QPushButton(self.tr("Nu opnieuw proberen"))
        self.again.setProperty("kind", "primary")
        self.again.clicked.connect(self.again_wanted)
        self.give_up = QPushButton(self.tr("Vergrendelen zonder te bewaren"))
        self.give_up.clicked.connect(self._give_up)
        self._lay_out(style)
        self.setGeometry(place)

    def show_problem(self, words: str) -> None:
        """Tell why it could not be kept."""
        is_news = words != self.reason.text()
        self.reason.setText(words)
        if not self.isVisible():
            self.show()
            self.raise_()
            self.activateWindow()
            self.again.setFocus()
        if is_news:
            announce(self, words)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: closing would lose what was typed."""
        event.ignore()

    def _give_up(self) -> None:
        if self._is_sure:
            self.giving_up_wanted.emit()
            return
        self._is_sure = True
        words = self.tr("Druk nog eens: wat u typte gaat dan verloren")
        self.give_up.setText(words)
        self.give_up.setProperty("kind", "danger")
        self.give_up.style().unpolish(self.give_up)
        self.give_up.style().polish(self.give_up)
        announce(self, words)

    def _lay_out(self, style: Style) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.again)
        buttons.addWidget(self.give_up)
        buttons.addStretch(1)
        inner = QFrame()
        inner.setFixedWidth(style.px(WIDTH))
        column = QVBoxLayout(inner)
        column.setSpacing(10)
        column.addWidget(IconLabel(style, IconName.LOCK, "warning", 28))
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addWidget(self.reason)
        column.addSpacing(6)
        column.addLayout(buttons)
        # Not aligned: then the words would get the height of one line each.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(1)
