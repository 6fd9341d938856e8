"""A group interview (groepsgesprek): what professionals said factors are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self
from uuid import UUID, uuid4

from levensreis.domain.errors import KnownError
from levensreis.domain.placed import InvalidStatement, Placed
from levensreis.language import say


class InvalidInterview(KnownError):
    """A group interview that is told incompletely, or contradicts itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupStatement(Placed):
    """What was said in a group interview: the unit that is coded and counted."""

    id: UUID = field(default_factory=uuid4)
    text: str
    quote: str = ""
    """In the words of who said it."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidStatement(say("Schrijf op wat er werd gezegd."))
        self.check_place()


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupInterview:
    """One sitting with professionals; the organisations are named for the team only."""

    id: UUID = field(default_factory=uuid4)
    on: date
    organisations: tuple[str, ...]
    participants: tuple[str, ...] = ()
    """By their function, never by name."""
    note: str = ""
    statements: tuple[GroupStatement, ...] = ()

    def __post_init__(self) -> None:
        if not self.organisations:
            raise InvalidInterview(say("Noem ten minste één organisatie."))
        if not all(each.strip() for each in (*self.organisations, *self.participants)):
            raise InvalidInterview(
                say("Een organisatie of deelnemer heeft geen naam of functie.")
            )
        if len(set(self.organisations)) < len(self.organisations):
            raise InvalidInterview(say("Dezelfde organisatie staat er twee keer."))
        if len({each.id for each in self.statements}) < len(self.statements):
            raise InvalidInterview(say("Dezelfde uitspraak staat er twee keer."))

    def statement(self, statement_id: UUID) -> GroupStatement:
        """Return one statement; raises InvalidInterview when it is not there."""
        return self.statements[self._place(statement_id)]

    def with_statement(self, statement: GroupStatement) -> Self:
        """Return this interview with a statement as it is now, or at the end."""
        ids = [each.id for each in self.statements]
        if statement.id not in ids:
            return replace(self, statements=(*self.statements, statement))
        at = ids.index(statement.id)
        before, after = self.statements[:at], self.statements[at + 1 :]
        return replace(self, statements=(*before, statement, *after))

    def without(self, statement_id: UUID) -> Self:
        """Return this interview without a statement; raises InvalidInterview."""
        at = self._place(statement_id)
        return replace(
            self, statements=self.statements[:at] + self.statements[at + 1 :]
        )

    def moved(self, statement_id: UUID, place: int) -> Self:
        """Return this interview with a statement at another place, from 0."""
        statement = self.statement(statement_id)
        left = self.without(statement_id).statements
        return replace(self, statements=(*left[:place], statement, *left[place:]))

    def with_facts(self, other: "GroupInterview") -> Self:
        """Return this with when and with whom as another has it, said the same."""
        return replace(
            self,
            on=other.on,
            organisations=other.organisations,
            participants=other.participants,
            note=other.note,
        )

    def _place(self, statement_id: UUID) -> int:
        for place, each in enumerate(self.statements):
            if each.id == statement_id:
                return place
        raise InvalidInterview(say("Deze uitspraak staat niet meer in het gesprek."))


def in_order(interviews: Iterable[GroupInterview]) -> list[GroupInterview]:
    """Sort by day: their places, from 1, are how papers call them."""
    return sorted(interviews, key=lambda each: (each.on, str(each.id)))


def name_of(number: int) -> str:
    """Return what papers call an interview: its number, and nobody's name."""
    return say("groepsgesprek {number}", number=number)


def organisations_of(interviews: Sequence[GroupInterview]) -> list[str]:
    """Return every organisation that took part, each once, in the order of the day."""
    found = (each for one in in_order(interviews) for each in one.organisations)
    return list(dict.fromkeys(found))
