"""The parties at the left; at the right what one of them answered."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.solutions.answer import Party
from levensreis.domain.solutions.solution import Solution
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.merging.well import paths_of
from levensreis.ui.research.solutions.empty_page import EmptyPage
from levensreis.ui.research.solutions.keys import presses
from levensreis.ui.research.solutions.parties.answer_form import AnswerForm
from levensreis.ui.research.solutions.parties.asking import PartiesAsking
from levensreis.ui.research.solutions.parties.mail_bar import MailBar
from levensreis.ui.research.solutions.parties.presenter import PartiesPresenter
from levensreis.ui.research.solutions.parties.telling import PartyLine, answered_told
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

WIDTHS: Final = (300, 680)


class PartiesPanel(PartiesAsking):
    """Lays out and announces; its presenter decides. Takes files that are dropped."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: PartiesPresenter | None = None
        self._shown = ""
        self.setAcceptDrops(True)
        self.summary = label("", "label")
        self.rows = RowList(style)
        self.rows.setAccessibleName(self.tr("Partijen"))
        self.add = QPushButton(self.tr(" Nieuw"))
        self.add.setAccessibleName(self.tr("Nieuwe partij"))
        self.add.setToolTip(self.tr("Nieuwe partij (Ctrl+Shift+N)"))
        put_icon(self.add, style, IconName.PLUS)
        named, gone = (
            self.tr("Partij hernoemen (F2)"),
            self.tr("Partij verwijderen (Del)"),
        )
        self.rename = icon_button(style, IconName.PENCIL, named, "text")
        self.remove = icon_button(style, IconName.TRASH, gone, "text")
        self.mail = MailBar(style)
        self.title = wrapped("", "h2")
        self.told = wrapped("", "meta")
        self.form = AnswerForm(style)
        self.save = QPushButton(self.tr("Antwoord bewaren (Ctrl+Enter)"))
        self.save.setProperty("kind", "primary")
        self.back = QPushButton(self.tr("Zoals het was"))
        self.empty = EmptyPage(style, IconName.USERS, self.tr("Eerste partij"))
        self._pages = QStackedWidget()
        self._lay_out()

    def attend(self, presenter: PartiesPresenter) -> None:
        """Hand what is done to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        mailing = presenter.mailing
        # Later: what is typed is kept first, which shows the list anew.
        later = Qt.ConnectionType.QueuedConnection
        self.rows.current_changed.connect(self._choose, later)
        self.rows.opened.connect(lambda _: self._begin_answer())
        self.rows.removal_wanted.connect(lambda _: presenter.remove())
        for button in (self.add, self.empty.button):
            button.clicked.connect(presenter.add)
        self.rename.clicked.connect(presenter.rename)
        self.remove.clicked.connect(presenter.remove)
        self.mail.make.clicked.connect(self._make)
        self.mail.make_all.clicked.connect(mailing.save_all)
        self.mail.read.clicked.connect(mailing.choose_files)
        self.save.clicked.connect(self.keep)
        self.back.clicked.connect(self._let_go)
        self.form.edited.connect(self._allow)
        for keys, pressed in (
            ("Ctrl+Shift+N", self.add),
            ("F2", self.rename),
            ("Ctrl+Shift+S", self.mail.make),
            ("Ctrl+O", self.mail.read),
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
        ):
            presses(self, keys, pressed)

    def first_field(self) -> QWidget:
        """Return where the keys go when the page is shown."""
        return self.rows if self.rows.rows else self.empty.button

    def keep(self) -> bool:
        """Keep what was filled in; False when it is told why not."""
        if self.presenter is None or not self.form.is_edited:
            return True
        is_kept = self.presenter.answer(self.form.answer)
        if is_kept:
            self._show_kept()
        return is_kept

    def show_lines(
        self, lines: Sequence[PartyLine], told: str, chosen: str, *, can_ask: bool
    ) -> None:
        """Show the parties, and which one is looked at."""
        self._pages.setCurrentIndex(0 if lines else 1)
        self.summary.setText(told)
        self.rows.blockSignals(True)
        self.rows.show_rows(
            [
                Row(
                    words=each.name,
                    key=each.key,
                    meta=each.meta,
                    mark=IconName.CHECK if each.has_answered else IconName.HOURGLASS,
                    card=True,
                )
                for each in lines
            ]
        )
        keys: list[str] = [each.key for each in lines]
        if chosen in keys:
            self.rows.setCurrentIndex(self.rows.model().index(keys.index(chosen), 0))
        self.rows.blockSignals(False)
        self.mail.allow(can_ask=can_ask)

    def show_party(self, party: Party | None, solutions: Sequence[Solution]) -> None:
        """Show the answer of one; what was filled in and is not kept yet stays."""
        self.form.show_solutions(solutions)
        if party is None:
            return
        stays = party.id == self._shown and self.form.is_edited
        self._shown = party.id
        self.title.setText(party.name)
        first = self.tr(
            "Zet bij ‘Oplossingen’ eerst in de lijst waaruit partijen kiezen."
        )
        self.told.setText(answered_told(party) if solutions else first)
        if not stays:
            self.form.show_answer(party.answer, party.name)
        self._allow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files can be dropped."""
        if paths_of(event) and self.mail.read.isEnabled():
            event.acceptProposedAction()
            self._mark_drop(wanted=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show so no more."""
        self._mark_drop(wanted=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self._mark_drop(wanted=False)
        paths = [each for each in paths_of(event) if each.is_file()]
        if paths and self.presenter is not None:
            event.acceptProposedAction()
            self.presenter.mailing.read(paths)

    def _choose(self) -> None:
        row, presenter = self.rows.current, self.presenter
        if row is None or presenter is None or row.key == self._shown:
            return
        key = str(row.key)
        if self.keep():
            presenter.choose(key)
        else:
            presenter.refresh()

    def _begin_answer(self) -> None:
        if self.form.search.isEnabled():
            self.form.search.setFocus()
        else:
            self.form.cards[0].impact.setFocus()

    def _mark_drop(self, *, wanted: bool) -> None:
        frame = self._answered
        frame.setProperty("drop", "true" if wanted else "false")
        frame.style().unpolish(frame)
        frame.style().polish(frame)

    def _make(self) -> None:
        presenter = self.presenter
        if presenter is not None and presenter.party is not None:
            presenter.mailing.save_one(presenter.party)

    def _let_go(self) -> None:
        self._show_kept()
        self.rows.setFocus()

    def _show_kept(self) -> None:
        party = self.presenter.party if self.presenter is not None else None
        if party is not None:
            self.form.show_answer(party.answer, party.name)

    def _allow(self) -> None:
        for button in (self.save, self.back):
            button.setEnabled(self.form.is_edited)

    def _lay_out(self) -> None:
        left, listed = panel()
        listed.setContentsMargins(12, 12, 12, 12)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.add)
        bar.addStretch(1)
        for button in (self.rename, self.remove):
            bar.addWidget(button)
        listed.addLayout(bar)
        # Not beside the buttons: enlarged, that would take the room of the answer.
        listed.addWidget(self.summary)
        listed.addWidget(self.rows, 1)
        self._answered, told = panel()
        told.addWidget(self.title)
        told.addWidget(self.told)
        told.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.save)
        told.addLayout(foot)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for part, stretch in ((left, 1), (self._answered, 3)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, stretch)
        split.setSizes([self._style.px(each) for each in WIDTHS])
        self.empty.tell(
            self.tr("Nog geen partijen"),
            self.tr(
                "Een partij kiest de vijf belangrijkste oplossingen en zegt wat ze "
                "daarvan vindt. Zet hier de soorten partijen, zoals ‘gemeente’ of "
                "‘zorgkantoor’; daarna maakt u de vragenlijsten of vult u hier in."
            ),
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.mail)
        column.addWidget(split, 1)
        self._pages.addWidget(filled)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
