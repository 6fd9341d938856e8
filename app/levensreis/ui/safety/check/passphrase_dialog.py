"""Asks for the passphrase of the study that is open, before it is closed."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from levensreis.ui.start.secret_field import secret_field
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.labels import label

WIDTH: Final = 480


class PassphraseDialog(QDialog):
    """Announces what was typed; who hears it closes this, or tells what is wrong."""

    given = Signal(str)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Redden wat te lezen is"))
        self.passphrase = secret_field()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "h2"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Wat te lezen is komt in een nieuwe studie, met dezelfde wachtzin. "
                    "Daarvoor wordt deze studie eerst gesloten; aan het beschadigde "
                    "bestand verandert niets."
                )
            )
        )
        self._rows = FieldRows(column)
        self._rows.add(
            "passphrase", self.tr("&Wachtzin van deze studie"), self.passphrase
        )
        self.buttons = dialog_buttons(self, self.tr("Sluiten en redden"), self._give)
        column.addWidget(self.buttons)
        self.setFixedWidth(style.px(WIDTH))

    def show_problem(self, words: str) -> None:
        """Tell that this does not open the study."""
        self.buttons.setEnabled(True)
        self._rows.show_problem("passphrase", words)
        self.passphrase.setFocus()
        self.passphrase.selectAll()
        self._fit()
        announce(self, words)

    def problem(self) -> str:
        """Return what is told beside the field."""
        return self._rows.problem("passphrase")

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the words need."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._column.totalHeightForWidth(self.width())
        self.setFixedHeight(wanted)

    def _give(self) -> None:
        self._rows.clear()
        self.buttons.setEnabled(False)  # until it is told what came of it
        self.given.emit(self.passphrase.text())
