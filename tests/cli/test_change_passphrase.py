"""`wachtzin`: another passphrase, asked twice, and how strong it is."""

from pathlib import Path

import pytest

from levensreis.services.study import Study
from levensreis.storage.errors import WrongPassphrase
from tests.builders import PASSPHRASE
from tests.cli.command import Command
from tests.cli.test_passphrase import piping, typing

NEW = "vijf dozen met blauwe schoenen"
QUESTIONS = ["Wachtzin: ", "Nieuwe wachtzin: ", "Nog een keer: "]


def opens(folder: Path, passphrase: str) -> bool:
    try:
        Study.open(folder, passphrase).close()
    except WrongPassphrase:
        return False
    return True


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A file with another passphrase."""
    path = tmp_path / "nieuw.txt"
    path.write_text(f"{NEW}\n", encoding="utf-8")
    return path


def test_the_new_one_is_in_a_file(command: Command, empty: Path, new: Path) -> None:
    told = command("wachtzin", empty, "--nieuwe-wachtzin-bestand", new).told
    lines = told.splitlines()
    assert lines[0].startswith("De wachtzin is gewijzigd. Sterkte: ")
    assert lines[1].startswith("Reservekopieën van eerder")
    assert opens(empty, NEW)
    assert not opens(empty, PASSPHRASE)
    with Study.open(empty, NEW) as study:
        assert "passphrase" in [each.kind for each in study.log.entries()]


def test_a_weak_one_is_taken_with_an_advice(
    command: Command, empty: Path, new: Path
) -> None:
    new.write_text("welkom", encoding="utf-8")
    told = command("wachtzin", empty, "--nieuwe-wachtzin-bestand", new).told
    assert "Sterkte: zeer zwak." in told
    assert "Neem vijf woorden" in told
    assert opens(empty, "welkom")


def test_both_are_typed_and_the_new_one_twice(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = typing(monkeypatch, PASSPHRASE, NEW, NEW)
    assert command.bare("wachtzin", empty).code == 0
    assert terminal.asked == QUESTIONS
    assert opens(empty, NEW)


def test_two_that_differ_change_nothing(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, PASSPHRASE, NEW, f"{NEW}!")
    assert "niet gelijk" in command.bare("wachtzin", empty).problem
    assert opens(empty, PASSPHRASE)


def test_both_stand_in_a_pipe(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piping(monkeypatch, f"{PASSPHRASE}\n{NEW}\n".encode())
    assert command.bare("wachtzin", empty).code == 0
    assert opens(empty, NEW)


def test_a_pipe_that_ends_too_soon_changes_nothing(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piping(monkeypatch, f"{PASSPHRASE}\n".encode())
    assert "geen wachtzin gegeven" in command.bare("wachtzin", empty).problem
    assert opens(empty, PASSPHRASE)


def test_a_recovery_key_comes_in_the_place_of_a_forgotten_one(
    command: Command, empty: Path, new: Path
) -> None:
    with Study.open(empty, PASSPHRASE) as study:
        recovery = study.keys.add_recovery(PASSPHRASE, "op papier")
    command.secret.write_text(recovery.lower(), encoding="utf-8")
    command("wachtzin", empty, "--nieuwe-wachtzin-bestand", new)
    assert opens(empty, NEW)
    assert not opens(empty, PASSPHRASE)
    Study.open_with_recovery(empty, recovery).close()


def test_a_wrong_one_is_told_before_the_new_one_is_asked(
    command: Command, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = typing(monkeypatch, "iets anders")
    assert "past niet" in command.bare("wachtzin", empty).problem
    assert terminal.asked == QUESTIONS[:1]
