"""The section of reserve copies: what there is, and what is done with it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.safety.backups.copy_lines import CopyLine
from levensreis.ui.safety.backups.copy_table import CopyTable
from levensreis.ui.safety.backups.presenter import BackupsPresenter
from levensreis.ui.safety.backups.second_frame import SecondFrame
from levensreis.ui.safety.section import Section
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_folder
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.page_keys import PageKeys


class BackupsPanel(Section):
    """The copies in a table, the one that is marked under it, then the second place."""

    icon = IconName.ARCHIVE
    restore_wanted = Signal(object)
    """The reserve copy (BackupInfo) that is to be put back."""

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, is_merged: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_merged = is_merged
        self._presenter: BackupsPresenter | None = None
        self.make = QPushButton(self.tr("Nu een reservekopie maken"))
        self.make.setProperty("kind", "primary")
        self.examine = QPushButton(self.tr("Alles nalezen"))
        self.examine.setToolTip(
            self.tr("Lees elke reservekopie helemaal: is er een beschadigd?")
        )
        self._sign = IconLabel(style, IconName.INFO, "muted")
        self.state = wrapped("")
        self.table = CopyTable(style)
        self.table.setAccessibleName(self.tr("Reservekopieën"))
        self.contents = wrapped("")
        self.paths = [ElidedLabel("", "meta") for _ in range(2)]
        self.restore = QPushButton(self.tr(" Terugzetten …"))
        put_icon(self.restore, style, IconName.HISTORY)
        self.remove = QPushButton(self.tr(" Verwijderen …"))
        self.remove.setProperty("kind", "danger")
        put_icon(self.remove, style, IconName.TRASH, "danger")
        self.folder = QPushButton(self.tr(" Map tonen"))
        put_icon(self.folder, style, IconName.FOLDER)
        self.second = SecondFrame(style)
        self._copies, self._marked = QWidget(), QWidget()
        self._lay_out_copies()
        self._lay_out()
        self.table.current_changed.connect(self._show_marked)
        PageKeys(self)

    @property
    def title(self) -> str:
        """The name in the list."""
        return self.tr("Reservekopieën")

    def attend(self, presenter: BackupsPresenter) -> None:
        """Hand what is wanted to a presenter, which lives as long as its panel."""
        self._presenter = presenter
        self.make.clicked.connect(presenter.make)
        self.examine.clicked.connect(presenter.examine)
        self.second.choose.clicked.connect(presenter.choose_second)
        self.second.leave.clicked.connect(presenter.leave_second)
        self.restore.clicked.connect(self._want_restore)
        self.table.opened.connect(self._want_restore)
        self.remove.clicked.connect(self._want_removal)
        self.table.removal_wanted.connect(self._want_removal)
        self.folder.clicked.connect(self._show_folder)

    def open(self) -> None:
        """Show which copies there are now."""
        if self._presenter is not None:
            self._presenter.refresh()

    def show_copies(self, lines: Sequence[CopyLine]) -> None:
        """Show these copies; the keys stay on the one that was marked."""
        self.table.show_lines(list(lines))
        self._copies.setVisible(bool(lines))
        self.examine.setEnabled(bool(lines))

    def show_state(self, words: str, *, fine: bool) -> None:
        """Tell how it stands with the newest copy."""
        if fine:
            self._sign.set_icon(IconName.CIRCLE_CHECK, "plus")
        else:
            self._sign.set_icon(IconName.ALERT, "warning")
        self.state.setText(words)

    def show_second(self, words: str, *, fine: bool | None, chosen: bool) -> None:
        """Tell how it stands with the second place; None when nothing is known."""
        self.second.show_state(words, fine=fine, chosen=chosen)

    def ask_folder(
        self, title: str, folder: Path, chosen: Callable[[Path], None]
    ) -> None:
        """Ask for a folder."""
        ask_folder(self, title, folder, chosen)

    def ask_removal(self, words: str, remove: Callable[[], None]) -> None:
        """Ask whether a copy may go for good."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Reservekopie verwijderen"))
        box.setText(words)
        role = QMessageBox.ButtonRole
        gone = box.addButton(self.tr("Verwijderen"), role.DestructiveRole)
        stay = box.addButton(self.tr("Terug"), role.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is gone:
            remove()

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.done_told.emit(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.problem_told.emit(words)

    def _show_marked(self) -> None:
        line = self.table.current
        self._marked.setVisible(line is not None)
        if line is not None:
            self.contents.setText(line.contents)
            places = [str(each) for each in line.paths]
            for place, shown in enumerate(self.paths):
                shown.set_text("".join(places[place : place + 1]))
                shown.setVisible(place < len(places))
            self.restore.setEnabled(not line.is_damaged)

    def _want_restore(self) -> None:
        line = self.table.current
        if line is not None and not line.is_damaged:
            self.restore_wanted.emit(line.info)

    def _want_removal(self) -> None:
        line = self.table.current
        if line is not None and self._presenter is not None:
            self._presenter.remove(line)

    def _show_folder(self) -> None:
        line = self.table.current
        if line is not None:
            folder = str(line.info.path.parent)
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.title, "h2"), 1)
        head.addWidget(self.examine)
        head.addWidget(self.make)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.state, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(wrapped(self._about(), "meta"))
        whole.addLayout(told)
        whole.addWidget(self._copies, 1)
        whole.addWidget(self.second)
        whole.addStretch(0)  # where there are no copies yet

    def _about(self) -> str:
        words = self.tr(
            "Is er iets veranderd, dan maakt Levensreis zelf een reservekopie, "
            "hoogstens eens in de vier uur en bij het sluiten, kijkt die na, en "
            "bewaart van vroeger steeds de laatste van een dag, week of maand."
        )
        if not self._is_merged:
            return words
        return f"{words} " + self.tr(
            "Is een levensreis ingetrokken, dan gaan de oudere reservekopieën weg "
            "zodra er een nieuwe is."
        )

    def _lay_out_copies(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.restore, self.folder, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        marked = QVBoxLayout(self._marked)
        marked.setContentsMargins(0, 0, 0, 0)
        marked.setSpacing(4)
        marked.addWidget(self.contents)
        for path in self.paths:
            marked.addWidget(path)
        marked.addSpacing(4)
        marked.addLayout(buttons)
        column = QVBoxLayout(self._copies)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self._marked)
