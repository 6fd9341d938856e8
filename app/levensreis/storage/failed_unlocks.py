"""Remember who tried a wrong passphrase, while the log itself cannot be written.

A plain file in the folder of the study keeps moment, user and machine of each attempt,
until the next opening moves them into the log. Whoever may write in the folder can
change it: it warns, and proves nothing.
"""

import hashlib
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from levensreis.domain.access import MOMENT, AccessKind
from levensreis.storage import access_log
from levensreis.storage.files import keep_private
from levensreis.storage.tables import study

NAME: Final = "mislukte-pogingen.txt"
MOST_BYTES: Final = 64 * 1024
"""About a thousand attempts. Whoever makes more is known by then."""
MOVED: Final = "failed_unlocks_moved"
_MOST_LETTERS: Final = 60
_UNREADABLE: Final = "?"


def remember(folder: Path, at: datetime, by: tuple[str, str]) -> None:
    """Add an attempt to the file, as far as that can be written."""
    line = "\t".join((at.strftime(MOMENT), *map(_bare, by)))
    path = folder / NAME
    with suppress(OSError):
        if path.exists() and path.stat().st_size > MOST_BYTES:
            return
        with path.open("a", encoding="utf-8", newline="\n") as file:
            keep_private(path)
            file.write(f"{line}\n")


def move_into_log(connection: Connection, folder: Path, now: datetime) -> None:
    """Add the attempts to the log, in their order, each once; see `forget`."""
    content = _content(folder)
    if not content:
        return
    new = content[_moved_before(connection, content) :]
    for line in new.decode("utf-8", errors="replace").splitlines():
        at, by = _read(line, now)
        access_log.append(connection, AccessKind.FAILED_UNLOCK, at, by)
    # The file goes after the commit. If the plug is pulled in between, this tells.
    marked = f"{len(content)}:{hashlib.sha256(content).hexdigest()}"
    connection.execute(delete(study).where(study.c.name == MOVED))
    connection.execute(insert(study).values(name=MOVED, value=marked))


def forget(folder: Path) -> None:
    """Remove the file, once what was in it is in the log."""
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)


def _content(folder: Path) -> bytes:
    try:
        with (folder / NAME).open("rb") as file:
            return file.read(2 * MOST_BYTES)
    except OSError:
        return b""


def _moved_before(connection: Connection, content: bytes) -> int:
    query = select(study.c.value).where(study.c.name == MOVED)
    length, _, digest = (connection.execute(query).scalar() or "0:").partition(":")
    start = content[: int(length)]
    return len(start) if hashlib.sha256(start).hexdigest() == digest else 0


def _read(line: str, now: datetime) -> tuple[datetime, tuple[str, str]]:
    fields = line.split("\t")
    try:
        moment, who, machine = fields
        at = datetime.strptime(moment, MOMENT).replace(tzinfo=now.tzinfo)
    except ValueError:
        return now, (_UNREADABLE, _UNREADABLE)
    return at, (_bare(who), _bare(machine))


def _bare(name: str) -> str:
    """Return a name in one line that no program takes for more than a name."""
    seen = "".join(each for each in name if each.isalnum() or each in " ._@-\\")
    return seen.strip(" =+-@")[:_MOST_LETTERS] or _UNREADABLE
