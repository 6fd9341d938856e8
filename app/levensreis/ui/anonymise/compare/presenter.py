"""Shows every text before and after, all or what changes. Knows no Qt."""

from collections.abc import Sequence
from typing import Protocol

from levensreis.domain.anonymise.texts import TextKey
from levensreis.ui.anonymise.compare.texts import BeforeAfter, before_and_after
from levensreis.ui.anonymise.work import Work


class CompareView(Protocol):
    """What the presenter asks of a panel."""

    def show_texts(self, texts: Sequence[BeforeAfter] | None, every: int) -> None:
        """Show texts, and of how many; None while they are looked through."""

    def show_place(self, key: TextKey) -> None:
        """Bring one text into sight."""


class ComparePresenter:
    """Reads nothing before it is looked at: a long journey takes a while to show."""

    def __init__(self, view: CompareView, work: Work) -> None:
        self._view = view
        self._work = work
        self.only_changed = False

    def refresh(self) -> None:
        """Show the texts as they are and as they become."""
        state = self._work.state
        if state is None:
            self._view.show_texts(None, 0)
            return
        texts = list(before_and_after(state))
        shown = [each for each in texts if each.changes or not self.only_changed]
        self._view.show_texts(shown, len(texts))

    def show_only_changed(self, *, wanted: bool) -> None:
        """Show what changes alone, or every text."""
        self.only_changed = wanted
        self.refresh()

    def go_to(self, key: TextKey) -> None:
        """Bring one text into sight, with everything around it."""
        self.only_changed = False
        self.refresh()
        self._view.show_place(key)
