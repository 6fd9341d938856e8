"""The interview page: what hands and menus want of it, and what is typed on it."""

from uuid import UUID

from PySide6.QtGui import QTextCursor

from levensreis.domain.theme import Theme
from levensreis.ui.interview.coverage.presenter import age_said
from levensreis.ui.interview.gestures import Gestures
from levensreis.ui.interview.journey_page import JourneyPage
from levensreis.ui.interview.presenter import InterviewPresenter
from levensreis.ui.interview.side_pane import Tab


class InterviewPage(JourneyPage):
    """Records one journey: keeps what is typed, and goes where one wants to be."""

    def attend(self, presenter: InterviewPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self._gestures = Gestures(self, presenter)

    # --- what is typed and not yet left -------------------------------------

    def commit(self) -> None:
        """Record what was typed in a field that was not left yet."""
        self.detail.commit()
        self.story.commit()

    @property
    def is_pending(self) -> bool:
        """Whether something that was typed could not be recorded."""
        if self.parking.line.text().strip():
            return True
        return self.detail.is_pending or self.story.is_pending

    def keep(self) -> bool:
        """Record what was typed; False when it is told why that could not be done."""
        self.commit()
        self.parking.commit()
        if self.is_pending:
            self.show_problem(
                self.tr(
                    "Wat u typte, is nog niet opgeslagen. Lees wat er bij het veld "
                    "staat, en probeer het opnieuw."
                )
            )
        return not self.is_pending

    # --- where one goes -----------------------------------------------------

    def focus_detail(self) -> None:
        """Put the cursor in the statement that is chosen, or in the last one."""
        if self.presenter is not None:
            self.presenter.detail.choose_last()
            if self.presenter.chosen_statement is not None:
                self.side.show_tab(Tab.STATEMENT)
                self.detail.text.setFocus()
                self.detail.text.moveCursor(QTextCursor.MoveOperation.End)
                self.detail.reveal()

    def focus_line(self) -> None:
        """Put the cursor in the quick line."""
        self.quick.line.setFocus()

    def focus_tab(self, tab: Tab) -> None:
        """Show a tab of the side pane, with the cursor in it."""
        self.side.show_tab(tab)
        places = {
            Tab.GUIDE: self.guide.probes,
            Tab.STORY: self.story,
            Tab.PARKING: self.parking,
        }
        if tab in places:
            places[tab].setFocus()

    def begin_account(self) -> None:
        """Let the line give another account of the statement that is chosen."""
        self._gestures.begin_account()

    def choose(self, statement_id: UUID) -> None:
        """Show a statement that was chosen somewhere, when what is typed is kept."""
        self._gestures.choose(statement_id)

    def go_on_at(self, theme: Theme, age: int | None) -> None:
        """Go on in a theme, at an age if one is known."""
        self._gestures.choose_theme(theme)
        if age is not None:
            self.begin_line(f"{age_said(age)} ")

    def begin_line(self, text: str) -> None:
        """Begin a line, unless something that happened is being typed."""
        if self._is_free():
            self.quick.fill(text)
        self.focus_line()

    def park(self) -> None:
        """Park what stands in the quick line; show what is parked when nothing does."""
        text = self.quick.line.text().strip()
        parking, presenter = self.parking.presenter, self.presenter
        if not text or parking is None or presenter is None:
            self.focus_tab(Tab.PARKING)
        elif presenter.quick.put_back(text) or parking.park(text, presenter.desk.theme):
            self.quick.clear()
            self.show_done(self.tr("Geparkeerd. Het staat bij Parkeren (Ctrl+P)."))

    def take_parked(self, theme: Theme, text: str, item_id: UUID) -> None:
        """Take an item of the parking list into the quick line."""
        if self.presenter is None or not self.keep():
            return
        if self._is_free():
            self.presenter.quick.take_parked(item_id, text, theme)
            return
        self.focus_line()
        if self.presenter.quick.line.parked != item_id:
            self.show_problem(
                self.tr(
                    "In de snelle regel staat nog tekst. Leg die eerst vast met Enter, "
                    "of maak de regel leeg."
                )
            )

    def show_recap(self) -> None:
        """Show what was told so far."""
        if self.presenter is not None and self.keep():
            self.side.show_tab(Tab.STATEMENT)
            self.presenter.choose(None)
            self.recap.setFocus()

    def toggle_below(self) -> None:
        """Show the timeline or the grid, with the cursor in it."""
        self.show_large(large=False)
        self.below.toggle()
        (self.timeline, self.coverage.grid)[self.below.current].setFocus()

    def show_large(self, large: bool) -> None:
        """Give the timeline the place of the board, or give it back."""
        self.parts.show_large(large=large)
        self.parts.bring_top()
        self.timeline.set_large(large=large)
        self.timeline.tools.show()
        if not large:
            self.below.take_tools(self.timeline.tools)
        self.timeline.setFocus()

    def _is_free(self) -> bool:
        """Whether the line tells of nothing yet: at most of a time."""
        presenter, text = self.presenter, self.quick.line.text()
        return presenter is None or presenter.quick.line.read(text) is None
