"""The view of B1 beside B2: the picture, what follows from it, and its numbers."""

from math import ceil
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.professionals.comparison import Beside
from levensreis.language import say, word
from levensreis.pictures.research.beside import beside_chart, conclusion
from levensreis.pictures.research.chart import SCREEN
from levensreis.services.professional_files import BESIDE_ENDINGS
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.research.professionals.beside.block_dialog import BlockDialog
from levensreis.ui.research.professionals.beside.numbers_page import NumbersPage
from levensreis.ui.research.professionals.beside.presenter import (
    BesidePresenter,
    BlockTold,
)
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.research.views.chart_view import ChartView
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.painter import qt_measure

_LEAST: Final = 320.0
"""Points: a narrower picture is scrolled."""
_WIDEST: Final = 760.0
"""Points: a wider one is no easier to read."""
_KINDS: Final = {
    ".pdf": word("Pdf met getallen (*.pdf)"),
    ".svg": word("Tekening (*.svg)"),
    ".png": word("Plaatje (*.png)"),
    ".docx": word("Document (*.docx)"),
    ".xlsx": word("Getallen in Excel (*.xlsx)"),
    ".csv": word("Getallen als CSV (*.csv)"),
}


class BesidePanel(QWidget):
    """Lays out and draws; its presenter counts."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._notice = context.style, context.notice
        self._tasks = context.tasks
        self._waits = False
        self._beside: Beside | None = None
        self.publish = ToggleButton(self.tr("Voor publicatie"))
        self.numbers_shown = ToggleButton(self.tr("Getallen"))
        self.save = QPushButton(self.tr(" Bewaren …"))
        self.save.setAccessibleName(self.tr("B1 naast B2 bewaren"))
        self.save.setToolTip("Ctrl+Shift+S")
        self.save.setShortcut("Ctrl+Shift+S")
        put_icon(self.save, context.style, IconName.SAVE)
        self.told = wrapped("")
        self.chart = ChartView(context.style)
        self.value = ElidedLabel("", "meta")
        self.numbers = NumbersPage(context.style)
        self.scroller = QScrollArea()
        self.nothing = ToldPage(context.style, IconName.CHART)
        self._shown = QStackedWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self._tell_value("")

    def attend(self, presenter: BesidePresenter) -> None:
        """Hand what is asked to a presenter."""
        self.presenter = presenter
        self.publish.clicked.connect(lambda on: presenter.publish(on=on))
        self.numbers_shown.toggled.connect(self._show_numbers)
        self.save.clicked.connect(lambda: self._ask_path(presenter))
        self.chart.room_changed.connect(lambda _: self._draw())
        self.chart.part_chosen.connect(presenter.open)
        self.chart.current_told.connect(self._tell_value)
        self.chart.revealed.connect(self._reveal)
        self._tasks.ended.connect(self._go_on)
        self._tasks.stopped.connect(self._tell_stopped)
        self._style.changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        """Count anew; after what is being done now, if that is something else."""
        self._waits = self._tasks.is_making
        if self._beside is None:
            self._tell(self.tr("Nog even"), self.tr("B1 en B2 worden geteld …"))
        if not self._waits:
            self.presenter.refresh()

    def first_field(self) -> QWidget | None:
        """Return where the keys go when the view is shown; None when nowhere."""
        return self.chart if self._beside is not None else None

    def show_beside(self, beside: Beside) -> None:
        """Draw it, with its numbers."""
        self._beside = beside
        words = " ".join(conclusion(beside))
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self._show_page(0, can_save=True)
        self._draw()
        announce(self.chart, words or self.chart.accessibleName(), at_once=False)

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is no picture, and what to do."""
        self._tell(heading, words)
        announce(self.nothing, f"{heading}. {words}", at_once=False)

    def show_published(self, *, published: bool) -> None:
        """Show for whom it is."""
        self.publish.setChecked(published)

    def show_block(self, told: BlockTold) -> None:
        """Show the factors behind a bar."""
        BlockDialog(self._style, told, self).open()

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._notice.show_done(words)

    def show_note(self, words: str) -> None:
        """Tell something to know."""
        self._notice.show_note(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def _tell(self, heading: str, words: str) -> None:
        self._beside = None
        self.chart.show_none()
        self.told.hide()
        self.nothing.tell(heading, words)
        self._show_page(1, can_save=False)

    def _show_numbers(self, on: bool) -> None:
        self._shown.setCurrentIndex(int(on))
        self.value.setVisible(not on)

    def _tell_stopped(self) -> None:
        if self._beside is None:
            words = self.tr(
                "Kies een ander beeld en dan dit weer om opnieuw te tellen."
            )
            self._tell(self.tr("Gestopt"), words)

    def _show_page(self, page: int, *, can_save: bool) -> None:
        self._pages.setCurrentIndex(page)
        for each in (self.publish, self.numbers_shown, self.save):
            each.setEnabled(can_save)

    def _draw(self) -> None:
        if self._beside is None:
            return
        width = min(max(self.chart.room, _LEAST), _WIDEST)
        chart = beside_chart(self._beside, SCREEN.with_width(width), qt_measure)
        self.chart.show_chart(chart)
        self.numbers.show_numbers(self._beside, chart)

    def _tell_value(self, words: str) -> None:
        hint = self.tr("Enter: de factoren erachter.")
        walk = self.tr("Wijs iets aan, of loop met de pijltjes door het beeld.")
        self.value.set_text(f"{words}. {hint}" if words else walk)

    def _reveal(self, box: QRectF) -> None:
        middle = box.center().toPoint()
        self.scroller.ensureVisible(middle.x(), middle.y(), 40, 60)

    def _go_on(self) -> None:
        if self._waits:
            # What came of the other work is told first.
            QTimer.singleShot(0, self, self.refresh)

    def _fit(self) -> None:
        self.chart.setMinimumWidth(ceil(_LEAST * self.chart.pixels_per_point))

    def _ask_path(self, presenter: BesidePresenter) -> None:
        kinds = ";;".join(say(_KINDS[each]) for each in BESIDE_ENDINGS)
        path = Path.home() / "b1-naast-b2.pdf"
        ask_save(self, self.tr("B1 naast B2 bewaren"), path, kinds, presenter.save)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for each in (self.publish, self.numbers_shown, self.save):
            tools.addWidget(each)
        tools.addSpacing(8)
        tools.addWidget(self.value, 1)
        tools.addStretch()
        self.scroller.setWidget(self.chart)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        picture = QWidget()
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addWidget(self.scroller, 1)
        self._shown.addWidget(picture)
        self._shown.addWidget(self.numbers)
        self._pages.addWidget(self._shown)
        self._pages.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(tools)
        whole.addWidget(self._pages, 1)
