"""The tree of the codebook as a model; what is dropped on it is told, not done."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from levensreis.ui.research.codes.nodes import Node
from levensreis.ui.widgets.rows import Index

NODE_ROLE: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()
_Flag = Qt.ItemFlag


class TreeModel(QAbstractItemModel):
    """Shows nodes; each index carries the number of its node."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[Node] = []
        self._parents: list[int] = []
        """The number of the parent of each node; -1 at the top."""
        self._rows: list[int] = []
        self._children: dict[int, list[int]] = {}

    def set_nodes(self, nodes: Sequence[Node]) -> None:
        """Replace the whole tree."""
        self.beginResetModel()
        self._nodes, self._parents, self._rows = [], [], []
        self._children = {}
        self._add(nodes, -1)
        self.endResetModel()

    def node(self, index: Index) -> Node:
        """Return what an index shows."""
        return self._nodes[index.internalId()]

    def index_of(self, key: object) -> QModelIndex:
        """Return the first place of a key; invalid when it is not there."""
        for number, node in enumerate(self._nodes):
            if node.key == key:
                return self.createIndex(self._rows[number], 0, number)
        return QModelIndex()

    def every(self) -> list[QModelIndex]:
        """Return every index, in the order in which they stand."""
        return [
            self.createIndex(row, 0, number) for number, row in enumerate(self._rows)
        ]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a child."""
        children = self._children.get(_number(parent), [])
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Return the index of the heading over a node."""
        if not index.isValid():
            return QModelIndex()
        above = self._parents[index.internalId()]
        if above < 0:
            return QModelIndex()
        return self.createIndex(self._rows[above], 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many nodes stand directly under another."""
        return len(self._children.get(_number(parent), []))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return one: the delegate paints all of a node in it."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let factors be dragged, and be dropped on factors and headings."""
        if not index.isValid():
            return _Flag.NoItemFlags
        flags = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemIsDropEnabled
        if self.node(index).is_factor:
            return flags | _Flag.ItemIsDragEnabled | _Flag.ItemNeverHasChildren
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a node shows, or tells to a screen reader."""
        if not index.isValid():
            return None
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return node.told
        return node if role == NODE_ROLE else None

    def supportedDropActions(self) -> Qt.DropAction:
        """Let a factor be moved."""
        return Qt.DropAction.MoveAction

    def _add(self, nodes: Sequence[Node], above: int) -> None:
        numbers = self._children.setdefault(above, [])
        for row, node in enumerate(nodes):
            number = len(self._nodes)
            self._nodes.append(node)
            self._parents.append(above)
            self._rows.append(row)
            numbers.append(number)
            self._add(node.children, number)


def _number(index: Index) -> int:
    return index.internalId() if index.isValid() else -1
