"""Count journeys by their characteristics: one statement, the same on every engine."""

from collections import defaultdict

from sqlalchemy import Connection, and_, func, select

from levensreis.domain.characteristics import UNKNOWN
from levensreis.storage.research.tables import characteristic, journey


def journeys_by_value(connection: Connection) -> dict[str, dict[str, int]]:
    """Return how many journeys have each value, by the name of the characteristic."""
    query = select(
        characteristic.c.name,
        characteristic.c.value,
        func.count(characteristic.c.journey_id),
    ).group_by(characteristic.c.name, characteristic.c.value)
    found = defaultdict[str, dict[str, int]](dict)
    for name, value, count in connection.execute(query):
        found[name][value] = count
    return dict(found)


def journeys_by_pair(
    connection: Connection, first: str, second: str
) -> dict[tuple[str, str], int]:
    """Return how many journeys have each pair of values of two characteristics.

    Whose characteristic is not there is one of whom it is unknown.
    """
    one, other = characteristic.alias("one"), characteristic.alias("other")
    values = [func.coalesce(each.c.value, UNKNOWN) for each in (one, other)]
    query = (
        select(*values, func.count(journey.c.id))
        .select_from(journey)
        .outerjoin(one, and_(one.c.journey_id == journey.c.id, one.c.name == first))
        .outerjoin(
            other, and_(other.c.journey_id == journey.c.id, other.c.name == second)
        )
        .group_by(*values)
    )
    rows = map(tuple, connection.execute(query))
    return {(down, across): count for down, across, count in rows}


def journeys_with(
    connection: Connection, name: str, value: str
) -> list[tuple[str, str]]:
    """Return outside name and pseudonym of the journeys that have a value."""
    told = and_(
        characteristic.c.journey_id == journey.c.id, characteristic.c.name == name
    )
    query = (
        select(journey.c.rid, journey.c.pseudonym)
        .select_from(journey)
        .outerjoin(characteristic, told)
        .where(func.coalesce(characteristic.c.value, UNKNOWN) == value)
    )
    return sorted((row.rid, row.pseudonym) for row in connection.execute(query))
