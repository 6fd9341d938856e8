"""Shows the directions, and keeps their actions. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from levensreis.domain.solutions.question import in_order
from levensreis.domain.solutions.solution import Direction, DirectionKind, Solution
from levensreis.language import say
from levensreis.ui.research.solutions.desk import Desk
from levensreis.ui.research.solutions.listing.editing import lines_of


@dataclass(frozen=True, slots=True)
class DirectionTold:
    """A direction with what belongs to it."""

    direction: Direction
    solutions: str
    """Which solutions help in it, in a sentence."""


class DirectionsView(Protocol):
    """Every direction with its actions."""

    def show_directions(self, directions: Sequence[DirectionTold]) -> None:
        """Show them; what was typed and could not be kept stays."""


class DirectionsPresenter:
    """An action stands on a line of its own."""

    def __init__(self, view: DirectionsView, desk: Desk) -> None:
        self._view, self._desk = view, desk

    def refresh(self) -> None:
        """Show them as they are now."""
        findings = self._desk.known.findings
        told = []
        for kind in DirectionKind:
            found = in_order(each.solution for each in findings.towards(kind))
            numbers = [_called(each) for each in found]
            words = (
                say("Oplossingen: {numbers}.", numbers=", ".join(numbers))
                if numbers
                else say("Nog geen oplossingen in deze richting.")
            )
            told.append(DirectionTold(findings.direction(kind), words))
        self._view.show_directions(told)

    def edit(self, kind: DirectionKind, words: str) -> bool:
        """Keep the actions of a direction; False when it is told why not."""
        after = Direction(kind, lines_of(words))

        def deed() -> None:
            if after != self._desk.known.findings.direction(kind):
                self._desk.service.set_direction(after)

        return self._desk.do(deed)


def _called(solution: Solution) -> str:
    return solution.name if solution.number is None else str(solution.number)
