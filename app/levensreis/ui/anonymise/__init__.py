"""The page on which names get their replacements."""

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

    page = AnonymisePage(style)
    page.attend(AnonymisePresenter(page, study))
    return page
