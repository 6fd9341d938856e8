"""Recovery keys: a second way in, on paper, for when the passphrase is forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.key import wrong_passphrase
from levensreis.storage.key_copies import (
    change_files,
    first_file,
    unlock,
    write_copies,
)
from levensreis.storage.key_file import KeyFile
from levensreis.storage.recovery_code import (
    new_recovery,
    read_recovery,
    write_recovery,
)
from levensreis.storage.wrap import (
    Key,
    Wrap,
    WrapKind,
    open_with_passphrase,
    wrap_with_recovery,
)
from levensreis.storage.wrap import open_with_recovery as _open_wrap


class WrongRecovery(WrongPassphrase):
    """The recovery key was typed well, but it is not one of this study."""


class BadLabel(KnownError):
    """A recovery key needs a name of its own."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """A recovery key that somebody keeps: under which name, and since when."""

    label: str
    made: date | None


def add_recovery(paths: tuple[Path, ...], passphrase: str, label: str) -> str:
    """Make a recovery key and return it, to be shown once: it is kept nowhere.

    Raises BadLabel, the same as `open_key`, and CannotWrite; then there is none.
    """
    name = _new_label(paths, label)
    secret = new_recovery()

    def attempt(wrap: Wrap) -> Key | None:
        return open_with_passphrase(wrap, passphrase)

    def add(file: KeyFile, keys: list[Key]) -> KeyFile:
        added = (wrap_with_recovery(key, secret, name) for key in keys)
        return replace(file, wraps=(*file.wraps, *added))

    change_files(paths, attempt, wrong_passphrase, add)
    return write_recovery(secret)


def open_with_recovery(
    paths: tuple[Path, ...], recovery: str
) -> Iterator[tuple[Path, Key]]:
    """Unwrap each different key that a recovery key opens, as `open_keys` does.

    Raises MistypedRecovery, WrongRecovery, NoStudy, DamagedKeyFile or NewerFile.
    """
    secret = read_recovery(recovery)

    def attempt(wrap: Wrap) -> Key | None:
        return _open_wrap(wrap, secret)

    for path, _, key in unlock(paths, attempt, _wrong_recovery):
        yield path, key


def recoveries(paths: tuple[Path, ...]) -> tuple[Recovery, ...]:
    """Return which recovery keys there are, in the order in which they were made.

    Raises NoStudy, DamagedKeyFile or NewerFile.
    """
    found = (
        Recovery(wrap.label, wrap.made)
        for wrap in first_file(paths).wraps
        if wrap.kind is WrapKind.RECOVERY
    )
    return tuple(dict.fromkeys(found))


def remove_recovery(paths: tuple[Path, ...], label: str) -> None:
    """Let a recovery key open nothing any more, in this folder.

    A reserve copy that was made before still opens with it. Raises NoStudy,
    DamagedKeyFile, NewerFile or CannotWrite.
    """
    file = first_file(paths)
    kept = tuple(
        wrap
        for wrap in file.wraps
        if wrap.kind is not WrapKind.RECOVERY or wrap.label != label
    )
    if kept != file.wraps:
        write_copies(paths, replace(file, wraps=kept), file)


def _new_label(paths: tuple[Path, ...], label: str) -> str:
    name = label.strip()
    if not name:
        raise BadLabel(
            say("Geef de herstelsleutel een naam, zoals wie hem bewaart of waar.")
        )
    if any(each.label.casefold() == name.casefold() for each in recoveries(paths)):
        raise BadLabel(
            say(
                "Er is al een herstelsleutel met de naam {label}. Kies een andere "
                "naam, of verwijder die eerst.",
                label=name,
            )
        )
    return name


def _wrong_recovery() -> WrongRecovery:
    return WrongRecovery(
        say(
            "Deze herstelsleutel past niet bij deze studie. Hij is van een andere "
            "studie, of hij is verwijderd of vervangen."
        )
    )
