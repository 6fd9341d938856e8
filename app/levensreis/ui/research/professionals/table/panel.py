"""The view of Table B2: the table at the left, what is behind a number at the right."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.factor_table import Order
from levensreis.language import say, word
from levensreis.services.table_files import TABLE_ENDINGS
from levensreis.ui.research.parts import Notice
from levensreis.ui.research.professionals.memory import (
    PROFESSIONALS_TABLE_WIDTHS,
    ProfessionalsMemory,
    put_widths,
)
from levensreis.ui.research.professionals.table.behind import BehindList
from levensreis.ui.research.professionals.table.presenter import (
    BehindTold,
    TablePresenter,
)
from levensreis.ui.research.table.flow import FlowLayout
from levensreis.ui.research.table.form_view import FormView
from levensreis.ui.research.table.lines import FormRow
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import put_icon

_WIDTHS: Final = (760, 340)
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


class TablePanel(QWidget):
    """Lays out and announces; its presenter decides."""

    def __init__(
        self,
        style: Style,
        memory: ProfessionalsMemory,
        notice: Notice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._memory, self._notice = style, memory, notice
        tr = self.tr
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Volgorde van de factoren"))
        for order, words in _ORDERS.items():
            self.order.addItem(say(words), order)
        self.publish = ToggleButton(tr("Voor publicatie"))
        self.copy = QPushButton(tr(" Kopiëren"))
        put_icon(self.copy, style, IconName.COPY)
        self.save = QPushButton(tr(" Bewaren …"))
        self.save.setAccessibleName(tr("Tabel B2 bewaren"))
        self.save.setToolTip("Ctrl+Shift+S")
        self.save.setShortcut("Ctrl+Shift+S")
        put_icon(self.save, style, IconName.SAVE)
        self.size_told = wrapped("", "h3")
        self.numbers_told = wrapped("", "meta")
        self.form = FormView(style)
        self.form.setAccessibleName(tr("Tabel B2: factoren van professionals"))
        self.behind = BehindList(style)
        self.nothing = ToldPage(style, IconName.TABLE)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._pages = QStackedWidget()
        self._lay_out()

    def attend(self, presenter: TablePresenter) -> None:
        """Hand what is asked to a presenter."""
        self.order.activated.connect(
            lambda place: presenter.set_order(list(_ORDERS)[place])
        )
        self.publish.clicked.connect(lambda on: presenter.publish(on=on))
        self.copy.clicked.connect(presenter.copy)
        self.save.clicked.connect(lambda: self._ask_path(presenter))
        self.form.factor_chosen.connect(presenter.choose)
        self.form.opened.connect(self._go_behind)
        self.behind.opened.connect(lambda key: presenter.open_statement(*key))
        self.split.splitterMoved.connect(
            lambda: self._memory.keep_table_widths(self.split)
        )

    def first_field(self) -> QWidget | None:
        """Return where the keys go when the view is shown; None when nowhere."""
        return self.form if self._pages.currentWidget() is self.split else None

    def show_state(self, order: Order, *, published: bool) -> None:
        """Show what is asked."""
        self.order.setCurrentIndex(list(_ORDERS).index(order))
        self.publish.setChecked(published)

    def show_form(
        self, systems: Sequence[Sequence[FormRow]], size: str, numbers: str
    ) -> None:
        """Show the table, how much was counted, and what its numbers are."""
        self.size_told.setText(size)
        self.numbers_told.setText(numbers)
        self.form.show_systems(systems)
        self._show_page(self.split, can_save=True)

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is no table, and what to do."""
        self.nothing.tell(heading, words)
        self.size_told.setText("")
        self.numbers_told.setText("")
        self._show_page(self.nothing, can_save=False)
        announce(self.nothing, f"{heading}. {words}", at_once=False)

    def show_behind(self, told: BehindTold) -> None:
        """Show what is behind a number."""
        self.behind.show_told(told)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._notice.show_done(words)

    def show_note(self, words: str) -> None:
        """Tell something to know."""
        self._notice.show_note(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def put_on_clipboard(self, words: str) -> None:
        """Let words be pasted elsewhere."""
        QGuiApplication.clipboard().setText(words)

    def _show_page(self, page: QWidget, *, can_save: bool) -> None:
        self._pages.setCurrentWidget(page)
        for each in (self.order, self.publish, self.copy, self.save):
            each.setEnabled(can_save)

    def _go_behind(self) -> None:
        if self.behind.list.isVisible():
            self.behind.list.setFocus()

    def _ask_path(self, presenter: TablePresenter) -> None:
        kinds = ";;".join(say(_KINDS[str(each)]) for each in TABLE_ENDINGS)
        path = Path.home() / "tabel-b2.pdf"
        ask_save(self, self.tr("Tabel B2 bewaren"), path, kinds, presenter.save)

    def _lay_out(self) -> None:
        tools = QWidget()
        row = FlowLayout(tools)
        for each in (self.order, self.publish, self.copy, self.save):
            row.addWidget(each)
        self.split.addWidget(self.form)
        self.split.addWidget(self.behind)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        if not put_widths(PROFESSIONALS_TABLE_WIDTHS, self.split):
            self.split.setSizes(_WIDTHS)
        self._pages.addWidget(self.split)
        self._pages.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(tools)
        whole.addWidget(self.size_told)
        whole.addWidget(self.numbers_told)
        whole.addWidget(self._pages, 1)
