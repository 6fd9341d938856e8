"""The file with the wraps of a key: how it reads and what is damage.

Version 1 holds one wrap, version 2 holds several. A checksum tells damage apart from
a wrong passphrase. A file of version 1 stays as it is until its wraps change.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from levensreis.storage.wrap import (
    FORMAT,
    NONCE_BYTES,
    SALT_BYTES,
    SEALED_BYTES,
    Key,
    KeyCost,
    Wrap,
    WrapKind,
)

VERSION: Final = 2
_MOST: Final = KeyCost(iterations=1_000, memory_kib=1024 * 1024, lanes=64)
"""More than anybody waits for: a higher cost is damage."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The wraps in a key file; none when a newer program made it."""

    wraps: tuple[Wrap, ...]
    former: str = ""
    """Checksum of the file of version 1 that this was: its copy may still be one."""
    version: int = VERSION

    @property
    def marks(self) -> set[str]:
        """The keys of which it is known that they are in here."""
        return {wrap.mark for wrap in self.wraps if wrap.mark}

    def shares_a_key_with(self, other: "KeyFile") -> bool:
        """Tell whether the other file is a copy of this one, older or newer."""
        was_the_same = bool(self.former) and self.former == other.former
        return was_the_same or not self.marks.isdisjoint(other.marks)

    def upgraded(self, key: Key) -> "KeyFile":
        """Return this file as the newest version, now that its key is known."""
        if self.version == VERSION:
            return self
        wraps = tuple(replace(wrap, mark=key.mark) for wrap in self.wraps)
        return replace(self, wraps=wraps, version=VERSION)

    def only(self, key: Key) -> "KeyFile":
        """Return this file without the wraps of other keys."""
        wraps = tuple(wrap for wrap in self.wraps if wrap.mark in ("", key.mark))
        return replace(self, wraps=wraps)


def read_key_file(path: Path) -> KeyFile | None:
    """Read a key file; None when it is missing or damaged."""
    try:
        content = json.loads(path.read_bytes())
        checksum = content.pop("checksum")
        if checksum != _checksum(content) or content["format"] != FORMAT:
            return None
        return _parse(content, checksum)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    except RecursionError:  # thousands of brackets within each other
        return None


def encode(file: KeyFile) -> bytes:
    """Return the content of a key file of the newest version."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "former": file.former,
        "wraps": [_encode_wrap(wrap) for wrap in file.wraps],
    }
    return json.dumps({**content, "checksum": _checksum(content)}, indent=1).encode()


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _parse(content: dict[str, Any], checksum: str) -> KeyFile:
    version = content["version"]
    if type(version) is not int or version < 1:
        raise ValueError(version)
    if version > VERSION:
        return KeyFile((), version=version)
    if version == 1:
        unknown = {"kind": WrapKind.PASSPHRASE, "label": "", "mark": "", "made": None}
        return KeyFile((_parse_wrap({**content, **unknown}),), checksum, version)
    wraps = tuple(_parse_wrap(each) for each in content["wraps"])
    return KeyFile(wraps, _text(content["former"]))


def _parse_wrap(content: dict[str, Any]) -> Wrap:
    kind = WrapKind(content["kind"])
    return Wrap(
        kind=kind,
        salt=_bytes(content["salt"], SALT_BYTES),
        nonce=_bytes(content["nonce"], NONCE_BYTES),
        sealed=_bytes(content["sealed"], SEALED_BYTES),
        mark=_text(content["mark"]),
        cost=_cost(content["cost"]) if kind is WrapKind.PASSPHRASE else None,
        label=_text(content["label"]),
        made=date.fromisoformat(content["made"]) if content["made"] else None,
    )


def _cost(content: dict[str, Any]) -> KeyCost:
    cost, most = asdict(KeyCost(**content)), asdict(_MOST)
    for name, value in cost.items():
        if type(value) is not int or not 1 <= value <= most[name]:
            raise ValueError(content)
    if cost["memory_kib"] < 8 * cost["lanes"]:  # RFC 9106, section 3.1
        raise ValueError(content)
    return KeyCost(**cost)


def _bytes(value: str, size: int) -> bytes:
    found = b64decode(value, validate=True)
    if len(found) != size:
        raise ValueError(value)
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _encode_wrap(wrap: Wrap) -> dict[str, Any]:
    return {
        "kind": wrap.kind,
        "label": wrap.label,
        "made": wrap.made.isoformat() if wrap.made else None,
        "mark": wrap.mark,
        "cost": asdict(wrap.cost) if wrap.cost else None,
        "salt": b64encode(wrap.salt).decode(),
        "nonce": b64encode(wrap.nonce).decode(),
        "sealed": b64encode(wrap.sealed).decode(),
    }
