"""Record in one journey: every step on disk at once, and undone by its name."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

from levensreis.domain.codebook import FactorId
from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.domain.journey import Journey
from levensreis.domain.notes import Notes
from levensreis.domain.session import Session, latest
from levensreis.domain.statement import Statement
from levensreis.language import say
from levensreis.services.journeys import JourneyService
from levensreis.services.steps import Change, Step


class Recording:
    """One journey that is being recorded, with undo and redo without end."""

    def __init__(self, service: JourneyService, journey_id: UUID) -> None:
        self._service = service
        self.journey: Journey = service.get(journey_id)
        order = enumerate(service.order(journey_id))
        self._places = {each: place for place, each in order}
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def refresh(self) -> bool:
        """Read what is known of the journey anew; the steps stay.

        False when the steps do not fit any more: the statements are not as they were
        left, or a respondent or a sitting that a step may bring back is not there.
        """
        fresh = self._service.get(self.journey.id)
        keys = {each.key for each in fresh.respondents}
        sessions = {each.id for each in fresh.sessions}
        same = (
            fresh.statements == self.journey.statements
            and fresh.notes == self.journey.notes
            and fresh.characteristics == self.journey.characteristics
            and all(each.key in keys for each in self.journey.respondents)
            and all(each.id in sessions for each in self.journey.sessions)
        )
        if same:
            self.journey = fresh
        return same

    @property
    def undo_name(self) -> str | None:
        """The name of the step that `undo` takes back."""
        return self._done[-1].name if self._done else None

    @property
    def redo_name(self) -> str | None:
        """The name of the step that `redo` does again."""
        return self._undone[-1].name if self._undone else None

    @property
    def has_recorded(self) -> bool:
        """Whether something was done since the journey was opened."""
        return bool(self._done or self._undone)

    def statement(self, statement_id: UUID) -> Statement | None:
        """Return the statement with this id, if it is in the journey."""
        found = (each for each in self.journey.statements if each.id == statement_id)
        return next(found, None)

    def add(self, statement: Statement) -> Step:
        """Add what was just told."""
        return self._do(Step(say("vastleggen"), (Change(None, statement),)))

    def change(self, statement: Statement, name: str) -> Step | None:
        """Store a statement that was changed; None when it is as it was."""
        return self.change_all([statement], name)

    def change_all(
        self, statements: Collection[Statement], name: str, notes: Notes | None = None
    ) -> Step | None:
        """Store new and changed statements, and the notes, as one step.

        None when all of it is as it was.
        """
        known = {each.id: each for each in self.journey.statements}
        changes = tuple(
            Change(old, each)
            for each in statements
            if (old := known.get(each.id)) is None or not old.is_told_as(each)
        )
        before = self.journey.notes
        told = None if notes is None or notes == before else (before, notes)
        return self._do(Step(name, changes, told)) if changes or told else None

    def note(self, notes: Notes, name: str, *, joins: bool = False) -> Step | None:
        """Store the notes as they are now; None when they are as they were.

        One that `joins` is undone together with the last step, if that has its name.
        """
        step = self.change_all((), name, notes)
        if step is not None and joins:
            self._join_last()
        return step

    def choose(self, which: Characteristic, value: str | None) -> Step | None:
        """Choose a characteristic of the youth; None: it is what follows again.

        None when it was as it is. A value that it cannot have is a ValueError.
        """
        if value is not None and value not in which.values:
            raise ValueError(f"{value} is no value of {which}")
        before = self.journey.characteristics
        after = {name: each for name, each in before.items() if name != which}
        if value is not None:
            after[which.value] = value
        if before == after:
            return None
        name = say("{what} kiezen", what=which.label)
        return self._do(Step(name, chosen=(before, after)))

    def remove(self, statement_id: UUID) -> Step | None:
        """Put a statement in the bin; None when it is not in the journey."""
        before = self.statement(statement_id)
        if before is None:
            return None
        return self._do(Step(say("verwijderen"), (Change(before, None),)))

    def sit(self, on: date, respondent: str | None) -> UUID:
        """Return the sitting of a day; begun when it is the first thing told then.

        Who speaks was there.
        """
        people = (respondent,) if respondent else ()
        now = latest(self.journey.sessions)
        if now is None or now.on != on:
            now = Session(on=on, respondents=people)
            self._put_sessions((*self.journey.sessions, now))
        elif respondent and respondent not in now.respondents:
            joined = replace(now, respondents=(*now.respondents, respondent))
            self._put_sessions(
                tuple(
                    joined if each.id == now.id else each
                    for each in self.journey.sessions
                )
            )
        return now.id

    def take_out_of_bin(self, statement: Statement) -> Step:
        """Bring back a statement that was removed, also in an earlier session."""
        return self._do(
            Step(say("terughalen uit de prullenbak"), (Change(None, statement),))
        )

    def forget(self, gone: Collection[UUID]) -> None:
        """Let go of every step about statements that were deleted for good."""

        def stays(step: Step) -> bool:
            return all(each.id not in gone for each in step.touched)

        self._done = list(filter(stays, self._done))
        self._undone = list(filter(stays, self._undone))

    def forget_factors(self, known: Collection[FactorId]) -> None:
        """Let go of every step with a factor that the codebook has no more."""
        used = [each for step in (*self._done, *self._undone) for each in step.touched]
        self.forget(
            {
                each.id
                for each in used
                if any(coding.factor not in known for coding in each.codings)
            }
        )

    def undo(self) -> Step | None:
        """Take the last step back; None when there is none."""
        if not self._done:
            return None
        step = self._done[-1].reversed
        self._store(step)
        self._undone.append(self._done.pop())
        return step

    def redo(self) -> Step | None:
        """Do the last undone step again; None when there is none."""
        if not self._undone:
            return None
        step = self._undone[-1]
        self._store(step)
        self._done.append(self._undone.pop())
        return step

    def _put_sessions(self, sessions: tuple[Session, ...]) -> None:
        self._service.put_sessions(self.journey.id, sessions)
        self.journey = replace(self.journey, sessions=sessions)

    def _do(self, step: Step) -> Step:
        self._store(step)
        self._done.append(step)
        self._undone.clear()
        return step

    def _join_last(self) -> None:
        """Make one of the last two steps; nothing is left of what came to nothing."""
        if len(self._done) < 2:
            return
        first, last = self._done[-2:]
        if first.changes or first.name != last.name or not (first.notes and last.notes):
            return
        before, after = first.notes[0], last.notes[1]
        both = Step(last.name, (), (before, after))
        self._done[-2:] = [both] if before != after else []

    def _store(self, step: Step) -> None:
        # First on disk: when that fails, what is shown is still what is stored.
        after = self._after(step)
        self._service.store(self.journey, after)
        self.journey = after

    def _after(self, step: Step) -> Journey:
        now = {each.id: each for each in self.journey.statements}
        for change in step.changes:
            if change.after is None:
                now.pop(change.statement.id, None)
            else:
                # What comes back out of the bin comes back in its old place.
                self._places.setdefault(change.after.id, len(self._places))
                now[change.after.id] = change.after
        kept = sorted(now.values(), key=lambda each: self._places[each.id])
        notes = step.notes[1] if step.notes else self.journey.notes
        chosen = step.chosen[1] if step.chosen else self.journey.characteristics
        return replace(
            self.journey,
            statements=tuple(kept),
            notes=notes,
            characteristics=chosen,
        )
