"""Reserve copies by a clock that a test sets, and what lies in a folder."""

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

from levensreis.domain.journey import Journey
from levensreis.domain.progress import Progress
from levensreis.services.study import Study
from tests.builders import a_journey

MORNING = datetime(2026, 5, 3, 8, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LOGS = ("-wal", "-shm")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = MORNING

    def __call__(self) -> datetime:
        return self.at


def record(study: Study) -> Journey:
    """Change something."""
    made = a_journey()
    study.journeys.begin(made)
    return made


def stopping_at(step: int) -> Progress:
    """Progress of somebody who stops at a step."""
    left = iter(range(step))
    return Progress(lambda _done, _every: None, lambda: next(left, None) is None)


def files_in(folder: Path) -> set[Path]:
    """What lies in a folder, but for the log of a file that is open."""
    return {each for each in folder.rglob("*") if each.suffix[-4:] not in LOGS}


def content(folder: Path) -> dict[Path, bytes]:
    """Every file in a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def kinds(study: Study) -> list[tuple[str, str]]:
    """What the log tells, without its own being read."""
    return [
        (each.kind, each.what)
        for each in study.log.entries()
        if each.kind != "view_log"
    ]


def gone_away(path: Path, *_: object, **__: object) -> None:
    """Fail as every look at a stick does that is pulled out meanwhile."""
    raise OSError(errno.EIO, f"weg: {path.name}")
