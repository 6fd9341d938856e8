"""One side of the first screen: two cards, open a study and make a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.lock.locked_notice import LockedNotice
from levensreis.ui.start.card import StartCard
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.start.new_card import NewCard
from levensreis.ui.start.open_card import OpenCard
from levensreis.ui.start.opening import Entrance, Way
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.start.recent import recent_studies, remember_study
from levensreis.ui.start.renewal.presenter import RenewalPresenter
from levensreis.ui.start.salvage.presenter import SalvagePresenter
from levensreis.ui.start.side import CardSide
from levensreis.ui.start.taking_over import takes_over
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.icons import put_icon


class StartPage(CardSide):
    """Lets people open or make a study, and get one back."""

    open_wanted = Signal(Entrance)
    create_wanted = Signal(str, str, str)
    salvage_wanted = Signal(Entrance)
    restore_wanted = Signal(str)
    restore_asked = Signal(object)
    """A reserve copy is to be put back: of this folder (Path), or None."""
    close_wanted = Signal()
    """The study that was opened is not to be worked in."""
    merged_wanted = Signal(Entrance)
    """What lies there is a merged study, and is to be opened as one."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.presenter: StartPresenter | None = None
        self.tasks = Tasks(self)
        self.opening, self.making = OpenCard(style), NewCard(style)
        self.cards: dict[str, OpenCard | NewCard] = {
            "open": self.opening,
            "new": self.making,
        }
        self.folder, self.new_folder = self.opening.folder, self.making.folder
        self.passphrase = self.opening.passphrase
        self.new_passphrase = self.making.passphrase.line
        self.again = self.making.passphrase.again
        self.open_button = self.opening.button
        self.create_button = self.making.button
        self.restore = QPushButton(self.tr(" Reservekopie terugzetten …"))
        self.restore.setProperty("kind", "quiet")
        put_icon(self.restore, style, IconName.HISTORY, "muted")
        words = self.tr("Vergrendeld. Wat u typte is versleuteld bewaard.")
        self.locked = LockedNotice(style, words)
        self._lay_out()
        self.follow(self.tasks)
        self.ready_changed.connect(self.restore.setEnabled)
        self._listen()
        self._remember()

    @property
    def every_card(self) -> Mapping[str, StartCard]:
        """The cards by their names."""
        return self.cards

    def attend(self, presenter: StartPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.open_wanted.connect(presenter.begin)
        self.create_wanted.connect(presenter.begin_creating)
        self.salvage_wanted.connect(presenter.salvage)
        self.restore_wanted.connect(presenter.restore)
        self.folder_settled.connect(presenter.look_at)
        self.stop_wanted.connect(presenter.stop)
        self.tasks.stopped.connect(presenter.end_waiting)

    def show_open_problem(
        self, words: str, field: str, ways: Sequence[Way] = ()
    ) -> None:
        """Tell beside a field why the study does not open, and what can be done."""
        self.opening.show_problem(field, words)
        self.opening.show_ways(ways)
        self.opening.go_to(field)

    def show_new_problem(self, words: str, field: str) -> None:
        """Tell beside a field why the study cannot be made."""
        self.making.show_problem(field, words)
        self.making.go_to(field)

    def show_warning(self, card: str, words: str) -> None:
        """Tell beside a folder why a study is not safe there; nothing when empty."""
        self.cards[card].warning.show_words(words)

    def show_opening(self, words: str) -> None:
        """Tell what is being done with a study; nothing can be typed."""
        self.show_busy("open", words)

    def show_creating(self, words: str) -> None:
        """Tell that a study is being made; nothing can be typed."""
        self.show_busy("new", words)

    def forget_passphrases(self) -> None:
        """Empty the fields in which a secret was typed."""
        self.opening.forget()
        self.making.passphrase.clear()

    def show_findings(self, findings: FindingsPresenter) -> None:
        """Tell what is the matter with the study that was opened."""
        from levensreis.ui.start.findings.dialog import FindingsDialog

        FindingsDialog(findings, self._style, self.window()).open()

    def ask_new_passphrase(self, renewal: RenewalPresenter) -> None:
        """Ask for another passphrase in the place of the one that was forgotten."""
        from levensreis.ui.start.renewal.dialog import RenewalDialog

        RenewalDialog(renewal, self._style, self.window()).open()

    def ask_salvage(self, salvage: SalvagePresenter) -> None:
        """Ask where what can be read of a damaged study is to be saved."""
        from levensreis.ui.start.salvage.dialog import SalvageDialog

        SalvageDialog(salvage, self._style, self.tasks, self.window()).open()

    def ask_restore(self, folder: Path | None) -> None:
        """Ask which reserve copy is to be put back, of a folder if one is known."""
        self.restore_asked.emit(folder)

    def close_study(self) -> None:
        """Ask to go back to this screen."""
        self.close_wanted.emit()

    def remember(self, folder: Path) -> None:
        """Put a study first among those that were opened."""
        remember_study(folder)
        self._remember()
        self.locked.hide()

    def show_locked(self, folder: Path) -> None:
        """Tell that a study was locked, ready to be opened again."""
        self.folder.line.setText(str(folder))
        self.locked.show()

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        if self.folder.line.text():
            self.opening.go_to_secret()
        else:
            self.folder.setFocus()

    def _remember(self) -> None:
        recent = recent_studies()
        completer = QCompleter(recent, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.folder.line.setCompleter(completer)
        if recent:
            self.folder.line.setText(recent[0])

    def _want_open(self, entrance: Entrance) -> None:
        self.clear()
        self.open_wanted.emit(entrance)

    def _want_create(self, folder: str, passphrase: str, again: str) -> None:
        self.clear()
        self.create_wanted.emit(folder, passphrase, again)

    def _go(self, way: Way) -> None:
        entrance = self.opening.entrance
        if way is Way.RESTORE:
            self.restore_wanted.emit(entrance.folder)
        elif way is Way.SALVAGE:
            self.salvage_wanted.emit(entrance)
        elif way is Way.MERGED:
            self.merged_wanted.emit(entrance)
        elif takes_over(self.problem("open", "folder"), self):
            self._want_open(replace(entrance, take_over=True))

    def _listen(self) -> None:
        self.opening.open_wanted.connect(self._want_open)
        self.opening.way_wanted.connect(self._go)
        self.making.create_wanted.connect(self._want_create)
        self.restore.clicked.connect(lambda: self._go(Way.RESTORE))
        for name, card in self.cards.items():
            card.folder.settled.connect(
                lambda folder, name=name: self.folder_settled.emit(name, folder)
            )

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for card in self.cards.values():
            cards.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.locked)
        whole.addLayout(cards)
        whole.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignRight)
