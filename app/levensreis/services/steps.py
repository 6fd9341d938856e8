"""What was done at once in a journey, and what takes it back."""

from collections.abc import Mapping
from dataclasses import dataclass

from levensreis.domain.notes import Notes
from levensreis.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Change:
    """One statement before and after; None before it was there or after it went."""

    before: Statement | None
    after: Statement | None

    @property
    def statement(self) -> Statement:
        """The statement as it is, or last was."""
        found = self.after or self.before
        assert found is not None  # a change changes something
        return found

    @property
    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """What was done at once: changes of statements, notes or characteristics."""

    name: str
    changes: tuple[Change, ...] = ()
    notes: tuple[Notes, Notes] | None = None
    """The notes before and after, when they changed."""
    chosen: tuple[Mapping[str, str], Mapping[str, str]] | None = None
    """The characteristics that were chosen before and after, when they changed."""

    @property
    def statement(self) -> Statement | None:
        """The statement that the step is about, as it is or last was, if any."""
        return self.changes[0].statement if self.changes else None

    @property
    def touched(self) -> list[Statement]:
        """Every statement in it, as it was and as it is."""
        both = ((each.before, each.after) for each in self.changes)
        return [each for pair in both for each in pair if each is not None]

    @property
    def decides(self) -> bool:
        """Whether it chose other working values: each may change what is drawn."""
        notes = self.notes
        return notes is not None and notes[0].working != notes[1].working

    @property
    def marks(self) -> bool:
        """Whether it marked years of which there is nothing to tell."""
        notes = self.notes
        return notes is not None and notes[0].marks != notes[1].marks

    @property
    def reversed(self) -> "Step":
        """The step that takes this one back."""
        back = tuple(each.reversed for each in self.changes)
        notes = self.notes and (self.notes[1], self.notes[0])
        return Step(self.name, back, notes, self.chosen and self.chosen[::-1])
