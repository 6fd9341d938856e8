"""Solutions: the list, the parties, what they found, and the directions."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from levensreis.services.solutions import SolutionsService
from levensreis.ui.research.codes.actions import StepButtons
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.research.solutions.directions.panel import DirectionsPanel
from levensreis.ui.research.solutions.listing.moving import Moving
from levensreis.ui.research.solutions.listing.panel import ListingPanel
from levensreis.ui.research.solutions.memory import SolutionsMemory
from levensreis.ui.research.solutions.outcome.panel import OutcomePanel
from levensreis.ui.research.solutions.pages import Page
from levensreis.ui.research.solutions.parties.panel import PartiesPanel
from levensreis.ui.research.solutions.presenter import SolutionsPresenter, Surroundings
from levensreis.ui.widgets.labels import KeyHint
from levensreis.ui.widgets.step_bars import StepTabs
from levensreis.ui.widgets.undo_keys import UndoKeys

NEXT: Final = "Ctrl+Shift+PgDown"
PREVIOUS: Final = "Ctrl+Shift+PgUp"
ROOM: Final = 760
"""The width, before zooming, under which the keys beside the pages make way."""


class SolutionsPart(UndoKeys):
    """Shows one page at a time; what is typed is kept before another is shown."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._style = context, context.style
        self._memory = SolutionsMemory()
        self.tabs = StepTabs(self.tr("Bladzijden van de oplossingen"))
        for page in Page:
            self.tabs.addTab(page.label)
        self._hint = KeyHint("Ctrl+Shift+PgUp  PgDn")
        self.taking_back = StepButtons(context.style)
        self.listing = ListingPanel(context.style)
        self.parties = PartiesPanel(context.style)
        self.outcome = OutcomePanel(context.style)
        self.directions = DirectionsPanel(context.style)
        self._stack = QStackedWidget()
        self.presenter = SolutionsPresenter(
            self,
            (self.listing, self.parties, self.outcome, self.directions),
            SolutionsService(context.source),
            self._memory,
            Surroundings(context.tasks, context.changed),
        )
        self._lay_out()
        self._attend()
        self.watch_fields()

    @property
    def takes_redo(self) -> bool:
        """Whether Ctrl+Y does again what was taken back."""
        return True

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return list(Page)[self._stack.currentIndex()]

    def refresh(self) -> None:
        """Look anew."""
        self.presenter.refresh()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        return {
            Page.LIST: self.listing.first_field,
            Page.PARTIES: self.parties.first_field,
            Page.OUTCOME: self.outcome.first_field,
            Page.DIRECTIONS: self.directions.first_field,
        }[self.page]()

    def keep(self) -> bool:
        """Keep what was typed and is not kept yet; False when it is told why not."""
        # Each of them, also when one before it could not.
        kept = [each.keep() for each in (self.listing, self.parties, self.directions)]
        return all(kept)

    def undo(self) -> None:
        """Take the last deed back."""
        self.presenter.undo()

    def redo(self) -> None:
        """Do the last deed that was taken back again."""
        self.presenter.redo()

    def go_to(self, page: Page) -> None:
        """Show a page, and put the keys in it."""
        self.tabs.setCurrentIndex(list(Page).index(page))

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what can be undone and redone."""
        self.taking_back.show_steps(undo or None, redo or None)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._context.notice.show_done(words)

    def show_note(self, words: str) -> None:
        """Tell something to know."""
        self._context.notice.show_note(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._context.notice.show_problem(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys of the pages where there is room."""
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= self._style.px(ROOM))

    def _attend(self) -> None:
        presenter = self.presenter
        self.listing.attend(presenter.listing)
        self.listing.moving.attend(Moving(self.listing.moving, presenter.desk))
        self.parties.attend(presenter.parties)
        self.outcome.attend(presenter.outcome)
        self.directions.attend(presenter.directions)
        self.taking_back.undo.clicked.connect(presenter.undo)
        self.taking_back.redo.clicked.connect(presenter.redo)
        self.tabs.currentChanged.connect(self._show)
        for keys, step in ((NEXT, 1), (PREVIOUS, -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._walk(step))

    def _show(self, place: int) -> None:
        if not self.keep():
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(self._stack.currentIndex())
            self.tabs.blockSignals(False)
            return
        self._stack.setCurrentIndex(place)
        self._memory.page = self.page.value

    def _walk(self, step: int) -> None:
        place = self.tabs.currentIndex() + step
        if 0 <= place < self.tabs.count():
            self.tabs.setCurrentIndex(place)
            self.first_field().setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.tabs)
        top.addWidget(self._hint)
        top.addStretch(1)
        top.addWidget(self.taking_back)
        for each in (self.listing, self.parties, self.outcome, self.directions):
            self._stack.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)
        if (last := self._memory.page) in list(Page):
            place = list(Page).index(Page(last))
            self._stack.setCurrentIndex(place)
            self.tabs.setCurrentIndex(place)
