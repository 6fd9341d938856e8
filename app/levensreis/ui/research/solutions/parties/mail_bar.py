"""The buttons that make questionnaires, and read them when they come back."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon


class MailBar(QWidget):
    """To one party, to all of them, and back."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.make = QPushButton(self.tr(" Vragenlijst …"))
        self.make.setAccessibleName(self.tr("Vragenlijst van deze partij bewaren"))
        self.make.setToolTip(
            self.tr("Vragenlijst van deze partij bewaren (Ctrl+Shift+S)")
        )
        self.make_all = QPushButton(self.tr(" Voor alle partijen …"))
        self.make_all.setAccessibleName(
            self.tr("Vragenlijsten voor alle partijen bewaren")
        )
        self.read = QPushButton(self.tr(" Inlezen … (Ctrl+O)"))
        self.read.setAccessibleName(self.tr("Vragenlijsten inlezen"))
        self.read.setToolTip(
            self.tr("Kies wat terugkwam, of sleep de bestanden op deze bladzijde")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, icon in (
            (self.make, IconName.FILE),
            (self.make_all, IconName.FOLDER),
            (self.read, IconName.DOWNLOAD),
        ):
            put_icon(button, style, icon)
            row.addWidget(button)
        row.addStretch(1)

    def allow(self, *, can_ask: bool) -> None:
        """Allow it when there are solutions to ask about and parties to ask."""
        for button in (self.make, self.make_all, self.read):
            button.setEnabled(can_ask)
