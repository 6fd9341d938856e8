"""Which story is written: stored in its own theme and journey, a step at a time."""

from collections.abc import Sequence

import pytest

from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.story.presenter import StoryPresenter
from tests.builders import a_journey, a_statement
from tests.ui.interview.conftest import no_disk

STEP = "verhaal van Gezondheid wijzigen"


class RecordingView:
    """A panel in which somebody types without leaving it."""

    def __init__(self) -> None:
        self.presenter: StoryPresenter | None = None
        self.theme: Theme | None = None
        self.text = self.typed = ""
        self.statements: list[str] = []
        self.listed = 0

    @property
    def is_pending(self) -> bool:
        return self.typed != self.text

    def commit(self) -> None:
        if self.is_pending and self.presenter is not None:
            self.presenter.write(self.typed)

    def open_story(self, theme: Theme, text: str) -> None:
        self.theme = theme
        self.text = self.typed = text

    def show_story(self, text: str) -> None:
        if not self.is_pending:
            self.typed = text
        self.text = text

    def show_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        self.statements = [each.text for each in statements]
        self.listed += 1


@pytest.fixture
def desk(study: Study, journey: Journey) -> Desk:
    return Desk(study)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(desk: Desk, view: RecordingView, journey: Journey) -> StoryPresenter:
    view.presenter = StoryPresenter(view, desk)
    desk.open(journey.id)
    return view.presenter


def stored(study: Study, journey: Journey, theme: Theme = Theme.HEALTH) -> str:
    return study.journeys.get(journey.id).notes.story(theme)


def undo_name(desk: Desk) -> str | None:
    return desk.recording.undo_name if desk.recording else None


def test_the_story_and_the_statements_are_of_the_theme_at_hand(
    presenter: StoryPresenter, view: RecordingView, desk: Desk
) -> None:
    assert (view.theme, view.text) == (Theme.HEALTH, "")
    presenter.write("Het begon vroeg.")
    desk.choose_theme(Theme.LIVING)
    assert (view.theme, view.text) == (Theme.LIVING, "")
    assert view.statements == ["Thuis in Almelo", "Naar een gezinshuis"]
    desk.choose_theme(Theme.HEALTH)
    assert view.text == "Het begon vroeg."


def test_what_is_written_before_it_is_left_is_one_step(
    presenter: StoryPresenter, view: RecordingView, desk: Desk
) -> None:
    for text in ("Het", "Het begon", "Het begon vroeg."):
        assert presenter.write(text)
    assert undo_name(desk) == STEP
    desk.undo()
    assert view.text == ""
    assert undo_name(desk) is None
    desk.redo()
    assert view.text == "Het begon vroeg."


def test_what_is_written_after_it_was_left_is_another_step(
    presenter: StoryPresenter, view: RecordingView, desk: Desk
) -> None:
    presenter.write("Het begon")
    presenter.leave()
    presenter.write("Het begon vroeg.")
    desk.undo()
    assert view.text == "Het begon"


def test_what_is_done_in_between_parts_two_steps(
    presenter: StoryPresenter, view: RecordingView, desk: Desk
) -> None:
    presenter.write("Het begon")
    assert desk.recording is not None
    recording = desk.recording
    desk.take(lambda: recording.add(a_statement()))
    presenter.write("Het begon vroeg.")
    desk.undo()
    assert view.text == "Het begon"


def test_going_on_after_undo_is_another_step(
    presenter: StoryPresenter, view: RecordingView, desk: Desk
) -> None:
    presenter.write("Het")
    presenter.leave()
    presenter.write("Het begon")
    desk.undo()
    presenter.write("Het was")
    desk.undo()
    assert view.text == "Het"


def test_writing_what_is_stored_already_is_no_step(
    presenter: StoryPresenter, desk: Desk
) -> None:
    assert presenter.write(" \n")
    assert undo_name(desk) is None


def test_what_is_typed_is_stored_in_its_own_theme_when_another_is_chosen(
    presenter: StoryPresenter,
    view: RecordingView,
    desk: Desk,
    study: Study,
    journey: Journey,
) -> None:
    view.typed = "Het begon vroeg."
    desk.choose_theme(Theme.CARE)
    assert stored(study, journey) == "Het begon vroeg."
    assert stored(study, journey, Theme.CARE) == ""
    assert (view.theme, view.typed) == (Theme.CARE, "")


def test_a_story_that_cannot_be_stored_stays_until_it_can_be(
    presenter: StoryPresenter,
    view: RecordingView,
    desk: Desk,
    study: Study,
    journey: Journey,
) -> None:
    problems: list[str] = []
    desk.tell_by(lambda _: None, lambda words, _: problems.append(words))
    view.typed = "Het begon vroeg."
    with no_disk(study):
        desk.choose_theme(Theme.CARE)
        assert problems
        assert (view.theme, view.typed) == (Theme.HEALTH, "Het begon vroeg.")
        desk.choose_theme(Theme.LIVING)
        assert view.theme is Theme.HEALTH
    view.commit()
    assert stored(study, journey) == "Het begon vroeg."
    assert (view.theme, view.typed) == (Theme.LIVING, "")


def test_what_is_typed_is_stored_in_its_own_journey_when_another_is_opened(
    presenter: StoryPresenter,
    view: RecordingView,
    desk: Desk,
    study: Study,
    journey: Journey,
) -> None:
    other = a_journey()
    study.journeys.begin(other)
    view.typed = "Het begon vroeg."
    desk.open(other.id)
    assert stored(study, journey) == "Het begon vroeg."
    assert stored(study, other) == ""
    assert view.typed == ""


def test_what_is_typed_stays_when_more_is_known_of_the_journey(
    presenter: StoryPresenter, view: RecordingView, desk: Desk, journey: Journey
) -> None:
    view.typed = "Het begon"
    desk.open(journey.id)
    assert view.typed == "Het begon"
    assert undo_name(desk) is None


def test_statements_are_listed_anew_only_when_they_changed(
    presenter: StoryPresenter, view: RecordingView, desk: Desk
) -> None:
    assert desk.recording is not None
    recording = desk.recording
    listed = view.listed
    presenter.write("Het begon vroeg.")
    desk.take(lambda: recording.add(a_statement(theme=Theme.CARE, period="12")))
    assert view.listed == listed
    new = a_statement(theme=Theme.HEALTH, period="1", text="Koorts")
    desk.take(lambda: recording.add(new))
    assert view.statements == ["Koorts", "Eerste aanval bij Jurre"]


def test_a_landmark_elsewhere_places_statements_anew(
    presenter: StoryPresenter, view: RecordingView, desk: Desk
) -> None:
    assert desk.recording is not None
    recording = desk.recording
    told = a_statement(theme=Theme.HEALTH, period="na de brand", text="Nachtmerries")
    desk.take(lambda: recording.add(told))
    assert view.statements == ["Eerste aanval bij Jurre", "Nachtmerries"]
    fire = a_statement(period="1", text="De brand", turning_point=True)
    desk.take(lambda: recording.add(fire))
    assert view.statements == ["Nachtmerries", "Eerste aanval bij Jurre"]


def test_without_a_journey_nothing_is_written(desk: Desk, view: RecordingView) -> None:
    assert not StoryPresenter(view, desk).write("Het begon vroeg.")
