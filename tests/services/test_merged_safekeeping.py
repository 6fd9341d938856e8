"""A merged study has keys, reserve copies and checks as any study in a folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.domain.access import AccessKind
from levensreis.services.checks import check_study
from levensreis.services.merging import MergedStudy
from levensreis.services.restoring import put_back, read_backup, restore_study
from levensreis.services.safekeeping import MergedFolder
from levensreis.services.study import Study
from levensreis.storage.errors import StudyExists, WrongPassphrase
from levensreis.storage.research.merged import MERGED_NAME
from tests.builders import CHEAP, PASSPHRASE
from tests.storage.research.arriving import Told, a_file, write_all
from tests.ui.research.merged_study import make

NEW = "een heel andere wachtzin"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A merged study of three journeys, closed; copied for each test."""
    root = tmp_path_factory.mktemp("samen")
    make(root / "doel", root / "binnen")
    return root / "doel"


@pytest.fixture
def folder(source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(source, tmp_path / "doel"))


@pytest.fixture
def merged(folder: Path) -> Iterator[MergedStudy]:
    with MergedStudy.open(folder, PASSPHRASE) as opened:
        yield opened


def own(merged: MergedStudy) -> MergedFolder:
    assert merged.own is not None
    return merged.own


def test_it_opens_with_a_recovery_key_until_that_is_removed(
    merged: MergedStudy, folder: Path
) -> None:
    key = own(merged).keys.add_recovery(PASSPHRASE, "kluis")
    assert [each.label for each in own(merged).keys.recoveries()] == ["kluis"]
    merged.close()
    with MergedStudy.open(folder, key) as again:
        own(again).keys.change_passphrase(key, NEW, CHEAP)
        own(again).keys.remove_recovery("kluis")
        told = [each.kind for each in own(again).log.entries()]
    assert told.count(AccessKind.PASSPHRASE) == 3
    for wrong in (key, PASSPHRASE):
        with pytest.raises(WrongPassphrase):
            MergedStudy.open(folder, wrong)
    with MergedStudy.open(folder, NEW) as last:
        assert last.number_of_journeys == 3


def test_a_reserve_copy_is_due_made_and_put_back_elsewhere(
    merged: MergedStudy, folder: Path, tmp_path: Path
) -> None:
    backups = own(merged).backups
    assert backups.is_due()
    made = backups.keep_up()
    assert made is not None
    assert (made.info.journeys, made.info.statements) == (3, 6)
    assert backups.copies() == [made.info]
    assert not backups.is_due()
    study, restored = put_back(made.info, tmp_path / "terug", PASSPHRASE)
    with study:
        assert isinstance(study, MergedStudy)
        assert study.number_of_journeys == 3
        # It goes on beside the other: neither is told to lack what is in the other.
        assert study.own is not None
        assert not study.own.backups.is_ours(made.info)
        assert study.own.log.entries()[-2].kind == AccessKind.RESTORE
    assert restored.folder == tmp_path / "terug"


def test_a_copy_takes_the_place_of_a_merged_study_and_of_no_other_kind(
    merged: MergedStudy, folder: Path, tmp_path: Path
) -> None:
    copy = own(merged).backups.make().info
    merged.close()
    with pytest.raises(StudyExists):
        put_back(copy, folder, PASSPHRASE)
    study, restored = put_back(copy, folder, PASSPHRASE, replace=True)
    study.close()
    assert restored.aside is not None
    assert (restored.aside / MERGED_NAME).exists()
    with Study.create(tmp_path / "eigen", PASSPHRASE, CHEAP) as other:
        theirs = other.backups.make().info
    with pytest.raises(StudyExists, match="ander soort"):
        put_back(copy, tmp_path / "eigen", PASSPHRASE, replace=True)
    with pytest.raises(StudyExists, match="ander soort"):
        restore_study(read_backup(theirs.path), folder, PASSPHRASE, replace=True)


def test_no_older_copy_outlives_a_withdrawal(
    merged: MergedStudy, tmp_path: Path
) -> None:
    backups, stick = own(merged).backups, tmp_path / "stick"
    stick.mkdir()
    backups.second.choose(stick)
    old = backups.make()
    assert len(backups.copies()) == 1
    gone = a_file(Told("x"), withdrawn=("a",))
    merged.merge(write_all(tmp_path / "later", [gone]))
    new = backups.make()
    assert backups.copies() == [new.info]
    assert [each.path.name for each in backups.copies_elsewhere()] == [
        new.info.path.name
    ]
    assert not old.info.path.exists()
    assert not backups.is_due()
    backups.make()
    assert new.info.path.exists()


def test_it_is_looked_through_open_and_closed(
    merged: MergedStudy, folder: Path
) -> None:
    own(merged).backups.make()
    report = own(merged).checks.look()
    assert report.is_sound
    assert report.counts is not None
    assert report.counts.journeys == 3
    merged.close()
    assert check_study(folder, PASSPHRASE).is_sound
    file = folder / MERGED_NAME
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    found = check_study(folder, PASSPHRASE)
    assert not found.is_sound
    words = " ".join(each.words for each in found.findings)
    assert "voeg de bestanden opnieuw samen" in words
    assert "Red wat er te lezen is" not in words
