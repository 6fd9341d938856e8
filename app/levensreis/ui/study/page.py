"""The page of an open study: journeys at the side, the work beside them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.journey import JourneySummary
from levensreis.domain.member_check.rounds import CheckState
from levensreis.services.paper_order import Paper
from levensreis.ui.anonymise.page import AnonymisePage
from levensreis.ui.details.page import DetailsPage
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.page import InterviewPage
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.journeys.form import JourneyForm
from levensreis.ui.journeys.sidebar import Sidebar
from levensreis.ui.study.checking import StudyChecking
from levensreis.ui.study.counting import StudyCounting
from levensreis.ui.study.empty_page import EmptyPage
from levensreis.ui.study.papers import StudyPapers
from levensreis.ui.study.presenter import StudyPresenter
from levensreis.ui.study.research import StudyResearch
from levensreis.ui.study.safety import StudySafety
from levensreis.ui.study.table import StudyTable
from levensreis.ui.study.undoing import Undoing
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.notice import NoticeBar
from levensreis.ui.widgets.page_keys import PageKeys

if TYPE_CHECKING:
    from levensreis.ui.safety.page import SafetyPage
    from levensreis.ui.safety.section import Section

FOLD_BELOW: Final = 1400
"""The width under which the list of journeys folds to a rail."""


class StudyPage(QWidget):
    """Shows one thing at a time: nothing yet, a conversation, its names or details."""

    journey_opened = Signal()
    journey_closed = Signal()
    """None lies open any more: the last one was erased."""
    search_wanted = Signal()

    def __init__(
        self,
        style: Style,
        *,
        desk: Desk,
        interview: InterviewPage,
        anonymise: AnonymisePage,
        details: DetailsPage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: StudyPresenter | None = None
        self._open: UUID | None = None
        self._is_stale = False
        """Whether more is known of the journey than the interview has read."""
        self.desk = desk
        self.tasks = Tasks(self)
        self.interview = interview
        self.anonymise = anonymise
        self.details = details
        self.sidebar = Sidebar(style)
        self.notice = NoticeBar(style)
        self.notice.watch(self.tasks)
        self.safekeeping = StudySafety(self, style)
        self.papers = StudyPapers(self, style)
        self.checking = StudyChecking(self, style)
        self.research = StudyResearch(self, style)
        self.counting = StudyCounting(self, style)
        self.table = StudyTable(self, style)
        self._empty = EmptyPage()
        self.begin = self._empty.begin
        self.pages = QStackedWidget()
        for page in (self._empty, interview, anonymise, details):
            self.pages.addWidget(page)
        self._lay_out()
        style.changed.connect(self._fold)
        self.undoing = Undoing(self)
        PageKeys(self)

    def attend(self, presenter: StudyPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.sidebar.journey_chosen.connect(self._choose)
        self.sidebar.new_wanted.connect(self._begin)
        self.sidebar.search_wanted.connect(self.search_wanted)
        self.begin.clicked.connect(presenter.new_journey)
        self.interview.details_wanted.connect(self.show_details)
        self.details.back_wanted.connect(self.show_interview)
        self.details.journey_changed.connect(presenter.refresh)
        self.details.journey_changed.connect(self._make_stale)
        self.details.erasure_wanted.connect(self.ask_erasure)
        self.interview.overview_wanted.connect(lambda: self.show_papers(Paper.OVERVIEW))
        self.interview.anonymise_wanted.connect(self.show_names)
        self.interview.done_told.connect(self.show_done)
        self.interview.problem_told.connect(self.show_problem)
        self.interview.told_before.connect(self.notice.clear)
        self.interview.journey_changed.connect(presenter.refresh_chosen)
        self.checking.journey_changed.connect(presenter.refresh)
        self.checking.journey_changed.connect(self._make_stale)
        self.anonymise.back_wanted.connect(self.show_interview)
        self.anonymise.work_beside(self.tasks)
        presenter.start()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.addWidget(self.notice)
        right.addLayout(above)
        right.addWidget(self.pages, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)

    def show_journeys(
        self, journeys: Sequence[JourneySummary], chosen: UUID | None
    ) -> None:
        """Show the journeys of the study, and which one is open."""
        self.sidebar.show_journeys(journeys, chosen)

    def show_states(self, states: Mapping[UUID, CheckState]) -> None:
        """Show how far the member check of each journey is."""
        self.sidebar.show_states(states)

    def show_counts(self, journey: JourneySummary) -> None:
        """Show the counts of one journey that is in the list."""
        self.sidebar.show_counts(journey)

    def show_journey(self, journey_id: UUID, statement_id: UUID | None = None) -> None:
        """Open a journey for recording, at one statement if asked."""
        self.interview.commit()
        self.notice.clear()
        self._open = journey_id
        self._is_stale = False
        # Shown first: cards are measured at the width they get.
        self.pages.setCurrentWidget(self.interview)
        if self.interview.presenter is not None:
            self.interview.presenter.open_journey(journey_id, statement_id)
        self.interview.focus_line()
        self.journey_opened.emit()

    def keep(self) -> bool:
        """Save what is being typed on this page; False when it is told why not."""
        shown = self.pages.currentWidget()
        for page in (
            *(self.anonymise, self.details, self.safety),
            *(self.papers.page, self.checking.page, self.counting.page),
        ):
            if page is not None and shown is page:
                return page.keep()
        return self.interview.keep()

    @property
    def open_journey(self) -> UUID | None:
        """The journey that is open."""
        return self._open

    def go_to(self, journey_id: UUID, statement_id: UUID | None = None) -> None:
        """Open a journey at a statement, when what is typed here may be left."""
        if statement_id is not None:
            self.interview.side.show_tab(Tab.STATEMENT)
        if journey_id == self._open and self.keep():
            self.show_interview()
            if statement_id is not None and self.interview.presenter is not None:
                self.interview.presenter.choose(statement_id)
        elif self.presenter is not None and self._may_leave():
            self.presenter.choose(journey_id, statement_id)

    def show_names(self) -> None:
        """Show the register of the open journey."""
        self._show_page(self.anonymise)

    def show_details(self) -> None:
        """Show what is known of the open journey."""
        self._show_page(self.details)

    def show_interview(self) -> None:
        """Go back to the conversation; what is known of it may have changed."""
        self.notice.clear()
        presenter = self.interview.presenter
        self.pages.setCurrentWidget(self.interview)
        if self._is_stale and self._open is not None and presenter is not None:
            self._is_stale = False
            presenter.open_journey(self._open, presenter.desk.chosen)
        self.interview.focus_line()
        if self.presenter is not None:
            self.presenter.refresh()

    def show_safety(self, wanted: "type[Section] | None" = None) -> None:
        """Show what keeps the study safe, at one section if asked."""
        if self.keep():
            self.safekeeping.show(wanted)

    @property
    def safety(self) -> "SafetyPage | None":
        """The page of safety, once it was shown."""
        return self.safekeeping.page

    def show_work(self) -> None:
        """Go back to the open journey, or to where one can be chosen."""
        if self._open is None:
            self.pages.setCurrentWidget(self._empty)
        else:
            self.show_interview()

    def ask_erasure(self, journey_id: UUID) -> None:
        """Show what goes when a journey is erased, and ask whether that is meant."""
        from levensreis.ui.safety.keeping import open_erasure

        study = self.desk.study
        dialog = open_erasure(study, self._style, self.tasks, journey_id, self)
        dialog.journey_erased.connect(self.forget_journey)

    def forget_journey(self, journey_id: UUID) -> None:
        """Let go of a journey that was erased: nothing here shows or saves it."""
        self.counting.forget()
        if self.presenter is not None:
            self.presenter.forget(journey_id)
        if journey_id == self._open:
            self._open = None
            # What was typed was of that journey: nobody saves it any more.
            self.interview.story.field.open_text("")
            self.interview.parking.line.clear()
            if self.pages.currentWidget() is not self.safety:
                self.notice.clear()
                self.pages.setCurrentWidget(self._empty)
                self.begin.setFocus()
            self.journey_closed.emit()
        self.desk.forget(journey_id)

    def _make_stale(self) -> None:
        self._is_stale = True

    def _show_page(self, page: AnonymisePage | DetailsPage) -> None:
        if self.pages.currentWidget() is page or not self.keep():
            return
        if self._open is not None and page.presenter is not None:
            self.notice.clear()
            self.pages.setCurrentWidget(page)
            page.presenter.open_journey(self._open)

    def show_member_check(self) -> None:
        """Show what a parent said of the open journey, and work it in."""
        if self.keep():
            self.checking.show()

    def show_papers(self, paper: Paper | None = None) -> None:
        """Show the papers of the open journey, with one of them chosen if asked."""
        if self.keep():
            self.papers.show(paper)

    def show_research_file(self) -> None:
        """Show what would go in a research file, before one is made."""
        if self.keep():
            self.research.show()

    def show_counting(self) -> None:
        """Count and compare in this study."""
        if self.keep():
            self.counting.show()

    def show_dossier(self) -> None:
        """Show what would be in the document of this study."""
        if self.keep():
            self.counting.show_dossier()

    def ask_journey(
        self, title: str, form: JourneyForm, save: Callable[[JourneyForm], None]
    ) -> None:
        """Ask what is known of a journey."""
        if self.keep():
            JourneyDialog(title, form, save, self).open()

    def show_reminder(self, words: str) -> None:
        """Tell which journeys should go, once as long as the study is open."""
        if not self.desk.was_reminded:
            self.desk.was_reminded = True
            self.notice.show_warning(words)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.notice.show_problem(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list when there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _choose(self, journey_id: UUID) -> None:
        if journey_id == self._open:
            if self.keep():
                self.show_interview()
        elif self.presenter is not None and self._may_leave():
            shows_papers = self.papers.is_shown
            self.presenter.choose(journey_id)
            if shows_papers:  # the list chooses whose papers they are
                self.papers.show()
        self.sidebar.mark_open()

    def _begin(self) -> None:
        if self.presenter is not None and self._may_leave():
            self.presenter.new_journey()

    def _may_leave(self) -> bool:
        """Tell what would be lost in another journey, and what to do with it."""
        if not self.keep():
            return False
        if not self.interview.quick.line.text().strip():
            return True
        self.show_interview()
        self.notice.show_problem(
            self.tr(
                "In de snelle regel staat nog tekst. Leg die eerst vast met Enter, of "
                "maak de regel leeg."
            )
        )
        return False

    def _fold(self) -> None:
        self.sidebar.fold(self.width() < self._style.px(FOLD_BELOW))
