"""A program that falls costs no word: what is typed is kept in the pauses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensreis.domain.journey import Journey
from levensreis.language import Language
from levensreis.services.study import Study
from levensreis.ui.lock.keeper import DraftKeeper
from levensreis.ui.lock.leftovers import LeftoversDialog
from levensreis.ui.lock.saver import LONGEST, PAUSE, DraftSaver
from levensreis.ui.lock.typed_form import TypedForm
from tests.builders import PASSPHRASE
from tests.ui.conftest import Boxes, OpenWindow, PageHands
from tests.ui.interview.conftest import full_disk
from tests.ui.lock.conftest import HandClock
from tests.ui.speaking import speaking
from tests.user_journeys.hands import Ctrl

Key = Qt.Key


@pytest.fixture
def saver(at_work: PageHands, study: Study, clock: HandClock) -> DraftSaver:
    """What saves the words of the window, by a clock of its own."""
    saver = at_work.window.guard.saver
    saver._clock = at_work.window.guard.activity._clock = clock.now
    saver._saved = at_work.window.guard.activity.last = clock.now()
    clock.wait(1)
    return saver


def kept(study: Study) -> dict[str, str]:
    """Return the words that are in the file, by where they were typed."""
    found = DraftKeeper(study.drafts).fetch()
    return {each.place: " ".join(each.fields.values()) for each in found}


def test_what_is_typed_is_kept_in_the_first_pause(
    at_work: PageHands, saver: DraftSaver, study: Study, clock: HandClock
) -> None:
    at_work.write("6 naar Alm")
    clock.wait(PAUSE / 2)
    saver.look()
    assert kept(study) == {}
    clock.wait(PAUSE)
    at_work.window.guard.watch.looked.emit()
    assert kept(study) == {"line": "6 naar Alm"}


def test_who_never_pauses_is_not_forgotten(
    at_work: PageHands, saver: DraftSaver, study: Study, clock: HandClock
) -> None:
    clock.wait(LONGEST)
    at_work.write("6 naar Alm")
    saver.look()
    assert kept(study) == {"line": "6 naar Alm"}


def test_nothing_is_looked_for_when_nobody_was_there(
    at_work: PageHands, saver: DraftSaver, study: Study, clock: HandClock
) -> None:
    at_work.interview.quick.fill("6 ")
    clock.wait(LONGEST)
    saver.look()
    assert kept(study) == {}


def test_what_is_recorded_has_no_draft_any_more(
    at_work: PageHands, saver: DraftSaver, study: Study
) -> None:
    at_work.write("6 naar Almelo")
    saver.save()
    assert kept(study) == {"line": "6 naar Almelo"}
    at_work.press(Key.Key_Return)
    at_work.wait_for(lambda: not saver._soon.isActive() or None)
    assert kept(study) == {}


def test_a_form_over_the_page_is_kept_too_and_let_go_of_with_it(
    at_work: PageHands, saver: DraftSaver, study: Study
) -> None:
    at_work.press(Key.Key_N, Ctrl)
    at_work.write("William")
    saver.save()
    assert kept(study) == {"journey": "William"}
    at_work.press(Key.Key_Escape)
    saver.save()
    assert kept(study) == {}


def test_a_full_disk_disturbs_nobody_who_types(
    at_work: PageHands, saver: DraftSaver, study: Study
) -> None:
    with full_disk(study):
        at_work.interview.quick.fill("Onderweg. " * 2000)
        saver.save()
    assert at_work.study_page.notice.text == ""
    saver.save()
    assert set(kept(study)) == {"line"}


def test_a_program_that_fell_gives_back_what_was_typed(
    at_work: PageHands,
    saver: DraftSaver,
    open_window: OpenWindow,
    study: Study,
    boxes: Boxes,
) -> None:
    journey = at_work.study_page.open_journey
    at_work.press(Key.Key_F4)
    at_work.write("6 naar Alm")
    saver.save()
    at_work.window.study = at_work.window.study_page = None  # it fell
    other = open_window()
    other.window.open_study(study.folder, PASSPHRASE)
    assert other.window.study_page is None  # somebody else has it
    study.close()
    other.window.open_study(study.folder, PASSPHRASE)
    assert other.study_page.open_journey == journey
    assert other.interview.quick.line.text() == "6 naar Alm"
    log = other.study_page.desk.study.log
    assert "unlock" not in [each.kind for each in log.entries()]
    boxes.will_get("Weggooien en sluiten")
    assert other.window.close()
    with Study.open(study.folder, PASSPHRASE) as again:
        assert kept(again) == {}


def test_what_has_no_field_is_shown_until_it_is_thrown_away(
    open_window: OpenWindow, study: Study
) -> None:
    lost = TypedForm("window Gone", None, "Hernoemen", {"Naam": "Zeppelin"})
    keeper = DraftKeeper(study.drafts)
    keeper.keep([lost])

    first = open_window()
    first.window.show_study(study)
    dialog = first.dialog(LeftoversDialog)
    assert [each.text() for each in dialog.texts] == ["Zeppelin"]
    dialog.reject()
    first.window.guard.saver.save()
    first.press(Key.Key_W, Ctrl)
    with Study.open(study.folder, PASSPHRASE) as again:
        assert list(kept(again).values()) == ["Zeppelin"]
    second = open_window()
    second.window.open_study(study.folder, PASSPHRASE)
    dialog = second.dialog(LeftoversDialog)
    dialog.removals[0].click()
    assert not dialog.isVisible()
    second.press(Key.Key_W, Ctrl)
    with Study.open(study.folder, PASSPHRASE) as again:
        assert kept(again) == {}


def test_what_makes_no_sense_never_keeps_a_study_shut(
    open_window: OpenWindow, study: Study, journey: Journey
) -> None:
    kept_wrongly = [
        TypedForm("desk", journey.id, choices={"statement": "?", "tab": "?"}),
        TypedForm("statement ?", journey.id, "Uitspraak", {"Wat": "Zeppelin"}),
    ]
    DraftKeeper(study.drafts).keep(kept_wrongly)
    hands = open_window()
    hands.window.show_study(study)
    dialog = hands.dialog(LeftoversDialog)
    assert [each.text() for each in dialog.texts] == ["Zeppelin"]
    dialog.reject()
    hands.window.let_go()


def test_another_language_forgets_no_draft(
    at_work: PageHands, saver: DraftSaver, study: Study, qapp: QApplication
) -> None:
    at_work.write("6 naar Alm")
    saver.save()
    window = at_work.window
    page = window.study_page
    with speaking(qapp, Language.DUTCH):
        window.set_language(Language.ENGLISH)
        assert window.study_page is not page
        assert at_work.interview.quick.line.text() == "6 naar Alm"
        assert window.guard.watch.is_on
        saver.save()
        assert kept(study) == {"line": "6 naar Alm"}
        at_work.interview.quick.clear()
        window.close()
