"""The key file: it opens for one passphrase, and knows damage from a typing error."""

import hashlib
import json
import stat
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from levensreis.storage import key
from levensreis.storage.errors import (
    CannotWrite,
    DamagedKeyFile,
    NewerFile,
    NoStudy,
    WrongPassphrase,
)
from levensreis.storage.key import (
    KEY_BYTES,
    create_key,
    open_key,
    open_keys,
    restore_keys,
)
from tests.builders import CHEAP, PASSPHRASE

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
}


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    return tmp_path / "sleutel.json", tmp_path / "sleutel-kopie.json"


def damage(path: Path, how: str) -> None:
    path.write_bytes(DAMAGE[how](path.read_bytes()))


@pytest.mark.parametrize(
    "passphrase",
    [
        PASSPHRASE,
        " spaties ",
        "it’s \"quoted\" 'twice'; -- `x` \\",
        "geheim 🔑🏳️‍🌈 wachtwoord",
        "é" * 1000,
        "\ud800",  # what a terminal makes of bytes that are no text
    ],
)
def test_the_passphrase_that_closed_a_key_opens_it(
    paths: tuple[Path, ...], passphrase: str
) -> None:
    made = create_key(paths, passphrase, CHEAP)
    assert len(made) == KEY_BYTES
    assert open_key(paths, passphrase) == made


@pytest.mark.parametrize(
    ("closed", "opened"),
    [("caf\u00e9", "cafe\u0301"), ("ﬁets", "fiets"), ("\uff11\uff12", "12")],
)
def test_a_passphrase_typed_on_another_keyboard_is_the_same(
    paths: tuple[Path, ...], closed: str, opened: str
) -> None:
    assert create_key(paths, closed, CHEAP) == open_key(paths, opened)


@pytest.mark.parametrize("other", ["", "Vier woorden zijn genoeg", f"{PASSPHRASE} "])
def test_another_passphrase_opens_nothing(paths: tuple[Path, ...], other: str) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    with pytest.raises(WrongPassphrase, match="let op hoofdletters en spaties"):
        open_key(paths, other)


def test_two_keys_under_one_passphrase_differ(tmp_path: Path) -> None:
    files = [(tmp_path / name,) for name in ("een", "twee")]
    first, second = (create_key(file, PASSPHRASE, CHEAP) for file in files)
    assert first != second


def test_the_key_is_not_in_its_file(paths: tuple[Path, ...]) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    for path in paths:
        content = path.read_bytes()
        assert made not in content
        assert made.hex().encode() not in content
        assert PASSPHRASE.encode() not in content


@pytest.mark.parametrize("how", DAMAGE)
def test_a_sound_copy_stands_in_for_a_damaged_key(
    paths: tuple[Path, ...], how: str
) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    damage(paths[0], how)
    assert open_key(paths, PASSPHRASE) == made


def test_a_copy_stands_in_for_a_missing_key(paths: tuple[Path, ...]) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    paths[0].unlink()
    assert open_key(paths, PASSPHRASE) == made


@pytest.mark.parametrize("how", DAMAGE)
def test_damage_to_both_is_no_wrong_passphrase(
    paths: tuple[Path, ...], how: str
) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    for path in paths:
        damage(path, how)
    for passphrase in (PASSPHRASE, "iets anders"):
        with pytest.raises(DamagedKeyFile, match=r"terug uit een reservekopie"):
            open_key(paths, passphrase)


def test_a_study_without_a_key_says_what_to_do(paths: tuple[Path, ...]) -> None:
    with pytest.raises(NoStudy, match=r"Zet sleutel\.json terug"):
        open_key(paths, PASSPHRASE)


def test_a_newer_key_is_refused_with_both_versions(
    paths: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(key, "VERSION", 7)
        create_key(paths, PASSPHRASE, CHEAP)
    with pytest.raises(NewerFile, match=r"versie 7; dit programma kent versie 1"):
        open_key(paths, PASSPHRASE)


def test_each_key_that_the_passphrase_opens_is_offered(
    paths: tuple[Path, ...],
) -> None:
    keys = [create_key((path,), PASSPHRASE, CHEAP) for path in paths]
    opened = list(open_keys(paths, PASSPHRASE))
    assert opened == list(zip(paths, keys, strict=True))


def test_a_key_under_another_passphrase_is_passed_over(
    paths: tuple[Path, ...],
) -> None:
    create_key(paths[:1], "van een andere studie", CHEAP)
    made = create_key(paths[1:], PASSPHRASE, CHEAP)
    assert list(open_keys(paths, PASSPHRASE)) == [(paths[1], made)]


@pytest.mark.parametrize(("different", "guesses"), [(1, 1), (2, 2)])
def test_a_wrong_passphrase_costs_one_guess_for_each_different_key(
    paths: tuple[Path, ...],
    monkeypatch: pytest.MonkeyPatch,
    different: int,
    guesses: int,
) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    create_key(paths[:1], PASSPHRASE, CHEAP) if different == 2 else None
    salts = []

    def derive(salt: bytes, **cost: Any) -> Argon2id:
        salts.append(salt)
        return Argon2id(salt=salt, **cost)

    monkeypatch.setattr(key, "Argon2id", derive)
    with pytest.raises(WrongPassphrase):
        open_key(paths, "iets anders")
    assert len(salts) == len(set(salts)) == guesses


@pytest.mark.parametrize("how", [*DAMAGE, "missing"])
@pytest.mark.parametrize("lost", [0, 1])
def test_a_sound_key_is_copied_over_one_that_was_lost(
    paths: tuple[Path, ...], lost: int, how: str
) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    sound = paths[1 - lost]
    content = sound.read_bytes()
    paths[lost].unlink() if how == "missing" else damage(paths[lost], how)
    restore_keys(paths, sound)
    assert [path.read_bytes() for path in paths] == [content, content]
    assert stat.S_IMODE(paths[lost].stat().st_mode) == 0o600


def test_a_key_that_cannot_be_restored_keeps_nobody_out(
    paths: tuple[Path, ...],
) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    paths[0].unlink()
    paths[0].mkdir()
    restore_keys(paths, paths[1])
    assert paths[0].is_dir()


def test_a_sound_key_of_another_study_is_left_alone(paths: tuple[Path, ...]) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    create_key(paths[:1], PASSPHRASE, CHEAP)
    before = paths[0].read_bytes()
    restore_keys(paths, paths[1])
    assert paths[0].read_bytes() == before


def test_the_cost_of_a_guess_is_kept_in_the_file(paths: tuple[Path, ...]) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    cost = json.loads(paths[0].read_bytes())["cost"]
    assert cost == {"iterations": 1, "memory_kib": 64, "lanes": 1}


def test_a_key_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="de map bestaat niet"):
        create_key((tmp_path / "weg" / "sleutel.json",), PASSPHRASE, CHEAP)
