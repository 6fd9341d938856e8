"""The panels beside and under the board, each with a presenter at the same desk."""

from levensreis.ui.interview.below import Below
from levensreis.ui.interview.coverage.presenter import CoveragePresenter
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.guide.presenter import GuidePresenter
from levensreis.ui.interview.new_names.presenter import NamesPresenter
from levensreis.ui.interview.page import InterviewPage
from levensreis.ui.interview.parking.presenter import ParkingPresenter
from levensreis.ui.interview.recap.presenter import RecapPresenter
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.interview.story.presenter import StoryPresenter
from levensreis.ui.interview.told_life import ToldLife


def wire(page: InterviewPage, desk: Desk, life: ToldLife) -> None:
    """Give each panel its presenter, and lead what they announce to each other."""
    _wire_guide(page, desk)
    _wire_coverage(page, desk, life)
    _wire_parking(page, desk)
    page.story.attend(StoryPresenter(page.story, desk))
    page.story.statement_chosen.connect(page.choose)
    _wire_recap(page, desk)
    _wire_names(page, desk)


def _wire_guide(page: InterviewPage, desk: Desk) -> None:
    guide = GuidePresenter(page.guide, desk)
    page.guide.state_wanted.connect(guide.answer)


def _wire_coverage(page: InterviewPage, desk: Desk, life: ToldLife) -> None:
    panel = page.coverage
    coverage = CoveragePresenter(panel, desk, life, page.begin_line)
    panel.cell_chosen.connect(coverage.choose)
    panel.mark_wanted.connect(coverage.mark)
    page.below.changed.connect(lambda shown: coverage.show(shown is Below.COVERAGE))


def _wire_parking(page: InterviewPage, desk: Desk) -> None:
    parking = ParkingPresenter(page.parking, desk)
    page.parking.attend(parking)
    page.parking.open_count_changed.connect(page.side.show_parked)
    page.parking.to_line_wanted.connect(page.take_parked)


def _wire_recap(page: InterviewPage, desk: Desk) -> None:
    recap = page.recap
    recap.attend(RecapPresenter(recap, desk))
    recap.statement_wanted.connect(page.choose)
    recap.theme_wanted.connect(page.go_on_at)
    recap.parked_wanted.connect(lambda: page.focus_tab(Tab.PARKING))
    recap.accounts_wanted.connect(page.accounts_wanted)


def _wire_names(page: InterviewPage, desk: Desk) -> None:
    offer = page.quick.offer
    names = NamesPresenter(offer, desk)
    offer.attend(names)
    offer.told.connect(page.show_done)
    offer.problem_told.connect(page.show_problem)
    page.quick.line.textChanged.connect(offer.put_off)
    page.shown.connect(names.forget_register)
