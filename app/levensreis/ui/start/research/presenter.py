"""Opens or makes a merged study, or connects to a server. Knows no Qt."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.start.opening import (
    Entrance,
    Way,
    missing_in,
    path_of,
    warning_about,
    ways_out,
    wrong_in_new,
)
from levensreis.ui.tasks.task import Runner

if TYPE_CHECKING:
    from levensreis.services.merging import MergedStudy

OPEN: Final = "open"
NEW: Final = "new"
SERVER: Final = "server"
"""The names of the cards."""

Work = Callable[[], "MergedStudy"]


class ResearchStartView(Protocol):
    """What the presenter asks of the side for researchers."""

    def show_problem(
        self, card: str, words: str, field: str, ways: Sequence[Way] = ()
    ) -> None:
        """Tell beside a field of a card what is wrong, and what can be done."""

    def show_warning(self, card: str, words: str) -> None:
        """Tell beside a folder why a study is not safe there; nothing when empty."""

    def show_busy(self, card: str, words: str) -> None:
        """Tell in a card what is being done; nothing can be typed."""

    def show_ready(self) -> None:
        """Let people type again."""

    def forget_secrets(self) -> None:
        """Empty the fields in which a secret was typed."""

    def show_findings(self, findings: FindingsPresenter) -> None:
        """Tell what is the matter with the study that was opened."""

    def close_merged(self) -> None:
        """Close the merged study that was opened."""


class ResearchStartPresenter:
    """Hands over a merged study that was opened, with where it is."""

    def __init__(
        self,
        view: ResearchStartView,
        opened: Callable[["MergedStudy"], None],
        tasks: Runner,
    ) -> None:
        self._view, self._opened, self._tasks = view, opened, tasks

    def open(self, entrance: Entrance) -> None:
        """Open the merged study in a folder."""
        if missing := missing_in(entrance):
            self._view.show_problem(OPEN, *missing)
            return

        def work() -> "MergedStudy":
            from levensreis.services.merging import MergedStudy

            folder, secret = path_of(entrance.folder), entrance.secret
            return MergedStudy.open(folder, secret, take_over=entrance.take_over)

        words = say("De samengevoegde studie wordt geopend …")
        self._begin(OPEN, work, words, partial(self._tell_open, entrance))

    def create(self, folder: str, passphrase: str, again: str) -> None:
        """Make a merged study in a folder that is new or empty."""
        if wrong := wrong_in_new(folder, passphrase, again):
            self._view.show_problem(NEW, *wrong)
            return

        def work() -> "MergedStudy":
            from levensreis.services.merging import MergedStudy

            return MergedStudy.create(path_of(folder), passphrase)

        words = say("De samengevoegde studie wordt gemaakt …")
        self._begin(NEW, work, words, partial(self._tell, NEW, "folder"))

    def connect(self, address: str) -> None:
        """Open the merged study on a server; its tables are made when need be."""
        if not address.strip():
            words = say("Typ het adres van de server, of vraag de beheerder ernaar.")
            self._view.show_problem(SERVER, words, "address")
            return

        def work() -> "MergedStudy":
            from levensreis.services.merging import MergedStudy

            return MergedStudy.on_server(address.strip())

        words = say("Verbinden met de server …")
        self._begin(SERVER, work, words, partial(self._tell, SERVER, "address"))

    def stop(self) -> None:
        """Wait no more for what was begun; what comes of it is closed again."""
        self._tasks.cancel()
        self._view.show_ready()

    def look_at(self, card: str, folder: str) -> None:
        """Warn when a folder is one in which a study is not safe."""
        self._view.show_warning(card, warning_about(folder))

    def _begin(
        self, card: str, open_it: Work, words: str, failed: Callable[[KnownError], None]
    ) -> None:
        def work(progress: Progress) -> "MergedStudy":
            merged = open_it()
            if progress.cancelled():  # nobody else may be left to close it
                merged.close()
            return merged

        self._view.show_busy(card, words)
        self._tasks.run(
            work,
            self._hand_over,
            failed,
            words,
            too_late=lambda merged: merged.close(),
        )

    def _hand_over(self, merged: "MergedStudy") -> None:
        self._view.show_ready()
        self._view.forget_secrets()
        self._opened(merged)
        if merged.findings:
            close = self._view.close_merged
            self._view.show_findings(FindingsPresenter(merged, close, lambda: None))

    def _tell_open(self, entrance: Entrance, error: KnownError) -> None:
        self._view.show_ready()
        # What cannot be read can be merged again: there is nothing to salvage.
        ways = [each for each in ways_out(error) if each is not Way.SALVAGE]
        self._view.show_problem(OPEN, str(error), entrance.field_of(error), ways)

    def _tell(self, card: str, field: str, error: KnownError) -> None:
        self._view.show_ready()
        self._view.show_problem(card, str(error), field)
