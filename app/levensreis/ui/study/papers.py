"""The papers of the journey that is open: their page, and where it leads."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from levensreis.services.paper_order import Paper
from levensreis.ui.paper.ways import Way

if TYPE_CHECKING:
    from levensreis.ui.paper.page import PapersPage
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


class StudyPapers(QObject):
    """Makes the page when it is wanted, and goes where it leads."""

    def __init__(self, page: "StudyPage", style: "Style") -> None:
        super().__init__(page)
        self._page = page
        self._style = style
        self.page: PapersPage | None = None
        page.journey_closed.connect(self._forget)

    @property
    def is_shown(self) -> bool:
        """Whether the page is what is seen of the study."""
        return self.page is not None and self._page.pages.currentWidget() is self.page

    def show(self, paper: Paper | None = None) -> None:
        """Show the page of the open journey, with one paper chosen if asked."""
        page = self.page or self._made()
        self._page.notice.clear()
        page.open_journey(self._page.open_journey, paper)
        self._page.pages.setCurrentWidget(page)
        page.begin()

    def _made(self) -> "PapersPage":
        # What it needs is not needed by who only records.
        from levensreis.ui.paper import open_papers

        page = self._page
        self.page = open_papers(page.desk.study, self._style, page.tasks)
        self.page.back_wanted.connect(page.show_work)
        self.page.way_wanted.connect(self._go)
        self.page.done_told.connect(page.show_done)
        self.page.problem_told.connect(page.show_problem)
        if page.presenter is not None:
            self.page.forms_made.connect(page.presenter.refresh)
        page.pages.addWidget(self.page)
        return self.page

    def _forget(self) -> None:
        """Show nothing of a journey that was erased."""
        if self.page is not None:
            self.page.preview.clear()

    def _go(self, way: Way, journey_id: UUID | None) -> None:
        page = self._page
        if way is Way.NEW:
            page.sidebar.new_wanted.emit()
            return
        if journey_id is not None:
            page.go_to(journey_id)
        if page.open_journey != journey_id:
            return  # it is told why not
        if way is Way.NAMES:
            page.show_names()
        elif way is Way.DETAILS:
            page.show_details()
        elif way is Way.CHECK:
            page.show_member_check()
