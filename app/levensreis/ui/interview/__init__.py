"""The screen on which an interviewer records a journey."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.interview.page import InterviewPage
    from levensreis.ui.style import Style


def open_interview(desk: "Desk", style: "Style") -> "InterviewPage":
    """Build the page and wire its parts to presenters that share the desk."""
    # Here, since who imports a presenter beside this module loads no Qt.
    from levensreis.ui.interview.page import InterviewPage
    from levensreis.ui.interview.presenter import InterviewPresenter
    from levensreis.ui.interview.wiring import wire

    page = InterviewPage(style)
    presenter = InterviewPresenter(page, desk)
    page.attend(presenter)
    wire(page, desk, presenter.life)
    return page
