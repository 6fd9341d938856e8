"""Keeps what researchers gather beside the journeys; every step can be taken back."""

from collections.abc import Sequence

from levensreis.domain.errors import KnownError
from levensreis.domain.fieldwork import Body, Change, FieldworkKind, Step
from levensreis.language import say
from levensreis.services.research_source import ResearchSource
from levensreis.storage import fieldwork
from levensreis.storage.access_log import Transaction


class ChangedMeanwhile(KnownError):
    """Somebody else changed on the server what was to be changed or taken back."""


class Fieldwork:
    """One desk with its own undo, over one source; its log tells of every change."""

    def __init__(self, source: ResearchSource) -> None:
        self._source = source
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def to_undo(self) -> str:
        """What would be taken back, in words; empty when nothing would."""
        return self._done[-1].words if self._done else ""

    @property
    def to_redo(self) -> str:
        """What would be done again, in words; empty when nothing would."""
        return self._undone[-1].words if self._undone else ""

    def kept(self, kind: FieldworkKind) -> dict[str, Body]:
        """Return everything of a kind, by its key."""
        with self._source.keeping() as connection:
            return fieldwork.kept(connection, kind)

    def change(
        self, words: str, changes: Sequence[Change], read: Sequence[Change] = ()
    ) -> None:
        """Do all of this at once, or none of it, as one step with a name.

        `read` is what it was made of: raises ChangedMeanwhile when that is otherwise
        by now.
        """
        with self._source.changing() as connection:
            _check(connection, read)
            before = [_now(connection, each) for each in changes]
            for each in changes:
                fieldwork.put(connection, each)
            after = [_now(connection, each) for each in changes]
        self._done.append(Step(words, before, after))
        self._undone.clear()

    def undo(self) -> str:
        """Take the last step back and return its words; empty when there is none."""
        if not self._done:
            return ""
        step = self._done[-1]
        self._put(step.before, expected=step.after)
        self._undone.append(self._done.pop())
        return step.words

    def redo(self) -> str:
        """Do the last step that was taken back again; empty when there is none."""
        if not self._undone:
            return ""
        step = self._undone[-1]
        self._put(step.after, expected=step.before)
        self._done.append(self._undone.pop())
        return step.words

    def _put(self, changes: Sequence[Change], expected: Sequence[Change]) -> None:
        with self._source.changing() as connection:
            _check(connection, expected)
            for each in changes:
                fieldwork.put(connection, each)


def _check(connection: Transaction, expected: Sequence[Change]) -> None:
    if [_now(connection, each) for each in expected] != list(expected):
        raise ChangedMeanwhile(
            say(
                "Iemand anders heeft dit intussen veranderd. Het blijft zoals het nu "
                "is."
            )
        )


def _now(connection: Transaction, change: Change) -> Change:
    body = fieldwork.one(connection, change.kind, change.key)
    return Change(change.kind, change.key, body)
