"""The interview page: widgets and their layout, no decisions."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.board import NARROW, WIDE, Board
from levensreis.ui.interview.detail import DetailPane
from levensreis.ui.interview.life_view import LifeView
from levensreis.ui.interview.line_suggestions import LineSuggestions
from levensreis.ui.interview.new_factor import NewFactorDialog
from levensreis.ui.interview.presenter import InterviewPresenter, Preview
from levensreis.ui.interview.quick_bar import QuickBar
from levensreis.ui.interview.rename_factor import RenameFactorDialog
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.factor_list import FactorRow
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label

DETAIL_WIDTH: Final = 344
NARROW_BELOW: Final = 1080
"""The width of the page under which the board gets two columns."""
LOW_BELOW: Final = 800
"""The height of the page under which the timeline is drawn low."""


class InterviewPage(QWidget):
    """One journey: quick line, board, detail and timeline."""

    anonymise_wanted = Signal()
    overview_wanted = Signal()
    details_wanted = Signal()
    steps_changed = Signal(object, object)
    """What can be undone and redone, each a name or None."""
    journey_changed = Signal()
    done_told = Signal(str)
    problem_told = Signal(str)
    told_before = Signal()
    """What was told is about something else now."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: InterviewPresenter | None = None
        self._shown: UUID | None = None
        self.title = ElidedLabel("", "h1")
        self.chip = label("", "chip")
        self.saved = label("", "meta")
        self._saved_mark = IconLabel(style, IconName.CIRCLE_CHECK, "accent", 16)
        self.quick = QuickBar(style)
        self.suggestions = LineSuggestions(self.quick.line, style, self._suggest)
        self.board = Board(style)
        self.timeline = LifeView(style)
        self.detail = DetailPane(style, self._search)
        self._lay_out()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)
        style.changed.connect(self._fit)
        self._fit()

    def attend(self, presenter: InterviewPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its page."""
        self.presenter = presenter
        self.quick.typed.connect(presenter.preview)
        self.quick.entered.connect(self._record)
        self.quick.theme_chosen.connect(presenter.choose_theme)
        for source in (self.board.statement_chosen, self.timeline.statement_clicked):
            source.connect(self._choose)
        self.board.opened.connect(self.detail.text.setFocus)
        self.board.removal_wanted.connect(presenter.remove)
        self.board.addition_wanted.connect(self._add_to)
        self.detail.edit_wanted.connect(presenter.edit)
        self.detail.removal_wanted.connect(presenter.remove)
        self.detail.factor_wanted.connect(presenter.code)
        self.detail.new_factor_wanted.connect(self._ask_new_factor)
        self.detail.renaming_wanted.connect(self._ask_other_name)
        self._shortcuts(presenter)

    def show_journey(self, journey: Journey, codebook: Codebook) -> None:
        """Show whose journey it is."""
        self.told_before.emit()
        if journey.id != self._shown:  # else only its details were changed
            self._shown = journey.id
            self.quick.clear()
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

    def show_timeline(self, journey: Journey, context: LifeContext) -> None:
        """Draw the life."""
        self.timeline.show_life(journey.statements, context)

    def show_statement(self, statement: Statement | None, context: LifeContext) -> None:
        """Show one statement in detail, or that none is chosen."""
        chosen = statement.id if statement else None
        self.board.show_chosen(chosen)
        self.timeline.set_current(chosen)
        self.detail.show_statement(statement, context)

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

    def commit(self) -> None:
        """Record what was typed in a field that was not left yet."""
        self.detail.commit()

    def keep(self) -> bool:
        """Record what was typed; False when it is told why that could not be done."""
        self.commit()
        if self.detail.is_pending:
            self.show_problem(
                self.tr(
                    "Wat u bij deze uitspraak typte, is nog niet opgeslagen. Lees wat "
                    "er bij het veld staat, en probeer het opnieuw."
                )
            )
        return not self.detail.is_pending

    def focus_detail(self) -> None:
        """Put the cursor in the statement that is chosen, or in the last one."""
        if self.presenter is not None:
            self.presenter.choose_last()
            if self.presenter.chosen_statement is not None:
                self.detail.text.setFocus()
                self.detail.reveal()

    def focus_line(self) -> None:
        """Put the cursor in the quick line."""
        self.quick.line.setFocus()

    def _record(self, line: str, influence: Influence | None) -> None:
        if self.presenter is not None:
            self.commit()
            self.presenter.record(line, influence)

    def _choose(self, wanted: UUID) -> None:
        if self.presenter is None:
            return
        chosen = self.presenter.chosen_statement
        if chosen is None or chosen.id == wanted or self.keep():
            self.presenter.choose(wanted)
        else:
            self.board.show_chosen(chosen.id)
            self.timeline.set_current(chosen.id)

    def _search(self, words: str) -> list[Factor]:
        return self.presenter.search_factors(words) if self.presenter else []

    def _suggest(self, sign: str, words: str, line: str) -> list[FactorRow]:
        if self.presenter is None:
            return []
        found = self.presenter.suggest_tags(sign, words, line, self.quick.influence)
        return [FactorRow(*each) for each in found]

    def _add_to(self, theme: Theme) -> None:
        self._choose_theme(theme)
        self.focus_line()

    def _ask_new_factor(self, words: str) -> None:
        if self.presenter is None:
            return
        presenter = self.presenter
        statement = presenter.chosen_statement
        NewFactorDialog(words, statement, presenter.add_own_factor, self).open()

    def _ask_other_name(self, factor_id: str, label: str) -> None:
        if self.presenter is not None:
            rename = partial(self.presenter.rename_factor, factor_id)
            RenameFactorDialog(label, rename, self).open()

    def _shortcuts(self, presenter: InterviewPresenter) -> None:
        for number, theme in enumerate(Theme, 1):
            key = QShortcut(QKeySequence(f"F{number}"), self)
            key.activated.connect(lambda theme=theme: self._choose_theme(theme))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.focus_line)

    def _choose_theme(self, theme: Theme) -> None:
        if self.presenter is not None:
            self.presenter.choose_theme(theme)
            self.quick.tell()
            self.focus_line()

    def _reveal(self, before: QWidget | None, after: QWidget | None) -> None:
        if after is not None and self.detail.isAncestorOf(after):
            self.detail.reveal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.detail.setFixedWidth(max(self._style.px(DETAIL_WIDTH), DETAIL_WIDTH))
        narrow = self.width() < self._style.px(NARROW_BELOW)
        self.quick.fold(folded=narrow)
        self.board.arrange(NARROW if narrow else WIDE)
        low = self.height() < self._style.px(LOW_BELOW)
        self.timeline.take_little_room(little=low)
        self.chip.setVisible(not narrow)
        self._saved_mark.setVisible(not narrow)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addSpacing(8)
        top.addWidget(self._saved_mark)
        top.addWidget(self.saved)
        top.addSpacing(8)
        for text, icon, wanted in (
            (self.tr(" Gegevens"), IconName.USER, self.details_wanted),
            (self.tr(" Anonimiseren"), IconName.SHIELD, self.anonymise_wanted),
            (self.tr(" Overzicht (pdf)"), IconName.FILE, self.overview_wanted),
        ):
            button = QPushButton(text)
            put_icon(button, self._style, icon)
            button.clicked.connect(wanted)
            top.addWidget(button)
        line = QFrame()
        line.setProperty("cls", "panel")
        life = QVBoxLayout(line)
        life.setContentsMargins(8, 6, 8, 6)
        life.addWidget(self.timeline)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.board, 1)
        middle.addWidget(self.detail)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addWidget(line)
        # The quick line stays in reach; what is below it scrolls when it must.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(below)
        above = QVBoxLayout()
        above.setContentsMargins(16, 12, 16, 0)
        above.setSpacing(10)
        above.addLayout(top)
        above.addWidget(self.quick)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(above)
        whole.addWidget(area, 1)
