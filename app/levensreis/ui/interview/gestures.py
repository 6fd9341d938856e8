"""What hands do on the interview page, and who hears of it."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.interview.presenter import InterviewPresenter
from levensreis.ui.interview.rename_factor import RenameFactorDialog
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.widgets.busy import announce

if TYPE_CHECKING:
    from levensreis.ui.interview.page import InterviewPage

MOST_RESPONDENTS: Final = 9
"""Who has a key of their own."""


class Gestures(QObject):
    """Hands what the parts of the page announce to its presenter.

    What was typed in a field is kept before anything moves.
    """

    def __init__(self, page: "InterviewPage", presenter: InterviewPresenter) -> None:
        super().__init__(page)
        self._page = page
        self._presenter = presenter
        self._attend_line(presenter)
        self._attend_board(presenter)
        self._attend_detail(presenter)
        page.timeline.statement_clicked.connect(self.choose)
        page.timeline.large_wanted.connect(page.show_large)
        self._shortcuts()

    def _attend_detail(self, presenter: InterviewPresenter) -> None:
        detail = self._page.detail
        detail.edit_wanted.connect(presenter.detail.edit)
        detail.removal_wanted.connect(presenter.detail.remove)
        detail.factor_wanted.connect(presenter.detail.code)
        detail.new_factor_wanted.connect(self._ask_new_factor)
        detail.renaming_wanted.connect(self._ask_other_name)
        detail.account_wanted.connect(self.begin_account)
        detail.comparison_wanted.connect(self._compare)

    def begin_account(self) -> None:
        """Let the line give another account of what is chosen, or was told last."""
        if self._page.keep():
            self._presenter.detail.choose_last()
            self._presenter.quick.give_account_of(self._presenter.chosen_statement)

    def end_account(self) -> None:
        """Let the line tell of something new."""
        self._presenter.quick.give_account_of(None)
        self._page.focus_line()

    def _attend_line(self, presenter: InterviewPresenter) -> None:
        self._page.quick.typed.connect(presenter.quick.preview)
        self._page.quick.entered.connect(self._record)
        self._page.quick.theme_chosen.connect(presenter.desk.choose_theme)
        self._page.quick.respondent_chosen.connect(presenter.quick.choose_respondent)
        self._page.quick.account_ended.connect(self.end_account)
        self._page.quick.line.move_wanted.connect(self._move_last)
        self._page.quick.line.side_wanted.connect(self._place_last)
        self._page.suggestions.person_wanted.connect(self._add_person)

    def _attend_board(self, presenter: InterviewPresenter) -> None:
        board = self._page.board
        board.statement_chosen.connect(self.choose)
        board.opened.connect(self._page.focus_detail)
        board.removal_wanted.connect(presenter.detail.remove)
        board.move_wanted.connect(self._move)
        board.side_wanted.connect(self._place)
        board.dropped.connect(self._drop)
        board.addition_wanted.connect(self._add_to)

    def _record(self, line: str, influence: Influence | None) -> None:
        self._page.commit()
        self._presenter.quick.record(line, influence)
        if line.strip() and not self._page.quick.line.text():
            announce(self._page.quick.line, self._page.tr("Vastgelegd"))

    def _add_person(self, words: str) -> None:
        if self._page.keep():
            key = self._presenter.quick.add_person(words)
            if key is not None:
                self._page.suggestions.complete(key)

    def choose(self, wanted: UUID) -> None:
        """Show a statement, unless what was typed in another cannot be kept."""
        chosen = self._presenter.chosen_statement
        if chosen is None or chosen.id == wanted or self._page.keep():
            self._page.side.show_tab(Tab.STATEMENT)
            self._presenter.choose(wanted)
        else:
            self._page.board.show_chosen(chosen.id)
            self._page.timeline.set_current(chosen.id)

    def _move(self, steps: int) -> None:
        if self._page.keep():
            self._presenter.detail.move(steps)
            self._follow()

    def _place(self, influence: Influence) -> None:
        if self._page.keep():
            self._presenter.detail.place(influence)
            self._follow()

    def _follow(self) -> None:
        statement = self._presenter.chosen_statement
        if statement is not None:
            self._page.board.focus_card(statement)
            self._tell_place()

    def _move_last(self, steps: int) -> None:
        if self._page.keep():
            self._presenter.detail.choose_last()
            self._presenter.detail.move(steps)
            self._tell_place()

    def _place_last(self, influence: Influence) -> None:
        if self._page.keep():
            self._presenter.detail.choose_last()
            self._presenter.detail.place(influence)
            self._tell_place()

    def _tell_place(self) -> None:
        statement = self._presenter.chosen_statement
        if statement is not None:
            words = f"{statement.theme.label}, {statement.influence.label}"
            announce(self._page, words, at_once=False)

    def _drop(
        self, statement_id: UUID, theme: Theme, influence: Influence | None
    ) -> None:
        if self._page.keep():
            self._presenter.detail.drop(statement_id, theme, influence)
            self._follow()

    def _compare(self) -> None:
        statement = self._presenter.chosen_statement
        if statement is not None and self._page.keep():
            self._page.accounts_wanted.emit(statement.account_of)

    def _add_to(self, theme: Theme) -> None:
        self.choose_theme(theme)
        self._page.focus_line()

    def _ask_new_factor(self, words: str) -> None:
        presenter = self._presenter
        statement = presenter.chosen_statement
        NewFactorDialog(
            words, statement, presenter.detail.add_own_factor, self._page
        ).open()

    def _ask_other_name(self, factor_id: str, label: str) -> None:
        rename = partial(self._presenter.detail.rename_factor, factor_id)
        RenameFactorDialog(label, rename, self._page).open()

    def _shortcuts(self) -> None:
        for number, theme in enumerate(Theme, 1):
            key = QShortcut(QKeySequence(f"F{number}"), self._page)
            key.activated.connect(lambda theme=theme: self.choose_theme(theme))
        for number in range(MOST_RESPONDENTS):
            key = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self._page)
            key.activated.connect(partial(self._choose_respondent, number))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._page)
        escape.activated.connect(self._escape)

    def _escape(self) -> None:
        if self._page.quick.line.hasFocus():
            self.end_account()
        self._page.focus_line()

    def choose_theme(self, theme: Theme) -> None:
        """Record into a theme from now on."""
        self._presenter.desk.choose_theme(theme)
        self._page.parts.bring(self._page.board.panels[theme])
        self._page.quick.tell()
        self._page.focus_line()

    def _choose_respondent(self, number: int) -> None:
        self._presenter.quick.choose_respondent(number)
        self._page.quick.tell()
