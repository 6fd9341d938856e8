"""What the menus can do with the study that is open."""

from typing import TYPE_CHECKING

from levensreis.ui.interview.side_pane import Tab

if TYPE_CHECKING:
    from levensreis.domain.anonymise.outputs import Output
    from levensreis.domain.factor_table import Order
    from levensreis.ui.interview.page import InterviewPage
    from levensreis.ui.interview.presenter import InterviewPresenter
    from levensreis.ui.main_window import MainWindow


class Deeds:
    """Leads what is wanted in the menus to the page that shows it."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def new_journey(self) -> None:
        """Ask what is known of a new journey."""
        if self._window.study_page is not None:
            self._window.study_page.sidebar.new_wanted.emit()

    def show_table(self) -> None:
        """Show the factor table in the order of the codebook, before it is saved."""
        # What it tells is slow to load, and not needed for the first screen.
        from levensreis.domain.anonymise.outputs import Output
        from levensreis.domain.factor_table import Order

        self._show_table(Order.CODEBOOK, Output.TEAM)

    def show_counted_table(self) -> None:
        """Show the factor table with what is told most at the top."""
        from levensreis.domain.anonymise.outputs import Output
        from levensreis.domain.factor_table import Order

        self._show_table(Order.COUNT, Output.TEAM)

    def show_table_for_others(self) -> None:
        """Show the factor table as it may be published."""
        from levensreis.domain.anonymise.outputs import Output
        from levensreis.domain.factor_table import Order

        self._show_table(Order.CODEBOOK, Output.OTHERS)

    def make_research_file(self) -> None:
        """Show what would go to researchers, and make the file."""
        if self._window.study_page is not None:
            self._window.study_page.show_research_file()

    def show_counting(self) -> None:
        """Count and compare in the laptop's own study."""
        if self._window.study_page is not None:
            self._window.study_page.show_counting()

    def make_dossier(self) -> None:
        """Show what would be in the document of the whole study, of either kind."""
        if self._window.merged is not None:
            from levensreis.ui.research.output.leading import lead_to_dossier

            lead_to_dossier(self._window.merged.page)
        if self._window.study_page is not None:
            self._window.study_page.show_dossier()

    def undo_step(self) -> None:
        """Take the last step back, of the page that is shown."""
        page = self._window.study_page
        if page is not None and page.anonymise.isVisible():
            page.anonymise.undo()
            return
        if page is not None and page.details.isVisible():
            page.details.undo()
            return
        presenter = self._recording_presenter()
        if presenter is not None:
            presenter.undo()

    def redo_step(self) -> None:
        """Do the last undone step again."""
        page = self._window.study_page
        if page is not None and page.details.isVisible():
            page.details.redo()
            return
        presenter = self._recording_presenter()
        if presenter is not None:
            presenter.redo()

    def focus_line(self) -> None:
        """Go to the quick line."""
        if self._window.study_page is not None:
            self._window.study_page.interview.focus_line()

    def focus_detail(self) -> None:
        """Go to the statement that is chosen, or to the last one."""
        if (page := self._interview()) is not None:
            page.focus_detail()

    def search(self) -> None:
        """Look for words in every journey."""
        window, page = self._window, self._window.study_page
        if page is None or window.study is None or not page.keep():
            return
        from levensreis.ui.search import open_search

        open_search(window.study, window.style_of_all, window, page.go_to)

    def begin_account(self) -> None:
        """Let the quick line give another account of the chosen statement."""
        if (page := self._interview()) is not None:
            page.begin_account()

    def park(self) -> None:
        """Park what stands in the quick line, or show what was parked."""
        if (page := self._interview()) is not None:
            page.park()

    def show_bin(self) -> None:
        """Show what was thrown away in the open journey."""
        page = self._interview()
        if page is not None and self._window.study_page is not None and page.keep():
            from levensreis.ui.bin.dialog import BinDialog

            BinDialog(
                self._window.study_page.desk, self._window.style_of_all, self._window
            ).open()

    def show_recap(self) -> None:
        """Show what was told so far, and what is still open."""
        if (page := self._interview()) is not None:
            page.show_recap()

    def show_guide(self) -> None:
        """Show what can be asked about the theme."""
        if (page := self._interview()) is not None:
            page.focus_tab(Tab.GUIDE)

    def show_story(self) -> None:
        """Go to the story of the theme."""
        if (page := self._interview()) is not None:
            page.focus_tab(Tab.STORY)

    def finish_session(self) -> None:
        """Show what to look at before the conversation ends."""
        if self._window.study_page is not None and self._window.study_page.keep():
            from levensreis.ui.closing import show_closing

            show_closing(
                self._window.study_page.desk, self._window.style_of_all, self._window
            )

    def toggle_below(self) -> None:
        """Show the timeline or the grid of what was told."""
        if (page := self._interview()) is not None:
            page.toggle_below()

    def toggle_large(self) -> None:
        """Show the timeline in the place of the board, or back under it."""
        if (page := self._interview()) is not None:
            page.show_large(large=not page.parts.is_large)

    def show_details(self) -> None:
        """Show what is known of the open journey."""
        if self._window.study_page is not None:
            self._window.study_page.show_details()

    def show_safety(self) -> None:
        """Show what keeps the study safe, of either kind."""
        if self._window.merged is not None:
            self._window.merged.show_safety()
        if self._window.study_page is not None:
            self._window.study_page.show_safety()

    def show_names(self) -> None:
        """Show the register of the open journey."""
        if self._window.study_page is not None:
            self._window.study_page.show_names()

    def show_member_check(self) -> None:
        """Show what a parent said of the open journey, and work it in."""
        if self._window.study_page is not None:
            self._window.study_page.show_member_check()

    def show_papers(self) -> None:
        """Show the papers of the open journey, before one is saved."""
        if self._window.study_page is not None:
            self._window.study_page.show_papers()

    def _show_table(self, order: "Order", output: "Output") -> None:
        page = self._window.study_page
        if page is not None and page.keep():
            page.table.show(order, output)

    def _interview(self) -> "InterviewPage | None":
        page = self._window.study_page
        if page is None or not page.interview.isVisible():  # nobody would see it
            return None
        return page.interview

    def _recording_presenter(self) -> "InterviewPresenter | None":
        page = self._interview()
        if page is None:
            return None
        page.commit()
        return page.presenter
