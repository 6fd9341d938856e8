"""The dialog of the factor table: how it is wanted, and its pages beside that."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.paper.preview_pane import PreviewPane
from levensreis.ui.paper.rendering import PageSize
from levensreis.ui.paper.table.choice import TableChoice
from levensreis.ui.paper.table.presenter import TablePresenter, TableWish
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys

WIDTH, HEIGHT = 1120, 820
CHOICE: Final = 290
AROUND: Final = 60
"""Pixels of the screen that stay free around it."""
STOP_SECONDS: Final = 10.0
"""A table that is stopped stops at its next page."""


class TableDialog(QDialog):
    """Nothing is written before its pages are seen."""

    saved = Signal(str)
    """Where the file is, in words, once the dialog is closed."""

    def __init__(
        self, style: Style, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Factortabel van de hele studie"))
        self.presenter: TablePresenter | None = None
        self.making = Tasks(self)
        """Lets a table be made to look at, whatever else goes on in the study."""
        self._style = style
        self._folder = Path.home()
        self.choice = TableChoice()
        self.preview = PreviewPane(style)
        self.problem = wrapped("", "wrong")
        self.save = QPushButton(self.tr("&Bewaren …"))
        self.save.setProperty("kind", "primary")
        self.save.setEnabled(False)
        put_icon(self.save, style, IconName.SAVE, "accent_text")
        self.cancel = QPushButton(self.tr("Sluiten"))
        self.foot = BusyFoot(button_row(self.cancel, self.save))
        self.foot.follow(tasks)
        self._whole = QWidget()
        self._lay_out()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        PageKeys(self)
        self.choice.changed.connect(self._choose)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        tasks.stopped.connect(self.show_ready)

    def attend(self, presenter: TablePresenter, wish: TableWish) -> None:
        """Hand what is chosen to a presenter, and let it make what is wanted."""
        self.presenter = presenter
        self.choice.choose(wish)
        self.choice.begin()
        presenter.choose(wish)

    def show_making(self) -> None:
        """Tell that the table is being made, if that lasts."""
        self.problem.hide()
        self.save.setEnabled(False)
        self.preview.show_making()

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        """Show the pages of the table."""
        self.preview.show_paper(name, content, sizes)
        self.save.setEnabled(True)

    def show_remark(self, words: str) -> None:
        """Tell above the pages what may stand in them, and what does not."""
        self.preview.show_remark(words)

    def show_obstacle(self, words: str) -> None:
        """Tell in the place of the pages why there are none."""
        self.preview.show_obstacle(words, ())

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come: where the last one came, to begin with."""

        def remember(path: Path) -> None:
            self._folder = path.parent
            save(path)

        ask_save(self, title, self._folder / name, kinds, remember)

    def show_busy(self, words: str) -> None:
        """Tell that the table is being saved; nothing can be chosen."""
        self.problem.hide()
        self._whole.setEnabled(False)
        self.foot.begin(words, self._stop)

    def show_ready(self) -> None:
        """Let people choose again."""
        self._whole.setEnabled(True)
        self.foot.end()
        self.save.setFocus()

    def show_saved(self, words: str) -> None:
        """Be done, and tell where the file is."""
        self.accept()
        self.saved.emit(words)

    def show_problem(self, words: str) -> None:
        """Tell why it was not saved."""
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)

    def reject(self) -> None:
        """Leave; what is being saved is stopped first, and told."""
        if self.foot.is_busy:
            self.foot.busy.stop.click()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Make nothing that nobody sees."""
        self.making.cancel_and_wait(STOP_SECONDS)
        super().done(result)

    def _choose(self) -> None:
        if self.presenter is not None:
            self.presenter.choose(self.choice.wish)

    def _save(self) -> None:
        if self.presenter is not None:
            self.problem.hide()
            self.presenter.save()

    def _stop(self) -> None:
        if self.presenter is not None:
            self.presenter.stop()

    def _lay_out(self) -> None:
        self.choice.setFixedWidth(self._style.px(CHOICE))
        self.problem.hide()
        beside = QHBoxLayout(self._whole)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(16)
        beside.addWidget(self.choice)
        beside.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.windowTitle(), "h2"))
        whole.addWidget(self._whole, 1)
        whole.addWidget(self.problem)
        whole.addWidget(self.foot)
        room = self.screen().availableGeometry()
        wide = min(self._style.px(WIDTH), room.width() - AROUND)
        self.resize(wide, min(self._style.px(HEIGHT), room.height() - AROUND))
