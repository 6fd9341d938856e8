"""The list of factors under the field in which they are typed."""

from typing import Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from levensreis.ui.style import Style
from levensreis.ui.style.fonts import font

Index = QModelIndex | QPersistentModelIndex

MOST_ROWS: Final = 7
WIDTH: Final = 520
TEXT_PX: Final = 13
META_PX: Final = 12
PADDING: Final = 6
_PLACE: Final = QModelIndex()


class FactorRow(NamedTuple):
    """A factor to choose; the one to be made has no id."""

    id: str
    label: str
    meta: str


class FactorModel(QAbstractListModel):
    """The factors that were found, in the order they were found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[FactorRow] = []

    def set_rows(self, rows: list[FactorRow]) -> None:
        """Show other factors."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> FactorRow:
        """Return the factor on a row."""
        return self._rows[number]

    def rowCount(self, parent: Index = _PLACE) -> int:
        """Return how many factors were found."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the label, or all of the row for a screen reader."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.label}, {row.meta}" if row.meta else row.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.label
        return None


class FactorDelegate(QStyledItemDelegate):
    """Paints the label, and under it what is known of the factor."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return two lines high."""
        px = self._style.px
        return QSize(0, px(TEXT_PX * 1.3) + px(META_PX * 1.3) + 2 * px(PADDING))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint one factor."""
        model = index.model()
        assert isinstance(model, FactorModel)
        row, tokens, px = model.row(index.row()), self._style.tokens, self._style.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(rect, px(6), px(6))
        inner = rect.adjusted(px(8), px(PADDING), -px(8), -px(PADDING))
        lines = ((row.label, TEXT_PX, tokens.text), (row.meta, META_PX, tokens.muted))
        for text, size, color in lines if row.meta else lines[:1]:
            painter.setFont(font(px(size)))
            painter.setPen(QColor(color))
            mode = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(text, mode, inner.width())
            alone = Qt.AlignmentFlag.AlignTop if row.meta else Qt.AlignmentFlag(0)
            painter.drawText(inner, alone or Qt.AlignmentFlag.AlignVCenter, shown)
            inner.translate(0, px(size * 1.3))
        painter.restore()


class FactorList(QListView):
    """Shows the factors over the page, without ever taking the focus."""

    taken = Signal(int)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.rows = FactorModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(FactorDelegate(style, self))
        self.setProperty("cls", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(lambda index: self.taken.emit(index.row()))
        self.setAccessibleName(self.tr("Gevonden factoren"))
        self.hide()

    def open_at(self, field: QWidget, under: QWidget | None = None) -> None:
        """Show the list under a field, or above it where there is more room.

        `under` is what stands below the field and stays in sight.
        """
        window = field.window()
        if self.parent() is not window:
            self.setParent(window)
        top = field.mapTo(window, QPoint(0, 0))
        rows = min(self.rows.rowCount(), MOST_ROWS)
        wanted = rows * self.sizeHintForRow(0) + 2 * self.frameWidth()
        kept = under or field
        bottom = kept.mapTo(window, QPoint(0, kept.height())).y()
        below = window.height() - bottom - 4
        above = top.y() - 4
        if wanted <= below or below >= above:
            place = QRect(top.x(), bottom + 2, 0, min(wanted, below))
        else:
            height = min(wanted, above)
            place = QRect(top.x(), top.y() - height - 2, 0, height)
        # Labels of factors are long: wider than the field, to where there is room.
        width = min(max(field.width(), self._style.px(WIDTH)), window.width() - 8)
        place.setWidth(width)
        place.moveRight(max(top.x() + field.width(), width + 4))
        self.setGeometry(place)
        self.raise_()
        self.show()

    def close_at(self, field: QWidget) -> None:
        """Hide the list, and let it live and die with its field again."""
        if self.parent() is not field:
            self.setParent(field)
        self.hide()
