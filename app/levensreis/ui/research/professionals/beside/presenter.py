"""Counts B1 beside B2, and tells why it cannot yet. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.errors import KnownError
from levensreis.domain.professionals.comparison import Beside
from levensreis.language import say
from levensreis.pictures.research.chart import Behind
from levensreis.services.professional_files import save_beside
from levensreis.services.professionals import ProfessionalsService
from levensreis.ui.research.professionals.beside.numbers import factors_in
from levensreis.ui.research.professionals.view import Messages
from levensreis.ui.tasks.task import Runner


@dataclass(frozen=True, slots=True)
class BlockTold:
    """The factors behind a bar."""

    title: str
    words: str
    lines: Sequence[tuple[str, str]]
    """A factor, and in how many journeys or interviews it was named."""


class BesideView(Messages, Protocol):
    """Draws what was counted; its presenter counts."""

    def show_beside(self, beside: Beside) -> None:
        """Draw it, with its numbers."""

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is no picture, and what to do."""

    def show_published(self, *, published: bool) -> None:
        """Show for whom it is."""

    def show_block(self, told: BlockTold) -> None:
        """Show the factors behind a bar."""


class BesidePresenter:
    """Counts when it is shown, in a thread of its own."""

    def __init__(
        self, view: BesideView, service: ProfessionalsService, tasks: Runner
    ) -> None:
        self._view = view
        self._service = service
        self._tasks = tasks
        self._is_published = False
        self.found: Beside | None = None
        """What is shown; None while there is nothing."""

    def refresh(self) -> None:
        """Count anew."""
        published = self._is_published
        self._view.show_published(published=published)
        self._tasks.run(
            lambda progress: self._service.beside(
                published=published, progress=progress
            ),
            self._show,
            self._fail,
            say("B1 en B2 worden geteld …"),
            looks=True,
        )

    def publish(self, *, on: bool) -> None:
        """Count as others may see it, or as the team does."""
        self._is_published = on
        self.refresh()

    def open(self, part: Behind) -> None:
        """Show the factors behind a bar."""
        if self.found is None or part.system is None or part.influence is None:
            return
        voices = self.found.journeys, self.found.professionals
        result = voices[part.is_second].result
        found = factors_in(result, part.system, part.influence)
        name = (
            say("Professionals (tabel B2)")
            if part.is_second
            else say("Levensreizen (tabel B1)")
        )
        counted = (
            say("Achter elke factor: in hoeveel groepsgesprekken hij is genoemd.")
            if part.is_second
            else say("Achter elke factor: in hoeveel levensreizen hij voorkomt.")
        )
        lines = [
            (label, shown(UNTOLD) if count is None else str(count))
            for label, count in found
        ]
        sign = part.influence.sign.replace("-", "−")
        title = f"{name}: {sign} {part.system.label}"
        self._view.show_block(BlockTold(title, counted, lines))

    def save(self, path: Path) -> None:
        """Save the picture or its numbers, as the ending of the name asks."""
        published = self._is_published
        self._tasks.run(
            lambda progress: save_beside(
                self._service, path, published=published, progress=progress
            ),
            lambda _: self._view.show_done(say("{path} is gemaakt.", path=path)),
            lambda error: self._view.show_problem(str(error)),
            say("Het beeld wordt bewaard …"),
        )

    def _show(self, found: Beside) -> None:
        both = found.journeys.result, found.professionals.result
        self.found = found if any(each.table.rows for each in both) else None
        if self.found is None:
            self._view.show_nothing(
                say("Nog niets naast elkaar te leggen"),
                say(
                    "Er is in de levensreizen en in de groepsgesprekken nog geen "
                    "factor gekozen."
                ),
            )
        else:
            self._view.show_beside(found)

    def _fail(self, error: KnownError) -> None:
        self.found = None
        if self._is_published:  # that could not be counted; the team's can
            self._is_published = False
            self._view.show_problem(str(error))
            self.refresh()
            return
        self._view.show_nothing(say("Nog niet naast elkaar te leggen"), str(error))
