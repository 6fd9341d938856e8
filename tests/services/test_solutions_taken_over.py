"""Solutions and parties go from a study to a merged one, and back, whole or not."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.solutions.answer import Answer
from levensreis.domain.solutions.solution import Direction, DirectionKind, Solution
from levensreis.formats.json_text import BadFile
from levensreis.services.example_solutions import add_example_solutions
from levensreis.services.merging import MergedStudy
from levensreis.services.research_source import ResearchSource
from levensreis.services.solutions import SolutionsService
from levensreis.services.solutions_taken_over import (
    TakenOverSolutions,
    save_bundle,
    take_over_solutions,
)
from tests.builders import CHEAP, PASSPHRASE, a_study


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SolutionsService]:
    """The solutions of the example; for reading only."""
    with a_study(tmp_path_factory.mktemp("oplossingen") / "studie") as opened:
        add_example_solutions(opened)
        yield SolutionsService(ResearchSource.of_study(opened))


@pytest.fixture
def merged(tmp_path: Path) -> Iterator[SolutionsService]:
    with MergedStudy.create(tmp_path / "samen", PASSPHRASE, CHEAP) as opened:
        yield SolutionsService(ResearchSource.of_merged(opened))


def all_of(service: SolutionsService) -> tuple[object, ...]:
    """Return what is told; on which questionnaire it stood is of the laptop."""
    parties = [
        replace(each, answer=replace(each.answer, form=0))
        for each in service.parties.all()
    ]
    return service.solutions(), parties, service.directions()


def test_a_merged_study_takes_over_all_that_the_example_has(
    example: SolutionsService, merged: SolutionsService, tmp_path: Path
) -> None:
    path = tmp_path / "oplossingen.json"
    bundle = save_bundle(example, path)
    every = len(bundle.solutions) + len(bundle.parties) + len(bundle.directions)
    assert take_over_solutions(merged, path) == TakenOverSolutions(added=every)
    assert all_of(merged) == all_of(example)
    assert merged.findings().tallies == example.findings().tallies
    assert take_over_solutions(merged, path) == TakenOverSolutions(same=every)
    save_bundle(merged, tmp_path / "terug.json")
    assert (tmp_path / "terug.json").read_bytes() == path.read_bytes()
    assert merged.undo() == "oplossingen overnemen"
    assert not merged.solutions()
    assert not merged.parties.all()


def test_what_was_changed_here_stays_unless_the_file_goes_first(
    example: SolutionsService, merged: SolutionsService, tmp_path: Path
) -> None:
    path = tmp_path / "oplossingen.json"
    save_bundle(example, path)
    take_over_solutions(merged, path)
    first, party = merged.solutions()[0], merged.parties.all()[0]
    here = Answer(remark="Alleen hier")
    merged.change(replace(first, what="Alleen hier"))
    merged.parties.answer(party.id, here)
    merged.set_direction(Direction(DirectionKind.EARLY, ("Alleen hier",)))
    kept = take_over_solutions(merged, path)
    assert (kept.kept, kept.replaced, kept.added) == (3, 0, 0)
    assert merged.parties.all()[0].answer == here
    told = take_over_solutions(merged, path, file_first=True)
    assert (told.kept, told.replaced) == (0, 3)
    assert merged.solutions()[0] == first
    after = merged.parties.all()[0]
    assert after.answer == party.answer
    assert here in after.earlier  # no answer is ever written over


def test_what_is_called_the_same_is_the_same(
    example: SolutionsService, merged: SolutionsService, tmp_path: Path
) -> None:
    path = tmp_path / "oplossingen.json"
    save_bundle(example, path)
    theirs = example.solutions()[0]
    mine = Solution(number=theirs.number, text=theirs.text.upper())
    merged.add(mine)
    assert take_over_solutions(merged, path).kept == 1
    assert mine in merged.solutions()
    [tally, *_] = merged.findings().tallies
    assert tally.times == example.findings().tallies[0].times


def test_a_file_with_a_fault_changes_nothing(
    example: SolutionsService, merged: SolutionsService, tmp_path: Path
) -> None:
    path = tmp_path / "oplossingen.json"
    save_bundle(example, path)
    good = json.loads(path.read_text("utf-8"))
    first = good["solutions"][0]
    wrongs: tuple[dict[str, object], ...] = (
        {"format": "iets anders"},
        {"onbekend": 1},
        {"solutions": [*good["solutions"], first]},
        {"solutions": []},  # a party chose one that is not there
        {"parties": [{"id": "a/1", "name": "Gemeente"}]},
        {"solutions": [{**first, "number": "een"}], "parties": []},
    )
    for wrong in wrongs:
        path.write_text(json.dumps({**good, **wrong}), "utf-8")
        with pytest.raises(BadFile, match=r"Er is niets overgenomen\.$"):
            take_over_solutions(merged, path)
    merged.add(Solution(number=first["number"], text="Een andere"))
    path.write_text(json.dumps(good), "utf-8")
    with pytest.raises(BadFile, match="is hier een andere"):
        take_over_solutions(merged, path)
    assert len(merged.solutions()) == 1
    assert not merged.parties.all()
