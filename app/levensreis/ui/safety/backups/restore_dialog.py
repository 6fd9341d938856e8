"""The dialog that puts a reserve copy back: which, where to, and its passphrase."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.language import say
from levensreis.services.backups import BackupInfo
from levensreis.services.merging import MergedStudy
from levensreis.services.study import Study
from levensreis.ui.safety.backups.copy_lines import CopyLine
from levensreis.ui.safety.backups.copy_table import CopyTable
from levensreis.ui.safety.backups.restore_presenter import (
    OpenStudy,
    RestorePresenter,
    Wish,
)
from levensreis.ui.safety.backups.target_fields import TargetFields
from levensreis.ui.start.secret_field import secret_field
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.file_dialogs import ask_file, ask_folder
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.page_keys import PageKeys

WIDTH: Final = 680
AROUND: Final = 60
"""Pixels of the screen that stay free above and below."""
SPARE: Final = 40
"""Room for a problem that is told."""


class RestoreDialog(QDialog):
    """Lists the copies of a folder; what was restored is handed over, open."""

    restored = Signal(object)
    """The study (Study) that was put back and is open."""

    def __init__(
        self,
        style: Style,
        folder: Path | None = None,
        parent: QWidget | None = None,
        *,
        study: OpenStudy | None = None,
        chosen: BackupInfo | None = None,
    ) -> None:
        """Begin with the copies of a folder, with one of them chosen.

        Given the `study` that is open, that is let go before anything changes.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Reservekopie terugzetten"))
        self._style, self._chosen = style, chosen
        self.told = ""
        """What was done, when it was."""
        self.tasks = Tasks(self)
        self._presenter = RestorePresenter(self, self.tasks, folder, study)
        self.source = ElidedLabel("", "h3")
        self.other_folder = QPushButton(self.tr(" Andere map of usb-stick …"))
        put_icon(self.other_folder, style, IconName.FOLDER)
        self.other_file = QPushButton(self.tr(" Een bestand …"))
        put_icon(self.other_file, style, IconName.FILE)
        self.table = CopyTable(style, lambda line: line.info.path.parent.name)
        self.table.setAccessibleName(self.tr("Reservekopieën"))
        self.target = TargetFields(style)
        self.passphrase = secret_field()
        self.restore = QPushButton(self.tr("Terugzetten"))
        self.restore.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Annuleren"))
        self.foot = BusyFoot(button_row(self.cancel, self.restore))
        self.foot.follow(self.tasks)
        self._area, self._fields = QScrollArea(), QWidget()
        self._lay_out()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field means one thing
        self.restore.setDefault(True)
        PageKeys(self)
        # Later: what was just shown has no place yet.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_focus)
        self._listen()
        self._begin(folder)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that it needs, now that it is dressed."""
        super().showEvent(event)
        self._take_room()

    def show_copies(self, words: str, lines: Sequence[CopyLine]) -> None:
        """Show the copies that were found, and tell where."""
        self.source.set_text(words)
        self.table.show_lines(list(lines))
        paths = [each.info.path for each in lines]
        if self._chosen is not None and self._chosen.path in paths:
            self.table.go_to(paths.index(self._chosen.path))
        self._chosen = None
        self._take_room()
        announce(self, words, at_once=False)
        (self.table if lines else self.other_folder).setFocus()

    def show_targets(self, instead: str, proposed: str) -> None:
        """Show where one can go: to the folder of a study, or to a new one."""
        self.target.show_targets(instead, proposed)

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""
        self._fields.setEnabled(False)
        self.foot.begin(words, self._presenter.stop)

    def show_ready(self) -> None:
        """Let people type again."""
        self._fields.setEnabled(True)
        self.foot.end()

    def show_problem(self, field: str, words: str) -> None:
        """Tell what is wrong: with the `copy`, the `folder` or the `passphrase`."""
        self.rows.show_problem(field, words)
        announce(self, words)
        self._reveal.start()
        if field == "passphrase":
            self.passphrase.setFocus()
            self.passphrase.selectAll()
        elif field == "folder":
            self.target.go_to()
        else:
            self.table.setFocus()

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self.rows.problem(field)

    def hand_over(self, study: Study | MergedStudy, words: str) -> None:
        """Be done: a study was restored and is open."""
        self.told = words
        self.passphrase.clear()
        self.accept()
        self.restored.emit(study)

    def reject(self) -> None:
        """Leave; what goes on is stopped first, and told."""
        if self.foot.is_busy:
            self.foot.busy.stop.click()
        else:
            self.passphrase.clear()
            super().reject()

    def _begin(self, folder: Path | None) -> None:
        if self._chosen is not None and folder is None:
            folder = self._chosen.path.parent
        if folder is not None:
            self._presenter.look_in(folder)
        else:
            words = say("Waar staat de reservekopie?")
            self.show_copies(words, [])

    def _show_focus(self) -> None:
        seen = self.focusWidget()
        if seen is not None and self._fields.isAncestorOf(seen):
            self._area.ensureWidgetVisible(seen, 0, self._style.px(SPARE))

    def _mark(self) -> None:
        line = self.table.current
        self.rows.clear()
        self.restore.setEnabled(line is not None and not line.is_damaged)
        self._presenter.mark(line.info if line is not None else None)

    def _restore(self) -> None:
        self.rows.clear()
        line = self.table.current
        wish = Wish(
            copy=line.info if line is not None else None,
            instead=self.target.is_instead,
            folder=self.target.folder.line.text(),
            passphrase=self.passphrase.text(),
        )
        self._presenter.restore(wish)

    def _browse_folder(self) -> None:
        ask_folder(
            self,
            self.tr("Map of usb-stick met reservekopieën"),
            Path.home(),
            self._presenter.look_in,
        )

    def _browse_file(self) -> None:
        ask_file(
            self,
            self.tr("Reservekopie kiezen"),
            Path.home(),
            self.tr("Reservekopieën (*.zip)"),
            self._presenter.look_at,
        )

    def _listen(self) -> None:
        self.table.current_changed.connect(self._mark)
        self.table.opened.connect(self.passphrase.setFocus)
        self.other_folder.clicked.connect(self._browse_folder)
        self.other_file.clicked.connect(self._browse_file)
        self.restore.clicked.connect(self._restore)
        self.cancel.clicked.connect(self.reject)
        self.tasks.stopped.connect(self.show_ready)

    def _take_room(self) -> None:
        """Become as high as what is shown, and never higher than the screen."""
        room = self.screen().availableGeometry()
        width = min(self._style.px(WIDTH), room.width() - AROUND)
        around = self.sizeHint().height() - self._area.sizeHint().height()
        self._fields.ensurePolished()
        wanted = self._fields.sizeHint().height() + around + self._style.px(SPARE)
        self.resize(width, max(min(wanted, room.height() - AROUND), self.height()))

    def _lay_out(self) -> None:
        tr = self.tr
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        self.rows = FieldRows(column, 4)
        column.addWidget(self.source)
        self.rows.add("copy", "", self.table)
        column.addWidget(label(tr("Waar komt de studie te staan?"), "label"))
        self.rows.add("folder", "", self.target)
        self.rows.add(
            "passphrase",
            tr("&Wachtzin van toen"),
            self.passphrase,
            note=tr(
                "De wachtzin die gold toen de kopie werd gemaakt, of een "
                "herstelsleutel van toen."
            ),
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.windowTitle(), "h2"), 1)
        for button in (self.other_folder, self.other_file):
            head.addWidget(button)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._fields)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.foot)
