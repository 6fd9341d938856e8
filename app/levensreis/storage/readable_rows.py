"""The rows of a damaged table that can still be read, past the damaged pages."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from levensreis.storage.errors import DamagedFile, driver_error

Row = tuple[Any, ...]

_EXACTLY: Final = 1000
"""Lost rows on end that are each asked for; after those, bigger steps are taken."""
_BIGGEST_STEP: Final = 256
_BEYOND: Final = 2000
"""How far is looked behind the last readable row, when nobody knows which is last."""
_AT_A_TIME: Final = 500


class Reader:
    """Reads a damaged file; a connection that met a damaged page reads no more."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._connection: Any = None

    def read(self, query: str) -> tuple[list[Row], bool]:
        """Fetch what a query finds, and whether damage cut it short."""
        rows: list[Row] = []
        if self._connection is None:
            self._connection = self._connect()
        try:
            rows.extend(self._connection.execute(query))
        except (sqlcipher.Error, MemoryError) as error:
            known = driver_error(error)
            if not isinstance(known, DamagedFile):
                raise (known or error) from None
            self.close()
            return rows, True
        return rows, False

    def value(self, query: str) -> Any:
        """Fetch one value; None when it cannot be read."""
        rows, cut_short = self.read(query)
        return None if cut_short or not rows else rows[0][0]

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None


def readable_rows(
    reader: Reader, table: str, columns: Sequence[str]
) -> Iterator[list[Row]]:
    """Return the rows that can be read, some at a time, each with its number first."""
    listed = ", ".join(f'"{name}"' for name in columns)

    def from_row(first: int, most: int) -> tuple[list[Row], bool]:
        return reader.read(
            f'SELECT rowid, {listed} FROM "{table}" NOT INDEXED '
            f"WHERE rowid >= {first} ORDER BY rowid LIMIT {most}"
        )

    last = _last_row(reader, table)
    start: int | None = 0
    most = _AT_A_TIME
    while start is not None:
        rows, cut_short = from_row(start, most)
        yield rows
        behind = rows[-1][0] + 1 if rows else start
        if not cut_short:
            start = behind if rows else None
            most = min(most * 2, _AT_A_TIME)
        elif most > 1:  # the driver reads one ahead: the next may be sound by itself
            start, most = behind, 1
        else:
            end = last if last is not None else behind + _BEYOND
            start = _next_readable(lambda row: not from_row(row, 1)[1], behind, end)


def _last_row(reader: Reader, table: str) -> int | None:
    # The second may read it from an index, when the last page of the table is lost.
    for query in ("SELECT max(rowid)", "SELECT max(rowid + 0)"):
        found: int | None = reader.value(f'{query} FROM "{table}"')
        if found is not None:
            return found
    return None


def _next_readable(
    is_readable: Callable[[int], bool], begin: int, end: int
) -> int | None:
    lost, step = begin - 1, 1  # the last row of which is known that it is lost
    while lost < end:
        at = min(lost + step, end)
        if is_readable(at):
            return _first(is_readable, lost + 1, at)
        if at - begin > _EXACTLY:
            step = min(step * 2, _BIGGEST_STEP)
        lost = at
    return None


def _first(is_readable: Callable[[int], bool], low: int, high: int) -> int:
    """Return the first readable row up to one that is."""
    while low < high:
        middle = (low + high) // 2
        if is_readable(middle):
            high = middle
        else:
            low = middle + 1
    return high
