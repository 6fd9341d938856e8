"""A part of the page: a heading, what belongs beside it, and what is under it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.errors import KnownError
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label


class Panel(QFrame):
    """A framed part of a page with its own heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self._title = label("", "h2")
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.addWidget(self._title, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 18)
        self.column.setSpacing(8)
        self.column.addLayout(self.head)
        self._problem = wrapped("", "wrong")
        self._problem.hide()
        self.column.addWidget(self._problem)

    def set_title(self, title: str) -> None:
        """Say what this part is about."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do something; False when it is told under the heading why it cannot be."""
        self.clear_problem()
        try:
            deed()
        except KnownError as error:
            self._problem.setText(str(error))
            self._problem.show()
            announce(self, str(error))
            return False
        return True

    @property
    def told(self) -> str:
        """What is told under the heading; empty when nothing is."""
        return "" if self._problem.isHidden() else self._problem.text()

    def clear_problem(self) -> None:
        """Tell nothing under the heading any more."""
        self._problem.hide()


def escaped(text: str) -> str:
    """Return a text for a button, on which & would take the next letter for Alt."""
    return text.replace("&", "&&")
