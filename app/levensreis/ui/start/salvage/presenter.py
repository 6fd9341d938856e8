"""Saves what can be read of a damaged study. Knows no Qt."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.ui.start.opening import Entrance, path_of
from levensreis.ui.tasks.task import Runner

if TYPE_CHECKING:
    from levensreis.storage.salvage import SalvageReport


class SalvageView(Protocol):
    """What the presenter asks of a dialog."""

    def show_problem(self, words: str) -> None:
        """Tell beside the folder why nothing was saved."""

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""

    def show_done(self, words: str, folder: Path) -> None:
        """Tell what was saved, and where."""

    def leave(self) -> None:
        """Be done."""


class SalvagePresenter:
    """Knows what opens the damaged study; what is saved opens with the same."""

    def __init__(
        self, entrance: Entrance, tasks: Runner, begin: Callable[[Entrance], None]
    ) -> None:
        self._entrance, self._tasks, self._begin = entrance, tasks, begin
        self._saved: Path | None = None

    @property
    def proposed(self) -> str:
        """A folder beside the damaged one."""
        folder = path_of(self._entrance.folder)
        return str(folder.with_name(say("{name} gered", name=folder.name)))

    def save(self, view: SalvageView, target: str) -> None:
        """Save what can be read in a folder."""
        if not target.strip():
            view.show_problem(say("Kies een map waarin de studie komt te staan."))
            return

        def work(progress: Progress) -> "SalvageReport":
            from levensreis.services.checks import salvage_study

            source = path_of(self._entrance.folder)
            secret = self._entrance.secret
            return salvage_study(source, secret, path_of(target), progress)

        def done(report: "SalvageReport") -> None:
            self._saved = report.path.parent
            view.show_done(report.words, report.path.parent)

        def failed(error: KnownError) -> None:
            view.show_problem(str(error))

        words = say("Wat te lezen is, wordt gered …")
        view.show_busy(words)
        self._tasks.run(work, done, failed, words, too_late=done)

    def stop(self) -> None:
        """Stop; of what was saved by then nothing stays."""
        self._tasks.cancel()

    def open_saved(self, view: SalvageView) -> None:
        """Open what was saved, as the damaged study was to be opened."""
        saved = self._saved
        if saved is not None:
            view.leave()
            entrance = self._entrance
            self._begin(
                Entrance(
                    folder=str(saved),
                    secret=entrance.secret,
                    by_recovery=entrance.by_recovery,
                )
            )
