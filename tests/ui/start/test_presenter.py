from pathlib import Path

import pytest
from sqlalchemy import text

from levensreis.services.study import DATABASE_NAME, KEY_NAMES, Study
from levensreis.ui.start.presenter import StartPresenter
from tests.builders import PASSPHRASE

Told = tuple[str, str, str]


class RecordingView:
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.forgotten = 0

    def show_open_problem(self, words: str, field: str) -> None:
        self.told.append(("open", field, words))

    def show_new_problem(self, words: str, field: str) -> None:
        self.told.append(("new", field, words))

    def forget_passphrases(self) -> None:
        self.forgotten += 1


class Start:
    """A presenter, what it told, and the studies that it handed over."""

    def __init__(self) -> None:
        self.view = RecordingView()
        self.opened: list[Path] = []
        self.presenter = StartPresenter(self.view, self._take)

    def _take(self, study: Study) -> None:
        self.opened.append(study.folder)
        study.close()


@pytest.fixture
def start() -> Start:
    return Start()


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


def test_a_damaged_key_is_told_beside_the_folder(start: Start, folder: Path) -> None:
    for name in KEY_NAMES:
        (folder / name).write_text("{}", "utf-8")
    start.presenter.open(str(folder), PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "sleutelbestand" in words


def test_a_study_of_a_newer_program_is_told_beside_the_folder(
    start: Start, folder: Path
) -> None:
    with Study.open(folder, PASSPHRASE) as study, study._database.transaction() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    start.presenter.open(str(folder), PASSPHRASE)
    [(_, field, words)] = start.view.told
    assert field == "folder"
    assert "nieuwere Levensreis" in words


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
