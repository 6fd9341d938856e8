"""The desk: every part of the screen works at it, and hears of every change."""

from dataclasses import dataclass, field, replace
from uuid import uuid4

import pytest

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.theme import Theme
from levensreis.services.steps import Step
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.interview.desk import Desk
from tests.builders import a_journey, a_statement
from tests.ui.interview.conftest import no_disk


@dataclass
class Listener:
    """Remembers what it heard, and how the desk was at that moment."""

    desk: Desk
    heard: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def opened(self) -> None:
        assert self.desk.journey is not None
        self.heard.append(f"opened {self.desk.journey.code}")

    def stepped(self, step: Step) -> None:
        self.steps.append(step)
        self.heard.append(f"stepped {step.name}")

    def theme_chosen(self) -> None:
        self.heard.append(f"theme {self.desk.theme.value}")

    def statement_chosen(self) -> None:
        chosen = self.desk.statement
        self.heard.append(f"chosen {chosen.text if chosen else None}")


@pytest.fixture
def desk(study: Study) -> Desk:
    return Desk(study)


@pytest.fixture
def listener(desk: Desk) -> Listener:
    made = Listener(desk)
    desk.watch(made)
    return made


@dataclass
class Told:
    """What was told to who sits at the desk."""

    done: list[str] = field(default_factory=list)
    problems: list[tuple[str, str | None]] = field(default_factory=list)


@pytest.fixture
def told(desk: Desk) -> Told:
    made = Told()
    desk.tell_by(
        made.done.append, lambda words, place: made.problems.append((words, place))
    )
    return made


def add(desk: Desk, text: str = "naar school", done: str = "") -> Step | None:
    recording = desk.recording
    assert recording is not None
    return desk.take(lambda: recording.add(a_statement(text=text)), done, "line")


def texts(study: Study, journey: Journey) -> list[str]:
    return [each.text for each in study.journeys.get(journey.id).statements]


def test_an_empty_desk_has_nothing_to_show_or_undo(desk: Desk) -> None:
    assert (desk.journey, desk.statement, desk.recordings) == (None, None, [])
    assert desk.notes == Notes()
    assert desk.undo() is desk.redo() is desk.note(Notes(), "niets") is None


def test_all_who_watch_hear_of_all_that_happens_in_the_order_of_coming(
    desk: Desk, listener: Listener, journey: Journey
) -> None:
    second = Listener(desk, listener.heard)
    desk.watch(second)
    desk.open(journey.id)
    desk.choose_theme(Theme.CARE)
    desk.choose(journey.statements[2].id)
    desk.choose(None)
    add(desk)
    assert listener.heard == [
        *["opened LR-001"] * 2,
        *["theme care"] * 2,
        *["chosen Naar een gezinshuis"] * 2,
        *["chosen None"] * 2,
        *["stepped vastleggen"] * 2,
    ]
    assert listener.steps == second.steps


def test_a_step_is_on_disk_and_chosen_before_anybody_hears_of_it(
    desk: Desk, study: Study, journey: Journey
) -> None:
    seen = []

    class Curious(Listener):
        def stepped(self, step: Step) -> None:
            assert self.desk.statement is not None
            seen.append((texts(study, journey)[-1], self.desk.statement.text))

    desk.watch(Curious(desk))
    desk.open(journey.id)
    add(desk)
    assert seen == [("naar school", "naar school")]


def test_a_landmark_is_in_the_context_when_it_is_heard_of(
    desk: Desk, journey: Journey
) -> None:
    desk.open(journey.id)
    [before] = desk.context.landmarks
    recording = desk.recording
    assert recording is not None
    moved = edits.period("4").apply(journey.statements[0])
    desk.take(lambda: recording.change(moved, "tijdstip wijzigen"))
    [after] = desk.context.landmarks
    assert after.months != before.months


def test_what_cannot_be_done_is_told_beside_its_field_and_nobody_hears_a_step(
    desk: Desk, listener: Listener, told: Told, study: Study, journey: Journey
) -> None:
    desk.open(journey.id)
    with no_disk(study):
        assert add(desk, done="Vastgelegd.") is None
    assert desk.was_refused
    [(words, place)] = told.problems
    assert "reservekopie" in words
    assert place == "line"
    assert listener.steps == []
    add(desk, done="Vastgelegd.")
    assert not desk.was_refused
    assert told.done == ["Vastgelegd."]


def test_what_changes_nothing_is_no_step_and_nothing_went_wrong(
    desk: Desk, listener: Listener, told: Told, journey: Journey
) -> None:
    desk.open(journey.id)
    assert desk.note(journey.notes, "niets") is None
    assert not desk.was_refused
    assert (listener.steps, told) == ([], Told())


def test_notes_are_a_step_that_leaves_the_chosen_statement_alone(
    desk: Desk, listener: Listener, study: Study, journey: Journey
) -> None:
    desk.open(journey.id)
    desk.choose(journey.statements[1].id)
    parked = desk.notes.with_parked(ParkedItem("de neuroloog", Theme.HEALTH))
    desk.note(parked, "parkeren")
    assert desk.statement == journey.statements[1]
    assert listener.heard[-1] == "stepped parkeren"
    assert study.journeys.get(journey.id).notes == desk.notes == parked


def test_undo_and_redo_tell_the_name_of_the_step(
    desk: Desk, listener: Listener, told: Told, study: Study, journey: Journey
) -> None:
    desk.open(journey.id)
    add(desk)
    desk.undo()
    assert texts(study, journey) == [each.text for each in journey.statements]
    desk.redo()
    assert texts(study, journey)[-1] == "naar school"
    assert told.done == ["Ongedaan: vastleggen", "Opnieuw: vastleggen"]
    assert listener.heard[-3:] == ["stepped vastleggen"] * 3


def test_undo_goes_back_to_the_very_beginning(
    desk: Desk, study: Study, journey: Journey
) -> None:
    desk.open(journey.id)
    for number in range(60):
        add(desk, f"voorval {number}")
    while desk.undo() is not None:
        pass
    assert study.journeys.get(journey.id).statements == journey.statements
    while desk.redo() is not None:
        pass
    assert texts(study, journey)[-60:] == [f"voorval {number}" for number in range(60)]


def test_a_journey_that_is_not_there_leaves_the_open_one_on_the_desk(
    desk: Desk, listener: Listener, journey: Journey
) -> None:
    desk.open(journey.id)
    with pytest.raises(KnownError):
        desk.open(uuid4())
    assert desk.journey == journey
    assert listener.heard == ["opened LR-001"]


def test_what_was_changed_elsewhere_lies_on_the_desk_when_it_is_opened_again(
    desk: Desk, study: Study, journey: Journey
) -> None:
    desk.open(journey.id)
    add(desk)
    desk.choose(journey.statements[0].id)
    study.journeys.change(replace(journey, pseudonym="Bram"))
    desk.open(journey.id)
    assert desk.journey is not None
    assert desk.journey.pseudonym == "Bram"
    assert desk.chosen is None
    assert desk.recording is not None
    assert desk.recording.undo_name == "vastleggen"


def test_every_journey_that_lay_there_is_remembered(
    desk: Desk, study: Study, journey: Journey
) -> None:
    other = a_journey(code="LR-002")
    study.journeys.begin(other)
    for opened in (journey, other, journey):
        desk.open(opened.id)
    assert [each.journey.code for each in desk.recordings] == ["LR-001", "LR-002"]


def test_who_is_let_go_hears_no_more_and_the_steps_stay(
    desk: Desk, listener: Listener, journey: Journey
) -> None:
    desk.open(journey.id)
    add(desk)
    desk.let_go()
    heard = list(listener.heard)
    newcomer = Listener(desk)
    desk.watch(newcomer)
    desk.undo()
    assert listener.heard == heard
    assert newcomer.heard == ["stepped vastleggen"]


def test_steps_that_were_let_go_of_are_heard_of(
    desk: Desk, listener: Listener, journey: Journey
) -> None:
    desk.open(journey.id)
    desk.tell_steps()
    [step] = listener.steps
    assert (step.changes, step.notes) == ((), None)
