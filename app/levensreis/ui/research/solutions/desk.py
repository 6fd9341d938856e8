"""What all pages work with: what is known now, and one way to change it. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.solutions.answer import Party, PartyId
from levensreis.domain.solutions.solution import Solution, SolutionId
from levensreis.domain.solutions.tallies import SolutionFindings, SolutionTally
from levensreis.services.solutions import SolutionsService
from levensreis.ui.tasks.task import Runner


class DeskView(Protocol):
    """Where it is told what came of a deed."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_note(self, words: str) -> None:
        """Tell something to know."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class Memory(Protocol):
    """What was looked at last: ids, which say nothing to others."""

    solution: str
    party: str
    order: str


@dataclass(frozen=True, slots=True)
class Known:
    """All that was read at once."""

    solutions: tuple[Solution, ...]
    """In the order of the researchers."""
    parties: tuple[Party, ...]
    findings: SolutionFindings

    def solution(self, key: SolutionId) -> Solution | None:
        """Return a solution; None when it is not there any more."""
        return next((each for each in self.solutions if each.id == key), None)

    def party(self, key: PartyId) -> Party | None:
        """Return a party; None when it is not there any more."""
        return next((each for each in self.parties if each.id == key), None)

    def tally(self, key: SolutionId) -> SolutionTally | None:
        """Return a solution with who chose it."""
        tallies = self.findings.tallies
        return next((each for each in tallies if each.solution.id == key), None)

    @property
    def tallies(self) -> Mapping[SolutionId, SolutionTally]:
        """Every solution with who chose it."""
        return {each.solution.id: each for each in self.findings.tallies}


NOTHING_KNOWN = Known((), (), SolutionFindings((), (), 0, 0, {}))


class Desk:
    """Does one deed at a time; what came of it is shown on every page."""

    def __init__(
        self,
        view: DeskView,
        service: SolutionsService,
        tasks: Runner,
        show: Callable[[], None],
    ) -> None:
        self.view = view
        self.service = service
        self.tasks = tasks
        self._show = show
        self.known = NOTHING_KNOWN

    def read(self) -> None:
        """Read anew what is known; raises KnownError."""
        service = self.service
        self.known = Known(
            service.solutions(), service.parties.all(), service.findings()
        )

    def do(self, deed: Callable[[], object], told: str = "") -> bool:
        """Do a deed and show what came of it; False when it is told why not."""
        try:
            deed()
        except KnownError as error:
            self.view.show_problem(str(error))
            return False
        self._show()
        if told:
            self.view.show_done(told)
        return True
