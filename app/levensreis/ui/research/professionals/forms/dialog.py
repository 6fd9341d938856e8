"""A dialog of group interviews; it stays open while something is wrong."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from levensreis.domain.errors import KnownError
from levensreis.ui.research.professionals.forms.told import WrongField
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.words_dialog import WordsDialog


class FormDialog(WordsDialog):
    """Has its title above its fields, and the buttons under them."""

    def __init__(
        self, style: Style, title: str, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, width, parent)
        self._style = style
        self.set_title(title)
        self.column.setSpacing(4)
        self.rows = FieldRows(self.column, 4)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # also where Enter is a new line
            QShortcut(QKeySequence(keys), self).activated.connect(self._attempt)

    def fit(self) -> None:
        """Become as high as is needed, and never higher than the window."""
        super().fit()
        if (over := self.parentWidget()) is not None:
            self.resize(self.width(), min(self.height(), over.window().height()))

    def finish(self, accept: str) -> None:
        """Put the buttons under the fields."""
        self.column.addWidget(dialog_buttons(self, accept, self._attempt))

    def save(self) -> None:
        """Keep what is filled in; raises KnownError."""
        raise NotImplementedError

    def field_of(self, name: str) -> QWidget:
        """Return a field by its name, or the first."""
        raise NotImplementedError

    def tell_wrong(self, name: str, words: str) -> None:
        """Tell beside a field what is wrong, and put the keys there."""
        self.rows.show_problem(name, words)
        self.field_of(name).setFocus()
        self.fit()

    @property
    def first(self) -> str:
        """The name of the field at which is told what is wrong with no other."""
        raise NotImplementedError

    def _attempt(self) -> None:
        self.rows.clear()
        try:
            self.save()
        except WrongField as error:
            self.tell_wrong(error.field, str(error))
        except KnownError as error:
            self.tell_wrong(self.first, str(error))
        else:
            self.accept()
