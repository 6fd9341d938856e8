"""Asks for the secret key of a team, only when a file needs it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.start.secret_field import secret_field
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_file
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label


class KeyFrame(QFrame):
    """Where the key lies, and its passphrase when it has one; kept nowhere."""

    key_settled = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        tr = self.tr
        self.told = label("", "h3")
        self.path = QLineEdit()
        self.path.setAccessibleName(tr("Geheime sleutel van het team"))
        self.path.editingFinished.connect(self._settle)
        browse = QPushButton(tr(" Kiezen …"))
        browse.setAccessibleName(tr("Geheime sleutel kiezen"))
        put_icon(browse, style, IconName.KEY)
        browse.clicked.connect(self._browse)
        self.passphrase = secret_field(tr("Wachtzin van de sleutel"))
        self._secret = QWidget()
        self.problem = wrapped("", "wrong")
        key = QHBoxLayout()
        key.setSpacing(8)
        key.addWidget(label(tr("&Geheime sleutel"), "label", buddy=self.path))
        key.addWidget(self.path, 1)
        key.addWidget(browse)
        secret = QHBoxLayout(self._secret)
        secret.setContentsMargins(0, 0, 0, 0)
        name = tr("&Wachtzin van de sleutel")
        secret.addWidget(label(name, "label", buddy=self.passphrase))
        secret.addWidget(self.passphrase, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addLayout(key)
        column.addWidget(self._secret)
        column.addWidget(self.problem)
        self._secret.hide()
        self.problem.hide()

    def show_closed(self, count: int) -> None:
        """Ask for a key when files need one, and for none when no file does."""
        if count == 1:
            words = self.tr("1 bestand is versleuteld voor een team")
        else:
            words = self.tr("{count} bestanden zijn versleuteld voor een team").format(
                count=count
            )
        self.told.setText(words)
        self.setVisible(bool(count))
        if not count:
            self.forget()

    def ask_passphrase(self, *, wanted: bool) -> None:
        """Ask for the passphrase of the key, or no more."""
        self.problem.hide()
        self._secret.setVisible(wanted)
        if wanted and not self.passphrase.text():
            self.passphrase.setFocus()

    def show_problem(self, words: str) -> None:
        """Tell why the key opens nothing."""
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)
        (self.path if self._secret.isHidden() else self.passphrase).setFocus()

    def forget(self) -> None:
        """Empty what opens a file."""
        self.passphrase.clear()
        self.problem.hide()

    def _settle(self) -> None:
        if self.path.text().strip():
            self.key_settled.emit(self.path.text())

    def _browse(self) -> None:
        kinds = self.tr("Geheime sleutels (*.geheim);;Alle bestanden (*)")
        title = self.tr("Geheime sleutel van het team")
        ask_file(self, title, Path.home(), kinds, self._take)

    def _take(self, path: Path) -> None:
        self.path.setText(str(path))
        self._settle()
