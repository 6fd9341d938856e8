"""What was typed in the form of a name is kept, however the form is left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.ui.anonymise.register.panel import RegisterPanel
from levensreis.ui.journeys.dialog import JourneyDialog
from tests.builders import PASSPHRASE, a_journey
from tests.ui.anonymise.conftest import cells, click_name, select
from tests.ui.conftest import Boxes, PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key
Leave = Callable[[PageHands, RegisterPanel], None]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> Leave:
    return lambda hands, page: hands.press(key, modifier)


def take_words(hands: PageHands, page: RegisterPanel) -> None:
    select(page, "gezinshuis")
    hands.click(page.take)


def open_another(hands: PageHands, page: RegisterPanel) -> None:
    hands.click_row(hands.study_page.sidebar.journeys, "Noor")


LEAVING: dict[str, Leave] = {
    "Escape": press(Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    "Terug": lambda hands, page: hands.click(hands.names.back),
    "Nieuwe naam": lambda hands, page: hands.click(page.new),
    "another row": lambda hands, page: click_name(hands, page, 1),
    "a selection": take_words,
    "another step": press(Key.Key_PageDown, Ctrl),
    "another journey": open_another,
    "its own journey": lambda hands, page: hands.click_row(
        hands.study_page.sidebar.journeys, "Sem"
    ),
    "Gegevens": press(Key.Key_I, Ctrl),
    "Op papier": press(Key.Key_P, Ctrl | Shift),
    "Factortabel": press(Key.Key_T, Ctrl),
    "Studie sluiten": press(Key.Key_W, Ctrl),
    "Afsluiten": press(Key.Key_Q, Ctrl),
}


@pytest.fixture
def noor(page: RegisterPanel, at_work: PageHands, study: Study) -> Journey:
    """Another journey in the list."""
    made = a_journey(code="LR-002", pseudonym="Noor")
    study.journeys.begin(made)
    presenter = at_work.study_page.presenter
    assert presenter is not None
    presenter.refresh()
    return made


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_what_was_typed_is_kept_when_the_form_is_left(
    *,
    at_work: PageHands,
    page: RegisterPanel,
    study: Study,
    journey: Journey,
    noor: Journey,
    leave: Leave,
) -> None:
    at_work.write("Sem")
    leave(at_work, page)
    if at_work.window.study_page is None:
        with Study.open(study.folder, PASSPHRASE) as again:
            register = again.register.get(journey.id)
    else:
        register = study.register.get(journey.id)
    assert register.entries[0].replacement == "Sem"


def test_what_cannot_be_kept_holds_the_page_with_the_problem(
    at_work: PageHands, page: RegisterPanel, noor: Journey
) -> None:
    page.name.setFocus()
    at_work.replace("almelo")
    for way, leave in LEAVING.items():
        page.show_problem("", "replacement")
        leave(at_work, page)
        assert page.isVisible(), way
        assert "staat al in het register" in page._rows.problem("name"), way
        assert page.name.text() == "almelo"
        assert page.names.currentIndex().row() == 0
    assert not at_work.window.findChildren(JourneyDialog)


def test_the_keys_of_the_page_itself_change_nothing_on_it(
    at_work: PageHands, page: RegisterPanel
) -> None:
    at_work.write("Sem")
    at_work.press(Key.Key_A, Ctrl | Shift)
    assert page.replacement.text() == "Sem"


def test_a_name_that_could_not_be_stored_is_tried_again(
    at_work: PageHands, page: RegisterPanel, study: Study, journey: Journey
) -> None:
    study.close()
    path = study.folder / DATABASE_NAME
    aside = path.rename(path.with_suffix(".weg"))
    at_work.write("Sem")
    at_work.press(Key.Key_Escape)
    assert page.isVisible()
    assert not at_work.window.close()
    assert page.replacement.text() == "Sem"
    aside.rename(path)
    at_work.press(Key.Key_Escape)
    assert at_work.interview.isVisible()
    assert study.register.get(journey.id).entries[0].replacement == "Sem"


def test_a_form_that_was_not_touched_is_left_without_a_word(
    at_work: PageHands, page: RegisterPanel, study: Study, journey: Journey
) -> None:
    before = study.register.get(journey.id)
    for leave in ("another row", "Nieuwe naam", "a selection", "another row"):
        LEAVING[leave](at_work, page)
    at_work.press(Key.Key_Escape)
    assert at_work.interview.isVisible()
    assert study.register.get(journey.id) == before


def test_a_name_that_was_taken_out_stays_in_the_form_to_be_put_back(
    at_work: PageHands, page: RegisterPanel, boxes: Boxes
) -> None:
    click_name(at_work, page, 1)
    boxes.will_get("Weghalen")
    at_work.click(page.remove)
    assert (page.name.text(), page.replacement.text()) == ("Almelo", "een stad")
    assert page.save.text() == "Toevoegen"
    assert not page.remove.isEnabled()
    at_work.click(page.save)
    assert ["Almelo", "", "persoon", "een stad"] in cells(page)


def test_a_name_that_was_taken_out_does_not_come_back_by_leaving(
    *,
    at_work: PageHands,
    page: RegisterPanel,
    study: Study,
    journey: Journey,
    boxes: Boxes,
) -> None:
    click_name(at_work, page, 1)
    boxes.will_get("Weghalen")
    at_work.click(page.remove)
    at_work.press(Key.Key_Escape)
    assert [each.name for each in study.register.get(journey.id).entries] == ["Jurre"]
