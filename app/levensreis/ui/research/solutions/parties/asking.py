"""Opens the dialogs of the parties over their page."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from levensreis.domain.solutions.solution import Solution
from levensreis.services.questionnaires import QuestionnaireReading
from levensreis.ui.research.solutions.parties.name_dialog import (
    NameDialog,
    OpeningDialog,
)
from levensreis.ui.research.solutions.parties.presenter import Keep, Save
from levensreis.ui.research.solutions.parties.reading_dialog import ReadingDialog
from levensreis.ui.style import Style
from levensreis.ui.widgets.file_dialogs import ask_files, ask_folder, ask_save


class PartiesAsking(QWidget):
    """The half of the view that asks; each dialog goes when it closes."""

    _style: Style

    def ask_name(self, title: str, name: str, save: Save) -> None:
        """Ask what a party is called."""
        NameDialog(self._style, title, name, save, self).open()

    def ask_path(self, title: str, name: str, save: Callable[[Path], None]) -> None:
        """Ask where a questionnaire should come."""
        ask_save(self, title, Path.home() / name, self.tr("Pdf (*.pdf)"), save)

    def ask_folder(self, title: str, save: Callable[[Path], None]) -> None:
        """Ask in which folder all questionnaires should come."""
        ask_folder(self, title, Path.home(), save)

    def ask_files(self, title: str, chosen: Callable[[list[Path]], None]) -> None:
        """Ask which files came back."""
        kinds = self.tr(
            "Formulieren (*.pdf *.png *.jpg *.jpeg *.webp *.tif *.tiff);;"
            "Alle bestanden (*)"
        )
        ask_files(self, title, Path.home(), kinds, chosen)

    def ask_passphrase(self, words: str, given: Callable[[str], None]) -> None:
        """Ask what opens files."""
        OpeningDialog(self._style, words, given, self).open()

    def show_readings(
        self,
        readings: Sequence[QuestionnaireReading],
        solutions: Sequence[Solution],
        keep: Keep,
        problems: Sequence[str],
    ) -> None:
        """Show what was read, one after another, before it is kept."""
        dialog = ReadingDialog(self._style, readings, solutions, keep, self)
        dialog.show_unread(problems)
        dialog.open()
