"""The key of a study: random, and wrapped under the passphrase in a small file.

A random key means that the passphrase can change without touching the data, and
that a wrong passphrase (the seal does not open) is told apart from a damaged
database. Recipe and measurements: docs/decisions/0003-encrypted-file.md.
"""

import hashlib
import json
import os
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from levensreis.domain.errors import KnownError
from levensreis.language import say
from levensreis.storage.errors import (
    CannotWrite,
    DamagedKeyFile,
    NewerFile,
    NoStudy,
    WrongPassphrase,
)
from levensreis.storage.files import write_whole

FORMAT: Final = "levensreis/key"
VERSION: Final = 1
KEY_BYTES: Final = 48
"""32 bytes of key and 16 of salt, as SQLCipher takes a raw key."""


@dataclass(frozen=True, slots=True)
class KeyCost:
    """The work of one guess at the passphrase (Argon2id)."""

    iterations: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


def create_key(paths: tuple[Path, ...], passphrase: str, cost: KeyCost) -> bytes:
    """Make a random key and write it, wrapped, to each of the paths.

    Returns the 48 raw bytes.
    """
    key = os.urandom(KEY_BYTES)
    salt = os.urandom(16)
    nonce = os.urandom(12)
    sealed = AESGCM(_derive(passphrase, salt, cost)).encrypt(
        nonce, key, FORMAT.encode()
    )
    content = {
        "format": FORMAT,
        "version": VERSION,
        "cost": asdict(cost),
        "salt": b64encode(salt).decode(),
        "nonce": b64encode(nonce).decode(),
        "sealed": b64encode(sealed).decode(),
    }
    text = json.dumps({**content, "checksum": _checksum(content)}, indent=1)
    for path in paths:
        write_whole(path, text.encode(), private=True)
    return key


def open_key(paths: tuple[Path, ...], passphrase: str) -> bytes:
    """Unwrap the key from the first path that this passphrase opens.

    Raises NoStudy, DamagedKeyFile, NewerFile or WrongPassphrase.
    """
    return next(open_keys(paths, passphrase))[1]


def open_keys(paths: tuple[Path, ...], passphrase: str) -> Iterator[tuple[Path, bytes]]:
    """Unwrap each different key that this passphrase opens, with its file.

    A folder that was synchronised can hold the key of another study. Raises the
    same as `open_key` when no key opens.
    """
    first_problem: KnownError | None = None
    opened = False
    for path, content in _read_different(paths):
        try:
            key = _unwrap(content, passphrase)
        except (NewerFile, WrongPassphrase) as problem:
            first_problem = first_problem or problem
        else:
            opened = True
            yield path, key
    if first_problem is not None and not opened:
        raise first_problem


def restore_keys(paths: tuple[Path, ...], sound: Path) -> None:
    """Put a copy of a sound key file in the place of those missing or damaged."""
    for path in paths:
        if _read(path) is None:
            with suppress(CannotWrite):
                write_whole(path, sound.read_bytes(), private=True)


def _read_different(paths: tuple[Path, ...]) -> Iterator[tuple[Path, dict[str, Any]]]:
    present = [path for path in paths if path.exists()]
    if not present:
        raise NoStudy(
            say(
                "Het sleutelbestand van deze studie ontbreekt. Zet sleutel.json terug "
                "uit een reservekopie van deze map."
            )
        )
    found: list[dict[str, Any]] = []
    for path in present:
        content = _read(path)
        if content is not None and content not in found:
            found.append(content)
            yield path, content
    if not found:
        raise DamagedKeyFile(
            say(
                "Het sleutelbestand van deze studie is beschadigd, en de kopie ervan "
                "ook. Zet sleutel.json terug uit een reservekopie van deze map."
            )
        )


def _unwrap(content: dict[str, Any], passphrase: str) -> bytes:
    if content["version"] > VERSION:
        raise NewerFile(
            say(
                "De sleutel van deze studie is van een nieuwere Levensreis (versie "
                "{theirs}; dit programma kent versie {ours}). Installeer de nieuwste "
                "Levensreis en open de studie opnieuw.",
                theirs=content["version"],
                ours=VERSION,
            )
        )
    wrapping = _derive(
        passphrase, b64decode(content["salt"]), KeyCost(**content["cost"])
    )
    try:
        return AESGCM(wrapping).decrypt(
            b64decode(content["nonce"]), b64decode(content["sealed"]), FORMAT.encode()
        )
    except InvalidTag:
        raise WrongPassphrase(
            say(
                "Deze wachtzin past niet bij deze studie. Probeer het opnieuw; let op "
                "hoofdletters en spaties."
            )
        ) from None


def _read(path: Path) -> dict[str, Any] | None:
    try:
        content = json.loads(path.read_bytes())
        sound = content.pop("checksum") == _checksum(content)
        sound = sound and content["format"] == FORMAT
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    except RecursionError:  # thousands of brackets within each other
        return None
    return content if sound else None


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _derive(passphrase: str, salt: bytes, cost: KeyCost) -> bytes:
    # NFKC: the same passphrase typed on another keyboard is the same passphrase.
    # A terminal that is not set to UTF-8 hands over what cannot be encoded as it is.
    secret = unicodedata.normalize("NFKC", passphrase).encode(errors="surrogatepass")
    return Argon2id(
        salt=salt,
        length=32,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(secret)
