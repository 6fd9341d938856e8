"""The dialog that makes the two keys of a research team, and tells who keeps which."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.services.key_pair import MadePair
from levensreis.ui.research_file.key_presenter import KeyPairPresenter, PairWish
from levensreis.ui.start.folder_field import FolderField
from levensreis.ui.start.secret_field import NewPassphrase
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label

WIDTH: Final = 560


class KeyPairDialog(QDialog):
    """Asks where and under which passphrase; then shows what was made."""

    key_made = Signal(str)
    """The public key, when it is wanted for the file that is being made."""

    def __init__(
        self, style: Style, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Sleutelpaar van een onderzoeksteam"))
        self._style = style
        self.presenter = KeyPairPresenter(self, tasks)
        self.folder = FolderField(style, self.tr("Map voor de sleutels"))
        self.folder.line.setText(str(Path.home()))
        self.name = QLineEdit(self.tr("onderzoeksteam"))
        self.secret = NewPassphrase(style)
        self.told = wrapped("")
        self.public = QLineEdit()
        self.public.setReadOnly(True)
        self.public.setAccessibleName(self.tr("De publieke sleutel"))
        self.copy = QPushButton(self.tr(" Kopiëren"))
        put_icon(self.copy, style, IconName.COPY)
        self.kept = wrapped("")
        self.make = QPushButton(self.tr("&Sleutels maken"))
        self.make.setProperty("kind", "primary")
        self.use = QPushButton(self.tr("Voor dit bestand &gebruiken"))
        self.cancel = QPushButton(self.tr("Annuleren"))
        self._fields, self._made = QWidget(), QWidget()
        self.use.hide()
        self.foot = BusyFoot(button_row(self.cancel, self.use, self.make))
        self._lay_out()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.make.setDefault(True)
        self.make.clicked.connect(self._make)
        self.copy.clicked.connect(self._copy)
        self.use.clicked.connect(self._use)
        self.cancel.clicked.connect(self.reject)
        tasks.stopped.connect(self.show_ready)
        self._fit()
        self.secret.line.setFocus()

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(field)

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""
        self._fields.setEnabled(False)
        self.foot.begin(words)

    def show_ready(self) -> None:
        """Let people type again."""
        self._fields.setEnabled(True)
        self.foot.end()

    def show_problem(self, field: str, words: str) -> None:
        """Tell what is wrong: `folder`, `name`, `passphrase` or `again`."""
        self._rows.clear()
        self._rows.show_problem(field, words)
        announce(self, words)
        if field in ("folder", "name"):
            (self.folder if field == "folder" else self.name).setFocus()
        else:
            self.secret.go_to(field)
        self._fit()

    def show_made(self, made: MadePair) -> None:
        """Show the two files, and where each is to be kept."""
        self.secret.clear()
        self._fields.hide()
        self._made.show()
        self.public.setText(made.public)
        self.public.setCursorPosition(0)
        self.told.setText(
            self.tr("{path}: geef deze aan wie bestanden voor het team maakt.").format(
                path=made.public_path
            )
        )
        self.kept.setText(
            self.tr(
                "{path}: geef deze aan niemand. Bewaar het bij het onderzoeksteam, met "
                "een kopie op een andere veilige plek, en haal het van deze computer "
                "als het team elders werkt. Zonder dit bestand en de wachtzin gaat "
                "nooit meer open wat voor het team is gemaakt."
            ).format(path=made.private_path)
        )
        for button, shown in ((self.make, False), (self.use, True)):
            button.setVisible(shown)
        self.cancel.setText(self.tr("Sluiten"))
        self.use.setDefault(True)
        self.use.setFocus()
        announce(self, f"{self.told.text()} {self.kept.text()}")
        self._fit()

    def reject(self) -> None:
        """Leave, unless the keys are being made: half a pair is of no use."""
        if not self.foot.is_busy:
            self.secret.clear()
            super().reject()

    def _make(self) -> None:
        self._rows.clear()
        self.presenter.make(
            PairWish(
                folder=self.folder.line.text(),
                name=self.name.text(),
                passphrase=self.secret.line.text(),
                again=self.secret.again.text(),
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.public.text())
        announce(self, self.tr("Gekopieerd"))

    def _use(self) -> None:
        key = self.public.text()
        self.accept()
        self.key_made.emit(key)

    def _fit(self) -> None:
        width = self._style.px(WIDTH)
        layout = self.layout()
        high = layout.totalHeightForWidth(width) if layout is not None else 0
        self.resize(width, max(high, self.sizeHint().height()))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.windowTitle(), "h2"))
        self._lay_out_fields()
        self._lay_out_made()
        whole.addWidget(self._fields)
        whole.addWidget(self._made)
        whole.addStretch(1)
        whole.addWidget(self.foot)

    def _lay_out_fields(self) -> None:
        tr = self.tr
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(
            wrapped(
                tr(
                    "Doe dit één keer per onderzoeksteam, het liefst op een computer "
                    "van dat team. Er komen twee bestanden: een publieke sleutel, die "
                    "iedereen mag hebben, en een geheime, die alleen het team houdt."
                ),
                "meta",
            )
        )
        self._rows = FieldRows(column, 4)
        self._rows.add("folder", tr("&Map"), self.folder)
        self._rows.add(
            "name",
            tr("&Naam"),
            self.name,
            note=tr("Er komen een bestand .publiek en een bestand .geheim."),
        )
        self._rows.add(
            "passphrase",
            tr("&Wachtzin van de geheime sleutel"),
            self.secret.line,
            self.secret.meter,
        )
        self._rows.add(
            "again",
            tr("N&og een keer"),
            self.secret.again,
            note=tr("Levensreis onthoudt deze wachtzin niet."),
        )

    def _lay_out_made(self) -> None:
        column = QVBoxLayout(self._made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Publieke sleutel: om te geven"), "h3"))
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.public, 1)
        row.addWidget(self.copy)
        column.addLayout(row)
        column.addSpacing(6)
        column.addWidget(label(self.tr("Geheime sleutel: om te houden"), "h3"))
        column.addWidget(self.kept)
        self._made.hide()
