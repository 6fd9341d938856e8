"""A PostgreSQL of our own: on a socket in a folder, for as long as the tests run.

From Debian's package (`./run test` installs it); it listens on no port, and runs as a
user without rights, as PostgreSQL demands.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=str)
_USERS = ("postgres", "nobody")
_SETTINGS = ("listen_addresses=''", "fsync=off", "full_page_writes=off")
_OLDEST = 15


@dataclass(frozen=True)
class Cluster:
    """A server that runs, and how to make a database in it."""

    folder: Path
    bin: Path
    user: str | None

    def address(self, name: str) -> str:
        """Return where a database is."""
        return f"postgresql://levensreis@/{name}?host={self.folder}"

    def new_database(self, name: str) -> str:
        """Make a database, and return where it is."""
        self.run("createdb", "-h", str(self.folder), "-U", "levensreis", name)
        return self.address(name)

    def run(self, program: str, *words: str) -> None:
        """Run a program of PostgreSQL as the user without rights."""
        options: dict[str, Any] = {"user": self.user, "group": None}
        if self.user is not None:
            options["group"] = pwd.getpwnam(self.user).pw_gid
            options["extra_groups"] = []
        subprocess.run(
            [self.bin / program, *words],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            **options,
        )


def why_not() -> str:
    """Tell why no PostgreSQL can be started here; nothing when it can."""
    if _programs() is None:
        return f"PostgreSQL {_OLDEST} is er niet: sudo apt-get install postgresql"
    if os.geteuid() == 0 and _user() is None:
        return "er is geen gebruiker zonder rechten om PostgreSQL als te draaien"
    return ""


@contextmanager
def running() -> Iterator[Cluster]:
    """Start a server in a new folder; stop it, by its number, and remove all of it."""
    programs = _programs()
    assert programs is not None
    folder = Path(tempfile.mkdtemp(prefix="lr-pg-"))  # short: it holds a socket
    user = _user() if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)
    cluster = Cluster(folder, programs, user)
    data = folder / "data"
    try:
        cluster.run("initdb", *_initially(data))
        cluster.run("pg_ctl", "start", "-w", "-D", str(data), "-o", _started(folder))
        try:
            yield cluster
        finally:
            # The number is in the folder of this server.
            cluster.run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(data))
    finally:
        shutil.rmtree(folder)


def _initially(data: Path) -> Sequence[str]:
    # Its own way to put words in order: nothing may lean on that.
    order = ("--locale-provider=icu", "--icu-locale=nl-NL", "--locale=C.UTF-8")
    fixed = ("--auth=trust", "--encoding=UTF8", "--no-sync", "--username=levensreis")
    return ("-D", str(data), *fixed, *order)


def _started(folder: Path) -> str:
    return " ".join((f"-k {folder}", *(f"-c {each}" for each in _SETTINGS)))


def _programs() -> Path | None:
    found = [each for each in _FOLDERS if int(each.parent.name) >= _OLDEST]
    return found[-1] if found else None


def _user() -> str | None:
    known = {each.pw_name for each in pwd.getpwall()}
    return next((each for each in _USERS if each in known), None)
