"""The characteristics of the youth in a study: a list, bars, numbers, what is known."""

from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from levensreis.domain.inflow.overview import CrossTable
from levensreis.language import say, word
from levensreis.pictures.research.characteristics import characteristic_bars
from levensreis.pictures.research.chart import SCREEN
from levensreis.services.characteristics import ENDINGS, CharacteristicsService
from levensreis.ui.research.characteristics.behind_dialog import BehindDialog
from levensreis.ui.research.characteristics.counts_table import CountsTable
from levensreis.ui.research.characteristics.cross_view import CrossView, cross_title
from levensreis.ui.research.characteristics.figures_row import FiguresRow
from levensreis.ui.research.characteristics.layout import lay_out
from levensreis.ui.research.characteristics.presenter import CharacteristicsPresenter
from levensreis.ui.research.characteristics.tools import Tools
from levensreis.ui.research.characteristics.view import (
    BehindTold,
    Figures,
    Shown,
    State,
)
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.research.views.chart_view import ChartView
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_file, ask_save
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.painter import qt_measure
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

LAST_CHARACTERISTIC: Final = "research/characteristics/name"
FIGURES_FILE: Final = "research/characteristics/figures"
"""Where the file with published figures is; nothing of what is in it."""
_LIST: Final = 236
_NARROW_LIST: Final = 176
_NARROW: Final = 760
"""Pixels, before zooming, under which the list leaves room."""
_LEAST: Final = 250.0
"""Points: a narrower picture is scrolled."""
_WIDEST: Final = 620.0
_KINDS: Final = {
    ".pdf": word("Pdf (*.pdf)"),
    ".csv": word("CSV (*.csv)"),
    ".xlsx": word("Werkblad (*.xlsx)"),
    ".docx": word("Document (*.docx)"),
    ".html": word("Webpagina (*.html)"),
    ".zip": word("CSV met uitleg (*.zip)"),
    ".json": word("JSON (*.json)"),
}


class CharacteristicsPart(QWidget):
    """Lays out and draws; its presenter decides."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style, tr = context.style, self.tr
        self._style, self._notice, self._tasks = style, context.notice, context.tasks
        self._waits = False
        self._shown: Shown | None = None
        self.list = RowList(style)
        self.list.setAccessibleName(tr("Kenmerken"))
        self.title = wrapped("", "h2")
        self.counted = wrapped("", "meta")
        self.tools = Tools(style)
        self.figures = FiguresRow(style)
        self.chart = ChartView(style)
        self.chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the numbers say it all
        self.frame = QFrame()
        self.frame.setProperty("cls", "panel")
        self.counts = CountsTable(style)
        self.cross = CrossView(style)
        self.sources = wrapped("", "meta")
        self.hint = wrapped(
            tr("Enter of dubbelklik: de levensreizen erachter."), "meta"
        )
        self.note = wrapped("", "meta")
        self.nothing = ToldPage(style, IconName.USER)
        self.area = QScrollArea()
        self.stack = QStackedWidget()
        lay_out(self)
        service = CharacteristicsService(context.source)
        self.presenter = CharacteristicsPresenter(self, service, context.tasks)
        self._listen()
        self._remember()
        PageKeys(self)

    def refresh(self) -> None:
        """Count anew; after what is being done now, if that is something else."""
        self._waits = self._tasks.is_making
        if not self._waits:
            self.presenter.refresh()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        return self.list

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, let the list leave some."""
        super().resizeEvent(event)
        self._fit()

    def show_state(self, state: State) -> None:
        """Show what can be chosen and what is."""
        self.list.blockSignals(True)
        self.list.show_rows(
            [
                Row(words=each.title, key=each.name, meta=each.meta, card=True)
                for each in state.lines
            ]
        )
        names = [each.name for each in state.lines]
        place = names.index(state.chosen)
        self.list.setCurrentIndex(self.list.model().index(place, 0))
        self.list.blockSignals(False)
        self.title.setText(state.lines[place].title)
        self.tools.show_state(state)
        self.hint.setVisible(not state.is_published)

    def show_told(self, counted: str, note: str) -> None:
        """Tell in how much was counted, and what is to be known of it."""
        self.counted.setText(counted)
        self.note.setText(note)
        announce(self.list, counted, at_once=False)

    def show_table(self, shown: Shown) -> None:
        """Show the bars and the numbers of one characteristic."""
        self._shown = shown
        self.cross.hide()
        self.counts.show()
        self.frame.show()
        self.counts.show_counts(shown)
        self.sources.setText("\n".join(shown.sources))
        self.sources.setVisible(bool(shown.sources))
        self._draw()
        self.stack.setCurrentIndex(0)

    def show_cross(self, cross: CrossTable) -> None:
        """Show two characteristics against each other."""
        self._shown = None
        self.counts.hide()
        self.frame.hide()
        self.figures.hide()  # those are of one characteristic
        self.sources.hide()
        self.cross.show()
        self.cross.show_cross(cross)
        self.title.setText(cross_title(cross))
        self.stack.setCurrentIndex(0)

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why nothing is counted, and what to do."""
        self._shown = None
        self.nothing.tell(heading, words)
        self.stack.setCurrentWidget(self.nothing)
        announce(self.nothing, f"{heading}. {words}")

    def show_figures(self, figures: Figures) -> None:
        """Show what is compared with, and what is wrong with it."""
        self.figures.show_figures(figures)

    def remember_figures(self, path: Path | None) -> None:
        """Keep where the published figures are for the next time."""
        QSettings().setValue(FIGURES_FILE, str(path) if path is not None else "")

    def show_behind(self, behind: BehindTold) -> None:
        """Show the journeys behind a number."""
        BehindDialog(self._style, behind, self).open()

    def ask_figures(self, chosen: Callable[[Path], None]) -> None:
        """Ask for a file with published figures."""
        kept = str(QSettings().value(FIGURES_FILE, ""))
        folder = Path(kept).parent if kept else Path.home()
        title, kinds = self.tr("Gepubliceerde cijfers"), self.tr("CSV (*.csv)")
        ask_file(self, title, folder, kinds, chosen)

    def ask_path(self, name: str, save: Callable[[Path], None]) -> None:
        """Ask where the overview should come."""
        kinds = ";;".join(say(_KINDS[str(each)]) for each in ENDINGS)
        ask_save(self, self.tr("Kenmerken bewaren"), Path.home() / name, kinds, save)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._notice.show_done(words)

    def show_note(self, words: str) -> None:
        """Tell something to know."""
        self._notice.show_note(words)

    def show_warning(self, words: str) -> None:
        """Tell what is to be looked at."""
        self._notice.show_warning(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def _draw(self) -> None:
        if self._shown is None:
            return
        width = min(max(self.chart.room, _LEAST), _WIDEST)
        style = SCREEN.with_width(width)
        shown = self._shown
        self.chart.show_chart(
            characteristic_bars(shown.table, style, qt_measure, shown.beside)
        )

    def _choose(self) -> None:
        row = self.list.current
        if row is not None and isinstance(row.key, str):
            QSettings().setValue(LAST_CHARACTERISTIC, row.key)
            self.presenter.choose(row.key)

    def _remember(self) -> None:
        """Begin with what was shown and compared with the last time."""
        kept = str(QSettings().value(FIGURES_FILE, ""))
        self.presenter.comparing.begin_with(Path(kept) if kept else None)
        if last := str(QSettings().value(LAST_CHARACTERISTIC, "")):
            self.presenter.choose(last)

    def _listen(self) -> None:
        presenter = self.presenter
        self.list.current_changed.connect(self._choose)
        tools = self.tools
        tools.crossed.activated.connect(
            lambda: presenter.cross(tools.crossed.currentData() or "")
        )
        tools.publish.clicked.connect(lambda on: presenter.publish(on=on))
        tools.compare.clicked.connect(presenter.comparing.ask)
        tools.save.clicked.connect(presenter.save)
        self.figures.stop.clicked.connect(presenter.comparing.stop)
        self.counts.opened.connect(presenter.open)
        self.cross.opened.connect(presenter.open_pair)
        self.chart.room_changed.connect(lambda _: self._draw())
        self._tasks.ended.connect(self._go_on)
        self._tasks.stopped.connect(self._tell_stopped)
        self._style.changed.connect(self._fit)
        self._fit()

    def _go_on(self) -> None:
        if self._waits:
            # What came of the other work is told first.
            QTimer.singleShot(0, self, self.refresh)

    def _tell_stopped(self) -> None:
        if self.isVisible():  # else it is about another part
            self.presenter.stopped()

    def _fit(self) -> None:
        is_narrow = self.width() < self._style.px(_NARROW)
        width = _NARROW_LIST if is_narrow else _LIST
        self.list.setFixedWidth(self._style.px(width))
        self.chart.setMinimumWidth(ceil(_LEAST * self.chart.pixels_per_point))
