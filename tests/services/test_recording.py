"""Recording: every step on disk at once, and undone to where it began."""

from dataclasses import replace

import pytest

from levensreis.domain.journey import Respondent
from levensreis.domain.period import Period
from levensreis.domain.statement import InvalidStatement
from levensreis.domain.theme import Theme
from levensreis.services.recording import Recording
from tests.builders import a_coded_statement, a_factor, a_statement
from tests.services.recorded import FIRST, SECOND, texts, write


def test_what_is_told_is_added_behind_the_others(recording: Recording) -> None:
    step = recording.add(a_statement(text="vier"))
    assert texts(recording) == ["een", "twee", "drie", "vier"]
    assert step.changes[0].statement.text == "vier"
    assert recording.undo_name == "vastleggen"


def test_an_addition_is_undone_and_done_again(recording: Recording) -> None:
    added = recording.add(a_statement(text="vier"))
    assert recording.undo() == added.reversed
    assert texts(recording) == ["een", "twee", "drie"]
    assert (recording.undo_name, recording.redo_name) == (None, "vastleggen")
    assert recording.redo() == added
    assert texts(recording) == ["een", "twee", "drie", "vier"]
    assert recording.redo_name is None


def test_a_change_is_undone_and_done_again(recording: Recording) -> None:
    recording.change(replace(SECOND, text="anders"), "tekst wijzigen")
    assert texts(recording) == ["een", "anders", "drie"]
    assert recording.undo_name == "tekst wijzigen"
    recording.undo()
    assert texts(recording) == ["een", "twee", "drie"]
    recording.redo()
    assert texts(recording) == ["een", "anders", "drie"]


def test_what_was_removed_comes_back_in_its_old_place(recording: Recording) -> None:
    removed = recording.remove(FIRST.id)
    assert removed is not None
    assert removed.statement == FIRST
    assert texts(recording) == ["twee", "drie"]
    recording.undo()
    assert texts(recording) == ["een", "twee", "drie"]
    recording.redo()
    assert texts(recording) == ["twee", "drie"]


def test_a_new_step_ends_what_can_be_done_again(recording: Recording) -> None:
    recording.add(a_statement(text="vier"))
    recording.undo()
    recording.add(a_statement(text="vijf"))
    assert recording.redo() is None
    assert texts(recording) == ["een", "twee", "drie", "vijf"]


def test_a_statement_that_is_as_it_was_is_no_step(recording: Recording) -> None:
    assert recording.change(SECOND, "wijzigen") is None
    assert recording.undo() is None


@pytest.mark.parametrize("said", ["met 6 jaar en 6 maanden", "6 ; 6"])
def test_other_words_for_the_same_time_are_kept(
    recording: Recording, said: str
) -> None:
    changed = replace(SECOND, period=Period.parse(said))
    assert recording.change(changed, "periode wijzigen") is not None
    assert texts(recording) == ["een", "twee", "drie"]
    assert recording.journey.statements[1].period.said == said


def test_other_words_that_tell_no_time_are_kept(recording: Recording) -> None:
    for said in ("toen oma er nog was", "toen opa er nog was"):
        changed = replace(SECOND, period=Period.parse(said))
        recording.change(changed, "periode wijzigen")
        texts(recording)
        assert recording.journey.statements[1].period.said == said
    recording.undo()
    assert recording.journey.statements[1].period.said == "toen oma er nog was"
    texts(recording)


def test_a_statement_is_found_by_its_id(recording: Recording) -> None:
    assert recording.statement(SECOND.id) == SECOND
    assert recording.statement(a_statement().id) is None


def test_removing_what_is_not_there_is_no_step(recording: Recording) -> None:
    assert recording.remove(a_statement().id) is None
    assert recording.undo_name is None


def test_a_step_that_cannot_be_stored_changes_nothing(recording: Recording) -> None:
    recording.add(a_statement(text="vier"))
    recording.undo()
    with pytest.raises(InvalidStatement):
        recording.change(a_coded_statement(a_factor(), id=FIRST.id), "coderen")
    assert texts(recording) == ["een", "twee", "drie"]
    assert (recording.undo_name, recording.redo_name) == (None, "vastleggen")


def story(recording: Recording) -> str:
    """The story in memory, which must be what is stored."""
    texts(recording)
    return recording.journey.notes.story(Theme.HEALTH)


def test_what_is_written_on_and_on_is_undone_at_once(recording: Recording) -> None:
    write(recording, "Hij", joins=False)
    write(recording, "Hij sliep")
    write(recording, "Hij sliep slecht")
    assert story(recording) == "Hij sliep slecht"
    recording.undo()
    assert story(recording) == ""
    assert recording.undo_name is None
    recording.redo()
    assert story(recording) == "Hij sliep slecht"


def test_what_is_written_later_is_undone_alone(recording: Recording) -> None:
    write(recording, "Hij sliep", joins=False)
    write(recording, "Hij sliep slecht", joins=False)
    recording.undo()
    assert story(recording) == "Hij sliep"


def test_a_step_in_between_stays_a_step(recording: Recording) -> None:
    write(recording, "Hij", joins=False)
    recording.add(a_statement(text="vier"))
    write(recording, "Hij sliep")
    recording.undo()
    assert story(recording) == "Hij"
    assert texts(recording) == ["een", "twee", "drie", "vier"]


def test_only_steps_of_one_name_and_only_of_notes_become_one(
    recording: Recording,
) -> None:
    notes = recording.journey.notes.with_story(Theme.HEALTH, "Hij")
    recording.change_all([a_statement(text="vier")], "verhaal wijzigen", notes)
    write(recording, "Hij sliep")
    recording.note(notes.with_story(Theme.CARE, "Zorg"), "ander verhaal", joins=True)
    names = []
    while (step := recording.undo()) is not None:
        names.append(step.name)
    assert names == ["ander verhaal", "verhaal wijzigen", "verhaal wijzigen"]
    assert texts(recording) == ["een", "twee", "drie"]


def test_what_is_written_and_taken_back_leaves_no_step(recording: Recording) -> None:
    recording.add(a_statement(text="vier"))
    write(recording, "Hij", joins=False)
    assert write(recording, "") is not None
    assert story(recording) == ""
    assert recording.undo_name == "vastleggen"


def test_notes_that_join_tell_what_changed_just_now(recording: Recording) -> None:
    write(recording, "Hij", joins=False)
    step = write(recording, "Hij sliep")
    assert step is not None
    assert step.notes is not None
    assert [each.story(Theme.HEALTH) for each in step.notes] == ["Hij", "Hij sliep"]
    assert write(recording, "Hij sliep") is None


def change(recording: Recording, renamed: dict[str, str] | None, *keys: str) -> None:
    """Store other respondents, as the form of a journey does."""
    people = tuple(Respondent(key, key) for key in keys)
    other = replace(recording.journey, pseudonym="Noor", respondents=people)
    recording._service.change(other, renamed)


def test_the_steps_stay_when_the_journey_is_read_anew(recording: Recording) -> None:
    recording.add(a_statement(text="vier"))
    recording.add(a_statement(text="vijf"))
    recording.undo()
    change(recording, None, "moeder", "oma")
    assert recording.refresh()
    assert recording.journey.pseudonym == "Noor"
    assert (recording.undo_name, recording.redo_name) == ("vastleggen", "vastleggen")
    recording.redo()
    assert texts(recording) == ["een", "twee", "drie", "vier", "vijf"]
    recording.undo()
    recording.undo()
    assert texts(recording) == ["een", "twee", "drie"]
    assert recording.journey.pseudonym == "Noor"


def test_steps_do_not_fit_a_journey_in_which_somebody_has_another_key(
    recording: Recording,
) -> None:
    recording.add(a_statement(text="vier", respondent="moeder"))
    change(recording, {"moeder": "mama"}, "mama")
    assert not recording.refresh()


def test_steps_do_not_fit_when_two_people_changed_keys(recording: Recording) -> None:
    change(recording, None, "moeder", "oma")
    assert recording.refresh()
    recording.add(a_statement(text="vier", respondent="moeder"))
    change(recording, {"moeder": "oma", "oma": "moeder"}, "oma", "moeder")
    assert not recording.refresh()
