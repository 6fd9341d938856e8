"""The page on which stands what is known of a journey beside what was told."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from levensreis.services.recording import Recording
    from levensreis.services.study import Study
    from levensreis.ui.details.page import DetailsPage
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.style import Style


def open_details(
    study: "Study", style: "Style", desk: "Desk | None" = None
) -> "DetailsPage":
    """Build the page and wire it to its presenter.

    What is chosen here is a step of what lies on the desk: it can be undone there too.
    """
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.services.recording import Recording
    from levensreis.ui.details.page import DetailsPage
    from levensreis.ui.details.presenter import DetailsPresenter

    def recording_of(journey_id: "UUID") -> "Recording":
        known = desk.recording if desk is not None else None
        if known is not None and known.journey.id == journey_id:
            return known
        return Recording(study.journeys, journey_id)

    page = DetailsPage(style)
    page.attend(DetailsPresenter(page, study, recording_of=recording_of))
    return page
