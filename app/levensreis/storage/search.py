"""Find journeys by name, and words in the statements of every journey (FTS5)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, text

from levensreis.domain.fold import fold
from levensreis.domain.theme import Theme
from levensreis.storage.snippet import Snippet, snippet

MOST_HITS: Final = 50
MOST_RANKED: Final = 5000
"""Statements of which the best come first: that takes about 10 ms, and of 36,000 90.

Of more of them the last told come first. Nobody looks for one in so many.
"""
SHORT: Final = 3
"""Letters with which too many words begin: ranking looks them all up three times."""
MOST_WORDS: Final = 20
"""Words that count: who pastes a whole story finds it by its start."""

_SEARCHED: Final = ("text", "story", "quote", "meaning")
_NO_QUERY: Final = re.compile('["\0]')


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement in which every word was found, or a journey whose name begins so.

    A journey has no statement, theme, time or snippet.
    """

    journey_id: UUID
    code: str
    pseudonym: str
    statement_id: UUID | None = None
    theme: Theme | None = None
    said: str = ""
    """The period, as it was told."""
    snippet: Snippet = field(default_factory=Snippet)


def find(connection: Connection, words: str, most: int = MOST_HITS) -> list[Hit]:
    """Find journeys by the start of their name, then statements that hold every word.

    Whole words come before words that begin so, the best of each first. Capitals and
    accents make no difference, and nothing that is typed is syntax.
    """
    asked = words.encode(errors="ignore").decode()  # Qt can hand over half characters
    sought = _NO_QUERY.sub(" ", asked).split()[:MOST_WORDS]
    if not sought:
        return []
    hits = _journeys(connection, fold(" ".join(sought)))[:most]
    found: dict[str, Any] = {}
    long = min(map(len, sought)) > SHORT
    for query, ranked in ((_query(sought, ""), True), (_query(sought, "*"), long)):
        if len(hits) + len(found) < most:
            for row in _statements(connection, query, most, ranked=ranked):
                found.setdefault(row.uid, row)
    rows = list(found.values())[: most - len(hits)]
    return hits + [_hit(row, sought) for row in rows]


def _query(sought: Iterable[str], end: str) -> str:
    # Between quotes nothing means anything to FTS5 but the quote itself.
    return " ".join(f'"{word}"{end}' for word in sought)


def _journeys(connection: Connection, name: str) -> list[Hit]:
    found: list[Hit] = []
    for uid, code, pseudonym in connection.execute(_JOURNEYS):
        names = fold(code), fold(pseudonym)
        if any(each.startswith(name) for each in names):
            # Whoever is called exactly that comes first.
            place = 0 if name in names else len(found)
            found.insert(place, Hit(UUID(uid), code, pseudonym))
    return found


def _statements(
    connection: Connection, query: str, most: int, *, ranked: bool
) -> Sequence[Any]:
    if ranked:
        asked = {"query": query, "most": MOST_RANKED + 1}
        ranked = connection.execute(_COUNT, asked).scalar_one() <= MOST_RANKED
    order = _BEST if ranked else _LAST
    return connection.execute(order, {"query": query, "most": most}).all()


def _hit(row: Any, sought: Iterable[str]) -> Hit:
    return Hit(
        UUID(row.journey),
        row.code,
        row.pseudonym,
        UUID(row.uid),
        Theme(row.theme),
        row.period,
        snippet([getattr(row, name) for name in _SEARCHED], sought),
    )


_JOURNEYS: Final = text("SELECT uid, code, pseudonym FROM journey ORDER BY code")
_COUNT: Final = text(
    "SELECT count(*) FROM (SELECT 1 FROM statement_search "
    "WHERE statement_search MATCH :query LIMIT :most)"
)
_FOUND: Final = (
    "SELECT journey.uid AS journey, journey.code, journey.pseudonym, statement.uid, "
    f"statement.theme, statement.period, statement.{', statement.'.join(_SEARCHED)} "
    "FROM statement_search "
    "JOIN statement ON statement.id = statement_search.rowid "
    "JOIN journey ON journey.id = statement.journey_id "
    "WHERE statement_search MATCH :query AND NOT statement.in_bin "
)
_BEST: Final = text(f"{_FOUND} ORDER BY statement_search.rank LIMIT :most")
_LAST: Final = text(f"{_FOUND} ORDER BY statement_search.rowid DESC LIMIT :most")
