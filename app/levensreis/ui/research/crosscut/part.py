"""The cross-cutting picture: a list of figures, one of them, and words beside it."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, QSignalBlocker, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.domain.crosscut.keys import FindingKey
from levensreis.services.crosscut import CrosscutService
from levensreis.ui.research.crosscut.figure_panel import FigurePanel
from levensreis.ui.research.crosscut.head import Head
from levensreis.ui.research.crosscut.list_rows import rows_of
from levensreis.ui.research.crosscut.presenter import CrosscutPresenter
from levensreis.ui.research.crosscut.room import Room
from levensreis.ui.research.crosscut.text_panel import TextPanel
from levensreis.ui.research.crosscut.view import FigureLine, FigureTold
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.research.table.filter_bar import FilterBar
from levensreis.ui.research.table.view import State
from levensreis.ui.research.views.behind_dialog import BehindDialog
from levensreis.ui.research.views.view import BehindTold
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.undo_keys import UndoKeys

LAST_FIGURE: Final = "research/crosscut/figure"
FIGURE_FILTERS: Final = "research/crosscut/filters"


class CrosscutPart(UndoKeys):
    """Lays out and announces; its presenters decide."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._notice = context.style, context.notice
        self._tasks = context.tasks
        self._waits = False
        self.presenter = CrosscutPresenter(
            self, CrosscutService(context.source), context.tasks, _last_figure()
        )
        self.head = Head(context.style)
        self.filters = FilterBar(context.style, lambda _: {})
        self.note = wrapped("", "meta")
        self.list = RowList(context.style)
        self.list.setAccessibleName(self.tr("Figuren"))
        self.figure = FigurePanel(context.style)
        self.text = TextPanel()
        self.room = Room(context.style, self.list, self.figure, self.text)
        self._lay_out()
        self._attend()
        self.show_lines([FigureLine(each) for each in FindingKey])
        self.text.name(self.presenter.key)
        self.watch_fields()
        PageKeys(self)

    @property
    def takes_redo(self) -> bool:
        """Whether Ctrl+Y does again what was taken back."""
        return True

    def refresh(self) -> None:
        """Look anew; after what is being made now, if something is."""
        self._waits = self._tasks.is_making
        if not self._waits:
            self.presenter.refresh()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        return self.list

    def keep(self) -> bool:
        """Store what was typed beside the figure; False when it is told why not."""
        return self.text.keep()

    def undo(self) -> None:
        """Take the last text back; what is being typed is kept first, as a step."""
        if self.keep():
            self.presenter.texts.undo()

    def redo(self) -> None:
        """Write the text again that was taken back last."""
        if self.keep():
            self.presenter.texts.redo()

    def show_state(self, state: State) -> None:
        """Show what is asked."""
        self.filters.show_state(state)
        self.head.publish.setChecked(state.is_published)
        self._order_tabs()

    def show_filter_problem(self, words: str) -> None:
        """Tell what is wrong with what was typed; nothing when nothing is."""
        self.filters.show_problem(words)

    def show_counted(self, words: str, note: str) -> None:
        """Tell in what was counted, and what was done for who else may see it."""
        self.head.counted.set_text(words)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.head.save.setEnabled(True)
        announce(self.head, words, at_once=False)

    def show_lines(self, lines: Sequence[FigureLine]) -> None:
        """Show which figures there are."""
        with QSignalBlocker(self.list):
            self.list.show_rows(rows_of(lines))
        self._mark(self.presenter.key)

    def show_figure(self, told: FigureTold) -> None:
        """Show the figure that is chosen."""
        self.figure.show_figure(told)
        self.room.show_figures()
        words = told.lacks or f"{told.about} {told.median}".strip()
        announce(self.figure, words, at_once=False)

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there are no figures, and what to do."""
        self.head.counted.set_text("")
        self.head.save.setEnabled(False)
        self.note.hide()
        self.room.tell(heading, words)
        if self.filters.clear.isEnabled():  # there is the way back
            self.head.filter.setChecked(True)
        announce(self.room, f"{heading}. {words}")

    def show_behind(self, behind: BehindTold) -> None:
        """Show the statements behind a row."""
        BehindDialog(self._style, behind, self).open()

    def show_text(self, key: FindingKey, text: str) -> None:
        """Show what stands beside a figure; what is being typed there stays."""
        self.text.show_text(key, text)

    def show_taken(self, key: FindingKey) -> None:
        """Know that what was typed beside a figure is stored."""
        self.text.show_taken(key)

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what can be taken back and done again; empty when nothing can."""
        self.head.steps.show_steps(undo or None, redo or None)

    def go_to(self, key: FindingKey) -> None:
        """Choose a figure in the list."""
        self._mark(key)
        if key is not self.presenter.key:
            self._show(key)

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""
        ask_save(self, title, Path.home() / name, kinds, save)

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

    def _choose(self) -> None:
        row = self.list.current
        if row is None or row.key is self.presenter.key:
            return
        if self.keep() and isinstance(row.key, FindingKey):
            self._show(row.key)
        else:
            self._mark(self.presenter.key)

    def _show(self, key: FindingKey) -> None:
        QSettings().setValue(LAST_FIGURE, key.value)
        self.presenter.choose(key)

    def _mark(self, key: FindingKey) -> None:
        """Put the list on a figure without telling."""
        keys = [row.key for row in self.list.rows]
        if key in keys:
            with QSignalBlocker(self.list):
                place = self.list.model().index(keys.index(key), 0)
                self.list.setCurrentIndex(place)

    def _tell_stopped(self) -> None:
        if self.isVisible():  # else it is about another part
            self.presenter.stopped()

    def _show_current(self) -> None:
        """Bring the figure that is chosen into sight, when rows became higher."""
        self.list.scrollTo(self.list.currentIndex())

    def _show_filters(self, on: bool) -> None:
        QSettings().setValue(FIGURE_FILTERS, on)
        self.filters.setVisible(on)

    def _save(self) -> None:
        if self.keep():
            self.presenter.save()

    def _go_on(self) -> None:
        if self._waits:
            # What came of the other work is told first.
            QTimer.singleShot(0, self, self.refresh)

    def _attend(self) -> None:
        presenter, head, filters = self.presenter, self.head, self.filters
        head.steps.undo.clicked.connect(self.undo)
        head.steps.redo.clicked.connect(self.redo)
        head.filter.toggled.connect(self._show_filters)
        head.publish.clicked.connect(lambda on: presenter.publish(on=on))
        head.save.clicked.connect(self._save)
        filters.chosen.connect(presenter.filter)
        filters.ages_typed.connect(presenter.filter_ages)
        filters.filter_typed.connect(presenter.type_filter)
        filters.cleared.connect(presenter.show_all)
        self.list.current_changed.connect(self._choose)
        self.list.opened.connect(lambda _: self.figure.first_field().setFocus())
        self.figure.row_wanted.connect(presenter.open)
        self.text.written.connect(presenter.texts.write)
        self._style.changed.connect(
            lambda: QTimer.singleShot(0, self, self._show_current)
        )
        self._tasks.ended.connect(self._go_on)
        self._tasks.stopped.connect(self._tell_stopped)
        head.filter.setChecked(
            QSettings().value(FIGURE_FILTERS, False, type=bool) is True
        )

    def _order_tabs(self) -> None:
        """Let Tab go down the page; new filters come last by themselves."""
        figure = self.figure
        order = (self.list, figure.chart, figure.table, self.text.field)
        for before, after in pairwise((self.filters.text, *order)):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.head)
        whole.addWidget(self.filters)
        whole.addWidget(self.note)
        whole.addWidget(self.room, 1)
        self.filters.hide()
        self.note.hide()


def _last_figure() -> FindingKey:
    """Return the figure that was shown last, or the first of the report."""
    kept = str(QSettings().value(LAST_FIGURE, ""))
    every = list(FindingKey)
    return FindingKey(kept) if kept in every else every[0]
