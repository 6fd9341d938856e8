"""Take the journeys of a research file over, by the laws of merging.

What is stored comes from the file as it is; only the keys that join inside are new.
`domain.merging` decides; here it is done, within the transaction that is lent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, CursorResult, delete, func, insert, select
from sqlalchemy.exc import DataError, IntegrityError

from levensreis.domain.merging.arrival import (
    Known,
    Verdict,
    Version,
    Withdrawal,
    decide,
)
from levensreis.domain.merging.report import JourneyReport
from levensreis.storage.fieldwork_words import holds, places
from levensreis.storage.research.arrived import ArrivingWork
from levensreis.storage.research.content import COLUMNS, Content, Row
from levensreis.storage.research.merged_codebook import MergedCodebook
from levensreis.storage.research.merged_rows import MergedRows, marks
from levensreis.storage.research.merged_tables import conflict, merged_file
from levensreis.storage.research.saved_queries import forget_examples
from levensreis.storage.research.tables import journey, tombstone

_AT_A_TIME: Final = 500  # of what is asked in one query; SQLite has a limit
_PLACE: Final = {name: place for place, name in enumerate(COLUMNS[journey.name])}
_ID, _RID, _PSEUDONYM = _PLACE["id"], _PLACE["rid"], _PLACE["pseudonym"]
_REVISION, _DIGEST = _PLACE["revision"], _PLACE["digest"]


class DoesNotFit(Exception):
    """The rows of a file do not fit with each other, or with what is there."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A file that arrives, as it is remembered."""

    digest: str
    name: str
    signer: str
    at: str
    """When it was merged."""
    by: str
    """Who did."""
    codebook_version: int = 0


@dataclass(frozen=True, slots=True)
class _There:
    """A journey that the merged study has."""

    id: int
    version: Version


def merged_before(connection: Connection) -> frozenset[str]:
    """Fetch the digests of the files that have nothing to tell any more."""
    return frozenset(connection.execute(select(merged_file.c.digest)).scalars())


def signers_before(connection: Connection) -> frozenset[str]:
    """Fetch the public keys with which files were signed that were merged."""
    found = connection.execute(select(merged_file.c.signer).distinct())
    return frozenset(found.scalars())


def count_journeys(connection: Connection) -> int:
    """Count the journeys of a merged study."""
    return connection.execute(select(func.count()).select_from(journey)).scalar_one()


def count_withdrawn(connection: Connection) -> int:
    """Count the journeys of which is known that they may be used no more."""
    return connection.execute(select(func.count()).select_from(tombstone)).scalar_one()


class Merging:
    """Merges files, one after another, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._begin()

    def merge(self, content: Content, origin: Origin) -> list[JourneyReport]:
        """Take a file over: all that is new in it, or nothing of it.

        Raises DoesNotFit, and what the storage raises; then nothing was changed.
        """
        self._say("SAVEPOINT arriving")
        try:
            with self._work.undone():
                told = self._merge(content, origin)
        except (IntegrityError, DataError, KeyError) as error:
            self._say("ROLLBACK TO SAVEPOINT arriving")
            self._say("RELEASE SAVEPOINT arriving")
            self._begin()  # what is known in memory was undone too
            raise DoesNotFit from error
        self._say("RELEASE SAVEPOINT arriving")
        return told

    def _say(self, query: str, *values: object) -> CursorResult[Any]:
        # By the driver: what Core does for each of a thousand files takes longer.
        return self._connection.exec_driver_sql(query, values)

    def _begin(self) -> None:
        self._work = ArrivingWork(self._connection)
        with self._work.undone():
            self._codebook = MergedCodebook(self._connection)
        self._rows = MergedRows(self._connection)
        found = self._connection.execute(select(tombstone.c.rid))
        self._withdrawn = set(found.scalars())

    def _merge(self, content: Content, origin: Origin) -> list[JourneyReport]:
        withdrawn = [rid for (rid,) in content.rows[tombstone.name]]
        arriving = content.rows[journey.name]
        there = self._there([*withdrawn, *(row[_RID] for row in arriving)])
        told = [self._withdraw(each, there.get(each)) for each in withdrawn]
        verdicts = [decide(self._known(row[_RID], there), _of(row)) for row in arriving]
        factors = self._codebook.take_over(content, origin.codebook_version)
        wanted = []
        for row, verdict in zip(arriving, verdicts, strict=True):
            told.append(JourneyReport(row[_RID], row[_PSEUDONYM], verdict))
            if verdict is Verdict.REPLACED:
                self._remove(there[row[_RID]])
                self._forget_conflicts(row[_RID])
            if verdict is Verdict.CONFLICT:
                self._remember_conflict(row, origin)
            if verdict.stores:
                wanted.append(row)
        if wanted:
            self._rows.put(content, wanted, factors)
        if Verdict.CONFLICT not in verdicts:
            self._remember(origin)
        return told

    def _there(self, rids: Sequence[str]) -> dict[str, _There]:
        found = {}
        for start in range(0, len(rids), _AT_A_TIME):
            part = rids[start : start + _AT_A_TIME]
            query = f"{_THERE} ({marks(self._connection, len(part))})"
            for row in self._say(query, *part):
                key, rid, revision, digest = tuple(row)
                found[rid] = _There(key, Version(revision, digest))
        return found

    def _known(self, rid: str, there: Mapping[str, _There]) -> Known:
        if rid in self._withdrawn:
            return Withdrawal()
        return there[rid].version if rid in there else None

    def _withdraw(self, rid: str, there: _There | None) -> JourneyReport:
        known = self._known(rid, {rid: there} if there else {})
        verdict = decide(known, Withdrawal())
        named_in: tuple[str, ...] = ()
        if verdict is Verdict.WITHDRAWN:
            self._connection.execute(insert(tombstone).values(rid=rid))
            self._withdrawn.add(rid)
            self._forget_conflicts(rid)
            if there:
                named_in = self._named_in(there)
                self._remove(there)
                forget_examples(self._connection)
        return JourneyReport(rid, "", verdict, named_in)

    def _named_in(self, there: _There) -> tuple[str, ...]:
        """Return where researchers may have typed the pseudonym of a journey."""
        query = select(journey.c.pseudonym).where(journey.c.id == there.id)
        pseudonym = self._connection.execute(query).scalar_one()
        return places(self._connection, lambda text: holds(text, pseudonym))

    def _remove(self, there: _There) -> None:
        # What is of it goes along.
        self._connection.execute(delete(journey).where(journey.c.id == there.id))

    def _forget_conflicts(self, rid: str) -> None:
        """Let go of what stood against content that is not there any more."""
        self._connection.execute(delete(conflict).where(conflict.c.rid == rid))

    def _remember_conflict(self, row: Row, origin: Origin) -> None:
        known = (row[_RID], row[_REVISION], row[_DIGEST])
        self._put_new(_CONFLICT, *known, origin.name, origin.at)

    def _remember(self, origin: Origin) -> None:
        about = (origin.digest, origin.name, origin.signer, origin.at, origin.by)
        self._put_new(_FILE, *about)

    def _put_new(self, query: str, *values: object) -> None:
        """Put a row, unless it is there already."""
        places = marks(self._connection, len(values))
        self._say(f"{query} VALUES ({places}) ON CONFLICT DO NOTHING", *values)


def _of(row: Row) -> Version:
    return Version(row[_REVISION], row[_DIGEST])


_THERE: Final = "SELECT id, rid, revision, digest FROM journey WHERE rid IN"
_FILE: Final = "INSERT INTO merged_file (digest, name, signer, merged_at, by_whom)"
_CONFLICT: Final = "INSERT INTO conflict (rid, revision, digest, file_name, found_at)"
