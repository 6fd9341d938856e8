"""Where a point of the checklist leads."""

from PySide6.QtWidgets import QWidget

from levensreis.domain.closing import ClosingKind, ClosingPoint
from levensreis.ui.closing.open_journey import OpenJourney
from levensreis.ui.interview.side_pane import Tab
from levensreis.ui.study.page import StudyPage


def go_to(window: QWidget, found: OpenJourney, point: ClosingPoint) -> None:
    """Show in a window what a point of a journey is about."""
    from levensreis.ui.main_window import MainWindow

    page = window.study_page if isinstance(window, MainWindow) else None
    if page is None:
        return
    statement = found.statement_of(point)
    page.go_to(found.journey.id, statement.id if statement else None)
    if page.open_journey == found.journey.id:
        _look(page, point)


def _look(page: StudyPage, point: ClosingPoint) -> None:
    interview = page.interview
    match point.kind:
        case ClosingKind.CONSENT:
            page.show_details()
        case ClosingKind.NAMES:
            page.show_names()
        case ClosingKind.PARKED:
            interview.focus_tab(Tab.PARKING)
        case ClosingKind.CONTRADICTIONS:
            interview.show_recap()  # where each leads to its accounts
        case ClosingKind.LOOSE | ClosingKind.SENSITIVE:
            interview.focus_detail()
        case _ if point.theme is not None:
            interview.go_on_at(point.theme, point.age)
