"""Table B1 on the screen: + at the left, the systems, − at the right."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QWidget

from levensreis.domain.codebook import FactorId
from levensreis.domain.influence import Influence
from levensreis.language import say, word
from levensreis.ui.research.table.lines import FormRow, Line, LineKind
from levensreis.ui.research.table.lines_view import LinesView
from levensreis.ui.research.table.wrapping import STARTS, Index, WrappingDelegate
from levensreis.ui.style import Style

_Role = Qt.ItemDataRole
_HEADS: Final = (
    word("Positieve factoren"),
    word("Systeem"),
    word("Negatieve factoren"),
)
_SHARE: Final = 0.2
"""What the systems take of the width; more when a word of theirs is longer."""
_BESIDE: Final = 24  # pixels before zoom, around the words of a cell
_SYSTEM: Final = 1
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOP_LEFT: Final = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
LINE: Final = Qt.ItemDataRole.UserRole


class FormModel(QAbstractTableModel):
    """The lines of the table, two factors and a system beside each other."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.rows: list[FormRow] = []

    def set_rows(self, rows: list[FormRow]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """Return what stands in a cell; of the system's cell that of its first row."""
        return self.rows[index.row()].cells[index.column()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the three places."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return the heads of the study."""
        if role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return say(_HEADS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keys stand on what is a factor."""
        line = self.line(index)
        if line is None or line.fid is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return the words of a cell, and how they look."""
        line = self.line(index)
        if line is None:
            is_first = self.rows[index.row()].system is not None
            return is_first if role == STARTS else None
        looks: dict[int, Callable[[], Any]] = {
            _Role.DisplayRole: lambda: line.words,
            _Role.AccessibleTextRole: lambda: line.told,
            LINE: lambda: line,
            _Role.FontRole: lambda: self._font(line),
            _Role.ForegroundRole: lambda: QColor(self._color(line)),
            _Role.TextAlignmentRole: lambda: _TOP_LEFT,
            STARTS: lambda: self.rows[index.row()].system is not None,
        }
        look = looks.get(role)
        return None if look is None else look()

    def _font(self, line: Line) -> QFont:
        font = QFont()
        font.setBold(line.kind in (LineKind.GROUP, LineKind.SYSTEM))
        font.setItalic(line.kind is LineKind.EXAMPLE)
        return font

    def _color(self, line: Line) -> str:
        tokens = self._style.tokens
        if line.kind is LineKind.EXAMPLE:
            return tokens.muted
        if line.kind is not LineKind.FACTOR:
            return tokens.text
        return tokens.plus if line.influence is Influence.POSITIVE else tokens.minus


class FormView(LinesView):
    """Arrows walk the factors, and tell on which one the keys are."""

    opened = Signal()
    """Enter or a click: what is behind it is wanted."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.lines = FormModel(style, self)
        self.setModel(self.lines)
        self.setItemDelegate(WrappingDelegate(style, self))
        self.clicked.connect(lambda _: self.opened.emit())

    @property
    def factor(self) -> FactorId | None:
        """The factor that the keys are on."""
        line = self.lines.line(self.currentIndex())
        return line.fid if line is not None else None

    def show_systems(self, systems: Sequence[Sequence[FormRow]]) -> None:
        """Show the table; the keys stay on the factor that they were on."""
        before = self.factor
        self.clearSpans()
        self.lines.set_rows([row for rows in systems for row in rows])
        at = 0
        for rows in systems:
            if len(rows) > 1:
                self.setSpan(at, _SYSTEM, len(rows), 1)
            at += len(rows)
        self._go_to(before)
        self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show what is behind the factor that the keys are on."""
        if event.key() in _ENTER and self.factor is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _go_to(self, factor: FactorId | None) -> None:
        places = (
            (row, column)
            for row, each in enumerate(self.lines.rows)
            for column, line in enumerate(each.cells)
            if line is not None and line.fid is not None
            if factor in (None, line.fid)
        )
        place = next(places, None)
        if factor is not None and place is not None:
            self.setCurrentIndex(self.lines.index(*place))

    def widths(self, room: int) -> list[int]:
        """Divide the room over the columns, in pixels."""
        middle = max(int(room * _SHARE), self._longest_word())
        side = (room - middle) // 2
        return [side, middle, side]

    def _longest_word(self) -> int:
        """Return the room in pixels for the longest word of a system: none breaks."""
        font = QFont(self.font())
        font.setBold(True)
        told = (row.system.words for row in self.lines.rows if row.system is not None)
        words = [each for words in told for each in words.split()]
        widths = map(QFontMetrics(font).horizontalAdvance, words)
        return max(widths, default=0) + self._style.px(_BESIDE)
