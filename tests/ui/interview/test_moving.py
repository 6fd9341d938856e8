"""A statement goes to another theme or another side."""

from uuid import uuid4

from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.ui.interview.presenter import InterviewPresenter
from tests.ui.interview.recording_view import RecordingView


def test_a_statement_is_moved_to_the_theme_beside_it_and_round(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.choose(journey.statements[2].id)
    seen = []
    for steps in (1, -1, -2):
        presenter.detail.move(steps)
        seen.append(view.shown.theme)
    assert seen == [Theme.SKILLS, Theme.LIVING, Theme.FAMILY_SUPPORT]
    assert view.steps[0] == "verplaatsen naar Ondersteuning naasten"
    for _ in range(3):
        presenter.undo()
    assert view.shown == journey.statements[2]
    assert presenter.desk.theme is Theme.HEALTH


def test_a_statement_is_dropped_in_a_theme_and_on_a_side_in_one_step(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    seen = []
    for side in (Influence.POSITIVE, None):
        presenter.detail.drop(journey.statements[2].id, Theme.CARE, side)
        assert view.texts(Theme.CARE) == ["Naar een gezinshuis"]
        seen.append(view.shown.influence)
        presenter.undo()
        assert view.shown == journey.statements[2]
    assert seen == [Influence.POSITIVE, Influence.NEGATIVE]


def test_what_is_dropped_where_it_was_is_no_step(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.detail.drop(journey.statements[2].id, Theme.LIVING, Influence.NEGATIVE)
    presenter.detail.drop(uuid4(), Theme.CARE, None)
    assert view.steps == (None, None)
    assert view.problems == []


def test_a_factor_that_does_not_go_to_the_other_side_is_told(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.choose(journey.statements[2].id)
    factor = presenter.desk.codebook.factors[-1]
    presenter.detail.code(factor.id)
    assert factor.influence is Influence.NEGATIVE
    presenter.detail.place(Influence.POSITIVE)
    assert not view.shown.codings
    assert view.done[-1].startswith("Losgemaakt, want die hoort bij de andere kant")
    assert factor.label in view.done[-1]
    presenter.undo()
    assert [each.factor for each in view.shown.codings] == [factor.id]


def test_without_a_chosen_statement_the_last_one_is_meant(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.detail.move(1)
    presenter.detail.place(Influence.POSITIVE)
    assert view.steps == (None, None)
    presenter.detail.choose_last()
    assert view.shown == journey.statements[-1]
    presenter.choose(journey.statements[0].id)
    presenter.detail.choose_last()
    assert view.shown == journey.statements[0]
