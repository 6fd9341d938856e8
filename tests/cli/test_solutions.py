"""The commands about solutions: tables, and questionnaires there and back."""

import csv
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.solutions.answer import Answer
from levensreis.domain.solutions.question import KeptForm
from levensreis.services.example_solutions import add_example_solutions
from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService
from levensreis.services.study import Study
from tests.builders import CHEAP, PASSPHRASE, a_study
from tests.cli.command import Command
from tests.formats.returned.filling import by_pikepdf
from tests.formats.returned.truth import Meant
from tests.reports.pages import body

FIVE = {f"keuze_{place:03}": "kies" for place in (1, 2, 3, 4, 5)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed study with the solutions of the example; copied for each test."""
    folder = tmp_path_factory.mktemp("oplossingen") / "studie"
    with a_study(folder) as study:
        add_example_solutions(study)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "studie"))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def filled(command: Command, folder: Path, choices: dict[str, str]) -> Path:
    """Make the questionnaire of the municipality, and fill it in."""
    path = folder.parent / "vragenlijst.pdf"
    told = command("vragenlijst", folder, "gemeente", "-o", path).told
    assert "is gemaakt voor Gemeente: 19 oplossingen, versie 1." in told
    with Study.open(folder, PASSPHRASE) as study:
        parties = SolutionsService(ResearchSource.of_study(study)).parties
        kept = parties.forms(parties.called("gemeente").id)[1]
    words = {"suggestie_001": "Begin klein"}
    meant = Meant(KeptForm.from_body(kept).layout, choices, words)
    path.write_bytes(by_pikepdf(path.read_bytes(), meant))
    return path


def test_all_solutions_and_each_table_are_written(
    folder: Path, command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "alles.csv"
    told = command("oplossingen", folder, "-o", path).told
    assert "19 oplossingen, antwoorden van 12 partijen." in told
    assert len(rows(path)) == 19
    for table, number in {"3": 6, "B3": 6, "B4": 9, "B5": 4}.items():
        part = tmp_path / f"{table}.csv"
        command("oplossingen", folder, "-o", part, "--tabel", table)
        assert len(rows(part)) == number
    paper = tmp_path / "alles.pdf"
    command("oplossingen", folder, "-o", paper)
    assert "Figuur 14" in body(paper)


def test_what_is_chosen_four_times_and_who_did_not_answer_is_told(
    folder: Path, command: Command, tmp_path: Path
) -> None:
    with Study.open(folder, PASSPHRASE) as study:
        parties = SolutionsService(ResearchSource.of_study(study)).parties
        parties.answer(parties.called("VG-aanbieder").id, Answer())
    told = command("oplossingen", folder, "-o", tmp_path / "b4.csv", "--tabel", "B4")
    assert "vier keer gekozen, en dus niet in B3 en niet in B4: oplossing 7" in told.err
    assert "nog niet geantwoord: 1 partij." in told.err
    assert "7" not in {each["number"] for each in rows(tmp_path / "b4.csv")}


def test_a_questionnaire_goes_and_comes_back(folder: Path, command: Command) -> None:
    path = filled(command, folder, FIVE | {"impact_001": "5"})
    look = command("vragenlijst-inlezen", folder, path, "--proef")
    assert "Gemeente koos: oplossing 1, oplossing 2" in look.told
    assert "Er is niets veranderd." in look.told
    assert "Dat blijft bewaard achter dit" in look.err
    kept = json.loads(command("vragenlijst-inlezen", folder, path, "--json").told)
    assert (kept["party"], kept["kept"], len(kept["choices"])) == (
        *("Gemeente", True),
        5,
    )
    assert kept["choices"][0]["suggestion"] == "Begin klein"
    assert kept["choices"][0]["impact"] == 5
    again = command("vragenlijst-inlezen", folder, path)
    assert "Er is niets veranderd." in again.told


def test_more_than_five_is_a_problem_and_a_warning_when_only_looked_at(
    folder: Path, command: Command
) -> None:
    path = filled(command, folder, FIVE | {"keuze_006": "kies"})
    look = command("vragenlijst-inlezen", folder, path, "--proef")
    assert "Er zijn 6 oplossingen gekozen" in look.err
    assert "Er is niets bewaard" in command("vragenlijst-inlezen", folder, path).problem


def test_who_asks_for_a_party_that_is_not_there_hears_which_are(
    folder: Path, command: Command, tmp_path: Path
) -> None:
    told = command("vragenlijst", folder, "buurvrouw", "-o", tmp_path / "v.pdf")
    assert "Kies uit: Gemeente, Lokaal team" in told.problem


def test_a_merged_study_takes_over_solutions_and_parties(
    folder: Path, command: Command, tmp_path: Path
) -> None:
    merged, file = tmp_path / "samen", tmp_path / "oplossingen.json"
    MergedStudy.create(merged, PASSPHRASE, CHEAP).close()
    told = command("oplossingen", folder, "-o", file).told
    assert told == f"{file} is gemaakt: 19 oplossingen, 12 partijen.\n"
    taken = command("oplossingen", merged, "--neem-over", file)
    assert taken.told.startswith("Overgenomen: ")
    assert "vervangen: 0; stonden er al: 0." in taken.told
    made = [tmp_path / f"{name}.csv" for name in ("daar", "hier")]
    for source, path in zip((folder, merged), made, strict=True):
        assert command("oplossingen", source, "-o", path).code == 0
    assert made[0].read_bytes() == made[1].read_bytes()
    with MergedStudy.open(merged, PASSPHRASE) as opened:
        service = SolutionsService(ResearchSource.of_merged(opened))
        service.change(replace(service.solutions()[0], what="Alleen hier"))
    again = command("oplossingen", merged, "--neem-over", file)
    assert "zo gebleven: 1." in again.err
    asked = ("--neem-over", file, "--bestand-gaat-voor")
    assert "vervangen: 1;" in command("oplossingen", merged, *asked).told
    for wrong in ((), ("--bestand-gaat-voor", "-o", made[0])):
        assert command("oplossingen", merged, *wrong).code == 2
