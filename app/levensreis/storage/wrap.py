"""A key, sealed under a passphrase or under a recovery key."""

import hashlib
import os
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FORMAT: Final = "levensreis/key"
KEY_BYTES: Final = 48
"""32 bytes of key and 16 of salt, as SQLCipher takes a raw key."""
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12  # of AES-GCM
SEALED_BYTES: Final = KEY_BYTES + 16  # and its tag
_WRAPPING: Final = 32  # AES-256
_RECOVERY: Final = b"levensreis/recovery"
_MARK: Final = b"levensreis/mark"
_MARK_LETTERS: Final = 16


class Key(bytes):
    """The raw bytes of a key; whoever prints it does not see them."""

    def __repr__(self) -> str:
        return "Key(…)"

    __str__ = __repr__

    @property
    def mark(self) -> str:
        """What tells keys apart and gives none away: they are random."""
        return hashlib.sha256(_MARK + self).hexdigest()[:_MARK_LETTERS]


@dataclass(frozen=True, slots=True)
class KeyCost:
    """The work of one guess at the passphrase (Argon2id)."""

    iterations: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


class WrapKind(StrEnum):
    """What opens a wrap. Values are stored."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Wrap:
    """A key under one secret: nothing in it is secret itself."""

    kind: WrapKind
    salt: bytes
    nonce: bytes
    sealed: bytes
    mark: str = ""
    """Of the key inside; version 1 of the key file did not tell."""
    cost: KeyCost | None = None
    """Of a passphrase. A recovery key is random: nobody guesses it, at any cost."""
    label: str = ""
    made: date | None = None


def new_key() -> Key:
    """Make a random key."""
    return Key(os.urandom(KEY_BYTES))


def wrap_with_passphrase(key: Key, passphrase: str, cost: KeyCost) -> Wrap:
    """Seal a key under a passphrase, which costs one guess."""
    salt = os.urandom(SALT_BYTES)
    nonce, sealed = _seal(key, _stretch(passphrase, salt, cost))
    return Wrap(WrapKind.PASSPHRASE, salt, nonce, sealed, key.mark, cost, made=_today())


def wrap_with_recovery(key: Key, secret: bytes, label: str) -> Wrap:
    """Seal a key under the random bytes of a recovery key."""
    salt = os.urandom(SALT_BYTES)
    nonce, sealed = _seal(key, _expand(secret, salt))
    return Wrap(
        WrapKind.RECOVERY,
        salt,
        nonce,
        sealed,
        key.mark,
        label=label,
        made=_today(),
    )


def open_with_passphrase(wrap: Wrap, passphrase: str) -> Key | None:
    """Open a wrap; None when it is not closed with this passphrase."""
    if wrap.kind is not WrapKind.PASSPHRASE or wrap.cost is None:
        return None
    return _open(wrap, _stretch(passphrase, wrap.salt, wrap.cost))


def open_with_recovery(wrap: Wrap, secret: bytes) -> Key | None:
    """Open a wrap; None when it is not closed with this recovery key."""
    if wrap.kind is not WrapKind.RECOVERY:
        return None
    return _open(wrap, _expand(secret, wrap.salt))


def _seal(key: Key, wrapping: bytes) -> tuple[bytes, bytes]:
    nonce = os.urandom(NONCE_BYTES)
    return nonce, AESGCM(wrapping).encrypt(nonce, bytes(key), FORMAT.encode())


def _open(wrap: Wrap, wrapping: bytes) -> Key | None:
    try:
        opened = AESGCM(wrapping).decrypt(wrap.nonce, wrap.sealed, FORMAT.encode())
    except InvalidTag:
        return None
    return Key(opened)


def _stretch(passphrase: str, salt: bytes, cost: KeyCost) -> bytes:
    # NFKC: the same passphrase typed on another keyboard is the same passphrase.
    # A terminal that is not set to UTF-8 hands over what cannot be encoded as it is.
    secret = unicodedata.normalize("NFKC", passphrase).encode(errors="surrogatepass")
    return Argon2id(
        salt=salt,
        length=_WRAPPING,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(secret)


def _expand(secret: bytes, salt: bytes) -> bytes:
    return HKDF(SHA256(), _WRAPPING, salt, _RECOVERY).derive(secret)


def _today() -> date:
    return datetime.now().astimezone().date()
