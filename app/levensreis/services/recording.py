"""Record in one journey: every step on disk at once, and undone by its name."""

from dataclasses import dataclass, replace
from uuid import UUID

from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.services.journeys import JourneyService


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one statement; None before it was there or after it went."""

    name: str
    before: Statement | None
    after: Statement | None

    @property
    def statement(self) -> Statement:
        """The statement that the step is about, as it is or last was."""
        found = self.after or self.before
        assert found is not None  # a step changes something
        return found


class Recording:
    """One journey that is being recorded, with undo and redo without end."""

    def __init__(self, service: JourneyService, journey_id: UUID) -> None:
        self._service = service
        self.journey: Journey = service.get(journey_id)
        self._places = {
            each.id: place for place, each in enumerate(self.journey.statements)
        }
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def refresh(self) -> bool:
        """Read what is known of the journey anew; the steps stay.

        False when the steps do not fit any more: the statements are not as they were
        left, or a gesprekspartner whom a step may bring back has another key.
        """
        fresh = self._service.get(self.journey.id)
        keys = {each.key for each in fresh.respondents}
        same = fresh.statements == self.journey.statements and all(
            each.key in keys for each in self.journey.respondents
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

    def statement(self, statement_id: UUID) -> Statement | None:
        """Return the statement with this id, if it is in the journey."""
        found = (each for each in self.journey.statements if each.id == statement_id)
        return next(found, None)

    def add(self, statement: Statement) -> Step:
        """Add what was just told."""
        return self._do(Step("vastleggen", None, statement))

    def change(self, statement: Statement, name: str) -> Step | None:
        """Store a statement that was changed; None when it is as it was."""
        before = self.statement(statement.id)
        # Periods are equal when they tell the same time; the words count as well.
        if before == statement and before.period.said == statement.period.said:
            return None
        return self._do(Step(name, before, statement))

    def remove(self, statement_id: UUID) -> Step | None:
        """Put a statement in the bin; None when it is not in the journey."""
        before = self.statement(statement_id)
        return None if before is None else self._do(Step("verwijderen", before, None))

    def undo(self) -> Step | None:
        """Take the last step back; None when there is none."""
        if not self._done:
            return None
        step = self._done[-1]
        self._store(step.after, step.before)
        self._undone.append(self._done.pop())
        return step

    def redo(self) -> Step | None:
        """Do the last undone step again; None when there is none."""
        if not self._undone:
            return None
        step = self._undone[-1]
        self._store(step.before, step.after)
        self._done.append(self._undone.pop())
        return step

    def _do(self, step: Step) -> Step:
        self._store(step.before, step.after)
        self._done.append(step)
        self._undone.clear()
        return step

    def _store(self, before: Statement | None, after: Statement | None) -> None:
        # First on disk: when that fails, what is shown is still what is stored.
        if after is not None:
            self._service.record(self.journey.id, [after])
        elif before is not None:
            self._service.remove(before.id)
        gone = before.id if before is not None else None
        kept = [each for each in self.journey.statements if each.id != gone]
        if after is not None:
            # What comes back out of the bin comes back in its old place.
            self._places.setdefault(after.id, len(self._places))
            kept.append(after)
        kept.sort(key=lambda each: self._places[each.id])
        self.journey = replace(self.journey, statements=tuple(kept))
