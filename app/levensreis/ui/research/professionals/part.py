"""What professionals say in group interviews: a part of the researcher's page."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from levensreis.services.professionals import ProfessionalsService
from levensreis.ui.research.codes.actions import StepButtons
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.research.professionals.bench import Bench
from levensreis.ui.research.professionals.beside.panel import BesidePanel
from levensreis.ui.research.professionals.beside.presenter import BesidePresenter
from levensreis.ui.research.professionals.deeds import Deeds
from levensreis.ui.research.professionals.dialogs import ProfessionalsDialogs
from levensreis.ui.research.professionals.files import Files
from levensreis.ui.research.professionals.interviews.panel import InterviewsPanel
from levensreis.ui.research.professionals.memory import ProfessionalsMemory
from levensreis.ui.research.professionals.presenter import ProfessionalsPresenter
from levensreis.ui.research.professionals.table.panel import TablePanel
from levensreis.ui.research.professionals.table.presenter import TablePresenter
from levensreis.ui.research.professionals.view import (
    Head,
    InterviewCard,
    Nothing,
    Said,
)
from levensreis.ui.widgets.step_bars import StepTabs


class ProfessionalsPart(ProfessionalsDialogs):
    """Shows one of three views: the interviews, Table B2, and B1 beside B2."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._style = context, context.style
        self._memory = ProfessionalsMemory()
        self.tabs = StepTabs(self.tr("Beelden van de professionals"))
        self.taking_back = StepButtons(context.style)
        self.interviews = InterviewsPanel(context.style, self._memory)
        self.table = TablePanel(context.style, self._memory, context.notice)
        self.beside = BesidePanel(context)
        self._views = QStackedWidget()
        service = ProfessionalsService(context.source)
        bench = Bench(service, self._memory)
        self.presenter = ProfessionalsPresenter(
            self, self.interviews.bar, bench, context.changed
        )
        self.deeds = Deeds(self, self.presenter)
        self.files = Files(self, self.presenter, context.tasks)
        self.counted = TablePresenter(
            self.table, bench, context.tasks, self.deeds.open_statement
        )
        self.compared = BesidePresenter(self.beside, service, context.tasks)
        self._lay_out()
        self._attend()
        self.watch_fields()

    @property
    def takes_redo(self) -> bool:
        """Whether Ctrl+Y does again what was taken back."""
        return True

    def refresh(self) -> None:
        """Look anew."""
        self.presenter.refresh()
        self._refresh_view()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        views = (self.interviews, self.table, self.beside)
        return views[self.tabs.currentIndex()].first_field() or self.tabs

    def keep(self) -> bool:
        """Keep what was typed in the line; False when it is told why not."""
        kept = self.presenter.keep()
        if not kept:
            self.tabs.setCurrentIndex(0)
        return kept

    def undo(self) -> None:
        """Take the last step back."""
        self.presenter.undo()

    def redo(self) -> None:
        """Do the last step that was taken back again."""
        self.presenter.redo()

    def show_interviews(
        self, cards: Sequence[InterviewCard], chosen: UUID | None
    ) -> None:
        """Show the list, and which interview is looked at."""
        self.interviews.interviews.show_cards(cards, chosen)

    def show_head(self, head: Head) -> None:
        """Show what is known of an interview."""
        self.interviews.show_head(head)

    def show_said(self, said: Said) -> None:
        """Show what was said."""
        self.interviews.statements.show_said(said)

    def show_nothing(self, nothing: Nothing | None) -> None:
        """Show why there is nothing; None when there is."""
        self.interviews.show_nothing(nothing)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""
        self.taking_back.show_steps(undo, redo)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._context.notice.show_done(words)

    def show_note(self, words: str) -> None:
        """Tell something to know."""
        self._context.notice.show_note(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._context.notice.show_problem(words)

    def _attend(self) -> None:
        presenter, deeds, panel = self.presenter, self.deeds, self.interviews
        panel.bar.attend(presenter.quick)
        panel.bar.entered.connect(presenter.quick.enter)
        panel.bar.new_factor_wanted.connect(self._make_factor)
        panel.add_wanted.connect(deeds.add)
        panel.change_wanted.connect(deeds.change)
        panel.take_over_wanted.connect(self.files.take_over)
        panel.interviews.chosen.connect(presenter.choose)
        panel.interviews.removal_wanted.connect(deeds.remove)
        panel.interviews.save.clicked.connect(self.files.save)
        statements = panel.statements
        statements.opened.connect(deeds.change_statement)
        statements.removal_wanted.connect(deeds.remove_statement)
        statements.move_wanted.connect(deeds.move_statement)
        statements.only_uncoded.connect(presenter.show_only_uncoded)
        self.table.attend(self.counted)
        self.beside.attend(self.compared)
        self.taking_back.undo.clicked.connect(presenter.undo)
        self.taking_back.redo.clicked.connect(presenter.redo)
        self.tabs.setCurrentIndex(self._memory.view)
        self._views.setCurrentIndex(self.tabs.currentIndex())
        self.tabs.currentChanged.connect(self._show_view)
        for keys, step in (("Ctrl+Shift+PgDown", 1), ("Ctrl+Shift+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._walk(step))

    def _make_factor(self, words: str) -> None:
        quick = self.presenter.quick
        self.deeds.factors.make(words, quick.wanted, self.interviews.bar.take)

    def _show_view(self, place: int) -> None:
        self._memory.view = place
        self._views.setCurrentIndex(place)
        self._refresh_view()

    def _refresh_view(self) -> None:
        if self.tabs.currentIndex() == 1:
            self.counted.refresh()
        elif self.tabs.currentIndex() == 2:
            self.beside.refresh()

    def _walk(self, step: int) -> None:
        place = self.tabs.currentIndex() + step
        if 0 <= place < self.tabs.count():
            self.tabs.setCurrentIndex(place)
            self.first_field().setFocus()

    def _lay_out(self) -> None:
        for name, view in (
            (self.tr("Groepsgesprekken"), self.interviews),
            (self.tr("Tabel B2"), self.table),
            (self.tr("B1 naast B2"), self.beside),
        ):
            self.tabs.addTab(name)
            self._views.addWidget(view)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.taking_back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self._views, 1)
