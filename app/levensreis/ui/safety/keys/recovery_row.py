"""One recovery key in the list: who keeps it, since when, and a button to remove it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.language import day
from levensreis.storage.recovery import Recovery
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.page_keys import PageKeys


class RecoveryRow(QFrame):
    """Tells of one recovery key."""

    remove_wanted = Signal(str)

    def __init__(
        self, recovery: Recovery, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self.name = recovery.label
        since = (
            self.tr("sinds {day}").format(day=day(recovery.made))
            if recovery.made
            else self.tr("sinds een onbekende dag")
        )
        self.setAccessibleName(f"{self.name}, {since}")
        self.remove = QPushButton(self.tr("Verwijderen …"))
        self.remove.setProperty("kind", "quiet")
        self.remove.setAccessibleName(
            self.tr("Herstelsleutel {label} verwijderen").format(label=self.name)
        )
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.name))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(ElidedLabel(self.name, "h3"))
        told.addWidget(label(since, "meta"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(IconLabel(style, IconName.KEY))
        row.addLayout(told, 1)
        row.addWidget(self.remove)
        PageKeys(self)
