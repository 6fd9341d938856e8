"""A reserve copy is put back, and opens with what opened it then."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.journey import Journey
from levensreis.domain.progress import Cancelled
from levensreis.services.backups import BackupInfo
from levensreis.services.folder import DATABASE_NAME
from levensreis.services.restoring import (
    NotOpened,
    check_key,
    find_backups,
    read_backup,
    restore_study,
)
from levensreis.services.study import Study
from levensreis.storage import erased_list
from levensreis.storage.archive import unpack, write_archive
from levensreis.storage.backup import FOLDER
from levensreis.storage.errors import (
    CannotWrite,
    DamagedFile,
    NewerFile,
    StudyExists,
    StudyInUse,
    WrongPassphrase,
)
from tests.builders import CHEAP, PASSPHRASE, a_journey, a_statement
from tests.services.copies import content, gone_away, stopping_at

NEW = "een heel andere wachtzin"


@pytest.fixture
def gone(study: Study) -> Journey:
    """A journey that will be erased, or that is in the copy only."""
    made = a_journey(a_statement(text="kersenpitkussen"), code="LR-007")
    study.journeys.begin(made)
    return made


@pytest.fixture
def stick(tmp_path: Path, study: Study) -> Path:
    """A stick to which copies go too."""
    made = tmp_path / "stick"
    made.mkdir()
    study.backups.second.choose(made)
    return made


@pytest.fixture
def copy(study: Study, gone: Journey) -> BackupInfo:
    """A copy of a closed study, that has a journey more by now."""
    made = study.backups.make().info
    study.journeys.begin(a_journey(code="LR-008"))
    study.close()
    return made


def codes(study: Study) -> list[str]:
    return [each.code for each in study.journeys.overview()]


def codes_in(folder: Path, passphrase: str = PASSPHRASE) -> list[str]:
    with Study.open(folder, passphrase) as opened:
        return codes(opened)


def kinds(study: Study) -> list[str]:
    return [each.kind for each in study.log.entries()]


# --- finding copies ---------------------------------------------------------


def test_copies_are_found_in_a_study_and_on_a_stick(
    study: Study, stick: Path, copy: BackupInfo
) -> None:
    assert find_backups(study.folder) == [copy]
    assert [each.hashes for each in find_backups(stick)] == [copy.hashes]
    assert [each.path for each in find_backups(copy.path.parent)] == [copy.path]
    assert find_backups(stick / "weg") == []


def test_a_stick_that_cannot_be_read_is_told(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", gone_away)
        with pytest.raises(CannotWrite):
            find_backups(stick)


def test_one_file_can_be_read(copy: BackupInfo, tmp_path: Path) -> None:
    moved = Path(shutil.copy(copy.path, tmp_path / "los.zip"))
    assert read_backup(moved).hashes == copy.hashes
    moved.write_bytes(b"stuk")
    with pytest.raises(DamagedFile):
        read_backup(moved)


# --- the passphrase of then -------------------------------------------------


def test_the_passphrase_of_then_opens_it(
    study: Study, gone: Journey, tmp_path: Path
) -> None:
    copy = study.backups.make().info
    study.keys.change_passphrase(PASSPHRASE, NEW, CHEAP)
    study.close()
    with pytest.raises(WrongPassphrase):
        restore_study(copy, tmp_path / "nieuw", NEW)
    restored, _ = restore_study(copy, tmp_path / "nieuw", PASSPHRASE)
    restored.close()
    assert codes_in(tmp_path / "nieuw") == ["LR-007"]
    assert codes_in(study.folder, NEW) == ["LR-007"]


def test_the_recovery_key_of_then_opens_it_too(study: Study, tmp_path: Path) -> None:
    recovery = study.keys.add_recovery(PASSPHRASE, "op papier")
    copy = study.backups.make().info
    study.close()
    check_key(copy, recovery)
    restored, _ = restore_study(copy, tmp_path / "nieuw", recovery)
    assert kinds(restored)[-2:] == ["restore", "view_log"]
    restored.close()


@pytest.mark.parametrize("instead", [True, False])
def test_a_wrong_passphrase_changes_nothing(
    study: Study, copy: BackupInfo, tmp_path: Path, instead: bool
) -> None:
    target = study.folder if instead else tmp_path / "nieuw"
    before = content(tmp_path)
    with pytest.raises(WrongPassphrase):
        restore_study(copy, target, "iets anders", replace=instead)
    assert content(tmp_path) == before
    assert (tmp_path / "nieuw").exists() is False


# --- where to ---------------------------------------------------------------


def test_a_copy_takes_the_place_of_the_study_which_is_set_aside(
    study: Study, copy: BackupInfo
) -> None:
    opened, restored = restore_study(copy, study.folder, PASSPHRASE, replace=True)
    with opened:
        assert codes(opened) == ["LR-007"]
        assert opened.findings == ()
        assert kinds(opened)[-3:] == ["open", "restore", "view_log"]
        assert opened.log.verify() is None
    assert restored.folder == study.folder
    assert restored.aside is not None
    assert codes_in(restored.aside) == ["LR-007", "LR-008"]
    with Study.open(study.folder, PASSPHRASE) as again:
        assert again.findings == ()


def test_what_was_restored_makes_reserve_copies_again(
    study: Study, copy: BackupInfo
) -> None:
    opened, _ = restore_study(copy, study.folder, PASSPHRASE, replace=True)
    with opened:
        assert [each.path for each in opened.backups.copies()] == [copy.path]
        assert opened.backups.make().info.sound
        assert len(opened.backups.copies()) == 2


def test_a_study_that_is_there_is_not_replaced_unasked(
    study: Study, copy: BackupInfo, tmp_path: Path
) -> None:
    before = content(tmp_path)
    with pytest.raises(StudyExists):
        restore_study(copy, study.folder, PASSPHRASE)
    assert content(tmp_path) == before


def test_a_study_that_is_open_is_not_replaced(
    study: Study, copy: BackupInfo, tmp_path: Path
) -> None:
    with Study.open(study.folder, PASSPHRASE) as opened:
        with pytest.raises(StudyInUse):
            restore_study(copy, study.folder, PASSPHRASE, replace=True)
        assert codes(opened) == ["LR-007", "LR-008"]


def test_beside_the_study_each_goes_on_apart(
    study: Study, copy: BackupInfo, tmp_path: Path
) -> None:
    target = tmp_path / "diep" / "nieuw"
    opened, restored = restore_study(copy, target, PASSPHRASE)
    with opened:
        assert restored.aside is None
        opened.journeys.begin(a_journey(code="LR-009"))
        assert opened.backups.copies() == []
    for folder, there in (
        (study.folder, ["LR-007", "LR-008"]),
        (target, ["LR-007", "LR-009"]),
        (study.folder, ["LR-007", "LR-008"]),
    ):
        with Study.open(folder, PASSPHRASE) as each:
            assert codes(each) == there
            assert each.findings == ()


def test_a_study_that_is_lost_goes_on_as_itself(
    study: Study, stick: Path, copy: BackupInfo, tmp_path: Path
) -> None:
    shutil.rmtree(study.folder)
    [found] = find_backups(stick)
    opened, _ = restore_study(found, tmp_path / "terug", PASSPHRASE)
    with opened:
        assert codes(opened) == ["LR-007"]
        assert opened.findings == ()
        assert opened.backups.is_ours(found)
        assert opened.backups.second.folder == stick
        made = opened.backups.make()
    assert made.second is not None
    assert made.second.path is not None
    assert made.second.path.parent == found.path.parent


def test_from_a_stick_beside_the_study_each_goes_on_apart(
    study: Study, stick: Path, copy: BackupInfo, tmp_path: Path
) -> None:
    [found] = find_backups(stick)
    opened, _ = restore_study(
        found, tmp_path / "nieuw", PASSPHRASE, beside=study.folder
    )
    opened.close()
    with Study.open(study.folder, PASSPHRASE) as each:
        assert each.findings == ()


def test_a_study_of_which_only_the_copies_are_left_comes_back(
    study: Study, copy: BackupInfo
) -> None:
    (study.folder / DATABASE_NAME).unlink()
    opened, restored = restore_study(copy, study.folder, PASSPHRASE, replace=True)
    with opened:
        assert codes(opened) == ["LR-007"]
        assert opened.backups.is_ours(copy)
    assert restored.aside is not None  # the keys


# --- erased -----------------------------------------------------------------


def test_what_was_erased_since_stays_erased(
    study: Study, gone: Journey, tmp_path: Path
) -> None:
    drawer = shutil.copy(study.backups.make().info.path, tmp_path / "lade.zip")
    study.erasure.erase(gone.id, gone.code, "op verzoek")
    study.close()
    opened, _ = restore_study(
        read_backup(Path(drawer)), study.folder, PASSPHRASE, replace=True
    )
    with opened:
        assert codes(opened) == []
        assert kinds(opened)[-4:] == ["open", "erase", "restore", "view_log"]


@pytest.mark.parametrize("instead", [True, False])
def test_also_from_a_stick_that_was_not_in_when_it_was_erased(
    study: Study, stick: Path, gone: Journey, tmp_path: Path, instead: bool
) -> None:
    study.backups.make()
    stick.rename(tmp_path / "lade")
    study.erasure.erase(gone.id, gone.code, "op verzoek")
    study.close()
    [found] = find_backups(tmp_path / "lade")
    assert found.journeys == 1
    target = study.folder if instead else tmp_path / "nieuw"
    opened, _ = restore_study(
        found, target, PASSPHRASE, replace=instead, beside=study.folder
    )
    with opened:
        assert codes(opened) == []
    assert codes_in(target) == []


def test_a_stick_tells_another_computer_what_was_erased(
    study: Study, stick: Path, gone: Journey, tmp_path: Path
) -> None:
    drawer = tmp_path / "levensreis-lade"
    drawer.mkdir()
    first = study.backups.make().info
    shutil.copy(first.path, drawer / "oud.zip")
    study.erasure.erase(gone.id, gone.code, "op verzoek")
    study.backups.make()
    study.close()
    shutil.rmtree(study.folder)
    # An unscrubbed copy, put back between the others by hand.
    [folder] = stick.glob("levensreis-*")
    shutil.copy(drawer / "oud.zip", folder)
    old = next(each for each in find_backups(stick) if each.journeys == 1)
    opened, _ = restore_study(old, tmp_path / "elders", PASSPHRASE)
    with opened:
        assert codes(opened) == []


# --- what goes wrong --------------------------------------------------------


def test_stopping_changes_nothing(
    study: Study, copy: BackupInfo, gone: Journey, tmp_path: Path
) -> None:
    erased_list.add(copy.path.parent, [gone.id])
    before = content(tmp_path)
    for step, target in ((0, study.folder), (1, study.folder), (1, tmp_path / "n")):
        with pytest.raises(Cancelled):
            restore_study(copy, target, PASSPHRASE, stopping_at(step), replace=True)
        assert content(tmp_path) == before
        assert not (tmp_path / "n").exists()


@pytest.mark.parametrize("place", [100, -200])
def test_a_damaged_copy_changes_nothing(
    study: Study, copy: BackupInfo, tmp_path: Path, place: int
) -> None:
    damaged = bytearray(copy.path.read_bytes())
    damaged[place] ^= 1
    copy.path.write_bytes(damaged)
    [found] = find_backups(study.folder)
    before = content(tmp_path)
    for target in (study.folder, tmp_path / "nieuw"):
        with pytest.raises(DamagedFile, match="Kies een andere"):
            restore_study(found, target, PASSPHRASE, replace=True)
    assert content(tmp_path) == before
    assert not (tmp_path / "nieuw").exists()


def test_a_copy_of_a_newer_program_changes_nothing(
    study: Study, copy: BackupInfo, tmp_path: Path
) -> None:
    before = content(tmp_path)
    newer = replace(copy, schema="9999")
    with pytest.raises(NewerFile, match="versie 9999"):
        restore_study(newer, study.folder, PASSPHRASE, replace=True)
    assert content(tmp_path) == before


def test_a_full_disk_changes_nothing(
    study: Study,
    copy: BackupInfo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = content(tmp_path)

    def full(_: object) -> None:
        raise OSError(28, "vol")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        for target in (study.folder, tmp_path / "nieuw"):
            with pytest.raises(CannotWrite, match="vol"):
                restore_study(copy, target, PASSPHRASE, replace=True)
    assert content(tmp_path) == before


def test_what_is_put_back_and_does_not_open_tells_where_the_former_is(
    study: Study, copy: BackupInfo, tmp_path: Path
) -> None:
    unpacked = tmp_path / "los"
    unpacked.mkdir()
    files = {path.name: path for path in unpack(copy, unpacked)}
    spoiled = bytearray(files[DATABASE_NAME].read_bytes())
    spoiled[4096 : 4096 * 4] = bytes(4096 * 3)
    files[DATABASE_NAME].write_bytes(spoiled)
    # As a copy that was damaged before it was ever copied: every hash fits.
    made = write_archive(tmp_path / "kopie.zip", copy, files)
    with pytest.raises(NotOpened, match="maar de studie gaat niet open") as told:
        restore_study(made, study.folder, PASSPHRASE, replace=True)
    [aside] = study.folder.glob("vervangen_*")
    assert str(aside) in str(told.value)
    assert codes_in(aside) == ["LR-007", "LR-008"]
    with pytest.raises(NotOpened) as told:
        restore_study(made, tmp_path / "nieuw", PASSPHRASE)
    assert "Wat er stond" not in str(told.value)


def test_nothing_of_a_study_is_written_as_plain_text(
    study: Study, copy: BackupInfo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tijdelijk"))
    opened, _ = restore_study(copy, tmp_path / "nieuw", PASSPHRASE)
    opened.close()
    for path, written in content(tmp_path).items():
        assert b"kersenpitkussen" not in written, path
    assert (study.folder / FOLDER).is_dir()
