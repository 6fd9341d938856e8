"""A notice within the page: what went wrong, or what was done."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel, icon_button
from levensreis.ui.widgets.labels import label

READING_MS: Final = 8000


class NoticeBar(QFrame):
    """One notice at a time; a screen reader says it at once, nobody has to click."""

    closed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(style, IconName.ALERT, "danger")
        self._label = label("")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        close = icon_button(style, IconName.CLOSE, self.tr("Melding sluiten"), "text")
        close.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(close)
        self._gone = QTimer(self, singleShot=True)
        self._gone.timeout.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says now; empty when there is no notice."""
        return self._label.text()

    def show_problem(self, text: str) -> None:
        """Tell what went wrong."""
        self._show("problem", IconName.ALERT, "danger", self.tr("Let op: {}"), text)

    def show_done(self, text: str) -> None:
        """Tell what was done, for as long as it takes to read."""
        self._show("done", IconName.CIRCLE_CHECK, "plus", self.tr("Gelukt: {}"), text)
        self._gone.start(READING_MS)

    def clear(self) -> None:
        """Take the notice away."""
        self._gone.stop()
        self._label.clear()
        self.hide()

    def _show(
        self, cls: str, name: IconName, color: str, spoken: str, text: str
    ) -> None:
        self._gone.stop()
        self._icon.set_icon(name, color)
        self._label.setText(text)
        self.setAccessibleName(spoken.format(text))
        self.setProperty("cls", cls)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        event = QAccessibleAnnouncementEvent(self, self.accessibleName())
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _close(self) -> None:
        self.clear()
        self.closed.emit()
