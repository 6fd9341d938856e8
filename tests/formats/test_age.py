"""Files that only one team can open."""

import pytest

from levensreis.formats.age import (
    NotAKey,
    NotOpenedByKey,
    check_key,
    decrypt,
    encrypt,
    is_encrypted,
    new_pair,
    private_key,
)


def test_only_who_has_the_other_half_opens_a_file() -> None:
    mine, other = new_pair(), new_pair()
    sealed = encrypt(b"wat er staat", mine.public)
    assert is_encrypted(sealed)
    assert b"wat er staat" not in sealed
    assert decrypt(sealed, mine.private) == b"wat er staat"
    with pytest.raises(NotOpenedByKey, match="voor een ander"):
        decrypt(sealed, other.private)


@pytest.mark.parametrize("at", [0, 30, 180, -1])
def test_a_file_that_was_changed_does_not_open(at: int) -> None:
    mine = new_pair()
    sealed = bytearray(encrypt(b"wat er staat", mine.public))
    sealed[at] ^= 1
    with pytest.raises(NotOpenedByKey):
        decrypt(bytes(sealed), mine.private)


@pytest.mark.parametrize("told", ["", "age1kort", "AGE-SECRET-KEY-1", "iets anders"])
def test_what_is_no_public_key_is_told(told: str) -> None:
    with pytest.raises(NotAKey, match="geen publieke sleutel"):
        check_key(told)
    with pytest.raises(NotAKey):
        check_key(new_pair().private)


def test_the_private_key_opens_with_its_passphrase_and_is_never_shown() -> None:
    mine = new_pair()
    kept = mine.as_protected_file("drie zilveren eenden")
    assert mine.private.encode() not in kept
    assert private_key(kept, "drie zilveren eenden") == mine.private
    with pytest.raises(NotAKey, match="wachtzin"):
        private_key(kept, "twee zilveren eenden")
    assert mine.private not in repr(mine)


def test_the_private_key_in_an_open_file_is_read_as_age_keeps_it() -> None:
    mine = new_pair()
    assert private_key(mine.as_file()) == mine.private
    for wrong in (b"", b"\xff\xfe", f"# public key: {mine.public}\n".encode()):
        with pytest.raises(NotAKey, match="geen geheime sleutel"):
            private_key(wrong)
    with pytest.raises(NotAKey, match="beschadigd"):
        private_key(mine.as_file()[:-9])
