"""Before a conversation is closed there is one look at what is still open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from levensreis.domain.closing import ClosingKind
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Journey, Respondent, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.theme import Theme
from levensreis.domain.today import today
from levensreis.services.study import Study
from levensreis.ui.closing.dialog import ClosingDialog
from levensreis.ui.closing.open_journey import open_journey
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.side_pane import Tab
from tests.builders import a_journey, a_register, a_statement
from tests.ui.conftest import Boxes, PageHands
from tests.ui.interview.conftest import no_disk
from tests.ui.speaking import let_go
from tests.user_journeys.hands import Ctrl, Shift, is_gone

Key = Qt.Key
TODAY = today()
STAY, LEAVE = "Terug naar het gesprek", "Toch sluiten"


@pytest.fixture
def newborn(hands: PageHands, study: Study) -> Journey:
    """A journey begun here, of which every year of every theme was told."""
    told = [
        a_statement(theme=theme, period="zwangerschap tot 1", text="Alles rustig")
        for theme in Theme
    ]
    made = a_journey(
        *told,
        code="LR-005",
        pseudonym="Noor",
        youth=Youth(BirthMonth(TODAY.year, TODAY.month)),
        respondents=(Respondent("moeder", "moeder"),),
        imported=False,
    )
    study.journeys.begin(made)
    return made


def opened(hands: PageHands, journey: Journey) -> PageHands:
    presenter = hands.study_page.presenter
    assert presenter is not None
    presenter.choose(journey.id)
    return hands


def allow(study: Study, journey: Journey) -> None:
    """Record that the family allows everything."""
    answers = [
        Consent(purpose=each, given=True, on=TODAY, by="moeder") for each in Purpose
    ]
    study.journeys.put_consents(journey.id, answers)


def told(dialog: ClosingDialog) -> str:
    labels = [each.text() for each in dialog.findChildren(QLabel)]
    return " ".join([*labels, *(each.words for each in dialog.rows.rows)])


def test_the_checklist_appears_and_somebody_stays(
    hands: PageHands, newborn: Journey, boxes: Boxes
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    boxes.will_get(STAY)
    assert not hands.window.close()
    [words] = boxes.told
    assert "Toestemming voor" in words
    assert "is nog niet gevraagd" in words
    assert hands.interview.isVisible()
    let_go()
    assert hands.window.findChildren(ClosingDialog) == []
    hands.interview.focus_line()
    hands.line("vandaag ook gewogen")
    assert hands.window.menus.undo.text() == "Ongedaan maken: vastleggen"


def test_esc_stays_too(hands: PageHands, newborn: Journey, boxes: Boxes) -> None:
    opened(hands, newborn).line("vandaag geboren")
    boxes.will_get("Esc")
    hands.press(Key.Key_Q, Ctrl)
    assert hands.window.isVisible()


@pytest.mark.parametrize("key", [Key.Key_Q, Key.Key_W])
def test_who_closes_all_the_same_closes(
    hands: PageHands, newborn: Journey, boxes: Boxes, key: Qt.Key
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    boxes.will_get(LEAVE)
    hands.press(key, Ctrl)
    assert hands.window.study_page is None


def test_enter_closes_and_the_button_for_it_has_the_focus(
    hands: PageHands, newborn: Journey, boxes: Boxes
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    boxes.will_get("Enter")
    assert hands.window.close()


def test_nothing_is_asked_when_nothing_was_recorded(
    hands: PageHands, newborn: Journey, boxes: Boxes
) -> None:
    opened(hands, newborn)
    assert hands.window.close()
    assert boxes.told == []


def test_nothing_is_asked_when_nothing_is_open(
    hands: PageHands, newborn: Journey, study: Study, boxes: Boxes
) -> None:
    allow(study, newborn)
    opened(hands, newborn).line("vandaag geboren")
    assert hands.window.close()
    assert boxes.told == []


def test_consent_that_was_given_on_the_page_of_details_is_not_asked_again(
    hands: PageHands, newborn: Journey, study: Study, boxes: Boxes
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    hands.press(Key.Key_I, Ctrl)
    assert hands.study_page.details.presenter is not None
    details = hands.study_page.details.presenter
    form = details.new_answer(given=True)
    details.record(tuple(Purpose), form)
    assert hands.window.close()
    assert boxes.told == []


def test_every_journey_in_which_was_recorded_is_on_the_list(
    hands: PageHands, newborn: Journey, journey: Journey, study: Study, boxes: Boxes
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    opened(hands, journey).write("6 naar school #onbekend")
    hands.press(Key.Key_Return)
    hands.write("de neuroloog")
    hands.press(Key.Key_P, Ctrl)
    boxes.will_get(STAY)
    assert not hands.window.close()
    [words] = boxes.told
    assert words.index("nog niet gevraagd") < words.index("1 geparkeerd punt")
    assert "1 uitspraak is nog te ordenen" in words


def test_what_was_undone_was_recorded_too(
    hands: PageHands, newborn: Journey, boxes: Boxes
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    hands.press(Key.Key_Z, Ctrl)
    boxes.will_get(LEAVE)
    assert hands.window.close()


def test_what_stands_in_the_line_is_asked_first(
    hands: PageHands, newborn: Journey, study: Study, boxes: Boxes
) -> None:
    opened(hands, newborn).write("vandaag geboren")
    boxes.will_get("Vastleggen en sluiten", STAY)
    assert not hands.window.close()
    assert "snelle regel" in boxes.told[0]
    assert "Toestemming" in boxes.told[1]
    assert study.journeys.get(newborn.id).statements[-1].text == "vandaag geboren"


def test_the_checklist_can_be_seen_at_any_time(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre=None))
    at_work.write("de neuroloog")
    at_work.press(Key.Key_P, Ctrl)
    at_work.press(Key.Key_E, Ctrl | Shift)
    dialog = at_work.dialog(ClosingDialog)
    kinds = [each.kind for each in dialog.points]
    assert kinds[0] is ClosingKind.PARKED
    assert kinds[-1] is ClosingKind.NAMES
    assert "1 geparkeerd punt staat nog open" in told(dialog)
    assert "1 naam zonder vervanging" in told(dialog)
    buttons = [each.text() for each in dialog.findChildren(QPushButton)]
    assert buttons == ["Sluiten"]
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert at_work.window.isVisible()
    at_work.interview.quick.clear()


def test_a_checklist_without_anything_open_says_so(
    hands: PageHands, newborn: Journey, study: Study
) -> None:
    allow(study, newborn)
    opened(hands, newborn).press(Key.Key_E, Ctrl | Shift)
    dialog = hands.dialog(ClosingDialog)
    assert dialog.points == []
    assert "Er staat niets meer open" in told(dialog)
    hands.press(Key.Key_Escape)


def test_a_file_that_is_gone_does_not_keep_the_window_open(
    hands: PageHands, newborn: Journey, study: Study, boxes: Boxes
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    boxes.will_get(LEAVE)
    with no_disk(study):
        assert hands.window.close()
    assert "Toestemming" in boxes.told[0]


def test_names_without_a_replacement_are_counted(
    study: Study, journey: Journey
) -> None:
    study.register.put(journey.id, a_register(Jurre=None, Almelo=None, Bas="William"))
    desk = Desk(study)
    desk.open(journey.id)
    points = open_journey(desk, journey).points
    [names] = [each for each in points if each.kind is ClosingKind.NAMES]
    assert (names.number, names.words) == (2, "2 namen zonder vervanging")


# --- where a point leads ----------------------------------------------------


@pytest.fixture
def open_ends(at_work: PageHands, study: Study, journey: Journey) -> PageHands:
    """The life of Sem with something open of every kind that leads elsewhere."""
    study.register.put(journey.id, a_register(Jurre=None))
    at_work.line("6 driftbuien")  # to be sorted
    at_work.press(Key.Key_E, Ctrl)
    at_work.interview.detail.form.sensitive.click()
    at_work.press(Key.Key_Escape)
    at_work.write("de neuroloog")
    at_work.press(Key.Key_P, Ctrl)
    return at_work


def go_by_key(hands: PageHands, words: str) -> None:
    """Walk the checklist to the row with these words, and press Enter."""
    hands.press(Key.Key_E, Ctrl | Shift)
    dialog = hands.dialog(ClosingDialog)
    assert dialog.rows.hasFocus()
    for _ in dialog.rows.rows:
        current = dialog.rows.current
        if current is not None and words in current.words:
            break
        hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert is_gone(dialog)
    hands.window.activateWindow()  # as a window manager would
    hands.wait_for(QApplication.focusWidget)


def is_at_names(hands: PageHands) -> bool:
    return hands.study_page.pages.currentWidget() is hands.study_page.anonymise


def is_at_parked(hands: PageHands) -> bool:
    return hands.interview.side.current is Tab.PARKING


def is_at_statement(hands: PageHands) -> bool:
    detail = hands.interview.detail
    return detail.text.hasFocus() and detail.text.text() == "driftbuien"


def is_at_gap(hands: PageHands) -> bool:
    bar = hands.interview.quick
    theme = bar.themes.currentData()
    at_gap = bar.line.hasFocus() and bar.line.text() == "zwangerschap "
    bar.clear()
    return at_gap and theme == Theme.SKILLS


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("naam zonder vervanging", is_at_names),
        ("geparkeerd punt", is_at_parked),
        ("nog te ordenen", is_at_statement),
        ("gevoelige uitspraak", is_at_statement),
        ("Nog niets over Ontwikkeling van vaardigheden", is_at_gap),
    ],
)
def test_enter_goes_to_what_a_point_is_about(
    open_ends: PageHands, words: str, is_there: Callable[[PageHands], bool]
) -> None:
    go_by_key(open_ends, words)
    assert is_there(open_ends)


def test_a_click_leads_to_the_consent_that_is_missing(
    hands: PageHands, newborn: Journey
) -> None:
    opened(hands, newborn).press(Key.Key_E, Ctrl | Shift)
    dialog = hands.dialog(ClosingDialog)
    hands.click_row(dialog.rows, "nog niet gevraagd")
    assert is_gone(dialog)
    assert hands.study_page.pages.currentWidget() is hands.study_page.details


def test_who_goes_to_a_point_of_another_journey_stays_and_gets_there(
    hands: PageHands, newborn: Journey, journey: Journey, boxes: Boxes
) -> None:
    opened(hands, newborn).line("vandaag geboren")
    opened(hands, journey)

    def goes() -> bool:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ClosingDialog):
            hands.click_row(dialog.rows, "nog niet gevraagd")
        return True

    boxes.before_each(goes)
    assert not hands.window.close()
    boxes.before_each(lambda: False)
    page = hands.study_page
    assert page.open_journey == newborn.id
    assert page.pages.currentWidget() is page.details


def test_differing_accounts_are_chosen_among_from_the_recap(
    at_work: PageHands,
) -> None:
    at_work.line("6 naar school")
    at_work.press(Key.Key_U, Ctrl)
    at_work.line("9 naar school @vader")
    go_by_key(at_work, "tegenspraak")
    assert at_work.interview.recap.lines.hasFocus()
