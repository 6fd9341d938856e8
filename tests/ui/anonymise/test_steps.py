"""The steps of the page, walked and answered by hands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.page import AnonymisePage
from levensreis.ui.anonymise.steps import Step
from tests.builders import a_journey, a_statement, an_entry
from tests.ui.anonymise.conftest import looked_through
from tests.ui.conftest import PageHands
from tests.ui.test_accessibility import letters, silent
from tests.user_journeys.hands import Ctrl, Shift, row_with

Key = Qt.Key


@pytest.fixture
def told(study: Study) -> Journey:
    """A life with two names, an everyday one, a place and a word."""
    made = a_journey(
        a_statement(text="Jurre en Sanne, in Almelo"),
        a_statement(text="Roos was er. De roos bloeit. Sannes wroemkeboel!"),
        code="LR-007",
        respondents=(),
    )
    study.journeys.begin(made)
    names = (an_entry("Jurre", replacement=None), an_entry("Roos", replacement="Fleur"))
    study.register.put(made.id, Register(names))
    return made


@pytest.fixture
def page(hands: PageHands, told: Journey) -> AnonymisePage:
    """The page with that life on it, looked through."""
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(told.id)
    hands.press(Key.Key_A, Ctrl | Shift)
    return looked_through(hands)


def walk_to(hands: PageHands, step: Step) -> None:
    for _ in Step:
        hands.press(Key.Key_PageUp, Ctrl)
    for _ in range(list(Step).index(step)):
        hands.press(Key.Key_PageDown, Ctrl)
    assert hands.names.step is step


def step_of(page: AnonymisePage) -> Step:
    return page.step


def tabs(page: AnonymisePage) -> list[str]:
    return [page.steps.tabText(each) for each in range(page.steps.count())]


def test_each_step_tells_how_many_points_are_open(page: AnonymisePage) -> None:
    assert tabs(page) == [
        *("Register (1)", "Gevonden (5)", "Woorden (1)", "Aanwijzingen (9)"),
        *("Voor en na", "Ondertekenen"),
    ]
    assert page.state.text() == "15 punten open"


def test_everything_can_be_named_and_no_letter_does_two_things(
    hands: PageHands, page: AnonymisePage
) -> None:
    for step in Step:
        walk_to(hands, step)
        assert silent(hands.study_page) == []
        taken = letters(hands.study_page)
        assert [each for each in taken if taken.count(each) > 1] == []


def test_the_step_is_remembered_when_one_comes_back(
    hands: PageHands, page: AnonymisePage, study: Study
) -> None:
    walk_to(hands, Step.WORDS)
    hands.press(Key.Key_Escape)
    assert hands.interview.isVisible()
    hands.press(Key.Key_A, Ctrl | Shift)
    looked_through(hands)
    assert step_of(page) is Step.WORDS
    assert page.words.rows.hasFocus()


def test_the_tabs_are_walked_with_the_arrows(
    hands: PageHands, page: AnonymisePage
) -> None:
    page.steps.setFocus()
    for step in list(Step)[1:]:
        hands.press(Key.Key_Right)
        assert step_of(page) is step
        assert page.steps.hasFocus()


def test_arrows_and_enter_answer_one_question_after_another(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    found = page.found
    assert found.title.whole == "Jurre"
    hands.press(Key.Key_Down)
    assert found.title.whole == "Sanne"
    assert len(found.places.rows) == 2
    hands.press(Key.Key_Return)
    assert found.title.whole == "Roos"
    assert found.rows.hasFocus()
    hands.press(Key.Key_Up, Ctrl)
    assert found.title.whole == "Jurre"
    assert tabs(page)[1] == "Gevonden (4)"


def test_another_replacement_can_be_typed(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_F2)
    hands.replace("Petra")
    hands.press(Key.Key_Return)
    rows = [row.meta for row in page.found.rows.rows if row.words == "Sanne"]
    assert rows == ["2 keer · wordt: Petra"]
    assert page.found.rows.hasFocus()


def test_enter_in_the_places_is_for_that_place(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    hands.press(Key.Key_Down)
    page.found.places.setFocus()
    hands.press(Key.Key_Return, Ctrl)
    assert page.found.places.rows[0].meta == "blijft staan"
    assert "voorstel" in page.found.places.rows[1].meta


def test_the_buttons_do_what_the_keys_do(hands: PageHands, page: AnonymisePage) -> None:
    walk_to(hands, Step.FOUND)
    hands.click_row(page.found.rows, "Almelo")
    hands.click(page.found.general)
    assert page.found.field.text() == "een andere plaats"
    hands.click(page.found.accept)
    hands.click_row(page.found.rows, "Sanne")
    hands.click(page.found.keep_it)
    assert tabs(page)[1] == "Gevonden (3)"
    hands.click(page.found.undo)
    hands.click(page.found.undo)
    assert tabs(page)[1] == "Gevonden (5)"
    assert not page.found.undo.isEnabled()


def test_a_word_goes_to_the_register_in_one_go(
    hands: PageHands, page: AnonymisePage, study: Study, told: Journey
) -> None:
    walk_to(hands, Step.WORDS)
    hands.click(page.words.register)
    assert step_of(page) is Step.REGISTER
    assert page.register.name.text() == "wroemkeboel"
    hands.write("een eigen woord")
    hands.press(Key.Key_Return)
    looked_through(hands)
    entry = study.register.get(told.id).entries[-1]
    assert (entry.name, entry.replacement) == ("wroemkeboel", "een eigen woord")
    assert tabs(page)[2] == "✓ Woorden"


def test_an_organisation_leads_to_a_form_of_its_kind(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    hands.click_row(page.found.rows, "Almelo")
    hands.click(page.found.register)
    assert page.register.kind.currentData() == EntryKind.PLACE
    assert not page.register.fields.role.isVisible()


def test_a_tick_is_kept_and_can_be_taken_away(
    hands: PageHands, page: AnonymisePage, study: Study, told: Journey
) -> None:
    walk_to(hands, Step.CLUES)
    box = page.clues.cards[0].box
    assert box.hasFocus()
    hands.press(Key.Key_Space)
    assert "nagekeken" in box.text()
    assert tabs(page)[3] == "Aanwijzingen (8)"
    assert len(study.anonymising.get(told.id).open_clues) == 8
    hands.press(Key.Key_Z, Ctrl)
    assert not box.isChecked()
    assert tabs(page)[3] == "Aanwijzingen (9)"


def test_before_and_after_shows_all_or_what_changes(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    hands.press(Key.Key_Return)
    walk_to(hands, Step.COMPARE)
    shown = page.compare.text.toPlainText()
    assert "Woonplekken" in shown
    assert "Jurre en Sanne" in shown
    assert "Fleur was er" in shown
    assert "6;6" in shown
    hands.click(page.compare.only_changed)
    shown = page.compare.text.toPlainText()
    assert "Fleur was er" in shown
    assert "6;6" not in shown


def test_selected_words_go_to_the_register(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.COMPARE)
    hands.click(page.compare.take)
    assert step_of(page) is Step.COMPARE
    found = page.compare.text.document().find("wroemkeboel")
    page.compare.text.setTextCursor(QTextCursor(found))
    hands.click(page.compare.take)
    assert step_of(page) is Step.REGISTER
    assert page.register.name.text() == "wroemkeboel"


def test_marks_follow_the_colours(hands: PageHands, page: AnonymisePage) -> None:
    walk_to(hands, Step.COMPARE)
    before = page.compare.text.toHtml()
    clue = page.clues.cards[0]
    told = clue.found.text()
    hands.window.menus.dark.trigger()
    assert page.compare.text.toHtml() != before
    assert clue.found.text() != told


def test_nobody_signs_without_a_name_or_with_open_points(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.SIGN)
    box = page.sign.boxes[Role.INTERVIEWER]
    hands.click(box.button)
    assert box.problem.text() == "Vul in wie er ondertekent."
    hands.line("Anna")
    assert "15 punten open" in box.problem.text()
    assert page.sign.waiting.text() == "Er zijn nog 15 punten open."


def test_a_journey_without_texts_is_told(
    hands: PageHands, page: AnonymisePage, study: Study
) -> None:
    empty = a_journey(code="LR-008")
    assert empty.respondents
    study.journeys.begin(empty)
    assert page.presenter is not None
    page.presenter.open_journey(empty.id)
    looked_through(hands)
    assert tabs(page) == [step.label for step in Step]
    assert page.state.text() == "nog niets verteld"
    for step, words in (
        (Step.FOUND, page.found.nothing),
        (Step.WORDS, page.words.nothing),
        (Step.CLUES, page.clues.nothing),
        (Step.COMPARE, page.compare.count),
        (Step.SIGN, page.sign.waiting),
    ):
        walk_to(hands, step)
        assert words.isVisible()
        assert words.text() == "Er is nog niets verteld."
    assert not page.clues.area.isVisible()
    assert "nog geen tekst" in page.sign.boxes[Role.INTERVIEWER].state.text()
    assert study.anonymising.get(empty.id).still_needed(Output.OTHERS) == [
        "Er is nog niets verteld, dus er valt nog niets te ondertekenen."
    ]


def test_a_journey_that_is_not_there_is_told(
    hands: PageHands, page: AnonymisePage, told: Journey
) -> None:
    assert page.presenter is not None
    page.presenter.open_journey(a_journey().id)
    assert "staat niet in deze studie" in page.notice.text


def test_a_decision_that_cannot_be_kept_is_told_and_nothing_changes(
    hands: PageHands, page: AnonymisePage, study: Study
) -> None:
    walk_to(hands, Step.WORDS)
    study.close()
    (study.folder / "studie.levensreis").unlink()
    hands.press(Key.Key_Return, Ctrl)
    assert "reservekopie" in page.words.problem.text()
    walk_to(hands, Step.CLUES)
    hands.press(Key.Key_Space)
    assert "reservekopie" in page.notice.text
    assert not page.clues.cards[0].box.isChecked()


def test_rows_of_one_word_are_painted_with_their_mark(
    hands: PageHands, page: AnonymisePage
) -> None:
    walk_to(hands, Step.FOUND)
    index = row_with(page.found.places, "Jurre en Sanne")
    QApplication.processEvents()
    assert "‘Jurre’" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not page.found.grab().isNull()
