"""What was told as a table model: a row for each theme, a column for each year."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from levensreis.domain.coverage import PREGNANCY_YEAR, Cell, age_in_words
from levensreis.domain.theme import Theme
from levensreis.language import say

CELL_ROLE: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex

_Role = Qt.ItemDataRole


class CoverageModel(QAbstractTableModel):
    """Shows cells; they are given theme after theme, and in each the years in order."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[Cell] = []
        self._ages: list[int] = []

    def set_cells(self, cells: Sequence[Cell]) -> None:
        """Show these cells; where the years stay the same, no place is lost."""
        first = cells[0].theme if cells else None
        ages = [cell.age for cell in cells if cell.theme is first]
        before = self._cells
        if ages != self._ages:
            self.beginResetModel()
            self._cells, self._ages = list(cells), ages
            self.endResetModel()
            return
        self._cells = list(cells)
        for number, (old, new) in enumerate(zip(before, cells, strict=True)):
            if old != new:
                index = self.index(*divmod(number, len(ages)))
                self.dataChanged.emit(index, index)

    def place_of(self, theme: Theme, age: int) -> QModelIndex:
        """Return where a year of a theme is; nowhere when it is not shown."""
        for number, cell in enumerate(self._cells):
            if cell.theme is theme and cell.age == age:
                return self.index(*divmod(number, len(self._ages)))
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of themes."""
        return 0 if parent.isValid() or not self._ages else len(Theme)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of years."""
        return 0 if parent.isValid() else len(self._ages)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows, or tells to a screen reader."""
        if not index.isValid():
            return None
        cell = self._cells[index.row() * len(self._ages) + index.column()]
        match role:
            case _Role.DisplayRole:
                return str(cell.statements) if cell.statements else ""
            case _Role.AccessibleTextRole | _Role.ToolTipRole:
                return cell.in_words()
        return cell if role == CELL_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = _Role.DisplayRole,
    ) -> Any:
        """Return the name of a theme, or an age."""
        if role not in (
            *(_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole),
        ):
            return None
        if orientation is Qt.Orientation.Vertical:
            return list(Theme)[section].label
        age = self._ages[section]
        if role != _Role.DisplayRole:
            return age_in_words(age)
        return say("zw") if age == PREGNANCY_YEAR else str(age)
