"""What the part remembers: the page, the order, what was looked at. Nothing told."""

from typing import Final

from PySide6.QtCore import QSettings

SOLUTIONS_PAGE: Final = "research/solutions/page"
SOLUTIONS_ORDER: Final = "research/solutions/order"
SOLUTIONS_CHOSEN: Final = "research/solutions/solution"
SOLUTIONS_PARTY: Final = "research/solutions/party"


class SolutionsMemory:
    """Kept in the settings of this computer; ids say nothing to others."""

    @property
    def page(self) -> str:
        """What was seen last: the page; empty when nothing was."""
        return _kept(SOLUTIONS_PAGE)

    @page.setter
    def page(self, value: str) -> None:
        QSettings().setValue(SOLUTIONS_PAGE, value)

    @property
    def order(self) -> str:
        """What was seen last: the order of the list; empty when nothing was."""
        return _kept(SOLUTIONS_ORDER)

    @order.setter
    def order(self, value: str) -> None:
        QSettings().setValue(SOLUTIONS_ORDER, value)

    @property
    def solution(self) -> str:
        """What was seen last: the id of the solution; empty when nothing was."""
        return _kept(SOLUTIONS_CHOSEN)

    @solution.setter
    def solution(self, value: str) -> None:
        QSettings().setValue(SOLUTIONS_CHOSEN, value)

    @property
    def party(self) -> str:
        """What was seen last: the id of the party; empty when nothing was."""
        return _kept(SOLUTIONS_PARTY)

    @party.setter
    def party(self, value: str) -> None:
        QSettings().setValue(SOLUTIONS_PARTY, value)


def _kept(name: str) -> str:
    return str(QSettings().value(name, ""))
