"""Read journeys from files: all of them, or none."""

from collections.abc import Sequence
from pathlib import Path

from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey
from levensreis.formats.journey_json import BadFile, read_journey
from levensreis.formats.journey_schema import schema_text
from levensreis.language import say
from levensreis.storage import codebook, journeys, register
from levensreis.storage.database import Database


def journey_schema() -> str:
    """Return the JSON Schema of the files that can be read."""
    return schema_text()


def import_journeys(database: Database, paths: Sequence[Path]) -> list[Journey]:
    """Store the journeys of every file, in one transaction.

    Raises BadFile with the file and the place of the first fault, and CodeInUse;
    then nothing of any file is in the study.
    """
    stored = []
    with database.transaction() as connection:
        book = codebook.get(connection)
        for path in paths:
            try:
                found = read_journey(_text(path), book)
                for factor in found.own_factors:
                    codebook.add_factor(connection, factor)
                book = book.with_factors(found.own_factors)
                journeys.add(connection, found.journey)
            except KnownError as error:
                raise BadFile(
                    say(
                        "{file}: {problem} Er is niets ingelezen.",
                        file=path.name,
                        problem=error,
                    )
                ) from None
            key = journeys.key_of(connection, found.journey.id)
            names = found.register
            register.put(connection, key, names.entries, names.birth_date)
            stored.append(found.journey)
    return stored


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFile(
            say("teken {place}: dit is geen tekst in UTF-8.", place=error.start)
        ) from None
    except OSError:
        raise BadFile(say("het bestand kan niet worden gelezen.")) from None
