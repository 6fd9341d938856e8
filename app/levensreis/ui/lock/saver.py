"""Save what is being typed in the pauses, so that a fall of the program costs nothing.

It is kept as a draft, encrypted, until it is recorded or stored as what it will be.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from levensreis.domain.errors import KnownError
from levensreis.ui.lock.activity import Activity

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.lock.keeper import DraftKeeper
    from levensreis.ui.lock.typed_form import TypedForm
    from levensreis.ui.main_window import MainWindow
    from levensreis.ui.study.page import StudyPage

PAUSE: Final = 1.0
"""Seconds without a key that are a pause: nobody waits for the disk then."""
LONGEST: Final = 15.0
"""Seconds after which is saved all the same."""
SOON_MS: Final = 200
"""After what was recorded is on the screen its draft goes."""


class DraftSaver(QObject):
    """Keeps the drafts of one study in step with its fields.

    Those of a merged study too, which has a keeper of its own.
    """

    def __init__(
        self,
        window: "MainWindow",
        activity: Activity,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(window)
        self._window, self._activity, self._clock = window, activity, clock
        self.keeper: DraftKeeper | None = None
        self._saved = 0.0
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.save)

    def begin(self, study: "Study") -> "list[TypedForm]":
        """Fetch what was left behind in a study that is opened; it stays kept."""
        # What a study needs is slow to load, and not needed for the first screen.
        from levensreis.ui.lock.keeper import DraftKeeper

        self.keeper = DraftKeeper(study.drafts)
        with suppress(KnownError):
            return self.keeper.fetch()
        return []

    def follow(self, page: "StudyPage") -> None:
        """Forget a draft as soon as it is recorded on this page."""
        page.interview.journey_changed.connect(self._forget_soon)
        page.details.journey_changed.connect(self._forget_soon)
        page.checking.journey_changed.connect(self._forget_soon)

    def look(self) -> None:
        """Save when somebody typed since the last time, and pauses."""
        now, last = self._clock(), self._activity.last
        is_pause = now - last >= PAUSE or now - self._saved >= LONGEST
        if last > self._saved and is_pause:
            self.save()

    def save(self) -> None:
        """Keep what stands in the fields now; a full disk is told at recording."""
        from levensreis.ui.lock.gathering import typed_in, windows_over

        page, merged = self._window.study_page, self._window.merged
        if merged is not None:
            self._saved = self._clock()
            merged.save_typed(windows_over(self._window))
            return
        # The file may be in use for as long as something else is being done.
        if page is None or page.tasks.is_busy:
            return
        self._saved = self._clock()
        with suppress(KnownError):
            self.keep(typed_in(page, windows_over(self._window)))

    def keep(self, forms: "Iterable[TypedForm]") -> None:
        """Keep these forms; raises KnownError."""
        if self.keeper is not None:
            self.keeper.keep(forms)

    def settle(self) -> None:
        """Forget every draft: somebody was asked about all that was typed."""
        with suppress(KnownError):
            self.keep(())

    def end(self) -> None:
        """Let the study go; what is kept stays in its file."""
        self._soon.stop()
        self.keeper = None

    def _forget_soon(self) -> None:
        if self.keeper is not None and not self.keeper.is_empty:
            self._soon.start()
