"""Another passphrase: the same key, at once, and never neither of the two."""

import json
import stat
from pathlib import Path

import pytest

from levensreis.storage.errors import CannotWrite, WrongPassphrase
from levensreis.storage.key import (
    change_passphrase,
    create_key,
    open_key,
    open_keys,
    restore_keys,
)
from levensreis.storage.recovery import add_recovery, open_with_recovery
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.keys import (
    OTHER,
    damage,
    is_opened_by,
    of_the_first_version,
    snapshot,
)
from tests.storage.kills import kill_everywhere


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    return tmp_path / "sleutel.json", tmp_path / "sleutel-kopie.json"


@pytest.fixture
def first_version(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    of_the_first_version(paths)
    return paths


def test_a_key_of_the_first_version_opens_and_stays_as_it_is(
    first_version: tuple[Path, ...],
) -> None:
    before = snapshot(first_version[0].parent)
    made = open_key(first_version, PASSPHRASE)
    restore_keys(first_version, first_version[0], made)
    assert snapshot(first_version[0].parent) == before
    first_version[1].unlink()
    restore_keys(first_version, first_version[0], made)
    assert first_version[1].read_bytes() == before["sleutel.json"][0]


def test_a_key_of_the_first_version_becomes_the_second_when_its_wraps_change(
    first_version: tuple[Path, ...],
) -> None:
    made = open_key(first_version, PASSPHRASE)
    recovery = add_recovery(first_version, PASSPHRASE, "instelling")
    for path in first_version:
        assert json.loads(path.read_bytes())["version"] == 2
        assert open_key((path,), PASSPHRASE) == made
        assert next(open_with_recovery((path,), recovery)) == (path, made)


@pytest.mark.parametrize("opened", [0, 1])
def test_a_change_that_was_cut_short_holds_when_it_opened_or_is_undone(
    first_version: tuple[Path, ...], opened: int
) -> None:
    former = first_version[1].read_bytes()
    made = open_key(first_version, PASSPHRASE)
    change_passphrase(first_version, PASSPHRASE, OTHER, CHEAP)
    first_version[1].write_bytes(former)
    passphrase = (OTHER, PASSPHRASE)[opened]
    [(path, key)] = open_keys(first_version, passphrase)
    assert (path, key) == (first_version[opened], made)
    restore_keys(first_version, path, key)
    first, second = (each.read_bytes() for each in first_version)
    assert first == second
    assert is_opened_by(first_version, passphrase)
    assert not is_opened_by(first_version, (PASSPHRASE, OTHER)[opened])


def test_a_changed_passphrase_opens_the_same_key(paths: tuple[Path, ...]) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    change_passphrase(paths, PASSPHRASE, OTHER, CHEAP)
    for path in paths:
        assert open_key((path,), OTHER) == made
        assert not is_opened_by((path,), PASSPHRASE)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_changed_passphrase_leaves_the_recovery_keys_as_they_are(
    paths: tuple[Path, ...],
) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    kept = [add_recovery(paths, PASSPHRASE, name) for name in ("instelling", "kluis")]
    change_passphrase(paths, kept[1], OTHER, CHEAP)
    assert is_opened_by(paths, OTHER)
    assert not is_opened_by(paths, PASSPHRASE)
    for recovery in kept:
        assert [key for _, key in open_with_recovery(paths, recovery)] == [made]


@pytest.mark.parametrize(
    "wrong", [OTHER, "", "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ"]
)
def test_a_passphrase_is_not_changed_with_a_wrong_one(
    paths: tuple[Path, ...], wrong: str
) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    before = snapshot(paths[0].parent)
    with pytest.raises(WrongPassphrase):
        change_passphrase(paths, wrong, "nieuw", CHEAP)
    assert snapshot(paths[0].parent) == before


def test_a_passphrase_that_looks_like_a_recovery_key_is_a_passphrase(
    paths: tuple[Path, ...],
) -> None:
    other = paths[0].with_name("andere.json")
    create_key((other,), PASSPHRASE, CHEAP)
    looks_like_one = add_recovery((other,), PASSPHRASE, "instelling")
    made = create_key(paths, looks_like_one, CHEAP)
    change_passphrase(paths, looks_like_one, OTHER, CHEAP)
    assert open_key(paths, OTHER) == made


def test_a_change_reaches_a_missing_and_a_damaged_copy_but_no_other_study(
    paths: tuple[Path, ...],
) -> None:
    three = (*paths, paths[0].with_name("derde.json"))
    made = create_key(three, PASSPHRASE, CHEAP)
    create_key(three[1:2], "van een andere studie", CHEAP)
    before = three[1].read_bytes()
    damage(three[2], "truncated")
    change_passphrase(three, PASSPHRASE, OTHER, CHEAP)
    assert three[1].read_bytes() == before
    assert open_key(three[2:], OTHER) == made


def test_two_studies_that_got_mixed_up_both_get_the_new_passphrase(
    paths: tuple[Path, ...],
) -> None:
    made = [create_key((path,), PASSPHRASE, CHEAP) for path in paths]
    change_passphrase(paths, PASSPHRASE, OTHER, CHEAP)
    assert [key for _, key in open_keys(paths, OTHER)] == made
    assert not is_opened_by(paths, PASSPHRASE)


def test_a_change_that_cannot_be_written_everywhere_is_written_nowhere(
    paths: tuple[Path, ...],
) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    paths[1].unlink()
    paths[1].mkdir()
    before = paths[0].read_bytes()
    with pytest.raises(CannotWrite, match="dit is een map"):
        change_passphrase(paths, PASSPHRASE, OTHER, CHEAP)
    assert paths[0].read_bytes() == before
    missing = (paths[0].with_name("kopie.json"), *paths)
    with pytest.raises(CannotWrite):
        change_passphrase(missing, PASSPHRASE, OTHER, CHEAP)
    assert not missing[0].exists()


@pytest.mark.parametrize("secret", ["passphrase", "recovery"])
@pytest.mark.parametrize("version", [1, 2])
def test_a_kill_while_the_passphrase_changes_leaves_the_old_one_or_the_new_one(
    tmp_path: Path, secret: str, version: int
) -> None:
    source = tmp_path / "bron"
    source.mkdir()
    paths = source / "sleutel.json", source / "sleutel-kopie.json"
    if version == 1:
        of_the_first_version(paths)
    else:
        create_key(paths, PASSPHRASE, CHEAP)
    made = open_key(paths, PASSPHRASE)
    recovery = add_recovery(paths, PASSPHRASE, "kluis") if secret == "recovery" else ""
    old = recovery or PASSPHRASE
    for folder in kill_everywhere("change_passphrase", source, tmp_path, old, OTHER):
        files = folder / "sleutel.json", folder / "sleutel-kopie.json"
        by = OTHER if is_opened_by(files, OTHER) else PASSPHRASE
        [(path, key)] = open_keys(files, by)
        assert key == made
        restore_keys(files, path, key)
        assert files[0].read_bytes() == files[1].read_bytes()
        assert is_opened_by(files, by)
        assert not is_opened_by(files, PASSPHRASE if by == OTHER else OTHER)
        if recovery:
            assert next(open_with_recovery(files, recovery))[1] == made
