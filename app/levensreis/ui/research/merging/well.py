"""Where research files are dropped, or chosen: large while nothing else is there."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_files, ask_folder
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import ElidedLabel

LARGE: Final = 40
SMALL: Final = 22


class DropWell(QFrame):
    """Takes files and folders; anybody who cannot drag has two buttons."""

    given = Signal(list)
    """Paths of files and of folders."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self.setProperty("drop", "true")
        self.setAcceptDrops(True)
        self._icons = [
            IconLabel(style, IconName.DOWNLOAD, "accent", size)
            for size in (LARGE, SMALL)
        ]
        self.choose = QPushButton(self.tr(" Bestanden kiezen … (Ctrl+O)"))
        put_icon(self.choose, style, IconName.FILE)
        self.choose.clicked.connect(self.ask)
        self.folder = QPushButton(self.tr(" Map kiezen …"))
        put_icon(self.folder, style, IconName.FOLDER)
        self.folder.clicked.connect(self._ask_folder)
        self._heading = ElidedLabel(self.tr("Sleep onderzoeksbestanden hierheen"), "h2")
        self._about = wrapped(
            self.tr(
                "Bestanden van de laptops (.lrs, of .lrs.age als ze voor uw team zijn "
                "versleuteld), of een map waar ze in staan. In welke volgorde maakt "
                "niet uit, en twee keer hetzelfde bestand kan geen kwaad."
            ),
            "meta",
        )
        self._lay_out()
        self.show_large(large=True)

    def ask(self) -> None:
        """Ask which files."""
        kinds = self.tr("Onderzoeksbestanden (*.lrs *.age);;Alle bestanden (*)")
        title = self.tr("Welke bestanden samenvoegen?")
        ask_files(self, title, Path.home(), kinds, self.given.emit)

    def show_large(self, *, large: bool) -> None:
        """Take all the room and tell more, or be a strip above what is there."""
        direction = QBoxLayout.Direction
        self._row.setDirection(
            direction.TopToBottom if large else direction.LeftToRight
        )
        middle = Qt.AlignmentFlag.AlignHCenter if large else Qt.AlignmentFlag.AlignLeft
        self._heading.setAlignment(middle | Qt.AlignmentFlag.AlignVCenter)
        self._about.setAlignment(middle)
        self._about.setVisible(large)
        for icon, is_shown in zip(self._icons, (large, not large), strict=True):
            icon.setVisible(is_shown)
        for spring in self._springs:
            spring.setVisible(large)
        room = QSizePolicy.Policy.Expanding if large else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, room)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files can be dropped."""
        if paths_of(event):
            event.acceptProposedAction()
            self._mark(wanted=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show so no more."""
        self._mark(wanted=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._mark(wanted=False)
        if paths := paths_of(event):
            event.acceptProposedAction()
            self.given.emit(paths)

    def _ask_folder(self) -> None:
        title = self.tr("Map met onderzoeksbestanden")
        ask_folder(self, title, Path.home(), lambda path: self.given.emit([path]))

    def _mark(self, *, wanted: bool) -> None:
        self._heading.set_text(
            self.tr("Laat los om toe te voegen")
            if wanted
            else self.tr("Sleep onderzoeksbestanden hierheen")
        )

    def _lay_out(self) -> None:
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(6)
        told.addWidget(self._icons[0], 0, Qt.AlignmentFlag.AlignHCenter)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icons[1])
        head.addWidget(self._heading, 1)
        told.addLayout(head)
        told.addWidget(self._about)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._springs = [QWidget(), QWidget()]
        above, below = QWidget(), QWidget()
        buttons.addWidget(self._springs[0], 1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.folder)
        buttons.addWidget(self._springs[1], 1)
        self._springs += [above, below]
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(20, 12, 20, 12)
        self._row.setSpacing(12)
        self._row.addWidget(above, 4)
        self._row.addWidget(self._told, 1)
        self._row.addLayout(buttons)
        self._row.addWidget(below, 4)


def paths_of(event: QDropEvent) -> list[Path]:
    """Return the files and folders that are dropped."""
    urls = event.mimeData().urls()
    return [Path(each.toLocalFile()) for each in urls if each.isLocalFile()]
