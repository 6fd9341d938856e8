"""Solutions with their numbers; a solution takes as many lines as it needs."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from levensreis.domain.solutions.tallies import Judged, SolutionTally
from levensreis.language import say
from levensreis.pictures.research.feasibility import score
from levensreis.ui.research.solutions.listing.telling import number_told
from levensreis.ui.research.table.wrapping import WrappingDelegate
from levensreis.ui.style import Style
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column

NARROW: Final = 560
"""The width, before zooming, under which only the times chosen have a column."""
_TEXT: Final = 1
"""The column of the solution."""
_JUDGED: Final = (3, 4, 5)
"""The columns that make way."""


class TallyTable(Table):
    """Its rows become as high as their words, whenever the columns change."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(_columns(), style, parent)
        self._look = style
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegateForColumn(_TEXT, WrappingDelegate(style, self))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._break_words)
        style.changed.connect(self._soon.start)
        self.model().modelReset.connect(self._soon.start)

    @property
    def is_narrow(self) -> bool:
        """Whether what parties think of a solution has no column."""
        return self.width() < self._look.px(NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._soon.start()

    def _break_words(self) -> None:
        for column in _JUDGED:
            self.setColumnHidden(column, self.is_narrow)
        if self.is_narrow:
            shown = (at for at in range(self.model().columnCount()) if at != _TEXT)
            taken = sum(self.columnWidth(at) for at in shown)  # none when hidden
            self.setColumnWidth(_TEXT, self.viewport().width() - taken)
        self.resizeRowsToContents()


def _columns() -> list[Column]:
    return [
        Column(say("Nr."), lambda each: number_told(each.solution), 44, firm=True),
        Column(say("Oplossing"), lambda each: each.solution.text, 150, grows=True),
        Column(say("Keer"), lambda each: str(each.times), 62, firm=True),
        Column(say("Impact"), lambda each: _mean(each.impact), 74, firm=True),
        Column(say("Haalbaar"), lambda each: _mean(each.feasibility), 88, firm=True),
        Column(say("Termijn"), _term, 94, firm=True),
    ]


def _mean(judged: Judged | None) -> str:
    return "–" if judged is None else score(judged.mean)


def _term(tally: SolutionTally) -> str:
    return "–" if tally.term is None else tally.term.brief
