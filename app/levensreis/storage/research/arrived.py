"""Let what a file brings be as researchers left the codebook, whenever it comes.

While a file is taken over every factor that ever arrived has its row, so that merging
needs to know of no work; then the new statements are worked out as the others were.
Where nobody worked on the codebook this costs one question per hundred files.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import Connection, func, select

from levensreis.domain.codebook_work.fold import fold
from levensreis.domain.codebook_work.state import WorkFactor
from levensreis.storage.research import codebook_work
from levensreis.storage.research.factors_now import (
    Keys,
    put_factors,
    put_notes,
    put_rows,
    remove_factors,
    rows_of,
)
from levensreis.storage.research.recoding import recode, touched
from levensreis.storage.research.tables import statement


class ArrivingWork:
    """The work of researchers, done to what arrives within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._events = codebook_work.events_in(connection)
        if self._events:
            self._known = codebook_work.read(connection)
            self._standing = codebook_work.standing(connection)
            self._keep(put_factors(connection, self._known.state.factors))

    def undone(self) -> AbstractContextManager[None]:
        """Let every factor be there while a file is taken over; then do the work."""
        return self._around() if self._events else nullcontext()

    @contextmanager
    def _around(self) -> Iterator[None]:
        put_rows(self._connection, self._hidden)
        query = select(func.coalesce(func.max(statement.c.id), 0))
        last: int = self._connection.execute(query).scalar_one()
        yield
        statements = self._behind(last)
        standing = codebook_work.standing(self._connection)
        if standing != self._standing:
            self._standing = standing
            statements |= self._fold_again()
        state = self._known.state
        recode(self._connection, state, self._keys, statements)
        remove_factors(self._connection, self._keys.keys() - state.by_id.keys())

    def _fold_again(self) -> set[int]:
        """Work out the codebook anew, and tell which statements that may change."""
        connection, before = self._connection, self._known.state
        arrived = codebook_work.arrived_in(connection)
        now = fold(self._events, arrived)
        self._known = codebook_work.Work(self._events, arrived, now)
        self._keep(put_factors(connection, now.factors))
        put_notes(connection, now)
        return touched(connection, before, now)

    def _keep(self, keys: Keys) -> None:
        """Remember the keys of factors, also of those that are only there meanwhile.

        By the same keys each time: merging remembers them.
        """
        gone = [
            WorkFactor(
                fid=each.fid,
                position=each.position,
                wording=each.wording,
                own=each.own,
            )
            for each in self._known.arrived
            if each.fid in self._known.state.gone
        ]
        self._hidden = rows_of(gone, keys)
        self._keys = {**keys, **{row["fid"]: row["id"] for row in self._hidden}}

    def _behind(self, last: int) -> set[int]:
        """Return the keys of the statements that came behind another."""
        query = select(statement.c.id).where(statement.c.id > last)
        return set(self._connection.execute(query).scalars())
