"""A form goes to a parent, comes back, is worked in, goes again, and is approved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.rounds import CheckState
from levensreis.services.paper_order import Paper, PaperOrder
from levensreis.services.study import Study
from levensreis.ui.member_check.page import MemberCheckPage
from levensreis.ui.member_check.steps import Step
from tests.ui.conftest import PageHands, folder, journey, new_study, study
from tests.ui.member_check.forms import filled_in
from tests.ui.member_check.looking import shows
from tests.user_journeys.conftest import OpenWindow
from tests.user_journeys.hands import Ctrl, Shift

__all__ = ["folder", "journey", "new_study", "study"]  # the fixtures of a study
Key = Qt.Key
FIRST = {
    "s001_antwoord": "/klopt",
    "s002_antwoord": "/klopt-niet",
    "s002_tekst": "Thuis in Almelo, tot hij acht was",
    "s003_antwoord": "/klopt-niet",
    "s004_antwoord": "/weet-ik-niet",
    "algemeen": "Dank u wel",
    "akkoord": "/ja-na-verbeteren",
}
SECOND = {"s002_antwoord": "/klopt", "s003_antwoord": "/klopt", "akkoord": "/ja"}


def test_a_parent_is_heard_until_it_is_right(
    open_window: OpenWindow, study: Study, journey: Journey, tmp_path: Path
) -> None:
    hands = open_window()
    hands.window.show_study(study)
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(journey.id)
    came_back = tmp_path / "terug.pdf"
    came_back.write_bytes(filled_in(make_form(study, journey, tmp_path), FIRST))
    page = read_it(hands, came_back)
    work_it_in(hands, page)
    assert texts(study, journey) >= {
        "Thuis in Almelo, tot hij acht was",
        "Naar een logeerhuis",
    }
    second = make_form(study, journey, tmp_path)
    came_back.write_bytes(filled_in(second, SECOND))
    read_it(hands, came_back)
    assert shows(page, Step.STANDING), "there is nothing to work in"
    approve(hands, page)
    assert state_in_list(hands) == CheckState.APPROVED.label
    tell_something_new(hands)
    assert state_in_list(hands) == CheckState.CHANGED.label
    open_the_page(hands)
    assert shows(page, Step.CLOSING), "where it was left"
    assert [row.words for row in page.closing.changed.rows] == [
        "naar een andere school"
    ]
    for _ in range(3):
        hands.press(Key.Key_PageUp, Ctrl)
    assert "staat 1 uitspraak" in page.standing.words.text()


def make_form(study: Study, journey: Journey, folder: Path) -> bytes:
    """Save the form as the page of papers does."""
    path = folder / "formulier.pdf"
    study.papers.save(PaperOrder(Paper.CHECK_FORM, journey.id), path)
    return path.read_bytes()


def open_the_page(hands: PageHands) -> MemberCheckPage:
    hands.press(Key.Key_O, Ctrl | Shift)
    page = hands.study_page.checking.page
    assert page is not None
    return page


def read_it(hands: PageHands, came_back: Path) -> MemberCheckPage:
    """Choose the file in the dialog, look at what was read, and keep it."""
    if (page := hands.study_page.checking.page) is None or not page.isVisible():
        page = open_the_page(hands)
    if page.step is not Step.READING:
        page.steps.setFocus()
        while page.step is not Step.STANDING:
            hands.press(Key.Key_Left)
        hands.press(Key.Key_Right)
    hands.press(Key.Key_O, Ctrl)
    dialog = hands.dialog(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setFocus()
    hands.replace(str(came_back))
    hands.press(Key.Key_Return)
    hands.wait_for_tasks()
    assert page.reading.keep.isVisible(), page.reading.choosing.problem.text()
    hands.window.activateWindow()  # no window manager hands its turn back
    QApplication.processEvents()
    hands.press(Key.Key_S, Ctrl)
    return page


def work_it_in(hands: PageHands, page: MemberCheckPage) -> None:
    """Take one over, adapt the other, and see the remark."""
    assert shows(page, Step.WORKING)
    hands.press(Key.Key_1, Ctrl)
    hands.press(Key.Key_Return)
    hands.replace("Naar een logeerhuis")
    hands.press(Key.Key_2, Ctrl)
    hands.press(Key.Key_5, Ctrl)
    assert page.state.text() == CheckState.WORKED_IN.label


def approve(hands: PageHands, page: MemberCheckPage) -> None:
    hands.press(Key.Key_Return)  # what is usual now
    assert shows(page, Step.CLOSING)
    assert "‘Ja, dit mag zo.’" in page.closing.approval.text()
    hands.press(Key.Key_Return)


def tell_something_new(hands: PageHands) -> None:
    hands.press(Key.Key_Escape)
    hands.line("12 naar een andere school")


def texts(study: Study, journey: Journey) -> set[str]:
    return {each.text for each in study.journeys.get(journey.id).statements}


def state_in_list(hands: PageHands) -> str:
    told = hands.study_page.sidebar.journeys.model().index(0, 0)
    spoken: str = told.data(Qt.ItemDataRole.AccessibleTextRole)
    return spoken.rpartition("controle: ")[2]
