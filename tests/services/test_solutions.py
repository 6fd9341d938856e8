"""Solutions of a study: the tables of the example, and every step taken back."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.anonymise.release import NotReleased
from levensreis.domain.codebook import FactorId
from levensreis.domain.solutions.answer import Answer, Choice, Impact, Party
from levensreis.domain.solutions.solution import (
    Direction,
    DirectionKind,
    InvalidSolution,
    Solution,
    SolutionId,
)
from levensreis.domain.solutions.tallies import SolutionTable
from levensreis.services.example_solutions import add_example_solutions
from levensreis.services.merging import MergedStudy
from levensreis.services.outside import InsideStudy, UnknownFormat
from levensreis.services.questionnaires import Questionnaires
from levensreis.services.research_source import ResearchSource
from levensreis.services.solution_files import save_solutions
from levensreis.services.solution_parties import UnknownParty
from levensreis.services.solutions import SolutionsService
from levensreis.services.study import Study
from tests.builders import CHEAP, PASSPHRASE, a_study
from tests.services.researched import NAMES, a_told

REFERENCE = Path(__file__).parents[1] / "data" / "solutions.csv"
COLUMNS = ["number", "table", "times_chosen", "text", "lead_actors", "participants"]
RED = Solution(id=SolutionId("red"), number=1, text="Zorg voor rust")
BLUE = Solution(id=SolutionId("blue"), number=2, text="Zorg voor ruimte")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SolutionsService]:
    """The solutions of the example; for reading only."""
    with a_study(tmp_path_factory.mktemp("oplossingen") / "studie") as opened:
        add_example_solutions(opened)
        yield SolutionsService(ResearchSource.of_study(opened))


@pytest.fixture
def service(study: Study) -> SolutionsService:
    return SolutionsService(ResearchSource.of_study(study))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# The example


def test_the_example_gives_the_tables_of_the_study_row_by_row(
    example: SolutionsService, tmp_path: Path
) -> None:
    path = tmp_path / "oplossingen.csv"
    save_solutions(example.source, example.findings(), path)
    made, known = rows(path), rows(REFERENCE)
    assert list(made[0]) == list(known[0]) == COLUMNS
    assert len(made) == len(known) == 19
    for one, other in zip(made, known, strict=True):
        if not other["times_chosen"]:  # the study only tells that it is 1 to 3
            assert one.pop("times_chosen") in {"1", "2", "3"}
            other.pop("times_chosen")
        assert one == other


def test_table_3_is_that_of_the_study(example: SolutionsService) -> None:
    found = example.findings()
    three = found.in_table(SolutionTable.THREE)
    assert [(each.solution.number, each.times) for each in three] == [
        *((5, 7), (6, 7), (15, 6), (13, 5), (7, 5), (17, 5)),
    ]
    assert (found.parties, found.asked) == (12, 12)
    parties = example.parties.all()
    assert sum(len(each.answer.choices) for each in parties) == 60
    assert {len(each.answer.choices) for each in parties} == {5}
    for tally in found.tallies:
        assert len({each.party for each in tally.chosen}) == tally.times
        for each in tally.chosen:
            assert each.choice == example.parties.called(each.name).answer.of(
                tally.solution.id
            )


def test_the_example_ties_every_solution_to_known_factors(
    example: SolutionsService,
) -> None:
    labels = example.labels()
    for each in example.solutions():
        assert each.factors
        assert set(each.factors) <= set(labels)
        assert each.direction is not None
    assert all(each.actions for each in example.directions())


def test_figure_14_is_a_picture_too(example: SolutionsService, tmp_path: Path) -> None:
    path = tmp_path / "figuur.png"
    save_solutions(example.source, example.findings(), path)
    assert path.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("ending", ["csv", "pdf", "svg"])
def test_the_same_again_gives_the_same_bytes(
    example: SolutionsService, tmp_path: Path, ending: str
) -> None:
    made = [tmp_path / f"{name}.{ending}" for name in ("een", "twee")]
    for path in made:
        save_solutions(example.source, example.findings(), path)
    assert made[0].read_bytes() == made[1].read_bytes()


# Steps


def test_every_step_has_a_name_and_is_taken_back(service: SolutionsService) -> None:
    service.add(RED)
    service.add(BLUE)
    service.link(RED.id, [FactorId("b1-001"), FactorId("b1-001")])
    service.move(BLUE.id, RED.id)
    assert [each.id for each in service.solutions()] == ["blue", "red"]
    assert service.solutions()[1].factors == ("b1-001",)
    assert service.to_undo == "oplossing 2 verplaatsen"
    service.undo()
    service.undo()
    assert service.solutions() == (RED, BLUE)
    assert (service.to_redo, service.redo()) == ("factoren van oplossing 1",) * 2
    service.remove(RED.id)
    assert service.solutions() == (BLUE,)
    # What is changed now keeps its place, though one above it went.
    service.add(Solution(id=SolutionId("green"), number=3, text="Zorg voor groen"))
    service.change(Solution(id=BLUE.id, number=2, text="Meer ruimte"))
    assert [each.text for each in service.solutions()] == [
        *("Meer ruimte", "Zorg voor groen"),
    ]
    service.set_direction(Direction(DirectionKind.SYSTEM, ("Help ouders",)))
    assert service.directions()[2].actions == ("Help ouders",)
    service.undo()
    assert service.directions()[2].actions == ()


def test_a_number_is_there_once_and_what_was_chosen_stays(
    service: SolutionsService,
) -> None:
    service.add(RED)
    with pytest.raises(InvalidSolution, match="al een oplossing 1"):
        service.add(Solution(number=1, text="Nog een"))
    party = Party(name="Gemeente")
    service.parties.add(party)
    service.parties.answer(party.id, Answer((Choice(RED.id, Impact.LARGE),)))
    with pytest.raises(InvalidSolution, match="Gekozen door Gemeente"):
        service.remove(RED.id)
    with pytest.raises(InvalidSolution, match="niet meer in de lijst"):
        service.remove(BLUE.id)


def test_no_answer_is_written_over(service: SolutionsService) -> None:
    service.add(RED)
    party = Party(name="Gemeente")
    service.parties.add(party)
    first, second = Answer((Choice(RED.id),)), Answer((Choice(RED.id, Impact.SMALL),))
    for answer in (first, second, second):
        service.parties.answer(party.id, answer)
    kept = service.parties.called(" gemeente ")
    assert (kept.answer, kept.earlier) == (second, (first,))
    service.parties.rename(party.id, "Gemeenten")
    with pytest.raises(UnknownParty, match=r"Kies uit: Gemeenten\."):
        service.parties.called("School")
    with pytest.raises(UnknownParty, match="staat al in de lijst"):
        service.parties.add(Party(name="gemeenten"))
    service.parties.remove(party.id)
    assert service.parties.all() == ()
    service.undo()
    assert service.parties.called("gemeenten").earlier == (first,)


# Files


@pytest.mark.parametrize("where", ["solution", "suggestion", "actors"])
def test_a_name_that_is_hidden_never_leaves(
    study: Study, tmp_path: Path, where: str
) -> None:
    journey = a_told(study)
    study.journeys.begin(journey)
    study.register.put(journey.id, NAMES)
    service = SolutionsService(ResearchSource.of_study(study))
    if where == "solution":
        service.add(Solution(number=1, text="Zorg dat Zebedeus kan blijven wonen"))
    else:
        service.add(RED)
        party = Party(name="Gemeente")
        service.parties.add(party)
        words = "Vraag het aan Zebedeus"
        said = replace(Choice(RED.id), **{where: words})  # type: ignore[arg-type]
        service.parties.answer(party.id, Answer((said,)))
    for name in ("tabel.pdf", "tabel.csv"):
        with pytest.raises(NotReleased, match="Er is niets bewaard"):
            save_solutions(service.source, service.findings(), tmp_path / name)
    assert not list(tmp_path.glob("tabel.*"))
    assert study.log.entries()[-2].what == "refused"


def test_a_file_has_an_ending_and_lies_outside_the_study(
    service: SolutionsService, study: Study, tmp_path: Path
) -> None:
    found = service.findings()
    with pytest.raises(UnknownFormat):
        save_solutions(service.source, found, tmp_path / "tabel.odt")
    with pytest.raises(UnknownFormat, match="alleen van figuur 14"):
        save_solutions(service.source, found, tmp_path / "t.png", SolutionTable.THREE)
    with pytest.raises(InsideStudy):
        save_solutions(service.source, found, study.folder / "tabel.csv")


def test_a_merged_study_keeps_solutions_of_its_own(tmp_path: Path) -> None:
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as merged:
        service = SolutionsService(ResearchSource.of_merged(merged))
        service.add(RED)
        party = Party(name="Gemeente")
        service.parties.add(party)
        path = tmp_path / "tabel.csv"
        save_solutions(service.source, service.findings(), path)
        assert [each["text"] for each in rows(path)] == ["Zorg voor rust"]
        Questionnaires(service).save(party.id, tmp_path / "vragenlijst.pdf")
        assert list(service.parties.forms(party.id)) == [1]
