"""How far a study is: every commit is counted in its file.

An older file that is put back, or a write-ahead log that was lost, is sound in itself:
only who remembers how far the study was can tell (`memory`). Besides the count there
are sittings: a file that was worked on apart, on another computer, can have counted
further, and still lack what was recorded here.
"""

import secrets
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from levensreis.domain.errors import KnownError
from levensreis.storage.connection import ask, connect_to_copy, log_of

MOST_SITTINGS: Final = 100
"""How many are known in the file: what is older is not asked for any more."""

_STUDY, _COMMITS, _SITTINGS = "study_id", "commits", "sittings"
_FOLDED: Final = "folded"
_READ: Final = (
    "SELECT name, value FROM study WHERE name IN "
    f"('{_STUDY}', '{_COMMITS}', '{_SITTINGS}', '{_FOLDED}')"
)
_COUNT: Final = (
    f"UPDATE study SET value = value + 1 WHERE name = '{_COMMITS}' RETURNING value"
)
_PUT: Final = "INSERT OR REPLACE INTO study(name, value) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A stretch of work from opening to closing, and its first commit."""

    token: str
    first: int


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a study was: its last commit, and the sitting in which that was made."""

    commits: int
    sitting: Sitting


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a file is; a file that was never counted is at nothing."""

    study: str = ""
    """A random name, the same in every copy of the file."""
    commits: int = 0
    sittings: tuple[Sitting, ...] = ()
    folded: int = 0
    """How many commits were in the file itself when its write-ahead log was begun."""

    @property
    def mark(self) -> Mark | None:
        """What is to be remembered of it."""
        return Mark(self.commits, self.sittings[-1]) if self.sittings else None

    def lacks(self, mark: Mark) -> int:
        """Count the commits up to a mark that are not in the file: at least so many."""
        if self.commits < mark.commits:
            return mark.commits - self.commits
        lasts = [each.first - 1 for each in self.sittings[1:]] + [self.commits]
        for sitting, last in zip(self.sittings, lasts, strict=False):
            if sitting == mark.sitting:
                return max(mark.commits - last, 0)
        if len(self.sittings) >= MOST_SITTINGS:
            return 0  # it may have been one of those that are forgotten
        return mark.commits - mark.sitting.first + 1


def new_sitting() -> str:
    """Return a name for a sitting, unlike any other."""
    return secrets.token_hex(4)


def read_standing(connection: Any) -> Standing:
    """Read how far a file is."""
    found: dict[str, str] = dict(ask(connection, _READ))
    sittings = (each.split(":") for each in found.get(_SITTINGS, "").split())
    return Standing(
        study=found.get(_STUDY, ""),
        commits=int(found.get(_COMMITS, 0)),
        sittings=tuple(Sitting(token, int(first)) for token, first in sittings),
        folded=int(found.get(_FOLDED, 0)),
    )


def commits_without_log(path: Path, key: bytes) -> int | None:
    """Count the commits in a file that nobody has open, without its log.

    None when there is no log, or when that cannot be read: the file alone may be half.
    """
    if not log_of(path).exists():
        return None
    try:
        with closing(connect_to_copy(path, key)) as connection:
            return read_standing(connection).commits
    except (KnownError, sqlcipher.Error, ValueError):
        return None


def count_commit(
    connection: Any, before: Standing, sitting: str, folded: int | None = None
) -> Standing:
    """Count the commit that is being made, within its transaction.

    The first one of a sitting, and of a file that was never counted, writes more:
    also how many commits the file itself held, when that is known.
    """
    found = connection.execute(_COUNT).fetchall()
    if not found:
        before = Standing(secrets.token_hex(16))
        connection.executemany(_PUT, [(_STUDY, before.study), (_COMMITS, "1")])
    now = replace(before, commits=int(found[0][0]) if found else 1)
    if now.sittings and now.sittings[-1].token == sitting:
        return now
    sittings = (*now.sittings, Sitting(sitting, now.commits))[-MOST_SITTINGS:]
    told = " ".join(f"{each.token}:{each.first}" for each in sittings)
    connection.execute(_PUT, (_SITTINGS, told))
    if folded is not None:
        connection.execute(_PUT, (_FOLDED, str(folded)))
        now = replace(now, folded=folded)
    return replace(now, sittings=sittings)
