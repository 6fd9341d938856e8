"""`reservekopie` and `herstel`: there and back again."""

import shutil
from pathlib import Path

from levensreis.services.folder import DATABASE_NAME
from levensreis.services.study import Study
from levensreis.storage.archive import read_archive
from levensreis.storage.backup import FOLDER
from tests.builders import PASSPHRASE
from tests.cli.command import Command


def made(command: Command, study: Path) -> Path:
    """Make a reserve copy and return where it lies."""
    command("reservekopie", study)
    [path] = (study / FOLDER).glob("*.zip")
    return path


def test_a_copy_is_made_and_told(command: Command, example: Path) -> None:
    told = command("reservekopie", example).told
    [path] = (example / FOLDER).glob("*.zip")
    assert told == (
        f"{path} is gemaakt en nagekeken: 9 levensreizen, 372 uitspraken.\n"
    )
    assert read_archive(path).journeys == 9


def test_a_copy_goes_to_a_stick_too(
    command: Command, example: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    told = command("reservekopie", example, "-o", stick).told.splitlines()
    [folder] = stick.iterdir()
    assert told[1] == f"De reservekopie staat ook in {folder}."
    [path] = folder.glob("*.zip")
    assert read_archive(path).sound
    with Study.open(example, PASSPHRASE) as study:
        assert study.backups.second.folder is None


def test_a_copy_goes_to_the_second_place(
    command: Command, example: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Study.open(example, PASSPHRASE) as study:
        study.backups.second.choose(stick)
    assert str(stick) in command("reservekopie", example).told


def test_a_stick_that_is_not_in_or_is_the_study_is_told(
    command: Command, example: Path, tmp_path: Path
) -> None:
    for place, words in (
        (tmp_path / "weg", "is er nu niet"),
        (example, "in de map van de studie zelf"),
    ):
        outcome = command("reservekopie", example, "-o", place)
        assert outcome.code == 1
        assert words in outcome.err
        assert outcome.err.count("\n") == 1


def test_a_copy_is_put_back_in_a_new_folder(
    command: Command, example: Path, tmp_path: Path
) -> None:
    copy, target = made(command, example), tmp_path / "terug"
    told = command("herstel", copy, "-o", target).told
    assert told == f"De reservekopie is teruggezet in {target}: 9 levensreizen.\n"
    assert command("lijst", target).told == command("lijst", example).told


def test_what_is_there_is_set_aside_when_that_is_asked(
    command: Command, example: Path
) -> None:
    copy = made(command, example)
    command("wis", example, "LR-001", "--reden", "op verzoek")
    assert "staat al een studie" in command("herstel", copy, "-o", example).problem
    told = command("herstel", copy, "-o", example, "--vervang").told.splitlines()
    [aside] = example.glob("vervangen_*")
    assert told == [
        # What was erased stays erased.
        f"De reservekopie is teruggezet in {example}: 8 levensreizen.",
        f"Wat er stond, staat in {aside}.",
    ]
    assert (aside / DATABASE_NAME).exists()


def test_it_opens_with_the_passphrase_of_then(
    command: Command, example: Path, tmp_path: Path
) -> None:
    copy = made(command, example)
    new = tmp_path / "nieuw.txt"
    new.write_text("een heel andere wachtzin", encoding="utf-8")
    command("wachtzin", example, "--nieuwe-wachtzin-bestand", new)
    assert command("herstel", copy, "-o", tmp_path / "terug").code == 0
    command.secret.write_bytes(new.read_bytes())
    assert "past niet" in command("herstel", copy, "-o", tmp_path / "nog").problem
    assert not (tmp_path / "nog").exists()


def test_what_is_no_reserve_copy_is_told(
    command: Command, example: Path, tmp_path: Path
) -> None:
    damaged = Path(shutil.copy(made(command, example), tmp_path / "stuk.zip"))
    damaged.write_bytes(damaged.read_bytes()[:-300])
    for path in (damaged, tmp_path / "weg.zip"):
        problem = command("herstel", path, "-o", tmp_path / "terug").problem
        assert f"De reservekopie {path.name} is beschadigd" in problem
    assert not (tmp_path / "terug").exists()


def test_wrong_usage_is_told(command: Command, example: Path) -> None:
    assert command("herstel", example).code == 2
    assert command.bare("reservekopie").code == 2
    assert command.bare("controleer").code == 2
    assert command.bare("wachtzin").code == 2
