"""Damage to a closed file: what a disk, a stick or another program can do to it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.storage.conftest import KEY

PAGE = 4096
OTHER_KEY = bytes(48)


class Damage(NamedTuple):
    """What happened to a file, and what can be expected of it."""

    spoil: Callable[[bytes], bytes]
    key: bytes = KEY
    opens: bool = False
    """Whether it opens; what is in it can still be damaged."""
    salvaged: bool = False
    """Whether anything can be saved."""


def flip(content: bytes, start: int, count: int = 16) -> bytes:
    """Turn over the bits of some bytes."""
    flipped = bytes(byte ^ 0xFF for byte in content[start : start + count])
    return content[:start] + flipped + content[start + count :]


def plain_file(_: bytes) -> bytes:
    """Make a file that is not encrypted, with a table that ours has too."""
    plain = sqlite3.connect(":memory:")
    plain.execute("CREATE TABLE alembic_version (version_num)")
    found: bytes = plain.serialize()
    plain.close()
    return found


def middle(content: bytes) -> bytes:
    """Spoil one page behind those that tell how the tables are made up."""
    return flip(content, len(content) // PAGE * 2 // 3 * PAGE + 1000)


DAMAGE = {
    "salt": Damage(lambda content: flip(content, 0), opens=True, salvaged=True),
    "page 1": Damage(lambda content: flip(content, 100)),
    "middle page": Damage(middle, opens=True, salvaged=True),
    "truncated": Damage(lambda content: content[: PAGE * 3]),
    "0 bytes": Damage(lambda _: b""),
    "plain SQLite": Damage(plain_file),
    "other key": Damage(lambda content: content, key=OTHER_KEY),
}


def spoiled(path: Path, how: str) -> tuple[bytes, bytes]:
    """Damage a file; return what it holds now, and the key to try."""
    damage = DAMAGE[how]
    path.write_bytes(damage.spoil(path.read_bytes()))
    return path.read_bytes(), damage.key
