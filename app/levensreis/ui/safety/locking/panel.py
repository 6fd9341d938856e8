"""After how long the study locks by itself, and what then happens."""

from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.lock.settings import CHOICES, LockSettings
from levensreis.ui.safety.section import Section
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label

WIDTH: Final = 260


class LockingPanel(Section):
    """Lets the minutes be chosen, and locks at once."""

    icon: ClassVar[IconName] = IconName.LOCK
    lock_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = LockSettings()
        self.minutes = QComboBox()
        for each in CHOICES:
            self.minutes.addItem(self.tr("{count} minuten").format(count=each), each)
        self.minutes.setMaximumWidth(WIDTH)
        self.now = QPushButton(self.tr(" Nu vergrendelen (Ctrl+L)"))
        put_icon(self.now, style, IconName.LOCK)
        self._lay_out()
        self.minutes.activated.connect(self._choose)
        self.now.clicked.connect(self.lock_wanted)

    @property
    def title(self) -> str:
        """The name in the list."""
        return self.tr("Vergrendelen")

    def open(self) -> None:
        """Show what was chosen on this computer."""
        self.minutes.setCurrentIndex(self.minutes.findData(self._settings.minutes))

    def _choose(self) -> None:
        chosen = int(self.minutes.currentData())
        self._settings.minutes = chosen
        self.done_told.emit(
            self.tr(
                "Levensreis vergrendelt na {count} minuten zonder toets of muis."
            ).format(count=chosen)
        )

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("cls", "panel")
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Vergrendelen"), "h2"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Levensreis vergrendelt vanzelf na een tijd zonder toets of muis, "
                    "als het scherm vergrendelt, en bij slaapstand. Wat u nog typte "
                    "wordt eerst versleuteld bewaard en staat er weer als u opent. "
                    "Daarna begint het programma opnieuw, zodat er niets in het "
                    "geheugen blijft, en het klembord is leeg."
                ),
                "meta",
            )
        )
        rows = FieldRows(column)
        rows.add(
            "minutes", self.tr("Zonder toets of muis vergrendelen &na"), self.minutes
        )
        column.addSpacing(6)
        column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        whole.addStretch(1)
