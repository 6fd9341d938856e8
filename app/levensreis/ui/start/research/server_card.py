"""The card that connects to a merged study on a server."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from levensreis.ui.start.card import Field, StartCard
from levensreis.ui.widgets.field_rows import wrapped

EXAMPLE = "postgresql://gebruiker@computer/database"


class ServerCard(StartCard):
    """Asks for an address; the password belongs in a file that PostgreSQL reads."""

    connect_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.address = QLineEdit()
        self.address.setAccessibleName(tr("Adres van de server"))
        self.address.setPlaceholderText(EXAMPLE)
        self.button.setText(tr("Verbinden"))
        self.lay_out(
            tr("PostgreSQL-server"),
            [Field(tr("A&dres van de server"), "address", self.address)],
            wrapped(
                tr(
                    "Het wachtwoord hoort in ~/.pgpass. Staat het in het adres, dan "
                    "wordt het niet onthouden."
                ),
                "meta",
            ),
        )
        self.button.clicked.connect(self._want)
        self.address.returnPressed.connect(self._want)

    def go_to(self, _: str) -> None:
        """Put the cursor in the address."""
        self.address.setFocus()
        self.address.selectAll()

    def _want(self) -> None:
        self.connect_wanted.emit(self.address.text())
