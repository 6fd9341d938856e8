"""What still opens with the key of before, and what becomes of it. Knows no Qt."""

from typing import Protocol

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.restoring import BackupInfo
from levensreis.services.study import Study
from levensreis.ui.tasks.task import Runner


class AftermathView(Protocol):
    """What the presenter asks of a dialog."""

    def show_copies(self, here: int, elsewhere: int) -> None:
        """Show how many old reserve copies there are."""

    def show_busy(self, words: str) -> None:
        """Tell what is being done."""

    def show_done(self, words: str) -> None:
        """Tell what was done."""

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""


class AftermathPresenter:
    """Puts a reserve copy with the new key in the place of those with the old one."""

    def __init__(self, study: Study, tasks: Runner) -> None:
        self._study, self._tasks = study, tasks
        self._old: list[BackupInfo] = []

    def show(self, view: AftermathView) -> None:
        """Show what there is."""
        try:
            here = self._study.backups.copies()
            elsewhere = self._copies_elsewhere()
        except KnownError as error:
            view.show_problem(str(error))
            return
        self._old = [*here, *elsewhere]
        view.show_copies(len(here), len(elsewhere))

    def renew(self, view: AftermathView) -> None:
        """Make a new reserve copy first, and remove the old ones when that is there."""
        old, backups = self._old, self._study.backups

        def work(progress: Progress) -> int:
            backups.make(progress)
            for each in old:
                backups.remove(each)
            return len(old)

        def done(count: int) -> None:
            view.show_done(
                say(
                    "Er is een nieuwe reservekopie. Oude reservekopieën verwijderd: "
                    "{count}.",
                    count=count,
                )
            )

        def failed(error: KnownError) -> None:
            view.show_problem(str(error))

        words = say("Er wordt een nieuwe reservekopie gemaakt …")
        view.show_busy(words)
        self._tasks.run(work, done, failed, words, too_late=done)

    def stop(self) -> None:
        """Stop; the old reserve copies stay as long as there is no new one."""
        self._tasks.cancel()

    def _copies_elsewhere(self) -> list[BackupInfo]:
        # One of which nobody knows whose it is may be of another study.
        return [each for each in self._study.backups.copies_elsewhere() if each.study]
