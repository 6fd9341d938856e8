"""Nothing that was typed is lost on the way out."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt

from levensreis.domain.journey import Journey
from levensreis.domain.progress import Progress
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_journey
from tests.ui.conftest import Boxes, PageHands
from tests.ui.held_tasks import never
from tests.user_journeys.hands import Ctrl

Key = Qt.Key
LEAVE = "Toch sluiten"


def test_closing_without_loose_text_asks_nothing(at_work: PageHands) -> None:
    at_work.write("6 naar school")
    at_work.press(Key.Key_A, Ctrl)
    at_work.press(Key.Key_Delete)
    at_work.press(Key.Key_Q, Ctrl)
    assert not at_work.window.isVisible()


def test_what_only_looks_is_stopped_without_a_question(at_work: PageHands) -> None:
    def look(progress: Progress) -> None:
        while not Event().wait(0.01):
            progress.check()

    tasks = at_work.study_page.tasks
    for words in ("Het logboek wordt gelezen …", "Er wordt geteld …"):
        tasks.run(look, never, never, words, looks=True)
    assert at_work.window.close()


@pytest.mark.parametrize("answer", ["Terug", "Esc"])
def test_loose_text_can_be_gone_back_to(
    at_work: PageHands, boxes: Boxes, answer: str
) -> None:
    at_work.write("6 naar school")
    boxes.will_get(answer)
    assert not at_work.window.close()
    assert "niet is vastgelegd" in boxes.told[0]
    assert at_work.interview.quick.line.text() == "6 naar school"


def test_loose_text_can_be_recorded_on_the_way_out(
    at_work: PageHands, boxes: Boxes, folder: Path, journey: Journey
) -> None:
    at_work.write("6 naar school")
    boxes.will_get("Vastleggen en sluiten", LEAVE)
    at_work.press(Key.Key_W, Ctrl)
    assert at_work.window.study_page is None
    with Study.open(folder, PASSPHRASE) as again:
        assert again.journeys.get(journey.id).statements[-1].text == "naar school"


def test_loose_text_can_be_thrown_away(
    at_work: PageHands, boxes: Boxes, folder: Path, journey: Journey
) -> None:
    at_work.write("6 naar school")
    boxes.will_get("Weggooien en sluiten")
    assert at_work.window.close()
    with Study.open(folder, PASSPHRASE) as again:
        assert again.journeys.get(journey.id).statements == journey.statements


def test_loose_text_that_cannot_be_recorded_keeps_the_window_open(
    at_work: PageHands, boxes: Boxes, study: Study
) -> None:
    study.close()
    (study.folder / "studie.levensreis").unlink()
    at_work.write("6 naar school")
    boxes.will_get("Vastleggen en sluiten")
    assert not at_work.window.close()
    assert at_work.interview.quick.line.text() == "6 naar school"


def test_what_was_typed_beside_the_board_is_kept_on_the_way_out(
    at_work: PageHands, boxes: Boxes, folder: Path, journey: Journey
) -> None:
    at_work.press(Key.Key_P, Ctrl)
    at_work.write("de neuroloog")
    at_work.press(Key.Key_J, Ctrl)
    at_work.write("Het begon met koorts.")
    at_work.press(Key.Key_F2)
    at_work.press(Key.Key_J, Ctrl)
    at_work.write("Eerst thuis.")
    boxes.will_get(LEAVE)
    assert at_work.window.close()
    with Study.open(folder, PASSPHRASE) as again:
        notes = again.journeys.get(journey.id).notes
    assert [each.text for each in notes.parked] == ["de neuroloog"]
    assert notes.story(Theme.HEALTH) == "Het begon met koorts."
    assert notes.story(Theme.LIVING) == "Eerst thuis."


def test_what_was_going_to_be_parked_goes_into_its_own_journey(
    at_work: PageHands, study: Study, journey: Journey
) -> None:
    other = a_journey(code="LR-002", pseudonym="Noor")
    study.journeys.begin(other)
    at_work.press(Key.Key_P, Ctrl)
    at_work.write("de neuroloog")
    at_work.study_page.go_to(other.id)
    assert [each.text for each in study.journeys.get(journey.id).notes.parked] == [
        "de neuroloog"
    ]
    assert at_work.interview.parking.line.text() == ""
    assert study.journeys.get(other.id).notes.parked == ()


def test_what_is_being_done_is_asked_about_before_it_is_stopped(
    at_work: PageHands, boxes: Boxes
) -> None:
    page, pause = at_work.study_page, Event()

    def work(progress: Progress) -> None:
        while True:
            progress.check()
            pause.wait(0.01)

    page.tasks.run(work, lambda _: None, lambda _: None, "De tabel wordt gemaakt …")
    boxes.will_get("No", "Esc", "Yes")
    for _ in range(2):
        assert not at_work.window.close()
        assert page.tasks.is_busy
    assert at_work.window.close()
    assert not page.tasks.is_busy
    assert boxes.told == ["De tabel wordt gemaakt …\nStoppen en sluiten?"] * 3
