"""The statements of one theme as a list model: one row a card, read only."""

from collections.abc import Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from levensreis.domain.influence import Influence
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.language import say

STATEMENT_ROLE: Final = Qt.ItemDataRole.UserRole
META_ROLE: Final = Qt.ItemDataRole.UserRole + 1
MIME: Final = "application/x-levensreis-statement"
"""What is dragged is the id of a statement, and no word of it."""

_Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Shows statements, in the order in which they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._statements: list[Statement] = []
        self._metas: list[str] = []
        self._rows: dict[UUID, int] = {}

    @property
    def statements(self) -> Sequence[Statement]:
        """The statements, by row."""
        return self._statements

    def set_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._statements = list(statements)
        self._metas = [_meta(each, context) for each in statements]
        self._rows = {each.id: row for row, each in enumerate(statements)}
        self.endResetModel()

    def count(self, influence: Influence) -> int:
        """Return how many statements have this influence."""
        return sum(each.influence is influence for each in self._statements)

    def row_of(self, statement_id: UUID) -> int | None:
        """Return the row of a statement, if it is here."""
        return self._rows.get(statement_id)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let a card be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return the one type that is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the id of the card that is dragged."""
        data = QMimeData()
        for index in indexes[:1]:
            data.setData(MIME, self._statements[index.row()].id.bytes)
        return data

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of statements."""
        return 0 if parent.isValid() else len(self._statements)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a card shows, or tells to a screen reader."""
        if not index.isValid():
            return None
        statement = self._statements[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return statement.text
        if role == STATEMENT_ROLE:
            return statement
        if role == META_ROLE:
            return self._metas[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            meta = self._metas[index.row()]
            parts = (statement.text, statement.influence.label, meta)
            return ", ".join(filter(None, parts))
        return None


def _meta(statement: Statement, context: LifeContext) -> str:
    """Return the small line: when, where it works, and what stands out."""
    parts = [statement.period.age_text(context)] if statement.period.said else []
    if statement.system is not None:
        parts.append(statement.system.short_label)
    if statement.turning_point:
        parts.append(say("cruciaal"))
    parts += _tags(statement)
    if statement.account_of is not None:
        parts.append(say("meer verslagen"))
    if statement.withheld:
        parts.append(say("niet delen"))
    elif statement.sensitive:
        parts.append(say("gevoelig"))
    if statement.loose_words:
        parts.append(say("nog ordenen"))
    return "  ·  ".join(parts)


def _tags(statement: Statement) -> Iterator[str]:
    """Tell how complex it was, what that became, and what was tagged besides."""
    if statement.is_course and statement.spell and statement.spell.kind:
        yield statement.spell.kind.label
    for tag in (statement.course_change, statement.help_step, statement.source):
        if tag is not None:
            yield tag.label
