"""Rows of a salvaged file of which the row that they belonged to was lost."""

import secrets
from typing import Any, Final

from levensreis.storage.connection import ask
from levensreis.storage.soundness import broken_links

_JOURNEY: Final = "journey"
_CODE: Final = "GERED"
"""With what the code of a journey begins that was made for what was left of one."""

_ORPHANS: Final = (
    'SELECT DISTINCT journey_id FROM "{table}" '
    "WHERE journey_id NOT IN (SELECT id FROM journey)"
)


def adopt_loose_rows(connection: Any) -> tuple[int, int]:
    """Give what belonged to a lost journey a journey; drop what says nothing alone.

    Returns how many journeys were made, and how many rows were dropped.
    """
    connection.execute("BEGIN IMMEDIATE")
    owners = {
        row[0]
        for table, _, parent, _ in set(broken_links(connection))
        if parent == _JOURNEY
        for row in ask(connection, _ORPHANS.format(table=table))
    }
    for owner in sorted(owners):
        connection.execute(
            "INSERT INTO journey(id, uid, code, pseudonym) VALUES (?, ?, ?, ?)",
            (owner, secrets.token_hex(16), f"{_CODE}-{owner:04}", _CODE.capitalize()),
        )
    dropped = 0
    while loose := {(row[0], row[1]) for row in broken_links(connection)}:
        dropped += len(loose)
        for table, row in loose:
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
    connection.execute("COMMIT")
    return len(owners), dropped
