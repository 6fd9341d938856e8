"""The page of the member check, and what hands do on it."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import Answer, Given
from levensreis.domain.member_check.rounds import CheckState
from levensreis.services.study import Study
from levensreis.ui.member_check.page import MemberCheckPage
from levensreis.ui.member_check.steps import Step
from levensreis.ui.paper.page import PapersPage
from levensreis.ui.style import Style
from tests.services.checks_made import give_back, print_and_send
from tests.ui.conftest import PageHands
from tests.ui.member_check.forms import A_PICTURE, ARABIC, filled_in
from tests.ui.member_check.looking import shows
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def text(study: Study, journey: Journey, statement: UUID) -> str:
    told = study.journeys.get(journey.id).statements
    return next(each.text for each in told if each.id == statement)


def drop(page: MemberCheckPage, path: Path) -> None:
    """Drag a file over the page, and let it go there."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(9, 9), copy, files, *keys))
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), copy, files, *keys))


def test_the_page_opens_where_there_is_something_to_do(
    at_work: PageHands, page: MemberCheckPage
) -> None:
    assert shows(page, Step.STANDING)
    assert page.title.whole == "Controle door de ouder: Sem (LR-001)"
    at_work.press(Key.Key_Return)
    shown = at_work.study_page.pages.currentWidget()
    assert isinstance(shown, PapersPage), "the form is made there"


def test_each_step_says_what_to_do_while_it_is_empty(
    at_work: PageHands, page: MemberCheckPage
) -> None:
    at_work.press(Key.Key_PageDown, Ctrl)
    assert shows(page, Step.READING)
    assert page.reading.choosing.choose.hasFocus()
    at_work.press(Key.Key_PageDown, Ctrl)
    assert "nog geen formulier terug" in page.working.nothing.text()
    assert not page.working.deeds.isVisible()
    at_work.press(Key.Key_PageDown, Ctrl)
    assert "nog geen formulier" in page.closing.closed.text()
    assert not page.closing.approve.isVisible()
    assert page.closing.reason.hasFocus()
    at_work.write("Geen contact meer")
    at_work.press(Key.Key_2, Ctrl)
    assert page.closing.state.accessibleName().startswith("Afgerond zonder akkoord")


def test_answers_are_worked_in_by_keyboard(
    at_work: PageHands,
    working: MemberCheckPage,
    study: Study,
    journey: Journey,
    returned: list[UUID],
) -> None:
    panel = working.working
    assert shows(working, Step.WORKING)
    assert panel.rows.hasFocus()
    assert panel.question.said.words.text() == ARABIC
    at_work.press(Key.Key_1, Ctrl)
    assert text(study, journey, returned[1]) == ARABIC
    assert panel.question.title.whole == "Uitspraak 3"
    at_work.press(Key.Key_Return)
    assert panel.question.outcome.text.hasFocus()
    at_work.replace("Naar een logeerhuis in Almelo")
    assert "underline" in panel.question.outcome.difference.text()
    at_work.press(Key.Key_2, Ctrl)
    assert text(study, journey, returned[2]) == "Naar een logeerhuis in Almelo"
    assert panel.rows.hasFocus(), "the next answer is walked from the list"
    at_work.press(Key.Key_4, Ctrl)
    assert panel.question.outcome.reason_problem.isVisible()
    assert panel.question.outcome.reason.hasFocus()
    at_work.write("Dat staat al bij uitspraak 2")
    at_work.press(Key.Key_4, Ctrl)
    at_work.press(Key.Key_5, Ctrl)
    assert panel.to_closing.hasFocus()
    at_work.press(Key.Key_Return)
    assert shows(working, Step.CLOSING)
    at_work.press(Key.Key_1, Ctrl)
    assert working.state.text() == CheckState.APPROVED.label


def test_handwriting_is_typed_over_beside_its_picture(
    at_work: PageHands, working: MemberCheckPage, returned: list[UUID]
) -> None:
    presenter = working.presenter
    assert presenter is not None
    presenter.working.choose(returned[3])
    question = working.working.question
    assert question.put_right.picture.isVisible()
    assert not working.working.deeds.take.isEnabled()
    at_work.press(Key.Key_Return)
    assert question.put_right.field.hasFocus()
    at_work.write("Hij sloeg nooit")
    at_work.press(Key.Key_6, Ctrl)
    assert question.said.words.text() == "Hij sloeg nooit"
    assert working.working.deeds.take.isEnabled()


def test_the_words_of_the_parent_are_where_one_begins(
    at_work: PageHands, working: MemberCheckPage, returned: list[UUID]
) -> None:
    at_work.press(Key.Key_Down, Ctrl)
    question = working.working.question
    at_work.click(question.said.borrow)
    assert question.outcome.text.text() == "Naar een logeerhuis"
    assert question.outcome.text.hasFocus()
    at_work.click(question.forget)
    assert question.outcome.text.text() == "Naar een gezinshuis"
    assert not question.forget.isVisible()


def test_undo_is_for_the_answers_and_not_for_the_conversation(
    at_work: PageHands,
    working: MemberCheckPage,
    study: Study,
    journey: Journey,
    returned: list[UUID],
) -> None:
    at_work.press(Key.Key_1, Ctrl)
    at_work.press(Key.Key_Z, Ctrl)
    assert text(study, journey, returned[1]) != ARABIC
    question = working.working.question
    assert question.title.whole == "Uitspraak 2"
    assert "Overgenomen" in question.history.text()
    at_work.press(Key.Key_Z, Ctrl)
    assert question.title.whole == "Uitspraak 2", "nothing is left to undo"
    at_work.press(Key.Key_5, Ctrl)
    working.working.choices.setCurrentIndex(2)
    at_work.click_row(working.working.rows, "2.")
    at_work.press(Key.Key_7, Ctrl)
    assert question.history.text().startswith("Ronde 1")
    assert "Opnieuw geopend." in question.history.text().splitlines()[0]
    assert not question.reopen.isVisible()


def test_what_is_typed_is_not_left_behind(
    at_work: PageHands, working: MemberCheckPage
) -> None:
    working.working.question.outcome.reason.setFocus()
    at_work.write("want")
    at_work.press(Key.Key_Down, Ctrl)
    at_work.press(Key.Key_Escape)
    assert working.isVisible()
    assert "uitspraak 2" in working.notice.text
    assert working.working.question.outcome.reason.text() == "want"
    at_work.click(working.working.question.forget)
    at_work.press(Key.Key_PageDown, Ctrl)
    working.closing.reason.setFocus()
    at_work.write("want")
    at_work.press(Key.Key_Escape)
    assert working.isVisible()
    working.closing.reason.clear()
    at_work.press(Key.Key_Escape)
    assert at_work.interview.isVisible()


def test_the_statement_is_found_in_the_conversation(
    at_work: PageHands, working: MemberCheckPage, returned: list[UUID]
) -> None:
    at_work.press(Key.Key_1, Ctrl)
    at_work.click(working.working.question.look_up)
    assert at_work.interview.isVisible()
    assert at_work.study_page.desk.chosen == returned[2]
    assert at_work.study_page.desk.journey is not None
    told = {each.text for each in at_work.study_page.desk.journey.statements}
    assert ARABIC in told, "what was worked in is there too"


def test_a_statement_that_the_parent_did_not_see_so_is_found(
    at_work: PageHands,
    page: MemberCheckPage,
    study: Study,
    journey: Journey,
    asked: list[UUID],
) -> None:
    assert page.presenter is not None
    answers = {each: Given(Answer.RIGHT) for each in asked}
    answers[asked[0]] = Given(Answer.WRONG, "Toen was hij 3")
    give_back(study, journey.id, answers)
    page.presenter.open_journey(journey.id)
    page.presenter.go(Step.WORKING)
    at_work.press(Key.Key_1, Ctrl)
    at_work.press(Key.Key_PageDown, Ctrl)
    assert [row.words for row in page.closing.changed.rows] == ["Toen was hij 3"]
    page.closing.changed.setFocus()
    at_work.press(Key.Key_Return)
    assert at_work.study_page.desk.chosen == asked[0]


def test_a_dropped_file_is_read_and_kept(
    at_work: PageHands,
    page: MemberCheckPage,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    path = tmp_path / "terug.pdf"
    form = print_and_send(study, journey)
    path.write_bytes(filled_in(form, {"s001_antwoord": "/klopt-niet"}))
    drop(page, path)
    assert shows(page, Step.READING)
    at_work.wait_for_tasks()
    assert page.steps.tabText(1) == "Inlezen: nog niet bewaard"
    assert page.reading.text.hasFocus()
    assert "Klopt niet" in page.reading.text.toPlainText()
    at_work.press(Key.Key_S, Ctrl)
    assert shows(page, Step.WORKING)
    assert page.state.text() == CheckState.RETURNED.label


def test_what_cannot_be_read_is_told_and_a_locked_file_asks_what_opens_it(
    at_work: PageHands,
    page: MemberCheckPage,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    holiday = tmp_path / "vakantie.png"
    holiday.write_bytes(A_PICTURE)
    drop(page, holiday)
    at_work.wait_for_tasks()
    assert page.reading.choosing.problem.isVisible()
    assert not page.reading.keep.isVisible()
    path = tmp_path / "slot.pdf"
    form = print_and_send(study, journey)
    path.write_bytes(filled_in(form, {"s001_antwoord": "/klopt"}, "een lange zin"))
    drop(page, path)
    at_work.wait_for_tasks()
    assert page.reading.choosing.passphrase.hasFocus()
    at_work.line("een lange zin")
    at_work.wait_for_tasks()
    assert page.reading.keep.isVisible()
    assert page.reading.choosing.passphrase.text() == ""


def test_the_list_of_journeys_tells_how_far_each_check_is(
    at_work: PageHands, working: MemberCheckPage
) -> None:
    model = at_work.study_page.sidebar.journeys.model()
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "controle: terug, te verwerken" in model.index(0, 0).data(role)
    for _ in range(4):
        at_work.press(Key.Key_3, Ctrl)
    presenter = working.presenter
    assert presenter is not None
    for item in presenter.work.items[1:]:
        presenter.working.choose(item.statement)
        working.working.question.outcome.reason.setText("nagevraagd")
        at_work.press(Key.Key_5, Ctrl)
    role = Qt.ItemDataRole.ToolTipRole
    assert "controle: verwerkt" in model.index(0, 0).data(role)


def test_the_cards_stand_where_there_is_room_for_them(
    working: MemberCheckPage, style: Style
) -> None:
    question = working.working.question
    assert question.said.y() == question.told.y()
    style.set_zoom(1.5)
    style.set_dark(not style.dark)
    QApplication.processEvents()
    assert question.said.y() > question.told.y()
