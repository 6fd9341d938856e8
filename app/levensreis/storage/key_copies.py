"""The key file and its copy: tried one after the other, and changed together."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.errors import CannotWrite, DamagedKeyFile, NewerFile, NoStudy
from levensreis.storage.files import sync_folder, write_whole
from levensreis.storage.key_file import VERSION, KeyFile, encode, read_key_file
from levensreis.storage.wrap import Key, Wrap


class Opened(NamedTuple):
    """A key, and the file that it was in."""

    path: Path
    file: KeyFile
    key: Key


def unlock(
    paths: tuple[Path, ...],
    attempt: Callable[[Wrap], Key | None],
    wrong: Callable[[], KnownError],
) -> Iterator[Opened]:
    """Open each different key that an attempt opens, file after file.

    Raises NoStudy, DamagedKeyFile, NewerFile or what `wrong` returns when none opens.
    """
    problem: KnownError | None = None
    tried: set[bytes] = set()
    found: set[Key] = set()
    for path, file in _sound_files(paths):
        if file.version > VERSION:
            problem = problem or _newer(file.version)
        for wrap in file.wraps:
            # A guess takes long, and the copy holds the same wraps.
            key = attempt(wrap) if wrap.sealed not in tried else None
            tried.add(wrap.sealed)
            if key is not None and key not in found:
                found.add(key)
                yield Opened(path, file, key)
        problem = problem or wrong()
    if problem is not None and not found:
        raise problem


def change_files(
    paths: tuple[Path, ...],
    attempt: Callable[[Wrap], Key | None],
    wrong: Callable[[], KnownError],
    change: Callable[[KeyFile, list[Key]], KeyFile],
) -> None:
    """Change every key file that opens, given its keys; raises the same as `unlock`.

    There is one key in it, but for a study of which the re-encryption was killed.
    """
    files: dict[Path, KeyFile] = {}
    keys: list[Key] = []
    for path, file, key in unlock(paths, attempt, wrong):
        files.setdefault(path, file.upgraded(key))
        keys.append(key)
    for file in files.values():
        new = change(file, [key for key in keys if key.mark in file.marks])
        write_copies(paths, new, file)


def first_file(paths: tuple[Path, ...]) -> KeyFile:
    """Read the first sound key file; raises NoStudy, DamagedKeyFile or NewerFile."""
    _, file = next(_sound_files(paths))
    if file.version > VERSION:
        raise _newer(file.version)
    return file


def write_copies(paths: tuple[Path, ...], new: KeyFile, old: KeyFile) -> None:
    """Write a new key file to each path, but to those with the key of another study.

    Raises CannotWrite; then every file is as it was. A program that is killed leaves
    each of the files old or new, and `restore_keys` makes them alike again.
    """
    content = encode(new)
    _write_all({path: content for path in paths if may_be_written_over(path, old)})


def may_be_written_over(path: Path, ours: KeyFile) -> bool:
    """Tell whether a key file is missing, damaged, or a copy of ours."""
    found = read_key_file(path)
    return found is None or found.shares_a_key_with(ours)


def _sound_files(paths: tuple[Path, ...]) -> Iterator[tuple[Path, KeyFile]]:
    present = [path for path in paths if path.exists()]
    if not present:
        raise NoStudy(
            say(
                "Het sleutelbestand van deze studie ontbreekt. Zet sleutel.json terug "
                "uit een reservekopie van deze map."
            )
        )
    sound = False
    for path in present:
        file = read_key_file(path)
        if file is not None:
            sound = True
            yield path, file
    if not sound:
        raise DamagedKeyFile(
            say(
                "Het sleutelbestand van deze studie is beschadigd, en de kopie ervan "
                "ook. Zet sleutel.json terug uit een reservekopie van deze map."
            )
        )


def _newer(version: int) -> NewerFile:
    return NewerFile(
        say(
            "De sleutel van deze studie is van een nieuwere Levensreis (versie "
            "{theirs}; dit programma kent versie {ours}). Installeer de nieuwste "
            "Levensreis en open de studie opnieuw.",
            theirs=version,
            ours=VERSION,
        )
    )


def _write_all(contents: Mapping[Path, bytes]) -> None:
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in contents.items():
            old = _content(path)
            if old is not None or not path.exists():
                before[path] = old
            write_whole(path, content, private=True)
    except BaseException:
        for path, old in before.items():
            _put_back(path, old)
        raise
    for folder in {path.parent for path in contents}:
        sync_folder(folder)


def _content(path: Path) -> bytes | None:
    with suppress(OSError):
        return path.read_bytes()
    return None


def _put_back(path: Path, content: bytes | None) -> None:
    with suppress(CannotWrite, OSError):
        if content is None:
            path.unlink(missing_ok=True)
        elif _content(path) != content:
            write_whole(path, content, private=True)
