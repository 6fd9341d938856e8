"""A field for a folder, typed or chosen, and a warning about it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_folder
from levensreis.ui.widgets.icons import IconLabel, put_icon

PAUSE_MS: Final = 250
"""Nobody looks at a folder of which the name is only half typed."""


class FolderField(QWidget):
    """A folder, typed or chosen."""

    settled = Signal(str)
    """What it holds, when nothing was typed for a while."""

    def __init__(self, style: Style, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self._name = name
        browse = QPushButton(self.tr(" Kiezen …"))
        browse.setAccessibleName(self.tr("{name} kiezen").format(name=name))
        put_icon(browse, style, IconName.FOLDER)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.line)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.settled.emit(self.line.text()))
        self.line.textChanged.connect(self._pause.start)

    def _browse(self) -> None:
        folder = Path(self.line.text() or Path.home())
        ask_folder(self, self._name, folder, self._take)

    def _take(self, folder: Path) -> None:
        self.line.setText(str(folder))


class WarningLine(QWidget):
    """Tells what may go wrong, and hinders nobody."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = wrapped("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        icon = IconLabel(style, IconName.ALERT, "warning", 16)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it tells; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def show_words(self, words: str) -> None:
        """Tell something, or nothing any more."""
        self._words.setText(words)
        self.setVisible(bool(words))
