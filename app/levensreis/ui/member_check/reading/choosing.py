"""Which files came back: chosen, or dropped; and what opens them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_files
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label


class ChoosingFrame(QFrame):
    """A button, the names of the files, and a field when they are locked."""

    chosen = Signal(list)
    passphrase_given = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self.choose = QPushButton(self.tr(" Bestanden kiezen … (Ctrl+O)"))
        self.choose.setProperty("kind", "primary")
        put_icon(self.choose, style, IconName.FOLDER, "accent_text")
        self.files = wrapped("", "meta")
        self.problem = wrapped("", "wrong")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Wachtzin van het bestand"))
        self.open = QPushButton(self.tr("Openen"))
        self.there = QPushButton()
        """To the journey of which the files are."""
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.open.clicked.connect(self._open)
        self.passphrase.returnPressed.connect(self._open)

    def begin(self) -> None:
        """Put the keys where something can be done."""
        locked = not self._secret.isHidden()
        (self.passphrase if locked else self.choose).setFocus()

    def show_files(self, files: Sequence[Path]) -> None:
        """Show which files are read, and nothing that was wrong with others."""
        names = ", ".join(each.name for each in files)
        self.files.setText(names)
        self.files.setVisible(bool(names))
        self._about.setVisible(not names)
        for each in (self.problem, self.there, self._secret):
            each.hide()

    def show_problem(self, words: str) -> None:
        """Tell why the files could not be read."""
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)

    def show_elsewhere(self, words: str, code: str) -> None:
        """Tell of which other journey the files are, with a button that goes there."""
        self.show_problem(words)
        self.there.setText(self.tr("Naar {code}").format(code=code))
        self.there.show()
        self.there.setFocus()

    def ask_passphrase(self, words: str) -> None:
        """Ask what opens the files."""
        self.show_problem(words)
        self._secret.show()
        self.passphrase.setFocus()

    def show_drop(self, *, wanted: bool) -> None:
        """Show that files can be dropped here."""
        self.setProperty("drop", "true" if wanted else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def _ask(self) -> None:
        ask_files(
            self,
            self.tr("Wat kwam er terug?"),
            Path.home(),
            self.tr(
                "Formulieren (*.pdf *.png *.jpg *.jpeg *.webp *.tif *.tiff);;"
                "Alle bestanden (*)"
            ),
            self.chosen.emit,
        )

    def _open(self) -> None:
        # Read once and forgotten: it opens a file of somebody else.
        given = self.passphrase.text()
        self.passphrase.clear()
        if given:
            self.passphrase_given.emit(given)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(label(self.tr("Is het formulier terug?"), "h2"))
        self._about = wrapped(
            self.tr(
                "Kies de ingevulde pdf, of alle foto’s en scans van één "
                "formulier tegelijk. U mag ze ook op deze bladzijde slepen."
            )
        )
        told.addWidget(self._about)
        head.addLayout(told, 1)
        head.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.files)
        column.addWidget(self.problem)
        column.addWidget(self.there, 0, Qt.AlignmentFlag.AlignLeft)
        self._secret = QWidget()
        row = QHBoxLayout(self._secret)
        row.setContentsMargins(0, 0, 0, 0)
        name = self.tr("&Wachtzin van het bestand")
        row.addWidget(label(name, "label", buddy=self.passphrase))
        row.addWidget(self.passphrase, 1)
        row.addWidget(self.open)
        column.addWidget(self._secret)
        self.show_files(())
