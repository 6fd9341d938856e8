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
from levensreis.ui.research.safety import MergedSafety
from levensreis.ui.research.typed import put_back, typed_in
from levensreis.ui.safety.keeping_up import keep_up_briefly

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
        self.safety = MergedSafety(merged.own, self.page, style) if merged.own else None
        """None of a server: its keepers make copies of it."""
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
        return self._keep()

    def may_be_made_anew(self) -> bool:
        """Tell whether another page can take the place of this one."""
        if self.page.tasks.is_busy:
            words = self.page.tr("Er is nog iets bezig. Wacht daarop, of stop het.")
            self.page.notice.show_problem(words)
            return False
        return self._keep()

    def show_safety(self) -> None:
        """Show what keeps it safe; of a server its keepers know."""
        if self.safety is not None:
            self.safety.show()
            return
        self.page.notice.show_note(
            self.page.tr(
                "Deze studie staat op een server. De beheerder van de server zorgt "
                "voor reservekopieën en voor wie erbij mag."
            )
        )

    def stop(self) -> None:
        """Ask what goes on to stop."""
        self.page.tasks.cancel()
        if self.safety is not None:
            self.safety.keeping.tasks.cancel()

    def keep_typed(self, over: Sequence[QWidget]) -> None:
        """Store what is typed as drafts; raises KnownError.

        What is typed on a server's page is stored as what it will be, or let go.
        """
        if self._keeper is None:
            self.page.keep()
        else:
            self._keeper.keep(self._typed(over))

    def save_typed(self, over: Sequence[QWidget]) -> None:
        """Store what is typed as drafts while work goes on, as far as that can."""
        # The file may be in use for as long as something else is being done.
        if self._keeper is not None and not self.page.tasks.is_busy:
            with suppress(KnownError):
                self._keeper.keep(self._typed(over))

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
        """Put in the log that it was locked, and make a copy if that is soon done."""
        with suppress(KnownError):
            note_lock(self.merged)
        if self.merged.own is not None:
            keep_up_briefly(self.merged.own.backups)

    def end(self, seconds: float) -> bool:
        """Wait until what was stopped has ended; False when it has not."""
        ended = self.page.end(seconds)
        return self.stop_beside(seconds) and ended

    def stop_beside(self, seconds: float) -> bool:
        """Make no copies any more; False when one still goes on."""
        return self.safety is None or self.safety.keeping.stop(seconds)

    def close(self) -> None:
        """Let it go; everything was kept already."""
        self.merged.close()
        if self.safety is not None:
            self.safety.let_go()

    def _typed(self, over: Sequence[QWidget]) -> "list[TypedForm]":
        beside = self.safety.typing if self.safety is not None else []
        return typed_in(self.page, [*over, *beside])

    def _keep(self) -> bool:
        return self.page.keep() and (self.safety is None or self.safety.keep())
