"""Store and fetch statements with their codings."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, case, delete, func, insert, or_, select, update

from levensreis.domain.codebook import FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.errors import KnownError
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.period import Period
from levensreis.domain.spell import (
    KINDS,
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    MoveReason,
    NeedChange,
    Spell,
    SpellType,
    Stability,
    WorkKind,
)
from levensreis.domain.statement import Coding, Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.language import say
from levensreis.storage import codebook
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
        .values(**_columns(changed), in_bin=False)
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
    return [_statement(row, codings.get(row.id, ())) for row in rows]


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
            **_columns(new),
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
        "course_change": each.course_change,
        "help_step": each.help_step,
        "source": each.source,
        "quote": each.quote,
        "meaning": each.meaning,
        "sensitive": each.sensitive,
        "withheld": each.withheld,
        "session": each.session and each.session.hex,
        "account_of": each.account_of and each.account_of.hex,
        "spell_type": spell and spell.type,
        "spell_kind": spell and spell.kind,
        "with_whom": spell.with_whom if spell else "",
        **{name: spell and getattr(spell, name) for name in _SPELL_FACTS},
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
        course_change=CourseChange(row.course_change) if row.course_change else None,
        help_step=HelpStep(row.help_step) if row.help_step else None,
        source=Source(row.source) if row.source else None,
        quote=row.quote,
        meaning=row.meaning,
        sensitive=row.sensitive,
        withheld=row.withheld,
        session=UUID(row.session) if row.session else None,
        account_of=UUID(row.account_of) if row.account_of else None,
        spell=_spell(row),
        loose_words=tuple(filter(None, row.loose_words.split(_SEPARATOR))),
    )


def _spell(row: Any) -> Spell | None:
    if not row.spell_type:
        return None
    spell_type = SpellType(row.spell_type)
    facts = {
        name: kind(getattr(row, name))
        for name, kind in _SPELL_FACTS.items()
        if getattr(row, name)
    }
    if row.spell_kind:
        facts["kind"] = KINDS[spell_type](row.spell_kind)
    # Version 1 of the file did not refuse a law at a place: that is left behind.
    return Spell.with_facts(spell_type, {**facts, "with_whom": row.with_whom})


_SPELL_FACTS: Final[dict[str, type[StrEnum]]] = {
    "funding_law": FundingLaw,
    "delivery_form": DeliveryForm,
    "stable": Stability,
    "exemption": Exemption,
    "work": WorkKind,
    "decision": Decision,
    "reason": MoveReason,
    "afterwards": NeedChange,
}
"""The choices among the facts of a spell, by column."""
