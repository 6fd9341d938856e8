"""Ask one line: what a party is called, or what opens a file."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from levensreis.domain.errors import KnownError
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.plain_text import LineField
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH = 460


class NameDialog(WordsDialog):
    """Stays open while the name is taken or empty."""

    def __init__(
        self,
        style: Style,
        title: str,
        name: str,
        save: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, WIDTH, parent)
        self._save = save
        self.set_title(title)
        self.name = LineField()
        self.name.set_text(name)
        self.name.selectAll()
        self.rows = FieldRows(self.column)
        note = self.tr(
            "Noem de soort partij, zoals ‘gemeente’ of ‘zorgkantoor’, en nooit iemand "
            "bij naam."
        )
        self.rows.add("name", self.tr("&Naam van de partij"), self.name, note=note)
        self.column.addWidget(dialog_buttons(self, self.tr("Bewaren"), self._attempt))

    def _attempt(self) -> None:
        self.rows.clear()
        try:
            self._save(self.name.text())
        except KnownError as error:
            self.rows.show_problem("name", str(error))
            self.fit()
        else:
            self.accept()


class OpeningDialog(WordsDialog):
    """Asks what opens a file of somebody else; it is used once and forgotten."""

    def __init__(
        self,
        style: Style,
        words: str,
        given: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, WIDTH, parent)
        self._given = given
        self.set_title(self.tr("Dit bestand is beveiligd"))
        self.column.addWidget(wrapped(words))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        rows = FieldRows(self.column)
        rows.add("opens", self.tr("&Wachtzin van het bestand"), self.passphrase)
        self.column.addWidget(dialog_buttons(self, self.tr("Openen"), self._open))

    def _open(self) -> None:
        given = self.passphrase.text()
        self.passphrase.clear()
        if given:
            self.accept()
            self._given(given)
