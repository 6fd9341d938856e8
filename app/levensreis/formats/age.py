"""Files that only one team can open: age (X25519), as the program `age` has it too.

The private key of a team is a text; it is kept under a passphrase, or open in a file
that only its owner may read. What is decrypted stays in memory.
"""

from dataclasses import dataclass, field
from typing import Final

import pyrage

from levensreis.domain.errors import KnownError
from levensreis.language import say

MARK: Final = b"age-encryption.org/v1\n"
"""With what every such file begins."""
_PRIVATE: Final = "AGE-SECRET-KEY-1"
_PUBLIC: Final = "# public key: "


class NotAKey(KnownError):
    """The text is no key of this kind."""


class NotOpenedByKey(KnownError):
    """The file was made for somebody else, or it is damaged."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """What a team gives away, and what it keeps."""

    public: str
    private: str = field(repr=False)

    def as_file(self) -> bytes:
        """Return the private key as the program `age` keeps it."""
        return f"{_PUBLIC}{self.public}\n{self.private}\n".encode()

    def as_protected_file(self, passphrase: str) -> bytes:
        """Return the same under a passphrase: `age --decrypt` opens it too."""
        return pyrage.passphrase.encrypt(self.as_file(), passphrase)


def new_pair() -> KeyPair:
    """Return a new pair of keys, by chance."""
    private = pyrage.x25519.Identity.generate()
    return KeyPair(str(private.to_public()), str(private))


def check_key(public: str) -> None:
    """Raise NotAKey when a text is no public key."""
    _recipient(public)


def encrypt(content: bytes, public: str) -> bytes:
    """Return bytes that only who has the other half of a key can open."""
    return pyrage.encrypt(content, [_recipient(public)])


def is_encrypted(content: bytes) -> bool:
    """Tell whether bytes are such a file."""
    return content.startswith(MARK)


def decrypt(content: bytes, private: str) -> bytes:
    """Return what is in a file; raises NotOpenedByKey or NotAKey."""
    try:
        return pyrage.decrypt(content, [_identity(private)])
    except pyrage.DecryptError:
        raise NotOpenedByKey(
            say(
                "Dit bestand gaat met deze sleutel niet open: het is voor een ander "
                "gemaakt, of het is beschadigd."
            )
        ) from None


def private_key(file: bytes, passphrase: str = "") -> str:
    """Return the private key in a file, opened with its passphrase if it has one.

    Raises NotAKey, also when the passphrase is not right.
    """
    if is_encrypted(file):
        try:
            file = pyrage.passphrase.decrypt(file, passphrase)
        except pyrage.DecryptError:
            raise NotAKey(
                say("Met deze wachtzin gaat het bestand met de sleutel niet open.")
            ) from None
    lines = file.decode("utf-8", "replace").split()
    found = [each for each in lines if each.startswith(_PRIVATE)]
    if not found:
        raise NotAKey(
            say(
                "In dit bestand staat geen geheime sleutel. Kies het bestand dat "
                "‘sleutelpaar’ maakte."
            )
        )
    _identity(found[0])
    return found[0]


def needs_passphrase(file: bytes) -> bool:
    """Tell whether the private key in a file is under a passphrase."""
    return is_encrypted(file)


def _recipient(public: str) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(public.strip())
    except pyrage.RecipientError:
        raise NotAKey(
            say(
                "Dit is geen publieke sleutel. Die begint met age1 en heeft 62 tekens; "
                "vraag hem opnieuw aan het onderzoeksteam."
            )
        ) from None


def _identity(private: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(private)
    except pyrage.IdentityError:
        raise NotAKey(say("De geheime sleutel in dit bestand is beschadigd.")) from None
