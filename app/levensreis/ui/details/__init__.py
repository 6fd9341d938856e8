"""The page on which stands what is known of a journey beside what was told."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.details.page import DetailsPage
    from levensreis.ui.style import Style


def open_details(study: "Study", style: "Style") -> "DetailsPage":
    """Build the page and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.details.page import DetailsPage
    from levensreis.ui.details.presenter import DetailsPresenter

    page = DetailsPage(style)
    page.attend(DetailsPresenter(page, study))
    return page
