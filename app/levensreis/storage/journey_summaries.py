"""What the list of journeys shows: each with its counts."""

from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, case, func, select

from levensreis.domain.journey import JourneySummary
from levensreis.domain.moment import BirthMonth
from levensreis.storage import journeys
from levensreis.storage.tables import coding, journey, register_entry, statement


def summaries(connection: Connection) -> list[JourneySummary]:
    """List every journey with its counts, in the order of their codes."""
    return [_summary(row) for row in connection.execute(_summary_query())]


def summary(connection: Connection, journey_id: UUID) -> JourneySummary:
    """Return one journey with its counts, without reading the others."""
    key = journeys.key_of(connection, journey_id)
    return _summary(connection.execute(_summary_query(of_one=True), {"key": key}).one())


def _count_of(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def _summary(row: Any) -> JourneySummary:
    return JourneySummary(
        id=UUID(row.uid),
        code=row.code,
        pseudonym=row.pseudonym,
        birth=BirthMonth.parse(row.birth_month) if row.birth_month else None,
        statements=row.statements or 0,
        positive=row.positive or 0,
        negative=row.negative or 0,
        uncoded=row.uncoded or 0,
        themes=row.themes or 0,
        open_names=row.open_names or 0,
    )


@cache
def _summary_query(*, of_one: bool = False) -> Any:
    uncoded = and_(
        statement.c.influence != "neutral",
        ~select(coding).where(coding.c.statement_id == statement.c.id).exists(),
    )
    counts = (
        select(
            statement.c.journey_id,
            func.count().label("statements"),
            _count_of(statement.c.influence == "positive").label("positive"),
            _count_of(statement.c.influence == "negative").label("negative"),
            _count_of(uncoded).label("uncoded"),
            func.count(statement.c.theme.distinct()).label("themes"),
        )
        .where(statement.c.in_bin.is_(False))
        .group_by(statement.c.journey_id)
    )
    open_names = (
        select(register_entry.c.journey_id, func.count().label("open_names"))
        .where(register_entry.c.replacement.is_(None))
        .group_by(register_entry.c.journey_id)
    )
    if of_one:
        counts = counts.where(statement.c.journey_id == _KEY)
        open_names = open_names.where(register_entry.c.journey_id == _KEY)
    counted, waiting = counts.subquery(), open_names.subquery()
    whole = (
        select(
            journey,
            *(column for column in counted.c if column.key != "journey_id"),
            waiting.c.open_names,
        )
        .outerjoin(counted, counted.c.journey_id == journey.c.id)
        .outerjoin(waiting, waiting.c.journey_id == journey.c.id)
        .order_by(journey.c.code)
    )
    return whole.where(journey.c.id == _KEY) if of_one else whole


_KEY: Any = bindparam("key")
