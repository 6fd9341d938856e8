"""The commands, their files and their exit codes: others script against them."""

import json
from pathlib import Path
from typing import Any

import pytest

from levensreis import __version__
from levensreis.domain.anonymise.register import Register
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.tables.dataset import COLUMNS
from levensreis.services.study import Study
from levensreis.storage.archive import read_archive
from levensreis.storage.backup import FOLDER
from tests.builders import EXAMPLES, PASSPHRASE, a_journey, a_register, a_statement
from tests.cli.command import Command

TABLE_B1 = Path(__file__).parents[1] / "data" / "table_b1.csv"
FIRST_FACTOR = shipped_codebook().factors[0].label
COMMANDS = [
    *("voorbeeld", "lijst", "nieuw", "schema"),
    *("importeer", "uitvoer", "tabel", "overzicht"),
    *("uitwerking", "brief"),
    *("controle", "controle-inlezen", "controle-afronden"),
    *("logboek", "wis"),
    *("anonimiseer", "onderteken", "lekcontrole"),
    *("controleer", "reservekopie", "herstel", "wachtzin"),
]


def begin(folder: Path, **changes: Any) -> None:
    """Put a journey with an open name in a study."""
    with Study.open(folder, PASSPHRASE) as study:
        journey = a_journey(a_statement(text="Jurre verhuisde"), **changes)
        study.journeys.begin(journey, a_register(Jurre=None))


def test_a_new_study_is_empty(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "nieuwe" / "studie"
    assert command("nieuw", folder).told == f"De studie staat in {folder}.\n"
    assert command("lijst", folder).told == (
        "Er staat nog geen levensreis in deze studie.\n"
    )
    assert json.loads(command("lijst", folder, "--json").told) == []
    assert "staat al een studie" in command("nieuw", folder).problem


def test_the_list_tells_of_every_journey(command: Command, example: Path) -> None:
    lines = command("lijst", example).told.splitlines()
    assert len(lines) == 9
    assert lines[0].split()[:2] == ["LR-001", "William"]
    assert " uitspraken (" in lines[0]
    assert "8 van 8 thema's, 0 namen open, controle: nog niet voorgelegd" in lines[0]


def test_one_of_something_is_told_as_one(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    begin(empty, code="LR-001")
    told = command("lijst", empty).told
    assert "   1 uitspraak  (0 +, 1 -), 1 van 8 thema's, 1 naam open, " in told
    path = tmp_path / "een.json"
    one = {"theme": "care", "text": "x", "factors": [FIRST_FACTOR]}
    document = {"code": "A", "pseudonym": "Sem", "statements": [one]}
    path.write_text(json.dumps(document), encoding="utf-8")
    assert command("importeer", empty, path).told == "A Sem: 1 uitspraak ingelezen.\n"
    with Study.open(empty, PASSPHRASE) as study:
        study.register.put(study.journeys.get_by_code("LR-001").id, Register())
    path = tmp_path / "tabel.csv"
    assert command("tabel", empty, "-o", path).told.endswith(": 1 factor.\n")


def test_the_list_as_json_has_the_counts(command: Command, empty: Path) -> None:
    begin(empty, code="LR-001", pseudonym="Zoë")
    told = command("lijst", empty, "--json").told
    assert json.loads(told) == [
        {
            "code": "LR-001",
            "pseudonym": "Zoë",
            "status": "in gesprek",
            "check": "none",
            "counts": {
                "statements": 1,
                "positive": 0,
                "negative": 1,
                "uncoded": 1,
                "themes": 1,
                "open_names": 1,
            },
        }
    ]
    assert "Zoë" in told


def test_the_schema_is_what_the_examples_fit(command: Command) -> None:
    schema = json.loads(command.bare("schema").told)
    assert schema["required"] == ["code", "pseudonym", "statements"]
    for path in EXAMPLES:
        assert set(json.loads(path.read_bytes())) <= set(schema["properties"])


def test_journeys_are_read_from_files(command: Command, empty: Path) -> None:
    told = command("importeer", empty, *EXAMPLES[:2]).told.splitlines()
    assert len(told) == 2
    assert all("uitspraken ingelezen." in line for line in told)
    assert len(command("lijst", empty).told.splitlines()) == 2


def test_after_reading_there_is_a_reserve_copy_when_one_is_due(
    command: Command, empty: Path
) -> None:
    for number in (1, 2):
        command("importeer", empty, EXAMPLES[number])
        [copy] = (empty / FOLDER).glob("*.zip")
        assert read_archive(copy).journeys == 1


def test_a_second_place_that_is_not_there_is_told_after_reading(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Study.open(empty, PASSPHRASE) as study:
        study.backups.second.choose(stick)
    stick.rmdir()
    told = command("importeer", empty, EXAMPLES[0]).told.splitlines()
    assert len(told) == 2
    assert "alleen op deze computer" in told[1]


def test_what_was_read_stays_when_no_reserve_copy_can_be_made(
    command: Command, empty: Path
) -> None:
    (empty / FOLDER).write_bytes(b"in de weg")
    outcome = command("importeer", empty, EXAMPLES[0])
    assert (outcome.code, outcome.out.count("ingelezen.")) == (1, 1)
    assert "Alles is ingelezen, maar er kon geen reservekopie" in outcome.err
    assert len(json.loads(command("lijst", empty, "--json").told)) == 1


def test_a_bad_file_is_refused_whole(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "mis.json"
    document = json.loads(EXAMPLES[0].read_bytes())
    document["statements"][3]["theme"] = "thuis"
    bad.write_text(json.dumps(document), encoding="utf-8")
    problem = command("importeer", empty, EXAMPLES[1], bad).problem
    assert problem.startswith('mis.json: statements[3].theme: "thuis" kan hier niet')
    assert problem.endswith("Er is niets ingelezen.")
    assert json.loads(command("lijst", empty, "--json").told) == []


def test_a_fault_with_a_line_end_in_it_is_told_in_one_line(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "mis.json"
    told = {"theme": "care", "text": "x", "factors": ["een\ntwee"]}
    document = {"code": "A", "pseudonym": "Sem", "statements": [told]}
    bad.write_text(json.dumps(document), encoding="utf-8")
    assert "‘een twee’ staat niet" in command("importeer", empty, bad).problem


def test_no_registered_name_is_told(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    begin(empty, code="LR-001", pseudonym="Jurre")
    bad = tmp_path / "mis.json"
    twice = [{"name": "Jurre"}, {"name": "JURRE"}]
    document = {"code": "A", "pseudonym": "Sem", "statements": []}
    bad.write_text(json.dumps(document | {"replacements": twice}), encoding="utf-8")
    out = tmp_path / "uit.json"
    for problem in (
        command("importeer", empty, bad).problem,
        command("uitvoer", empty, "LR-001", "-o", out).problem,
        command("overzicht", empty, "LR-001", "-o", out.with_suffix(".pdf")).problem,
        command("tabel", empty, "-o", out.with_suffix(".csv")).problem,
    ):
        assert "jurre" not in problem.lower()


def test_no_export_takes_the_place_of_the_key(command: Command, example: Path) -> None:
    key = (example / "sleutel.json").read_bytes()
    told = command("uitvoer", example, "LR-001", "-o", example / "sleutel.json")
    assert "niet in de map van de studie zelf" in told.problem
    assert (example / "sleutel.json").read_bytes() == key


def test_a_journey_is_written_without_names(
    command: Command, example: Path, tmp_path: Path
) -> None:
    path = tmp_path / "uit.json"
    told = command("uitvoer", example, "LR-001", "-o", path).told
    assert told == f"{path} is gemaakt.\n"
    document = json.loads(path.read_bytes())
    assert document["pseudonym"] == "William"
    assert "replacements" not in document
    assert "Jurre" not in path.read_text(encoding="utf-8")
    assert all(len(each["months"]) == 4 for each in document["statements"])


def test_written_journeys_give_the_same_table_elsewhere(
    command: Command, example: Path, empty: Path, tmp_path: Path
) -> None:
    files = [tmp_path / f"LR-{number:03d}.json" for number in range(1, 10)]
    for path in files:
        assert command("uitvoer", example, path.stem, "-o", path).code == 0
    assert command("importeer", empty, *files).code == 0
    assert command("tabel", empty, "-o", tmp_path / "tabel.csv").code == 0
    assert (tmp_path / "tabel.csv").read_bytes() == TABLE_B1.read_bytes()


def test_the_table_is_table_b1(command: Command, example: Path, tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    told = command("tabel", example, "-o", path).told
    assert told == f"{path} is gemaakt: 116 factoren.\n"
    assert path.read_bytes() == TABLE_B1.read_bytes()


def test_the_table_can_be_ordered_by_count(
    command: Command, example: Path, tmp_path: Path
) -> None:
    path = tmp_path / "tabel.csv"
    assert command("tabel", example, "-o", path, "--volgorde", "aantal").code == 0
    lines = path.read_bytes().decode().splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert sorted(lines) == sorted(TABLE_B1.read_bytes().decode().splitlines())
    assert lines != TABLE_B1.read_bytes().decode().splitlines()


@pytest.mark.parametrize("way", [["tabel"], ["overzicht", "LR-001"]])
def test_a_report_is_a_pdf(
    command: Command, example: Path, tmp_path: Path, way: list[str]
) -> None:
    path = tmp_path / "uit.pdf"
    name, *code = way
    assert f"{path} is gemaakt" in command(name, example, *code, "-o", path).told
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("way", "ending"),
    [
        (["tabel"], ".csv"),
        (["tabel"], ".pdf"),
        (["overzicht", "LR-001"], ".pdf"),
        (["uitwerking", "LR-001"], ".pdf"),
        (["controle", "LR-001"], ".pdf"),
        (["uitvoer", "LR-001"], ".json"),
    ],
)
def test_an_export_with_an_open_name_is_refused_with_the_reason(
    command: Command, empty: Path, tmp_path: Path, way: list[str], ending: str
) -> None:
    begin(empty, code="LR-001")
    path = tmp_path / f"uit{ending}"
    name, *code = way
    problem = command(name, empty, *code, "-o", path).problem
    assert "LR-001" in problem
    assert "Anonimiseren" in problem
    assert not path.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["overzicht", "LR-404", "-o", "uit.pdf"],
        ["overzicht", "LR-001", "-o", "uit.txt"],
        ["overzicht", "LR-001", "-o", "weg/uit.pdf"],
        ["uitvoer", "LR-404", "-o", "uit.json"],
        ["uitvoer", "LR-001", "-o", "."],
        ["uitvoer", "LR-001", "-o", "uit.pdf"],
        ["uitvoer", "LR-001", "-o", "weg/uit.json"],
        ["uitvoer", "LR-001", "-o", "map.json"],
        ["tabel", "-o", "uit"],
        ["tabel", "-o", "weg/uit.csv"],
        ["importeer", "weg.json"],
        ["importeer", "map.json"],
        ["importeer", "map.json", "weg.json"],
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    command: Command,
    example: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.json").mkdir()
    before = set(tmp_path.rglob("*"))
    name, *others = arguments
    problem = command(name, example, *others).problem
    assert problem.endswith(".")
    assert set(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["weg", "map", "wachtzin.txt", "x" * 300])
@pytest.mark.parametrize(
    "arguments",
    [
        ["lijst"],
        ["importeer", "x.json"],
        ["uitvoer", "LR-001", "-o", "x.json"],
        ["tabel", "-o", "x.csv"],
        ["overzicht", "LR-001", "-o", "x.pdf"],
    ],
)
def test_a_folder_without_a_study_is_told(
    command: Command, tmp_path: Path, arguments: list[str], name: str
) -> None:
    (tmp_path / "map").mkdir()
    first, *others = arguments
    problem = command(first, tmp_path / name, *others).problem
    assert "staat geen studie" in problem


def test_an_open_study_is_told(command: Command, empty: Path) -> None:
    with Study.open(empty, PASSPHRASE):
        assert "is al open in een ander venster" in command("lijst", empty).problem


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help(command: Command, name: str) -> None:
    told = command.bare(name, "--help").told
    assert told.startswith(f"gebruik: levensreis {name}")
    assert "toon deze uitleg" in told
    assert name in command.bare("--help").told
    for english in ("usage", "options", "positional", "arguments", "show"):
        assert english not in told + command.bare("--help").told


def test_the_version_is_told(command: Command) -> None:
    assert command.bare("--versie").told == f"{__version__}\n"
