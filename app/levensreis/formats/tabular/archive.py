"""Zip files that are the same when made again: no clock, no user, no machine."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file knows."""
_FOR_ALL: Final = 0o644 << 16
_LEVEL: Final = 6


class Archive:
    """A zip file in memory; nothing of it is ever on disk."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self._zip = ZipFile(self._out, "w", ZIP_DEFLATED, compresslevel=_LEVEL)

    def put(self, name: str, content: bytes | str) -> None:
        """Add a whole part."""
        part = _part(name)
        self._zip.writestr(part, content, ZIP_DEFLATED, _LEVEL)

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        """Add a part bit by bit, so that it is never there as a whole."""
        with self._zip.open(_part(name), "w", force_zip64=False) as part:
            yield part

    def done(self) -> bytes:
        """Close the file and return it."""
        self._zip.close()
        return self._out.getvalue()


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, LONG_AGO)
    part.compress_type = ZIP_DEFLATED
    part.create_system = 3  # else it tells on what system it was made
    part.external_attr = _FOR_ALL
    return part
