"""Keep what is being typed in a merged study when the program locks."""

from uuid import UUID

from levensreis.services.merging import MergedStudy
from levensreis.storage.database import Database
from levensreis.storage.drafts import Draft
from levensreis.storage.research import merged_drafts


class MergedDrafts:
    """The words that stand in fields and are not yet stored; only in our own file."""

    def __init__(self, merged: MergedStudy) -> None:
        self._target = merged.target

    @property
    def can_keep(self) -> bool:
        """Whether it is our own encrypted file: a server keeps nothing half typed."""
        return isinstance(self._target, Database)

    def put(self, place: str, journey_id: UUID | None, text: str) -> None:
        """Keep what is typed in a form, in place of what was typed there before."""
        with self._target.transaction() as connection:
            merged_drafts.put(connection, Draft(place, journey_id, text))

    def get_all(self) -> list[Draft]:
        """Give every draft back; `put` no text to end one."""
        with self._target.transaction() as connection:
            return merged_drafts.get_all(connection)
