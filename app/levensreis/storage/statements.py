"""Store and fetch statements with their codings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, case, delete, func, insert, select, update

from levensreis.domain.codebook import FactorId
from levensreis.domain.errors import KnownError
from levensreis.domain.influence import Influence
from levensreis.domain.period import Period
from levensreis.domain.spell import DeliveryForm, FundingLaw, Spell, SpellType
from levensreis.domain.statement import Coding, Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.storage.tables import coding, factor, statement

_SEPARATOR = "\n"  # between loose words, which hold no white space


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
    return tuple(_statement(row, codings.get(row.id, ())) for row in rows)


def add_all(connection: Connection, journey_key: int, new: Sequence[Statement]) -> None:
    """Store new statements behind the others of a journey."""
    for each in new:
        _insert(connection, journey_key, each)


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
        .values(**_columns(changed), in_bin=False)
    )
    connection.execute(delete(coding).where(coding.c.statement_id == row.id))
    _insert_codings(connection, journey_key, row.id, changed.codings)


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
        raise UnknownStatement("Deze uitspraak staat niet meer in deze studie.")
    connection.execute(
        update(statement).where(statement.c.id == key).values(in_bin=True)
    )
    connection.execute(
        update(coding).where(coding.c.statement_id == key).values(counted=False)
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
            **_columns(new),
        )
    ).scalar_one()
    _insert_codings(connection, journey_key, key, new.codings)


def _insert_codings(
    connection: Connection, journey_key: int, key: int, codings: Iterable[Coding]
) -> None:
    for position, each in enumerate(codings):
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
                counted=True,
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


def _columns(each: Statement) -> dict[str, Any]:
    spell = each.spell
    return {
        "theme": each.theme,
        "kind": each.kind,
        "period": each.period.said,
        "text": each.text,
        "story": each.story,
        "influence": each.influence,
        "system": each.system,
        "party_group": each.group,
        "respondent": each.respondent,
        "turning_point": each.turning_point,
        "quote": each.quote,
        "spell_type": spell.type if spell else None,
        "funding_law": spell.funding_law if spell else None,
        "delivery_form": spell.delivery_form if spell else None,
        "loose_words": _SEPARATOR.join(each.loose_words),
    }


def _statement(row: Any, codings: tuple[Coding, ...]) -> Statement:
    return Statement(
        id=UUID(row.uid),
        theme=Theme(row.theme),
        kind=Kind(row.kind),
        period=Period.parse(row.period),
        text=row.text,
        story=row.story,
        influence=Influence(row.influence),
        system=System(row.system) if row.system else None,
        group=PartyGroup(row.party_group) if row.party_group else None,
        codings=codings,
        respondent=row.respondent,
        turning_point=row.turning_point,
        quote=row.quote,
        spell=_spell(row),
        loose_words=tuple(filter(None, row.loose_words.split(_SEPARATOR))),
    )


def _spell(row: Any) -> Spell | None:
    if not row.spell_type:
        return None
    return Spell(
        SpellType(row.spell_type),
        FundingLaw(row.funding_law) if row.funding_law else None,
        DeliveryForm(row.delivery_form) if row.delivery_form else None,
    )
