"""Keep the register of names of a journey, and show what it does."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.register import Register, cleaned
from levensreis.domain.anonymise.texts import rewritten
from levensreis.domain.journey import Journey
from levensreis.domain.statement import Statement
from levensreis.services.access_log import AccessLog
from levensreis.storage import journeys, register
from levensreis.storage.database import Database

_PART: Final = "register"
"""What of a journey was viewed or changed, in the log."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A statement as it was told, cleaned, and as it would leave.

    Loose words do not leave and stand on neither side.
    """

    before: Statement
    after: Statement


class RegisterService:
    """The use cases around names and their replacements."""

    def __init__(self, database: Database, log: AccessLog | None = None) -> None:
        self._log = log or AccessLog(database)

    def get(self, journey_id: UUID) -> Register:
        """Read the register of a journey."""
        with self._log.writing(AccessKind.VIEW, journey_id, _PART) as connection:
            return register.get(connection, journeys.key_of(connection, journey_id))

    def put(self, journey_id: UUID, changed: Register) -> None:
        """Store the register of a journey as it is now."""
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            key = journeys.key_of(connection, journey_id)
            register.put(connection, key, changed.entries, changed.birth_date)

    def preview(self, journey: Journey, names: Register) -> list[Preview]:
        """Show every statement before and after, also where no name was found."""
        return [
            Preview(
                rewritten(each, lambda _, text: cleaned(text)),
                rewritten(each, lambda _, text: names.apply(text)),
            )
            for each in journey.statements
        ]
