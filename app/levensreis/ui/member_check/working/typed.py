"""What was typed at answers and is stored nowhere yet. Knows no Qt."""

from dataclasses import dataclass, replace
from uuid import UUID

from levensreis.ui.member_check.items import Item


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed at an answer and is stored nowhere; None where nothing was."""

    text: str | None = None
    """How the statement becomes."""
    reason: str | None = None
    read: str | None = None
    """What the parent wrote by hand."""
    choice: str | None = None
    """What the parent ticked, as a person sees it."""

    @property
    def is_read(self) -> bool:
        """Whether somebody read what the program could not be sure of."""
        return self.read is not None or self.choice is not None

    def over(self, other: "Typed") -> "Typed":
        """Return this, with what was typed before where this has nothing."""
        return Typed(
            other.text if self.text is None else self.text,
            other.reason if self.reason is None else self.reason,
            other.read if self.read is None else self.read,
            other.choice if self.choice is None else self.choice,
        )


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done with an answer, to be taken back."""

    before: Item
    """The answer as it was before."""
    typed: Typed
    """What was typed at it then; what was read is stored, and is not taken back."""


class TypedAtAnswers:
    """What was typed at each answer, whichever is looked at."""

    def __init__(self) -> None:
        self._typed: dict[UUID | None, Typed] = {}

    @property
    def every(self) -> dict[UUID | None, Typed]:
        """What was typed, by statement; None is the remark."""
        return dict(self._typed)

    def at(self, statement: UUID | None) -> Typed:
        """Return what was typed at an answer."""
        return self._typed.get(statement, Typed())

    def put(self, statement: UUID | None, typed: Typed) -> None:
        """Remember what was typed at an answer, in the place of what was before."""
        if typed == Typed():
            self._typed.pop(statement, None)
        else:
            self._typed[statement] = typed

    def put_read(self, statement: UUID | None) -> None:
        """Forget what was read of an answer: that is stored now."""
        self.put(statement, replace(self.at(statement), read=None, choice=None))

    def forget(self, statement: UUID | None) -> None:
        """Forget what was typed at an answer."""
        self._typed.pop(statement, None)

    def clear(self) -> None:
        """Forget everything."""
        self._typed.clear()


def one_line(text: str | None) -> str:
    """Return a text as a statement is stored: without the ends of lines."""
    return " ".join((text or "").split())
