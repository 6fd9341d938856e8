"""The parking list: nothing that comes up in a conversation is forgotten."""

from collections.abc import Sequence
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.domain.notes import ParkedItem
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.parking.panel import ParkingPanel
from levensreis.ui.interview.parking.presenter import ParkingPresenter
from levensreis.ui.style import Style
from levensreis.ui.widgets.rows import FOLD
from tests.builders import a_journey
from tests.ui.interview.beside import Beside, Ctrl
from tests.ui.interview.conftest import no_disk
from tests.ui.test_accessibility import silent

Key = Qt.Key
EMPTY = (
    "Niets geparkeerd. Typ iets in de snelle regel en druk op Ctrl+P om er later op "
    "terug te komen."
)


class RecordingView:
    """What is on the screen now."""

    def __init__(self) -> None:
        self.waiting: list[str] = []
        self.done: list[str] = []
        self.taken: list[ParkedItem] = []
        self.shown = 0

    def show_items(
        self, waiting: Sequence[ParkedItem], done: Sequence[ParkedItem]
    ) -> None:
        self.waiting = [each.text for each in waiting]
        self.done = [each.text for each in done]
        self.shown += 1

    def take_to_line(self, item: ParkedItem) -> None:
        self.taken.append(item)


@pytest.fixture
def desk(study: Study, journey: Journey) -> Desk:
    return Desk(study)


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(desk: Desk, view: RecordingView, journey: Journey) -> ParkingPresenter:
    made = ParkingPresenter(view, desk)
    desk.open(journey.id)
    return made


def undo_name(desk: Desk) -> str | None:
    return desk.recording.undo_name if desk.recording else None


def stored(study: Study, journey: Journey) -> list[tuple[str, Theme, bool]]:
    parked = study.journeys.get(journey.id).notes.parked
    return [(each.text, each.theme, each.done) for each in parked]


def test_what_is_parked_is_on_disk_with_its_theme(
    presenter: ParkingPresenter, view: RecordingView, study: Study, journey: Journey
) -> None:
    assert presenter.park("  de neuroloog:\thoe heette die? ", Theme.HEALTH)
    assert view.waiting == ["de neuroloog: hoe heette die?"]
    assert stored(study, journey) == [
        ("de neuroloog: hoe heette die?", Theme.HEALTH, False)
    ]


def test_nothing_is_parked_when_nothing_is_typed(
    presenter: ParkingPresenter, view: RecordingView, desk: Desk
) -> None:
    assert not presenter.park("  \t", Theme.HEALTH)
    assert view.waiting == []
    assert undo_name(desk) is None


def test_each_change_of_the_list_is_a_step_with_a_name(
    presenter: ParkingPresenter, view: RecordingView, desk: Desk
) -> None:
    presenter.park("het kamp", Theme.DAY_ACTIVITIES)
    [item] = desk.notes.parked
    names = [undo_name(desk)]
    for change in (presenter.toggle, presenter.toggle, presenter.remove):
        change(item.id)
        names.append(undo_name(desk))
    assert names == [
        "parkeren",
        "punt afhandelen",
        "punt weer openen",
        "geparkeerd punt verwijderen",
    ]
    for waiting, done in ((1, 0), (0, 1), (1, 0), (0, 0)):
        desk.undo()
        assert (len(view.waiting), len(view.done)) == (waiting, done)
    for _ in range(4):
        desk.redo()
    assert (view.waiting, view.done) == ([], [])


def test_what_was_removed_comes_back_in_its_old_place(
    presenter: ParkingPresenter, view: RecordingView, desk: Desk
) -> None:
    for text in ("een", "twee", "drie"):
        presenter.park(text, Theme.CARE)
    presenter.remove(desk.notes.parked[1].id)
    assert view.waiting == ["een", "drie"]
    desk.undo()
    assert view.waiting == ["een", "twee", "drie"]


def test_an_item_that_goes_to_the_line_stays_on_the_list(
    presenter: ParkingPresenter, view: RecordingView, desk: Desk
) -> None:
    presenter.park("het kamp", Theme.DAY_ACTIVITIES)
    before = undo_name(desk)
    presenter.to_line(desk.notes.parked[0].id)
    assert view.taken == list(desk.notes.parked)
    assert view.waiting == ["het kamp"]
    assert undo_name(desk) == before


def test_what_is_not_on_the_list_changes_nothing(
    presenter: ParkingPresenter, view: RecordingView, desk: Desk
) -> None:
    for change in (presenter.toggle, presenter.remove, presenter.to_line):
        change(uuid4())
    assert undo_name(desk) is None
    assert view.taken == []


def test_another_journey_has_a_list_of_its_own(
    presenter: ParkingPresenter, view: RecordingView, desk: Desk, study: Study
) -> None:
    presenter.park("het kamp", Theme.DAY_ACTIVITIES)
    other = a_journey()
    study.journeys.begin(other)
    desk.open(other.id)
    assert view.waiting == []


def test_the_list_is_not_shown_anew_for_other_steps(
    presenter: ParkingPresenter, view: RecordingView, desk: Desk
) -> None:
    shown = view.shown
    desk.note(desk.notes.with_story(Theme.HEALTH, "Hij sliep slecht."), "verhaal")
    desk.choose_theme(Theme.CARE)
    desk.choose(None)
    assert view.shown == shown


def test_without_a_journey_nothing_is_parked(desk: Desk, view: RecordingView) -> None:
    assert not ParkingPresenter(view, desk).park("het kamp", Theme.HEALTH)


class Side(Beside):
    """The panel, and what it announced."""

    def __init__(self, panel: ParkingPanel, qtbot: QtBot) -> None:
        super().__init__(panel, qtbot)
        self.panel = panel
        self.counts: list[int] = []
        self.to_line: list[tuple[Theme, str]] = []
        panel.open_count_changed.connect(self.counts.append)
        panel.to_line_wanted.connect(
            lambda theme, text, _: self.to_line.append((theme, text))
        )

    @property
    def words(self) -> list[str]:
        return [row.words for row in self.panel.items.rows]

    def park(self, *texts: str) -> None:
        for text in texts:
            self.panel.line.setFocus()
            self.write(text)
            self.press(Key.Key_Return)


@pytest.fixture
def side(desk: Desk, journey: Journey, style: Style, qtbot: QtBot) -> Side:
    panel = ParkingPanel(style)
    panel.attend(ParkingPresenter(panel, desk))
    desk.open(journey.id)
    return Side(panel, qtbot)


def test_an_empty_list_tells_how_it_is_filled(side: Side) -> None:
    told = [each.text() for each in side.panel.findChildren(type(side.panel._empty))]
    assert EMPTY in told
    assert side.panel._empty.isVisible()
    assert not side.panel.to_line.isVisible()
    side.panel.setFocus()
    assert side.panel.line.hasFocus()


def test_enter_parks_what_is_typed_in_the_theme_at_hand(
    side: Side, desk: Desk, study: Study, journey: Journey
) -> None:
    desk.choose_theme(Theme.DAY_ACTIVITIES)
    side.park("het zomerkamp")
    assert stored(study, journey) == [("het zomerkamp", Theme.DAY_ACTIVITIES, False)]
    assert side.panel.line.text() == ""
    assert side.panel.line.hasFocus()
    assert not side.panel._empty.isVisible()
    [row] = side.panel.items.rows
    assert (row.words, row.meta) == ("het zomerkamp", "Daginvulling")


def test_the_number_of_open_items_is_told(side: Side, desk: Desk) -> None:
    side.park("een", "twee")
    side.panel.setFocus()
    side.press(Key.Key_Return, Ctrl)
    desk.undo()
    desk.undo()
    assert side.counts == [1, 2, 1, 2, 1]
    assert desk.journey is not None
    desk.open(desk.journey.id)  # more is known of it, but no other number
    assert side.counts == [1, 2, 1, 2, 1]
    assert side.panel.open_count == 1


def test_what_is_done_lies_under_a_fold(side: Side) -> None:
    side.park("een", "twee", "drie")
    side.panel.setFocus()
    side.press(Key.Key_Return, Ctrl)
    side.press(Key.Key_Return, Ctrl)
    assert side.words == ["drie", "Afgehandeld (2)"]
    side.press(Key.Key_Down)
    side.press(Key.Key_Return)
    assert side.words == ["drie", "Afgehandeld (2)", "een", "twee"]
    assert side.panel.items.rows[-1].meta == "Gezondheid  ·  afgehandeld"
    side.press(Key.Key_Return)
    assert side.words == ["drie", "Afgehandeld (2)"]


def test_what_is_done_can_be_opened_again_by_key_and_by_button(side: Side) -> None:
    side.park("een", "twee")
    side.panel.setFocus()
    for _ in range(2):
        side.press(Key.Key_Return, Ctrl)
    side.press(Key.Key_Return)  # on the fold
    side.press(Key.Key_Down)
    assert side.panel.toggle.text() == " Weer open"
    side.press(Key.Key_Return, Ctrl)
    assert side.words == ["een", "Afgehandeld (1)", "twee"]
    assert side.panel.toggle.text() == " Afgehandeld"
    side.panel.toggle.click()
    assert side.panel.open_count == 0


def test_enter_and_its_button_take_an_item_to_the_line(side: Side, desk: Desk) -> None:
    desk.choose_theme(Theme.CARE)
    side.park("de aanvraag")
    side.panel.setFocus()
    side.press(Key.Key_Return)
    side.panel.to_line.click()
    assert side.to_line == [(Theme.CARE, "de aanvraag")] * 2
    assert side.panel.open_count == 1


def test_delete_and_its_button_remove_and_the_keys_stay_near(
    side: Side, desk: Desk
) -> None:
    told: list[str] = []
    desk.tell_by(told.append, lambda *_: None)
    side.park("een", "twee", "drie")
    side.panel.setFocus()
    side.press(Key.Key_Down)
    side.press(Key.Key_Delete)
    assert told == ["Verwijderd. Ctrl+Z haalt het terug."]
    assert side.words == ["een", "drie"]
    current = side.panel.items.current
    assert current is not None
    assert current.words == "drie"
    side.panel.remove.click()
    assert side.words == ["een"]


def test_the_fold_is_no_item(side: Side) -> None:
    side.park("een")
    side.panel.setFocus()
    side.press(Key.Key_Return, Ctrl)
    current = side.panel.items.current
    assert current is not None
    assert current.key == FOLD
    for key, modifier in (
        (Key.Key_Delete, Qt.KeyboardModifier(0)),
        (Key.Key_Return, Ctrl),
    ):
        side.press(key, modifier)
    assert side.words == ["Afgehandeld (1)"]
    for button in (side.panel.to_line, side.panel.toggle, side.panel.remove):
        assert not button.isEnabled()


def test_the_cursor_goes_to_the_field_when_the_last_item_goes(side: Side) -> None:
    side.park("een")
    side.panel.setFocus()
    assert side.panel.items.hasFocus()
    side.press(Key.Key_Delete)
    assert side.panel.line.hasFocus()


def test_what_is_typed_in_the_field_can_be_undone_there_and_else_in_the_journey(
    side: Side,
) -> None:
    side.panel.line.setFocus()
    side.press(Key.Key_Z, Ctrl)
    assert side.undone == 1
    side.write("een")
    side.press(Key.Key_Z, Ctrl)
    assert side.panel.line.text() == ""
    assert side.undone == 1


def test_what_is_typed_is_not_lost_when_the_page_asks_for_it(
    side: Side, desk: Desk
) -> None:
    side.panel.line.setFocus()
    side.write("het kamp")
    assert side.panel.commit()
    assert [each.text for each in desk.notes.parked] == ["het kamp"]
    assert not side.panel.commit()


def test_what_cannot_be_parked_stays_in_the_field(
    side: Side, desk: Desk, study: Study
) -> None:
    problems: list[str] = []
    desk.tell_by(lambda _: None, lambda words, _: problems.append(words))
    with no_disk(study):
        side.park("het kamp")
    assert problems
    assert side.panel.line.text() == "het kamp"
    side.press(Key.Key_Return)
    assert side.panel.line.text() == ""
    assert side.words == ["het kamp"]


def test_every_button_tells_its_key(side: Side) -> None:
    side.park("een")
    panel = side.panel
    tips = [each.toolTip() for each in (panel.to_line, panel.toggle, panel.remove)]
    assert [tip.rpartition("(")[2] for tip in tips] == ["Enter)", "Ctrl+Enter)", "Del)"]


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_everything_fits_and_can_be_named(
    side: Side, style: Style, zoom: float
) -> None:
    side.park("een heel lang punt om later nog eens rustig op terug te komen")
    style.set_zoom(zoom)
    side.panel.setFixedWidth(style.px(344))
    QApplication.processEvents()
    assert silent(side.panel) == []
    for button in (side.panel.to_line, side.panel.toggle):
        assert button.width() >= button.sizeHint().width()
