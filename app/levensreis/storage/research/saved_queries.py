"""What a researcher keeps about a factor table: saved queries, and chosen examples.

Both are rows in the table `study` of the merged study or of the laptop's own one: a
name and JSON. Each is a row of its own, so that two people on a server lose nothing.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select

from levensreis.domain.access import MOMENT
from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.factor_table import FactorRow, FactorTable, Order, Tally
from levensreis.domain.findings import SavedQuery, Spread, TableResult
from levensreis.domain.influence import Influence
from levensreis.domain.selection_text import parse, written
from levensreis.domain.system import PartyGroup, System
from levensreis.storage.research.merged_tables import study

_QUERY: Final = "research.query."
_EXAMPLE: Final = "research.example."


def put_query(connection: Connection, query: SavedQuery) -> None:
    """Keep a query, in the place of what had its id."""
    _put(connection, f"{_QUERY}{query.id}", _told(query))


def forget_query(connection: Connection, query_id: str) -> None:
    """Keep a query no longer."""
    connection.execute(delete(study).where(study.c.name == f"{_QUERY}{query_id}"))


def queries(connection: Connection) -> list[SavedQuery]:
    """Return every query that was kept, the newest first."""
    found = [_query(name, value) for name, value in _kept(connection, _QUERY)]
    return sorted(found, key=lambda each: (each.at, each.id), reverse=True)


def forget_examples(connection: Connection) -> None:
    """Let no saved query quote a journey any more: which one, nobody can be sure of.

    Its pseudonym can have been another when the query was kept. Counts stay.
    """
    for name, value in list(_kept(connection, _QUERY)):
        factors = [[*each[:-2], "", ""] for each in value["factors"]]
        if factors != value["factors"]:
            _put(connection, f"{_QUERY}{name}", value | {"factors": factors})


def choose_example(connection: Connection, fid: FactorId, sid: str | None) -> None:
    """Keep which statement is the example of a factor; None: whichever comes first."""
    name = f"{_EXAMPLE}{fid}"
    if sid is None:
        connection.execute(delete(study).where(study.c.name == name))
    else:
        _put(connection, name, {"sid": sid})


def examples(connection: Connection) -> dict[FactorId, str]:
    """Return the statement that was chosen for each factor."""
    return {
        FactorId(fid): str(value["sid"]) for fid, value in _kept(connection, _EXAMPLE)
    }


def _put(connection: Connection, name: str, value: dict[str, Any]) -> None:
    connection.execute(delete(study).where(study.c.name == name))
    told = json.dumps(value, ensure_ascii=False)
    connection.execute(insert(study).values(name=name, value=told))


def _kept(connection: Connection, start: str) -> Iterator[tuple[str, Any]]:
    query = select(study).where(study.c.name.startswith(start, autoescape=True))
    for row in connection.execute(query):
        yield row.name.removeprefix(start), json.loads(row.value)


def _told(query: SavedQuery) -> dict[str, Any]:
    found = query.result
    return {
        "name": query.name,
        "at": query.at.strftime(MOMENT),
        "by": query.by,
        "made_with": query.made_with,
        "data_version": query.data_version,
        "filter": written(query.selection),
        "order": query.order.value,
        "published": query.is_published,
        "source": found.name,
        "journeys": found.journeys,
        "statements": found.statements,
        "spread": [
            [system.value, side.value, count]
            for (system, side), count in found.spread.pairs.items()
        ],
        "factors": [_factor(row) for row in found.table.rows],
    }


def _factor(row: FactorRow) -> list[Any]:
    factor, tally = row.factor, row.tally
    return [
        factor.id,
        factor.label,
        factor.system.value,
        factor.influence.value,
        factor.group and factor.group.value,
        factor.own,
        tally.journeys,
        tally.is_left_out,
        tally.example,
        tally.example_journey,
    ]


def _query(query_id: str, told: dict[str, Any]) -> SavedQuery:
    rows = tuple(map(_row, told["factors"]))
    return SavedQuery(
        id=query_id,
        name=told["name"],
        at=datetime.strptime(told["at"], MOMENT).replace(tzinfo=UTC),
        by=told["by"],
        made_with=told["made_with"],
        data_version=told["data_version"],
        order=Order(told["order"]),
        result=TableResult(
            table=FactorTable(rows, is_published=told["published"]),
            journeys=told["journeys"],
            statements=told["statements"],
            selection=parse(told["filter"]),
            name=told["source"],
            spread=Spread(
                {
                    (System(system), Influence(side)): count
                    for system, side, count in told["spread"]
                }
            ),
        ),
    )


def _row(told: list[Any]) -> FactorRow:
    fid, label, system, side, group, own, journeys, left_out, example, of = told
    factor = Factor(
        id=FactorId(fid),
        label=label,
        system=System(system),
        influence=Influence(side),
        group=PartyGroup(group) if group else None,
        own=own,
    )
    return FactorRow(factor, Tally(journeys, example, of, left_out))
