"""The study that is open, as a lock sees it."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from levensreis.domain.errors import KnownError

if TYPE_CHECKING:
    from levensreis.ui.lock.saver import DraftSaver
    from levensreis.ui.study.page import StudyPage


class GuardedStudy:
    """Keeps what is typed as drafts, and what lies open."""

    def __init__(self, page: "StudyPage", saver: "DraftSaver") -> None:
        self._page, self._saver = page, saver

    @property
    def place(self) -> Path:
        """The folder of the study."""
        return self._page.desk.study.folder

    def stop(self) -> None:
        """Ask what goes on to stop."""
        self._page.tasks.cancel()
        self._page.safekeeping.keeping.tasks.cancel()

    def keep_typed(self, over: Sequence[QWidget]) -> None:
        """Store what is typed and stored nowhere, and where somebody was."""
        from levensreis.ui.lock.gathering import lying_open, typed_in

        with suppress(Exception):  # what cannot be recorded is kept as it stands
            self._page.interview.commit()
        self._saver.keep([lying_open(self._page), *typed_in(self._page, over)])

    def note_locked(self) -> None:
        """Put it in the log, and make a copy if that is soon done."""
        from levensreis.domain.access import AccessKind
        from levensreis.ui.safety.keeping_up import keep_up_briefly

        with suppress(KnownError):
            self._page.desk.study.log.note(AccessKind.LOCK)
        keep_up_briefly(self._page.desk.study.backups)

    def end(self, seconds: float) -> bool:
        """Wait until what was stopped has ended; False when it has not."""
        ended = self._page.tasks.cancel_and_wait(seconds)
        return self._page.safekeeping.keeping.stop(seconds) and ended
