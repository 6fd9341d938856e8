"""Keeps count of an open file, and of what this computer remembers of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from levensreis.storage.findings import (
    Finding,
    RolledBack,
    conflict_copies,
    diverged,
    rolled_back,
)
from levensreis.storage.folders import conflict_copies_of
from levensreis.storage.memory import Memory
from levensreis.storage.standing import (
    Standing,
    count_commit,
    new_sitting,
    read_standing,
)


def look(
    path: Path, standing: Standing, memory: Memory, without_log: int | None = None
) -> Iterator[Finding]:
    """Tell what a file lacks of what was saved on this computer, and what is by it.

    Its write-ahead log can be of a newer file: that one held more commits than there
    are in this one `without_log`.
    """
    mark = memory.recall(standing.study)
    if mark is not None and (behind := standing.lacks(mark)):
        older = standing.commits < mark.commits
        yield (rolled_back if older else diverged)(behind)
    elif without_log is not None and without_log < standing.folded:
        yield rolled_back(standing.folded - without_log)
    if names := conflict_copies_of(path):
        yield conflict_copies(names)


class Ledger:
    """Counts every commit in the file, and remembers the last one outside of it."""

    def __init__(self, state: Path | None) -> None:
        self.standing = Standing()
        """How far the file is."""
        self.findings: tuple[Finding, ...] = ()
        """What is to be told about the file that was opened."""
        self._sitting = new_sitting()
        self._folded: int | None = None
        self._memory = Memory(state)

    def read(self, connection: Any) -> None:
        """Read how far the file is."""
        self.standing = read_standing(connection)

    def compare(
        self, path: Path, *, has_log: bool = False, without_log: int | None = None
    ) -> None:
        """Look whether the file holds what was saved on this computer before.

        And whether it is the file that its log is of, if that was still there.
        """
        found = look(path, self.standing, self._memory, without_log)
        self.findings = tuple(found)
        self._folded = None if has_log else self.standing.commits
        self._remember()

    def count(self, connection: Any) -> Standing:
        """Count the commit that is being made; `made` follows when it is."""
        return count_commit(connection, self.standing, self._sitting, self._folded)

    def made(self, now: Standing) -> None:
        """Remember a commit that is on disk."""
        self.standing = now
        self._remember()

    def accept(self) -> None:
        """Take the file as it is from now on, whatever it lacks."""
        self.findings = tuple(
            each for each in self.findings if not isinstance(each, RolledBack)
        )
        self._remember()

    def close(self) -> None:
        """Let go of what is remembered."""
        self._memory.close()

    def _remember(self) -> None:
        # While something is missing, that stays told until somebody accepts it.
        missing = any(isinstance(each, RolledBack) for each in self.findings)
        mark = self.standing.mark
        if mark is not None and not missing:
            self._memory.remember(self.standing.study, mark)
