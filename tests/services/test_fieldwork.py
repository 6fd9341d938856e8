"""What researchers keep beside the journeys, step by step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from levensreis.domain.access import AccessKind
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
    return Fieldwork(ResearchSource.of_study(study))


def test_what_was_kept_is_there_for_the_next_who_opens_it(
    study: Study, desk: Fieldwork
) -> None:
    desk.change("twee oplossingen", [FIRST, SECOND])
    other = Fieldwork(ResearchSource.of_study(study))
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


def test_what_was_made_of_something_older_is_not_put_over_something_newer(
    study: Study, desk: Fieldwork
) -> None:
    desk.change("een oplossing", [FIRST])
    newer = Change(SOLUTION, "1", {"text": "Beter"})
    Fieldwork(ResearchSource.of_study(study)).change("beter", [newer])
    mine = Change(SOLUTION, "1", {"text": "Anders"})
    with pytest.raises(ChangedMeanwhile):
        desk.change("anders", [mine, SECOND], read=[FIRST])
    assert desk.kept(SOLUTION) == {"1": newer.body}
    assert desk.to_undo == "een oplossing"
    desk.change("anders", [mine], read=[newer])
    assert desk.kept(SOLUTION) == {"1": mine.body}


def test_the_log_tells_once_in_a_quarter_that_something_was_changed(
    study: Study, desk: Fieldwork
) -> None:
    desk.kept(SOLUTION)
    assert _edits(study) == []
    desk.change("een oplossing", [FIRST])
    desk.undo()
    assert _edits(study) == ["fieldwork"]


def test_a_change_that_is_not_kept_is_not_in_the_log(
    study: Study, desk: Fieldwork
) -> None:
    with pytest.raises(ChangedMeanwhile):
        desk.change("anders", [FIRST], read=[SECOND])
    assert _edits(study) == []
    desk.change("een oplossing", [FIRST])
    assert _edits(study) == ["fieldwork"]


def _edits(study: Study) -> list[str]:
    entries = study.log.entries()
    return [each.what for each in entries if each.kind == AccessKind.EDIT]


def test_what_somebody_else_changed_meanwhile_is_not_taken_back(
    study: Study, desk: Fieldwork
) -> None:
    desk.change("een oplossing", [FIRST])
    other = Fieldwork(ResearchSource.of_study(study))
    other.change("beter", [Change(SOLUTION, "1", {"text": "Beter"})])
    with pytest.raises(ChangedMeanwhile):
        desk.undo()
    assert desk.kept(SOLUTION) == {"1": {"text": "Beter"}}
    assert desk.to_undo == "een oplossing"
