"""What was found as a list model: one row a statement or a journey, read only."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from levensreis.domain.period import Period
from levensreis.language import say
from levensreis.storage.search import Hit

HIT_ROLE: Final = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Shows hits in the order in which they were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def at(self, row: int) -> Hit:
        """Return the hit of a row."""
        return self._hits[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, or tells to a screen reader."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words_of(hit)
        if role == HIT_ROLE:
            return hit
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((hit.pseudonym, *facts_of(hit), words_of(hit)))
        return None


def facts_of(hit: Hit) -> list[str]:
    """Return what stands behind the pseudonym: the code, the theme, the time."""
    facts = [hit.code]
    if hit.theme is not None:
        facts.append(hit.theme.label)
    if hit.said:
        facts.append(str(Period.parse(hit.said)))
    return facts


def words_of(hit: Hit) -> str:
    """Return the second line: the statement around what was sought."""
    if hit.statement_id is None:
        return say("Hele levensreis")
    return hit.snippet.text
