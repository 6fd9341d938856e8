"""The key file: it opens for one passphrase, and knows damage from a typing error."""

import json
import stat
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from levensreis.services.study import Study
from levensreis.storage import wrap
from levensreis.storage.errors import CannotWrite, NoStudy, WrongPassphrase
from levensreis.storage.key import (
    KEY_BYTES,
    create_key,
    open_key,
    open_keys,
    restore_keys,
)
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.keys import DAMAGE, damage, is_opened_by

PASSPHRASES = {
    "words": PASSPHRASE,
    "one character": "x",
    "spaces around": " spaties ",
    "only spaces and a line": "  \n ",
    "quotes": "it’s \"quoted\" 'twice'; -- `x` \\",
    "a hexadecimal key": f"x'{'ab' * 48}'",
    "percent and braces": "100% {zeker} %s %(x)s $HOME {{}}",
    "accents": "één café in Curaçao",
    "emoji": "geheim 🔑🏳️‍🌈 wachtwoord",
    "other scripts": "пароль 密码 كلمة السر",
    "a zero inside": "voor\0na",
    "a thousand characters": "é" * 1000,
    "a hundred thousand": "a b" * 33_000,
    "no text": "\ud800",  # what a terminal makes of bytes that are no text
}


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    return tmp_path / "sleutel.json", tmp_path / "sleutel-kopie.json"


@pytest.mark.parametrize("passphrase", PASSPHRASES.values(), ids=PASSPHRASES)
def test_the_passphrase_that_closed_a_key_opens_it(
    paths: tuple[Path, ...], passphrase: str
) -> None:
    made = create_key(paths, passphrase, CHEAP)
    assert len(made) == KEY_BYTES
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert open_key(paths, unicodedata.normalize(form, passphrase)) == made
    assert not is_opened_by(paths, f"{passphrase}x")
    assert not is_opened_by(paths, passphrase[:-1])


@pytest.mark.parametrize("kind", ["quotes", "percent and braces", "accents", "emoji"])
def test_a_whole_study_closes_and_opens_with_any_passphrase(
    tmp_path: Path, kind: str
) -> None:
    passphrase = PASSPHRASES[kind]
    Study.create(tmp_path / "studie", passphrase, CHEAP).close()
    with Study.open(
        tmp_path / "studie", unicodedata.normalize("NFD", passphrase)
    ) as it:
        assert it.journeys.overview() == []


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
        assert bytes(made) not in content
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


def test_a_study_without_a_key_says_what_to_do(paths: tuple[Path, ...]) -> None:
    with pytest.raises(NoStudy, match=r"Zet sleutel\.json terug"):
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

    monkeypatch.setattr(wrap, "Argon2id", derive)
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
    [only] = json.loads(paths[0].read_bytes())["wraps"]
    assert only["cost"] == {"iterations": 1, "memory_kib": 64, "lanes": 1}


def test_a_key_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="de map bestaat niet"):
        create_key((tmp_path / "weg" / "sleutel.json",), PASSPHRASE, CHEAP)
