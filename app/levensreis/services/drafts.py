"""Keep what is being typed when the program locks, and give it back."""

from uuid import UUID

from levensreis.storage import drafts
from levensreis.storage.database import Database
from levensreis.storage.drafts import Draft

__all__ = ["Draft", "Drafts"]


class Drafts:
    """The words that stand in fields and are not yet stored."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, place: str, journey_id: UUID | None, text: str) -> None:
        """Keep what is typed in a field, in place of what was typed there before."""
        with self._database.transaction() as connection:
            drafts.put(connection, Draft(place, journey_id, text))

    def get_all(self) -> list[Draft]:
        """Give every draft back, the first first; `put` no text to end one."""
        with self._database.transaction() as connection:
            return drafts.get_all(connection)
