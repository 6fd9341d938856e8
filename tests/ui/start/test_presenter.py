from pathlib import Path

import pytest
from sqlalchemy import text

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.services.study import Study
from levensreis.ui.start.opening import Way
from levensreis.ui.start.presenter import StartPresenter
from tests.builders import PASSPHRASE
from tests.ui.held_tasks import HeldTasks
from tests.ui.start.beginning import RecordingView, Start


def test_a_study_is_handed_over_and_the_passphrase_is_forgotten(
    start: Start, folder: Path
) -> None:
    start.presenter.open(f"  {folder} ", PASSPHRASE)
    assert start.opened == [folder]
    assert start.view.forgotten == 1
    assert start.view.told == []


def test_a_wrong_passphrase_is_told_beside_the_passphrase(
    start: Start, folder: Path
) -> None:
    start.presenter.open(str(folder), "iets anders")
    [(card, field, words)] = start.view.told
    assert (card, field) == ("open", "passphrase")
    assert "past niet" in words
    assert start.opened == []
    assert start.view.forgotten == 0


def test_a_folder_without_a_study_is_told_beside_the_folder(
    start: Start, tmp_path: Path
) -> None:
    start.presenter.open(str(tmp_path), PASSPHRASE)
    [(card, field, words)] = start.view.told
    assert (card, field) == ("open", "folder")
    assert "staat geen studie" in words


def test_a_file_is_no_folder_with_a_study(start: Start, folder: Path) -> None:
    start.presenter.open(str(folder / DATABASE_NAME), PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "staat geen studie" in words


def test_a_damaged_study_is_told_beside_the_folder(start: Start, folder: Path) -> None:
    path = folder / DATABASE_NAME
    path.write_bytes(bytes(path.stat().st_size))
    start.presenter.open(str(folder), PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "beschadigd" in words
    assert start.view.ways == [Way.RESTORE, Way.SALVAGE]


def test_a_damaged_key_is_told_beside_the_folder(start: Start, folder: Path) -> None:
    for name in KEY_NAMES:
        (folder / name).write_text("{}", "utf-8")
    start.presenter.open(str(folder), PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "sleutelbestand" in words
    assert start.view.ways == [Way.RESTORE]


def test_a_study_of_a_newer_program_is_told_beside_the_folder(
    start: Start, folder: Path
) -> None:
    with Study.open(folder, PASSPHRASE) as study, study._database.transaction() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    start.presenter.open(str(folder), PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "versie 9999 van het bestand" in words
    assert "kent versie" in words
    assert start.view.ways == []


def test_a_study_that_is_open_elsewhere_is_told_beside_the_folder(
    start: Start, study: Study
) -> None:
    start.presenter.open(str(study.folder), PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "al open" in words


def test_an_empty_folder_field_is_told(start: Start) -> None:
    start.presenter.open("  ", PASSPHRASE)
    start.presenter.create("", PASSPHRASE, PASSPHRASE)
    assert [told[:2] for told in start.view.told] == [
        ("open", "folder"),
        ("new", "folder"),
    ]


def test_a_new_study_is_made_and_handed_over(start: Start, tmp_path: Path) -> None:
    start.presenter.create(str(tmp_path / "diep" / "nieuw"), PASSPHRASE, PASSPHRASE)
    assert start.opened == [tmp_path / "diep" / "nieuw"]
    start.presenter.open(str(tmp_path / "diep" / "nieuw"), PASSPHRASE)
    assert len(start.opened) == 2
    assert start.view.told == []


def test_a_folder_under_the_home_folder_may_begin_with_a_tilde(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    start.presenter.create("~/nieuw", PASSPHRASE, PASSPHRASE)
    assert start.opened == [tmp_path / "nieuw"]


def test_a_folder_that_says_no_more_is_one_under_the_home_folder(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    start.presenter.create("nieuw", PASSPHRASE, PASSPHRASE)
    start.presenter.open("nieuw", PASSPHRASE)
    assert start.opened == [tmp_path / "nieuw"] * 2


def test_a_home_folder_of_nobody_is_told_beside_the_folder(start: Start) -> None:
    start.presenter.open("~niemand-hier/studie", PASSPHRASE)
    start.presenter.create("~niemand-hier/studie", PASSPHRASE, PASSPHRASE)
    assert [told[:2] for told in start.view.told] == [
        ("open", "folder"),
        ("new", "folder"),
    ]
    assert all("is geen map" in words for _, _, words in start.view.told)
    assert start.opened == []


def test_twelve_characters_are_enough(start: Start, tmp_path: Path) -> None:
    start.presenter.create(str(tmp_path / "nieuw"), "twaalf teken", "twaalf teken")
    assert start.opened == [tmp_path / "nieuw"]


def test_an_empty_passphrase_is_told_when_a_study_is_opened(
    start: Start, folder: Path
) -> None:
    start.presenter.open(str(folder), "")
    [(card, field, words)] = start.view.told
    assert (card, field) == ("open", "passphrase")
    assert words == "Typ de wachtzin van de studie."


@pytest.mark.parametrize(
    ("passphrase", "again", "field", "words"),
    [
        ("een hele lange zin", "een hele lange zon", "again", "niet gelijk"),
        ("  ", "  ", "passphrase", "ten minste 12 tekens"),
        ("elf tekens.", "elf tekens.", "passphrase", "ten minste 12 tekens"),
        ("  kort        ", "  kort        ", "passphrase", "ten minste 12 tekens"),
    ],
)
def test_a_passphrase_that_cannot_be_is_told_beside_its_field(
    *, start: Start, tmp_path: Path, passphrase: str, again: str, field: str, words: str
) -> None:
    start.presenter.create(str(tmp_path / "nieuw"), passphrase, again)
    [(card, where, told)] = start.view.told
    assert (card, where) == ("new", field)
    assert words in told
    assert not (tmp_path / "nieuw").exists()


def test_a_folder_that_holds_a_study_is_not_overwritten(
    start: Start, folder: Path
) -> None:
    start.presenter.create(str(folder), PASSPHRASE, PASSPHRASE)
    [(card, field, words)] = start.view.told
    assert (card, field) == ("new", "folder")
    assert "al een studie" in words
    Study.open(folder, PASSPHRASE).close()


def test_a_place_where_nothing_can_be_written_is_told(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "bestand").touch()
    place = str(tmp_path / "bestand" / "nieuw")
    start.presenter.create(place, PASSPHRASE, PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "niet worden geschreven" in words


def is_free(folder: Path) -> bool:
    """Tell whether nobody has the study in a folder open."""
    Study.open(folder, PASSPHRASE).close()
    return True


def test_a_study_is_opened_in_its_own_time(start: Start, folder: Path) -> None:
    start.presenter.begin_opening(str(folder), PASSPHRASE)
    assert start.view.busy == "De studie wordt geopend …"
    assert start.opened == []
    assert start.view.forgotten == 0
    start.tasks.tell()
    assert start.opened == [folder]
    assert start.view.forgotten == 1


def test_a_study_is_made_in_its_own_time(start: Start, tmp_path: Path) -> None:
    start.presenter.begin_creating(str(tmp_path / "nieuw"), PASSPHRASE, PASSPHRASE)
    assert start.view.busy == "De studie wordt gemaakt …"
    assert start.opened == []
    start.tasks.tell()
    assert start.opened == [tmp_path / "nieuw"]


@pytest.mark.parametrize(
    ("folder_typed", "passphrase", "field"),
    [(True, "iets anders", "passphrase"), (False, PASSPHRASE, "folder")],
)
def test_what_fails_in_its_own_time_is_told_beside_its_field(
    *, start: Start, folder: Path, folder_typed: bool, passphrase: str, field: str
) -> None:
    place = folder if folder_typed else folder.parent
    start.presenter.begin_opening(str(place), passphrase)
    start.tasks.tell()
    assert [told[:2] for told in start.view.told] == [("open", field)]
    assert start.view.busy == ""
    assert start.opened == []


def test_a_study_that_cannot_be_made_in_its_own_time_is_told_beside_the_folder(
    start: Start, folder: Path
) -> None:
    start.presenter.begin_creating(str(folder), PASSPHRASE, PASSPHRASE)
    start.tasks.tell()
    assert [told[:2] for told in start.view.told] == [("new", "folder")]
    assert start.view.busy == ""


def test_what_cannot_be_is_told_before_anything_is_begun(
    start: Start, tmp_path: Path
) -> None:
    start.presenter.begin_opening("", PASSPHRASE)
    start.presenter.begin_creating(str(tmp_path), PASSPHRASE, "iets anders")
    assert [told[:2] for told in start.view.told] == [
        ("open", "folder"),
        ("new", "again"),
    ]
    assert start.tasks.began == []
    assert start.view.busy == ""


def test_who_stops_waiting_can_type_at_once_and_gets_no_study(
    start: Start, folder: Path
) -> None:
    start.presenter.begin_opening(str(folder), PASSPHRASE)
    start.presenter.stop()
    assert start.view.busy == ""
    start.tasks.tell()
    assert start.opened == []
    assert start.view.told == []
    assert start.view.forgotten == 0
    assert is_free(folder)


def test_a_study_that_was_open_when_waiting_stopped_is_closed(
    start: Start, folder: Path
) -> None:
    start.presenter.begin_opening(str(folder), PASSPHRASE)
    start.tasks.wait()
    start.presenter.stop()
    assert start.tasks.tell() == [False]
    assert start.opened == []
    assert is_free(folder)


def test_a_wrong_passphrase_is_not_told_to_who_stopped_waiting(
    start: Start, folder: Path
) -> None:
    start.presenter.begin_opening(str(folder), "iets anders")
    start.tasks.wait()
    start.presenter.stop()
    start.tasks.tell()
    assert start.view.told == []


def test_who_stopped_waiting_can_open_the_same_study_again(
    start: Start, folder: Path
) -> None:
    start.presenter.begin_opening(str(folder), PASSPHRASE)
    start.presenter.stop()
    start.presenter.begin_opening(str(folder), PASSPHRASE)
    assert start.view.busy
    assert start.tasks.tell() == [False, True]
    assert start.opened == [folder]


def test_a_study_that_was_made_all_the_same_is_told_and_not_left_open(
    start: Start, tmp_path: Path
) -> None:
    place = tmp_path / "nieuw"
    start.presenter.begin_creating(str(place), PASSPHRASE, PASSPHRASE)
    start.tasks.wait()
    start.presenter.stop()
    start.tasks.tell()
    [(card, field, words)] = start.view.told
    assert (card, field) == ("new", "folder")
    assert words.startswith("De studie was al gemaakt toen u stopte.")
    assert start.opened == []
    assert is_free(place)


class DeafTasks(HeldTasks):
    """Does work in this thread that hears only at its end that it was stopped."""

    def run(self, work, *told, **late) -> None:  # type: ignore[no-untyped-def]
        """Do work, and tell nobody: the window is gone."""
        work(Progress(NO_PROGRESS.tell, lambda: True))


def test_a_study_that_opens_after_its_window_has_gone_closes_itself(
    folder: Path,
) -> None:
    handed_over: list[Study] = []
    presenter = StartPresenter(RecordingView(), handed_over.append, DeafTasks())
    presenter.begin_opening(str(folder), PASSPHRASE)
    assert handed_over == []
    assert is_free(folder)
