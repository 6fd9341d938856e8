"""A log that is long, or that somebody tampered with."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from levensreis.domain.access import AccessKind
from levensreis.domain.journey import Journey
from levensreis.services.access_log import now
from levensreis.services.study import Study
from levensreis.storage import access_log
from tests.builders import a_journey


@pytest.fixture
def sem(study: Study) -> Journey:
    """A journey with lines of its own, of another user and long ago too."""
    made = a_journey(code="LR-001", pseudonym="Sem")
    study.journeys.begin(made)
    study.log.note(AccessKind.EXPORT, made.id, "overview")
    with study._database.transaction() as connection:
        for days in (20, 3):
            at = now() - timedelta(days=days)
            by = ("bram", "laptop van bram")
            access_log.append(connection, AccessKind.SEARCH, at, by)
    return made


def tamper(study: Study, number: int) -> None:
    """Say of a line that another user did it, as with another program."""
    with study._database.transaction() as connection:
        guards = text(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' "
            "AND tbl_name = 'access_log'"
        )
        for name in connection.execute(guards).scalars().all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(
            text("UPDATE access_log SET who = 'niemand' WHERE id = :id"), {"id": number}
        )
