"""Counting and comparing in the study that is open: its page, made when wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from levensreis.ui.research.page import ResearchPage
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


class StudyCounting(QObject):
    """Shows the researcher's page over what of this study may be counted."""

    def __init__(self, page: "StudyPage", style: "Style") -> None:
        super().__init__(page)
        self._page, self._style = page, style
        self.page: ResearchPage | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the page is what is seen of the study."""
        return self.page is not None and self._page.pages.currentWidget() is self.page

    def show(self) -> None:
        """Show the page with what is known now."""
        page = self.page or self._made()
        self._page.notice.clear()
        self._page.pages.setCurrentWidget(page)
        page.open()

    def show_dossier(self) -> None:
        """Show the page where the document of the whole study is made."""
        from levensreis.ui.research.output.leading import lead_to_dossier

        self.show()
        if self.page is not None:
            lead_to_dossier(self.page)

    def close(self) -> None:
        """Forget what was released to be counted."""
        if self.page is not None:
            self.page.source.close()

    def forget(self) -> None:
        """Let go of all that was counted, since a journey of it was erased."""
        self.close()
        if self.page is not None:
            self._page.pages.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None

    def _made(self) -> "ResearchPage":
        # What it needs is not needed by who only records.
        from levensreis.services.research_source import ResearchSource
        from levensreis.ui.research.page import ResearchPage

        page = self._page
        source = ResearchSource.of_study(page.desk.study)
        self.page = made = ResearchPage(source, None, self._style, page.tasks)
        made.back_wanted.connect(page.show_work)
        page.pages.addWidget(made)
        return made
