"""Things as the rows of a table, read only: a cell is made when it is seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName, icon

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

ICON: Final = 15


class Sign(NamedTuple):
    """An icon in a cell, in a colour of Tokens, with the words that it stands for."""

    icon: IconName
    color: str
    words: str = ""
    """Empty when the text of the cell says it already."""


def _no_sign(_: Any) -> Sign | None:
    return None


@dataclass(frozen=True, slots=True)
class Column:
    """What a table tells of each thing in one column."""

    heading: str
    text: Callable[[Any], str]
    width: int
    """Pixels before zooming."""
    grows: bool = False
    """Whether it takes what room is over."""
    firm: bool = False
    """Whether it stays as wide where there is little room."""
    sign: Callable[[Any], Sign | None] = _no_sign


class TableModel(QAbstractTableModel):
    """Shows things to a table view."""

    def __init__(
        self, columns: Sequence[Column], style: Style, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns: Final = columns
        self.things: Sequence[Any] = ()
        self._style = style

    def set_things(self, things: Sequence[Any]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self.things = things
        self.endResetModel()

    def replace_thing(self, row: int, thing: object) -> None:
        """Replace one row; the others stay where they are."""
        self.things = [*self.things[:row], thing, *self.things[row + 1 :]]
        last = self.index(row, len(self.columns) - 1)
        self.dataChanged.emit(self.index(row, 0), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of things."""
        return 0 if parent.isValid() else len(self.things)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return the text or the sign of a cell."""
        thing, column = self.things[index.row()], self.columns[index.column()]
        if role == _Role.DisplayRole:
            return column.text(thing)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            sign = column.sign(thing)
            words = sign.words if sign else ""
            return ": ".join(filter(None, (column.text(thing), words)))
        if role == _Role.DecorationRole and (sign := column.sign(thing)) is not None:
            color = getattr(self._style.tokens, sign.color)
            return icon(sign.icon, color, self._style.px(ICON))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.columns[section].heading
        return super().headerData(section, orientation, role)
