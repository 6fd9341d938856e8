"""Read a research file that comes from somebody else: from bytes, in memory.

Nothing that is in it is carried out: no view or trigger of it is used.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.research.connection import (
    APPLICATION_ID,
    in_memory,
    rows_in,
    schema_of,
)
from levensreis.storage.research.content import COLUMNS, Content
from levensreis.storage.research.digest import (
    LooseRows,
    TableRows,
    Tables,
    file_digest,
    journey_digests,
)
from levensreis.storage.research.manifest import Manifest, unsealed
from levensreis.storage.research.tables import SCHEMA, manifest
from levensreis.storage.research.upgrades import UPGRADES, Upgrade
from levensreis.storage.research.white_list import is_allowed

MARK: Final = b"SQLite format 3\x00"
_WRITTEN_BY: Final = slice(18, 20)
"""Where a file tells whether a log lies beside it; then SQLite would look for that."""
_ALONE: Final = b"\x01\x01"


class NotResearch(KnownError):
    """The file is no research file."""


class DamagedResearch(KnownError):
    """The file cannot be read whole."""


class NewerResearch(KnownError):
    """A newer program made the file."""


class TamperedResearch(KnownError):
    """Something in the file is not as it was when it was made."""


@dataclass(frozen=True, slots=True)
class ResearchFile:
    """What is in a research file, and who vouches for it."""

    content: Content
    manifest: Manifest
    schema: int
    """As it was in the file; the content is as of now."""

    @property
    def signed_by(self) -> str:
        """The public key of who made it; empty when nobody signed it."""
        return self.manifest.key


def read_research(
    content: bytes,
    *,
    upgrades: Mapping[int, Upgrade] = UPGRADES,
    newest: int = SCHEMA,
) -> ResearchFile:
    """Read a research file, with all that can be checked of it checked.

    Raises NotResearch, NewerResearch, DamagedResearch or TamperedResearch. A file that
    nobody signed is read: whoever uses it looks at `signed_by`.
    """
    if not content.startswith(MARK):
        raise _not_research()
    try:
        with in_memory(_without_log(content)) as connection:
            return _read(connection, upgrades, newest)
    except (sqlite3.Error, MemoryError, LooseRows, TypeError, ValueError):
        raise _damaged() from None


def _read(
    connection: sqlite3.Connection, upgrades: Mapping[int, Upgrade], newest: int
) -> ResearchFile:
    connection.execute("PRAGMA trusted_schema = OFF")
    schema = _schema(connection, newest)
    # Every row is read and counted in the digest; of an index nothing is read.
    tables: Tables = rows_in(connection)
    told = _manifest(tables)
    _check_untouched(tables, connection, told)
    for version in range(schema, newest):
        tables = upgrades[version](tables)
    content = Content({name: tables[name].rows for name in COLUMNS})
    if not (is_allowed(tables) and told.is_of(content)):
        raise _tampered()
    return ResearchFile(content, told, schema)


def _schema(connection: sqlite3.Connection, newest: int) -> int:
    [(mark,)] = connection.execute("PRAGMA application_id")
    if mark != APPLICATION_ID:
        raise _not_research()
    [(schema,)] = connection.execute("PRAGMA user_version")
    if schema > newest:
        raise NewerResearch(
            say(
                "Dit onderzoeksbestand is gemaakt met een nieuwere Levensreis. Werk "
                "Levensreis bij en probeer het opnieuw."
            )
        )
    if schema < 1:
        raise _damaged()
    return int(schema)


def _manifest(tables: Mapping[str, TableRows]) -> Manifest:
    if not tables.keys() >= {manifest.name, *COLUMNS}:
        raise _damaged()
    return Manifest(
        {str(name): str(value) for name, value in tables[manifest.name].rows}
    )


def _check_untouched(
    tables: Mapping[str, TableRows], connection: sqlite3.Connection, told: Manifest
) -> None:
    if told.digest != file_digest(unsealed(tables), schema_of(connection)):
        # What is read is as it was; only the words lean on this.
        is_sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        raise _tampered() if is_sound else _damaged()
    if told.key and not told.is_signed:
        raise _tampered()
    digests = journey_digests(tables)
    journeys = tables["journey"]
    key, digest = (journeys.columns.index(each) for each in ("id", "digest"))
    if any(digests[row[key]] != row[digest] for row in journeys.rows):
        raise _tampered()


def _without_log(content: bytes) -> bytes:
    """Return a file that another program opened with a log beside it, without."""
    if content[_WRITTEN_BY] == _ALONE:
        return content
    changed = bytearray(content)
    changed[_WRITTEN_BY] = _ALONE
    return bytes(changed)


def _not_research() -> NotResearch:
    return NotResearch(
        say("Dit is geen onderzoeksbestand van Levensreis. Kies een bestand op .lrs.")
    )


def _damaged() -> DamagedResearch:
    return DamagedResearch(
        say(
            "Dit onderzoeksbestand is beschadigd: het kan niet helemaal worden "
            "gelezen. Vraag het opnieuw aan wie het maakte."
        )
    )


def _tampered() -> TamperedResearch:
    return TamperedResearch(
        say(
            "In dit onderzoeksbestand is iets veranderd nadat het was gemaakt. Vraag "
            "het opnieuw aan wie het maakte."
        )
    )
