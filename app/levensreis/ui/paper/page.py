"""The page of papers: which one at the left, and how it will be at the right."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.contact import Contact
from levensreis.domain.journey import JourneySummary
from levensreis.services.paper_order import Paper
from levensreis.ui.paper.paper_form import PaperForm
from levensreis.ui.paper.presenter import PapersPresenter
from levensreis.ui.paper.preview_pane import PreviewPane
from levensreis.ui.paper.rendering import PageSize
from levensreis.ui.paper.report import Refusal, Report
from levensreis.ui.paper.report_dialog import ReportDialog
from levensreis.ui.paper.ways import Way
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.file_dialogs import ask_folder, ask_save
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label
from levensreis.ui.widgets.page_keys import PageKeys

STOP_SECONDS: Final = 10.0
"""A paper that is stopped stops at its next page."""


class PapersPage(QWidget):
    """Shows the paper that is chosen before it is saved."""

    back_wanted = Signal()
    way_wanted = Signal(object, object)
    """Where somebody can go on (Way), and with which journey."""
    done_told = Signal(str)
    problem_told = Signal(str)
    forms_made = Signal()
    """A form of the member check was saved, of this journey or of others."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._journey: UUID | None = None
        self._folder = self._chosen = Path.home()
        """Where a paper was saved last; its name is kept nowhere else. Beside it where
        the next one goes, which may be refused."""
        self.presenter: PapersPresenter | None = None
        self.making = Tasks(self)
        """Lets a paper be made to look at, whatever else goes on in the study."""
        self.title = ElidedLabel("", "h1")
        self.chip = label("", "chip")
        self.back = QPushButton(self.tr(" &Terug naar het gesprek"))
        put_icon(self.back, style, IconName.ARROW_LEFT)
        self.form = PaperForm(style)
        self.choice, self.options = self.form.choice, self.form.options
        self.preview = PreviewPane(style)
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self._leave)
        save = QShortcut(QKeySequence("Ctrl+S"), self)
        save.activated.connect(self.form.save.click)
        PageKeys(self)

    def attend(self, presenter: PapersPresenter) -> None:
        """Hand what is chosen to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.options.contact.attend(presenter.set_contact)
        self.choice.chosen.connect(self._choose)
        self.options.changed.connect(self._choose)
        self.form.save.clicked.connect(self._save)
        self.form.every.clicked.connect(self._save_all)
        self.back.clicked.connect(self._leave)
        self.preview.way_wanted.connect(self._go)

    def open_journey(self, journey_id: UUID | None, paper: Paper | None = None) -> None:
        """Show the papers of a journey, with one of them chosen if asked."""
        if self.presenter is None:
            return
        # What is chosen here is no choice for the journey that was shown before.
        with QSignalBlocker(self.choice), QSignalBlocker(self.options):
            if journey_id != self._journey:
                self.options.begin_anew()
            if paper is not None:
                self.choice.choose(paper)
        self._journey = journey_id
        self.options.show_paper(self.choice.paper)
        self.presenter.open(journey_id, self.form.wish)

    def begin(self) -> None:
        """Put the keys on the paper that is chosen."""
        self.choice.begin()

    def keep(self) -> bool:
        """Keep what was typed and not left yet; False when it is told why not."""
        stuck = self.options.commit()
        if stuck is not None:
            stuck.setFocus()
        return stuck is None

    def show_journey(self, journey: JourneySummary | None) -> None:
        """Show whose papers these are; None when no journey is open."""
        name = journey.pseudonym if journey else ""
        self.title.set_text(
            self.tr("Op papier: {name}").format(name=name)
            if journey
            else self.tr("Op papier")
        )
        self.chip.setText(journey.code if journey else "")
        self.chip.setVisible(journey is not None)
        self.preview.clear()

    def show_contact(self, contact: Contact) -> None:
        """Show whom a parent can ask."""
        self.options.contact.show_contact(contact)

    def show_former(self, *, has_former: bool) -> None:
        """Offer to ask only what changed since the last form, if there is one."""
        self.options.show_former(has_former=has_former)

    def show_making(self) -> None:
        """Tell that a paper is being made, if that lasts."""
        self.preview.show_making()

    def show_paper(
        self, name: str, content: bytes, sizes: tuple[PageSize, ...]
    ) -> None:
        """Show the pages of a paper."""
        self.preview.show_paper(name, content, sizes)
        self.form.save.setEnabled(True)

    def show_remark(self, words: str) -> None:
        """Tell above the pages what may stand in them; nothing for no words."""
        self.preview.show_remark(words)

    def show_obstacle(self, words: str, ways: Sequence[Way]) -> None:
        """Tell in the place of the pages why there are none, and where to go."""
        self.preview.show_obstacle(words, ways)
        self.form.save.setEnabled(False)

    def show_wrong_secret(self, field: str, words: str) -> None:
        """Tell what is wrong with the `passphrase`, or with it typed `again`."""
        self.options.protection.show_wrong(field, words)

    def forget_secret(self) -> None:
        """Forget the passphrase that was typed."""
        self.options.protection.forget()

    def ask_path(self, title: str, name: str, save: Callable[[Path], None]) -> None:
        """Ask where a file should come: where the last one came, to begin with."""

        def remember(path: Path) -> None:
            self._chosen = path.parent
            save(path)

        ask_save(
            self, title, self._last_folder / name, self.tr("Pdf (*.pdf)"), remember
        )

    def ask_folder(self, title: str, save: Callable[[Path], None]) -> None:
        """Ask in which folder many files should come."""

        def remember(folder: Path) -> None:
            self._chosen = folder
            save(folder)

        ask_folder(self, title, self._last_folder, remember)

    def show_report(self, report: Report) -> None:
        """Show what became of the papers of all journeys."""
        self._folder = self._chosen
        dialog = ReportDialog(report, self._style, self)
        dialog.way_wanted.connect(self._mend)
        dialog.open()

    def tell_forms_made(self) -> None:
        """Tell whoever shows it that another form of the member check was made."""
        self.forms_made.emit()

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._folder = self._chosen
        self.done_told.emit(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.problem_told.emit(words)

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing that nobody sees; a window that closes waits for nothing."""
        super().hideEvent(event)
        if self.presenter is not None:
            self.presenter.leave()
            self.making.cancel_and_wait(STOP_SECONDS)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was dropped when this was hidden."""
        super().showEvent(event)
        if self.presenter is not None:
            self.presenter.come_back()

    @property
    def _last_folder(self) -> Path:
        return self._folder if self._folder.is_dir() else Path.home()

    def _choose(self) -> None:
        self.options.show_paper(self.choice.paper)
        if self.presenter is not None:
            self.presenter.choose(self.form.wish)

    def _save(self) -> None:
        if self.presenter is not None and self.keep():
            self.presenter.save(self.options.protection.typed)

    def _save_all(self) -> None:
        if self.presenter is not None and self.keep():
            self.presenter.save_all(self.options.protection.typed)

    def _go(self, way: Way) -> None:
        if way is Way.CONTACT:
            self.choice.choose(Paper.LETTER)
            self.options.contact.name.setFocus()
        else:
            self.way_wanted.emit(way, self._journey)

    def _mend(self, refusal: Refusal) -> None:
        self.way_wanted.emit(refusal.way, refusal.journey_id)

    def _leave(self) -> None:
        if self.keep():
            self.forget_secret()
            self.back_wanted.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.chip)
        head.addWidget(self.back)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.form)
        beside.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(beside, 1)
