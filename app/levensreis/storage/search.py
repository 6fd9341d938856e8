"""Find words in the statements of every journey (FTS5)."""

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, text

MOST_HITS: Final = 50
_NO_QUERY: Final = re.compile('["\0]')


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement in which every word was found."""

    journey_id: UUID
    statement_id: UUID
    code: str
    pseudonym: str
    text: str


def find(connection: Connection, words: str) -> list[Hit]:
    """Find statements that hold every word or a word that begins so, best first.

    Capitals and accents make no difference; at most MOST_HITS are returned.
    """
    asked = words.encode(errors="ignore").decode()  # Qt can hand over half characters
    query = " ".join(f'"{word}"*' for word in _NO_QUERY.sub(" ", asked).split())
    if not query:
        return []
    rows = connection.execute(_FIND, {"query": query, "most": MOST_HITS})
    return [
        Hit(UUID(row.journey), UUID(row.statement), row.code, row.pseudonym, row.text)
        for row in rows
    ]


_FIND = text(
    "SELECT journey.uid AS journey, statement.uid AS statement, journey.code, "
    "journey.pseudonym, statement.text "
    "FROM statement_search "
    "JOIN statement ON statement.id = statement_search.rowid "
    "JOIN journey ON journey.id = statement.journey_id "
    "WHERE statement_search MATCH :query AND NOT statement.in_bin "
    "ORDER BY statement_search.rank LIMIT :most"
)
