"""The codebook as a tree: arrows walk, Alt with an arrow moves, letters do nothing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from levensreis.ui.research.codes.nodes import Node
from levensreis.ui.research.codes.tree_delegate import TreeDelegate
from levensreis.ui.research.codes.tree_model import TreeModel
from levensreis.ui.style import Style
from levensreis.ui.widgets.rows import Index

INDENT: Final = 14
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Drop = QAbstractItemView.DropIndicatorPosition
_Flag = QItemSelectionModel.SelectionFlag


class CodeTree(QTreeView):
    """Shows headings and factors; several factors can be chosen at once."""

    chosen_changed = Signal()
    opened = Signal()
    """Enter or a double click on a factor."""
    step_wanted = Signal(int)
    """Up (-1) or down (1) with what is chosen."""
    dropped_on_factor = Signal(list, object)
    """These factors were dropped on that one."""
    dropped_beside = Signal(list, object, bool)
    """These factors were dropped before that one, or after it (True)."""
    dropped_on_heading = Signal(list, object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._tree = TreeModel(self)
        self._folded: set[object] = set()
        """Headings that somebody closed; every other one is open."""
        self._is_filling = False
        self.setModel(self._tree)
        self.setItemDelegate(TreeDelegate(style, self))
        self.setProperty("cls", "codes")
        self.setHeaderHidden(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setExpandsOnDoubleClick(False)
        self.setAutoExpandDelay(600)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.expanded.connect(lambda index: self._fold(index, folded=False))
        self.collapsed.connect(lambda index: self._fold(index, folded=True))
        self.doubleClicked.connect(self._open)
        style.changed.connect(self._fit)
        self._fit()

    @property
    def chosen(self) -> list[str]:
        """The factors that are chosen, in the order in which they stand."""
        marked = self.selectionModel()
        every = [each for each in self._tree.every() if marked.isSelected(each)]
        nodes = [self._tree.node(each) for each in every]
        return [str(node.key) for node in nodes if node.is_factor]

    @property
    def chosen_keys(self) -> list[object]:
        """The keys of all that is chosen, headings as well."""
        marked = self.selectionModel()
        every = [each for each in self._tree.every() if marked.isSelected(each)]
        return [self._tree.node(each).key for each in every]

    @property
    def current(self) -> Node | None:
        """The node that the keys are on."""
        index = self.currentIndex()
        return self._tree.node(index) if index.isValid() else None

    def show_nodes(self, nodes: Sequence[Node], chosen: Sequence[object]) -> None:
        """Show another tree, with these factors chosen and the keys on the first."""
        current = self.current
        scrolled = self.verticalScrollBar().value()
        self._is_filling = True
        self._tree.set_nodes(nodes)
        for index in self._tree.every():
            node = self._tree.node(index)
            if not node.is_factor:
                self.setExpanded(index, node.key not in self._folded)
        self.verticalScrollBar().setValue(scrolled)
        self._choose(chosen, current.key if current else None)
        self._is_filling = False

    def choose(self, chosen: Sequence[object]) -> None:
        """Choose other factors, without telling of it."""
        self._is_filling = True
        current = self.current
        self._choose(chosen, current.key if current else None)
        self._is_filling = False

    def selectionChanged(
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        """Tell that other factors are chosen."""
        super().selectionChanged(selected, deselected)
        if not self._is_filling:
            self.chosen_changed.emit()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move at Alt with an arrow, open at Enter; walk at every other key."""
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(_STEPS[key])
        elif key in _ENTER and self.chosen_keys:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Keep what is chosen from colouring the room before a node."""
        if self.selectionModel().isSelected(index) or index == self.currentIndex():
            painter.fillRect(rect, QColor(self._style.tokens.surface))
        super().drawBranches(painter, rect, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where; the tree is shown anew when it is done."""
        index = self.indexAt(event.position().toPoint())
        chosen = self.chosen
        where = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if chosen and index.isValid():
            self._tell_drop(self._tree.node(index), chosen, where)

    def _tell_drop(self, node: Node, chosen: list[str], where: _Drop) -> None:
        if not node.is_factor:
            self.dropped_on_heading.emit(chosen, node.key)
        elif node.key in chosen:
            return
        elif where is _Drop.OnItem:
            self.dropped_on_factor.emit(chosen, node.key)
        else:
            self.dropped_beside.emit(chosen, node.key, where is _Drop.BelowItem)

    def _choose(self, chosen: Sequence[object], current: object) -> None:
        marked = self.selectionModel()
        marked.clearSelection()
        found = [self._tree.index_of(each) for each in chosen]
        found = [each for each in found if each.isValid()]
        for index in found:
            marked.select(index, _Flag.Select)
        there = self._tree.index_of(current) if current in chosen else QModelIndex()
        first = there if there.isValid() else next(iter(found), QModelIndex())
        if first.isValid():
            marked.setCurrentIndex(first, _Flag.NoUpdate)
            seen = self.viewport().rect().contains(self.visualRect(first))
            if not seen:
                self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)
        elif (kept := self._tree.index_of(current)).isValid():
            marked.setCurrentIndex(kept, _Flag.NoUpdate)

    def _fold(
        self, index: QModelIndex | QPersistentModelIndex, *, folded: bool
    ) -> None:
        if not self._is_filling:
            key = self._tree.node(index).key
            (self._folded.add if folded else self._folded.discard)(key)

    def _open(self, index: QModelIndex) -> None:
        if self._tree.node(index).is_factor:
            self.opened.emit()

    def _fit(self) -> None:
        self.setIndentation(self._style.px(INDENT))
        self.scheduleDelayedItemsLayout()
