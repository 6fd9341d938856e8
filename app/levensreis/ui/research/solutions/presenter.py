"""Reads solutions and parties, and lets every page show them. Knows no Qt."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from levensreis.domain.errors import KnownError
from levensreis.language import say, word
from levensreis.services.questionnaires import Questionnaires
from levensreis.services.solutions import SolutionsService
from levensreis.ui.research.solutions.desk import Desk, DeskView, Memory
from levensreis.ui.research.solutions.directions.presenter import (
    DirectionsPresenter,
    DirectionsView,
)
from levensreis.ui.research.solutions.listing.presenter import (
    ListingPresenter,
    ListingView,
)
from levensreis.ui.research.solutions.outcome.presenter import (
    OutcomePresenter,
    OutcomeView,
)
from levensreis.ui.research.solutions.parties.presenter import (
    PartiesPresenter,
    PartiesView,
)
from levensreis.ui.tasks.task import Runner


class SolutionsView(DeskView, Protocol):
    """The part around its pages."""

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what can be undone and redone; empty when nothing can."""

    def keep(self) -> bool:
        """Keep what was typed and is not kept yet; False when it is told why not."""


Views = tuple[ListingView, PartiesView, OutcomeView, DirectionsView]


class Surroundings(NamedTuple):
    """What the page around the part lends it."""

    tasks: Runner
    changed: Callable[[], None]


class SolutionsPresenter:
    """Lets the presenters of the pages work at one desk."""

    def __init__(
        self,
        view: SolutionsView,
        pages: Views,
        service: SolutionsService,
        memory: Memory,
        around: Surroundings,
    ) -> None:
        listing, parties, outcome, directions = pages
        self._view = view
        self._changed = around.changed
        self._is_stale = True
        """Whether something was done that is not shown yet."""
        self.desk = Desk(view, service, around.tasks, self._tell_changed)
        self.listing = ListingPresenter(listing, self.desk, memory)
        forms = Questionnaires(service)
        self.parties = PartiesPresenter(parties, self.desk, forms, memory)
        self.outcome = OutcomePresenter(outcome, self.desk)
        self.directions = DirectionsPresenter(directions, self.desk)

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._is_stale = False
        try:
            self.desk.read()
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        service = self.desk.service
        self._view.show_steps(service.to_undo, service.to_redo)
        for each in (self.listing, self.parties, self.outcome, self.directions):
            each.refresh()

    def undo(self) -> None:
        """Take the last step back; what is typed is kept first, as a step."""
        self._turn(self.desk.service.undo, word("Ongedaan gemaakt: {step}."))

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._turn(self.desk.service.redo, word("Opnieuw gedaan: {step}."))

    def _turn(self, deed: Callable[[], str], told: str) -> None:
        if not self._view.keep():
            return
        steps: list[str] = []
        if self.desk.do(lambda: steps.append(deed())) and steps[0]:
            self._view.show_done(say(told, step=steps[0]))

    def _tell_changed(self) -> None:
        """Show what came of it; who hears of it may do that first."""
        self._is_stale = True
        self._changed()
        if self._is_stale:
            self.refresh()
