"""`levensreis anonimiseer`, `onderteken` and `tabel --publicatie`."""

from pathlib import Path

import pytest

from levensreis.domain.anonymise.register import Register
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_coded_statement, a_journey, an_entry
from tests.cli.command import Command

TOLD = "Jurre ging naar mevrouw Zilverberg"


@pytest.fixture
def told(empty: Path) -> Path:
    """A study with a journey in which a name is open and another is not known."""
    with Study.open(empty, PASSPHRASE) as study:
        factor = study.journeys.codebook().factors[0]
        statement = a_coded_statement(factor, text=TOLD)
        names = (an_entry("Jurre", replacement=None), an_entry("Anneke"))
        study.journeys.begin(a_journey(statement, code="LR-001"), Register(names))
    return empty


def sign(command: Command, folder: Path, role: str, *more: str) -> str:
    by = f"naam van {role}"
    arguments = ("LR-001", "--door", by, "--rol", role, *more)
    return command("onderteken", folder, *arguments).told


def test_what_is_open_is_listed_with_its_place_and_no_name(
    command: Command, told: Path
) -> None:
    outcome = command("anonimiseer", told, "LR-001")
    assert (outcome.code, outcome.err) == (1, "")
    lines = outcome.out.splitlines()
    assert lines[0].startswith(
        "uitspraak 1 (Woonplekken), uitspraak, teken 1-5: naam (J····), "
        "uit het register → "
    )
    assert "Z·········" in outcome.out
    assert any(line.startswith("nalopen: ") for line in lines)
    assert lines[-1].startswith("Nog open: ")
    for name in ("Jurre", "Zilverberg", "Anneke"):
        assert name not in outcome.out


def test_nobody_signs_while_something_is_open_unless_it_was_seen(
    command: Command, told: Path
) -> None:
    arguments = ("LR-001", "--door", "A. de Vries", "--rol", "interviewer")
    refused = command("onderteken", told, *arguments)
    assert "punten open" in refused.problem
    seen = command("onderteken", told, *arguments, "--open-punten-gezien").told
    assert "ondertekend door A. de Vries, interviewer." in seen
    with Study.open(told, PASSPHRASE) as study:
        signed = [each.what for each in study.log.entries() if each.kind == "sign"]
    assert signed == ["interviewer, open_points_seen"]
    again = command("onderteken", told, *arguments, "--open-punten-gezien")
    assert "al ondertekend door de interviewer" in again.problem


def test_nobody_signs_as_a_picture_or_what_was_not_told(
    command: Command, told: Path
) -> None:
    arguments = ("--rol", "interviewer", "--open-punten-gezien", "--door")
    picture = command("onderteken", told, "LR-001", *arguments, "\N{GRINNING FACE}")
    assert "Vul in wie er ondertekent." in picture.problem
    with Study.open(told, PASSPHRASE) as study:
        study.journeys.begin(a_journey(code="LR-002"))
    nothing = command("onderteken", told, "LR-002", *arguments, "Anna")
    assert "nog niets verteld" in nothing.problem


def test_a_role_that_there_is_not_is_wrong_usage(command: Command, told: Path) -> None:
    arguments = ("LR-001", "--door", "A", "--rol", "baas")
    assert command("onderteken", told, *arguments).code == 2


def test_a_publication_leaves_after_two_people_signed(
    command: Command, told: Path, tmp_path: Path
) -> None:
    path = tmp_path / "tabel.csv"
    arguments = ("-o", path, "--publicatie")
    assert "zonder vervanging" in command("tabel", told, *arguments).problem
    with Study.open(told, PASSPHRASE) as study:
        journey = study.journeys.get_by_code("LR-001")
        names = (an_entry("Jurre", replacement="William"), an_entry("Anneke"))
        study.register.put(journey.id, Register(names[:1]))
    assert "niet ondertekend" in command("tabel", told, *arguments).problem
    assert not path.exists()
    sign(command, told, "interviewer", "--open-punten-gezien")
    last = sign(command, told, "tweede-lezer", "--open-punten-gezien")
    assert "Beide handtekeningen" in last
    outcome = command("tabel", told, *arguments)
    assert outcome.told.startswith(f"{path} is gemaakt: ")
    assert outcome.err.startswith("levensreis: let op: Kleinste groep")
    assert "niet getoond" in path.read_text(encoding="utf-8")


def test_a_journey_as_json_warns_of_a_small_group(
    command: Command, example: Path, tmp_path: Path
) -> None:
    outcome = command("uitvoer", example, "LR-001", "-o", tmp_path / "uit.json")
    assert outcome.told == f"{tmp_path / 'uit.json'} is gemaakt.\n"
    assert "let op: " in outcome.err
    assert "dezelfde geboortemaand als deze: 1." in outcome.err
