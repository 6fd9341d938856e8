"""What was thrown away waits in the bin; emptied, it is gone for good."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from levensreis.domain.journey import Journey
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.bin.dialog import BinDialog
from levensreis.ui.bin.presenter import BinPresenter
from levensreis.ui.interview.desk import Desk
from tests.ui.conftest import Boxes, PageHands
from tests.ui.interview.conftest import no_disk
from tests.user_journeys.hands import Ctrl, Shift, is_gone

Key = Qt.Key


class RecordingView:
    """What the bin shows now, and what was told of it."""

    def __init__(self) -> None:
        self.thrown: list[str] = []
        self.done: list[str] = []
        self.problems: list[str] = []

    def show_statements(
        self, statements: Sequence[Statement], context: LifeContext
    ) -> None:
        self.thrown = [each.text for each in statements]

    def show_done(self, words: str) -> None:
        self.done.append(words)

    def show_problem(self, words: str) -> None:
        self.problems.append(words)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def desk(study: Study, journey: Journey) -> Desk:
    """The life of Sem on the desk, of which two things were thrown away."""
    made = Desk(study)
    made.open(journey.id)
    recording = made.recording
    assert recording is not None
    for place in (1, 0):
        gone = journey.statements[place].id
        made.take(lambda gone=gone: recording.remove(gone))  # type: ignore[misc]
    return made


@pytest.fixture
def presenter(view: RecordingView, desk: Desk) -> BinPresenter:
    return BinPresenter(view, desk)


def texts(study: Study, journey: Journey) -> list[str]:
    return [each.text for each in study.journeys.get(journey.id).statements]


def test_the_bin_shows_what_was_told_last_first(
    presenter: BinPresenter, view: RecordingView
) -> None:
    assert view.thrown == ["Thuis in Almelo", "Eerste aanval bij Jurre"]


def test_a_statement_goes_back_to_its_place_and_can_be_undone(
    presenter: BinPresenter,
    view: RecordingView,
    desk: Desk,
    study: Study,
    journey: Journey,
) -> None:
    presenter.take_back(journey.statements[0].id)
    assert view.thrown == ["Thuis in Almelo"]
    assert view.done == ["Teruggezet in Gezondheid."]
    assert texts(study, journey)[0] == "Eerste aanval bij Jurre"
    assert desk.statement == journey.statements[0]
    desk.undo()
    presenter.refresh()
    assert view.thrown == ["Thuis in Almelo", "Eerste aanval bij Jurre"]


def test_what_is_not_in_the_bin_cannot_be_taken_back(
    presenter: BinPresenter, view: RecordingView, journey: Journey
) -> None:
    presenter.take_back(journey.statements[2].id)
    assert (view.done, view.problems) == ([], [])


def test_after_emptying_no_undo_brings_it_back(
    presenter: BinPresenter,
    view: RecordingView,
    desk: Desk,
    study: Study,
    journey: Journey,
) -> None:
    presenter.empty()
    assert view.thrown == []
    assert view.done == ["De prullenbak is leeg."]
    assert desk.recording is not None
    assert desk.recording.undo_name is None
    assert desk.undo() is None
    assert texts(study, journey) == ["Naar een gezinshuis", "Slaan en bijten"]
    assert study.journeys.in_bin(journey.id) == []


def test_emptying_leaves_the_steps_about_something_else(
    presenter: BinPresenter, desk: Desk, study: Study, journey: Journey
) -> None:
    recording = desk.recording
    assert recording is not None
    desk.take(lambda: recording.remove(journey.statements[3].id))
    desk.undo()
    presenter.refresh()
    presenter.empty()
    assert recording.redo_name == "verwijderen"
    desk.redo()
    assert texts(study, journey) == ["Naar een gezinshuis"]


def test_a_file_that_is_gone_is_told_and_nothing_changes(
    presenter: BinPresenter,
    view: RecordingView,
    desk: Desk,
    study: Study,
    journey: Journey,
) -> None:
    with no_disk(study):
        presenter.refresh()
        presenter.empty()
    assert all("reservekopie" in each for each in view.problems)
    assert len(view.problems) == 2
    presenter.refresh()
    assert len(view.thrown) == 2
    desk.undo()
    assert texts(study, journey)[0] == "Eerste aanval bij Jurre"


def test_the_bin_of_an_empty_desk_is_empty(view: RecordingView, study: Study) -> None:
    presenter = BinPresenter(view, Desk(study))
    presenter.empty()
    assert (view.thrown, view.done, view.problems) == ([], [], [])


# --- in the window ----------------------------------------------------------


@pytest.fixture
def dialog(at_work: PageHands) -> BinDialog:
    """The bin with the gezinshuis in it, opened by its keys."""
    cards = at_work.interview.board.panels[Theme.LIVING].cards
    at_work.click_row(cards, "gezinshuis")
    at_work.press(Key.Key_Delete)
    at_work.press(Key.Key_Delete, Ctrl | Shift)
    return at_work.dialog(BinDialog)


def on_the_board(hands: PageHands) -> list[str]:
    return [each.text for each in hands.interview.board.panels[Theme.LIVING].statements]


def told(dialog: BinDialog) -> str:
    every = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    return " ".join(every)


def test_enter_takes_a_statement_back_by_keys_alone(
    at_work: PageHands, dialog: BinDialog
) -> None:
    assert dialog.cards.hasFocus()
    at_work.press(Key.Key_Return)
    assert dialog.isVisible()
    assert "Teruggezet in Woonplekken." in told(dialog)
    assert "De prullenbak is leeg" in told(dialog)
    assert not dialog.back.isEnabled()
    assert not dialog.empty.isEnabled()
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert on_the_board(at_work) == ["Thuis in Almelo", "Naar een gezinshuis"]
    assert at_work.window.menus.undo.text().endswith("terughalen uit de prullenbak")
    at_work.press(Key.Key_Z, Ctrl)
    assert on_the_board(at_work) == ["Thuis in Almelo"]


def test_emptying_is_asked_about_and_can_be_left(
    at_work: PageHands, dialog: BinDialog, boxes: Boxes, study: Study, journey: Journey
) -> None:
    boxes.will_get("Esc", "Terug")
    for _ in range(2):
        at_work.click(dialog.empty)
    assert boxes.told == ["Voorgoed weg: 1 uitspraak uit de prullenbak. Verder?"] * 2
    assert len(study.journeys.in_bin(journey.id)) == 1
    at_work.click(dialog.back)
    assert on_the_board(at_work) == ["Thuis in Almelo", "Naar een gezinshuis"]
    at_work.press(Key.Key_Escape)


def test_what_was_emptied_is_gone_and_nothing_can_be_undone(
    at_work: PageHands, dialog: BinDialog, boxes: Boxes, study: Study, journey: Journey
) -> None:
    assert at_work.window.menus.undo.isEnabled()
    boxes.will_get("Voorgoed verwijderen")
    at_work.click(dialog.empty)
    assert "De prullenbak is leeg." in told(dialog)
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)
    assert not at_work.window.menus.undo.isEnabled()
    at_work.press(Key.Key_Z, Ctrl)
    assert on_the_board(at_work) == ["Thuis in Almelo"]
    assert study.journeys.in_bin(journey.id) == []


def test_the_bin_counts_what_goes(
    at_work: PageHands, boxes: Boxes, study: Study, journey: Journey
) -> None:
    at_work.press(Key.Key_E, Ctrl)
    at_work.press(Key.Key_Escape)
    for theme, text in ((Theme.LIVING, "Almelo"), (Theme.HEALTH, "aanval")):
        at_work.click_row(at_work.interview.board.panels[theme].cards, text)
        at_work.press(Key.Key_Delete)
    at_work.press(Key.Key_Delete, Ctrl | Shift)
    dialog = at_work.dialog(BinDialog)
    boxes.will_get("Terug")
    at_work.click(dialog.empty)
    assert boxes.told == ["Voorgoed weg: 2 uitspraken uit de prullenbak. Verder?"]
    at_work.press(Key.Key_Escape)


def test_letters_and_delete_do_nothing_in_the_bin(
    at_work: PageHands, dialog: BinDialog, study: Study, journey: Journey
) -> None:
    at_work.write("n")
    for key in (Key.Key_Delete, Key.Key_Right, Key.Key_Up):
        at_work.press(key)
        at_work.press(key, Ctrl)
    assert len(study.journeys.in_bin(journey.id)) == 1
    assert dialog.cards.model().rowCount() == 1
    at_work.press(Key.Key_Escape)


def test_an_empty_bin_says_so(at_work: PageHands) -> None:
    at_work.press(Key.Key_Delete, Ctrl | Shift)
    dialog = at_work.dialog(BinDialog)
    assert "De prullenbak is leeg" in told(dialog)
    assert not dialog.cards.isVisible()
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)


def test_what_could_not_be_taken_back_stays_in_the_bin(
    at_work: PageHands, dialog: BinDialog, study: Study
) -> None:
    with no_disk(study):
        at_work.press(Key.Key_Return)
    assert "reservekopie" in told(dialog)
    assert dialog.cards.model().rowCount() == 1
    at_work.press(Key.Key_Return)
    assert "Teruggezet" in told(dialog)
    at_work.press(Key.Key_Escape)
