"""What the sections of the safety page have in common."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from levensreis.ui.style.icons import IconName


class Section(QWidget):
    """One subject of the page: filled when it is shown, asked before it is left."""

    icon: ClassVar[IconName]
    done_told = Signal(str)
    problem_told = Signal(str)

    @property
    def title(self) -> str:
        """The name in the list."""
        raise NotImplementedError

    def open(self) -> None:
        """Show what is known now."""
        raise NotImplementedError

    def keep(self) -> bool:
        """Tell whether the section may be left; False when something would be lost."""
        return True
