"""Two buttons: take solutions over from another study, and save them for one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from levensreis.ui.research.solutions.listing.moving import Moving
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.file_dialogs import ask_file, ask_save
from levensreis.ui.widgets.icons import icon_button


class MovingBar(QWidget):
    """Asks which file; what was typed on its page is kept first."""

    def __init__(
        self, style: Style, keep: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.keep = keep
        self.presenter: Moving | None = None
        over = self.tr("Oplossingen en partijen overnemen uit een bestand …")
        self.take_over = icon_button(style, IconName.DOWNLOAD, over, "text")
        saved = self.tr("Oplossingen en partijen bewaren voor een andere studie …")
        self.save = icon_button(style, IconName.FILE, saved, "text")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.take_over)
        row.addWidget(self.save)

    def attend(self, presenter: Moving) -> None:
        """Hand what is pressed to a presenter, which lives as long as its bar."""
        self.presenter = presenter
        self.take_over.clicked.connect(presenter.take_over)
        self.save.clicked.connect(presenter.save)

    def ask_file(self, chosen: Callable[[Path], None]) -> None:
        """Ask which file to take over."""
        title = self.tr("Oplossingen en partijen overnemen")
        ask_file(self, title, Path.home(), self._kinds(), chosen)

    def ask_path(self, save: Callable[[Path], None]) -> None:
        """Ask where the file for another study should come."""
        title = self.tr("Oplossingen en partijen bewaren")
        path = Path.home() / "oplossingen.json"
        ask_save(self, title, path, self._kinds(), save)

    def ask_file_first(self, words: str, take: Callable[[], None]) -> None:
        """Ask whether what a file tells goes before what is here."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Oplossingen en partijen overnemen"))
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

    def _kinds(self) -> str:
        return self.tr("Oplossingen (*.json)")
