"""The conversations: when there was one, and who was there."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.ui.details.panel import Panel
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.session_card import SessionCard
from levensreis.ui.details.sittings import SessionLine
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon


class SessionsPanel(Panel):
    """A card for each session, by day."""

    rearranged = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._presenter: DetailsPresenter | None = None
        self.cards: list[SessionCard] = []
        self.set_title(self.tr("Gesprekken"))
        self.new = QPushButton(self.tr(" &Nieuw gesprek"))
        put_icon(self.new, style, IconName.PLUS)
        self.head.addWidget(self.new)
        self._none = wrapped(
            self.tr(
                "Nog geen gesprek. Zodra u iets vastlegt, komt het gesprek van die dag "
                "hier te staan; een eerder gesprek voegt u zelf toe."
            ),
            "meta",
        )
        self.column.addWidget(self._none)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.column.addLayout(self._column)

    def attend(self, presenter: DetailsPresenter) -> None:
        """Hand what is wanted to a presenter."""
        self._presenter = presenter
        self.new.clicked.connect(lambda: self._begin(presenter))

    def show_sessions(self, sessions: Sequence[SessionLine], *, opened: bool) -> None:
        """Show a card for each; the open ones stay open."""
        before = {} if opened else {card.id: card for card in self.cards}
        for card in self.cards:
            self._column.removeWidget(card)
        cards = [before.get(each.id) or self._card(each.id) for each in sessions]
        kept = {id(card) for card in cards}
        for card in self.cards:
            if id(card) not in kept:
                card.hide()
                card.deleteLater()
        self.cards = cards
        for card, session in zip(cards, sessions, strict=True):
            self._column.addWidget(card)
            card.show_session(session)
        self._none.setVisible(not sessions)
        self.clear_problem()
        self.rearranged.emit()

    def commit(self) -> QWidget | None:
        """Save what was not left yet; return the first field that could not be."""
        return next(filter(None, [card.commit() for card in self.cards]), None)

    def _card(self, session_id: UUID) -> SessionCard:
        assert self._presenter is not None  # it showed the sessions
        card = SessionCard(session_id, self._style, self._presenter)
        card.removal_wanted.connect(lambda: self._remove(card))
        card.unfolded.connect(self.rearranged)
        return card

    def _begin(self, presenter: DetailsPresenter) -> None:
        begun: list[UUID] = []
        if self.attempt(lambda: begun.append(presenter.begin_session())):
            card = next(each for each in self.cards if each.id in begun)
            card.open()
            card.day.setFocus()
            card.day.selectAll()

    def _remove(self, card: SessionCard) -> None:
        place = self.cards.index(card)
        if card.remove_session():
            left = self.cards[place : place + 1] or self.cards[-1:]
            (left[0].head if left else self.new).setFocus()
