"""What is told a second time, or parked to be told later, and what becomes of it."""

from levensreis.domain.accounts import Aspect
from levensreis.domain.journey import Journey
from levensreis.domain.notes import ParkedItem
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview import edits
from levensreis.ui.interview.presenter import InterviewPresenter
from tests.ui.interview.conftest import no_disk
from tests.ui.interview.recording_view import RecordingView


def stored_texts(study: Study, journey: Journey) -> list[str]:
    return [each.text for each in study.journeys.get(journey.id).statements]


def test_another_account_is_recorded_beside_the_first_as_one_step(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    first = journey.statements[2]
    presenter.choose(first.id)
    presenter.quick.give_account_of(first)
    assert view.account_of == first
    presenter.desk.choose_theme(Theme.BEHAVIOUR)
    presenter.quick.record("10 toen pas naar een gezinshuis + @vader")
    assert view.account_of is None
    assert view.texts(Theme.LIVING)[1:] == [
        "Naar een gezinshuis",
        "toen pas naar een gezinshuis",
    ]
    second = view.shown
    assert second.text == "toen pas naar een gezinshuis"
    assert second.account_of is not None
    assert view.accounts[0] == [first.text, second.text]
    assert view.accounts[1] == [Aspect.WHEN, Aspect.INFLUENCE]
    assert {first.text, second.text} <= set(view.drawn)  # they contradict each other
    assert view.steps == ("tweede verslag vastleggen", None)
    presenter.undo()
    assert study.journeys.get(journey.id).statements == journey.statements
    presenter.redo()
    assert stored_texts(study, journey)[-1] == "toen pas naar een gezinshuis"


def test_a_third_account_joins_the_first_two(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    for number in range(2):
        presenter.choose(journey.statements[2].id)
        presenter.quick.give_account_of(presenter.chosen_statement)
        presenter.quick.record(f"9 verslag {'ab'[number]}")
    assert view.accounts == (["Naar een gezinshuis", "verslag a", "verslag b"], [])
    assert [each for each in view.drawn if each in view.accounts[0]] == [
        "Naar een gezinshuis"
    ]


def test_an_account_that_is_not_given_after_all_is_a_statement_by_itself(
    view: RecordingView, presenter: InterviewPresenter, journey: Journey
) -> None:
    presenter.quick.give_account_of(journey.statements[2])
    presenter.quick.give_account_of(None)
    presenter.quick.record("10 logeren")
    assert view.shown.account_of is None
    assert view.accounts == ([], [])


def test_another_account_leaves_what_was_changed_meanwhile(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(journey.statements[2].id)
    presenter.quick.give_account_of(presenter.chosen_statement)
    presenter.detail.edit(edits.text("Naar een pleeggezin"), "text")
    presenter.quick.record("10 toen pas")
    stored = study.journeys.get(journey.id).statements
    assert [each.text for each in stored[2:]] == [
        "Naar een pleeggezin",
        "Slaan en bijten",
        "toen pas",
    ]
    assert stored[2].account_of == stored[4].account_of is not None


def test_nobody_gives_another_account_of_what_was_removed(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.choose(journey.statements[2].id)
    presenter.quick.give_account_of(presenter.chosen_statement)
    presenter.detail.remove()
    assert view.account_of is None
    presenter.quick.record("10 toen pas")
    assert "Naar een gezinshuis" not in stored_texts(study, journey)
    assert view.shown.account_of is None


def test_an_account_that_cannot_be_stored_can_be_tried_again(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    presenter.quick.give_account_of(journey.statements[2])
    view.line = "10 toen pas"
    with no_disk(study):
        presenter.quick.record(view.line)
    assert [field for field, _ in view.problems] == ["line"]
    assert view.account_of == journey.statements[2]
    presenter.quick.record(view.line)
    assert view.accounts[0] == ["Naar een gezinshuis", "toen pas"]


def parked(presenter: InterviewPresenter, text: str = "de neuroloog") -> ParkedItem:
    item = ParkedItem(text, Theme.HEALTH)
    presenter.desk.note(presenter.desk.notes.with_parked(item), "parkeren")
    return item


def open_items(study: Study, journey: Journey) -> list[str]:
    return [each.text for each in study.journeys.get(journey.id).notes.open_items]


def test_recording_what_was_parked_finishes_it_one_undo_each(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    item = parked(presenter)
    presenter.quick.take_parked(item.id, item.text, item.theme)
    assert (view.line, view.current_theme) == ("de neuroloog", Theme.HEALTH)
    presenter.quick.preview("de neuroloog: 3 naar dr. Bos")
    presenter.quick.record("3 naar dr. Bos")
    assert open_items(study, journey) == []
    assert view.steps[0] == "geparkeerd punt afhandelen"
    presenter.undo()
    assert open_items(study, journey) == ["de neuroloog"]
    assert stored_texts(study, journey)[-1] == "naar dr. Bos"
    presenter.undo()
    assert stored_texts(study, journey) == [each.text for each in journey.statements]
    presenter.redo()
    presenter.redo()
    assert open_items(study, journey) == []


def test_what_is_recorded_about_something_else_finishes_nothing(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    item = parked(presenter)
    presenter.quick.take_parked(item.id, item.text, item.theme)
    presenter.quick.preview("")  # the line was emptied
    presenter.quick.record("6 naar school")
    assert open_items(study, journey) == ["de neuroloog"]


def test_what_is_recorded_afterwards_finishes_nothing_more(
    presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    first, _ = parked(presenter), parked(presenter, "het rapport")
    presenter.quick.take_parked(first.id, first.text, first.theme)
    presenter.quick.record("3 naar dr. Bos")
    presenter.quick.record("6 naar school")
    assert open_items(study, journey) == ["het rapport"]


def test_a_line_that_tells_of_nothing_finishes_nothing(
    view: RecordingView, presenter: InterviewPresenter, study: Study, journey: Journey
) -> None:
    item = parked(presenter)
    presenter.quick.take_parked(item.id, item.text, item.theme)
    presenter.quick.record("3 -")
    assert open_items(study, journey) == ["de neuroloog"]
    presenter.quick.record("3 naar dr. Bos")
    assert open_items(study, journey) == []
