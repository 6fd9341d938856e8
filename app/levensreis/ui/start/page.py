"""The first screen: two cards, open a study and make a new one."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label

RECENT = "recent_studies"
MOST_RECENT = 8
CARD_WIDTH = 400


class FolderField(QWidget):
    """A folder, typed or chosen."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self._name = name
        browse = QPushButton(self.tr(" Kiezen …"))
        browse.setAccessibleName(self.tr("{name} kiezen").format(name=name))
        put_icon(browse, style, IconName.FOLDER)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.line)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._name, self.line.text() or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()


class StartPage(QWidget):
    """Lets people open or make a study."""

    open_wanted = Signal(str, str)
    create_wanted = Signal(str, str, str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._rows: dict[str, FieldRows] = {}
        self._cards: list[QFrame] = []
        self.folder = FolderField(style, self.tr("Map van de studie"))
        self.passphrase = _secret(self.tr("Wachtzin"))
        self.open_button = _primary(self.tr("Openen"))
        self.new_folder = FolderField(style, self.tr("Nieuwe map voor de studie"))
        self.new_passphrase = _secret(self.tr("Nieuwe wachtzin"))
        self.again = _secret(self.tr("Wachtzin nog een keer"))
        self.create_button = _primary(self.tr("Studie maken"))
        self._remember()
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()
        self.open_button.clicked.connect(self._want_open)
        self.passphrase.returnPressed.connect(self._want_open)
        self.folder.line.returnPressed.connect(self.passphrase.setFocus)
        self.create_button.clicked.connect(self._want_create)
        self.again.returnPressed.connect(self._want_create)

    def show_open_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study does not open."""
        self._rows["open"].show_problem(field, words)
        (self.passphrase if field == "passphrase" else self.folder).setFocus()
        self.passphrase.selectAll()

    def show_new_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study cannot be made."""
        self._rows["new"].show_problem(field, words)
        fields = {"passphrase": self.new_passphrase, "again": self.again}
        fields.get(field, self.new_folder.line).setFocus()

    def problem(self, card: str, field: str) -> str:
        """Return what is told beside a field of the card `open` or `new`."""
        return self._rows[card].problem(field)

    def forget_passphrases(self) -> None:
        """Empty the fields in which a passphrase was typed."""
        for field in (self.passphrase, self.new_passphrase, self.again):
            field.clear()

    def remember(self, folder: Path) -> None:
        """Put a study first among those that were opened."""
        known = [each for each in self._recent() if each != str(folder)]
        QSettings().setValue(RECENT, [str(folder), *known][:MOST_RECENT])
        self._remember()

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        (self.passphrase if self.folder.line.text() else self.folder).setFocus()

    def _recent(self) -> list[str]:
        # Only where a study lies; nothing of what is in it.
        found = QSettings().value(RECENT, [])
        if isinstance(found, str):
            return [found]
        return [str(each) for each in found] if isinstance(found, list) else []

    def _remember(self) -> None:
        recent = self._recent()
        completer = QCompleter(recent, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.folder.line.setCompleter(completer)
        if recent:
            self.folder.line.setText(recent[0])

    def _want_open(self) -> None:
        self._clear()
        self.open_wanted.emit(self.folder.line.text(), self.passphrase.text())

    def _want_create(self) -> None:
        self._clear()
        self.create_wanted.emit(
            self.new_folder.line.text(), self.new_passphrase.text(), self.again.text()
        )

    def _clear(self) -> None:
        for rows in self._rows.values():
            rows.clear()

    def _fit(self) -> None:
        for card in self._cards:
            card.setFixedWidth(self._style.px(CARD_WIDTH))

    def _lay_out(self) -> None:
        tr = self.tr
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addStretch(2)
        middle.addWidget(label(tr("Levensreis"), "title"))
        middle.addWidget(
            label(
                tr("Een leven vastleggen zoals het is verteld, op deze laptop."), "meta"
            )
        )
        middle.addSpacing(18)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self._open_card())
        cards.addWidget(self._new_card())
        middle.addLayout(cards)
        foot = QHBoxLayout()
        foot.addWidget(IconLabel(self._style, IconName.LOCK, "muted", 16))
        foot.addWidget(
            label(tr("Versleuteld op deze laptop, zonder internet"), "meta"), 1
        )
        middle.addSpacing(12)
        middle.addLayout(foot)
        middle.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(1)

    def _open_card(self) -> QFrame:
        tr = self.tr
        return self._card(
            "open",
            tr("Een studie openen"),
            [
                (tr("&Map van de studie"), "folder", self.folder),
                (tr("&Wachtzin"), "passphrase", self.passphrase),
            ],
            self.open_button,
            tr("De wachtzin wordt nergens bewaard."),
        )

    def _new_card(self) -> QFrame:
        tr = self.tr
        return self._card(
            "new",
            tr("Een nieuwe studie maken"),
            [
                (tr("&Nieuwe map voor de studie"), "folder", self.new_folder),
                (tr("Nieuwe wacht&zin"), "passphrase", self.new_passphrase),
                (tr("Wachtzin nog een &keer"), "again", self.again),
            ],
            self.create_button,
            tr(
                "Kies een zin van vijf of meer woorden die u onthoudt: zonder deze "
                "zin gaat de studie nooit meer open."
            ),
        )

    def _card(
        self,
        card: str,
        title: str,
        rows: list[tuple[str, str, QWidget]],
        button: QPushButton,
        note: str,
    ) -> QFrame:
        frame = QFrame()
        frame.setProperty("cls", "panel")
        self._cards.append(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(4)
        column.addWidget(label(title, "h2"))
        column.addSpacing(8)
        self._rows[card] = FieldRows(column)
        for text, field, widget in rows:
            self._rows[card].add(field, text, widget)
        column.addWidget(wrapped(note, "meta"))
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(button)
        return frame


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _primary(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "primary")
    button.setAutoDefault(True)
    return button
