"""A recovery key as it stands on paper: seven groups of five letters and figures.

Crockford's base 32 has no letter that looks like a figure. The last three characters
are a check: one wrong character, or two neighbours that changed places, is always
noticed, so a typing error is told apart from the key of something else.
"""

import os
import unicodedata
from typing import Final

from levensreis.domain.errors import KnownError
from levensreis.language import say

RECOVERY_BYTES: Final = 20  # 160 bits: nobody guesses that, at any speed
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_BITS: Final = 5  # of a character
_CHECK_BITS: Final = 15
_PRIME: Final = 32749  # the largest one that fits in the check
_LENGTH: Final = (8 * RECOVERY_BYTES + _CHECK_BITS) // _BITS
_GROUP: Final = 5


class MistypedRecovery(KnownError):
    """This is not a recovery key: characters are wrong, missing or too many."""


def new_recovery() -> bytes:
    """Make the random bytes of a recovery key."""
    return os.urandom(RECOVERY_BYTES)


def write_recovery(secret: bytes) -> str:
    """Return a recovery key as people keep it."""
    value = int.from_bytes(secret)
    number = value << _CHECK_BITS | value % _PRIME
    places = range(_BITS * (_LENGTH - 1), -1, -_BITS)
    text = "".join(_ALPHABET[number >> place & 31] for place in places)
    groups = range(0, _LENGTH, _GROUP)
    return "-".join(text[start : start + _GROUP] for start in groups)


def read_recovery(text: str) -> bytes:
    """Return the bytes of a recovery key that somebody typed.

    Case, spaces and dashes mean nothing; O is 0, and I and L are 1. Raises
    MistypedRecovery.
    """
    plain = unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKES)
    typed = [character for character in plain if character.isalnum()]
    if len(typed) != _LENGTH:
        raise MistypedRecovery(
            say(
                "Een herstelsleutel heeft {expected} letters en cijfers; hier staan er "
                "{found}. Typ de sleutel helemaal over.",
                expected=_LENGTH,
                found=len(typed),
            )
        )
    number = 0
    for character in typed:
        number = number << _BITS | max(_ALPHABET.find(character), 0)
    value, check = number >> _CHECK_BITS, number & (1 << _CHECK_BITS) - 1
    if value % _PRIME != check or not set(typed) <= set(_ALPHABET):
        raise MistypedRecovery(
            say(
                "In deze herstelsleutel zit een typefout. Vergelijk hem teken voor "
                "teken met het papier."
            )
        )
    return value.to_bytes(RECOVERY_BYTES)
