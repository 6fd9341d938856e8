"""Where a researcher opens or makes a merged study, or connects to a server."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from levensreis.language import say
from levensreis.ui.lock.locked_notice import LockedNotice
from levensreis.ui.start.card import StartCard
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.start.new_card import NewCard
from levensreis.ui.start.open_card import OpenCard
from levensreis.ui.start.opening import Entrance, Way, path_of
from levensreis.ui.start.recent import (
    is_server,
    recent_research,
    remember_research,
)
from levensreis.ui.start.research.presenter import NEW, OPEN, SERVER
from levensreis.ui.start.research.recent_row import RecentRow
from levensreis.ui.start.research.server_card import ServerCard
from levensreis.ui.start.side import CardSide
from levensreis.ui.start.taking_over import takes_over
from levensreis.ui.start.words import NEW_MERGED, OPEN_MERGED
from levensreis.ui.style import Style

if TYPE_CHECKING:
    from levensreis.ui.start.research.presenter import ResearchStartPresenter
    from levensreis.ui.tasks.tasks import Tasks


class ResearchSide(CardSide):
    """Three cards, and what was opened before."""

    restore_asked = Signal(object)
    """The folder (Path) in whose place a reserve copy is to be put back."""
    close_wanted = Signal()

    def __init__(
        self, style: Style, tasks: "Tasks", parent: QWidget | None = None
    ) -> None:
        super().__init__(style, parent)
        self.presenter: ResearchStartPresenter | None = None
        self.opening = OpenCard(style, OPEN_MERGED)
        self.making = NewCard(style, NEW_MERGED)
        self.server = ServerCard()
        self.recent = RecentRow(style)
        self.recent.chosen.connect(self._fill)
        words = self.tr("Vergrendeld. Wat u typte is versleuteld bewaard.")
        self.locked = LockedNotice(style, words)
        self._lay_out()
        self.follow(tasks)
        self.ready_changed.connect(self.recent.setEnabled)
        self._show_recent()

    @property
    def every_card(self) -> Mapping[str, StartCard]:
        """The cards by their names."""
        return {OPEN: self.opening, NEW: self.making, SERVER: self.server}

    def attend(self, presenter: "ResearchStartPresenter") -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.opening.open_wanted.connect(self._open)
        self.opening.way_wanted.connect(self._go)
        self.making.create_wanted.connect(self._create)
        self.server.connect_wanted.connect(self._connect)
        self.stop_wanted.connect(presenter.stop)
        for name, card in ((OPEN, self.opening), (NEW, self.making)):
            card.folder.settled.connect(
                lambda folder, name=name: presenter.look_at(name, folder)
            )

    def show_problem(
        self, card: str, words: str, field: str, ways: Sequence[Way] = ()
    ) -> None:
        """Tell beside a field of a card what is wrong, and what can be done."""
        self.every_card[card].show_problem(field, words)
        if card == OPEN:
            self.opening.show_ways(ways)
        {
            OPEN: self.opening.go_to,
            NEW: self.making.go_to,
            SERVER: self.server.go_to,
        }[card](field)

    def show_warning(self, card: str, words: str) -> None:
        """Tell beside a folder why a study is not safe there; nothing when empty."""
        (self.opening if card == OPEN else self.making).warning.show_words(words)

    def forget_secrets(self) -> None:
        """Empty the fields in which a secret was typed."""
        self.opening.forget()
        self.making.passphrase.clear()
        if ":" in self.server.address.text().partition("://")[2].partition("@")[0]:
            self.server.address.clear()

    def show_findings(self, findings: FindingsPresenter) -> None:
        """Tell what is the matter with the study that was opened."""
        from levensreis.ui.start.findings.dialog import FindingsDialog

        FindingsDialog(findings, self._style, self.window()).open()

    def close_merged(self) -> None:
        """Close the merged study that was opened."""
        self.close_wanted.emit()

    def remember(self, place: str) -> None:
        """Put a place first among those that were opened."""
        remember_research(place)
        self._show_recent()
        self.locked.hide()

    def show_locked(self, place: str) -> None:
        """Tell that a merged study was locked, ready to be opened again."""
        self._fill(place)
        self.locked.show()

    def ask_to_open(self, folder: str, secret: str) -> None:
        """Open the merged study in a folder with what was typed for another study."""
        self.opening.folder.line.setText(folder)
        self.opening.passphrase.setText(secret)
        self.opening.button.click()

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        if self.opening.folder.line.text():
            self.opening.go_to_secret()
        elif self.server.address.text():
            self.server.go_to("address")
        else:
            self.opening.folder.setFocus()

    def _open(self, entrance: Entrance) -> None:
        self.clear()
        if self.presenter is not None:
            self.presenter.open(entrance)

    def _create(self, folder: str, passphrase: str, again: str) -> None:
        self.clear()
        if self.presenter is not None:
            self.presenter.create(folder, passphrase, again)

    def _connect(self, address: str) -> None:
        self.clear()
        if self.presenter is not None:
            self.presenter.connect(address)

    def _go(self, way: Way) -> None:
        told = self.problem(OPEN, "folder")
        if way is Way.TAKE_OVER and takes_over(told, self):
            self._open(replace(self.opening.entrance, take_over=True))
        elif way is Way.RESTORE:
            self.restore_asked.emit(path_of(self.opening.entrance.folder))

    def _fill(self, place: str) -> None:
        if is_server(place):
            self.opening.folder.line.clear()
            self.server.address.setText(place)
            self.server.button.setFocus()
        else:
            self.opening.folder.line.setText(place)
            self.opening.go_to_secret()

    def _show_recent(self) -> None:
        places = recent_research()
        self.recent.show_places(places)
        for field, wanted in (
            (self.opening.folder.line, False),
            (self.server.address, True),
        ):
            known = [each for each in places if is_server(each) is wanted]
            completer = QCompleter(known, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
        if places and not is_server(places[0]):
            self.opening.folder.line.setText(places[0])
        elif places:
            self.server.address.setText(places[0])

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.opening, 1)
        left.addWidget(self.server)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addLayout(left)
        cards.addWidget(self.making)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.locked)
        whole.addLayout(cards)
        whole.addWidget(self.recent)
        self.setAccessibleName(say("Onderzoek"))
