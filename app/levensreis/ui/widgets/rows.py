"""Rows of words as a list model: headings, lines and what stands beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from levensreis.domain.influence import Influence
from levensreis.language import say
from levensreis.ui.style.icons import IconName

ROW_ROLE: Final = Qt.ItemDataRole.UserRole

FOLD: Final = "fold"
"""The key of a row that folds what is under it."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its words, and what stands before, behind and under them."""

    words: str
    key: object = None
    """What it is about; rows with the same one are the same row."""
    mark: IconName | Influence | None = None
    before: str = ""
    """Quiet words before the words, on their line."""
    after: str = ""
    """Quiet words at the end of the line."""
    meta: str = ""
    """Quiet words on a line under it."""
    spoken: str = ""
    """What a screen reader says, where that is more than what is seen."""
    heading: bool = False
    """Stands above other rows; the keys pass it by."""
    leads: bool = False
    """Whether it can be opened."""
    card: bool = False
    """Drawn as a card; shows that the keys are on it also when they are elsewhere."""
    quiet: bool = False
    one_line: bool = False
    whole: bool = False
    """Told to the end, however long it is."""

    @property
    def told(self) -> str:
        """All of it, for who cannot see it."""
        parts = (self.before, self.words, self.after, self.meta)
        return self.spoken or ", ".join(filter(None, parts))


def fold_row(words: str, *, is_folded: bool) -> Row:
    """Return the row that folds what is under it, or unfolds it."""
    told = say("ingeklapt") if is_folded else say("uitgeklapt")
    return Row(
        words=words,
        key=FOLD,
        mark=IconName.CHEVRON_RIGHT if is_folded else IconName.CHEVRON_DOWN,
        spoken=f"{words}, {told}",
        quiet=True,
        one_line=True,
    )


class RowModel(QAbstractListModel):
    """Shows rows, in the order in which they are given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let nobody choose a heading."""
        if not index.isValid() or self.rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, or tells to a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(index.row())
        return row if role == ROW_ROLE else None

    def _told(self, number: int) -> str:
        """Return all of a row; the first under a heading tells the heading too."""
        above = self.rows[number - 1] if number else None
        head = [above.words] if above is not None and above.heading else []
        return ". ".join([*head, self.rows[number].told])
