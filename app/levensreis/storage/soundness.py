"""Looks whether a file is whole: its pages, its structure, its links, what is in it."""

from dataclasses import dataclass
from typing import Any, Final

from levensreis.storage.connection import ask
from levensreis.storage.errors import damaged

SEARCH: Final = "statement_search"
_HAS_BIN: Final = "SELECT 1 FROM pragma_table_info('statement') WHERE name = 'in_bin'"
_COUNTS: Final = (
    "SELECT (SELECT count(*) FROM journey), (SELECT count(*) FROM statement{kept})"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is in a file, without the bin."""

    journeys: int = 0
    statements: int = 0


def counts(connection: Any) -> Counts:
    """Count what people recorded; a merged study has no bin."""
    kept = " WHERE in_bin IS 0" if ask(connection, _HAS_BIN) else ""
    return Counts(*ask(connection, _COUNTS.format(kept=kept))[0])


def damaged_pages(connection: Any) -> list[str]:
    """Tell which pages do not carry their seal; the log must be in the file."""
    return [str(row[0]) for row in ask(connection, "PRAGMA cipher_integrity_check")]


def faults(connection: Any) -> list[str]:
    """Tell what is wrong with the structure: tables, indexes and the index of words."""
    found = ask(connection, "PRAGMA integrity_check")
    return [str(row[0]) for row in found if row[0] != "ok"]


def broken_links(connection: Any) -> list[tuple[Any, ...]]:
    """Return the rows that point at a row that is not there."""
    return ask(connection, "PRAGMA foreign_key_check")


def rows_by_table(connection: Any) -> dict[str, int]:
    """Count the rows of every table, but those inside an index of words."""
    listed = ask(connection, "PRAGMA main.table_list")
    names = [row[1] for row in listed if row[2] == "table" and row[1][:7] != "sqlite_"]
    return {
        name: ask(connection, f'SELECT count(*) FROM "{name}"')[0][0] for name in names
    }


def require_sound(connection: Any) -> None:
    """Raise DamagedFile when anything in the structure or the links is wrong."""
    if faults(connection) or broken_links(connection):
        raise damaged()


def require_sealed(connection: Any) -> None:
    """Raise DamagedFile when a page does not carry its seal."""
    if damaged_pages(connection):
        raise damaged()
