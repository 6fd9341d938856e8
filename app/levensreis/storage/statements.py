"""Store and fetch statements with their codings."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, case, delete, func, insert, or_, select, update

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.statement import Coding, Statement
from levensreis.language import say
from levensreis.storage import codebook
from levensreis.storage.statement_rows import columns_of, statement_of
from levensreis.storage.tables import coding, factor, statement


class UnknownStatement(KnownError):
    """There is no such statement in this study."""


def of_journey(connection: Connection, journey_key: int) -> tuple[Statement, ...]:
    """Fetch the statements of a journey as they were told, without the bin."""
    codings = _codings_of(connection, journey_key)
    rows = connection.execute(
        select(statement)
        .where(statement.c.journey_id == journey_key, statement.c.in_bin.is_(False))
        .order_by(statement.c.position, statement.c.id)
    )
    return tuple(statement_of(row, codings.get(row.id, ())) for row in rows)


def order(connection: Connection, journey_key: int) -> list[UUID]:
    """Fetch which statements there are as they were told, those in the bin too."""
    uids = connection.execute(
        select(statement.c.uid)
        .where(statement.c.journey_id == journey_key)
        .order_by(statement.c.position, statement.c.id)
    ).scalars()
    return [UUID(uid) for uid in uids]


def add_all(connection: Connection, journey_key: int, new: Sequence[Statement]) -> None:
    """Store new statements behind the others of a journey."""
    for each in new:
        _insert(connection, journey_key, each)


def put_all(
    connection: Connection, journey_key: int, changed: Sequence[Statement]
) -> None:
    """Store statements as they are now; raises InvalidStatement.

    A factor must be of the side and the system at which its statement stands.
    """
    if any(each.codings for each in changed):
        book = codebook.get(connection)
        for each in changed:
            each.check_codings(book)
    for each in changed:
        put(connection, journey_key, each)


def put(connection: Connection, journey_key: int, changed: Statement) -> None:
    """Store a statement as it is now: new, changed, or taken out of the bin."""
    row = connection.execute(
        select(statement.c.id).where(statement.c.uid == changed.id.hex)
    ).first()
    if row is None:
        _insert(connection, journey_key, changed)
        return
    connection.execute(
        update(statement)
        .where(statement.c.id == row.id)
        .values(**columns_of(changed), in_bin=False)
    )
    connection.execute(delete(coding).where(coding.c.statement_id == row.id))
    _insert_codings(connection, journey_key, row.id, changed)


def rename_respondents(
    connection: Connection, journey_key: int, renamed: Mapping[str, str]
) -> None:
    """Give the statements of respondents the new keys of these."""
    if not renamed:
        return
    # At once: two keys may have changed places.
    new_key = case(renamed, value=statement.c.respondent)
    connection.execute(
        update(statement)
        .where(statement.c.journey_id == journey_key)
        .where(statement.c.respondent.in_(renamed))
        .values(respondent=new_key)
    )


def put_in_bin(connection: Connection, statement_id: UUID) -> None:
    """Put a statement in the bin; it keeps its place and its factors."""
    query = select(statement.c.id).where(statement.c.uid == statement_id.hex)
    key = connection.execute(query).scalar()
    if key is None:
        raise UnknownStatement(say("Deze uitspraak staat niet meer in deze studie."))
    connection.execute(
        update(statement).where(statement.c.id == key).values(in_bin=True)
    )
    connection.execute(
        update(coding).where(coding.c.statement_id == key).values(counted=False)
    )


def set_aside(
    connection: Connection, journey_key: int, aside: Collection[UUID]
) -> None:
    """Let the factors of a journey count, but those of these statements.

    What is in the bin or withheld never counts.
    """
    hidden = select(statement.c.id).where(
        statement.c.journey_id == journey_key,
        or_(
            statement.c.in_bin,
            statement.c.withheld,
            statement.c.uid.in_([each.hex for each in aside]),
        ),
    )
    of_journey = coding.c.journey_id == journey_key
    counts = coding.c.statement_id.not_in(hidden)
    # Only the rows that change: each of them is a page of the file.
    connection.execute(
        update(coding)
        .where(of_journey, coding.c.counted != counts)
        .values(counted=counts)
    )


def in_bin(connection: Connection, journey_key: int) -> list[Statement]:
    """Fetch what was put in the bin of a journey, the last told first."""
    codings = _codings_of(connection, journey_key)
    rows = connection.execute(
        select(statement)
        .where(statement.c.journey_id == journey_key, statement.c.in_bin.is_(True))
        .order_by(statement.c.position.desc(), statement.c.id.desc())
    )
    return [statement_of(row, codings.get(row.id, ())) for row in rows]


def empty_bin(connection: Connection, journey_key: int) -> None:
    """Delete for good what is in the bin of a journey, codings and index with it."""
    connection.execute(
        delete(statement).where(
            statement.c.journey_id == journey_key, statement.c.in_bin.is_(True)
        )
    )


def _insert(connection: Connection, journey_key: int, new: Statement) -> None:
    last = (
        select(func.coalesce(func.max(statement.c.position), 0))
        .where(statement.c.journey_id == journey_key)
        .scalar_subquery()
    )
    key = connection.execute(
        insert(statement)
        .returning(statement.c.id)
        .values(
            uid=new.id.hex,
            journey_id=journey_key,
            position=last + 1,
            in_bin=False,
            **columns_of(new),
        )
    ).scalar_one()
    _insert_codings(connection, journey_key, key, new)


def _insert_codings(
    connection: Connection, journey_key: int, key: int, of: Statement
) -> None:
    for position, each in enumerate(of.codings):
        factor_key = (
            select(factor.c.id).where(factor.c.uid == each.factor).scalar_subquery()
        )
        connection.execute(
            insert(coding).values(
                statement_id=key,
                factor_id=factor_key,
                journey_id=journey_key,
                position=position,
                example=each.example,
                counted=not of.withheld,
            )
        )


def _codings_of(
    connection: Connection, journey_key: int
) -> dict[int, tuple[Coding, ...]]:
    found: dict[int, list[Coding]] = defaultdict(list)
    rows = connection.execute(
        select(coding.c.statement_id, factor.c.uid, coding.c.example)
        .join(factor)
        .join(statement)
        # By way of its statements: coding has no index on the journey alone.
        .where(statement.c.journey_id == journey_key)
        .order_by(coding.c.statement_id, coding.c.position)
    )
    for key, uid, example in rows:
        found[key].append(Coding(FactorId(uid), example))
    return {key: tuple(codings) for key, codings in found.items()}
