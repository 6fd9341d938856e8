"""`levensreis lekcontrole`, on real files."""

import json
from pathlib import Path

import pytest

from levensreis.cli.main import main
from tests.leaks.planted import NAME, plants

REGISTER = {
    "personen": [
        {"voornaam": NAME, "tussenvoegsel": "van der", "achternaam": "Meulen"},
        {"voornaam": "Ingrid", "roepnamen": ["Inge"], "initialen": "I.H."},
    ],
    "organisaties": [{"naam": "De Ambelt", "afkortingen": ["Ambelt"]}],
    "plaatsen": ["Olst"],
    "geboortedatum": "2007-03-14",
}


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register.json"
    path.write_text(json.dumps(REGISTER))
    return path


@pytest.mark.parametrize(
    "said",
    [NAME, "Meulen", "Inge", "van der Meulen", "Ambelt", "Olst", "14 maart 2007"],
)
def test_a_file_with_a_name_is_told_with_its_place_and_fails(
    said: str, tmp_path: Path, register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tabel.csv"
    path.write_text(f"een\ntwee over {said}\n")
    status = main(["lekcontrole", str(path), "--register", str(register)])
    told = capsys.readouterr().out
    assert status == 1
    assert told.startswith(f"{path}: regel 1 en verder: ")
    assert said not in told


def test_clean_files_are_told_to_be_clean(
    tmp_path: Path, register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, content = plants()["pdf: gewone tekst"]("Wessel")
    path = tmp_path / name
    path.write_bytes(content)
    assert main(["lekcontrole", str(path), str(path), "--register", str(register)]) == 0
    assert capsys.readouterr().out == "Geen namen uit het register gevonden.\n"


def test_the_register_may_stand_in_the_file_of_a_journey(
    tmp_path: Path, register: Path
) -> None:
    register.write_text(json.dumps({"code": "LR-001", "register": REGISTER}))
    path = tmp_path / "tabel.csv"
    path.write_text(NAME)
    assert main(["lekcontrole", str(path), "--register", str(register)]) == 1


@pytest.mark.parametrize("register_text", ["{", "[]", "{}", '{"personen": [1]}'])
def test_a_register_that_is_none_is_refused(
    register_text: str,
    tmp_path: Path,
    register: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    register.write_text(register_text)
    assert main(["lekcontrole", str(register), "--register", str(register)]) == 1
    assert capsys.readouterr().err.startswith("levensreis: ")


def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "weg.pdf"
    assert main(["lekcontrole", str(gone), "--register", str(register)]) == 1
    assert "Bestaat het bestand?" in capsys.readouterr().err
