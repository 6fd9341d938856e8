"""Show a picture of a journey in which statements can be chosen."""

from collections.abc import Sequence
from math import ceil
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from levensreis.pictures.display_list import Item, Line, Picture, Text
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.painter import bounds_of
from levensreis.ui.widgets.picture_cache import Look, PictureCache, scaled

PIXELS_PER_POINT: Final = 4 / 3
"""A point is 1/72 inch, a pixel of a design 1/96 inch."""
MARGIN: Final = 5
"""Pixels around the picture, for the focus ring."""
MARK_AWAY: Final = 2.5
"""Points between a statement and the mark around it."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TimelineView(QWidget):
    """Paints a picture; mouse and keys choose the statements in it.

    The picture is in points. `room` says how many fit beside each other, and
    `room_changed` asks for a picture of another width.
    """

    statement_clicked = Signal(object)
    room_changed = Signal(float)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._picture = Picture(0, 0, ())
        self._cache = PictureCache()
        self._current: UUID | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._restyle)
        self.set_picture(self._picture)

    @property
    def room(self) -> float:
        """The width of this view in points."""
        return (self.width() - 2 * self._margin) / self._scale

    @property
    def pixels_per_point(self) -> float:
        """How large a point is drawn at this zoom."""
        return self._scale

    @property
    def current(self) -> UUID | None:
        """The statement that is marked."""
        return self._current

    @property
    def in_order(self) -> Sequence[UUID]:
        """The statements in the order in which they are walked: that of time."""
        boxes = {key: self._box(key) for key in self._picture.statements}
        places = {key: box.left() for key, box in boxes.items() if box is not None}
        return sorted(places, key=places.__getitem__)

    def set_picture(self, picture: Picture) -> None:
        """Show another picture; the mark stays when its statement is there."""
        before, self._picture = self._picture, picture
        self._tell_what_is_shown()
        self.set_current(self._current)
        if (picture.width, picture.height) != (before.width, before.height):
            self.updateGeometry()

    def set_current(self, key: UUID | None) -> None:
        """Mark a statement without telling."""
        self._current = key if key is not None and self._knows(key) else None
        self.setAccessibleDescription(self._hint(self._current))
        self.update()

    def box_of(self, key: UUID) -> QRectF | None:
        """Return where a statement is, in pixels of this view, if it is drawn."""
        box = self._box(key)
        if box is None:
            return None
        corner = box.topLeft() * self._scale + QPointF(self._margin, self._margin)
        return QRectF(corner, box.size() * self._scale)

    def height_of(self, points: float) -> int:
        """Return how many pixels a picture of a height takes."""
        return ceil(points * self._scale) + 2 * self._margin

    def sizeHint(self) -> QSize:
        """Return the size of the picture at this zoom."""
        width = ceil(self._picture.width * self._scale) + 2 * self._margin
        return QSize(width, self.height_of(self._picture.height))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; a narrower picture can be asked for."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture and the mark; layers that did not change are kept."""
        picture, tokens = self._picture, self._style.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.save()
        painter.translate(self._margin, self._margin)
        look = Look(tokens, self._scale, self.devicePixelRatioF(), picture.width)
        seen = QRectF(event.rect()).translated(-self._margin, -self._margin)
        self._cache.paint(painter, picture, look, seen)
        box = None if self._current is None else self._box(self._current)
        if box is not None:
            with scaled(painter, self._scale):
                self._paint_mark(painter, box)
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the statements in order of time; Enter chooses the marked one."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._walk(_STEPS[key])
        elif key in _ENDS:
            self._walk_to(_ENDS[key])
        elif key in _ENTER and self._current is not None:
            self.statement_clicked.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the statement under the pointer."""
        item = self._item_at(event.position())
        if item is not None and item.key is not None:
            self.set_current(item.key)
            self.statement_clicked.emit(item.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        item = self._item_at(event.position())
        if item is not None and item.key is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def event(self, event: QEvent) -> bool:
        """Show what an item says of itself as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            item = self._item_at(QPointF(event.pos()))
            hint = "" if item is None else item.hint or self._hint(item.key)
            QToolTip.showText(event.globalPos(), hint, self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture that fits."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.room_changed.emit(self.room)

    @property
    def _scale(self) -> float:
        return self._style.zoom * PIXELS_PER_POINT

    @property
    def _margin(self) -> int:
        return self._style.px(MARGIN)

    def _knows(self, key: UUID) -> bool:
        """Tell whether a statement can be marked."""
        return bool(self._picture.drawn(key))

    def _hint(self, key: UUID | None) -> str:
        """Return what is told of a statement."""
        drawn = [] if key is None else self._picture.drawn(key)
        return next((item.hint for item in drawn if item.hint), "")

    def _reveal(self, key: UUID) -> None:
        """Bring a statement to where it can be seen; here everything always is."""

    def _tell_what_is_shown(self) -> None:
        count = len(self._picture.statements)
        self.setAccessibleName(
            self.tr("Tijdlijn: 1 uitspraak")
            if count == 1
            else self.tr("Tijdlijn: {count} uitspraken").format(count=count)
        )

    def _item_at(self, place: QPointF) -> Item | None:
        point = (place - QPointF(self._margin, self._margin)) / self._scale
        return self._picture.item_at(point.x(), point.y())

    def _box(self, key: UUID) -> QRectF | None:
        """Return the box around all that is drawn of a statement but its text."""
        items = self._picture.mark_of(key)
        # A landmark line runs over all lanes, and is no part of the mark.
        shapes = [each for each in items if not isinstance(each, Text | Line)]
        return bounds_of(shapes or items)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        tokens = self._style.tokens
        away = MARK_AWAY
        around = box.adjusted(-away, -away, away, away)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.text), 1.3))
        painter.drawRoundedRect(around, 3, 3)

    def _walk(self, step: int) -> None:
        order = self.in_order
        if self._current in order:
            place = order.index(self._current) + step
            self._walk_to(min(max(place, 0), len(order) - 1), order)
        else:
            self._walk_to(0 if step > 0 else -1, order)

    def _walk_to(self, place: int, order: Sequence[UUID] | None = None) -> None:
        order = self.in_order if order is None else order
        if order:
            key = order[place]
            self._reveal(key)
            self.set_current(key)
            words = self.tr("{hint}, {number} van {count}").format(
                hint=self._hint(key), number=order.index(key) + 1, count=len(order)
            )
            announce(self, words, at_once=False)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
        self.room_changed.emit(self.room)
