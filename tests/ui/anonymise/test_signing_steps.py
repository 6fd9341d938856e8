"""Answering, reading and signing on the page, by hands."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.anonymise.checklist import CLUES
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.page import AnonymisePage
from levensreis.ui.anonymise.steps import Step
from levensreis.ui.anonymise.work import Work
from tests.builders import a_journey, a_register, a_statement
from tests.ui.anonymise.conftest import looked_through
from tests.ui.anonymise.test_steps import page, step_of, tabs, told, walk_to
from tests.ui.conftest import Boxes, PageHands
from tests.ui.held_tasks import HeldTasks, never
from tests.user_journeys.hands import Ctrl, Shift

__all__ = ["page", "told"]  # the fixtures of a life on the page
Key = Qt.Key


def test_an_answer_tells_for_how_many_places_it_holds(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    hands.press(Key.Key_Down)
    found = page.found
    assert found.accept.text() == "Ver&vangen, 2 plaatsen"
    assert found.keep_it.text() == "N&iet herkenbaar, 2 plaatsen"
    found.here.click()
    assert found.accept.text() == "Ver&vangen"
    assert found.keep_it.text() == "N&iet herkenbaar"
    hands.press(Key.Key_Down, Ctrl)
    assert found.title.whole == "Roos"
    assert found.keep_it.text() == "N&iet herkenbaar"


def test_enter_lets_no_word_stand_in_any_step(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.WORDS)
    hands.press(Key.Key_Return)
    assert page.words.field.hasFocus()
    assert tabs(page)[2] == "Woorden (1)"
    hands.press(Key.Key_Return)
    assert "Vul in wat" in page.words.problem.text()
    assert tabs(page)[2] == "Woorden (1)"
    hands.line("een eigen woord")
    assert tabs(page)[2] == "✓ Woorden"
    hands.press(Key.Key_Z, Ctrl)
    page.words.rows.setFocus()
    hands.press(Key.Key_Return, Ctrl)
    assert page.words.rows.rows[0].meta.startswith("blijft staan")
    for asking in (page.found, page.words):
        assert asking.hint.text().startswith("Enter: vervangen")
        assert "laten staan" in asking.hint.text()


def test_what_is_typed_outlives_that_the_texts_are_read_again(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_F2)
    hands.replace("Pet")
    assert page.presenter is not None
    work = page.presenter.work
    assert work.journey is not None
    work.open(work.journey.id)
    looked_through(hands)
    assert page.found.field.text() == "Pet"
    assert page.found.title.whole == "Sanne"


def test_an_undo_on_the_page_is_named_in_the_menu(
    hands: PageHands, page: AnonymisePage
) -> None:
    undo = hands.window.menus.undo
    assert not undo.isEnabled()
    walk_to(hands, Step.FOUND)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert undo.text() == "Ongedaan maken: ‘Sanne’ vervangen"
    undo.trigger()
    assert not undo.isEnabled()
    assert tabs(page)[1] == "Gevonden (5)"


def test_reading_is_believed_when_the_end_was_in_sight(
    hands: PageHands, page: AnonymisePage, study: Study
) -> None:
    lines = [f"Toen gebeurde er iets nummer {each}" for each in range(60)]
    made = a_journey(
        *(a_statement(text=each) for each in lines), code="LR-009", respondents=()
    )
    study.journeys.begin(made)
    assert page.presenter is not None
    page.presenter.open_journey(made.id)
    looked_through(hands)
    walk_to(hands, Step.COMPARE)
    compare = page.compare
    hands.click(compare.done)
    assert step_of(page) is Step.COMPARE
    assert compare.unread.text() == (
        "U zag nog niet alles. Blader eerst door tot het einde."
    )
    hands.click(compare.only_changed)
    hands.click(compare.done)
    assert "Alleen wat verandert" in compare.unread.text()
    hands.click(compare.only_changed)
    hands.click(compare.done)
    assert step_of(page) is Step.COMPARE
    hands.press(Key.Key_End)
    hands.click(compare.done)
    assert step_of(page) is Step.SIGN


@pytest.fixture
def signed(hands: PageHands, page: AnonymisePage, study: Study) -> Journey:
    """A journey in which everything was decided and both signed."""
    made = a_journey(a_statement(text="Het ging goed"), code="LR-010", respondents=())
    study.journeys.begin(made)
    for clue in CLUES:
        study.anonymising.decide(made.id, clue.ticked())
    study.anonymising.sign(made.id, Role.INTERVIEWER, "LotteLotje")
    study.anonymising.sign(made.id, Role.SECOND_READER, "Bert")
    assert page.presenter is not None
    page.presenter.open_journey(made.id)
    looked_through(hands)
    walk_to(hands, Step.SIGN)
    return made


def test_a_signature_under_a_wrong_name_is_taken_back(
    hands: PageHands, page: AnonymisePage, study: Study, signed: Journey, boxes: Boxes
) -> None:
    first, second = (page.sign.boxes[role] for role in Role)
    assert "door LotteLotje" in first.state.text()
    boxes.will_get("Laten staan", "Terugnemen")
    hands.click(first.take_back)
    assert study.anonymising.get(signed.id).is_signed
    hands.click(first.take_back)
    assert boxes.told[1].startswith(
        "De handtekening van LotteLotje terugnemen? Die van de tweede lezer vervalt"
    )
    assert not first.take_back.isVisible()
    assert not second.take_back.isVisible()
    assert not study.anonymising.get(signed.id).signatures.every
    assert hands.window.focusWidget() is first.name
    hands.line("Lotte")
    hands.wait_for_tasks()
    assert "door Lotte op" in first.state.text()
    assert "interviewer, taken_back" in {each.what for each in study.log.entries()}


def test_the_second_signature_is_taken_back_alone(
    hands: PageHands, page: AnonymisePage, study: Study, signed: Journey, boxes: Boxes
) -> None:
    boxes.will_get("Terugnemen")
    hands.click(page.sign.boxes[Role.SECOND_READER].take_back)
    [left] = {each.role for each in study.anonymising.get(signed.id).signatures.every}
    assert left is Role.INTERVIEWER


def test_nobody_signs_under_a_name_of_a_page(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.SIGN)
    hands.line("L" * 81)
    assert "hooguit 80 letters" in page.sign.boxes[Role.INTERVIEWER].problem.text()


def test_an_unread_register_has_no_tick(
    hands: PageHands, page: AnonymisePage, study: Study, told: Journey
) -> None:
    study.register.put(told.id, Register())
    assert page.presenter is not None
    page.presenter.open_journey(told.id)
    looked_through(hands)
    assert tabs(page)[0] == "Register"
    assert page.register.state.text() == "nog geen namen"


def test_who_signed_already_need_not_read_first_to_hear_that(
    hands: PageHands, page: AnonymisePage, signed: Journey, boxes: Boxes
) -> None:
    boxes.will_get("Terugnemen")
    hands.click(page.sign.boxes[Role.SECOND_READER].take_back)
    hands.line("lottelotje")
    assert page.step is Step.SIGN
    problem = page.sign.boxes[Role.SECOND_READER].problem
    assert problem.text() == "De tweede lezer is iemand anders dan de interviewer."


def test_one_can_type_at_once_when_a_signed_text_is_open_again(
    hands: PageHands, page: AnonymisePage, study: Study, signed: Journey
) -> None:
    hands.press(Key.Key_Escape)
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(signed.id)
    [statement] = study.journeys.get(signed.id).statements
    changed = replace(statement, text="Het ging minder goed")
    study.journeys.record(signed.id, [changed])
    hands.press(Key.Key_A, Ctrl | Shift)
    looked_through(hands)
    assert hands.window.focusWidget() is page.sign.boxes[Role.INTERVIEWER].name


def test_the_keys_go_into_the_next_step_from_one_that_holds_nothing(
    hands: PageHands, page: AnonymisePage, signed: Journey
) -> None:
    hands.press(Key.Key_PageUp, Ctrl)
    hands.press(Key.Key_PageDown, Ctrl)
    assert page.steps.hasFocus()  # both signed: nothing to type here
    hands.press(Key.Key_PageUp, Ctrl)
    assert page.compare.text.hasFocus()


def test_a_name_that_came_later_is_told_on_the_page_until_another_is_chosen(
    hands: PageHands, page: AnonymisePage, study: Study, told: Journey
) -> None:
    other = a_journey(a_statement(text="Fleur lachte"), code="LR-012")
    study.journeys.begin(other, a_register(Fleur="Olga"))
    assert page.presenter is not None
    page.presenter.open_journey(told.id)
    looked_through(hands)
    assert "‘Fleur’ (LR-012)" in page.notice.text
    assert page.notice.isVisible()
    page.presenter.work.put_register(a_register(Jurre=None, Roos="Iris"))
    assert not page.notice.isVisible()


def test_a_signature_is_set_beside_the_window(study: Study, signed: Journey) -> None:
    tasks = HeldTasks()
    work = Work(study)
    work.open(signed.id)
    study.anonymising.take_back(signed.id, Role.INTERVIEWER)
    work.open(signed.id)
    work.tasks = tasks
    came: list[str] = []
    work.sign(Role.INTERVIEWER, "Anna", lambda: came.append("Anna"), never)
    assert (tasks.began, came) == (["De handtekening wordt gezet …"], [])
    tasks.tell()
    assert came == ["Anna"]
    assert work.state is not None
    assert not work.state.unsigned(Role.INTERVIEWER)
