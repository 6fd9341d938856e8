"""A journey is made unrecognisable, signed by two, changed, and signed again."""

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.anonymise.texts import Part
from levensreis.domain.journey import Journey, Respondent, Sex
from levensreis.domain.theme import Theme
from levensreis.services.anonymising import Anonymised
from levensreis.services.study import Study
from levensreis.ui.anonymise.steps import Step
from tests.builders import a_journey, a_statement
from tests.ui.conftest import PageHands, folder, new_study, study
from tests.user_journeys.conftest import OpenWindow
from tests.user_journeys.hands import Ctrl, Shift, row_with

__all__ = ["folder", "new_study", "study"]  # the fixtures of a study on disk
Key = Qt.Key


@pytest.fixture
def told(study: Study) -> Journey:
    """A life with everything in it that gives a family away."""
    made = a_journey(
        a_statement(
            theme=Theme.HEALTH,
            text="Eerste aanval bij Jurre",
            story="Op 3 mei 2012 zag Sanne het. Roos was thuis, bij de roos.",
        ),
        a_statement(
            theme=Theme.LIVING,
            text="Naar de groep in Almelo",
            story="De Vlierhof had plaats. Sannes auto stond voor de deur.",
        ),
        a_statement(theme=Theme.RELATIONSHIPS, text="Hij zegt steeds wroemkeboel"),
        code="LR-001",
        respondents=(Respondent("moeder", "moeder"),),
    )
    study.journeys.begin(made)
    study.register.put(
        made.id,
        Register(
            (
                RegisterEntry(
                    kind=EntryKind.PERSON, name="Jurre", sex=Sex.MALE, surname="Bakker"
                ),
                RegisterEntry(
                    kind=EntryKind.PERSON, name="Roos", sex=Sex.FEMALE, role="zus"
                ),
                RegisterEntry(
                    kind=EntryKind.ORGANISATION,
                    name="De Vlierhof",
                    sort="zorgorganisatie",
                ),
            )
        ),
    )
    return made


def test_a_journey_is_anonymised_and_signed_by_keyboard(
    open_window: OpenWindow, study: Study, told: Journey
) -> None:
    hands = open_window()
    hands.window.show_study(study)
    assert hands.study_page.presenter is not None
    hands.study_page.presenter.choose(told.id)
    open_the_page(hands)
    refuse_to_sign_while_points_are_open(hands)
    decide_about_what_was_found(hands)
    go_through_the_words(hands)
    tick_the_clues(hands)
    texts_are_unrecognisable(state(hands))
    sign_twice(hands)
    assert state(hands).is_signed
    change_one_statement(hands, told)
    exactly_that_text_is_open_again(hands)
    sign_again(hands)
    assert study.anonymising.get(told.id).is_signed


def open_the_page(hands: PageHands) -> None:
    hands.press(Key.Key_A, Ctrl | Shift)
    wait_until_looked_through(hands)
    assert step_of(hands) is Step.REGISTER


def refuse_to_sign_while_points_are_open(hands: PageHands) -> None:
    walk_to(hands, Step.SIGN)
    waiting = state(hands).waiting
    hands.line("Anna de Boer")
    box = hands.names.sign.boxes[Role.INTERVIEWER]
    assert f"nog {waiting} punten open" in box.problem.text()
    assert not state(hands).signatures.every


def decide_about_what_was_found(hands: PageHands) -> None:
    walk_to(hands, Step.FOUND)
    found = hands.names.found
    assert found.rows.hasFocus()
    assert found.title.whole == "Jurre"
    hands.press(Key.Key_Return)
    assert state(hands).rewriting.register.entries[0].replacement is not None
    take_back_and_do_again(hands)
    hands.press(Key.Key_Home)
    decide_roos_at_each_place(hands)
    for _ in range(9):
        if hands.names.steps.tabText(1).startswith("✓"):
            break
        hands.press(Key.Key_Return)
    assert hands.names.steps.tabText(1) == "✓ Gevonden"
    assert state(hands).rewriting.register.open_entries == []


def take_back_and_do_again(hands: PageHands) -> None:
    found = hands.names.found
    assert found.title.whole == "Sanne"
    hands.press(Key.Key_F2)
    hands.replace("Roos")
    hands.press(Key.Key_Return)
    assert "bevat ‘Roos’" in found.problem.text()
    hands.replace("Petra")
    hands.press(Key.Key_Return)
    assert any("zag Petra het" in text for text in state(hands).after.values())
    assert any("Petra's auto" in text for text in state(hands).after.values())
    hands.press(Key.Key_Z, Ctrl)
    assert any("zag Sanne het" in text for text in state(hands).after.values())
    choose(hands, "Sanne")
    hands.press(Key.Key_Return)


def decide_roos_at_each_place(hands: PageHands) -> None:
    choose(hands, "Roos")
    found = hands.names.found
    assert found.homonym.isVisible()
    hands.press(Key.Key_Return)
    assert found.title.whole == "Roos"
    hands.press(Key.Key_Return, Ctrl)
    [text] = [each for each in state(hands).after.values() if "was thuis" in each]
    assert "Roos" not in text
    assert "bij de roos" in text


def go_through_the_words(hands: PageHands) -> None:
    walk_to(hands, Step.WORDS)
    words = hands.names.words
    assert words.title.whole == "wroemkeboel"
    for _ in range(len(state(hands).words)):
        hands.press(Key.Key_Return, Ctrl)
    assert hands.names.steps.tabText(2) == "✓ Woorden"


def tick_the_clues(hands: PageHands) -> None:
    walk_to(hands, Step.CLUES)
    for card in hands.names.clues.cards:
        assert card.box.hasFocus()
        hands.press(Key.Key_Space)
        hands.press(Key.Key_Tab)
    assert state(hands).waiting == 0
    assert hands.names.state.text() == "over alles is beslist"


def tick_what_is_open_again(hands: PageHands) -> None:
    """Look through the clues that the changed text touches."""
    walk_to(hands, Step.CLUES)
    while hands.names.presenter and state(hands).open_clues:
        hands.names.clues.begin()
        hands.press(Key.Key_Space)


def texts_are_unrecognisable(found: Anonymised) -> None:
    told = " ".join(found.after.values())
    for name in ("Jurre", "Sanne", "Roos", "Almelo", "Vlierhof", "mei", "2012"):
        assert name not in told


def sign_twice(hands: PageHands) -> None:
    walk_to(hands, Step.SIGN)
    hands.line("Anna de Boer")
    hands.wait_for_tasks()
    sign = hands.names.sign
    assert "door Anna de Boer op" in sign.boxes[Role.INTERVIEWER].state.text()
    hands.line("anna de boer")
    assert step_of(hands) is Step.SIGN  # no need to read first to hear that
    assert "iemand anders" in sign.boxes[Role.SECOND_READER].problem.text()
    hands.replace("")
    sign_as_second_reader(hands, "Bert Smit")


def sign_as_second_reader(hands: PageHands, name: str) -> None:
    """Be led to before and after first, read it, and sign."""
    hands.line(name)
    assert step_of(hands) is Step.COMPARE
    hands.press(Key.Key_End)
    hands.click(hands.names.compare.done)
    assert step_of(hands) is Step.SIGN
    hands.replace(name)
    hands.press(Key.Key_Return)
    hands.wait_for_tasks()


def change_one_statement(hands: PageHands, told: Journey) -> None:
    hands.press(Key.Key_Escape)
    presenter = hands.interview.presenter
    assert presenter is not None
    presenter.choose(told.statements[1].id)
    hands.press(Key.Key_E, Ctrl)
    hands.replace("Naar de groep in Almelo, bij het bos")
    hands.press(Key.Key_Return, Ctrl)


def exactly_that_text_is_open_again(hands: PageHands) -> None:
    hands.press(Key.Key_A, Ctrl | Shift)
    wait_until_looked_through(hands)
    assert step_of(hands) is Step.SIGN
    [again] = hands.names.sign.again.rows
    assert again.words == "Naar de groep in Almelo, bij het bos"
    assert "1 van 9 teksten is weer open" in told_of(hands, Role.INTERVIEWER)
    hands.names.sign.again.setFocus()
    hands.press(Key.Key_Return)
    assert step_of(hands) is Step.COMPARE
    shown = hands.names.compare.text.toPlainText()
    assert "bij het bos" in shown
    assert "zegt steeds wroemkeboel" not in shown
    for role in Role:
        [key] = state(hands).unsigned(role)
        assert key.part is Part.TEXT


def sign_again(hands: PageHands) -> None:
    tick_what_is_open_again(hands)
    assert state(hands).waiting == 0
    walk_to(hands, Step.SIGN)
    hands.line("Anna de Boer")
    hands.wait_for_tasks()
    sign_as_second_reader(hands, "Bert Smit")


def told_of(hands: PageHands, role: Role) -> str:
    return hands.names.sign.boxes[role].state.text()


def choose(hands: PageHands, name: str) -> None:
    rows = hands.names.found.rows
    rows.setCurrentIndex(row_with(rows, name))
    rows.setFocus()


def walk_to(hands: PageHands, step: Step) -> None:
    """Walk there with Ctrl and the page keys."""
    steps = list(Step)
    while (distance := steps.index(step) - steps.index(hands.names.step)) != 0:
        hands.press(Key.Key_PageDown if distance > 0 else Key.Key_PageUp, Ctrl)


def step_of(hands: PageHands) -> Step:
    return hands.names.step


def state(hands: PageHands) -> Anonymised:
    presenter = hands.names.presenter
    assert presenter is not None
    assert presenter.work.state is not None
    return presenter.work.state


def wait_until_looked_through(hands: PageHands) -> None:
    presenter = hands.names.presenter
    assert presenter is not None
    hands.wait_for(lambda: presenter.work.state)
