"""The offer to erase a journey of which consent was withdrawn."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon


class ErasureOffer(QFrame):
    """Stays as long as it is withdrawn; nothing is erased without being asked."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = wrapped(
            self.tr("Toestemming ingetrokken. Wilt u deze levensreis wissen?")
        )
        self.erase = QPushButton(self.tr(" Wissen …"))
        self.erase.setProperty("kind", "danger")
        self.erase.setAccessibleName(self.tr("Deze levensreis wissen"))
        self.erase.setAccessibleDescription(self.words.text())
        put_icon(self.erase, style, IconName.TRASH, "danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(style, IconName.ALERT, "warning"))
        row.addWidget(self.words, 1)
        row.addWidget(self.erase)
