"""What the cross-cutting picture is counted from: few columns of few statements.

The same on every engine. Only statements that a figure asks for become objects; codes
are read as they are, since there are many.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, or_, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.course_change import CourseChange
from levensreis.domain.crosscut.finding import Reference
from levensreis.domain.crosscut.told import FigureStatement, Told
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.life_context import Months
from levensreis.domain.research_data import SPELL_FACTS
from levensreis.domain.selection import Selection
from levensreis.domain.spell import Spell
from levensreis.storage.research.data import codebook_in, spell_of
from levensreis.storage.research.pictures_behind import told as chosen_statements
from levensreis.storage.research.selecting import Behind, conditions, journey_keys
from levensreis.storage.research.tables import coding, factor, journey, statement

_ASKED: Final = or_(
    statement.c.spell_type.is_not(None),
    statement.c.turning_point == 1,
    statement.c.course_change.is_not(None),
    statement.c.help_step.is_not(None),
)
_ABOUT: Final = (
    *(statement.c.id, statement.c.journey_id, statement.c.sid),
    *(statement.c.influence, statement.c.turning_point),
    *(statement.c.course_change, statement.c.help_step, statement.c.source),
)
_MONTHS: Final = (
    *(statement.c.earliest_start, statement.c.latest_start),
    *(statement.c.earliest_end, statement.c.latest_end),
)
_SPELL: Final = (
    *(statement.c.spell_type, statement.c.spell_kind),
    *(statement.c[name] for name in SPELL_FACTS),
)
_AFTER: Final = len(_ABOUT)
_PAST_MONTHS: Final = _AFTER + len(_MONTHS)
_SIDES: Final = {each.value: each for each in Influence}
_AT_ONCE: Final = 500
"""Names in a condition: every engine takes so many."""


def told_in(connection: Connection, selection: Selection) -> Told:
    """Return what figures are counted from, of what is selected."""
    chosen = [journey.c.id.in_(keys) for keys in journey_keys(selection)]
    query = select(journey.c.id, journey.c.rid).where(*chosen)
    names = {row.id: row.rid for row in connection.execute(query)}
    asked: Select[Any] = select(*_ABOUT, *_MONTHS, *_SPELL)
    asked = asked.where(_ASKED, *chosen_statements(selection))
    rows = connection.execute(asked.order_by(statement.c.position)).all()
    codes, book = _codes(connection, selection), _book(connection)
    made = _Making(names, _factors(rows, codes, book))
    statements = sorted(map(made.statement, rows), key=lambda each: each.rid)
    return Told(
        tuple(sorted(names.values())),
        tuple(statements),
        codebook_in(connection),
        [(names[at], sid, book[fid]) for _, at, sid, fid in codes],
    )


def behind(connection: Connection, references: Iterable[Reference]) -> list[Behind]:
    """Return what is told in statements, by journey."""
    sids = [each.sid for each in references]
    found: list[Behind] = []
    for start in range(0, len(sids), _AT_ONCE):
        query = (
            select(
                journey.c.rid,
                journey.c.pseudonym,
                statement.c.sid,
                statement.c.position,
                statement.c.theme,
                statement.c.age,
                statement.c.text,
                statement.c.respondent,
            )
            .select_from(statement)
            .join(journey, journey.c.id == statement.c.journey_id)
            .where(statement.c.sid.in_(sids[start : start + _AT_ONCE]))
        )
        found += [Behind(*row, example="") for row in connection.execute(query)]
    return sorted(found, key=lambda each: (each.rid, each.number))


_Code = Row[int, int, str, int]
"""The keys of a statement and its journey, its name, and the key of its factor."""


def _codes(connection: Connection, selection: Selection) -> Sequence[_Code]:
    """Return every code that is selected, by keys, with the name of its statement."""
    query: Select[int, int, str, int] = (
        select(
            coding.c.statement_id,
            coding.c.journey_id,
            statement.c.sid,
            coding.c.factor_id,
        )
        .select_from(coding)
        .join(statement, statement.c.id == coding.c.statement_id)
        .where(*conditions(selection))
    )
    return connection.execute(query).all()


def _book(connection: Connection) -> dict[int, FactorId]:
    rows = connection.execute(select(factor.c.id, factor.c.fid))
    return {row.id: FactorId(row.fid) for row in rows}


def _factors(
    rows: Iterable[Row[Any]],
    codes: Iterable[_Code],
    book: Mapping[int, FactorId],
) -> Mapping[int, list[FactorId]]:
    """Return the factors of the statements of which a figure asks for them."""
    asked = {row.id for row in rows if row.course_change or row.afterwards}
    found = defaultdict[int, list[FactorId]](list)
    for key, _, _, fid in codes:
        if key in asked:
            found[key].append(book[fid])
    return found


class _Making:
    """Makes statements of rows; what is the same in many is made once."""

    def __init__(
        self, names: Mapping[int, str], factors: Mapping[int, list[FactorId]]
    ) -> None:
        self._names, self._factors = names, factors
        self._spells: dict[tuple[str | None, ...], Spell | None] = {}

    def statement(self, row: Row[Any]) -> FigureStatement:
        """Return what figures ask of a statement."""
        told = tuple(row)
        key, journey_id, sid, side, turning_point, change, step, source = told[:_AFTER]
        return FigureStatement(
            self._names[journey_id],
            sid,
            _SIDES[side],
            bool(turning_point),
            Months(*told[_AFTER:_PAST_MONTHS]),
            self._spell(told[_PAST_MONTHS:]),
            CourseChange(change) if change else None,
            HelpStep(step) if step else None,
            Source(source) if source else None,
            tuple(self._factors.get(key, ())),
        )

    def _spell(self, told: tuple[str | None, ...]) -> Spell | None:
        if told not in self._spells:
            self._spells[told] = spell_of(*told)
        return self._spells[told]
