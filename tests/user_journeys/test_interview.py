"""A conversation of two hours and the next one, by keyboard alone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from levensreis.domain.accounts import Aspect
from levensreis.domain.consent import Purpose
from levensreis.domain.coverage import MarkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_study
from tests.ui.boxes import Boxes
from tests.user_journeys.conftest import OpenWindow
from tests.user_journeys.first_conversation import (
    TOLD,
    answer_what_the_guide_asks,
    begin_the_journey,
    correct_the_last_one,
    let_father_tell_it_too,
    look_at_what_was_not_told,
    move_what_is_in_the_wrong_place,
    park_what_cannot_be_told_now,
    record_consent,
    somebody_walks_in,
    stay_a_little,
    tell_of_every_theme,
    throw_something_away,
    write_the_story_of_a_theme,
)
from tests.user_journeys.hands import Ctrl
from tests.user_journeys.keyboard import Keyboard
from tests.user_journeys.next_conversation import (
    choose_between_two_accounts,
    come_back_to_what_was_parked,
    find_what_was_told,
    look_back,
    open_the_journey,
)

Key = Qt.Key


def test_a_conversation_of_two_hours_and_the_next_by_keyboard_alone(
    open_window: OpenWindow, boxes: Boxes, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "studie"
    a_study(folder).close()
    hands = Keyboard(open_window().window, qtbot)
    hands.window.open_study(folder, PASSPHRASE)
    begin_the_journey(hands)
    tell_of_every_theme(hands)
    correct_the_last_one(hands)
    move_what_is_in_the_wrong_place(hands)
    answer_what_the_guide_asks(hands)
    park_what_cannot_be_told_now(hands)
    let_father_tell_it_too(hands)
    somebody_walks_in(hands)
    throw_something_away(hands)
    write_the_story_of_a_theme(hands)
    look_at_what_was_not_told(hands)
    stay_a_little(hands, boxes)
    record_consent(hands)
    leave(hands, boxes)
    first = in_the_file(folder)
    what_is_in_the_file_is_what_was_told(first)

    a_week_later(folder)
    again = Keyboard(open_window().window, qtbot)
    again.window.open_study(folder, PASSPHRASE)
    open_the_journey(again)
    look_back(again)
    come_back_to_what_was_parked(again)
    choose_between_two_accounts(again)
    find_what_was_told(again)
    leave(again, boxes)
    the_second_conversation_is_beside_the_first(first, in_the_file(folder))


def leave(hands: Keyboard, boxes: Boxes) -> None:
    boxes.will_get("Enter")
    hands.press(Key.Key_Q, Ctrl)
    assert not hands.window.isVisible()
    assert "Toestemming" not in boxes.told[-1]


# --- in between -------------------------------------------------------------


def in_the_file(folder: Path) -> Journey:
    with Study.open(folder, PASSPHRASE) as study:
        [summary] = study.journeys.overview()
        return study.journeys.get(summary.id)


def what_is_in_the_file_is_what_was_told(journey: Journey) -> None:
    texts = [each.text for each in journey.statements]
    assert len(texts) == sum(map(len, TOLD.values())) + 7
    assert "een vergissing" not in texts
    assert not any("niemand" in text for text in texts)
    [sitting] = journey.sessions
    assert sitting.respondents == ("moeder", "vader")
    assert {each.session for each in journey.statements} == {sitting.id}
    notes = journey.notes
    assert [(each.text, each.done) for each in notes.parked] == [
        ("hoe heette de neuroloog?", False),
        ("rapport van de school opzoeken", True),
    ]
    assert list(notes.answers.values()) == [ProbeState.ANSWERED, ProbeState.ANSWERED]
    [mark] = notes.marks
    assert (mark.theme, mark.age, mark.kind) == (
        Theme.BEHAVIOUR,
        3,
        MarkKind.NOTHING_SPECIAL,
    )
    assert notes.story(Theme.HEALTH).endswith("Daarna was alles anders.")
    assert notes.story(Theme.LIVING) == "Eerst thuis, later overal."
    [quoted] = [each for each in journey.statements if each.quote]
    assert quoted.quote == "hij was niet te houden"
    assert all(journey.allows(each) for each in Purpose)


def a_week_later(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        [summary] = study.journeys.overview()
        [sitting] = study.journeys.get(summary.id).sessions
        before = replace(sitting, on=sitting.on - timedelta(days=7))
        study.journeys.put_sessions(summary.id, (before,))


def the_second_conversation_is_beside_the_first(
    first: Journey, second: Journey
) -> None:
    before, after = second.sessions
    assert before.id == first.sessions[0].id
    assert after.on == before.on + timedelta(days=7)
    new = [each for each in second.statements if each.session == after.id]
    assert [each.text for each in new] == [
        "veel geoefend met de logopedist",
        "naar dokter Bos, de eerste die luisterde",
    ]
    assert after.respondents == ("moeder",)
    assert all(each.done for each in second.notes.parked)
    assert {each.aspect for each in second.notes.working} == {
        Aspect.WHEN,
        Aspect.INFLUENCE,
    }
    kept = [each for each in second.statements if each.session == before.id]
    assert kept == list(first.statements)
