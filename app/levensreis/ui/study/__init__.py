"""The page of an open study: its journeys, and the work on one of them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


def open_study_page(study: "Study", style: "Style") -> "StudyPage":
    """Build the page with the pages in it, and wire them to their presenters."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.anonymise import open_anonymise
    from levensreis.ui.interview import open_interview
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.study.presenter import StudyPresenter

    page = StudyPage(style, open_interview(study, style), open_anonymise(study, style))
    page.attend(StudyPresenter(page, study))
    return page
