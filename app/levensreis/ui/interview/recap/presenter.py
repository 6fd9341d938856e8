"""When there is looked back, and on what. Knows no Qt."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from levensreis.domain.recap import recap
from levensreis.domain.today import today
from levensreis.services.steps import Step
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.recap.sections import Section, sections


class RecapView(Protocol):
    """What the presenter asks of the panel."""

    @property
    def is_seen(self) -> bool:
        """Whether somebody can see the panel now."""

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show what was told, and what is open."""

    def show_beginning(self) -> None:
        """Tell how a journey is begun: there is nothing to look back on."""


class RecapPresenter:
    """Looks back on the journey on the desk, as late as can be."""

    def __init__(
        self,
        view: RecapView,
        desk: Desk,
        today: Callable[[], date] = today,
    ) -> None:
        self._view = view
        self._desk = desk
        self._guide = desk.study.journeys.guide()
        self._today = today
        self._is_old = True
        desk.watch(self)

    def look(self) -> None:
        """Show the recap of now, when what is shown is of before."""
        journey = self._desk.journey
        if journey is None or not self._is_old:
            return
        self._is_old = False
        day = self._today()
        seen = recap(journey, day, self._guide)
        if seen.is_new:
            self._view.show_beginning()
        else:
            self._view.show_sections(sections(seen, journey, day))

    def opened(self) -> None:
        """Look back on another journey."""
        self._forget()

    def stepped(self, step: Step) -> None:
        """Look back anew."""
        self._forget()

    def theme_chosen(self) -> None:
        """Keep the recap: it is of all themes."""

    def statement_chosen(self) -> None:
        """Keep the recap: it is of all statements."""

    def _forget(self) -> None:
        # Of a large journey it takes a moment, which nobody has between two lines.
        self._is_old = True
        if self._view.is_seen:
            self.look()
