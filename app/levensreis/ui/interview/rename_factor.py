"""Ask for another name of an own factor."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from levensreis.domain.errors import KnownError
from levensreis.ui.widgets.dialog_buttons import dialog_buttons
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.plain_text import LineField


class RenameFactorDialog(QDialog):
    """One field; stays open while something is wrong."""

    def __init__(
        self, label: str, save: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Eigen factor hernoemen"))
        self._save = save
        self.name = LineField()
        self.name.setText(label)
        self.name.selectAll()
        whole = QVBoxLayout(self)
        self._rows = FieldRows(whole)
        self._rows.add(
            "name",
            self.tr("&Nieuwe naam van de factor"),
            self.name,
            note=self.tr("De naam verandert overal waar de factor is toegekend."),
        )
        whole.addWidget(dialog_buttons(self, self.tr("Hernoemen"), self._accept))
        self.setMinimumWidth(440)

    def problem(self) -> str:
        """Return what is told beside the field."""
        return self._rows.problem("name")

    def _accept(self) -> None:
        try:
            self._save(self.name.text())
        except KnownError as error:
            self._rows.show_problem("name", str(error))
            self.name.setFocus()
        else:
            self.accept()
