"""The group interviews as they are now, and which of them is looked at. Knows no Qt."""

from typing import Protocol
from uuid import UUID

from levensreis.domain.codebook import Codebook
from levensreis.domain.professionals.counting import Codebooks
from levensreis.domain.professionals.interview import GroupInterview, GroupStatement
from levensreis.services.professionals import ProfessionalsService
from levensreis.ui.research.professionals.shelf import Shelf


class Memory(Protocol):
    """What is remembered until the next time."""

    interview: str
    """The id of the interview that was looked at last; empty when none was."""


class Bench:
    """Reads everything anew after every deed: on a server others work in it too."""

    def __init__(self, service: ProfessionalsService, memory: Memory) -> None:
        self.service = service
        self.memory = memory
        self.interviews: list[GroupInterview] = []
        self.shelf = Shelf(Codebooks(Codebook(()), Codebook(())))
        self.looked_at: UUID | None = None
        """The statement to bring into sight."""

    def read(self) -> None:
        """Read what is kept now; raises KnownError."""
        self.interviews = self.service.interviews()
        self.shelf = Shelf(self.service.codebooks())

    @property
    def chosen(self) -> GroupInterview | None:
        """The interview that is looked at: the last one, or else the newest."""
        ids = {str(each.id): each for each in self.interviews}
        newest = self.interviews[-1] if self.interviews else None
        return ids.get(self.memory.interview, newest)

    def choose(self, interview: UUID) -> None:
        """Look at another interview."""
        self.memory.interview = str(interview)

    def number(self, interview: UUID) -> int:
        """Return the number of an interview; 0 when it is not there."""
        ids = [each.id for each in self.interviews]
        return ids.index(interview) + 1 if interview in ids else 0

    def statement(self, interview: UUID, statement: UUID) -> GroupStatement | None:
        """Return what was said; None when it is no longer there."""
        for one in self.interviews:
            for each in one.statements:
                if (one.id, each.id) == (interview, statement):
                    return each
        return None
