"""Put the rows of a file in a merged study, with keys of its own to join them.

Rows are tuples from the file to the driver, past what Core can say as well: a thousand
files have a million cells, and putting each in a dictionary takes longer than storing.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from sqlalchemy import Connection, Table, func, select

from levensreis.storage.research.content import COLUMNS, Content, Row
from levensreis.storage.research.tables import (
    characteristic,
    coding,
    journey,
    statement,
    theme_story,
)

Keys = Mapping[int, int]
"""From a key in the file to the key here."""
_OF_JOURNEY: Final = (characteristic, theme_story)
_STANDING: Final = itemgetter(
    *(COLUMNS[statement.name].index(name) for name in ("journey_id", "position"))
)


class MergedRows:
    """Puts journeys, within one transaction, with keys behind those that are there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last = {
            table.name: connection.execute(
                select(func.coalesce(func.max(table.c.id), 0))
            ).scalar_one()
            for table in (journey, statement)
        }

    def put(self, content: Content, wanted: Sequence[Row], factors: Keys) -> None:
        """Put the wanted rows of `journey` with all that is of them.

        Raises KeyError where a row points at nothing, and what the storage raises.
        """
        journeys = self._numbered(journey, wanted)
        self._insert(journey, wanted, {"id": journeys})
        is_whole = len(wanted) == content.count(journey.name)

        def of(table: Table) -> Sequence[Row]:
            rows = content.rows[table.name]
            place = _place(table, "journey_id")
            return rows if is_whole else [row for row in rows if row[place] in journeys]

        keys = {"journey_id": journeys}
        # In the order in which they stand, so that their keys tell that too.
        told = sorted(of(statement), key=_STANDING)
        statements = self._numbered(statement, told)
        self._insert(statement, told, keys | {"id": statements})
        codes = keys | {"statement_id": statements, "factor_id": factors}
        self._insert(coding, of(coding), codes)
        for table in _OF_JOURNEY:
            self._insert(table, of(table), keys)

    def _numbered(self, table: Table, rows: Sequence[Row]) -> Keys:
        first = self._last[table.name] + 1
        self._last[table.name] += len(rows)
        place = _place(table, "id")
        return {row[place]: number for number, row in enumerate(rows, first)}

    def _insert(
        self, table: Table, rows: Sequence[Row], keys: Mapping[str, Keys]
    ) -> None:
        if not rows:
            return
        places = [(_place(table, name), new) for name, new in keys.items()]
        fresh = []
        for row in rows:
            values = list(row)
            for place, new in places:
                values[place] = new[values[place]]
            fresh.append(tuple(values))
        places_for = marks(self._connection, len(table.columns))
        self._connection.exec_driver_sql(f"{_insert_into(table)} ({places_for})", fresh)


@cache
def _place(table: Table, column: str) -> int:
    return COLUMNS[table.name].index(column)


def marks(connection: Connection, number: int) -> str:
    """Return so many places for values, as the driver of a connection writes them."""
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    return ", ".join([mark] * number)


@cache
def _insert_into(table: Table) -> str:
    names = ", ".join(f'"{name}"' for name in table.columns.keys())  # noqa: SIM118
    return f'INSERT INTO "{table.name}" ({names}) VALUES'
