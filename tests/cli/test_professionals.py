"""Table B2 and the group interviews from the command line."""

import csv
import json
from pathlib import Path

import pytest

from levensreis.services.example import add_interviews
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from tests.builders import PASSPHRASE
from tests.cli.command import Command
from tests.gathered import an_interview, said

TABLE_B2 = Path(__file__).parents[1] / "data" / "table_b2.csv"


@pytest.fixture
def interviewed(empty: Path) -> Path:
    """A study without journeys, with the interviews of the example."""
    with Study.open(empty, PASSPHRASE) as study:
        add_interviews(study)
    return empty


def test_the_table_of_professionals_is_table_b2_row_by_row(
    command: Command, interviewed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "b2.csv"
    told = command("tabel", interviewed, "--soort", "professionals", "-o", path)
    assert told.told == f"{path} is gemaakt: 52 factoren.\n"
    with TABLE_B2.open(encoding="utf-8", newline="") as file:
        wanted = list(csv.reader(file))
    with path.open(encoding="utf-8", newline="") as file:
        for row, expected in zip(csv.reader(file), wanted, strict=True):
            assert row == expected
    for ending in (".pdf", ".xlsx", ".docx", ".html", ".json"):
        other = path.with_suffix(ending)
        asked = ("--soort", "professionals", "--publicatie", "-o", other)
        assert command("tabel", interviewed, *asked).code == 0
    read = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert (read["table"], read["journeys"], read["published"]) == ("Tabel B2", 6, True)
    assert {each["journeys"] for each in read["factors"]} == {1}


@pytest.mark.parametrize("asked", ["--filter", "--vergelijk", "--met"])
def test_what_is_asked_of_journeys_is_not_asked_of_professionals(
    command: Command, interviewed: Path, tmp_path: Path, asked: str
) -> None:
    path = tmp_path / "b2.csv"
    of = ("--soort", "professionals", asked, "geslacht=m")
    assert (
        "gaan over levensreizen"
        in command("tabel", interviewed, "-o", path, *of).problem
    )
    assert not path.exists()


def test_interviews_are_listed_and_go_from_one_study_to_another(
    command: Command, interviewed: Path, tmp_path: Path
) -> None:
    lines = command("groepsgesprekken", interviewed).told.splitlines()
    assert len(lines) == 6
    assert lines[0] == "1  4 februari 2025: 12 uitspraken, 11 gecodeerd"
    file, other = tmp_path / "gesprekken.json", tmp_path / "ander"
    told = command("groepsgesprekken", interviewed, "-o", file).told
    assert told == f"{file} is gemaakt: 6 groepsgesprekken.\n"
    command("nieuw", other)
    assert "nog geen groepsgesprekken" in command("groepsgesprekken", other).told
    taken = command("groepsgesprekken", other, "--neem-over", file)
    assert taken.told == (
        "Overgenomen: 6 groepsgesprekken; vervangen: 0; stonden er al: 0.\n"
    )
    with Study.open(other, PASSPHRASE) as study:
        service = ProfessionalsService(ResearchSource.of_study(study))
        service.put_statement(service.interviews()[0].id, said(text="Alleen hier"))
        service.add(an_interview())
    again = command("groepsgesprekken", other, "--neem-over", file)
    assert "stonden er al: 5" in again.told
    assert "zo gebleven: 1 groepsgesprek." in again.err
    asked = ("--neem-over", file, "--bestand-gaat-voor")
    assert "vervangen: 1" in command("groepsgesprekken", other, *asked).told
    wrong = command("groepsgesprekken", other, "--bestand-gaat-voor")
    assert wrong.code == 2
    assert "hoort bij --neem-over" in wrong.err
