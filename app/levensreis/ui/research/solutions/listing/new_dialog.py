"""Ask what a new solution is; all else can be filled in afterwards."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from levensreis.domain.errors import KnownError
from levensreis.ui.style import Style
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.plain_text import LineField, PlainTextField
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH = 520


class NewSolutionDialog(WordsDialog):
    """Its text and its number; it stays open while something is wrong."""

    def __init__(
        self,
        style: Style,
        number: str,
        save: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, WIDTH, parent)
        self._save = save
        self.set_title(self.tr("Nieuwe oplossing"))
        self.text = PlainTextField(3)
        self.number = LineField()
        self.number.set_text(number)
        self.rows = FieldRows(self.column)
        self.rows.add("text", self.tr("&Oplossing"), self.text)
        note = self.tr("Zo noemen de partijen haar. Mag leeg blijven.")
        self.rows.add("number", self.tr("&Nummer"), self.number, note=note)
        self.column.addWidget(dialog_buttons(self, self.tr("Toevoegen"), self._attempt))
        self.text.setFocus()

    def _attempt(self) -> None:
        self.rows.clear()
        try:
            self._save(self.number.text(), self.text.text())
        except KnownError as error:
            wrong = "number" if self.text.text().strip() else "text"
            self.rows.show_problem(wrong, str(error))
            self.fit()
        else:
            self.accept()
