"""Merged studies of very many invented journeys, made by the engine itself.

No journey here is of anybody, and no text of it is told. The same number gives the same
codings on every engine; only what is by chance in life too (the outside names) differs
in its looks. A million statements take some seconds.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, insert, text

from levensreis.formats.codebook_json import shipped_codebook
from levensreis.services.merging import MergedStudy
from levensreis.storage.migrate import upgrade
from levensreis.storage.research.content import content_of
from levensreis.storage.research.schema import MERGED_MIGRATIONS, MERGED_SCHEMA
from levensreis.storage.research.tables import factor
from tests.builders import CHEAP, PASSPHRASE

STATEMENTS: Final = 60
"""Of each journey; four of five have a factor, and one of 500 is an example."""
_AT_A_TIME: Final = 1000  # journeys
_CACHE: Final = 4 * 1024 * 1024  # KiB at most
_TEXT: Final = "Toen ging het thuis een tijd beter, en daarna op school weer niet meer "
_STORY: Final = _TEXT * 3
_COLUMNS: Final = {
    "theme": "'wonen'",
    "kind": "'event'",
    "text": f"'{_TEXT}' || n",
    "story": f"CASE WHEN n % 3 = 0 THEN '{_STORY}' ELSE '' END",
    "quote": "''",
    "meaning": "''",
    "influence": "'negative'",
    "respondent": "'moeder'",
    "turning_point": "0",
    "sensitive": "0",
    "earliest_start": "n % 200",
    "latest_start": "n % 200 + 12",
    "age": "''",
    "with_whom": "''",
}


def make_merged(folder: Path, journeys: int) -> None:
    """Make a closed merged study of so many journeys, encrypted as any."""
    with (
        MergedStudy.create(folder, PASSPHRASE, CHEAP) as merged,
        merged.target.transaction() as connection,
    ):
        fill(connection, journeys)


def make_plain(connection: Connection, journeys: int) -> None:
    """Fill an empty database that nothing protects."""
    upgrade(connection, MERGED_MIGRATIONS, MERGED_SCHEMA)
    fill(connection, journeys)


def fill(connection: Connection, journeys: int) -> None:
    """Fill an empty merged study with so many journeys."""
    if connection.dialect.name == "sqlite":
        # Outside names stand all over their index; none of it is read again.
        connection.execute(text(f"PRAGMA cache_size = -{_CACHE}"))
    rows = content_of((), shipped_codebook()).dicts(factor.name)
    connection.execute(insert(factor), rows)
    for start in range(0, journeys, _AT_A_TIME):
        stop = min(start + _AT_A_TIME, journeys)
        for query in _queries(connection, start, stop, len(rows)):
            connection.execute(text(query))
    if connection.dialect.name == "postgresql":
        connection.execute(text("ANALYZE"))


def _queries(
    connection: Connection, start: int, stop: int, factors: int
) -> Iterator[str]:
    yield (
        "INSERT INTO journey (id, rid, revision, digest, pseudonym) "
        f"SELECT n + 1, {_name(connection, 'n', 7)}, 1, {_name(connection, 'n', 3)}, "
        f"'Sem ' || n FROM {_numbers(connection, start, stop)}"
    )
    yield (
        "INSERT INTO characteristic (journey_id, name, value) SELECT n + 1, 'sex', "
        "CASE WHEN n % 2 = 0 THEN 'boy' ELSE 'girl' END "
        f"FROM {_numbers(connection, start, stop)}"
    )
    statements = _numbers(connection, start * STATEMENTS, stop * STATEMENTS)
    names, values = ", ".join(_COLUMNS), ", ".join(_COLUMNS.values())
    yield (
        f"INSERT INTO statement (id, sid, journey_id, position, {names}) "
        f"SELECT n + 1, {_name(connection, 'n', 5)}, n / {STATEMENTS} + 1, "
        f"n % {STATEMENTS} + 1, {values} FROM {statements}"
    )
    # The squares spread unevenly: some factors are in most journeys, some in few.
    yield (
        "INSERT INTO coding (statement_id, factor_id, journey_id, position, example) "
        f"SELECT n + 1, (n % 97) * (n % 89) % {factors} + 1, n / {STATEMENTS} + 1, 1, "
        "CASE WHEN n % 500 = 0 THEN 'voorbeeld ' || n ELSE '' END "
        f"FROM {statements} WHERE n % 5 > 0 OR n % 500 = 0"
    )


def _numbers(connection: Connection, start: int, stop: int) -> str:
    """Return the whole numbers from `start` until `stop`, as `n`."""
    if connection.dialect.name == "postgresql":
        return f"(SELECT g AS n FROM generate_series({start}, {stop - 1}) g) numbers"
    return (
        f"(WITH RECURSIVE numbers(n) AS (SELECT {start} UNION ALL SELECT n + 1 "
        f"FROM numbers WHERE n < {stop - 1}) SELECT n FROM numbers) numbers"
    )


def _name(connection: Connection, number: str, seed: int) -> str:
    """Return thirty-two digits that stand all over an index, as names by chance do."""
    if connection.dialect.name == "postgresql":
        return f"md5(({number} + {seed})::text)"
    parts: Sequence[int] = (2654435761, 2246822519, 3266489917, 668265263)
    mixed = ", ".join(f"({number} + {seed}) * {each} % 4294967296" for each in parts)
    return f"printf('%08x%08x%08x%08x', {mixed})"
