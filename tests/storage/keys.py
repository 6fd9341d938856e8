"""Key files that are damaged, newer, or of the first version."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from levensreis.storage.errors import WrongPassphrase
from levensreis.storage.key import open_key

FIRST_VERSION = Path(__file__).parents[1] / "migrations" / "samples" / "0001"
OTHER = "iets heel anders dan dat"
DAMAGE = {
    "empty": lambda content: b"",
    "truncated": lambda content: content[: len(content) // 2],
    "no json": lambda content: b"\xff" + content,
    "a list": lambda content: b"[1]",
    "a text": lambda content: b'"x"',
    "no checksum": lambda content: content.replace(b"checksum", b"controle"),
    "other cost": lambda content: content.replace(b'"lanes": 1', b'"lanes": 2'),
    "other salt": lambda content: content.replace(b'"salt": "', b'"salt": "A'),
    "another file": lambda content: b'{"format": "x"}',
    "brackets in brackets": lambda content: b"[" * 100_000,
    "a checksum of something else": lambda content: (
        b'{"checksum": "' + hashlib.sha256(b"{}").hexdigest().encode() + b'"}'
    ),
    "plain text": lambda content: b"wachtzin: vier woorden zijn genoeg\n",
    "zeros": lambda content: bytes(len(content)),
    "no wraps": lambda content: resealed(content, wraps=None),
    "a wrap too few fields": lambda content: resealed(content, wraps=[{}]),
    "a version in words": lambda content: resealed(content, version="twee"),
    "a version before the first": lambda content: resealed(content, version=0),
    "a cost of nothing": lambda content: with_cost(content, iterations=0),
    "a cost nobody can pay": lambda content: with_cost(content, memory_kib=2**40),
    "a cost in words": lambda content: with_cost(content, lanes="een"),
    "less memory than lanes need": lambda content: with_cost(content, lanes=60),
    "half a salt": lambda content: with_wrap(content, salt="AAAA"),
    "a label that is none": lambda content: with_wrap(content, label=1),
    "a kind that nobody knows": lambda content: with_wrap(content, kind="vinger"),
}


def resealed(content: bytes, **changes: Any) -> bytes:
    """A key file that is wrong, with a checksum that is right."""
    changed = json.loads(content) | changes
    del changed["checksum"]
    text = json.dumps(changed, sort_keys=True)
    changed["checksum"] = hashlib.sha256(text.encode()).hexdigest()
    return json.dumps(changed).encode()


def with_wrap(content: bytes, **changes: Any) -> bytes:
    [only] = json.loads(content)["wraps"]
    return resealed(content, wraps=[only | changes])


def with_cost(content: bytes, **changes: Any) -> bytes:
    [only] = json.loads(content)["wraps"]
    return with_wrap(content, cost=only["cost"] | changes)


def damage(path: Path, how: str) -> None:
    path.write_bytes(DAMAGE[how](path.read_bytes()))


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """All that lies in a folder, and when it was written."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.iterdir()
    }


def is_opened_by(paths: tuple[Path, ...], passphrase: str) -> bool:
    try:
        open_key(paths, passphrase)
    except WrongPassphrase:
        return False
    return True


def of_the_first_version(paths: tuple[Path, ...]) -> None:
    """Put a key file of the first version, of `PASSPHRASE`, at each path."""
    for path in paths:
        shutil.copy(FIRST_VERSION / "sleutel.json", path)
