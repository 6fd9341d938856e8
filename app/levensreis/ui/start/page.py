"""The first screen: two cards, open a study and make a new one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.lock.locked_notice import LockedNotice
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.start.new_card import NewCard
from levensreis.ui.start.open_card import OpenCard
from levensreis.ui.start.opening import Entrance, Way
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.start.recent import recent_studies, remember_study
from levensreis.ui.start.renewal.presenter import RenewalPresenter
from levensreis.ui.start.salvage.presenter import SalvagePresenter
from levensreis.ui.start.taking_over import takes_over
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label

CARD_WIDTH: Final = 400


class StartPage(QWidget):
    """Lets people open or make a study, and get one back."""

    open_wanted = Signal(Entrance)
    create_wanted = Signal(str, str, str)
    salvage_wanted = Signal(Entrance)
    restore_wanted = Signal(str)
    folder_settled = Signal(str, str)
    stop_wanted = Signal()
    restore_asked = Signal(object)
    """A reserve copy is to be put back: of this folder (Path), or None."""
    close_wanted = Signal()
    """The study that was opened is not to be worked in."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: StartPresenter | None = None
        self._before: QWidget | None = None
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
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setEnabled(False)
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()
        self._listen()
        self._remember()

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
        return self.cards[card].problem(field)

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
        self._clear()
        self.open_wanted.emit(entrance)

    def _want_create(self, folder: str, passphrase: str, again: str) -> None:
        self._clear()
        self.create_wanted.emit(folder, passphrase, again)

    def _go(self, way: Way) -> None:
        entrance = self.opening.entrance
        if way is Way.RESTORE:
            self.restore_wanted.emit(entrance.folder)
        elif way is Way.SALVAGE:
            self.salvage_wanted.emit(entrance)
        elif takes_over(self.problem("open", "folder"), self):
            self._want_open(replace(entrance, take_over=True))

    def _clear(self) -> None:
        for card in self.cards.values():
            card.clear()

    def _show_busy(self, card: str, words: str) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._before = focus if inside else None
        self._enable(ready=False)
        self.cards[card].show_busy(words)

    def _show_step(self, done: int, every: int) -> None:
        self.opening.busy.show_progress(done, every)

    def _enable(self, *, ready: bool) -> None:
        self._escape.setEnabled(not ready)
        self.restore.setEnabled(ready)
        for card in self.cards.values():
            card.enable(ready=ready)

    def _fit(self) -> None:
        for card in self.cards.values():
            card.setFixedWidth(self._style.px(CARD_WIDTH))

    def _listen(self) -> None:
        self.opening.open_wanted.connect(self._want_open)
        self.opening.way_wanted.connect(self._go)
        self.making.create_wanted.connect(self._want_create)
        self.restore.clicked.connect(lambda: self._go(Way.RESTORE))
        self.tasks.stepped.connect(self._show_step)
        self._escape.activated.connect(self.stop_wanted)
        for name, card in self.cards.items():
            card.stop_wanted.connect(self.stop_wanted)
            card.folder.settled.connect(
                lambda folder, name=name: self.folder_settled.emit(name, folder)
            )

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
        self.locked = LockedNotice(self._style)
        middle.addWidget(self.locked)
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
        foot.addWidget(self.restore)
        middle.addSpacing(12)
        middle.addLayout(foot)
        middle.addStretch(3)
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.addStretch(1)
        across.addLayout(middle)
        across.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
