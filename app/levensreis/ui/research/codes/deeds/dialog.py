"""A dialog for one change of the codebook; it stays open while something is wrong."""

from PySide6.QtWidgets import QWidget

from levensreis.domain.errors import KnownError
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.plain_text import LineField
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH = 500
LEAST = 72
"""Pixels of a list that gives way, before zooming."""


class DeedDialog(WordsDialog):
    """Has its title above, and under its fields why it is done and the buttons."""

    def __init__(
        self,
        style: Style,
        title: str,
        words: str = "",
        parent: QWidget | None = None,
        *,
        width: int = WIDTH,
    ) -> None:
        super().__init__(style, width, parent)
        self._style = style
        self.set_title(title)
        self.column.setSpacing(6)
        if words:
            self.column.addWidget(wrapped(words))
        self.rows = FieldRows(self.column)
        self.why = LineField()
        self.why.setPlaceholderText(self.tr("Mag leeg blijven"))

    def bound(self, part: QWidget, most: int) -> None:
        """Keep a list within a height; it gives way where the window is low."""
        part.setMaximumHeight(self._style.px(most))
        part.setMinimumHeight(self._style.px(LEAST))

    def fit(self) -> None:
        """Become as high as is needed, and never higher than the window."""
        super().fit()
        if (over := self.parentWidget()) is not None:
            self.resize(self.width(), min(self.height(), over.window().height()))

    def finish(self, accept: str) -> None:
        """Put under the fields why it is done, and what does it."""
        self.rows.add("why", self.tr("&Waarom"), self.why)
        self.column.addWidget(dialog_buttons(self, accept, self._attempt))

    def save(self) -> None:
        """Do what was asked; raises KnownError."""
        raise NotImplementedError

    @property
    def reason(self) -> str:
        """Why it is done, as it was typed."""
        return " ".join(self.why.text().split())

    def problem_field(self) -> str:
        """Return beside which field it is told what is wrong."""
        return "why"

    def _attempt(self) -> None:
        self.rows.clear()
        try:
            self.save()
        except KnownError as error:
            self.rows.show_problem(self.problem_field(), str(error))
            self.fit()
        else:
            self.accept()
