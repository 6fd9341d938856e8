"""Where the keys are after a deed, and what is in sight then."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import Answer, Approval, Doubt, Given
from levensreis.domain.member_check.rounds import CheckState
from levensreis.domain.member_check.working import Verdict
from levensreis.services.study import Study
from levensreis.ui.member_check.page import MemberCheckPage
from levensreis.ui.member_check.steps import Step
from levensreis.ui.style import Style
from tests.builders import a_journey, a_statement
from tests.services.checks_made import give_back, print_and_send
from tests.ui.conftest import PageHands
from tests.ui.member_check.forms import A_PICTURE, ARABIC, filled_in
from tests.ui.member_check.looking import shows
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


def text(study: Study, journey: Journey, statement: UUID) -> str:
    told = study.journeys.get(journey.id).statements
    return next(each.text for each in told if each.id == statement)


def settle_all(study: Study, journey: Journey, *but: UUID | None) -> None:
    check = study.member_check
    for each in check.rounds(journey.id)[-1].waiting:
        if each not in but:
            check.settle(journey.id, each, Verdict.SEEN, "nagevraagd")


def test_it_is_seen_beforehand_what_taking_over_makes_of_it(
    at_work: PageHands, working: MemberCheckPage, returned: list[UUID]
) -> None:
    outcome = working.working.question.outcome
    assert ARABIC in outcome.difference.accessibleName()
    assert outcome.difference.accessibleName().startswith("Met ‘Overnemen’ wordt het:")
    outcome.text.setFocus()
    at_work.replace("Thuis bij oma")
    assert outcome.difference.accessibleName().startswith("Wordt: Thuis bij oma")
    assert working.presenter is not None
    working.presenter.working.choose(returned[3])
    assert not outcome.difference.isVisible()
    working.working.question.put_right.field.setFocus()
    at_work.write("Hij sloeg nooit")
    assert "Hij sloeg nooit" in outcome.difference.accessibleName()
    assert working.working.deeds.take.isEnabled()


def test_undo_in_a_field_is_of_what_was_typed_and_then_of_what_was_done(
    at_work: PageHands,
    working: MemberCheckPage,
    study: Study,
    journey: Journey,
    returned: list[UUID],
) -> None:
    at_work.press(Key.Key_1, Ctrl)
    field = working.working.question.outcome.text
    field.setFocus()
    at_work.press(Key.Key_End, Ctrl)
    at_work.write(" in Almelo")
    at_work.press(Key.Key_Z, Ctrl)
    assert field.text() == "Naar een gezinshuis"
    assert text(study, journey, returned[1]) == ARABIC
    at_work.press(Key.Key_Z, Ctrl)
    assert text(study, journey, returned[1]) == "Thuis in Almelo"


def test_the_parents_words_in_the_field_are_taken_out_by_undo(
    at_work: PageHands, working: MemberCheckPage
) -> None:
    question = working.working.question
    question.outcome.text.setFocus()
    at_work.replace("Thuis bij oma")
    at_work.click(question.said.borrow)
    assert question.outcome.text.text() == ARABIC
    at_work.press(Key.Key_Z, Ctrl)
    assert question.outcome.text.text() == "Thuis bij oma"


def test_after_the_last_answer_the_keys_are_on_the_end(
    at_work: PageHands, working: MemberCheckPage, study: Study, journey: Journey
) -> None:
    assert working.presenter is not None
    settle_all(study, journey, None)
    working.presenter.open_journey(journey.id)
    panel = working.working
    panel.question.outcome.reason.setFocus()
    at_work.write("fijn")
    at_work.press(Key.Key_5, Ctrl)
    assert panel.to_closing.hasFocus()
    at_work.press(Key.Key_Return)
    assert shows(working, Step.CLOSING)
    at_work.click(working.closing.approve)
    assert working.state.text() == CheckState.APPROVED.label
    assert working.closing.state.hasFocus()
    assert working.closing.state.accessibleName().startswith("Akkoord")


def test_the_last_doubt_leaves_an_empty_list_with_the_keys_on_its_tab(
    at_work: PageHands, working: MemberCheckPage
) -> None:
    panel = working.working
    panel.choices.setCurrentIndex(1)
    panel.question.put_right.field.setFocus()
    at_work.write("Hij sloeg nooit")
    at_work.press(Key.Key_6, Ctrl)
    assert panel.nothing.text() == "Over geen enkel antwoord is twijfel."
    assert panel.choices.hasFocus()
    assert panel.choices.tabText(1) == "Twijfel (0)"
    panel.choices.setCurrentIndex(0)
    assert panel.question.isVisible()


def test_keeping_what_is_read_is_in_sight_on_a_small_window(
    at_work: PageHands, working: MemberCheckPage, returned: list[UUID], style: Style
) -> None:
    at_work.window.resize(1366, 768)
    assert working.presenter is not None
    working.presenter.working.choose(returned[3])
    button = working.working.question.put_right.button
    for zoom in (1.0, 1.5):
        style.set_zoom(zoom)
        QApplication.processEvents()
        assert button.visibleRegion().boundingRect() == button.rect()
    working.presenter.working.choose(returned[1])
    assert not button.isVisible()


def test_a_handful_of_what_was_read_is_in_sight_with_large_letters(
    at_work: PageHands,
    page: MemberCheckPage,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    at_work.window.resize(1366, 768)
    at_work.window.style_of_all.set_zoom(1.5)
    path = tmp_path / "terug.pdf"
    path.write_bytes(filled_in(print_and_send(study, journey), {}))
    assert page.presenter is not None
    page.presenter.read([path])
    at_work.wait_for_tasks()
    QApplication.processEvents()
    seen = page.reading.text.visibleRegion().boundingRect().height()
    lines = 1 + 4 * 2
    """The heads, and four statements of two lines."""
    assert seen >= lines * page.reading.text.fontMetrics().lineSpacing()
    assert page.reading.keep.visibleRegion().boundingRect() == page.reading.keep.rect()


def test_the_keys_stay_while_another_file_is_read(
    at_work: PageHands,
    page: MemberCheckPage,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    path = tmp_path / "terug.pdf"
    path.write_bytes(filled_in(print_and_send(study, journey), {}))
    assert page.presenter is not None
    page.presenter.read([path])
    at_work.wait_for_tasks()
    assert page.reading.text.hasFocus()
    page.presenter.reading.read([path])
    assert page.reading.choosing.choose.hasFocus()
    at_work.wait_for_tasks()
    assert page.reading.text.hasFocus()


def test_the_form_of_another_journey_leads_there_and_is_read_there(
    at_work: PageHands, page: MemberCheckPage, study: Study, tmp_path: Path
) -> None:
    other = a_journey(a_statement(), code="LR-002", pseudonym="Noor")
    study.journeys.begin(other)
    path = tmp_path / "terug.pdf"
    form = print_and_send(study, study.journeys.get(other.id))
    path.write_bytes(filled_in(form, {"s001_antwoord": "/klopt"}))
    assert page.presenter is not None
    page.presenter.read([path])
    at_work.wait_for_tasks()
    there = page.reading.choosing.there
    assert there.text() == "Naar LR-002"
    assert there.hasFocus()
    at_work.press(Key.Key_Return)
    at_work.wait_for_tasks()
    assert at_work.study_page.open_journey == other.id
    assert page.isVisible()
    assert shows(page, Step.READING)
    assert page.reading.keep.isVisible()
    assert not there.isVisible()


def test_what_is_typed_over_at_the_last_question_is_kept_by_ending(
    at_work: PageHands,
    page: MemberCheckPage,
    study: Study,
    journey: Journey,
    asked: list[UUID],
) -> None:
    answers = {each: Given(Answer.RIGHT) for each in asked}
    written = frozenset({Doubt.HANDWRITING})
    given = Given(Approval.AGREED, picture=A_PICTURE, doubts=written)
    give_back(study, journey.id, answers, approval=given)
    assert page.presenter is not None
    page.presenter.open_journey(journey.id)
    page.presenter.go(Step.CLOSING)
    closing = page.closing
    closing.put_right.field.setFocus()
    at_work.write("Ja hoor")
    closing.reason.setFocus()
    at_work.write("Ze zei ja")
    at_work.press(Key.Key_1, Ctrl)
    last = study.member_check.rounds(journey.id)[-1]
    assert last.closing is not None
    assert last.approval.words == "Ja hoor"
