"""The pictures of a study: a list, the picture large, and its numbers beside it."""

from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSettings, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.pictures.research.catalogue import Counted, PictureKind
from levensreis.pictures.research.chart import SCREEN
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.research.table.filters import FilterLine
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.research.views.behind_dialog import BehindDialog
from levensreis.ui.research.views.chart_view import ChartView
from levensreis.ui.research.views.filter_bar import FilterBar
from levensreis.ui.research.views.numbers_table import NumbersTable
from levensreis.ui.research.views.presenter import ViewsPresenter
from levensreis.ui.research.views.view import BehindTold
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.painter import qt_measure
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

LAST_PICTURE: Final = "research/picture"
_LIST: Final = 196
_NUMBERS: Final = 300
_NARROW: Final = 820
"""Pixels, before zooming, under which a picture has all the room."""
_LEAST: Final = 320.0
"""Points: a narrower picture is scrolled."""
_WIDEST: Final = 760.0
"""Points: a wider one is no easier to read."""


class ViewsPart(QWidget):
    """Lays out and draws; its presenter counts."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._notice = context.style, context.notice
        self._tasks = context.tasks
        self._waits = False
        self._counted: Counted | None = None
        self.kinds = RowList(context.style)
        self.kinds.setAccessibleName(self.tr("Beelden"))
        self.kinds.show_rows(
            [
                Row(words=each.label, key=each, meta=each.about, card=True)
                for each in PictureKind
            ]
        )
        self.title = wrapped("", "h2")
        self.words = ElidedLabel("", "meta")
        self.about = wrapped("", "meta")
        self.filters = FilterBar(context.style)
        self.chart = ChartView(context.style)
        self.value = ElidedLabel()
        self.numbers = NumbersTable(context.style, self.tr("Getallen bij het beeld"))
        self.beside = QPushButton(self.tr(" Getallen"))
        self.beside.setCheckable(True)
        put_icon(self.beside, context.style, IconName.TABLE)
        self.all = QPushButton(self.tr(" Alles tonen"))
        put_icon(self.all, context.style, IconName.CLOSE)
        self.save = QPushButton(self.tr(" Bewaren …"))
        self.save.setAccessibleName(self.tr("Beeld of getallen bewaren"))
        self.save.setToolTip("Ctrl+Shift+S")
        self.save.setShortcut("Ctrl+Shift+S")
        put_icon(self.save, context.style, IconName.SAVE)
        self.scroller = QScrollArea()
        self.nothing = ToldPage(context.style, IconName.CHART)
        self._stack = QStackedWidget()
        self._told = QWidget()
        self._is_narrow = True
        self._told.hide()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.presenter = ViewsPresenter(self, context.source, context.tasks)
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
        return self.kinds

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, let the numbers be asked for."""
        super().resizeEvent(event)
        self._make_room()

    def show_filters(
        self, lines: Sequence[FilterLine], others: Sequence[tuple[str, str]], other: str
    ) -> None:
        """Show what can be filtered, and with whom can be compared."""
        self.filters.show_filters(lines, others, other)
        self.all.setEnabled(self.presenter.is_filtered)

    def show_picture(self, counted: Counted, words: str) -> None:
        """Draw what was counted, and tell in what."""
        self._counted = counted
        self.words.set_text(words)
        self._stack.setCurrentWidget(self.split)
        self.save.setEnabled(True)
        self._draw()
        announce(self.chart, words)

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is no picture, and what to do."""
        self._counted = None
        self.chart.show_none()
        self.title.setText(self.presenter.kind.label)
        self.about.clear()
        self.words.set_text("")
        self.save.setEnabled(False)
        self.nothing.tell(heading, words)
        self._stack.setCurrentWidget(self.nothing)
        announce(self.nothing, f"{heading}. {words}")

    def show_behind(self, behind: BehindTold) -> None:
        """Show the statements behind a part of the picture."""
        BehindDialog(self._style, behind, self).open()

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""
        ask_save(self, title, Path.home() / name, kinds, save)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def _draw(self) -> None:
        if self._counted is None:
            return
        width = min(max(self.chart.room, _LEAST), _WIDEST)
        chart = self._counted.drawn(SCREEN.with_width(width), qt_measure)
        self.title.setText(chart.title)
        self.about.setText(chart.told)
        self.chart.show_chart(chart)
        self.numbers.show_numbers(chart.numbers)

    def _choose(self) -> None:
        row = self.kinds.current
        if row is None or not isinstance(row.key, PictureKind):
            return
        QSettings().setValue(LAST_PICTURE, row.key.value)
        if row.key is not self.presenter.kind:
            self.presenter.choose(row.key)

    def _remember(self) -> None:
        """Begin with the picture that was shown last."""
        kinds = list(PictureKind)
        last = str(QSettings().value(LAST_PICTURE, ""))
        place = kinds.index(PictureKind(last)) if last in kinds else 0
        self.kinds.setCurrentIndex(self.kinds.model().index(place, 0))

    def _tell_value(self, words: str) -> None:
        hint = self.tr("Enter: de uitspraken erachter.")
        walk = self.tr("Wijs iets aan, of loop met de pijltjes door het beeld.")
        self.value.set_text(f"{words}. {hint}" if words else walk)

    def _listen(self) -> None:
        presenter = self.presenter
        self.kinds.current_changed.connect(self._choose)
        self.filters.chosen.connect(presenter.filter)
        self.filters.compared.connect(presenter.compare)
        self.all.clicked.connect(presenter.show_all)
        self.chart.room_changed.connect(lambda _: self._draw())
        self.chart.part_chosen.connect(presenter.open)
        self.chart.current_told.connect(self._tell_value)
        self.chart.revealed.connect(self._reveal)
        self.save.clicked.connect(presenter.save)
        self.beside.toggled.connect(self._told.setVisible)
        self._tasks.ended.connect(self._go_on)
        self._style.changed.connect(self._fit)
        self._fit()
        self._tell_value("")

    def _go_on(self) -> None:
        if self._waits:
            # What came of the other work is told first.
            QTimer.singleShot(0, self, self.refresh)

    def _reveal(self, box: QRectF) -> None:
        middle = box.center().toPoint()
        self.scroller.ensureVisible(middle.x(), middle.y(), 40, 60)

    def _make_room(self) -> None:
        is_narrow = self.width() < self._style.px(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.beside.setChecked(not is_narrow)

    def _fit(self) -> None:
        self._make_room()  # larger letters leave as little of it as a narrow window
        self.kinds.setFixedWidth(self._style.px(_LIST))
        self.chart.setMinimumWidth(ceil(_LEAST * self.chart.pixels_per_point))

    def _lay_out(self) -> None:
        self.scroller.setWidget(self.chart)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        picture = QWidget()
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.scroller, 1)
        column.addWidget(self.value)
        beside = QVBoxLayout(self._told)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.about)
        beside.addWidget(self.numbers, 1)
        self.split.addWidget(picture)
        self.split.addWidget(self._told)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([2 * _NUMBERS, _NUMBERS])
        self._stack.addWidget(self.split)
        self._stack.addWidget(self.nothing)
        head = QHBoxLayout()
        head.setSpacing(12)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.title)
        told.addWidget(self.words)
        head.addLayout(told, 1)
        head.addWidget(self.beside)
        head.addWidget(self.all)
        head.addWidget(self.save)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(head)
        right.addWidget(self.filters)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self.kinds)
        whole.addLayout(right, 1)
