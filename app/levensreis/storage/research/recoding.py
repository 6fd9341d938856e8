"""Bring what is counted up to date with the codebook as researchers left it.

`factor` and `coding` hold what is so now. What a statement arrived with is kept apart
(`coding_arrived`) from the moment at which that is something else, and only then: a
study of which nobody changed the codebook has nothing twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from sqlalchemy import Connection, Table, delete, insert, select

from levensreis.domain.codebook import FactorId
from levensreis.domain.codebook_work.state import CodebookState, CodeChange
from levensreis.storage.research.factors_now import (
    Keys,
    put_factors,
    put_notes,
    remove_factors,
)
from levensreis.storage.research.merged_tables import (
    coding_arrived,
    statement_recoded,
)
from levensreis.storage.research.tables import coding, factor, statement

_AT_A_TIME: Final = 500  # of what is asked in one query; SQLite has a limit
_Asked = TypeVar("_Asked", int, str, FactorId)


class _Code(NamedTuple):
    """A factor of a statement."""

    fid: FactorId
    position: int
    example: str


class _Told(NamedTuple):
    """A statement whose factors are worked out anew."""

    id: int
    sid: str
    journey_id: int


def bring_up_to_date(
    connection: Connection, before: CodebookState, now: CodebookState
) -> None:
    """Make of the tables of one state of the codebook those of another."""
    keys = put_factors(connection, now.factors)
    recode(connection, now, keys, touched(connection, before, now))
    remove_factors(connection, keys.keys() - now.by_id.keys())
    put_notes(connection, now)


def touched(
    connection: Connection, before: CodebookState, now: CodebookState
) -> set[int]:
    """Return the keys of the statements that can have other factors after a change."""
    found: set[int] = set()
    fids = {
        each
        for each in before.gone.keys() | now.gone.keys()
        if before.gone.get(each) != now.gone.get(each)
    }
    for part in _parts(fids):
        found.update(_having(connection, part))
    sids = {
        each
        for each in before.sids | now.sids
        if _essence(before.changes_of(each)) != _essence(now.changes_of(each))
    }
    for some in _parts(sids):
        named = select(statement.c.id).where(statement.c.sid.in_(some))
        found.update(connection.execute(named).scalars())
    return found


def recode(
    connection: Connection, now: CodebookState, keys: Keys, statements: Iterable[int]
) -> None:
    """Work out the factors of statements anew, from those with which they arrived."""
    for part in _parts(set(statements)):
        _Part(connection, now, keys, part).recode()


class _Part:
    """Some statements, with what they arrived with and what they have."""

    def __init__(
        self,
        connection: Connection,
        now: CodebookState,
        keys: Keys,
        statements: Sequence[int],
    ) -> None:
        self._connection = connection
        self._now = now
        self._keys = keys
        self._statements = statements
        self._put: dict[Table, list[dict[str, Any]]] = {}
        self._take: dict[Table, list[int]] = {}

    def recode(self) -> None:
        """Store what is another than it was."""
        there, kept, marked = self._there(), self._kept(), self._marked()
        for each in self._told():
            arrived = kept[each.id] if each.id in marked else there[each.id]
            codes = self._codes(each.sid, arrived)
            is_same = [one[::2] for one in codes] == [one[::2] for one in arrived]
            wanted = arrived if is_same else codes
            if wanted != there[each.id]:
                self._replace(each, wanted)
            if is_same and each.id in marked:
                self._forget(each.id)
            elif not is_same and each.id not in marked:
                self._remember(each.id, arrived)
        for table, keys in self._take.items():
            gone = delete(table).where(table.c.statement_id.in_(keys))
            self._connection.execute(gone)
        for table, rows in self._put.items():
            if rows:
                self._connection.execute(insert(table), rows)

    def _codes(self, sid: str, arrived: Sequence[_Code]) -> list[_Code]:
        examples: dict[FactorId, str] = {}
        for each in arrived:
            became = self._now.becomes(sid, each.fid)
            if became is not None and each.example:
                examples.setdefault(became, each.example)
        fids = self._now.codes(sid, [each.fid for each in arrived])
        return [
            _Code(fid, place, examples.get(fid, ""))
            for place, fid in enumerate(fids, 1)
        ]

    def _replace(self, each: _Told, wanted: Sequence[_Code]) -> None:
        self._take.setdefault(coding, []).append(each.id)
        self._put.setdefault(coding, []).extend(
            {
                "statement_id": each.id,
                "factor_id": self._keys[code.fid],
                "journey_id": each.journey_id,
                "position": code.position,
                "example": code.example,
            }
            for code in wanted
        )

    def _remember(self, key: int, arrived: Sequence[_Code]) -> None:
        self._put.setdefault(statement_recoded, []).append({"statement_id": key})
        self._put.setdefault(coding_arrived, []).extend(
            {"statement_id": key, **each._asdict()} for each in arrived
        )

    def _forget(self, key: int) -> None:
        for table in (coding_arrived, statement_recoded):
            self._take.setdefault(table, []).append(key)

    def _told(self) -> list[_Told]:
        rows = self._connection.execute(
            select(statement.c.id, statement.c.sid, statement.c.journey_id).where(
                statement.c.id.in_(self._statements)
            )
        )
        return [_Told(*row) for row in rows]

    def _marked(self) -> set[int]:
        key = statement_recoded.c.statement_id
        found = select(key).where(key.in_(self._statements))
        return set(self._connection.execute(found).scalars())

    def _there(self) -> dict[int, list[_Code]]:
        query = (
            select(
                coding.c.statement_id,
                factor.c.fid,
                coding.c.position,
                coding.c.example,
            )
            .join(factor, factor.c.id == coding.c.factor_id)
            .where(coding.c.statement_id.in_(self._statements))
        )
        return _by_statement(self._connection.execute(query))

    def _kept(self) -> dict[int, list[_Code]]:
        query = select(
            coding_arrived.c.statement_id,
            coding_arrived.c.fid,
            coding_arrived.c.position,
            coding_arrived.c.example,
        ).where(coding_arrived.c.statement_id.in_(self._statements))
        return _by_statement(self._connection.execute(query))


def _having(connection: Connection, fids: Sequence[FactorId]) -> Iterator[int]:
    now = (
        select(coding.c.statement_id)
        .join(factor, factor.c.id == coding.c.factor_id)
        .where(factor.c.fid.in_(fids))
    )
    arrived = select(coding_arrived.c.statement_id).where(
        coding_arrived.c.fid.in_(fids)
    )
    for query in (now, arrived):
        yield from connection.execute(query).scalars()


def _by_statement(rows: Iterable[Any]) -> defaultdict[int, list[_Code]]:
    found: defaultdict[int, list[_Code]] = defaultdict(list)
    for key, *told in rows:
        found[key].append(_Code(*told))
    for codes in found.values():
        codes.sort(key=lambda each: (each.position, each.fid))
    return found


def _essence(changes: Sequence[CodeChange]) -> list[object]:
    """Return what changes do, whichever event it was that did it."""
    return [(each.moves, each.add) for each in changes]


def _parts(asked: set[_Asked]) -> Iterator[Sequence[_Asked]]:
    told = sorted(asked)
    for start in range(0, len(told), _AT_A_TIME):
        yield told[start : start + _AT_A_TIME]
