"""The key of a study: random, and wrapped under the passphrase in a small file.

A random key means that the passphrase can change without touching the data, and
that a wrong passphrase (the seal does not open) is told apart from a damaged
database. Recipe and measurements: docs/decisions/0003-encrypted-file.md; wraps,
recovery and re-encryption: docs/decisions/0009-keys.md.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from levensreis.language import say
from levensreis.storage.errors import CannotWrite, WrongPassphrase
from levensreis.storage.files import write_whole
from levensreis.storage.key_copies import (
    Opened,
    change_files,
    may_be_written_over,
    unlock,
)
from levensreis.storage.key_file import KeyFile, encode, read_key_file
from levensreis.storage.recovery_code import MistypedRecovery, read_recovery
from levensreis.storage.wrap import (
    KEY_BYTES,
    Key,
    KeyCost,
    Wrap,
    WrapKind,
    new_key,
    open_with_passphrase,
    open_with_recovery,
    wrap_with_passphrase,
)

__all__ = [
    "KEY_BYTES",
    "Key",
    "KeyCost",
    "change_passphrase",
    "create_key",
    "open_key",
    "open_keys",
    "restore_keys",
    "unlock_with_passphrase",
    "wrong_passphrase",
]


def create_key(paths: tuple[Path, ...], passphrase: str, cost: KeyCost) -> Key:
    """Make a random key and write it, wrapped, to each of the paths.

    Returns the 48 raw bytes.
    """
    key = new_key()
    content = encode(KeyFile((wrap_with_passphrase(key, passphrase, cost),)))
    for path in paths:
        write_whole(path, content, private=True)
    return key


def open_key(paths: tuple[Path, ...], passphrase: str) -> Key:
    """Unwrap the key from the first path that this passphrase opens.

    Raises NoStudy, DamagedKeyFile, NewerFile or WrongPassphrase.
    """
    return next(open_keys(paths, passphrase))[1]


def open_keys(paths: tuple[Path, ...], passphrase: str) -> Iterator[tuple[Path, Key]]:
    """Unwrap each different key that this passphrase opens, with its file.

    A folder that was synchronised can hold the key of another study, and a file can
    hold two keys when the re-encryption was killed. Raises the same as `open_key`
    when no key opens.
    """
    for path, _, key in unlock_with_passphrase(paths, passphrase):
        yield path, key


def unlock_with_passphrase(
    paths: tuple[Path, ...], passphrase: str
) -> Iterator[Opened]:
    """Do as `open_keys` does, and return what each file holds too."""

    def attempt(wrap: Wrap) -> Key | None:
        return open_with_passphrase(wrap, passphrase)

    return unlock(paths, attempt, wrong_passphrase)


def change_passphrase(
    paths: tuple[Path, ...], old_or_recovery: str, new: str, cost: KeyCost
) -> None:
    """Close the key under a new passphrase, to be used from now on.

    The data and the recovery keys stay as they are. Raises the same as `open_key`,
    and CannotWrite; then the old passphrase is the passphrase. A program that is
    killed leaves a key that opens with the old one or the new one. Old reserve copies
    have a key file of their own, and open with the passphrase of then.
    """
    try:
        recovery = read_recovery(old_or_recovery)
    except MistypedRecovery:  # then it is a passphrase
        recovery = b""

    def attempt(wrap: Wrap) -> Key | None:
        if wrap.kind is WrapKind.RECOVERY:
            return open_with_recovery(wrap, recovery)
        return open_with_passphrase(wrap, old_or_recovery)

    def change(file: KeyFile, keys: list[Key]) -> KeyFile:
        fresh = tuple(wrap_with_passphrase(key, new, cost) for key in keys)
        marks = {key.mark for key in keys}
        kept = tuple(
            wrap
            for wrap in file.wraps
            if wrap.kind is not WrapKind.PASSPHRASE or wrap.mark not in marks
        )
        return replace(file, wraps=(*fresh, *kept))

    change_files(paths, attempt, wrong_passphrase, change)


def restore_keys(paths: tuple[Path, ...], sound: Path, key: Key | None = None) -> None:
    """Put a copy of the key file that opened in the place of its other copies.

    Those are missing or damaged, or a killed program left them older or newer. Given
    the key that opened the database, wraps of another key go: a killed re-encryption
    left them.
    """
    file = read_key_file(sound)
    if file is None:
        return
    ours = file if key is None else file.only(key)
    try:
        content = sound.read_bytes() if ours == file else encode(ours)
    except OSError:
        return
    for path in paths:
        # A disk on which nothing can be written is no reason to keep people out.
        with suppress(OSError, CannotWrite):
            _restore(path, content, file)


def wrong_passphrase() -> WrongPassphrase:
    """Tell that a passphrase opens nothing."""
    return WrongPassphrase(
        say(
            "Deze wachtzin past niet bij deze studie. Probeer het opnieuw; let op "
            "hoofdletters en spaties."
        )
    )


def _restore(path: Path, content: bytes, old: KeyFile) -> None:
    is_alike = path.is_file() and path.read_bytes() == content
    if not is_alike and may_be_written_over(path, old):
        write_whole(path, content, private=True)
    # What `write_whole` leaves when it is killed: here it can hold an old key.
    path.with_name(f"{path.name}.nieuw").unlink(missing_ok=True)
