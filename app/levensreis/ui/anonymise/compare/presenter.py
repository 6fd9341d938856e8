"""Shows every text before and after, all or what changes. Knows no Qt."""

from collections.abc import Sequence
from typing import Protocol

from levensreis.domain.anonymise.texts import TextKey
from levensreis.ui.anonymise.again import open_again
from levensreis.ui.anonymise.compare.texts import BeforeAfter, before_and_after
from levensreis.ui.anonymise.work import Work


class CompareView(Protocol):
    """What the presenter asks of a panel."""

    def show_texts(self, texts: Sequence[BeforeAfter] | None, every: int) -> None:
        """Show texts, and of how many; None while they are looked through."""

    def show_again(self, texts: int, *, alone: bool) -> None:
        """Offer to show the texts alone that are open again, when there are any."""

    def show_place(self, key: TextKey) -> None:
        """Bring one text into sight."""


class ComparePresenter:
    """Reads nothing before it is looked at: a long journey takes a while to show."""

    def __init__(self, view: CompareView, work: Work) -> None:
        self._view = view
        self._work = work
        self.only_changed = False
        self.only_again = False

    @property
    def again(self) -> set[TextKey]:
        """The texts that somebody signed and that are open again."""
        state = self._work.state
        return set() if state is None else set(open_again(state))

    def refresh(self) -> None:
        """Show the texts as they are and as they become."""
        state, again = self._work.state, self.again
        self.only_again = self.only_again and bool(again)
        self._view.show_again(len(again), alone=self.only_again)
        if state is None:
            self._view.show_texts(None, 0)
            return
        texts = list(before_and_after(state))
        shown = [
            each
            for each in texts
            if (each.changes or not self.only_changed)
            and (each.key in again or not self.only_again)
        ]
        self._view.show_texts(shown, len(texts) if state.is_told else 0)

    def show_only_again(self, *, wanted: bool) -> None:
        """Show the texts alone that are open again, or every text."""
        self.only_again = wanted
        self.only_changed = self.only_changed and not wanted
        self.refresh()

    def show_only_changed(self, *, wanted: bool) -> None:
        """Show what changes alone, or every text."""
        self.only_changed = wanted
        self.refresh()

    def go_to(self, key: TextKey) -> None:
        """Bring one text into sight: alone with others that are open again, or all."""
        self.only_changed = False
        self.only_again = key in self.again
        self.refresh()
        self._view.show_place(key)
