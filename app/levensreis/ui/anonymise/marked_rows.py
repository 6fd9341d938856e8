"""Rows in which one word is marked: bold, underlined and on a ground of its own."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView

from levensreis.ui.anonymise.context import Sight
from levensreis.ui.style import Style
from levensreis.ui.widgets.row_delegate import RowDelegate
from levensreis.ui.widgets.rows import Row


class MarkedDelegate(RowDelegate):
    """Draws rows of which the key is known with their word marked."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(style, view)
        self.sights: dict[object, Sight] = {}
        """Of each row that has a marked word, by its key."""

    def _layout(self, row: Row, room: int, font: QFont) -> QTextLayout:
        sight = self.sights.get(row.key)
        if sight is None or row.words != sight.words:
            return super()._layout(row, room, font)
        layout = QTextLayout(sight.words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(sight)])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _mark(self, sight: Sight) -> QTextLayout.FormatRange:
        shape = QTextCharFormat()
        shape.setFontWeight(QFont.Weight.Bold)
        shape.setFontUnderline(True)
        shape.setBackground(QColor(self._style.tokens.warning_soft))
        marked = QTextLayout.FormatRange()
        before, told = sight.words[: sight.start], sight.words[: sight.end]
        marked.start = _units(before)
        marked.length, marked.format = _units(told) - marked.start, shape
        return marked


def _units(words: str) -> int:
    """Return how long words are for Qt, which counts an emoji as two."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
