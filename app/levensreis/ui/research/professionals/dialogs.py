"""Opens the dialogs of the group interviews over their part of the page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QWidget

from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.research.professionals.forms.interview_dialog import InterviewDialog
from levensreis.ui.research.professionals.forms.statement_dialog import StatementDialog
from levensreis.ui.research.professionals.forms.told import (
    FactorDesk,
    FactorForm,
    InterviewForm,
    StatementForm,
)
from levensreis.ui.style import Style
from levensreis.ui.widgets.file_dialogs import ask_file, ask_save
from levensreis.ui.widgets.undo_keys import UndoKeys


class ProfessionalsDialogs(UndoKeys):
    """The half of the view that asks; each dialog goes when it closes."""

    _style: Style

    def ask_interview(
        self,
        form: InterviewForm,
        save: Callable[[InterviewForm], None],
        *,
        is_new: bool,
    ) -> None:
        """Ask when and with whom it was."""
        InterviewDialog(self._style, form, save, self, is_new=is_new).open()

    def ask_statement(
        self,
        form: StatementForm,
        desk: FactorDesk,
        save: Callable[[StatementForm], None],
    ) -> None:
        """Ask all that is known of a statement."""
        StatementDialog(self._style, form, desk, save, self).open()

    def ask_factor(self, form: FactorForm, save: Callable[[FactorForm], None]) -> None:
        """Ask what is needed for a factor, over the dialog that is open if any."""

        def keep(
            name: str, influence: Influence, system: System, group: PartyGroup | None
        ) -> None:
            save(
                FactorForm(label=name, influence=influence, system=system, group=group)
            )

        over: QWidget = QApplication.activeModalWidget() or self
        dialog = NewFactorDialog(form.label, None, keep, over)
        _choose(dialog.influence, form.influence)
        _choose(dialog.system, form.system)
        _choose(dialog.group, form.group)
        dialog.open()

    def ask_file_first(self, words: str, take: Callable[[], None]) -> None:
        """Ask whether what a file tells goes before what is here."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Groepsgesprekken overnemen"))
        box.setText(words)
        role = QMessageBox.ButtonRole
        replaced = box.addButton(self.tr("Vervangen"), role.AcceptRole)
        stay = box.addButton(self.tr("Laten zoals het is"), role.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        wanted = box.clickedButton() is replaced
        box.deleteLater()
        if wanted:
            take()

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""
        ask_save(self, title, Path.home() / name, kinds, save)

    def ask_file(self, title: str, kinds: str, chosen: Callable[[Path], None]) -> None:
        """Ask which file."""
        ask_file(self, title, Path.home(), kinds, chosen)


def _choose(box: QComboBox, value: object) -> None:
    row = box.findData(value)
    if value is not None and row >= 0:
        box.setCurrentIndex(row)
