"""A passphrase for the file: typed twice, and how hard it is to guess."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from levensreis.ui.paper.saving import Secret
from levensreis.ui.start.secret_field import NewPassphrase
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import FieldRows


class Protection(QWidget):
    """Asks for a passphrase only when somebody wants one; keeps it no longer."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.wanted = QCheckBox(tr("Met een wachtzin op het bestand"))
        self.secret = NewPassphrase(style)
        self._fields = QWidget()
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 6, 0, 0)
        inner.setSpacing(4)
        self._rows = FieldRows(inner, 4)
        self._rows.add(
            "passphrase",
            tr("Wachtzin van het bestand"),
            self.secret.line,
            self.secret.meter,
        )
        self._rows.add(
            "again",
            tr("Nog een keer"),
            self.secret.again,
            note=tr(
                "Wie het bestand opent, moet deze wachtzin typen. Geef hem apart door, "
                "bijvoorbeeld door te bellen. Levensreis onthoudt hem niet."
            ),
        )
        self._fields.hide()
        self.wanted.toggled.connect(self._show_fields)
        for line in (self.secret.line, self.secret.again):
            line.textEdited.connect(lambda _: self._rows.clear())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.wanted)
        column.addWidget(self._fields)

    @property
    def typed(self) -> Secret | None:
        """What was typed twice; None when no passphrase is wanted."""
        if not self.wanted.isChecked():
            return None
        return self.secret.line.text(), self.secret.again.text()

    def show_wrong(self, field: str, words: str) -> None:
        """Tell what is wrong with the `passphrase`, or with it typed `again`."""
        self._rows.clear()
        self._rows.show_problem(field, words)
        announce(self, words)
        self.secret.go_to(field)

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(field)

    def forget(self) -> None:
        """Forget what was typed, and that it was wanted."""
        self.secret.clear()
        self.wanted.setChecked(False)

    def _show_fields(self, wanted: bool) -> None:
        self._fields.setVisible(wanted)
        self._rows.clear()
        if wanted:
            self.secret.line.setFocus()
        else:
            self.secret.clear()
