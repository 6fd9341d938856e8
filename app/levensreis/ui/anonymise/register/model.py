"""The names of a journey as a table model: one row a name, read only."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from levensreis.domain.anonymise.register import Register, RegisterEntry
from levensreis.language import say, word

_Index = QModelIndex | QPersistentModelIndex

COLUMNS: Final = (word("Naam"), word("Ook"), word("Soort"), word("Wordt"))


class RegisterModel(QAbstractTableModel):
    """Shows the register to a table view."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[RegisterEntry, ...] = ()

    def set_register(self, register: Register) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._entries = register.entries
        self.endResetModel()

    def at(self, row: int) -> RegisterEntry:
        """Return the name of a row."""
        return self._entries[row]

    def row_of(self, entry_id: UUID | None) -> int | None:
        """Return the row of a name, if it is there."""
        ids = [entry.id for entry in self._entries]
        return ids.index(entry_id) if entry_id in ids else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of names."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._entries[index.row()]
        cells = (
            entry.name,
            ", ".join(entry.also),
            entry.kind.label,
            entry.replacement or say("nog kiezen"),
        )
        return cells[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column."""
        if (
            orientation is Qt.Orientation.Horizontal
            and role == Qt.ItemDataRole.DisplayRole
        ):
            return say(COLUMNS[section])
        return super().headerData(section, orientation, role)
