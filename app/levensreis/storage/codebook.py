"""Store and fetch the codebook of a study, and count its factors."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    func,
    insert,
    select,
    update,
)

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.language import say
from levensreis.storage.errors import NotFinished
from levensreis.storage.tables import coding, factor, journey, statement, study

_VERSION: Final = "codebook_version"
_SOURCE: Final = "codebook_source"


@dataclass(frozen=True, slots=True)
class Example:
    """Words of a statement that the table may show under a factor."""

    factor: FactorId
    text: str
    journey_id: UUID
    pseudonym: str
    statement_id: UUID = field(compare=False)


def put(connection: Connection, codebook: Codebook) -> None:
    """Store the codebook of a new study."""
    about = {_VERSION: str(codebook.version), _SOURCE: codebook.source}
    rows = [{"name": name, "value": value} for name, value in about.items()]
    connection.execute(insert(study), rows)
    for each in codebook.factors:
        add_factor(connection, each)


def add_factor(connection: Connection, new: Factor) -> None:
    """Store a factor behind the others."""
    last = select(func.coalesce(func.max(factor.c.position), 0)).scalar_subquery()
    connection.execute(
        insert(factor).values(
            uid=new.id,
            position=last + 1,
            label=new.label,
            system=new.system,
            influence=new.influence,
            party_group=new.group,
            own=new.own,
        )
    )


def rename_factor(connection: Connection, renamed: Factor) -> None:
    """Store another name of a factor."""
    connection.execute(
        update(factor).where(factor.c.uid == renamed.id).values(label=renamed.label)
    )


def require(connection: Connection) -> None:
    """Raise NotFinished when the study never got its codebook."""
    _about(connection)


def get(connection: Connection) -> Codebook:
    """Fetch the codebook of the study; raises NotFinished when it has none."""
    about = _about(connection)
    rows = connection.execute(select(factor).order_by(factor.c.position))
    return Codebook(
        factors=tuple(
            Factor(
                id=FactorId(row.uid),
                label=row.label,
                system=System(row.system),
                influence=Influence(row.influence),
                group=PartyGroup(row.party_group) if row.party_group else None,
                own=row.own,
            )
            for row in rows
        ),
        version=int(about[_VERSION]),
        source=about[_SOURCE],
    )


def _about(connection: Connection) -> dict[str, str]:
    about = {row.name: row.value for row in connection.execute(select(study))}
    if not about.keys() >= {_VERSION, _SOURCE}:
        raise NotFinished(
            say(
                "Deze studie heeft geen codeboek: het maken ervan is onderbroken. "
                "Bewaar de map zoals die is, en maak een nieuwe studie in een andere "
                "map."
            )
        )
    return about


def counts(
    connection: Connection, left_out: Collection[UUID] = ()
) -> dict[FactorId, int]:
    """Count in how many different journeys each factor occurs.

    The same as `domain.factor_table.count_factors`, from one index. Statements in the
    bin, withheld or set aside do not count, nor do the journeys that are left out.
    """
    query = _COUNTS
    if left_out:
        hidden = select(journey.c.id).where(
            journey.c.uid.in_([each.hex for each in left_out])
        )
        query = _count(coding.c.journey_id.not_in(hidden))
    return {FactorId(uid): number for uid, number in connection.execute(query)}


def examples(connection: Connection) -> list[Example]:
    """Fetch every marked example, in the order of journeys and statements."""
    return [
        Example(
            FactorId(row.uid),
            row.example,
            UUID(row.journey),
            row.pseudonym,
            UUID(row.statement),
        )
        for row in connection.execute(_EXAMPLES)
    ]


def _count(*conditions: ColumnElement[bool]) -> Select[Any]:
    number = func.count(coding.c.journey_id.distinct()).label("journeys")
    counted = (
        select(coding.c.factor_id, number)
        .where(coding.c.counted.is_(True), *conditions)
        .group_by(coding.c.factor_id)
        .subquery()
    )
    return select(factor.c.uid, counted.c.journeys).join(
        counted, counted.c.factor_id == factor.c.id
    )


_COUNTS = _count()
_EXAMPLES = (
    select(
        factor.c.uid,
        coding.c.example,
        journey.c.uid.label("journey"),
        journey.c.pseudonym,
        statement.c.uid.label("statement"),
    )
    .join(factor, factor.c.id == coding.c.factor_id)
    .join(journey, journey.c.id == coding.c.journey_id)
    .join(statement, statement.c.id == coding.c.statement_id)
    .where(coding.c.counted.is_(True), coding.c.example != "")
    .order_by(journey.c.code, statement.c.position)
)
