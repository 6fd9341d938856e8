"""The fields in which a passphrase is typed: nobody reads along."""

from PySide6.QtWidgets import QLineEdit

from levensreis.ui.style import Style
from levensreis.ui.widgets.strength import StrengthMeter


def secret_field(name: str = "") -> QLineEdit:
    """Return a line that shows dots; a screen reader says its name."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


class NewPassphrase:
    """Two lines for the same passphrase, and how strong it is."""

    def __init__(self, style: Style, name: str = "", again: str = "") -> None:
        self.line = secret_field(name)
        self.again = secret_field(again)
        self.meter = StrengthMeter(self.line, style)

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.clear()
        self.again.clear()

    def go_to(self, field: str) -> None:
        """Put the cursor in `passphrase` or `again`.

        What is typed next takes the place of what nobody sees there.
        """
        for line in (self.line, self.again):
            line.selectAll()
        (self.again if field == "again" else self.line).setFocus()
