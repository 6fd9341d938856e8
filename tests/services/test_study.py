"""A study: made, closed, opened, and what it says when that cannot be done."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from levensreis.domain.errors import KnownError
from levensreis.services.creation import EmptyPassphrase
from levensreis.services.folder import DATABASE_NAME, KEY_NAMES, is_study
from levensreis.services.study import Study
from levensreis.storage.errors import (
    CannotWrite,
    DamagedFile,
    DamagedKeyFile,
    NewerFile,
    NoStudy,
    NotFinished,
    StudyExists,
    WrongPassphrase,
)
from levensreis.storage.failed_unlocks import NAME as ATTEMPTS
from tests.builders import CHEAP, EXAMPLES, PASSPHRASE, a_journey, a_statement, a_study

TOLD = a_journey(a_statement(text="Kersenpitkussen"))


@pytest.fixture(scope="session")
def closed_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed study with one journey in it; copied for each test."""
    folder = tmp_path_factory.mktemp("dicht") / "studie"
    a_study(folder, TOLD).close()
    return folder


@pytest.fixture
def folder(closed_study: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(closed_study, tmp_path / "studie"))


def age(folder: Path) -> None:
    with (
        Study.open(folder, PASSPHRASE) as study,
        study._database.transaction() as connection,
    ):
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")


def test_a_study_is_three_files_in_a_folder(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {DATABASE_NAME, *KEY_NAMES}
    assert is_study(folder)


def test_a_new_study_has_the_codebook_that_ships(study: Study) -> None:
    assert len(study.journeys.codebook().factors) == 116
    assert "tabel B1" in study.journeys.codebook().source


def test_what_was_recorded_is_there_after_reopening(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        assert study.folder == folder
        assert study.journeys.get(TOLD.id) == TOLD


def test_a_study_can_be_moved_to_another_folder(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "Ándere map #1 %20 ?x=y"
    folder.rename(other)
    with Study.open(other, PASSPHRASE) as study:
        assert study.journeys.get(TOLD.id) == TOLD


@pytest.mark.parametrize("passphrase", ["", "  ", "\n"])
def test_a_study_is_never_open_to_all(tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(EmptyPassphrase, match="Kies een wachtzin"):
        Study.create(tmp_path / "studie", passphrase, CHEAP)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("left", [DATABASE_NAME, *KEY_NAMES])
def test_a_new_study_never_takes_the_place_of_another(folder: Path, left: str) -> None:
    for path in folder.iterdir():
        if path.name != left:
            path.unlink()
    before = (folder / left).read_bytes()
    with pytest.raises(StudyExists, match="staat al een studie"):
        Study.create(folder, PASSPHRASE, CHEAP)
    assert (folder / left).read_bytes() == before


def test_a_study_can_share_a_folder_with_other_files(tmp_path: Path) -> None:
    (tmp_path / "notities.txt").write_text("van mij", encoding="utf-8")
    a_study(tmp_path).close()
    assert (tmp_path / "notities.txt").read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize("name", ["bestand", "bestand/studie", "x" * 300])
def test_a_study_needs_a_folder_that_can_be_made(tmp_path: Path, name: str) -> None:
    (tmp_path / "bestand").touch()
    with pytest.raises(CannotWrite, match="Kies een andere map"):
        Study.create(tmp_path / name, PASSPHRASE, CHEAP)


@pytest.mark.parametrize("name", ["weg", "leeg", "bestand", "x" * 300])
def test_a_folder_without_a_study_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "bestand").touch()
    assert not is_study(tmp_path / name)
    with pytest.raises(NoStudy, match="geen studie van Levensreis"):
        Study.open(tmp_path / name, PASSPHRASE)


def remove_database(folder: Path) -> None:
    (folder / DATABASE_NAME).unlink()


def remove_keys(folder: Path) -> None:
    for name in KEY_NAMES:
        (folder / name).unlink()


def damage_database(folder: Path) -> None:
    (folder / DATABASE_NAME).write_bytes(bytes(8192))


def damage_keys(folder: Path) -> None:
    for name in KEY_NAMES:
        (folder / name).write_bytes(b"{}")


def take_keys_of_another(folder: Path) -> None:
    other = folder.with_name("andere")
    a_study(other).close()
    for name in KEY_NAMES:
        shutil.copy(other / name, folder / name)


def damage_a_key(folder: Path) -> None:
    (folder / KEY_NAMES[0]).write_bytes(b"{}")


def lose_the_codebook(folder: Path) -> None:
    with (
        Study.open(folder, PASSPHRASE) as study,
        study._database.transaction() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM study")


FAULTS: list[tuple[Callable[[Path], None], str, type[KnownError]]] = [
    (lambda folder: None, "iets anders", WrongPassphrase),
    (remove_database, PASSPHRASE, NoStudy),
    (remove_keys, PASSPHRASE, NoStudy),
    (damage_database, PASSPHRASE, DamagedFile),
    (take_keys_of_another, PASSPHRASE, DamagedFile),
    (damage_keys, PASSPHRASE, DamagedKeyFile),
    (age, PASSPHRASE, NewerFile),
    (lose_the_codebook, PASSPHRASE, NotFinished),
]


@pytest.mark.parametrize(("spoil", "passphrase", "fault"), FAULTS)
def test_a_study_that_cannot_be_opened_says_why(
    folder: Path,
    spoil: Callable[[Path], None],
    passphrase: str,
    fault: type[KnownError],
) -> None:
    spoil(folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(fault) as told:
        Study.open(folder, passphrase)
    assert type(told.value) is fault
    (folder / ATTEMPTS).unlink(missing_ok=True)  # beside the study, not in it
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_each_reason_has_a_message_of_its_own(
    closed_study: Path, tmp_path: Path
) -> None:
    messages = set()
    folder = tmp_path / "studie"
    for spoil, passphrase, fault in FAULTS:
        shutil.rmtree(tmp_path)
        shutil.copytree(closed_study, folder)
        spoil(folder)
        with pytest.raises(fault) as told:
            Study.open(folder, passphrase)
        messages.add(str(told.value))
    assert len(messages) == len(FAULTS) - 1  # damage and a foreign key look the same
    assert all(message.endswith(".") for message in messages)


def test_a_study_that_lost_its_codebook_while_open_says_so(folder: Path) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        with study._database.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM study")
        with pytest.raises(NotFinished, match="maak een nieuwe studie"):
            study.journeys.codebook()


@pytest.mark.parametrize("passphrase", [PASSPHRASE, "van een andere studie"])
@pytest.mark.parametrize("mixed_up", KEY_NAMES)
def test_a_key_of_another_study_keeps_nobody_out(
    folder: Path, mixed_up: str, passphrase: str
) -> None:
    other = folder.with_name("andere")
    Study.create(other, passphrase, CHEAP).close()
    shutil.copy(other / mixed_up, folder / mixed_up)
    foreign = (folder / mixed_up).read_bytes()
    with Study.open(folder, PASSPHRASE) as study:
        assert study.journeys.get(TOLD.id) == TOLD
    assert (folder / mixed_up).read_bytes() == foreign


def test_a_key_of_another_study_costs_no_work_that_was_not_folded_in(
    folder: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "gedood"
    with Study.open(folder, PASSPHRASE) as study:
        later = a_journey(a_statement(text="Het laatste woord"))
        study.journeys.begin(later)
        shutil.copytree(folder, killed)  # with its log, as a kill leaves it
    other = tmp_path / "andere"
    a_study(other).close()
    shutil.copy(other / KEY_NAMES[0], killed / KEY_NAMES[0])
    with Study.open(killed, PASSPHRASE) as study:
        assert study.journeys.get(later.id) == later


@pytest.mark.parametrize("lost", KEY_NAMES)
@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"{}")])
def test_a_lost_key_file_comes_back_with_the_first_opening(
    folder: Path, lost: str, lose: Callable[[Path], object]
) -> None:
    before = (folder / lost).read_bytes()
    lose(folder / lost)
    Study.open(folder, PASSPHRASE).close()
    assert (folder / lost).read_bytes() == before


@pytest.mark.parametrize("spoil", [take_keys_of_another, damage_database])
def test_a_lost_key_file_stays_lost_while_the_study_does_not_open(
    folder: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(folder)
    damage_a_key(folder)
    with pytest.raises(DamagedFile):
        Study.open(folder, PASSPHRASE)
    assert (folder / KEY_NAMES[0]).read_bytes() == b"{}"


def test_damage_that_is_met_at_work_is_told_with_what_to_do(tmp_path: Path) -> None:
    # SQLCipher answers some of these pages with a lack of memory, at COMMIT.
    with a_study(tmp_path) as study:
        journey = study.import_journeys(EXAMPLES[:3])[0]
    path = tmp_path / DATABASE_NAME
    sound = bytearray(path.read_bytes())
    told: list[DamagedFile] = []
    for place in range(100, len(sound), 4096):
        sound[place] ^= 1
        path.write_bytes(sound)
        sound[place] ^= 1
        try:
            with Study.open(tmp_path, PASSPHRASE) as study:
                found = study.journeys.get(journey.id)
                study.journeys.find("moeder")
                study.journeys.record(journey.id, [found.statements[0]])
        except DamagedFile as error:
            told.append(error)
    at_work = [error for error in told if "Sluit Levensreis, bewaar de" in str(error)]
    opening = [error for error in told if "er is niets aan veranderd" in str(error)]
    assert opening
    assert len(at_work) + len(opening) == len(told)
    assert MemoryError in {type(error.__cause__) for error in at_work}


def test_a_failed_opening_can_be_tried_again(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        Study.open(folder, "mis")
    with Study.open(folder, PASSPHRASE) as study:
        assert study.journeys.get(TOLD.id) == TOLD


def test_an_error_inside_closes_the_study(folder: Path) -> None:
    with pytest.raises(KnownError, match="halverwege"), Study.open(folder, PASSPHRASE):
        raise KnownError("halverwege")
    Study.open(folder, PASSPHRASE).close()
