"""Tell cheaply whether anything changed on which the state of a check depends."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, select

from levensreis.storage.check_tables import check_answer, check_round, check_worked
from levensreis.storage.tables import journey, statement, working_value


def marks_of(connection: Connection) -> dict[UUID, int]:
    """Return a number of each journey with a form: the same as long as nothing changed.

    It means nothing once the program ends.
    """
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for query in _queries():
        for row in connection.execute(query):
            found[row[0]].append(tuple(row))
    rows = connection.execute(
        select(journey.c.id, journey.c.uid).where(journey.c.id.in_(found))
    )
    return {UUID(uid): hash(tuple(found[key])) for key, uid in rows}


def _queries() -> list[Select[Any]]:
    """Return what is asked; the first column is the journey."""
    closed = select(check_round.c.journey_id).where(check_round.c.outcome.is_not(None))

    def told(table: Any) -> Select[Any]:
        columns = (func.max(table.c.id), func.max(table.c.at), func.count())
        return select(table.c.journey_id, *columns).group_by(table.c.journey_id)

    return [
        told(check_answer),
        told(check_worked),
        select(check_round.c.journey_id, check_round.c.version, check_round.c.outcome),
        # Only of what is closed it matters what the journey says now.
        *(
            select(column, *table.c).where(column.in_(closed))
            for table, column in (
                (journey, journey.c.id),
                (statement, statement.c.journey_id),
                (working_value, working_value.c.journey_id),
            )
        ),
    ]
