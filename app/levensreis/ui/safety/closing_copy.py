"""A reserve copy that is made before a study closes; it can be skipped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QVBoxLayout, QWidget

from levensreis.domain.errors import KnownError
from levensreis.services.backups import BackupService
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import BusyRow

WIDTH = 420


class ClosingCopy(QDialog):
    """Tells that a copy is being made; closes by itself when that is over."""

    def __init__(
        self, backups: BackupService, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Studie sluiten"))
        self._backups = backups
        self.problem = ""
        """Why no copy could be made."""
        self.tasks = Tasks(self)
        self.busy = BusyRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.addWidget(self.busy)
        self.setFixedWidth(style.px(WIDTH))
        self.tasks.stepped.connect(self.busy.show_progress)
        self.tasks.ended.connect(self.accept)

    def make(self) -> None:
        """Make the copy, and return when it is there, or was skipped."""
        words = self.tr("Reservekopie wordt gemaakt …")
        self.busy.begin(words, self.tasks.cancel)
        self.busy.stop.setText(self.tr("Overslaan"))
        self.busy.stop.setAccessibleName(self.tr("Reservekopie overslaan"))
        self.tasks.run(self._backups.keep_up, lambda _: None, self._fail, words)
        self.exec()

    def reject(self) -> None:
        """Skip it, at Escape too; what was begun is waited for."""
        self.busy.stop.click()

    def _fail(self, error: KnownError) -> None:
        self.problem = str(error)


def copy_before_closing(backups: BackupService, style: Style, window: QWidget) -> bool:
    """Make a copy that is due; False when somebody stays since it went wrong.

    That a second place is not there is no reason to stay: the section tells it.
    """
    try:
        if not backups.is_due():
            return True
    except KnownError as error:
        return _may_close(str(error), window)
    dialog = ClosingCopy(backups, style, window)
    dialog.make()
    problem = dialog.problem
    dialog.deleteLater()
    return not problem or _may_close(problem, window)


def _may_close(problem: str, window: QWidget) -> bool:
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(window.tr("Studie sluiten"))
    box.setText(
        window.tr(
            "Er kon geen reservekopie worden gemaakt. {why}\nToch sluiten? Wat u "
            "vastlegde, is opgeslagen."
        ).format(why=problem)
    )
    close = box.addButton(window.tr("Toch sluiten"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(window.tr("Terug"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is close
