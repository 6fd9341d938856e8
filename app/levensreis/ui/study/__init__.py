"""The page of an open study: its journeys, and the work on one of them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


def open_study_page(
    study: "Study", style: "Style", desk: "Desk | None" = None
) -> "StudyPage":
    """Build the page with the pages in it, and wire them to their presenters.

    A desk on which was worked before keeps what can be undone.
    """
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.anonymise import open_anonymise
    from levensreis.ui.details import open_details
    from levensreis.ui.interview import open_interview
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.study.presenter import StudyPresenter

    desk = desk or Desk(study)
    page = StudyPage(
        style,
        desk=desk,
        interview=open_interview(desk, style),
        anonymise=open_anonymise(study, style),
        details=open_details(study, style, desk),
    )
    page.attend(StudyPresenter(page, study))
    return page
