"""The journeys of a study as a list model: one row a journey, read only."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from levensreis.domain.fold import fold
from levensreis.domain.journey import JourneySummary
from levensreis.domain.life_context import LifeContext
from levensreis.domain.member_check.rounds import CheckState
from levensreis.language import say

SUMMARY_ROLE: Final = Qt.ItemDataRole.UserRole
STATE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""How far the member check is."""

_Index = QModelIndex | QPersistentModelIndex


class JourneyModel(QAbstractListModel):
    """Shows the journeys that match the words that are sought."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[JourneySummary] = []
        self._shown: list[JourneySummary] = []
        self._words = ""
        self._states: dict[UUID, CheckState] = {}

    def set_journeys(self, journeys: Sequence[JourneySummary]) -> None:
        """Replace every row."""
        self._all = list(journeys)
        self._filter()

    def set_states(self, states: Mapping[UUID, CheckState]) -> None:
        """Show how far the member check of each journey is."""
        before, self._states = self._states, dict(states)
        for row, journey in enumerate(self._shown):
            if before.get(journey.id) is not self._states.get(journey.id):
                self.dataChanged.emit(self.index(row), self.index(row))

    def replace_journey(self, journey: JourneySummary) -> None:
        """Show other counts of a journey that is here."""
        self._all = [journey if each.id == journey.id else each for each in self._all]
        row = self.row_of(journey.id)
        if row is not None:
            self._shown[row] = journey
            self.dataChanged.emit(self.index(row), self.index(row))

    def seek(self, words: str) -> None:
        """Show only journeys whose code or pseudonym holds these words."""
        self._words = fold(words.strip())
        self._filter()

    def at(self, row: int) -> JourneySummary:
        """Return the journey of a row."""
        return self._shown[row]

    def row_of(self, journey_id: UUID | None) -> int | None:
        """Return the row of a journey, if it is shown."""
        ids = [each.id for each in self._shown]
        return ids.index(journey_id) if journey_id in ids else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of journeys shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, or tells to a screen reader."""
        if not index.isValid():
            return None
        journey = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return journey.pseudonym
        if role == SUMMARY_ROLE:
            return journey
        if role == STATE_ROLE:
            return self._states.get(journey.id, CheckState.NONE)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            parts = (
                journey.pseudonym,
                journey.code,
                age_of(journey),
                counts_of(journey),
                check_of(self._states.get(journey.id, CheckState.NONE)),
            )
            return ", ".join(filter(None, parts))
        return None

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [
            each
            for each in self._all
            if self._words in fold(f"{each.code} {each.pseudonym}")
        ]
        self.endResetModel()


def age_of(journey: JourneySummary) -> str:
    """Return the age of today in whole years, as words; empty when unknown."""
    months = LifeContext(journey.birth).age_in_months(datetime.now(UTC).date())
    return "" if months is None else say("{age} jaar", age=months // 12)


def check_of(state: CheckState) -> str:
    """Tell how far the member check is to who does not see where it stands."""
    return say("controle: {state}", state=state.label)


def counts_of(journey: JourneySummary) -> str:
    """Return in one line how far a journey is."""
    if not journey.statements:
        return say("nog niet begonnen")
    number = journey.statements
    told = (
        say("1 uitspraak") if number == 1 else say("{count} uitspraken", count=number)
    )
    return say(
        "{statements} · {themes} van 8 thema’s", statements=told, themes=journey.themes
    )
