"""What was removed waits in the bin; emptied, no undo brings it back."""

from dataclasses import replace
from uuid import uuid4

from levensreis.services.recording import Recording
from tests.builders import a_statement
from tests.services.recorded import FIRST, SECOND, THIRD, bin_of, empty_bin, texts


def test_what_is_removed_waits_in_the_bin(recording: Recording) -> None:
    recording.remove(THIRD.id)
    recording.remove(FIRST.id)
    assert bin_of(recording) == ["drie", "een"]
    recording.undo()
    assert bin_of(recording) == ["drie"]


def test_out_of_the_bin_is_a_step_with_a_name(recording: Recording) -> None:
    recording.remove(SECOND.id)
    [thrown] = recording._service.in_bin(recording.journey.id)
    step = recording.take_out_of_bin(thrown)
    assert step.name == "terughalen uit de prullenbak"
    assert texts(recording) == ["een", "twee", "drie"]
    assert bin_of(recording) == []
    recording.undo()
    assert texts(recording) == ["een", "drie"]
    assert bin_of(recording) == ["twee"]


def test_what_was_removed_last_week_can_be_taken_back(recording: Recording) -> None:
    recording.remove(SECOND.id)
    later = Recording(recording._service, recording.journey.id)
    [thrown] = later._service.in_bin(later.journey.id)
    later.take_out_of_bin(thrown)
    assert texts(later) == ["een", "twee", "drie"]
    later.undo()
    assert texts(later) == ["een", "drie"]


def test_after_emptying_the_bin_no_undo_brings_it_back(recording: Recording) -> None:
    recording.change(replace(SECOND, text="anders"), "tekst wijzigen")
    recording.remove(SECOND.id)
    recording.add(a_statement(text="vier"))
    recording.undo()
    recording.change(replace(FIRST, text="eerst"), "tekst wijzigen")
    empty_bin(recording)
    assert bin_of(recording) == []
    steps = 0
    while recording.undo() is not None:
        steps += 1
    assert (steps, texts(recording)) == (1, ["een", "drie"])
    while recording.redo() is not None:
        pass
    assert texts(recording) == ["eerst", "drie"]


def test_an_account_that_is_gone_for_good_takes_only_its_own_steps_along(
    recording: Recording,
) -> None:
    event = uuid4()
    first = replace(FIRST, account_of=event)
    second = a_statement(text="anders verteld", account_of=event)
    recording.change_all([second, first], "tweede verslag vastleggen")
    recording.change(replace(THIRD, text="derde"), "tekst wijzigen")
    recording.remove(second.id)
    empty_bin(recording)
    assert recording.undo_name == "tekst wijzigen"
    recording.undo()
    assert recording.undo() is None
    assert texts(recording) == ["een", "twee", "drie"]
