"""Whatever was being typed goes back to where it stood, and is typed again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from levensreis.domain.accounts import Aspect
from levensreis.domain.consent import Purpose
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.accounts.dialog import AccountsDialog
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.interview.rename_factor import RenameFactorDialog
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.lock import fields
from levensreis.ui.lock.gathering import DESK, lying_open, typed_in, windows_over
from levensreis.ui.lock.putting_back import put_back
from levensreis.ui.lock.typed_form import TypedForm
from levensreis.ui.safety.keeping.kept_strip import KeptStrip
from levensreis.ui.safety.keeping.panel import KeepingPanel
from levensreis.ui.search.dialog import SearchDialog
from levensreis.ui.study.page import StudyPage
from tests.builders import a_factor, a_journey
from tests.ui.conftest import OpenWindow, PageHands
from tests.ui.interview.conftest import no_disk
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
Again = Callable[[], PageHands]


def gathered(hands: PageHands) -> list[TypedForm]:
    """Return what is being typed now."""
    return typed_in(hands.study_page, windows_over(hands.window))


def texts(hands: PageHands) -> list[str]:
    return [text for form in gathered(hands) for text in form.fields.values()]


@pytest.fixture
def again(at_work: PageHands, open_window: OpenWindow, study: Study) -> Again:
    """Gather what is typed, and put it back in a window in which nothing is open."""

    def put_into_another() -> PageHands:
        page = at_work.study_page
        forms = [lying_open(page), *gathered(at_work)]
        over = windows_over(at_work.window)
        for window in (at_work.window, *over):
            for field in fields.fields_in(window).values():
                field.blockSignals(True)  # else leaving it stores what is in it
        for window in over:
            window.deleteLater()
        at_work.window.study_page = at_work.window.study = None
        at_work.window.close()
        other = open_window()
        other.window.show_study(study)
        assert put_back(other.study_page, forms) == []
        typed = [each for each in forms if each.place != DESK]
        assert gathered(other) == typed
        return other

    return put_into_another


def choose_gezinshuis(hands: PageHands) -> None:
    hands.click_row(hands.interview.board.panels[Theme.LIVING].cards, "gezinshuis")


def kept_strip(hands: PageHands) -> KeptStrip:
    """Return the part of the page of safety about one journey."""
    found = hands.study_page.findChild(KeptStrip)
    assert found is not None
    return found


def test_nothing_is_gathered_where_nothing_is_typed(at_work: PageHands) -> None:
    assert gathered(at_work) == []
    choose_gezinshuis(at_work)
    at_work.press(Key.Key_I, Ctrl)
    assert gathered(at_work) == []
    at_work.press(Key.Key_A, Ctrl | Shift)
    assert gathered(at_work) == []
    at_work.press(Key.Key_N, Ctrl)
    at_work.dialog(JourneyDialog)
    assert gathered(at_work) == []


def test_what_is_sought_is_kept_nowhere(at_work: PageHands) -> None:
    at_work.study_page.sidebar.seek.setFocus()
    at_work.write("Sem")
    at_work.press(Key.Key_F, Ctrl)
    at_work.dialog(SearchDialog)
    at_work.write("gezinshuis")
    assert gathered(at_work) == []


def test_a_line_comes_back_with_all_it_would_be_recorded_with(
    at_work: PageHands, again: Again, journey: Journey
) -> None:
    choose_gezinshuis(at_work)
    at_work.press(Key.Key_U, Ctrl)
    at_work.press(Key.Key_2, Ctrl)
    at_work.write("9 naar vreemden")
    for button in at_work.interview.quick.findChildren(QPushButton):
        if button.property("kind") == "minus":
            button.click()
    hands = again()
    presenter = hands.interview.presenter
    assert presenter is not None
    assert hands.interview.quick.line.text() == "9 naar vreemden"
    assert hands.interview.quick.influence is Influence.NEGATIVE
    assert presenter.quick.line.respondent == "vader"
    assert presenter.quick.line.account == journey.statements[2].id
    assert hands.study_page.desk.chosen == journey.statements[2].id


def test_what_was_taken_from_the_parking_list_finishes_its_item_all_the_same(
    at_work: PageHands, again: Again, study: Study, journey: Journey
) -> None:
    at_work.write("de neuroloog")
    at_work.press(Key.Key_P, Ctrl)
    at_work.press(Key.Key_P, Ctrl)
    at_work.press(Key.Key_Return)
    assert at_work.interview.quick.line.text() == "de neuroloog"
    hands = again()
    hands.press(Key.Key_F9)
    hands.press(Key.Key_Return)
    notes = study.journeys.get(journey.id).notes
    assert [(each.text, each.done) for each in notes.parked] == [("de neuroloog", True)]


def test_what_a_grid_or_a_key_put_in_the_line_comes_back_too(
    at_work: PageHands, again: Again
) -> None:
    at_work.interview.begin_line("6 ")
    assert again().interview.quick.line.text() == "6 "


def test_what_could_not_be_stored_of_a_statement_comes_back(
    at_work: PageHands, again: Again, study: Study, journey: Journey
) -> None:
    choose_gezinshuis(at_work)
    with no_disk(study):
        at_work.click(at_work.interview.detail.text)
        at_work.replace("Naar een ander huis")
        at_work.press(Key.Key_Tab)
        at_work.click(at_work.interview.detail.factors.field)
        at_work.write("verhuiz")
        at_work.press(Key.Key_Escape)
        assert len(texts(at_work)) == 2
    hands = again()
    detail = hands.interview.detail
    assert detail.text.text() == "Naar een ander huis"
    assert detail.factors.field.text() == "verhuiz"
    hands.interview.commit()
    told = study.journeys.get(journey.id).statements[2]
    assert told.text == "Naar een ander huis"


def test_a_story_that_could_not_be_stored_comes_back_in_its_theme(
    at_work: PageHands, again: Again, study: Study, journey: Journey
) -> None:
    at_work.press(Key.Key_F5)
    at_work.press(Key.Key_J, Ctrl)
    with no_disk(study):
        at_work.write("Eerst was er")
        at_work.interview.story.commit()
        assert texts(at_work) == ["Eerst was er"]
    hands = again()
    assert hands.interview.story.field.text() == "Eerst was er"
    assert hands.interview.side.current is Tab.STORY
    hands.interview.commit()
    assert study.journeys.get(journey.id).notes.story(Theme.BEHAVIOUR)


def test_the_details_come_back_field_by_field(at_work: PageHands, again: Again) -> None:
    at_work.press(Key.Key_I, Ctrl)
    details = at_work.study_page.details
    at_work.click(details.sessions.new)
    at_work.press(Key.Key_Tab)
    [card] = details.sessions.cards
    at_work.click(card.note)
    at_work.write("Bij oma thuis")
    with_people = details.who.people
    for field, words in (
        (details.who.birth, "2008-0"),
        (with_people.new, "oma van va"),
        (with_people.rows[1].role, "stiefv"),
    ):
        field.setFocus()
        field.blockSignals(True)  # else leaving it would store it
        at_work.replace(words)
    assert set(texts(at_work)) == {"2008-0", "oma van va", "stiefv"}
    hands = again()
    who = hands.study_page.details.who
    assert who.isVisible()
    assert who.birth.text() == "2008-0"
    assert who.people.new.text() == "oma van va"
    assert who.people.rows[1].role.text() == "stiefv"
    assert not hands.study_page.details.keep()


def test_an_answer_about_consent_comes_back_with_its_question(
    at_work: PageHands, again: Again
) -> None:
    at_work.press(Key.Key_I, Ctrl)
    consent = at_work.study_page.details.consent
    at_work.click(consent.rows[Purpose.SHARING].answer)
    consent.form.no.click()
    consent.form.version.setFocus()
    at_work.write("3b")
    line = consent.form.by.lineEdit()
    assert line is not None
    line.setFocus()
    at_work.replace("voogd")
    form = again().study_page.details.consent.form
    assert form.isVisible()
    assert form.accessibleName() == consent.form.accessibleName()
    assert form.no.isChecked()
    assert (form.version.text(), form.by.currentText()) == ("3b", "voogd")
    assert form.is_touched


def test_an_answer_for_every_purpose_comes_back_too(
    at_work: PageHands, again: Again, study: Study, journey: Journey
) -> None:
    at_work.press(Key.Key_I, Ctrl)
    consent = at_work.study_page.details.consent
    at_work.click(consent.all)
    consent.form.version.setFocus()
    at_work.write("4")
    assert again().study_page.details.consent.form.version.text() == "4"


@pytest.mark.parametrize("known", [False, True])
def test_a_name_comes_back_in_the_form_of_that_name(
    at_work: PageHands, again: Again, known: bool
) -> None:
    at_work.press(Key.Key_A, Ctrl | Shift)
    names = at_work.names.register
    if known:
        at_work.write("Jurre")
        at_work.press(Key.Key_Return)
        names.names.setCurrentIndex(names.names.model().index(0, 0))
    names.kind.setCurrentIndex(1)
    (names.replacement if known else names.name).setFocus()
    at_work.write("Alm")
    hands = again()
    filled = hands.names.register
    assert filled.isVisible()
    assert filled.name.text() == ("Jurre" if known else "Alm")
    assert filled.replacement.text() == ("Alm" if known else "")
    assert filled.kind.currentIndex() == 1


def test_a_new_factor_is_asked_again(at_work: PageHands, again: Again) -> None:
    choose_gezinshuis(at_work)
    at_work.interview.detail.new_factor_wanted.emit("Wisselende")
    dialog = at_work.dialog(NewFactorDialog)
    dialog.name.setFocus()
    at_work.replace("Wisselende gezichten")
    dialog.system.setCurrentIndex(2)
    found = again().dialog(NewFactorDialog)
    assert found.name.text() == "Wisselende gezichten"
    assert found.system.currentIndex() == 2


def test_why_one_account_is_worked_with_is_asked_again(
    at_work: PageHands, again: Again, study: Study, journey: Journey
) -> None:
    choose_gezinshuis(at_work)
    at_work.press(Key.Key_U, Ctrl)
    at_work.press(Key.Key_2, Ctrl)
    at_work.line("12 naar een tehuis +")
    at_work.interview.detail.comparison_wanted.emit()
    dialog = at_work.dialog(AccountsDialog)
    at_work.wait_for(lambda: dialog.isActiveWindow() or None)
    assert dialog.table is not None
    choice = dialog.table.choices[Aspect.WHEN]
    list(choice.radios.values())[1].click()
    choice.reason.setFocus()
    at_work.write("moeder weet het nog")
    found = again().dialog(AccountsDialog)
    assert found.table is not None
    choice = found.table.choices[Aspect.WHEN]
    assert choice.reason.text() == "moeder weet het nog"
    assert choice.current is not None


def test_until_when_a_journey_is_kept_comes_back_in_its_section(
    at_work: PageHands, again: Again
) -> None:
    at_work.study_page.show_safety(KeepingPanel)
    strip = kept_strip(at_work)
    strip.until.setFocus()
    at_work.write("3-11-20")
    hands = again()
    assert kept_strip(hands).until.isVisible()
    assert kept_strip(hands).until.text() == "3-11-20"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        (Key.Key_I, lambda page: page.details),
        (Key.Key_A, lambda page: page.anonymise),
        (Key.Key_V, lambda page: page.safety),
    ],
)
def test_the_page_that_lay_open_lies_open_again(
    at_work: PageHands,
    again: Again,
    journey: Journey,
    key: Qt.Key,
    shown: Callable[[StudyPage], QWidget],
) -> None:
    at_work.press(key, Ctrl if key is Key.Key_I else Ctrl | Shift)
    page = again().study_page
    assert shown(page).isVisible()
    assert page.open_journey == journey.id


def test_what_has_no_place_any_more_is_handed_back(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    other = a_journey()
    study.journeys.begin(other)
    page = at_work.study_page
    gone = [
        TypedForm("line", other.id, "Regel", {"Snel vastleggen": "van een ander"}),
        TypedForm(f"statement {other.id}", journey.id, "", {"Wat": "weg"}),
        TypedForm("window RenameFactorDialog", None, "Hernoemen", {"Naam": "huis"}),
        TypedForm("aside 1", None, "", {"": "van vroeger"}),
        TypedForm("iets van later", None, "", {"": "onbekend"}),
    ]
    told = {"Wie / Code": "LR-9", "Wie / Schoenmaat": "41"}
    partly = TypedForm("details", journey.id, "Gegevens", told)
    desk = replace(lying_open(page), choices={"statement": str(other.id)})
    left = put_back(page, [desk, *gone, partly])
    assert left[0] == replace(partly, fields={"Wie / Schoenmaat": "41"})
    assert {each.place for each in left[1:]} == {each.place for each in gone}
    assert page.details.who.code.text() == "LR-9"


def test_a_form_of_which_nothing_is_known_is_gathered_all_the_same(
    at_work: PageHands, study: Study
) -> None:
    own = a_factor(own=True)
    study.journeys.add_factor(own)
    at_work.interview.detail.renaming_wanted.emit(own.id, own.label)
    dialog: QDialog = at_work.dialog(RenameFactorDialog)
    assert gathered(at_work) == []
    at_work.replace("een betere naam")
    [form] = gathered(at_work)
    assert form.title == dialog.windowTitle()
    assert list(form.fields.values()) == ["een betere naam"]
