"""What a researcher looks up about merging: earlier files, conflicts, and a report."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from levensreis.domain.access import MOMENT, AccessKind
from levensreis.domain.errors import KnownError
from levensreis.domain.merging.overview import Conflict, MergedFile, Seen
from levensreis.domain.merging.report import MergeReport
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.services.access_log import now, this_user
from levensreis.services.merging import MergedStudy
from levensreis.storage import access_log
from levensreis.storage.database import Database
from levensreis.storage.files import write_whole
from levensreis.storage.research import merged_overview
from levensreis.storage.research.server import Server

ENDINGS: Final = (".lrs", ".lrs.age")
"""Of an open research file, and of one that was closed for a team."""
_PASSWORD: Final = ":***@"
"""What the name of a server says in the place of its password."""
_AGE: Final = b"age-encryption.org/"


def place_of(merged: MergedStudy) -> Path | str:
    """Return the folder of a merged study, or an address without its password."""
    target = merged.target
    if isinstance(target, Database):
        return target.path.parent
    assert isinstance(target, Server)  # there is no third kind
    return target.name.replace(_PASSWORD, "@")


def note_lock(merged: MergedStudy) -> None:
    """Put in the log that a merged study was locked; raises what the storage does."""
    with merged.target.transaction() as connection:
        access_log.append(connection, AccessKind.LOCK, now(), this_user())


class MergedOverview:
    """Reads in one merged study, and keeps what a person says of a conflict."""

    def __init__(self, merged: MergedStudy) -> None:
        self._target = merged.target
        self._by = this_user()

    @property
    def user(self) -> str:
        """The name by which the system knows who sits here."""
        return self._by[0]

    def files(self) -> list[MergedFile]:
        """Tell which files were merged, the last one first."""
        with self._target.transaction() as connection:
            return merged_overview.files_in(connection)

    def conflicts(self) -> list[Conflict]:
        """Tell which contents were not taken over, the open ones first."""
        with self._target.transaction() as connection:
            return merged_overview.conflicts_in(connection)

    def let_stay(self, conflict: Conflict, who: str, why: str) -> None:
        """Keep that somebody saw a conflict and lets what is there stay.

        Raises KnownError when it is not told who, or why.
        """
        if not (who.strip() and why.strip()):
            raise KnownError(
                say("Vul in wie dit beslist en waarom: dat wordt erbij bewaard.")
            )
        self._put(conflict, Seen(who.strip(), why.strip(), now().strftime(MOMENT)))

    def open_again(self, conflict: Conflict) -> None:
        """Take back that somebody saw a conflict."""
        self._put(conflict, None)

    def _put(self, conflict: Conflict, seen: Seen | None) -> None:
        with self._target.transaction() as connection:
            access_log.append(
                connection, AccessKind.EDIT, now(), self._by, what="conflict"
            )
            merged_overview.put_seen(connection, conflict, seen)


def research_files(
    paths: Iterable[Path], progress: Progress = NO_PROGRESS
) -> list[Path]:
    """Return the research files among files and in folders, each once and in order.

    A file that was pointed at is taken whatever it is called: merging tells what it is.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = []
            for each in path.rglob("*"):
                progress.check()
                if each.name.endswith(ENDINGS) and each.is_file():
                    inside.append(each)
            found |= dict.fromkeys(sorted(inside))
        else:
            found[path] = None
    return list(found)


def is_closed(path: Path) -> bool:
    """Tell whether a file was closed for a team; what cannot be read is not."""
    try:
        with path.open("rb") as file:
            return file.read(len(_AGE)) == _AGE
    except OSError:
        return False


def save_report(report: MergeReport, path: Path) -> None:
    """Save as CSV what merging did; raises CannotWrite."""
    from levensreis.formats.merge_csv import write_merge

    write_whole(path, write_merge(report).encode())
