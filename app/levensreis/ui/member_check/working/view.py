"""What the presenter asks of the step in which answers are worked in. Knows no Qt."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from levensreis.ui.member_check.items import Choice, Item
from levensreis.ui.member_check.working.typed import Typed


class WorkingView(Protocol):
    """What the presenter asks of its step."""

    @property
    def typed(self) -> Typed:
        """What was typed at the answer that is shown, and is stored nowhere."""

    def show_items(
        self, items: Sequence[Item], counts: Mapping[Choice, int], choice: Choice
    ) -> None:
        """Show the answers of a list, and how many there are in each list."""

    def show_item(self, item: Item | None, typed: Typed, *, is_open: bool) -> None:
        """Show one answer and what was typed at it; None when the list is empty."""

    def show_undo(self, *, possible: bool) -> None:
        """Show whether something that was done here can be taken back."""

    def show_text_problem(self, words: str) -> None:
        """Tell beside the new text why it cannot be stored."""

    def show_reason_problem(self, words: str) -> None:
        """Tell beside the reason what is wrong with it."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""
