"""What the search shows while somebody types, and where it leads. Knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.services.study import Study
from levensreis.storage.search import MOST_HITS, Hit

MOST_SHOWN: Final = MOST_HITS


class SearchView(Protocol):
    """What the presenter asks of the window."""

    def show_hits(self, hits: Sequence[Hit], *, more: bool) -> None:
        """Show what was found, and whether that is not all of it."""

    def show_nothing(self, words: str) -> None:
        """Tell that these words are nowhere."""

    def show_start(self) -> None:
        """Tell how to search: nothing was typed yet."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""

    def leave(self) -> None:
        """Close the window."""


class SearchPresenter:
    """Searches at every key."""

    def __init__(
        self,
        view: SearchView,
        study: Study,
        chosen: Callable[[UUID, UUID | None], None],
        remember: Callable[[str], None],
    ) -> None:
        self._view = view
        self._study = study
        self._chosen = chosen
        self._remember = remember

    def seek(self, words: str) -> None:
        """Show what is found with these words, and remember them."""
        self._remember(words)
        if not words.strip():
            self._view.show_start()
            return
        try:
            found = self._study.journeys.find(words, MOST_SHOWN + 1)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        if found:
            more = len(found) > MOST_SHOWN
            self._view.show_hits(found[:MOST_SHOWN], more=more)
        else:
            self._view.show_nothing(" ".join(words.split()))

    def choose(self, hit: Hit) -> None:
        """Close the window and go where this was found."""
        self._view.leave()
        self._chosen(hit.journey_id, hit.statement_id)
