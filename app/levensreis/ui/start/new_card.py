"""The card that makes a study: where, and behind which passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from levensreis.ui.start.card import Field, StartCard
from levensreis.ui.start.folder_field import FolderField, WarningLine
from levensreis.ui.start.secret_field import NewPassphrase
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped


class NewCard(StartCard):
    """Tells how strong the passphrase is while somebody thinks of it."""

    create_wanted = Signal(str, str, str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.folder = FolderField(style, tr("Nieuwe map voor de studie"))
        self.warning = WarningLine(style)
        self.passphrase = NewPassphrase(
            style, tr("Nieuwe wachtzin"), tr("Wachtzin nog een keer")
        )
        self.button.setText(tr("Studie maken"))
        self._lay_out()
        self.button.clicked.connect(self._want)
        self.passphrase.again.returnPressed.connect(self._want)

    def go_to(self, field: str) -> None:
        """Put the cursor in a field."""
        self.passphrase.go_to(field)
        if field == "folder":
            self.folder.setFocus()

    def _want(self) -> None:
        typed = self.passphrase.line.text(), self.passphrase.again.text()
        self.create_wanted.emit(self.folder.line.text(), *typed)

    def _lay_out(self) -> None:
        tr, new = self.tr, self.passphrase
        self.lay_out(
            tr("Een nieuwe studie maken"),
            [
                Field(
                    tr("&Nieuwe map voor de studie"),
                    "folder",
                    self.folder,
                    (self.warning,),
                ),
                Field(tr("Nieuwe wacht&zin"), "passphrase", new.line, (new.meter,)),
                Field(tr("Wachtzin nog een &keer"), "again", new.again),
            ],
            wrapped(
                tr(
                    "Zonder deze zin gaat de studie nooit meer open. Maak daarna ook "
                    "een herstelsleutel op papier, bij Beveiliging en beheer."
                ),
                "meta",
            ),
        )
