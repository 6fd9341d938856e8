"""What researchers keep beside the journeys, step by step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.domain.fieldwork import Change, FieldworkKind
from levensreis.services.fieldwork import ChangedMeanwhile, Fieldwork
from levensreis.services.research_source import ResearchSource
from levensreis.services.study import Study
from tests.builders import CHEAP

SOLUTION = FieldworkKind.SOLUTION
FIRST = Change(SOLUTION, "1", {"text": "Bied één vaste begeleider"})
SECOND = Change(SOLUTION, "2", {"text": "Signaleer eerder"})


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with Study.create(tmp_path / "studie", "een zin van vijf woorden", CHEAP) as it:
        yield it


@pytest.fixture
def desk(study: Study) -> Fieldwork:
    return Fieldwork(ResearchSource.of_study(study).keeping)


def test_what_was_kept_is_there_for_the_next_who_opens_it(
    study: Study, desk: Fieldwork
) -> None:
    desk.change("twee oplossingen", [FIRST, SECOND])
    other = Fieldwork(ResearchSource.of_study(study).keeping)
    assert other.kept(SOLUTION) == {"1": FIRST.body, "2": SECOND.body}
    assert other.kept(FieldworkKind.PARTY) == {}
    assert other.to_undo == ""


def test_every_step_is_taken_back_whole_and_done_again(desk: Fieldwork) -> None:
    desk.change("twee oplossingen", [FIRST, SECOND])
    desk.change("weg", [Change(SOLUTION, "1", None)])
    assert (desk.to_undo, desk.undo()) == ("weg", "weg")
    assert set(desk.kept(SOLUTION)) == {"1", "2"}
    assert desk.undo() == "twee oplossingen"
    assert desk.kept(SOLUTION) == {}
    assert desk.undo() == ""
    assert desk.redo() == "twee oplossingen"
    assert set(desk.kept(SOLUTION)) == {"1", "2"}
    assert desk.redo() == "weg"
    assert (set(desk.kept(SOLUTION)), desk.to_redo) == ({"2"}, "")


def test_what_somebody_else_changed_meanwhile_is_not_taken_back(
    study: Study, desk: Fieldwork
) -> None:
    desk.change("een oplossing", [FIRST])
    other = Fieldwork(ResearchSource.of_study(study).keeping)
    other.change("beter", [Change(SOLUTION, "1", {"text": "Beter"})])
    with pytest.raises(ChangedMeanwhile):
        desk.undo()
    assert desk.kept(SOLUTION) == {"1": {"text": "Beter"}}
    assert desk.to_undo == "een oplossing"
