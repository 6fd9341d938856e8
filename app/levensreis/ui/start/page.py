"""The first screen: two cards, open a study and make a new one."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.start.card import Field, StartCard
from levensreis.ui.start.folder_field import FolderField
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

RECENT = "recent_studies"
MOST_RECENT = 8
CARD_WIDTH = 400


class StartPage(QWidget):
    """Lets people open or make a study."""

    open_wanted = Signal(str, str)
    create_wanted = Signal(str, str, str)
    stop_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._presenter: StartPresenter | None = None
        self._before: QWidget | None = None
        self.tasks = Tasks(self)
        self.folder = FolderField(style, self.tr("Map van de studie"))
        self.passphrase = _secret(self.tr("Wachtzin"))
        self.open_button = _primary(self.tr("Openen"))
        self.new_folder = FolderField(style, self.tr("Nieuwe map voor de studie"))
        self.new_passphrase = _secret(self.tr("Nieuwe wachtzin"))
        self.again = _secret(self.tr("Wachtzin nog een keer"))
        self.create_button = _primary(self.tr("Studie maken"))
        self.cards = {"open": self._open_card(), "new": self._new_card()}
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setEnabled(False)
        self._remember()
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()
        self._listen()

    def attend(self, presenter: StartPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self._presenter = presenter
        self.open_wanted.connect(presenter.begin_opening)
        self.create_wanted.connect(presenter.begin_creating)
        self.stop_wanted.connect(presenter.stop)

    def show_open_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study does not open."""
        self.cards["open"].rows.show_problem(field, words)
        (self.passphrase if field == "passphrase" else self.folder).setFocus()
        self.passphrase.selectAll()

    def show_new_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study cannot be made."""
        self.cards["new"].rows.show_problem(field, words)
        fields = {"passphrase": self.new_passphrase, "again": self.again}
        # What is typed next takes its place: nobody sees what stood there.
        for typed in fields.values():
            typed.selectAll()
        fields.get(field, self.new_folder.line).setFocus()

    def show_opening(self, words: str) -> None:
        """Tell that a study is being opened; nothing can be typed."""
        self._show_busy("open", words)

    def show_creating(self, words: str) -> None:
        """Tell that a study is being made; nothing can be typed."""
        self._show_busy("new", words)

    def show_ready(self) -> None:
        """Let people type again, where they were."""
        self._enable(ready=True)
        if self._before is not None:
            self._before.setFocus()
            self._before = None

    def problem(self, card: str, field: str) -> str:
        """Return what is told beside a field of the card `open` or `new`."""
        return self.cards[card].rows.problem(field)

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
        for card in self.cards.values():
            card.rows.clear()

    def _show_busy(self, card: str, words: str) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._before = focus if inside else None
        self._enable(ready=False)
        self.cards[card].show_busy(words)

    def _enable(self, *, ready: bool) -> None:
        self._escape.setEnabled(not ready)
        for card in self.cards.values():
            card.enable(ready=ready)

    def _fit(self) -> None:
        for card in self.cards.values():
            card.setFixedWidth(self._style.px(CARD_WIDTH))

    def _listen(self) -> None:
        self.open_button.clicked.connect(self._want_open)
        self.passphrase.returnPressed.connect(self._want_open)
        self.folder.line.returnPressed.connect(self.passphrase.setFocus)
        self.create_button.clicked.connect(self._want_create)
        self.again.returnPressed.connect(self._want_create)
        self._escape.activated.connect(self.stop_wanted)
        for card in self.cards.values():
            card.stop_wanted.connect(self.stop_wanted)

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
        for card in self.cards.values():
            cards.addWidget(card)
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

    def _open_card(self) -> StartCard:
        tr = self.tr
        return StartCard(
            tr("Een studie openen"),
            [
                Field(tr("&Map van de studie"), "folder", self.folder),
                Field(tr("&Wachtzin"), "passphrase", self.passphrase),
            ],
            self.open_button,
            tr("De wachtzin wordt nergens bewaard."),
        )

    def _new_card(self) -> StartCard:
        tr = self.tr
        return StartCard(
            tr("Een nieuwe studie maken"),
            [
                Field(tr("&Nieuwe map voor de studie"), "folder", self.new_folder),
                Field(tr("Nieuwe wacht&zin"), "passphrase", self.new_passphrase),
                Field(tr("Wachtzin nog een &keer"), "again", self.again),
            ],
            self.create_button,
            tr(
                "Kies een zin van vijf of meer woorden die u onthoudt: zonder deze "
                "zin gaat de studie nooit meer open."
            ),
        )


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
