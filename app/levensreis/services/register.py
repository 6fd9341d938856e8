"""Keep the register of names of a journey."""

from typing import Final
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.anonymise.register import Register
from levensreis.services.access_log import AccessLog
from levensreis.services.fit import registers_by_code
from levensreis.storage import journeys, register
from levensreis.storage.database import Database

_PART: Final = "register"
"""What of a journey was viewed or changed, in the log."""


class RegisterService:
    """The use cases around names and their replacements."""

    def __init__(self, database: Database, log: AccessLog | None = None) -> None:
        self._log = log or AccessLog(database)

    def get(self, journey_id: UUID) -> Register:
        """Read the register of a journey."""
        with self._log.writing(AccessKind.VIEW, journey_id, _PART) as connection:
            return register.get(connection, journeys.key_of(connection, journey_id))

    def of_study(self, journey_id: UUID) -> dict[str, Register]:
        """Read the registers of all journeys by code, for who chooses a replacement.

        None may be a name of anybody in the study: see `domain.anonymise.unfit`.
        """
        with self._log.writing(AccessKind.VIEW, journey_id, _PART) as connection:
            return registers_by_code(connection)

    def put(self, journey_id: UUID, changed: Register) -> None:
        """Store the register of a journey as it is now."""
        with self._log.writing(AccessKind.EDIT, journey_id, _PART) as connection:
            key = journeys.key_of(connection, journey_id)
            register.put(connection, key, changed.entries, changed.birth_date)
