"""Recording: every step on disk at once, and undone to where it began."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, InvalidStatement, Statement
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from tests.builders import a_coded_statement, a_factor, a_journey, a_statement, a_study

FIRST, SECOND, THIRD = (a_statement(text=text) for text in ("een", "twee", "drie"))


@pytest.fixture
def recording(study: Study) -> Recording:
    journey = a_journey(FIRST, SECOND, THIRD)
    study.journeys.begin(journey)
    return Recording(study.journeys, journey.id)


def texts(recording: Recording) -> list[str]:
    """What is told in the journey in memory, which must be what is stored."""
    stored = recording._service.get(recording.journey.id)
    assert exact(stored) == exact(recording.journey)
    return [statement.text for statement in recording.journey.statements]


def exact(journey: Journey) -> tuple[Journey, list[str]]:
    return journey, [statement.period.said for statement in journey.statements]


def test_what_is_told_is_added_behind_the_others(recording: Recording) -> None:
    step = recording.add(a_statement(text="vier"))
    assert texts(recording) == ["een", "twee", "drie", "vier"]
    assert step.statement.text == "vier"
    assert recording.undo_name == "vastleggen"


def test_an_addition_is_undone_and_done_again(recording: Recording) -> None:
    added = recording.add(a_statement(text="vier"))
    assert recording.undo() == added
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


class RandomWalk(RuleBasedStateMachine):
    """Any steps in any order, in one study on disk."""

    told = Bundle("told")

    @initialize(
        target=told, words=st.lists(st.text("abc", min_size=1, max_size=3), max_size=3)
    )
    def begin(self, words: list[str]) -> object:
        self.folder = tempfile.TemporaryDirectory()
        self.start = a_journey(*(a_statement(text=text) for text in words))
        self.study = a_study(Path(self.folder.name), self.start)
        self.factors = self.study.journeys.codebook().factors
        self.recording = Recording(self.study.journeys, self.start.id)
        return multiple(*self.start.statements)

    @rule(target=told, text=st.text("abc", min_size=1, max_size=3))
    def add(self, text: str) -> Statement:
        return self.recording.add(a_statement(text=text)).statement

    @rule(
        statement=told,
        said=st.sampled_from(["6;6", "6 jaar", "toen", "ooit", ""]),
        factor=st.integers(0, 115) | st.none(),
    )
    def change(self, statement: Statement, said: str, factor: int | None) -> None:
        if self.recording.statement(statement.id) is None:
            return
        changed = replace(statement, period=Period.parse(said))
        if factor is not None:
            changed = changed.coded(self.factors[factor])
            [coding] = changed.codings
            changed = replace(changed, codings=(Coding(coding.factor, "bijv."),))
        self.recording.change(changed, "wijzigen")

    @rule(statement=consumes(told))
    def remove(self, statement: Statement) -> None:
        self.recording.remove(statement.id)

    @rule()
    def undo(self) -> None:
        self.recording.undo()

    @rule()
    def redo(self) -> None:
        self.recording.redo()

    @rule()
    def undo_all_and_redo_all(self) -> None:
        now = exact(self.recording.journey)
        undone = 0
        while self.recording.undo() is not None:
            undone += 1
        assert exact(self.recording.journey) == exact(self.start)
        for _ in range(undone):
            self.recording.redo()
        assert exact(self.recording.journey) == now

    @invariant()
    def stored_is_what_is_shown(self) -> None:
        if hasattr(self, "recording"):
            texts(self.recording)

    def teardown(self) -> None:
        if hasattr(self, "recording"):
            while self.recording.undo() is not None:
                pass
            assert exact(self.recording.journey) == exact(self.start)
            texts(self.recording)
            self.study.close()
            self.folder.cleanup()


TestAnyWalk = RandomWalk.TestCase
TestAnyWalk.settings = settings(max_examples=8, stateful_step_count=15, deadline=None)
