"""Any steps in any order, in a study on disk."""

import tempfile
from dataclasses import replace
from pathlib import Path
from uuid import UUID

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

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.coverage import MarkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, Statement
from levensreis.domain.theme import Theme
from levensreis.services.recording import Recording
from tests.builders import a_journey, a_statement, a_study
from tests.services.recorded import empty_bin, exact, texts, write


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
        return self.recording.add(a_statement(text=text)).changes[0].statement

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

    @rule(where=st.integers(0, 3), kind=st.integers(0, 3))
    def take_notes(self, where: int, kind: int) -> None:
        self.recording.note(other_notes(self.recording, where, kind), "aantekenen")

    @rule(text=st.text("abc", max_size=3), joins=st.booleans())
    def write(self, text: str, *, joins: bool) -> None:
        write(self.recording, text, joins=joins)

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


def other_notes(recording: Recording, where: int, kind: int) -> Notes:
    """Change one thing in the notes: add it, or make something else of it."""
    notes = recording.journey.notes
    if kind == 0:
        age, mark = where, (MarkKind.NOTHING_SPECIAL, None)[where % 2]
        return notes.with_mark(Theme.LIVING, age // 2, mark)
    if kind == 1:
        return notes.with_answer(f"care-{where // 2}", list(ProbeState)[where])
    if kind == 2 and where < len(notes.parked):
        item = notes.parked[where]
        return notes.with_parked(replace(item, done=not item.done))
    if kind == 2:
        return notes.with_parked(ParkedItem("vragen", Theme.CARE))
    told = [each.id for each in recording.journey.statements][where : where + 1]
    return replace(
        notes, working=tuple(WorkingValue(each, Aspect.WHEN, each, "") for each in told)
    )


class WalkPastTheBin(RuleBasedStateMachine):
    """Remove, take back, undo and empty in any order: gone for good is gone."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        start = a_journey(*(a_statement(text=text) for text in ("a", "b")))
        self.study = a_study(Path(self.folder.name), start)
        self.recording = Recording(self.study.journeys, start.id)
        self.gone: set[UUID] = set()

    @rule()
    def add(self) -> None:
        self.recording.add(a_statement(text="c"))

    @rule(place=st.integers(0, 3), text=st.sampled_from("xy"))
    def change(self, place: int, text: str) -> None:
        for each in self.recording.journey.statements[place : place + 1]:
            self.recording.change(replace(each, text=text), "wijzigen")

    @rule(place=st.integers(0, 3))
    def remove(self, place: int) -> None:
        for each in self.recording.journey.statements[place : place + 1]:
            self.recording.remove(each.id)

    @rule(place=st.integers(0, 3))
    def take_back(self, place: int) -> None:
        thrown = self.recording._service.in_bin(self.recording.journey.id)
        for each in thrown[place : place + 1]:
            self.recording.take_out_of_bin(each)

    @rule()
    def empty(self) -> None:
        self.gone |= empty_bin(self.recording)

    @rule(times=st.integers(1, 5))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.recording.undo()

    @rule(times=st.integers(1, 5))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.recording.redo()

    @invariant()
    def what_is_gone_stays_gone(self) -> None:
        if hasattr(self, "recording"):
            texts(self.recording)
            journey = self.recording.journey
            thrown = self.recording._service.in_bin(journey.id)
            kept = {each.id for each in (*journey.statements, *thrown)}
            assert kept.isdisjoint(self.gone)

    def teardown(self) -> None:
        if hasattr(self, "recording"):
            self.study.close()
            self.folder.cleanup()


TestAnyWalk = RandomWalk.TestCase


TestAnyWalk.settings = settings(max_examples=8, stateful_step_count=15, deadline=None)


TestTheBin = WalkPastTheBin.TestCase


TestTheBin.settings = settings(max_examples=8, stateful_step_count=20, deadline=None)
