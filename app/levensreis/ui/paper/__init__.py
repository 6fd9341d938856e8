"""The papers of a journey: seen before they are saved."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.paper.page import PapersPage
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def open_papers(study: "Study", style: "Style", tasks: "Tasks") -> "PapersPage":
    """Build the page and wire it to its presenter; files are saved by `tasks`."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.paper.page import PapersPage
    from levensreis.ui.paper.presenter import PapersPresenter

    page = PapersPage(style)
    page.attend(PapersPresenter(page, study, making=page.making, saving=tasks))
    return page
