"""`controleer`: each finding with what to do, and what can be read is saved."""

from pathlib import Path

import pytest

from levensreis.services.folder import DATABASE_NAME, KEY_NAMES
from levensreis.services.study import Study
from tests.builders import PASSPHRASE
from tests.cli.command import Command, Outcome
from tests.storage.damage import DAMAGE, flip


def spoil(folder: Path, how: str) -> None:
    database = folder / DATABASE_NAME
    database.write_bytes(DAMAGE[how].spoil(database.read_bytes()))


def serious(outcome: Outcome) -> list[str]:
    """What is told of a study that is damaged."""
    assert outcome.code == 1
    assert outcome.err == (
        "levensreis: Er is iets ernstigs met deze studie; hierboven staat wat u kunt "
        "doen.\n"
    )
    return outcome.out.splitlines()


def test_a_sound_study_is_told_to_be_so(command: Command, example: Path) -> None:
    before = (example / DATABASE_NAME).read_bytes()
    lines = command("controleer", example).told.splitlines()
    assert lines[-1] == "9 levensreizen, 372 uitspraken."
    assert lines[0] == "let op: Er is nog geen reservekopie van deze studie."
    assert {line.partition(":")[0] for line in lines[1:-1]} == {"in orde"}
    assert (example / DATABASE_NAME).read_bytes() == before


def test_after_a_reserve_copy_there_is_nothing_to_mind(
    command: Command, example: Path
) -> None:
    command("reservekopie", example)
    assert "let op" not in command("controleer", example).told


@pytest.mark.parametrize("how", ["page 1", "middle page", "truncated", "0 bytes"])
def test_damage_is_told_with_what_to_do(
    command: Command, example: Path, how: str
) -> None:
    spoil(example, how)
    lines = serious(command("controleer", example))
    assert lines[0].startswith("ernstig: ")
    assert "reservekopie" in lines[0]


def test_what_can_be_read_is_saved(
    command: Command, example: Path, tmp_path: Path
) -> None:
    spoil(example, "middle page")
    target = tmp_path / "gered"
    told = command("controleer", example, "--redden", target).told
    assert told.startswith("ernstig: ")
    assert "Gered is wat te lezen was." in told
    assert told.endswith(f"De studie staat in {target}.\n")
    assert command("lijst", target).told.count("\n") == 9


def test_what_cannot_be_read_is_told_in_one_line(
    command: Command, example: Path, tmp_path: Path
) -> None:
    database = example / DATABASE_NAME
    database.write_bytes(flip(database.read_bytes(), 100))
    outcome = command("controleer", example, "--redden", tmp_path / "gered")
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "beschadigd" in outcome.err
    assert not (tmp_path / "gered").exists()


def test_a_study_that_is_open_is_told(command: Command, example: Path) -> None:
    with Study.open(example, PASSPHRASE):
        [line] = serious(command("controleer", example))
    assert "al open in een ander venster" in line


def test_a_recovery_key_opens_it_too(command: Command, example: Path) -> None:
    with Study.open(example, PASSPHRASE) as study:
        recovery = study.keys.add_recovery(PASSPHRASE, "op papier")
    command.secret.write_text(recovery, encoding="utf-8")
    assert command("controleer", example).code == 0
    assert command("lijst", example).code == 1  # a passphrase only


def test_what_does_not_open_is_told_in_one_line(
    command: Command, example: Path, tmp_path: Path
) -> None:
    assert "staat geen studie" in command("controleer", tmp_path / "weg").problem
    command.secret.write_text("iets anders", encoding="utf-8")
    assert "past niet" in command("controleer", example).problem
    for name in KEY_NAMES:
        (example / name).write_bytes(b"stuk")
    assert "sleutelbestand" in command("controleer", example).problem
