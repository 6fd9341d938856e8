"""Paint a probe: its words, how it stands, and a button for each way it can stand."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from levensreis.domain.guide import ProbeState
from levensreis.language import say
from levensreis.ui.interview.guide.model import ROW_ROLE, Index, ProbeRow
from levensreis.ui.interview.guide.row_layout import (
    GAP,
    RowLayout,
    bold,
    lay_out,
    small,
)
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName, pixmap

STATE_ICONS: Final = {
    ProbeState.ASKED: IconName.MESSAGE,
    ProbeState.ANSWERED: IconName.CIRCLE_CHECK,
    ProbeState.NOT_APPLICABLE: IconName.MINUS,
    ProbeState.DECLINED: IconName.LOCK,
}
_RADIUS: Final = 8
_TOGGLE_RADIUS: Final = 6
_WRAP: Final = Qt.TextFlag.TextWordWrap
_RING: Final = 0.1
"""The line of the ring before a probe that was not asked, as a share of its width."""


class ProbeDelegate(QStyledItemDelegate):
    """Draws the rows of the guide; what is done is quieter, never hidden."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(view)
        self._style = style
        self._view = view

    def layout(self, index: Index, rect: QRect, font: QFont) -> RowLayout:
        """Return where the parts of a row lie in its rectangle."""
        row: ProbeRow = index.data(ROW_ROLE)
        return lay_out(row.probe, rect, font, self._style)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room a row needs at the width of the list."""
        width = self._view.viewport().width()
        row = self.layout(index, QRect(0, 0, width, 0), option.font)
        return QSize(width, row.card.height() + self._style.px(GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the row."""
        row: ProbeRow = index.data(ROW_ROLE)
        boxes = self.layout(index, option.rect, option.font)
        tokens = self._style.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, option, boxes.card)
        self._paint_icon(painter, boxes.icon, row)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.muted if row.is_done else tokens.text))
        painter.drawText(boxes.text, _WRAP, say(row.probe.text))
        painter.setFont(small(option.font))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(boxes.hint, _WRAP, say(row.probe.hint))
        for state, box in boxes.toggles.items():
            self._paint_toggle(painter, box, state, option.font, row)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell in full what a button says shortly."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row = self.layout(index, option.rect, option.font)
        state = row.toggle_at(event.pos())
        QToolTip.showText(event.globalPos(), state.label if state else "", view)
        return True

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRect
    ) -> None:
        tokens, state = self._style.tokens, option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        border = tokens.control if hovered else tokens.line
        pen = QPen(QColor(tokens.focus), 2) if focused else QPen(QColor(border), 1)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.sunken))
        box = QRectF(card).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_icon(self, painter: QPainter, box: QRect, row: ProbeRow) -> None:
        tokens = self._style.tokens
        if row.state is not None:
            color = tokens.muted if row.is_done else tokens.accent
            name = STATE_ICONS[row.state]
            painter.drawPixmap(box, pixmap(name, color, box.width()))
            return
        width = box.width() * _RING
        painter.setPen(QPen(QColor(tokens.control), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(box).adjusted(width, width, -width, -width))

    def _paint_toggle(
        self,
        painter: QPainter,
        box: QRect,
        state: ProbeState,
        font: QFont,
        row: ProbeRow,
    ) -> None:
        down = state is row.state
        border, fill, text = self._toggle_colors(down=down, done=row.is_done)
        painter.setPen(QPen(QColor(border), 1) if border else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        edge = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, _TOGGLE_RADIUS, _TOGGLE_RADIUS)
        shown = bold(font) if down else small(font)
        painter.setFont(shown)
        painter.setPen(QColor(text))
        words = QFontMetrics(shown).elidedText(
            state.short_label, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _toggle_colors(self, *, down: bool, done: bool) -> tuple[str, str, str]:
        """Return the colours of border, fill and words of a button; "" is none."""
        tokens = self._style.tokens
        match down, done:
            case True, False:
                return tokens.accent, tokens.selection, tokens.text
            case True, True:
                return tokens.control, tokens.neutral_soft, tokens.muted
            case False, True:
                return "", "", tokens.muted
        return tokens.line, tokens.surface, tokens.muted
