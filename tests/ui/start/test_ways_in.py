"""What can be done on the first screen when the passphrase does not do it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.access import AccessKind
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.services.rekeying import Rekeyed
from levensreis.services.study import Study
from levensreis.storage.errors import MigrationFailed
from levensreis.storage.owner import Owner
from levensreis.storage.recovery_code import write_recovery
from levensreis.ui.start.opening import Entrance, Way, ways_out
from tests.builders import PASSPHRASE, a_journey
from tests.ui.start.beginning import Start

NEW = "een nieuwe zin van zes woorden"


@pytest.fixture
def recovery(folder: Path) -> str:
    """A recovery key of the study in the folder."""
    with Study.open(folder, PASSPHRASE) as study:
        return study.keys.add_recovery(PASSPHRASE, "kluis")


@pytest.fixture
def by_recovery(folder: Path, recovery: str) -> Entrance:
    return Entrance(folder=str(folder), secret=recovery, by_recovery=True)


def lock_on_laptop_3(folder: Path) -> None:
    """Leave the lock file of a computer that has the study open."""
    owner = replace(Owner.here(), host="laptop-3", machine="een andere", boot="b")
    (folder / f"{DATABASE_NAME}-slot").write_bytes(owner.written())


# --- a recovery key -----------------------------------------------------------


def test_who_comes_in_with_a_recovery_key_is_asked_for_a_passphrase_at_once(
    start: Start, folder: Path, by_recovery: Entrance
) -> None:
    start.presenter.begin(by_recovery)
    start.tasks.tell()
    assert start.opened == [folder]
    assert start.view.forgotten == 1
    assert len(start.view.renewals) == 1


def test_who_comes_in_with_the_passphrase_is_asked_nothing(
    start: Start, folder: Path
) -> None:
    start.presenter.open(str(folder), PASSPHRASE)
    assert start.view.renewals == []
    assert start.view.findings == []


def test_a_typing_error_is_told_apart_from_the_key_of_another_study(
    start: Start, by_recovery: Entrance
) -> None:
    last = "0" if by_recovery.secret[-1] != "0" else "1"
    start.presenter.begin(replace(by_recovery, secret=by_recovery.secret[:-1] + last))
    start.tasks.tell()
    start.presenter.begin(replace(by_recovery, secret=write_recovery(bytes(20))))
    start.tasks.tell()
    [(_, one, mistyped), (_, other, wrong)] = start.view.told
    assert (one, other) == ("recovery", "recovery")
    assert "typefout" in mistyped
    assert "past niet bij deze studie" in wrong
    assert start.opened == []


def test_an_empty_recovery_key_is_told(start: Start, folder: Path) -> None:
    start.presenter.begin(Entrance(folder=str(folder), secret=" ", by_recovery=True))
    assert [told[:2] for told in start.view.told] == [("open", "recovery")]


def test_what_opens_a_study_is_in_no_message() -> None:
    assert "geheim" not in repr(Entrance(folder="/studie", secret="geheim"))


# --- another computer ---------------------------------------------------------


def test_a_study_on_another_computer_can_be_taken_over(
    start: Start, folder: Path
) -> None:
    lock_on_laptop_3(folder)
    entrance = Entrance(folder=str(folder), secret=PASSPHRASE)
    start.presenter.begin(entrance)
    start.tasks.tell()
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "laptop-3" in words
    assert start.view.ways == [Way.TAKE_OVER]
    start.presenter.begin(replace(entrance, take_over=True))
    start.tasks.tell()
    assert start.opened == [folder]


def test_a_study_that_is_open_here_cannot_be_taken_over(
    start: Start, study: Study
) -> None:
    start.presenter.open(str(study.folder), PASSPHRASE)
    assert start.view.ways == []


def test_a_study_that_could_not_be_upgraded_has_a_reserve_copy() -> None:
    assert list(ways_out(MigrationFailed("mislukt"))) == [Way.RESTORE]


# --- a reserve copy, and what can still be read -------------------------------


def test_a_reserve_copy_can_be_put_back_with_or_without_a_folder(
    start: Start, tmp_path: Path
) -> None:
    for typed in (str(tmp_path), "  ", "~niemand-hier"):
        start.presenter.restore(typed)
    assert start.view.restores == [tmp_path, None, None]


def test_what_can_be_read_goes_to_a_folder_beside_the_damaged_one(
    start: Start, folder: Path
) -> None:
    start.presenter.salvage(Entrance(folder=str(folder), secret=PASSPHRASE))
    [salvage] = start.view.salvages
    assert Path(salvage.proposed) == folder.with_name(f"{folder.name} gered")


# --- folders that are not safe ------------------------------------------------


def test_a_folder_that_is_synchronised_is_warned_about(start: Start) -> None:
    start.presenter.look_at("new", "/home/iris/Dropbox/studie")
    assert "Dropbox" in start.view.warnings["new"]
    start.presenter.look_at("new", "/home/iris/studie")
    assert start.view.warnings["new"] == ""


@pytest.mark.parametrize("typed", ["", "  ", "~niemand-hier/studie", "a\0b", "x" * 999])
def test_what_is_no_folder_is_not_warned_about(start: Start, typed: str) -> None:
    start.presenter.look_at("open", typed)
    assert start.view.warnings == {"open": ""}


# --- what is told about a study that opens ------------------------------------


@pytest.fixture
def rolled_back(folder: Path) -> Path:
    """A study of which an older copy of the file was put back."""
    path = folder / DATABASE_NAME
    old = path.read_bytes()
    with Study.open(folder, PASSPHRASE) as study:
        study.journeys.begin(a_journey())
    path.write_bytes(old)
    return folder


def test_an_older_file_is_told_and_told_again_until_it_is_accepted(
    start: Start, rolled_back: Path
) -> None:
    start.keeps = True
    for times in (1, 2):
        start.end()
        start.presenter.open(str(rolled_back), PASSPHRASE)
        assert len(start.view.findings) == times
        assert start.view.findings[-1].is_grave
    start.view.findings[-1].go_on(start.dialog)
    assert start.dialog.left == 1
    start.end()
    start.presenter.open(str(rolled_back), PASSPHRASE)
    assert len(start.view.findings) == 2


def test_who_does_not_want_an_older_file_closes_the_study(
    start: Start, rolled_back: Path
) -> None:
    start.presenter.open(str(rolled_back), PASSPHRASE)
    start.view.findings[0].close_study(start.dialog)
    assert (start.dialog.left, start.view.closed) == (1, 1)


def test_conflict_copies_are_told_and_nothing_is_to_be_chosen(
    start: Start, folder: Path
) -> None:
    (folder / "studie (conflicted copy).levensreis").write_bytes(b"x")
    start.presenter.open(str(folder), PASSPHRASE)
    [told] = start.view.findings
    assert not told.is_grave
    assert "conflicted copy" in told.findings[0].words
    told.go_on(start.dialog)
    assert start.dialog.left == 1


def test_the_passphrase_is_asked_after_what_is_told(
    start: Start, rolled_back: Path, by_recovery: Entrance
) -> None:
    start.keeps = True
    start.presenter.begin(by_recovery)
    start.tasks.tell()
    [told] = start.view.findings
    assert start.view.renewals == []
    told.go_on(start.dialog)
    assert len(start.view.renewals) == 1


# --- a new key ----------------------------------------------------------------


def test_a_closed_study_gets_a_new_key_and_is_handed_over(
    start: Start, folder: Path
) -> None:
    before = json.loads((folder / KEY_NAMES[0]).read_text("utf-8"))
    came: list[Rekeyed] = []
    start.presenter.begin_rekeying(folder, PASSPHRASE, came.append)
    assert start.view.busy == "De studie wordt opnieuw versleuteld …"
    start.tasks.tell()
    assert [each.is_new for each in came] == [True]
    assert start.opened == [folder]
    assert json.loads((folder / KEY_NAMES[0]).read_text("utf-8")) != before
    with Study.open(folder, PASSPHRASE) as study:
        assert AccessKind.REKEY in [each.kind for each in study.log.entries()]


def test_a_new_key_that_is_stopped_is_waited_for_and_the_study_is_open_again(
    start: Start, folder: Path
) -> None:
    came: list[Rekeyed] = []
    start.presenter.begin_rekeying(folder, PASSPHRASE, came.append)
    start.tasks.wait()
    start.presenter.stop()
    assert start.view.busy, "nothing can be typed before the study is open again"
    start.tasks.tell()
    assert start.view.busy == ""
    assert start.opened == [folder]
    assert len(came) == 1


def test_a_new_key_that_was_never_begun_lets_people_type(
    start: Start, folder: Path
) -> None:
    start.presenter.begin_rekeying(folder, PASSPHRASE, lambda _: None)
    start.presenter.end_waiting()
    assert start.view.busy == ""
    start.tasks.tell()


def test_a_study_that_does_not_open_after_it_is_told(
    start: Start, folder: Path
) -> None:
    (folder / DATABASE_NAME).write_bytes(bytes(9999))
    start.presenter.begin_rekeying(folder, PASSPHRASE, lambda _: None)
    start.tasks.tell()
    [(card, field, words)] = start.view.told
    assert (card, field) == ("open", "folder")
    assert "beschadigd" in words
    assert start.view.busy == ""
