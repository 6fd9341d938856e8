"""Paint a journey in the list: who, how old, and how far."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from levensreis.domain.journey import JourneySummary
from levensreis.domain.member_check.rounds import CheckState
from levensreis.domain.theme import Theme
from levensreis.ui.journeys.journey_model import (
    STATE_ROLE,
    SUMMARY_ROLE,
    age_of,
    counts_of,
)
from levensreis.ui.member_check.signs import STATES
from levensreis.ui.style import Style
from levensreis.ui.style.icons import pixmap

HEIGHT: Final = 80
RAIL_HEIGHT: Final = 64
ICON: Final = 14
BAR: Final = 4
META_SHARE: Final = 12 / 13

_Index = QModelIndex | QPersistentModelIndex


class JourneyDelegate(QStyledItemDelegate):
    """Draws a row in full, or two letters when there is no room."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.folded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(10, self._style.px(RAIL_HEIGHT if self.folded else HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint the row."""
        journey: JourneySummary = index.data(SUMMARY_ROLE)
        tokens, px = self._style.tokens, self._style.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5 - px(2))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            edge = tokens.focus if focused else tokens.line
            painter.setPen(QPen(QColor(edge), 2 if focused else 1))
            painter.setBrush(QColor(tokens.surface if chosen else tokens.background))
            painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(px(9), px(6), -px(9), -px(7))
        if self.folded:
            inner = box.adjusted(px(3), px(5), -px(3), -px(6))
            self._paint_letters(painter, option.font, inner, journey)
        else:
            self._paint_lines(painter, option.font, inner, journey)
        state = CheckState(index.data(STATE_ROLE))  # Qt makes a string of it
        self._paint_state(painter, option.font, inner, state)
        self._paint_bar(painter, inner, journey)
        painter.restore()

    def _paint_letters(
        self, painter: QPainter, font: QFont, inner: QRectF, journey: JourneySummary
    ) -> None:
        painter.setFont(_bold(font))
        painter.setPen(QColor(self._style.tokens.text))
        painter.drawText(
            inner,
            int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop),
            journey.pseudonym[:2],
        )

    def _paint_lines(
        self, painter: QPainter, font: QFont, inner: QRectF, journey: JourneySummary
    ) -> None:
        tokens = self._style.tokens
        bold, small = _bold(font), _small(font)
        line = QFontMetrics(font).height()
        top = QRectF(inner.left(), inner.top(), inner.width(), line)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignRight), journey.code)
        room = inner.width() - QFontMetrics(small).horizontalAdvance(journey.code) - 8
        metrics = QFontMetrics(bold)
        name = metrics.elidedText(
            journey.pseudonym, Qt.TextElideMode.ElideRight, int(room)
        )
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignLeft), name)
        used = metrics.horizontalAdvance(name) + 7
        age = age_of(journey)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        if used + QFontMetrics(small).horizontalAdvance(age) < room:
            beside = top.adjusted(used, 0, 0, 0)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignLeft), age)
        below = top.translated(0, line + 1)
        counts = QFontMetrics(small).elidedText(
            counts_of(journey), Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), counts)

    def _paint_state(
        self, painter: QPainter, font: QFont, inner: QRectF, state: CheckState
    ) -> None:
        """Paint how far the member check is: an icon, and a word where it fits."""
        tokens, side = self._style.tokens, self._style.px(ICON)
        icon, color = STATES[state]
        line = QFontMetrics(font).height()
        top = inner.bottom() - self._style.px(BAR + 4) - line
        left = inner.center().x() - side / 2 if self.folded else inner.left()
        place = QPointF(round(left), round(top + (line - side) / 2))
        painter.drawPixmap(place, pixmap(icon, getattr(tokens, color), side))
        if self.folded:
            return
        small = _small(font)
        beside = QRectF(inner.left() + side + 6, top, inner.width() - side - 6, line)
        words = QFontMetrics(small).elidedText(
            state.label, Qt.TextElideMode.ElideRight, int(beside.width())
        )
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(beside, int(flags), words)

    def _paint_bar(
        self, painter: QPainter, inner: QRectF, journey: JourneySummary
    ) -> None:
        height = self._style.px(BAR)
        whole = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
        done = QRectF(whole)
        done.setWidth(whole.width() * journey.themes / len(Theme))
        painter.setPen(Qt.PenStyle.NoPen)
        for box, color in (
            (whole, self._style.tokens.line),
            (done, self._style.tokens.accent),
        ):
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(box, height / 2, height / 2)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(1, round(font.pixelSize() * META_SHARE)))
    return small
