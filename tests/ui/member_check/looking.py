"""What is seen of the page of the member check."""

from levensreis.ui.member_check.page import MemberCheckPage
from levensreis.ui.member_check.steps import Step


def shows(page: MemberCheckPage, step: Step) -> bool:
    """Tell whether a step is what is seen."""
    return page.step is step
