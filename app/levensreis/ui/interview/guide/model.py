"""The probes of one theme as a list model: one row a probe, read only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from levensreis.domain.guide import Probe, ProbeState
from levensreis.language import say

ROW_ROLE: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ProbeRow:
    """A probe and how it stands; None when it was not asked."""

    probe: Probe
    state: ProbeState | None

    @property
    def is_done(self) -> bool:
        """Tell whether nobody has to come back to it."""
        return self.state is not None and self.state.is_done


class ProbeModel(QAbstractListModel):
    """Shows probes, in the order in which they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ProbeRow] = []

    def set_probes(
        self, probes: Sequence[Probe], states: Mapping[str, ProbeState]
    ) -> bool:
        """Show these probes; False when they were there, and only states changed."""
        before = self._rows
        rows = [ProbeRow(probe, states.get(probe.key)) for probe in probes]
        if list(probes) != [row.probe for row in before]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return True
        self._rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))
        return False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of probes."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, or tells to a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return say(row.probe.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                told = row.state.label if row.state else say("nog niet gevraagd")
                return f"{say(row.probe.text)} {told}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return say(row.probe.hint)
        return row if role == ROW_ROLE else None
