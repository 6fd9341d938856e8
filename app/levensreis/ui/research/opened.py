"""A merged study that is open in the window, as the window and a lock see it."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from levensreis.domain.errors import KnownError
from levensreis.services.merged_drafts import MergedDrafts
from levensreis.services.merged_overview import MergedOverview, note_lock, place_of
from levensreis.services.research_source import ResearchSource
from levensreis.ui.leaving import may_stop
from levensreis.ui.lock.keeper import DraftKeeper
from levensreis.ui.lock.leftovers import LeftoversDialog
from levensreis.ui.research.page import ResearchPage
from levensreis.ui.research.parts import PartName
from levensreis.ui.research.typed import put_back, typed_in

if TYPE_CHECKING:
    from levensreis.services.merging import MergedStudy
    from levensreis.ui.lock.guarded import Kept
    from levensreis.ui.lock.typed_form import TypedForm
    from levensreis.ui.style import Style


class OpenMerged:
    """Its page, and how it is left."""

    def __init__(self, merged: "MergedStudy", style: "Style") -> None:
        self.merged = merged
        self.place: Kept = place_of(merged)
        """Its folder, or the address of its server without a password."""
        self.page = ResearchPage(ResearchSource.of_merged(merged), merged, style)
        self._style = style
        drafts = MergedDrafts(merged)
        self._keeper = DraftKeeper(drafts) if drafts.can_keep else None

    @property
    def name(self) -> str:
        """What people call it."""
        return self.page.source.name

    def may_leave(self, window: QWidget) -> bool:
        """Save what is being typed; False when somebody stays."""
        tasks = self.page.tasks
        if tasks.is_busy and not may_stop(tasks, window):
            return False
        return self.page.keep()

    def may_be_made_anew(self) -> bool:
        """Tell whether another page can take the place of this one."""
        if self.page.tasks.is_busy:
            words = self.page.tr("Er is nog iets bezig. Wacht daarop, of stop het.")
            self.page.notice.show_problem(words)
            return False
        return self.page.keep()

    def stop(self) -> None:
        """Ask what goes on to stop."""
        self.page.tasks.cancel()

    def keep_typed(self, over: Sequence[QWidget]) -> None:
        """Store what is typed as drafts; raises KnownError.

        What is typed on a server's page is stored as what it will be, or let go.
        """
        if self._keeper is None:
            self.page.keep()
        else:
            self._keeper.keep(typed_in(self.page, over))

    def give_back(self, window: QWidget) -> None:
        """Show the page where it was, with what was being typed there."""
        self._open()
        forms: list[TypedForm] = []
        if self._keeper is not None:
            with suppress(KnownError):
                forms = self._keeper.fetch()
        left = put_back(self.page, forms)
        if left and self._keeper is not None:
            self._keeper.set_aside(left)
            keeper = self._keeper
            dialog = LeftoversDialog(keeper.aside, keeper.discard, self._style, window)
            dialog.open()

    def _open(self) -> None:
        """Show the part where somebody was; where nothing is yet, merging."""
        try:
            is_new = not MergedOverview(self.merged).files()
        except KnownError:
            is_new = False  # the part tells what is the matter
        if is_new:
            self.page.go_to(PartName.MERGING)
        else:
            self.page.open()

    def settle(self) -> None:
        """Forget what was typed: somebody left the page as it is."""
        if self._keeper is not None:
            with suppress(KnownError):
                self._keeper.keep(())

    def note_locked(self) -> None:
        """Put in the log that it was locked."""
        with suppress(KnownError):
            note_lock(self.merged)

    def end(self, seconds: float) -> bool:
        """Wait until what was stopped has ended; False when it has not."""
        return self.page.end(seconds)

    def close(self) -> None:
        """Let it go; everything was kept already."""
        self.merged.close()
