"""The page on which a journey is made unrecognisable, step by step."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.anonymise.page import AnonymisePage
    from levensreis.ui.style import Style


def open_anonymise(study: "Study", style: "Style") -> "AnonymisePage":
    """Build the page and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.anonymise.page import AnonymisePage
    from levensreis.ui.anonymise.presenter import AnonymisePresenter
    from levensreis.ui.anonymise.work import Work

    page = AnonymisePage(style)
    page.attend(AnonymisePresenter(page, Work(study)))
    return page
