"""The factor table of a study for researchers: a part of their page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.factor_table import Order
from levensreis.language import say, word
from levensreis.services.findings import FactorFindings
from levensreis.services.table_files import COMPARISON_ENDINGS, TABLE_ENDINGS
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.research.table.comparison_view import ComparisonView
from levensreis.ui.research.table.filter_bar import FilterBar
from levensreis.ui.research.table.flow import FlowLayout
from levensreis.ui.research.table.form_view import FormView
from levensreis.ui.research.table.lines import ComparedLine, FormRow
from levensreis.ui.research.table.presenter import TablePresenter
from levensreis.ui.research.table.side import SidePanel
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.research.table.view import BehindTold, SavedLine, State
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save

TABLE_WIDTHS: Final = "research/table/widths"
_SHARES: Final = (760, 340)
_ORDERS: Final = {
    Order.CODEBOOK: word("Volgorde: codeboek"),
    Order.COUNT: word("Volgorde: meeste eerst"),
}
_KINDS: Final = {
    ".pdf": word("Pdf (*.pdf)"),
    ".csv": word("CSV (*.csv)"),
    ".xlsx": word("Werkblad (*.xlsx)"),
    ".docx": word("Document (*.docx)"),
    ".html": word("Webpagina (*.html)"),
    ".zip": word("CSV met uitleg (*.zip)"),
    ".json": word("JSON (*.json)"),
}


class TablePart(QWidget):
    """Lays out and announces; its presenter decides."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        style = context.style
        self.presenter = TablePresenter(
            self, FactorFindings(context.source), context.tasks
        )
        self.filters = FilterBar(style, self.presenter.counts_of)
        self.sides = QTabBar()
        self.sides.setAccessibleName(self.tr("Welke van de twee u kiest"))
        self.sides.setDrawBase(False)
        self.sides.setExpanding(False)
        self.sides.setElideMode(Qt.TextElideMode.ElideRight)
        self.sides.addTab("A")
        self.sides.addTab("B")
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Volgorde van de factoren"))
        for order, words in _ORDERS.items():
            self.order.addItem(say(words), order)
        self.compare = ToggleButton(self.tr("Vergelijken"))
        self.publish = ToggleButton(self.tr("Voor publicatie"))
        self.copy = QPushButton(self.tr("Kopiëren"))
        self.save = QPushButton(self.tr("Bewaren …"))
        self.size_told = wrapped("", "h3")
        self.hidden = wrapped("", "meta")
        self.form = FormView(style)
        self.form.setAccessibleName(self.tr("Factortabel"))
        self.compared = ComparisonView(style)
        self.compared.setAccessibleName(self.tr("Vergelijking"))
        self.empty = wrapped("", "meta")
        self.tables = QStackedWidget()
        for shown in (self.form, self.compared, self.empty):
            self.tables.addWidget(shown)
        self.side = SidePanel(style)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._attend()

    def refresh(self) -> None:
        """Look anew."""
        self.presenter.refresh()

    def first_field(self) -> QWidget:
        """Return where the keys go when the part is shown."""
        return self.filters.first_field

    def undo(self) -> None:
        """Take the last deed back."""
        self.presenter.undo()

    def redo(self) -> None:
        """Do the last deed that was taken back again."""
        self.presenter.redo()

    def show_state(self, state: State) -> None:
        """Show what is asked."""
        self.filters.show_state(state)
        self.sides.setVisible(bool(state.sides))
        self.sides.blockSignals(True)
        for place, words in enumerate(state.sides):
            self.sides.setTabText(place, f"{'AB'[place]}: {words}".replace("&", "&&"))
            self.sides.setTabToolTip(place, words)
        self.sides.setCurrentIndex(state.side)
        self.sides.blockSignals(False)
        self.compare.setChecked(bool(state.sides))
        self.publish.setChecked(state.is_published)
        self.order.setCurrentIndex(list(Order).index(state.order))

    def show_filter_problem(self, words: str) -> None:
        """Tell what is wrong with what was typed; nothing when nothing is."""
        self.filters.show_problem(words)

    def show_form(self, systems: Sequence[Sequence[FormRow]], empty: str) -> None:
        """Show Table B1, or why it is empty."""
        self.form.show_systems(systems)
        self.empty.setText(empty)
        self.tables.setCurrentWidget(self.form if systems else self.empty)

    def show_comparison(self, lines: Sequence[ComparedLine]) -> None:
        """Show two counts side by side."""
        self.compared.show_lines(lines)
        self.tables.setCurrentWidget(self.compared)

    def show_size(self, words: str, hidden: str) -> None:
        """Tell how much was counted, and what is kept from sight."""
        self.size_told.setText(words)
        self.hidden.setText(hidden)
        self.hidden.setVisible(bool(hidden))

    def show_behind(self, told: BehindTold) -> None:
        """Show the journeys and statements behind a number."""
        self.side.behind.show_told(told)

    def show_saved(self, lines: Sequence[SavedLine]) -> None:
        """Show the queries that were kept."""
        self.side.saved.show_lines(lines)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._context.notice.show_done(words)

    def show_note(self, words: str) -> None:
        """Tell something to know."""
        self._context.notice.show_note(words)

    def show_warning(self, words: str) -> None:
        """Tell what is to be looked at."""
        self._context.notice.show_warning(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._context.notice.show_problem(words)

    def put_on_clipboard(self, words: str) -> None:
        """Let words be pasted elsewhere."""
        QGuiApplication.clipboard().setText(words)

    def _attend(self) -> None:
        presenter, filters = self.presenter, self.filters
        filters.chosen.connect(presenter.choose)
        filters.ages_typed.connect(presenter.choose_ages)
        filters.filter_typed.connect(presenter.type_filter)
        filters.cleared.connect(presenter.clear)
        self.sides.currentChanged.connect(presenter.show_side)
        self.order.activated.connect(
            lambda place: presenter.set_order(list(Order)[place])
        )
        self.compare.clicked.connect(lambda on: presenter.compare(on=on))
        self.publish.clicked.connect(lambda on: presenter.publish(on=on))
        self.copy.clicked.connect(presenter.copy)
        self.save.clicked.connect(self._ask_path)
        for view in (self.form, self.compared):
            view.factor_chosen.connect(presenter.choose_factor)
        self.form.opened.connect(self.side.show_behind)
        behind, saved = self.side.behind, self.side.saved
        behind.example_wanted.connect(presenter.choose_example)
        saved.keep_wanted.connect(self._keep)
        saved.again_wanted.connect(presenter.saved.again)
        saved.then_wanted.connect(presenter.saved.beside_then)
        saved.forget_wanted.connect(presenter.forget)
        self.split.splitterMoved.connect(
            lambda: QSettings().setValue(TABLE_WIDTHS, self.split.saveState())
        )

    def _keep(self, name: str) -> None:
        if self.presenter.keep(name):
            self.side.saved.name.clear()

    def _ask_path(self) -> None:
        is_two = self.presenter.is_comparing
        endings = COMPARISON_ENDINGS if is_two else TABLE_ENDINGS
        kinds = ";;".join(say(_KINDS[str(each)]) for each in endings)
        name = "vergelijking.pdf" if is_two else "tabel-b1.pdf"
        title = self.tr("Factortabel bewaren")
        ask_save(self, title, Path.home() / name, kinds, self.presenter.save)

    def _lay_out(self) -> None:
        tools = QWidget()
        row = FlowLayout(tools)
        for each in (self.order, self.compare, self.publish, self.copy, self.save):
            row.addWidget(each)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.size_told, 1)
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(told)
        column.addWidget(self.hidden)
        column.addWidget(self.tables, 1)
        self.split.addWidget(table)
        self.split.addWidget(self.side)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes(_SHARES)
        kept = QSettings().value(TABLE_WIDTHS)
        if isinstance(kept, QByteArray):
            self.split.restoreState(kept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.sides)
        whole.addWidget(self.filters)
        whole.addWidget(tools)
        whole.addWidget(self.split, 1)
        self.sides.hide()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
