"""Who vouches for a research file: a signature (Ed25519) over the digest of its rows.

The key is made by chance for each study and never leaves its encrypted file. The same
key and the same digest give the same signature.
"""

from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

_ABOUT: Final = b"levensreis research file\n"
"""So that a signature for one thing is none for another."""
_GROUP, _GROUPS = 4, 8


def new_key() -> str:
    """Return a new key, as hexadecimal digits: a secret."""
    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def public_key(key: str) -> str:
    """Return what others know a key by."""
    return _private(key).public_key().public_bytes_raw().hex()


def sign(key: str, digest: str) -> str:
    """Return the signature of a digest."""
    return _private(key).sign(_ABOUT + digest.encode()).hex()


def is_signed_by(public: str, signature: str, digest: str) -> bool:
    """Tell whether a signature is that of a key over a digest."""
    try:
        _public(public).verify(bytes.fromhex(signature), _ABOUT + digest.encode())
    except (ValueError, InvalidSignature):
        return False
    return True


def fingerprint(public: str) -> str:
    """Return the start of a public key in groups, to be compared aloud."""
    return " ".join(
        public[at : at + _GROUP] for at in range(0, _GROUP * _GROUPS, _GROUP)
    )


@lru_cache
def _public(public: str) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))


def _private(key: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key))
