"""Read the tables for research as what researchers work with, a part at a time.

A very big study is never in memory whole: `Journeys` reads as many as fit easily, lets
the connection go, and hands them on.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Table, inspect, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.research_data import (
    SPELL_FACTS,
    FactorData,
    JourneyData,
    ResearchData,
    StatementData,
)
from levensreis.domain.spell import (
    KINDS,
    Spell,
    SpellType,
)
from levensreis.domain.statement import Coding, Kind
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.storage.research import codebook_work
from levensreis.storage.research.factors_now import notes_in
from levensreis.storage.research.merged_tables import codebook_event, factor_note
from levensreis.storage.research.tables import (
    characteristic,
    coding,
    factor,
    journey,
    statement,
    theme_story,
)

Lend = Callable[[], AbstractContextManager[Connection]]
"""Lends a connection to the tables for research."""
PART: Final = 200
"""How many journeys are read at a time: some megabytes of what was told."""


def research_data(lend: Lend) -> ResearchData:
    """Return all that is in the tables; journeys are read when they are gone through.

    The same from every engine: they come in the order of their outside names.
    """
    with lend() as connection:
        book = codebook_in(connection)
        rids = connection.execute(select(journey.c.rid)).scalars().all()
    return ResearchData(journeys=Journeys(lend, sorted(rids)), codebook=book)


def codebook_in(connection: Connection) -> tuple[FactorData, ...]:
    """Return the factors, in the order of the codebook."""
    rows = connection.execute(select(factor)).all()
    definitions = _definitions(connection)
    return tuple(
        FactorData(
            id=FactorId(row.fid),
            label=row.label,
            system=System(row.system),
            influence=Influence(row.influence),
            group=PartyGroup(row.party_group) if row.party_group else None,
            own=bool(row.own),
            definition=definitions.get(row.fid, ""),
        )
        for row in sorted(rows, key=lambda row: (row.position, row.fid))
    )


def _definitions(connection: Connection) -> dict[str, str]:
    """Return what researchers wrote of factors: only a merged study knows that."""
    if not inspect(connection).has_table(factor_note.name):
        return {}
    rows = connection.execute(select(factor_note.c.fid, factor_note.c.definition))
    return dict(map(tuple, rows))


class Journeys(Collection[JourneyData]):
    """The journeys of a study, read from its tables a part at a time."""

    def __init__(self, lend: Lend, rids: Sequence[str]) -> None:
        self._lend = lend
        self._rids = rids

    def __len__(self) -> int:
        return len(self._rids)

    def __contains__(self, other: object) -> bool:
        return any(each == other for each in self)

    def __iter__(self) -> Iterator[JourneyData]:
        for start in range(0, len(self._rids), PART):
            # Read before any is handed on: who gets one may want the connection.
            with self._lend() as connection:
                part = journeys_in(connection, self._rids[start : start + PART])
            yield from part


def journeys_in(connection: Connection, rids: Sequence[str]) -> list[JourneyData]:
    """Return the journeys with these outside names that are there, in their order."""
    rows = connection.execute(select(journey).where(journey.c.rid.in_(rids))).all()
    keys = [row.id for row in rows]
    told = _told(connection, keys)
    known = defaultdict[int, dict[str, str]](dict)
    for row in _of(connection, keys, characteristic):
        known[row.journey_id][row.name] = row.value
    stories = defaultdict[int, dict[str, str]](dict)
    for row in _of(connection, keys, theme_story):
        stories[row.journey_id][row.theme] = row.text
    return [
        JourneyData(
            rid=row.rid,
            pseudonym=row.pseudonym,
            revision=row.revision,
            characteristics=dict(sorted(known[row.id].items())),
            stories={
                theme: stories[row.id][theme.value]
                for theme in Theme
                if theme.value in stories[row.id]
            },
            statements=tuple(told[row.id]),
        )
        for row in sorted(rows, key=lambda row: str(row.rid))
    ]


def _told(
    connection: Connection, keys: Sequence[int]
) -> defaultdict[int, list[StatementData]]:
    """Return the statements by the key of their journey, each in its place."""
    codings = defaultdict[int, list[Coding]](list)
    marked = (
        select(coding.c.statement_id, coding.c.example, factor.c.fid)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(coding.c.journey_id.in_(keys))
        .order_by(coding.c.statement_id, coding.c.position)
    )
    for key, example, fid in connection.execute(marked):
        codings[key].append(Coding(FactorId(fid), example))
    found = defaultdict[int, list[StatementData]](list)
    for row in _of(connection, keys, statement, statement.c.position):
        found[row.journey_id].append(_statement(row, codings[row.id]))
    return found


def _of(
    connection: Connection,
    keys: Sequence[int],
    table: Table,
    *order: ColumnElement[int],
) -> Sequence[Row[Any]]:
    query = select(table).where(table.c.journey_id.in_(keys)).order_by(*order)
    return connection.execute(query).all()


def _statement(row: Row[Any], codings: Sequence[Coding]) -> StatementData:
    return StatementData(
        sid=row.sid,
        theme=Theme(row.theme),
        kind=Kind(row.kind),
        text=row.text,
        story=row.story,
        quote=row.quote,
        meaning=row.meaning,
        influence=Influence(row.influence),
        system=System(row.system) if row.system else None,
        group=PartyGroup(row.party_group) if row.party_group else None,
        respondent=row.respondent,
        turning_point=bool(row.turning_point),
        sensitive=bool(row.sensitive),
        months=Months(
            row.earliest_start, row.latest_start, row.earliest_end, row.latest_end
        ),
        age=row.age,
        spell=_spell(row),
        course_change=CourseChange(row.course_change) if row.course_change else None,
        help_step=HelpStep(row.help_step) if row.help_step else None,
        source=Source(row.source) if row.source else None,
        codings=tuple(codings),
    )


def spell_of(
    type_: str | None, kind: str | None, *told: str | None, with_whom: str | None = None
) -> Spell | None:
    """Make a spell of what is kept of it; `told` are its facts as `SPELL_FACTS`."""
    if not type_:
        return None
    spell_type = SpellType(type_)
    facts: dict[str, object] = {
        name: value(each)
        for (name, value), each in zip(SPELL_FACTS.items(), told, strict=True)
        if each
    }
    if kind:
        facts["kind"] = KINDS[spell_type](kind)
    return Spell.with_facts(spell_type, facts | {"with_whom": with_whom or None})


def _spell(row: Row[Any]) -> Spell | None:
    told = (getattr(row, name) for name in SPELL_FACTS)
    return spell_of(row.spell_type, row.spell_kind, *told, with_whom=row.with_whom)


def version_of(connection: Connection) -> str:
    """Return a digest of every journey, of the codebook and of what has which code.

    What researchers wrote of factors and categories is of the codebook.

    The same data has the same on every engine, in whatever order it arrived.
    """
    made = hashlib.sha256()
    journeys = select(journey.c.rid, journey.c.revision, journey.c.digest)
    book = select(*(each for each in factor.c if each.name != "id"))
    codings = (
        select(statement.c.sid, factor.c.fid, coding.c.position, coding.c.example)
        .join(statement, statement.c.id == coding.c.statement_id)
        .join(factor, factor.c.id == coding.c.factor_id)
    )
    for query in (journeys, book, codings):
        # Engines put words in another order: the order is made here.
        rows = sorted(map(repr, map(tuple, connection.execute(query))))
        made.update("\n".join(rows).encode() + b"\0")
    if written := sorted(_written(connection)):
        made.update("\n".join(written).encode() + b"\0")
    return made.hexdigest()


def _written(connection: Connection) -> Iterator[str]:
    """Return what researchers wrote: only a merged study can have any."""
    if not inspect(connection).has_table(codebook_event.name):
        return
    for fid, note in notes_in(connection).items():
        yield repr(("factor", fid, note))
    if connection.execute(select(codebook_event.c.number).limit(1)).first():
        for each in codebook_work.read(connection).state.categories:
            yield repr(("category", each))
