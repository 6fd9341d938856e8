"""A recovery key opens a study when the passphrase is forgotten, and knows a typo."""

from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.storage import wrap
from levensreis.storage.database import Database
from levensreis.storage.errors import (
    CannotWrite,
    DamagedKeyFile,
    NoStudy,
    WrongPassphrase,
)
from levensreis.storage.key import change_passphrase, create_key, open_key
from levensreis.storage.recovery import (
    BadLabel,
    Recovery,
    WrongRecovery,
    add_recovery,
    open_with_recovery,
    recoveries,
    remove_recovery,
)
from levensreis.storage.recovery_code import (
    RECOVERY_BYTES,
    MistypedRecovery,
    new_recovery,
    read_recovery,
    write_recovery,
)
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_study
from tests.storage.keys import OTHER, damage, of_the_first_version, snapshot

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
secrets = st.binary(min_size=RECOVERY_BYTES, max_size=RECOVERY_BYTES)


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    found = tmp_path / "sleutel.json", tmp_path / "sleutel-kopie.json"
    create_key(found, PASSPHRASE, CHEAP)
    return found


def labels(paths: tuple[Path, ...]) -> list[str]:
    return [each.label for each in recoveries(paths)]


def test_a_recovery_key_opens_the_study_without_a_passphrase(tmp_path: Path) -> None:
    a_study(tmp_path, a_journey()).close()
    paths = tuple(tmp_path / name for name in KEY_NAMES)
    recovery = add_recovery(paths, PASSPHRASE, "instelling")
    [(path, key)] = open_with_recovery(paths, recovery)
    assert path == paths[0]
    with Database(tmp_path / DATABASE_NAME, key) as it, it.transaction() as connection:
        query = "SELECT count(*) FROM journey"
        assert connection.exec_driver_sql(query).scalar() == 1


def test_every_copy_opens_with_every_recovery_key(paths: tuple[Path, ...]) -> None:
    made = open_key(paths, PASSPHRASE)
    names = ["instelling", "kluis thuis", "notaris"]
    kept = [add_recovery(paths, PASSPHRASE, name) for name in names]
    assert len(set(kept)) == 3
    for path in paths:
        for recovery in kept:
            assert list(open_with_recovery((path,), recovery)) == [(path, made)]
        assert open_key((path,), PASSPHRASE) == made


def test_which_recovery_keys_there_are_is_told_with_their_day(
    paths: tuple[Path, ...],
) -> None:
    assert recoveries(paths) == ()
    add_recovery(paths, PASSPHRASE, "  instelling ")
    add_recovery(paths, PASSPHRASE, "kluis")
    today = datetime.now().astimezone().date()
    assert recoveries(paths) == (
        Recovery("instelling", today),
        Recovery("kluis", today),
    )


def test_a_key_of_the_first_version_has_no_recovery_keys(
    paths: tuple[Path, ...],
) -> None:
    of_the_first_version(paths)
    before = snapshot(paths[0].parent)
    assert recoveries(paths) == ()
    remove_recovery(paths, "kluis")
    with pytest.raises(WrongRecovery):
        next(open_with_recovery(paths, write_recovery(new_recovery())))
    assert snapshot(paths[0].parent) == before


def test_a_removed_recovery_key_opens_nothing_and_the_others_stay(
    paths: tuple[Path, ...],
) -> None:
    gone, stays = (add_recovery(paths, PASSPHRASE, name) for name in ("een", "twee"))
    remove_recovery(paths, "een")
    assert labels(paths) == ["twee"]
    for path in paths:
        with pytest.raises(WrongRecovery, match="verwijderd of vervangen"):
            next(open_with_recovery((path,), gone))
        assert next(open_with_recovery((path,), stays))[0] == path
    add_recovery(paths, PASSPHRASE, "een")
    assert labels(paths) == ["twee", "een"]


@pytest.mark.parametrize("label", ["kluis", " KLUIS "])
def test_two_recovery_keys_have_two_names(paths: tuple[Path, ...], label: str) -> None:
    add_recovery(paths, PASSPHRASE, "Kluis")
    before = snapshot(paths[0].parent)
    with pytest.raises(BadLabel, match="Er is al een herstelsleutel met de naam"):
        add_recovery(paths, PASSPHRASE, label)
    assert snapshot(paths[0].parent) == before


@pytest.mark.parametrize("label", ["", "  "])
def test_a_recovery_key_needs_a_name(paths: tuple[Path, ...], label: str) -> None:
    with pytest.raises(BadLabel, match="Geef de herstelsleutel een naam"):
        add_recovery(paths, PASSPHRASE, label)
    assert recoveries(paths) == ()


def test_a_recovery_key_is_not_made_with_a_wrong_passphrase(
    paths: tuple[Path, ...],
) -> None:
    before = snapshot(paths[0].parent)
    with pytest.raises(WrongPassphrase, match="wachtzin"):
        add_recovery(paths, OTHER, "kluis")
    assert snapshot(paths[0].parent) == before


def test_a_recovery_key_that_cannot_be_kept_is_not_given(
    paths: tuple[Path, ...],
) -> None:
    paths[1].unlink()
    paths[1].mkdir()
    before = paths[0].read_bytes()
    with pytest.raises(CannotWrite):
        add_recovery(paths, PASSPHRASE, "kluis")
    assert paths[0].read_bytes() == before


def test_a_recovery_key_costs_no_guess_at_a_passphrase(
    paths: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery = add_recovery(paths, PASSPHRASE, "kluis")
    monkeypatch.delattr(wrap, "Argon2id")
    assert len(list(open_with_recovery(paths, recovery))) == 1
    assert labels(paths) == ["kluis"]


def test_the_key_of_another_study_is_wrong_and_not_mistyped(
    paths: tuple[Path, ...],
) -> None:
    add_recovery(paths, PASSPHRASE, "kluis")
    with pytest.raises(WrongRecovery, match="past niet bij deze studie"):
        next(open_with_recovery(paths, write_recovery(new_recovery())))


def test_a_recovery_key_tells_what_is_wrong_with_the_key_file(
    paths: tuple[Path, ...],
) -> None:
    recovery = add_recovery(paths, PASSPHRASE, "kluis")
    for path in paths:
        damage(path, "truncated")
    for deed in (recoveries, lambda each: next(open_with_recovery(each, recovery))):
        with pytest.raises(DamagedKeyFile):
            deed(paths)
    for path in paths:
        path.unlink()
    with pytest.raises(NoStudy):
        recoveries(paths)


def test_a_recovery_key_opens_a_study_of_which_the_passphrase_changed(
    paths: tuple[Path, ...],
) -> None:
    made = open_key(paths, PASSPHRASE)
    recovery = add_recovery(paths, PASSPHRASE, "kluis")
    change_passphrase(paths, recovery, OTHER, CHEAP)
    assert open_key(paths, OTHER) == made
    assert [key for _, key in open_with_recovery(paths, recovery)] == [made]


@given(secrets)
def test_a_recovery_key_is_read_as_it_was_written(secret: bytes) -> None:
    written = write_recovery(secret)
    groups = written.split("-")
    assert [len(group) for group in groups] == [5] * 7
    assert set("".join(groups)) <= set(ALPHABET)
    assert read_recovery(written) == secret


@given(secrets, st.data())
def test_a_recovery_key_is_read_however_it_is_typed(
    secret: bytes, data: st.DataObject
) -> None:
    written = write_recovery(secret)
    typed = written.replace(
        "-", data.draw(st.sampled_from(["", " ", "–", " - ", "\n"]))
    )
    typed = typed.replace("0", data.draw(st.sampled_from("0Oo")))
    typed = typed.replace("1", data.draw(st.sampled_from("1IilL")))
    typed = data.draw(st.sampled_from([typed, typed.lower(), f"  {typed}.\t"]))
    assert read_recovery(typed) == secret


@given(secrets, st.integers(0, 34), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_a_typing_error(
    secret: bytes, place: int, wrong: str
) -> None:
    plain = write_recovery(secret).replace("-", "")
    assume(plain[place] != wrong)
    with pytest.raises(MistypedRecovery, match="zit een typefout"):
        read_recovery(plain[:place] + wrong + plain[place + 1 :])


@given(secrets)
def test_two_characters_that_changed_places_are_a_typing_error(secret: bytes) -> None:
    plain = write_recovery(secret).replace("-", "")
    for place, (first, second) in enumerate(pairwise(plain)):
        if first != second:
            with pytest.raises(MistypedRecovery, match="teken voor teken"):
                read_recovery(plain[:place] + second + first + plain[place + 2 :])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "hier staan er 0"),
        ("ABCDE-FGHJK", "heeft 35 letters en cijfers; hier staan er 10"),
        ("0" * 36, "hier staan er 36"),
        ("U" * 35, "zit een typefout"),
        ("é" * 35, "zit een typefout"),
        (PASSPHRASE, "Typ de sleutel helemaal over"),
    ],
)
def test_what_is_no_recovery_key_is_told(typed: str, words: str) -> None:
    with pytest.raises(MistypedRecovery, match=words):
        read_recovery(typed)


def test_recovery_keys_are_random() -> None:
    made = {new_recovery() for _ in range(100)}
    assert len(made) == 100
    assert {len(each) for each in made} == {RECOVERY_BYTES}
