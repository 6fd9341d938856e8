"""The member check of the journey that is open: its page, and where it leads."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from levensreis.services.paper_order import Paper

if TYPE_CHECKING:
    from levensreis.ui.member_check.page import MemberCheckPage
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


class StudyChecking(QObject):
    """Makes the page when it is wanted, and goes where it leads."""

    journey_changed = Signal()
    """A statement was changed, or something was done in the check."""

    def __init__(self, page: "StudyPage", style: "Style") -> None:
        super().__init__(page)
        self._page = page
        self._style = style
        self.page: MemberCheckPage | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the page is what is seen of the study."""
        return self.page is not None and self._page.pages.currentWidget() is self.page

    def show(self) -> None:
        """Show the check of the open journey."""
        journey = self._page.open_journey
        if journey is None or self.is_shown:
            return
        page = self.page or self._made()
        self._page.notice.clear()
        self._page.pages.setCurrentWidget(page)
        if page.presenter is not None:
            page.presenter.open_journey(journey)
        if self._page.presenter is not None:  # a form may have been made meanwhile
            self._page.presenter.refresh()

    def _made(self) -> "MemberCheckPage":
        # What it needs is not needed by who only records.
        from levensreis.ui.member_check import open_member_check

        page = self._page
        self.page = made = open_member_check(page.desk.study, self._style, page.tasks)
        made.back_wanted.connect(page.show_interview)
        made.journey_changed.connect(self.journey_changed)
        made.form_wanted.connect(lambda: page.show_papers(Paper.CHECK_FORM))
        made.statement_wanted.connect(self._go_to)
        made.journey_wanted.connect(self._read_at)
        page.pages.addWidget(made)
        return made

    def _read_at(self, journey_id: UUID, files: list[Path]) -> None:
        """Go to the check of another journey, and read there what came back of it."""
        self._page.go_to(journey_id)
        if self._page.open_journey != journey_id:
            return  # it is told why not
        self._page.show_member_check()
        if self.page is not None and self.page.presenter is not None:
            self.page.presenter.read(files)

    def _go_to(self, statement: UUID) -> None:
        if self._page.open_journey is not None:
            self._page.go_to(self._page.open_journey, statement)
