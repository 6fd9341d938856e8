"""The dialog that saves what can be read of a damaged study."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.ui.start.folder_field import FolderField
from levensreis.ui.start.salvage.presenter import SalvagePresenter
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH: Final = 520


class SalvageDialog(WordsDialog):
    """Asks for a new folder, tells how far it is, and what was saved."""

    def __init__(
        self,
        presenter: SalvagePresenter,
        style: Style,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, WIDTH, parent)
        self.set_title(self.tr("Redden wat te lezen is"))
        self._presenter = presenter
        self.folder = FolderField(style, self.tr("Nieuwe map voor wat wordt gered"))
        self.folder.line.setText(presenter.proposed)
        self.save = QPushButton(self.tr("Redden"))
        self.save.setProperty("kind", "primary")
        self.open_saved = QPushButton(self.tr("Geredde studie openen"))
        self.open_saved.setProperty("kind", "primary")
        self.open_saved.hide()
        self.cancel = QPushButton(self.tr("Annuleren"))
        self.foot = BusyFoot(button_row(self.cancel, self.save, self.open_saved))
        self.foot.follow(tasks)
        self.told = wrapped("")
        self._fields = QWidget()
        self._lay_out()
        self.save.setDefault(True)  # now that it is in a dialog
        tasks.ended.connect(self._end)
        self.save.clicked.connect(self._try)
        self.open_saved.clicked.connect(lambda: presenter.open_saved(self))
        self.cancel.clicked.connect(self.reject)

    def show_problem(self, words: str) -> None:
        """Tell beside the folder why nothing was saved."""
        self.rows.show_problem("folder", words)
        self.fit()
        announce(self, words)
        self.folder.setFocus()

    def problem(self) -> str:
        """Return what is told beside the folder."""
        return self.rows.problem("folder")

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""
        self._fields.setEnabled(False)
        self.foot.begin(words, self._presenter.stop)

    def show_done(self, words: str, folder: Path) -> None:
        """Tell what was saved, and where."""
        place = self.tr("Wat is gered staat in {folder}.").format(folder=folder)
        self.told.setText(f"{words}\n\n{place}")
        self._fields.hide()
        self.save.hide()
        self.open_saved.show()
        self.open_saved.setDefault(True)
        self.open_saved.setFocus()
        self.cancel.setText(self.tr("Sluiten"))
        announce(self, words)
        self.fit()

    def leave(self) -> None:
        """Be done."""
        self.accept()

    def reject(self) -> None:
        """Leave; what goes on is stopped first, and told."""
        if self.foot.is_busy:
            self.foot.busy.stop.click()
        else:
            super().reject()

    def _try(self) -> None:
        self.rows.clear()
        self._presenter.save(self, self.folder.line.text())

    def _end(self) -> None:
        self._fields.setEnabled(True)
        self.foot.end()

    def _lay_out(self) -> None:
        tr = self.tr
        self.told.setText(
            tr(
                "Wat te lezen is van de beschadigde studie komt in een nieuwe studie, "
                "die met hetzelfde opent. Aan het beschadigde bestand verandert niets. "
                "Is er een goede reservekopie, dan staat daarin meestal meer."
            )
        )
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.rows = FieldRows(column)
        self.rows.add("folder", tr("&Nieuwe map"), self.folder)
        for part in (self.told, self._fields, self.foot):
            self.column.addWidget(part)
