"""The screen on which an interviewer records a journey."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.interview.page import InterviewPage
    from levensreis.ui.style import Style


def open_interview(study: "Study", style: "Style") -> "InterviewPage":
    """Build the page and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.interview.page import InterviewPage
    from levensreis.ui.interview.presenter import InterviewPresenter

    page = InterviewPage(style)
    page.attend(InterviewPresenter(page, study))
    return page
