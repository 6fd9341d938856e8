"""Keep until when each journey may be kept, and tell which time is over."""

from datetime import date
from pathlib import Path
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.retention import Retention, due
from levensreis.language import say
from levensreis.services.access_log import AccessLog
from levensreis.services.outside import check_ending, check_outside
from levensreis.storage import retention
from levensreis.storage.database import Database
from levensreis.storage.files import write_whole


class RetentionService:
    """The use cases around how long journeys are kept."""

    def __init__(self, database: Database, log: AccessLog) -> None:
        self._database = database
        self._log = log

    def get(self, journey_id: UUID) -> Retention:
        """Tell until when a journey is kept."""
        with self._database.transaction() as connection:
            return retention.get(connection, journey_id)

    def put(self, journey_id: UUID, until: date | None) -> None:
        """Keep a journey until a day; None when that is not decided any more."""
        with self._log.writing(AccessKind.EDIT, journey_id, "retention") as connection:
            retention.put(connection, journey_id, until)

    def kept(self) -> list[Retention]:
        """List until when each journey is kept, in the order of their codes."""
        with self._database.transaction() as connection:
            return retention.get_all(connection)

    def due(self, today: date) -> list[Retention]:
        """List the journeys whose time is over, the longest over first."""
        with self._database.transaction() as connection:
            return due(retention.get_all(connection), today)

    def save_report(self, path: Path, today: date) -> list[Retention]:
        """Save as CSV which journeys should be erased; returns them."""
        from levensreis.formats.trust_csv import write_due

        check_ending(path, say("Een lijst van bewaartermijnen wordt een csv"), ".csv")
        check_outside(self._database, path)
        over = self.due(today)
        with self._log.writing(AccessKind.EXPORT, what="retention"):
            write_whole(path, write_due(over, today).encode())
        return over
