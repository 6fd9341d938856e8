"""Reads what came back, shows it, and keeps it when somebody says so. Knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol
from uuid import UUID

from levensreis.domain.errors import KnownError
from levensreis.domain.member_check.problems import FormOfAnother, LockedForm
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.services.member_check import Reading
from levensreis.ui.member_check.work import CheckWork


class ReadingView(Protocol):
    """What the presenter asks of its step."""

    def show_reading(
        self,
        reading: Reading | None,
        files: Sequence[Path],
        texts: Mapping[UUID, str],
    ) -> None:
        """Show what was read and is not kept yet, or that nothing is.

        `texts` holds the statements as they are now.
        """

    def show_problem(self, words: str) -> None:
        """Tell why the files could not be read, or not be kept."""

    def show_elsewhere(self, words: str, code: str) -> None:
        """Tell that the files are of another journey, and offer to go there."""

    def ask_passphrase(self, words: str) -> None:
        """Ask for the passphrase with which the files open."""


class ReadingPresenter:
    """Holds what was read until it is kept or put away."""

    def __init__(
        self,
        view: ReadingView,
        work: CheckWork,
        kept: Callable[[], None],
        looked: Callable[[], None] = lambda: None,
        wanted: Callable[[UUID, Sequence[Path]], None] = lambda _, __: None,
    ) -> None:
        self._view = view
        self._work = work
        self._kept, self._looked, self._wanted = kept, looked, wanted
        self._files: tuple[Path, ...] = ()
        self._elsewhere: UUID | None = None
        """The journey of which the files are, when it is not this one."""
        self.reading: Reading | None = None

    def open(self) -> None:
        """Begin with a journey: what was read for another one is put away."""
        self._files, self.reading, self._elsewhere = (), None, None

    def refresh(self) -> None:
        """Show what was read."""
        journey = self._work.journey
        texts = {each.id: each.text for each in journey.statements} if journey else {}
        self._view.show_reading(self.reading, self._files, texts)

    def read(self, files: Sequence[Path], passphrase: str = "") -> None:
        """Read files that belong together, beside the window."""
        journey, check = self._work.journey, self._work.study.member_check
        if journey is None or not files:
            return
        self.open()
        self._files = tuple(files)
        self.refresh()

        def work(progress: Progress) -> Reading:
            return check.read(files, journey.id, passphrase, progress)

        def done(reading: Reading) -> None:
            # Meanwhile another journey may have been opened.
            if self._work.journey is not None and self._work.journey.id == journey.id:
                self.reading = reading
                self.refresh()
                self._looked()

        self._work.tasks.run(
            work, done, self._failed, say("Wat terugkwam, wordt gelezen …")
        )

    def open_with(self, passphrase: str) -> None:
        """Read the same files with a passphrase."""
        self.read(self._files, passphrase)

    def go_there(self) -> None:
        """Go to the journey of which the files are, and read them there."""
        journey_id, files = self._elsewhere, self._files
        if journey_id is not None:
            self.put_away()
            self._wanted(journey_id, files)

    def keep(self) -> None:
        """Keep what was read in the study."""
        reading = self.reading
        if reading is None:
            return
        try:
            self._work.keep(reading)
        except KnownError as error:
            self._view.show_problem(str(error))
            return
        self.open()
        self.refresh()
        self._kept()

    def put_away(self) -> None:
        """Keep nothing of what was read."""
        self.open()
        self.refresh()

    def _failed(self, error: KnownError) -> None:
        if isinstance(error, LockedForm):
            self._view.ask_passphrase(str(error))
        elif isinstance(error, FormOfAnother):
            self._elsewhere = error.journey_id
            self._view.show_elsewhere(str(error), error.code)
        else:
            self._view.show_problem(str(error))
