"""The solutions at the left; at the right one of them, to read and change."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.solutions.solution import Solution
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.interview.choice import Choice
from levensreis.ui.research.solutions.empty_page import EmptyPage
from levensreis.ui.research.solutions.keys import presses
from levensreis.ui.research.solutions.listing.form import SolutionForm
from levensreis.ui.research.solutions.listing.moving_bar import MovingBar
from levensreis.ui.research.solutions.listing.new_dialog import NewSolutionDialog
from levensreis.ui.research.solutions.listing.presenter import ListingPresenter, Save
from levensreis.ui.research.solutions.listing.telling import Line, LinkedFactor, Order
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import icon_button, put_icon
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

WIDTHS: Final = (360, 620)


class ListingPanel(QWidget):
    """Lays out and announces; its presenter decides."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: ListingPresenter | None = None
        self.order = Choice()
        self.order.setAccessibleName(self.tr("Volgorde van de oplossingen"))
        for each in Order:
            self.order.addItem(each.label, each)
        self.rows = RowList(style)
        self.rows.setAccessibleName(self.tr("Oplossingen"))
        self.add = QPushButton(self.tr(" Nieuw"))
        self.add.setAccessibleName(self.tr("Nieuwe oplossing"))
        self.add.setToolTip(self.tr("Nieuwe oplossing (Ctrl+Shift+N)"))
        put_icon(self.add, style, IconName.PLUS)
        up, down = self.tr("Omhoog (Alt+↑)"), self.tr("Omlaag (Alt+↓)")
        self.up = icon_button(style, IconName.CHEVRON_UP, up, "text")
        self.down = icon_button(style, IconName.CHEVRON_DOWN, down, "text")
        gone = self.tr("Oplossing verwijderen (Del)")
        self.remove = icon_button(style, IconName.TRASH, gone, "text")
        self.form = SolutionForm(style)
        self.moving = MovingBar(style, self.keep)
        self.empty = EmptyPage(style, IconName.SPROUT, self.tr("Eerste oplossing"))
        self.take_over = QPushButton(self.tr("Overnemen uit een bestand …"))
        self._pages = QStackedWidget()
        self._lay_out()

    def attend(self, presenter: ListingPresenter) -> None:
        """Hand what is done to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.form.attend(presenter)
        self.order.activated.connect(
            lambda: presenter.put_in_order(Order(self.order.currentData()))
        )
        # Later: what is typed is kept first, which shows the list anew.
        later = Qt.ConnectionType.QueuedConnection
        self.rows.current_changed.connect(self._choose, later)
        self.rows.opened.connect(lambda _: self.form.first.setFocus())
        self.rows.removal_wanted.connect(lambda _: presenter.remove())
        for button in (self.add, self.empty.button):
            button.clicked.connect(presenter.add)
        self.remove.clicked.connect(presenter.remove)
        self.take_over.clicked.connect(self.moving.take_over.click)
        self.up.clicked.connect(lambda: presenter.step(-1))
        self.down.clicked.connect(lambda: presenter.step(1))
        presses(self, "Ctrl+Shift+N", self.add)
        presses(self, "Alt+Up", self.up)
        presses(self, "Alt+Down", self.down)

    def first_field(self) -> QWidget:
        """Return where the keys go when the page is shown."""
        return self.rows if self.rows.rows else self.empty.button

    def keep(self) -> bool:
        """Keep what was typed; False when it is told why not."""
        return self.form.keep()

    def show_lines(self, lines: Sequence[Line], order: Order, chosen: str) -> None:
        """Show the solutions, and which one is looked at."""
        self._pages.setCurrentIndex(0 if lines else 1)
        self.order.setCurrentIndex(list(Order).index(order))
        rows = [
            Row(words=each.words, key=each.key, meta=each.meta, card=True)
            for each in lines
        ]
        self.rows.blockSignals(True)
        self.rows.show_rows(rows)
        keys: list[str] = [each.key for each in lines]
        if chosen in keys:
            self.rows.setCurrentIndex(self.rows.model().index(keys.index(chosen), 0))
        self.rows.blockSignals(False)

    def show_solution(
        self, solution: Solution | None, told: str, factors: Sequence[LinkedFactor]
    ) -> None:
        """Show one of them."""
        if solution is not None:
            self.form.show_solution(solution, told, factors)

    def ask_new(self, number: str, save: Save) -> None:
        """Ask what a new solution is."""
        NewSolutionDialog(self._style, number, save, self).open()

    def _choose(self) -> None:
        row, presenter = self.rows.current, self.presenter
        if row is None or presenter is None:
            return
        now = presenter.solution
        if now is not None and row.key == now.id:
            return
        if self.form.keep():
            presenter.choose(str(row.key))
        else:
            presenter.refresh()

    def _lay_out(self) -> None:
        left, listed = panel()
        listed.setContentsMargins(12, 12, 12, 12)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.add)
        bar.addStretch(1)
        bar.addWidget(self.moving)
        for each in (self.up, self.down, self.remove):
            bar.addWidget(each)
        listed.addLayout(bar)
        listed.addWidget(self.order)
        listed.addWidget(self.rows, 1)
        right, told = panel()
        told.addWidget(self.form)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for part, stretch in ((left, 2), (right, 3)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, stretch)
        split.setSizes([self._style.px(each) for each in WIDTHS])
        self.empty.tell(
            self.tr("Nog geen oplossingen"),
            self.tr(
                "Zet hier de oplossingen waaruit partijen kiezen: wat er zou kunnen "
                "gebeuren, wie het trekt en op welke factoren het antwoord geeft. "
                "Begin met de eerste; de lijst groeit vanzelf."
            ),
        )
        column = self.empty.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignLeft)
        self._pages.addWidget(split)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
