"""Files with something in them, for whoever looks after the file as a whole."""

from pathlib import Path

from levensreis.storage import codebook, journeys, statements
from levensreis.storage.database import Database
from tests.builders import a_codebook, a_journey, a_statement
from tests.storage.conftest import KEY

CODE = "LR-001"
NAME = "studie.levensreis"
SECRET = "Kersenpitkussen"


def make_file(path: Path, *texts: str) -> None:
    """Make a closed file with a codebook and one journey of these statements."""
    with Database(path, KEY, create=True) as opened:
        with opened.transaction() as connection:
            codebook.put(connection, a_codebook())
            journeys.add(connection, a_journey(code=CODE))
        for text in texts:
            record(opened, text)


def record(database: Database, text: str) -> None:
    """Store a statement, in a transaction of its own."""
    with database.transaction() as connection:
        [journey] = journeys.get_all(connection)
        key = journeys.key_of(connection, journey.id)
        statements.put(connection, key, a_statement(text=text))


def told(database: Database) -> list[str]:
    """Return the texts of every statement."""
    with database.transaction() as connection:
        return [
            each.text
            for journey in journeys.get_all(connection)
            for each in journey.statements
        ]


def told_in(path: Path, key: bytes = KEY) -> list[str]:
    """Return the texts of every statement in a closed file."""
    with Database(path, key) as opened:
        return told(opened)
