"""A new key for a study, after a suspected leak: the whole file is encrypted anew."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import say
from levensreis.storage.connection import connect
from levensreis.storage.errors import CannotWrite, DamagedFile, damaged, driver_error
from levensreis.storage.files import sync_folder
from levensreis.storage.key import Key, KeyCost, unlock_with_passphrase
from levensreis.storage.key_copies import write_copies
from levensreis.storage.key_file import KeyFile
from levensreis.storage.lock import StudyLock
from levensreis.storage.workshop import workshop
from levensreis.storage.wrap import new_key, wrap_with_passphrase

_COPY: Final = "herversleuteld"
_PAGES: Final = 256  # at a time: one megabyte
_COPIED, _SOUND, _STEPS = 7, 9, 10
"""How far the work is when the copy is written, is sound, and holds the same."""


def rekey(
    database: Path,
    keys: tuple[Path, ...],
    place: Path,
    passphrase: str,
    cost: KeyCost,
    *,
    progress: Progress = NO_PROGRESS,
) -> Key:
    """Encrypt a closed study with a new random key, under the same passphrase.

    `place` is a workshop on the same disk, with room for a second copy. When it is
    stopped, or the program is killed, at whatever moment, the study opens with the
    passphrase: the key file holds both keys while the files change places. The
    recovery keys open nothing any more. Reserve copies that were made before keep the
    old key in a key file of their own, and open with the passphrase of then: after a
    leak, remove those. If the passphrase leaked, change that first.

    Raises the same as `open_key`, DamagedFile, StudyInUse, CannotWrite or Cancelled;
    then the study is as it was.
    """
    new = new_key()
    with (
        workshop(place) as where,
        _alone(database, keys, passphrase) as (source, file),
    ):
        copy = where / _COPY
        with _told():
            _encrypt(source, copy, new, progress)
        fresh = wrap_with_passphrase(new, passphrase, cost)
        both = replace(file, wraps=(*file.wraps, fresh))
        write_copies(keys, both, file)
        # From here on nothing is taken back: whichever file lies there, it opens.
        _swap(source, copy, database)
        with suppress(CannotWrite):  # then `restore_keys` drops the old key
            write_copies(keys, KeyFile((fresh,)), both)
    return new


@contextmanager
def _told() -> Iterator[None]:
    """Tell what the driver met in the words of people."""
    try:
        yield
    except (sqlcipher.Error, MemoryError) as error:
        raise (driver_error(error) or error) from None


@contextmanager
def _alone(
    database: Path, keys: tuple[Path, ...], passphrase: str
) -> Iterator[tuple[Any, KeyFile]]:
    """Lend the only connection with the database, and the key file that opened it."""
    lock = StudyLock(database)
    lock.refuse()
    connection, file = _open(database, keys, passphrase)
    try:
        lock.take()
        # What is in its log comes into the file: the log of the old file would be
        # taken for that of the new one. This writes, so nobody else can open it.
        with _told():
            _set(connection, "journal_mode", "delete")
            _set(connection, "journal_mode", "off")
        database.with_name(f"{database.name}-journal").unlink(missing_ok=True)
        yield connection, file
    finally:
        connection.close()
        lock.release()


def _open(
    database: Path, keys: tuple[Path, ...], passphrase: str
) -> tuple[Any, KeyFile]:
    damage: list[DamagedFile] = []
    for _, file, key in unlock_with_passphrase(keys, passphrase):
        try:
            return connect(database, key), file.upgraded(key).only(key)
        except DamagedFile as error:  # or the key of another study
            damage.append(error)
    raise damage[0]


def _encrypt(source: Any, path: Path, key: Key, progress: Progress) -> None:
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()
    part = progress.part(0, _COPIED, _STEPS)

    def tell(_status: int, remaining: int, pages: int) -> None:
        part.step(pages - remaining, pages)

    target = connect(path, key, create=True)
    try:
        # Nobody else sees it, and a copy that was cut short is never used.
        _set(target, "journal_mode", "off")
        _require_sound(source, "cipher_integrity_check")
        _copy(source, target, tell)
        _require_sound(target, "integrity_check", "cipher_integrity_check")
        progress.step(_SOUND, _STEPS)
        if _content(target) != _content(source):
            raise RuntimeError("the copy does not hold what the file holds")
        progress.step(_STEPS, _STEPS)
    finally:
        target.close()
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _copy(source: Any, target: Any, tell: Callable[[int, int, int], None]) -> None:
    # Page after page, so that not one thing of the file is left behind.
    try:
        source.backup(target, pages=_PAGES, progress=tell)
    except sqlcipher.OperationalError:  # here the driver does not name what it met
        raise CannotWrite(
            say(
                "De studie kon niet opnieuw worden versleuteld: er is geen plaats voor "
                "een tweede bestand, of de schijf werkt niet goed. Er is niets "
                "veranderd. Maak ruimte vrij en probeer het opnieuw."
            )
        ) from None
    except (sqlcipher.DatabaseError, MemoryError):
        raise damaged() from None


def _require_sound(connection: Any, *checks: str) -> None:
    for check in checks:
        if connection.execute(f"PRAGMA {check}").fetchall() not in ([], [("ok",)]):
            raise damaged()


def _content(connection: Any) -> list[Any]:
    """Return what two files with the same content agree on."""
    read = connection.execute
    schema = read("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
    tables = [name.replace('"', '""') for kind, name, _ in schema if kind == "table"]
    return [
        schema,
        [read(f'SELECT count(*) FROM "{name}"').fetchone() for name in tables],
        read("PRAGMA application_id").fetchone(),
        read("PRAGMA user_version").fetchone(),
    ]


def _swap(source: Any, copy: Path, database: Path) -> None:
    try:
        copy.replace(database)
    except PermissionError:  # Windows replaces no file that is open
        source.close()
        copy.replace(database)
    else:
        # Who waited to open the old file must not go to work in it.
        with suppress(sqlcipher.Error):
            source.execute("PRAGMA application_id = 0")
    sync_folder(database.parent)


def _set(connection: Any, name: str, value: str) -> None:
    connection.execute(f"PRAGMA {name} = {value}").fetchall()
    found = connection.execute(f"PRAGMA {name}").fetchone()[0]
    if found != value:
        raise RuntimeError(f"PRAGMA {name} is {found}, not {value}")
