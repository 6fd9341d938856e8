"""The names of themes and years beside the grid, in as little room as can be read."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from levensreis.ui.style import Style
from levensreis.ui.style.fonts import font

TEXT_PX: Final = 12
HEIGHT: Final = 18
LEAST_COLUMN: Final = 16
LEAST_ROW: Final = 15
_MARGIN: Final = 6
_MOST_WIDTH: Final = 0.24
"""Of the grid, for the names of themes."""


class GridHeader(QHeaderView):
    """Shares out all the room among its sections; the one at hand stands out."""

    def __init__(
        self, orientation: Qt.Orientation, style: Style, view: QTableView
    ) -> None:
        super().__init__(orientation, view)
        self._style = style
        self._view = view
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        style.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the room that the words need at this zoom."""
        px = self._style.px
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setMinimumSectionSize(px(LEAST_COLUMN))
            self.setFixedHeight(px(HEIGHT))
            return
        self.setMinimumSectionSize(px(LEAST_ROW))
        metrics = QFontMetrics(font(TEXT_PX * self._style.zoom, bold=True))
        names = (self._text(section) for section in range(self.count()))
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        most = int(self._view.width() * _MOST_WIDTH)
        self.setFixedWidth(min(widest + 2 * px(_MARGIN), max(most, px(HEIGHT))))

    def sectionSizeFromContents(self, logical_index: int) -> QSize:
        """Ask for no more than the least."""
        least = self.minimumSectionSize()
        return QSize(least, least)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint a name or an age."""
        tokens, across = self._style.tokens, self.orientation()
        current = self._view.currentIndex()
        is_theme = across is Qt.Orientation.Vertical
        at_hand = (current.row() if is_theme else current.column()) == logical_index
        shown = font(TEXT_PX * self._style.zoom, bold=at_hand)
        painter.save()
        painter.setFont(shown)
        painter.setPen(QColor(tokens.text if is_theme or at_hand else tokens.muted))
        margin = self._style.px(_MARGIN) if is_theme else 0
        room = rect.adjusted(margin, 0, -margin, 0)
        words = self._text(logical_index)
        if is_theme:
            elide = Qt.TextElideMode.ElideRight
            words = QFontMetrics(shown).elidedText(words, elide, room.width())
        side = Qt.AlignmentFlag.AlignLeft if is_theme else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _text(self, section: int) -> str:
        model = self._view.model()
        return str(model.headerData(section, self.orientation())) if model else ""
