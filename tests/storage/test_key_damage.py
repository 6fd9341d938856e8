"""What is wrong with a key file: each in its own words, and nothing is written."""

from pathlib import Path

import pytest

from levensreis.services.study import Study
from levensreis.storage.errors import (
    DamagedFile,
    DamagedKeyFile,
    NewerFile,
    WrongPassphrase,
)
from levensreis.storage.key import (
    change_passphrase,
    create_key,
    open_key,
    restore_keys,
)
from levensreis.storage.recovery import recoveries
from tests.builders import CHEAP, PASSPHRASE, a_study
from tests.storage.keys import DAMAGE, OTHER, damage, resealed, snapshot


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    return tmp_path / "sleutel.json", tmp_path / "sleutel-kopie.json"


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


def test_a_newer_key_is_refused_with_both_versions(paths: tuple[Path, ...]) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    newer = resealed(paths[0].read_bytes(), version=7, wraps="anders")
    for path in paths:
        path.write_bytes(newer)
    before = snapshot(paths[0].parent)
    both = r"versie 7; dit programma kent versie 2"
    with pytest.raises(NewerFile, match=both):
        open_key(paths, PASSPHRASE)
    with pytest.raises(NewerFile, match=both):
        change_passphrase(paths, PASSPHRASE, OTHER, CHEAP)
    with pytest.raises(NewerFile, match=both):
        recoveries(paths)
    assert snapshot(paths[0].parent) == before


def test_a_newer_copy_is_left_alone(paths: tuple[Path, ...]) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    newer = resealed(paths[1].read_bytes(), version=7)
    paths[1].write_bytes(newer)
    change_passphrase(paths, PASSPHRASE, OTHER, CHEAP)
    restore_keys(paths, paths[0], made)
    assert paths[1].read_bytes() == newer
    assert open_key(paths, OTHER) == made


@pytest.mark.parametrize("change", [0x01, 0x80, 0xFF])
def test_a_key_file_with_one_wrong_byte_is_damaged_and_nothing_else(
    paths: tuple[Path, ...], change: int
) -> None:
    made = create_key(paths, PASSPHRASE, CHEAP)
    whole = paths[0].read_bytes()
    for place in range(len(whole)):
        wrong = bytearray(whole)
        wrong[place] ^= change
        for path in paths:
            path.write_bytes(wrong)
        for passphrase in (PASSPHRASE, OTHER):
            with pytest.raises(DamagedKeyFile):
                open_key(paths, passphrase)
        paths[1].write_bytes(whole)
        assert open_key(paths, PASSPHRASE) == made


def test_a_key_file_that_was_cut_short_is_damaged(paths: tuple[Path, ...]) -> None:
    create_key(paths, PASSPHRASE, CHEAP)
    whole = paths[0].read_bytes()
    for size in range(len(whole)):
        for path in paths:
            path.write_bytes(whole[:size])
        with pytest.raises(DamagedKeyFile):
            open_key(paths, PASSPHRASE)


@pytest.mark.parametrize(
    ("how", "error"),
    [(how, DamagedKeyFile) for how in DAMAGE]
    + [("of another study", DamagedFile), ("under other words", WrongPassphrase)],
)
def test_what_is_wrong_with_the_key_of_a_study_is_told_and_nothing_is_written(
    tmp_path: Path, how: str, error: type[Exception]
) -> None:
    study = a_study(tmp_path / "studie")
    study.close()
    paths = study.folder / "sleutel.json", study.folder / "sleutel-kopie.json"
    if how in DAMAGE:
        for path in paths:
            damage(path, how)
    else:
        create_key(paths, PASSPHRASE if error is DamagedFile else OTHER, CHEAP)
    before = snapshot(study.folder)
    with pytest.raises(error):
        Study.open(study.folder, PASSPHRASE)
    # A failed attempt may be noted beside it.
    assert before.items() <= snapshot(study.folder).items()
