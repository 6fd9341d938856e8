"""Remember beside the study what was erased in it, also when its file is lost.

An older copy of the file that is put back knows nothing of a later erasure. So each one
leaves a trace in a plain file: a digest of a random key, from which nothing can be
learnt, and which nobody can make who never had the study open.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.storage.files import write_whole

NAME: Final = "gewist.txt"
_MOST_BYTES: Final = 1024 * 1024


def add(folder: Path, erased: Iterable[UUID]) -> None:
    """Add what was erased; raises CannotWrite."""
    _write(folder, map(_trace, erased))


def is_there(folder: Path) -> bool:
    """Tell whether something was ever erased here."""
    return (folder / NAME).exists()


def bring(source: Path, target: Path) -> None:
    """Add what was erased in one folder to the list of another; raises CannotWrite.

    For a reserve copy that is put back somewhere else.
    """
    _write(target, _read(source))


def among(folder: Path, journey_ids: Iterable[UUID]) -> list[UUID]:
    """Return which of these journeys were erased before."""
    known = _read(folder)
    return [each for each in journey_ids if _trace(each) in known] if known else []


def _write(folder: Path, traces: Iterable[str]) -> None:
    known = _read(folder)
    every = known.union(traces)
    if every != known:
        lines = "".join(f"{each}\n" for each in sorted(every))
        write_whole(folder / NAME, lines.encode(), private=True)


def _trace(journey_id: UUID) -> str:
    return hashlib.sha256(f"levensreis/{journey_id.hex}".encode()).hexdigest()


def _read(folder: Path) -> frozenset[str]:
    with suppress(OSError), (folder / NAME).open("rb") as file:
        return frozenset(file.read(_MOST_BYTES).decode("ascii", "replace").split())
    return frozenset()
