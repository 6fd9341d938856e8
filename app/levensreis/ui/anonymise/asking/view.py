"""What the presenter of a step with questions asks of its panel. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from levensreis.domain.anonymise.entities import Entity
from levensreis.domain.anonymise.register import EntryKind


@dataclass(frozen=True, slots=True)
class Proposed:
    """A name for the form of the register."""

    name: str
    kind: EntryKind
    replacement: str


class AskingView(Protocol):
    """What the presenter asks of a panel."""

    def show_entities(
        self, entities: Sequence[Entity] | None, chosen: Entity | None
    ) -> None:
        """Show everything that is asked about; None while it is looked for."""

    def show_entity(self, entity: Entity | None, offered: str, *, anew: bool) -> None:
        """Show one of them with its places, and what is offered for it.

        What is being typed for it stays, unless it is asked anew.
        """

    def show_offer(self, offered: str) -> None:
        """Put another replacement in the field."""

    def show_problem(self, words: str) -> None:
        """Tell beside the field what is wrong with it."""

    def ask_sure(self, words: str) -> None:
        """Tell why an answer may be wrong; the same answer again is meant."""

    def make_room(self) -> None:
        """Show the field already: what was typed before a lock comes back in it."""

    def show_undo(self, *, possible: bool) -> None:
        """Show whether something can be taken back."""

    def want_register(self, proposed: Proposed) -> None:
        """Lead to the register with a name in its form."""
