"""Which page of the manual is about what is on the screen."""

from typing import TYPE_CHECKING, Final

from levensreis.ui.help.book import FIRST

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from levensreis.ui.main_window import MainWindow
    from levensreis.ui.research.page import ResearchPage

START: Final = "begin"
_PARTS: Final = {
    "merging": "onderzoeker-samenvoegen",
    "codes": "onderzoeker-codeboek",
    "agreement": "onderzoeker-codeboek",
    "table": "onderzoeker-tabellen",
    "views": "onderzoeker-tabellen",
    "characteristics": "onderzoeker-tabellen",
    "professionals": "onderzoeker-rest",
    "crosscut": "onderzoeker-rest",
    "solutions": "onderzoeker-rest",
    "output": "onderzoeker-rest",
}
"""The page about each part of the researcher's work, by its stored name."""


def topic_of(window: "MainWindow") -> str:
    """Return the page about what is shown in the window."""
    if window.merged is not None:
        return _of_research(window.merged.page)
    page = window.study_page
    if page is None:
        return _PARTS["merging"] if window.first.is_research else START
    shown = page.pages.currentWidget()
    if page.counting.page is not None and shown is page.counting.page:
        return _of_research(page.counting.page)
    if shown is page.interview:
        return "tijdlijn" if page.interview.parts.is_large else "opnemen"
    topics: dict[QWidget | None, str] = {
        page.anonymise: "anonimiseren",
        page.details: "opnemen",
        page.safety: "veiligheid",
        page.papers.page: "papier",
        page.checking.page: "terugkoppeling",
    }
    return topics.get(shown, START)


def _of_research(page: "ResearchPage") -> str:
    return _PARTS.get(page.part_name, FIRST)
