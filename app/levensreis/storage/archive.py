"""One reserve copy (reservekopie): the closed file and its keys, in one zip.

It is stored, not compressed: what is encrypted does not shrink. Beside it stands what
it holds, in numbers: how many journeys, never which.
"""

import errno
import hashlib
import json
import os
import shutil
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final, Self
from zipfile import BadZipFile, ZipFile, ZipInfo

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.storage.errors import CannotWrite, DamagedFile
from levensreis.storage.files import keep_private

SUFFIX: Final = ".zip"
_ABOUT: Final = "inhoud.json"
_FORMAT: Final = "levensreis/reservekopie"
_VERSION: Final = 1
_PIECE: Final = 1024 * 1024
_DAMAGE: Final = (
    BadZipFile,
    LookupError,
    ValueError,
    EOFError,
    RuntimeError,
    zlib.error,
)
"""What reading a damaged zip ends in, whatever is wrong with it."""


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """What is in a reserve copy, and whether it looks whole."""

    path: Path
    made: datetime
    size: int
    sound: bool
    """Whether it has all its parts, each of the right size; see `is_whole`."""
    study: str = ""
    commits: int = 0
    schema: str = ""
    journeys: int = 0
    statements: int = 0
    before: str = ""
    """The version for which it was made before an upgrade; empty for others."""
    database: str = ""
    """The name of the encrypted file in it."""
    hashes: tuple[tuple[str, int, str], ...] = ()
    """Name, size and SHA-256 of every file in it."""

    @classmethod
    def damaged(cls, path: Path) -> Self:
        """Return what can be told of a copy that cannot be read."""
        try:
            found = path.stat()
        except OSError:
            return cls(path, _moment(0), 0, sound=False)
        return cls(path, _moment(found.st_mtime), found.st_size, sound=False)


def write_archive(
    path: Path, info: BackupInfo, files: Mapping[str, Path]
) -> BackupInfo:
    """Write a reserve copy, read it back, and wait for the disk.

    Raises CannotWrite, and DamagedFile when it does not read back as it was written.
    """
    with telling_the_disk(path.parent):
        with ZipFile(path, "w") as archive:
            keep_private(path)
            for name, source in files.items():
                _put(archive, name, source)
        # Reading verifies the checksum of what was written, on the way to the hash.
        hashes = tuple(_read_back(path, name) for name in files)
        # Opened here: ZipFile would empty a file that it cannot open at once.
        with path.open("r+b") as file:
            with ZipFile(file, "a") as archive:
                archive.writestr(_ABOUT, json.dumps(_about(info, hashes), indent=1))
            file.flush()
            os.fsync(file.fileno())
    written = read_archive(path)
    if not written.sound:
        raise unreadable(path)
    return written


def read_archive(path: Path) -> BackupInfo:
    """Tell what is in a reserve copy, without reading all of it."""
    try:
        with ZipFile(path) as archive:
            about: dict[str, Any] = json.loads(archive.read(_ABOUT))
            sizes = {each.filename: each.file_size for each in archive.infolist()}
        return _info(path, about, sizes)
    except (*_DAMAGE, OSError, TypeError):
        return BackupInfo.damaged(path)


def is_whole(info: BackupInfo, progress: Progress = NO_PROGRESS) -> bool:
    """Read all of a reserve copy, and tell whether it is what was written."""
    if not info.sound:
        return False
    try:
        with ZipFile(info.path) as archive:
            for done, (name, _, digest) in enumerate(info.hashes):
                progress.step(done, len(info.hashes))
                with archive.open(name) as source:
                    if _digest(source) != digest:
                        return False
    except (*_DAMAGE, OSError):
        return False
    return True


def unpack(info: BackupInfo, folder: Path, only: Collection[str] = ()) -> list[Path]:
    """Write the files of a reserve copy in a folder, and wait for the disk.

    All of them, or `only` some. Raises DamagedFile when one is not what was written,
    and CannotWrite.
    """
    if not info.sound:
        raise unreadable(info.path)
    paths = []
    with telling_the_disk(folder):
        for name, _, digest in info.hashes:
            if only and name not in only:
                continue
            path = folder / name
            if _take_out(info.path, name, path) != digest or _hash(path) != digest:
                raise unreadable(info.path)
            paths.append(path)
    return paths


@contextmanager
def telling_the_disk(folder: Path) -> Iterator[None]:
    """Tell what a disk refuses in words; who lets it through has nothing half."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        why = say("de schijf is vol") if full else say("geen toegang of losgeraakt")
        raise CannotWrite(
            say(
                "In {folder} kon niet worden geschreven ({why}). Maak ruimte vrij of "
                "kies een andere plek, en probeer het opnieuw.",
                folder=folder,
                why=why,
            )
        ) from None


def unreadable(path: Path) -> DamagedFile:
    """Tell that a reserve copy is damaged."""
    return DamagedFile(
        say("De reservekopie {name} is beschadigd. Kies een andere.", name=path.name)
    )


def _put(archive: ZipFile, name: str, path: Path) -> None:
    entry = ZipInfo(name)
    with (
        path.open("rb") as source,
        archive.open(entry, "w", force_zip64=True) as target,
    ):
        shutil.copyfileobj(source, target, _PIECE)


def _read_back(path: Path, name: str) -> tuple[str, int, str]:
    try:
        with ZipFile(path) as archive, archive.open(name) as source:
            return name, archive.getinfo(name).file_size, _digest(source)
    except _DAMAGE:
        raise unreadable(path) from None


def _take_out(archive: Path, name: str, path: Path) -> str:
    try:
        with (
            ZipFile(archive) as opened,
            opened.open(name) as source,
            path.open("xb") as target,
        ):
            keep_private(path)
            digest = _digest(source, target)
            target.flush()
            os.fsync(target.fileno())
    except _DAMAGE:
        raise unreadable(archive) from None
    return digest


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return _digest(file)


def _digest(source: IO[bytes], target: IO[bytes] | None = None) -> str:
    """Return the SHA-256 of what is read, and write it away on the way."""
    digest = hashlib.sha256()
    while piece := source.read(_PIECE):
        digest.update(piece)
        if target is not None:
            target.write(piece)
    return digest.hexdigest()


def _about(
    info: BackupInfo, hashes: tuple[tuple[str, int, str], ...]
) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "version": _VERSION,
        "made": info.made.isoformat(),
        "study": info.study,
        "commits": info.commits,
        "schema": info.schema,
        "journeys": info.journeys,
        "statements": info.statements,
        "before": info.before,
        "database": info.database,
        "files": [list(each) for each in hashes],
    }


def _info(path: Path, about: dict[str, Any], sizes: Mapping[str, int]) -> BackupInfo:
    if about["format"] != _FORMAT or about["version"] > _VERSION:
        raise ValueError(about["format"])
    made = datetime.fromisoformat(about["made"])
    hashes = tuple(
        (str(name), int(size), str(sha)) for name, size, sha in about["files"]
    )
    names = {name for name, _, _ in hashes}
    return BackupInfo(
        path=path,
        made=made if made.tzinfo else made.astimezone(),
        size=path.stat().st_size,
        sound=about["database"] in names
        and all(map(_is_a_name, names))
        and all(sizes.get(name) == size for name, size, _ in hashes),
        study=str(about["study"]),
        commits=int(about["commits"]),
        schema=str(about["schema"]),
        journeys=int(about["journeys"]),
        statements=int(about["statements"]),
        before=str(about["before"]),
        database=str(about["database"]),
        hashes=hashes,
    )


def _is_a_name(name: str) -> bool:
    """Tell whether something is a name: nothing is written outside of a folder."""
    return Path(name).name == name not in ("", "..") and "\0" not in name


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds).astimezone()
