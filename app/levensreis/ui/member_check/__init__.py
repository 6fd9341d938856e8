"""The page on which a form that came back from a parent is read and worked in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.member_check.page import MemberCheckPage
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.task import Runner


def open_member_check(
    study: "Study", style: "Style", tasks: "Runner"
) -> "MemberCheckPage":
    """Build the page and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.member_check.page import MemberCheckPage
    from levensreis.ui.member_check.presenter import CheckPresenter
    from levensreis.ui.member_check.work import CheckWork

    page = MemberCheckPage(style)
    page.attend(CheckPresenter(page, CheckWork(study, tasks)))
    return page
