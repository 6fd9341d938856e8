"""In how many journeys of a selection each value of something occurs."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Select, func, select

from levensreis.domain.selection import Selection
from levensreis.storage.research.selecting import (
    conditions,
    factor_keys,
    journey_keys,
    of_statements,
)
from levensreis.storage.research.tables import (
    characteristic,
    coding,
    factor,
    journey,
    statement,
)


class Told(StrEnum):
    """By what of a statement journeys can be counted; its column."""

    THEME = "theme"
    ROLE = "respondent"
    HELP_STEP = "help_step"
    SOURCE = "source"


class Coded(StrEnum):
    """By what of a factor journeys can be counted; its column."""

    SYSTEM = "system"
    INFLUENCE = "influence"


def journeys_by(
    connection: Connection, name: str, selection: Selection
) -> dict[str, int]:
    """Count the journeys of a selection by the values of a characteristic."""
    query = (
        select(characteristic.c.value, func.count(characteristic.c.journey_id))
        .where(characteristic.c.name == name)
        .where(characteristic.c.journey_id.in_(_with_something(selection)))
        .group_by(characteristic.c.value)
    )
    return dict(map(tuple, connection.execute(query)))


def journeys_by_told(
    connection: Connection, column: Told, selection: Selection
) -> dict[str, int]:
    """Count the journeys of a selection by something that statements tell."""
    found = statement.c[column.value]
    told = [statement.c.journey_id.in_(keys) for keys in journey_keys(selection)]
    query = (
        select(found, func.count(statement.c.journey_id.distinct()))
        .where(*told, *of_statements(selection), found.is_not(None))
        .group_by(found)
    )
    return dict(map(tuple, connection.execute(query)))


def journeys_by_coded(
    connection: Connection, column: Coded, selection: Selection
) -> dict[str, int]:
    """Count the journeys of a selection by the system or the side of their factors."""
    found = factor.c[column.value]
    query = (
        select(found, func.count(coding.c.journey_id.distinct()))
        .select_from(coding)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(*conditions(selection))
        .group_by(found)
    )
    return dict(map(tuple, connection.execute(query)))


def _with_something(selection: Selection) -> Select[Any]:
    """Return the keys of journeys in which something of a selection is told."""
    chosen = [journey.c.id.in_(keys) for keys in journey_keys(selection)]
    if selection.is_of_statements:
        told = select(statement.c.journey_id).where(*of_statements(selection))
        chosen.append(journey.c.id.in_(told))
    if selection.influences or selection.systems:
        factors = factor_keys(selection)
        coded = select(coding.c.journey_id).where(coding.c.factor_id.in_(factors))
        chosen.append(journey.c.id.in_(coded))
    return select(journey.c.id).where(*chosen)
