"""One journey on the screen: the parts of the page, and what they show."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from levensreis.domain.accounts import Aspect
from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.coverage import Gap
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.life_context import LifeContext
from levensreis.domain.session import Session
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.pictures.scene import Gap as EmptyTime
from levensreis.ui.interview.below import BelowPane
from levensreis.ui.interview.board import NARROW, WIDE, Board
from levensreis.ui.interview.coverage.panel import CoveragePanel
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.interview.guide.panel import GuidePanel
from levensreis.ui.interview.layout import PageLayout
from levensreis.ui.interview.life_view import LifeView
from levensreis.ui.interview.line import Preview
from levensreis.ui.interview.line_suggestions import LineSuggestions
from levensreis.ui.interview.parking.panel import ParkingPanel
from levensreis.ui.interview.presenter import InterviewPresenter
from levensreis.ui.interview.quick_bar import QuickBar
from levensreis.ui.interview.recap.panel import RecapPanel
from levensreis.ui.interview.side_pane import WIDTH, SidePane, Tab
from levensreis.ui.interview.story.panel import StoryPanel
from levensreis.ui.style import Style
from levensreis.ui.widgets.factor_list import FactorRow

NARROW_BELOW: Final = 1080
"""The width of the page under which the board gets two columns."""
LOW_BELOW: Final = 900
"""The height of the page under which the timeline is drawn low."""


class JourneyPage(QWidget):
    """Quick line, board, side pane and timeline; fills them, and leads nowhere."""

    anonymise_wanted = Signal()
    overview_wanted = Signal()
    details_wanted = Signal()
    accounts_wanted = Signal(object)
    """Accounts of this event, to be laid side by side."""
    steps_changed = Signal(object, object)
    """What can be undone and redone, each a name or None."""
    journey_changed = Signal()
    done_told = Signal(str)
    problem_told = Signal(str)
    shown = Signal()
    """The page comes in sight again: elsewhere something may have been done."""
    told_before = Signal()
    """What was told is about something else now."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: InterviewPresenter | None = None
        self._shown: UUID | None = None
        self.quick = QuickBar(style)
        self.suggestions = LineSuggestions(self.quick, style, self._suggest)
        self.board = Board(style)
        self.timeline = LifeView(style)
        self.coverage = CoveragePanel(style)
        self.below = BelowPane(self.timeline, self.coverage)
        self.below.take_tools(self.timeline.tools)
        self.detail = DetailPane(style, self._search)
        self.recap = RecapPanel(style)
        self.guide = GuidePanel(style)
        self.story = StoryPanel(style)
        self.parking = ParkingPanel(style)
        self._first_tab = QStackedWidget()
        self._first_tab.addWidget(self.recap)
        self._first_tab.addWidget(self.detail)
        self.side = SidePane(
            style,
            {
                Tab.STATEMENT: self._first_tab,
                Tab.GUIDE: self.guide,
                Tab.STORY: self.story,
                Tab.PARKING: self.parking,
            },
        )
        self.parts = PageLayout(self, style)
        self.title, self.chip, self.saved = self.parts.head
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)
        self.detail.brought.connect(self.parts.bring)
        style.changed.connect(self._fit)
        self._fit()

    def show_journey(self, journey: Journey, codebook: Codebook) -> None:
        """Show whose journey it is."""
        self.told_before.emit()
        if journey.id != self._shown:  # else only its details were changed
            self._shown = journey.id
            self.quick.clear()
            self.timeline.show_whole()
        self.title.set_text(
            self.tr("Levensreis van {name}").format(name=journey.pseudonym)
        )
        self.chip.setText(journey.code)
        self.detail.show_journey(journey, codebook)
        self.saved.setText(self.tr("Alles opgeslagen"))
        self.quick.line.setFocus()

    def show_codebook(self, codebook: Codebook) -> None:
        """Know the names of these factors."""
        self.detail.show_codebook(codebook)

    def show_themes(
        self, themes: Mapping[Theme, Sequence[Statement]], context: LifeContext
    ) -> None:
        """Show the statements of these themes."""
        self.board.show_themes(themes, context)

    def show_timeline(
        self,
        statements: Sequence[Statement],
        context: LifeContext,
        gaps: Sequence[Gap],
    ) -> None:
        """Draw the life, each event once, and the years of which nothing was told."""
        empty = [EmptyTime(gap.theme, *gap.months) for gap in gaps]
        self.timeline.show_life(statements, context, empty)

    def show_statement(self, statement: Statement | None, context: LifeContext) -> None:
        """Show one statement in detail, or what was told so far."""
        chosen = statement.id if statement else None
        self.board.show_chosen(chosen)
        self.timeline.set_current(chosen)
        self.detail.show_statement(statement, context)
        self._first_tab.setCurrentWidget(self.detail if statement else self.recap)

    def show_accounts(
        self, accounts: Sequence[Statement], open_aspects: Sequence[Aspect]
    ) -> None:
        """Show that others told of the same event, and in what they still differ."""
        self.detail.show_accounts(accounts, open_aspects)

    def show_preview(self, preview: Preview | None) -> None:
        """Tell what the quick line would record."""
        if preview is None:
            self.quick.show_preview(None)
        else:
            self.quick.show_preview(preview.words, doubtful=preview.doubtful)

    def show_current_theme(self, theme: Theme) -> None:
        """Show into which theme the quick line records."""
        self.quick.show_theme(theme)
        self.board.show_current_theme(theme)

    def show_respondents(
        self, respondents: Sequence[Respondent], speaking: str | None
    ) -> None:
        """Show who can speak, and who does."""
        self.quick.show_respondents(respondents, speaking)

    def show_account_of(self, statement: Statement | None) -> None:
        """Show that the line gives another account of an event, or not."""
        self.quick.show_account_of(statement.text if statement else None)

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Know in which sittings something can have been told."""
        self.detail.show_sessions(sessions)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Tell the window what can be undone and redone."""
        self.steps_changed.emit(undo, redo)

    def show_saved(self) -> None:
        """Tell that everything is on disk, and since when."""
        now = QTime.currentTime().toString("HH:mm")
        self.saved.setText(self.tr("Alles opgeslagen, {time}").format(time=now))
        # It told of the step before: of a removal that Ctrl+Z takes back.
        self.told_before.emit()
        self.journey_changed.emit()

    def clear_line(self) -> None:
        """Empty the quick line."""
        self.quick.clear()

    def fill_line(self, text: str) -> None:
        """Put words in the quick line, to go on typing."""
        self.quick.fill(text)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.done_told.emit(words)

    def show_problem(self, words: str, field: str | None = None) -> None:
        """Tell what went wrong, beside the field that it is about."""
        if field == "line":
            self.quick.show_problem(words)
        elif field is not None:
            self.detail.show_problem(words, field)
        else:
            self.problem_told.emit(words)

    def _search(self, words: str) -> list[Factor]:
        return self.presenter.detail.search_factors(words) if self.presenter else []

    def _suggest(self, sign: str, words: str, line: str) -> list[FactorRow]:
        if self.presenter is None:
            return []
        found = self.presenter.quick.line.suggest(
            sign, words, line, self.quick.influence
        )
        return [FactorRow(*each) for each in found]

    def _reveal(self, before: QWidget | None, after: QWidget | None) -> None:
        if after is not None and self.detail.isAncestorOf(after):
            self.detail.reveal()
            if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self.parts.bring(after)  # by its key: at a large zoom it can be below

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is in sight."""
        super().showEvent(event)
        self.shown.emit()

    def _fit(self) -> None:
        self.side.setFixedWidth(max(self._style.px(WIDTH), WIDTH))
        narrow = self.width() < self._style.px(NARROW_BELOW)
        self.quick.fold(folded=narrow)
        self.board.arrange(NARROW if narrow else WIDE)
        low = self.height() < self._style.px(LOW_BELOW)
        self.timeline.take_little_room(little=low)
        self.coverage.take_little_room(little=low)
        self.parts.fold(folded=narrow)
