"""The dossier among what can be saved: its chapters, the choice, and the buttons."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.services.document_files import WORD
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.output.dossier.choice import DossierChoice
from levensreis.ui.research.output.dossier.presenter import DossierPresenter
from levensreis.ui.research.output.dossier.preview import DossierPreview
from levensreis.ui.research.output.dossier.telling import ChapterLine
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label

NARROW: Final = 600
"""Below this width what there is of a chapter stands under its name."""


class AskPath(Protocol):
    """Asks where a file should come."""

    def __call__(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask, and hand over the path."""


class DossierPanel(QWidget):
    """Tells what would be in it before anything is chosen or saved."""

    look_wanted = Signal()

    def __init__(
        self, context: ResearchContext, ask: AskPath, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._notice = context.style, context.notice
        self.ask_path = ask
        self._path: Path | None = None
        self._is_narrow = False
        self.choice = DossierChoice()
        self.told = wrapped("", "warning")
        self.remark = wrapped("", "meta")
        self.problem = wrapped("", "wrong")
        self.folder = QPushButton(self.tr(" Map openen"))
        put_icon(self.folder, context.style, IconName.FOLDER)
        self.see = QPushButton(self.tr(" Bekijken …"))
        self.see.setAccessibleName(self.tr("Dossier bekijken"))
        put_icon(self.see, context.style, IconName.EYE)
        self.save = QPushButton(self.tr(" Bewaren …"))
        self.save.setAccessibleName(self.tr("Dossier bewaren"))
        self.save.setProperty("kind", "primary")
        self.save.setToolTip("Ctrl+Shift+S")
        self.save.setShortcut("Ctrl+Shift+S")
        put_icon(self.save, context.style, IconName.SAVE, "accent_text")
        self.chapters: tuple[ChapterLine, ...] = ()
        self._lay_out()
        self.presenter = DossierPresenter(self, context.source, context.tasks)
        self.choice.changed.connect(self._choose)
        self.see.clicked.connect(self._look)
        self.save.clicked.connect(self._save)
        self.folder.clicked.connect(self._show_folder)
        self.show_looking()
        self.show_saving()

    def refresh(self) -> None:
        """Look anew at what would be in it."""
        self.presenter.wish = self.choice.wish
        self.presenter.refresh()

    def show_looking(self) -> None:
        """Tell that it is being looked at; what was shown stays meanwhile."""
        if not self.chapters:
            self._tell(self.tr("Er wordt gekeken wat erin komt …"))
        self._enable(is_ready=False)

    def show_chapters(self, lines: tuple[ChapterLine, ...], remark: str) -> None:
        """Show what would be in it, and what is to know of it."""
        self.chapters = lines
        self._tell("")
        self._fill()
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self._enable(is_ready=True)

    def show_refusal(self, words: str) -> None:
        """Tell in the place of the chapters why none can be made now."""
        self.chapters = ()
        self._fill()
        self.remark.hide()
        self._tell(words, is_refused=True)
        self._enable(is_ready=False)
        announce(self, words, at_once=False)

    def show_saving(self) -> None:
        """Forget what came of what was saved before."""
        self.problem.hide()
        self.folder.hide()
        self._notice.clear()

    def show_saved(self, path: Path, words: str) -> None:
        """Tell what was saved, and offer to show where it is."""
        self._path = path
        self.folder.show()
        self._notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell at the buttons why nothing was saved."""
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put things below each other where there is little room."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._style.px(NARROW)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self.choice.fold(is_narrow=is_narrow)
            self._fill()

    def _choose(self) -> None:
        self.show_saving()
        self.chapters = ()
        self._fill()
        self.look_wanted.emit()

    def _look(self) -> None:
        if not self.choice.commit():
            return
        wish = self.choice.wish
        note = (
            self.tr("Dit is de pdf. Word verdeelt de bladzijden zelf.")
            if wish.ending == WORD
            else ""
        )
        dialog = DossierPreview(self._style, note, self)
        dialog.begin(lambda progress: self.presenter.preview(wish, progress))

    def _save(self) -> None:
        if self.choice.commit():
            self.presenter.wish = self.choice.wish
            self.presenter.save()

    def _show_folder(self) -> None:
        if self._path is not None:
            folder = QUrl.fromLocalFile(str(self._path.parent))
            QDesktopServices.openUrl(folder)

    def _tell(self, words: str, *, is_refused: bool = False) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self._sign.setVisible(is_refused)

    def _enable(self, *, is_ready: bool) -> None:
        for each in (self.see, self.save):
            each.setEnabled(is_ready)

    def _fill(self) -> None:
        """Show a line a chapter: a sign, its name, and how much there is of it."""
        while self._grid.count():
            taken = self._grid.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(self.chapters):
            self._add(2 * row, line)
        self._grid.setColumnStretch(2, 0 if self._is_narrow else 1)

    def _add(self, row: int, line: ChapterLine) -> None:
        name, ink = (
            (IconName.CHECK, "plus") if line.is_there else (IconName.MINUS, "muted")
        )
        below, column = (1, 1) if self._is_narrow else (0, 2)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(IconLabel(self._style, name, ink), row, 0, top)
        self._grid.addWidget(wrapped(line.name), row, 1, top)
        self._grid.addWidget(wrapped(line.told, "meta"), row + below, column, top)

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._sign = IconLabel(self._style, IconName.ALERT, "warning")
        frame, column = panel()
        column.addWidget(label(self.tr("Dossier van de hele studie"), "h2"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Eén document van alles wat is geteld en geschreven. Alle "
                    "getallen komen uit dezelfde versie van de gegevens."
                )
            )
        )
        column.addSpacing(4)
        column.addWidget(label(self.tr("Wat erin komt"), "h3"))
        telling = QHBoxLayout()
        telling.setSpacing(8)
        telling.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        telling.addWidget(self.told, 1)
        column.addLayout(telling)
        column.addLayout(self._grid)
        column.addWidget(self.remark)
        column.addSpacing(6)
        column.addWidget(self.choice)
        column.addStretch(1)
        self._around(frame)

    def _around(self, frame: QFrame) -> None:
        scroller = QScrollArea()
        scroller.setWidget(frame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        buttons.addWidget(self.see)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(scroller, 1)
        whole.addWidget(self.problem)
        whole.addLayout(buttons)
