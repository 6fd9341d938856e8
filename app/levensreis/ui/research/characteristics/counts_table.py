"""The numbers of one characteristic: a row for each value, unknown as the last."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.domain.inflow import words
from levensreis.ui.research.characteristics.view import Shown
from levensreis.ui.research.characteristics.whole_table import WholeTable
from levensreis.ui.style import Style
from levensreis.ui.widgets.table_model import Column

_NAME: Final = 190
_COUNT: Final = 104
_SHARE: Final = 64
_PUBLISHED: Final = 118
_APART: Final = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A value, and what is told of it."""

    value: str
    label: str
    count: str
    share: str
    published: str = ""
    difference: str = ""


class CountsTable(QWidget):
    """Has two columns more while published figures stand beside it."""

    opened = Signal(str)
    """The value of the row that was opened."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._is_compared = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.table = self._made()
        self._column.addWidget(self.table)

    def show_counts(self, shown: Shown) -> None:
        """Show other numbers; the keys stay in their row."""
        row = max(self.table.currentIndex().row(), 0)
        if bool(shown.beside) != self._is_compared:
            self._is_compared = bool(shown.beside)
            before, self.table = self.table, self._made()
            self._column.replaceWidget(before, self.table)
            self.table.show()  # at once: the keys may have to go there
            if before.hasFocus():
                self.table.setFocus()
            before.deleteLater()
        self.table.setAccessibleName(shown.table.title)
        self.table.show_things(_lines(shown), row)

    def _made(self) -> WholeTable:
        made = WholeTable(self._columns(), self._style)
        made.opened.connect(self._open)
        return made

    def _open(self) -> None:
        current = self.table.current
        if current is not None:
            self.opened.emit(current.value)

    def _columns(self) -> list[Column]:
        tr = self.tr
        columns = [
            Column(tr("Waarde"), lambda each: each.label, _NAME, grows=True),
            Column(tr("Aantal"), lambda each: each.count, _COUNT, firm=True),
            Column(tr("Deel"), lambda each: each.share, _SHARE, firm=True),
        ]
        if self._is_compared:
            columns += [
                Column(tr("Gepubliceerd"), lambda each: each.published, _PUBLISHED),
                Column(tr("Verschil in %-punt"), lambda each: each.difference, _APART),
            ]
        return columns


def _lines(shown: Shown) -> list[Line]:
    lines = []
    for place, each in enumerate(shown.table.categories):
        line = Line(
            each.value,
            each.label,
            words.shown_count(each.count),
            words.shown_share(each.share),
        )
        if shown.beside:
            other = shown.beside[place]
            line = replace(
                line,
                published=words.published_share(other),
                difference=words.difference(other),
            )
        lines.append(line)
    return lines
