"""An overview for the team may hold what was not decided: that is told beforehand."""

from pathlib import Path

from levensreis.domain.anonymise.checklist import CLUES
from levensreis.domain.anonymise.decisions import Verdict
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.journey import Journey
from levensreis.services.study import Study
from levensreis.ui.anonymise.asking.answers import decision
from levensreis.ui.study.presenter import StudyPresenter
from tests.ui.study.test_presenter import RecordingView, presenter, view

__all__ = ["presenter", "view"]  # the fixtures of a page without a window


def test_it_is_told_how_many_points_are_open_in_an_overview(
    *,
    view: RecordingView,
    presenter: StudyPresenter,
    study: Study,
    journey: Journey,
    tmp_path: Path,
) -> None:
    waiting = study.anonymising.get(journey.id).waiting
    presenter.choose(journey.id)
    presenter.save_overview()
    told = f"Er staan nog {waiting} punten open in Anonimiseren; wat daar niet"
    assert told in view.notes[0]
    view.paths[0].answer(tmp_path / "overzicht.pdf")
    assert told in view.done[0]


def test_of_an_overview_of_which_all_is_decided_nothing_is_told(
    view: RecordingView, presenter: StudyPresenter, study: Study, journey: Journey
) -> None:
    state = study.anonymising.get(journey.id)
    for each in (*state.found, *state.words):
        made = decision(each, Verdict.KEEP)
        study.anonymising.decide(journey.id, made)
    for clue in CLUES[1:]:
        study.anonymising.decide(journey.id, clue.ticked())
    presenter.choose(journey.id)
    presenter.save_overview()
    assert "Er staat nog 1 punt open in Anonimiseren" in view.notes[0]
    study.anonymising.decide(journey.id, CLUES[0].ticked())
    presenter.save_overview()
    assert view.notes[1] == Output.TEAM.needs()
