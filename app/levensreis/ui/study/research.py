"""The research file of the study that is open: its dialog, and where it leads."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from levensreis.services.research_gathering import Hurdle

if TYPE_CHECKING:
    from levensreis.services.research_file import LeftOut
    from levensreis.ui.research_file.dialog import ResearchFileDialog
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


class StudyResearch(QObject):
    """Opens the dialog, and goes to a journey that stays."""

    def __init__(self, page: "StudyPage", style: "Style") -> None:
        super().__init__(page)
        self._page = page
        self._style = style

    def show(self) -> "ResearchFileDialog":
        """Show what would go, before it is asked where it should come."""
        # What it needs is not needed by who only records.
        from levensreis.ui.research_file import open_research_file

        page = self._page
        page.notice.clear()
        dialog = open_research_file(page.desk.study, self._style, page.tasks, page)
        dialog.way_wanted.connect(self._go)
        dialog.made.connect(page.show_done)
        return dialog

    def _go(self, stays: "LeftOut") -> None:
        page = self._page
        page.go_to(stays.journey_id)
        if page.open_journey != stays.journey_id:
            return  # it is told why not
        {
            Hurdle.CONSENT: page.show_details,
            Hurdle.NAMES: page.show_names,
            Hurdle.CHECK: page.show_member_check,
        }[stays.first]()
