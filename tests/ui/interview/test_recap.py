"""The recap: where the conversation was, each line leading to what it tells."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.services.study import Study
from levensreis.ui.interview.desk import Desk
from levensreis.ui.interview.recap.panel import RecapPanel
from levensreis.ui.interview.recap.presenter import RecapPresenter
from levensreis.ui.interview.recap.sections import (
    Section,
)
from levensreis.ui.style import Style
from tests.builders import a_journey, a_statement
from tests.ui.interview.beside import WIDTH, Beside
from tests.ui.interview.test_recap_sections import EVENT, KAMP, LIFE, TODAY
from tests.ui.test_accessibility import silent

Key = Qt.Key


class RecordingView:
    """What is on the screen now, if anybody sees it."""

    def __init__(self) -> None:
        self.is_seen = True
        self.headings: list[str] = []
        self.shown = 0

    def show_sections(self, sections: Sequence[Section]) -> None:
        self.headings = [each.heading for each in sections]
        self.shown += 1

    def show_beginning(self) -> None:
        self.headings = ["begin"]
        self.shown += 1


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def desk(study: Study, journey: Journey) -> Desk:
    study.journeys.begin(LIFE)
    return Desk(study)


@pytest.fixture
def presenter(desk: Desk, view: RecordingView) -> RecapPresenter:
    made = RecapPresenter(view, desk, lambda: TODAY)
    desk.open(LIFE.id)
    return made


def test_a_journey_is_looked_back_on_when_it_is_opened(
    presenter: RecapPresenter, view: RecordingView
) -> None:
    assert view.headings[0] == "Gesprekken"


def test_a_new_journey_is_begun(
    presenter: RecapPresenter, view: RecordingView, desk: Desk, study: Study
) -> None:
    new = a_journey()
    study.journeys.begin(new)
    desk.open(new.id)
    assert view.headings == ["begin"]


def test_there_is_only_looked_back_when_somebody_sees_it(
    presenter: RecapPresenter, view: RecordingView, desk: Desk
) -> None:
    shown = view.shown
    view.is_seen = False
    for _ in range(3):
        desk.note(desk.notes.with_parked(replace(KAMP, id=uuid4())), "parkeren")
    assert view.shown == shown
    presenter.look()
    presenter.look()
    assert view.shown == shown + 1
    assert "Geparkeerd (4)" in view.headings


def test_a_step_is_seen_at_once_by_who_looks(
    presenter: RecapPresenter, view: RecordingView, desk: Desk
) -> None:
    desk.note(desk.notes.without_parked(KAMP.id), "verwijderen")
    assert "Geparkeerd" not in view.headings
    desk.undo()
    assert "Geparkeerd" in view.headings


def test_choosing_is_no_reason_to_look_again(
    presenter: RecapPresenter, view: RecordingView, desk: Desk
) -> None:
    shown = view.shown
    desk.choose_theme(Theme.CARE)
    desk.choose(LIFE.statements[0].id)
    presenter.look()
    assert view.shown == shown


def test_without_a_journey_there_is_nothing_to_look_back_on(
    view: RecordingView, study: Study
) -> None:
    RecapPresenter(view, Desk(study)).look()
    assert view.shown == 0


class Side(Beside):
    """The panel beside the quick line, and where it led."""

    def __init__(self, panel: RecapPanel, desk: Desk, qtbot: QtBot) -> None:
        super().__init__(panel, qtbot)
        self.panel, self.desk, self.lines = panel, desk, panel.lines
        self.led: list[object] = []
        panel.statement_wanted.connect(self.led.append)
        panel.theme_wanted.connect(lambda theme, age: self.led.append((theme, age)))
        panel.parked_wanted.connect(lambda: self.led.append("parked"))
        panel.accounts_wanted.connect(self.led.append)

    def row(self, text: str) -> int:
        return [row.words for row in self.lines.rows].index(text)

    def go_to(self, text: str) -> None:
        """Walk down to a line."""
        self.panel.setFocus()
        self.press(Key.Key_Home)
        for _ in self.lines.rows:
            if self.lines.currentIndex().row() == self.row(text):
                return
            self.press(Key.Key_Down)
        pytest.fail(f"{text!r} cannot be reached")


@pytest.fixture
def side(desk: Desk, style: Style, qtbot: QtBot) -> Side:
    panel = RecapPanel(style)
    panel.attend(RecapPresenter(panel, desk, lambda: TODAY))
    desk.open(LIFE.id)
    return Side(panel, desk, qtbot)


def test_the_panel_looks_back_when_it_is_shown(side: Side) -> None:
    side.panel.hide()
    side.desk.note(side.desk.notes.without_parked(KAMP.id), "verwijderen")
    assert "Geparkeerd" in [row.words for row in side.lines.rows]
    side.panel.show()
    assert "Geparkeerd" not in [row.words for row in side.lines.rows]


def test_enter_goes_where_a_line_leads(side: Side) -> None:
    for text in (
        "Eerste aanval",
        "het zomerkamp",
        "Gesprek 1 · 1 maart 2018",
        "Geen woonplek bekend van 5 tot 6 jaar",
        "Nog niets over Ontwikkeling van vaardigheden",
    ):
        side.go_to(text)
        side.press(Key.Key_Return)
    assert side.led == [
        LIFE.statements[2].id,
        "parked",
        (Theme.LIVING, 5),
        (Theme.SKILLS, -1),
    ]


def test_a_click_goes_where_a_line_leads(side: Side) -> None:
    rows = [row.words for row in side.lines.rows]
    number = rows.index("Verschillend verteld, nog zonder keuze") + 1
    index = side.lines.model().index(number, 0)
    side.lines.scrollTo(index)
    place = side.lines.visualRect(index).center()
    QTest.mouseClick(side.lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert side.led == [EVENT]
    assert isinstance(side.led[0], UUID)


def test_every_line_is_reached_by_walking_and_no_heading_is(side: Side) -> None:
    side.panel.setFocus()
    side.press(Key.Key_Home)
    walked = []
    for _ in side.lines.rows:
        walked.append(side.lines.currentIndex().row())
        side.press(Key.Key_Down)
    open_rows = [n for n, row in enumerate(side.lines.rows) if not row.heading]
    assert sorted(set(walked)) == open_rows


def test_the_keys_stay_on_their_line_when_there_is_looked_again(side: Side) -> None:
    side.go_to("De eerste aanval")
    side.desk.note(side.desk.notes.with_story(Theme.CARE, "Zorg."), "verhaal")
    current = side.lines.current
    assert current is not None
    assert current.words == "De eerste aanval"


def test_a_new_journey_tells_in_three_lines_how_to_begin(
    side: Side, study: Study
) -> None:
    new = a_journey()
    study.journeys.begin(new)
    side.desk.open(new.id)
    texts = [
        each.text() for each in side.panel.findChildren(QLabel) if each.isVisible()
    ]
    assert "Hier begint een levensreis" in texts
    for key in ("Enter", "F1 – F8", "Ctrl+P"):
        assert key in texts
    assert any("Ctrl+K" in text for text in texts)
    assert not side.lines.isVisible()
    recording = side.desk.recording
    assert recording is not None
    side.desk.take(lambda: recording.add(a_statement()))
    assert side.lines.isVisible()
    assert not side.panel.beginning.isVisible()


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_everything_can_be_named_and_nothing_is_wider_than_the_panel(
    side: Side, style: Style, zoom: float
) -> None:
    style.set_zoom(zoom)
    side.panel.setFixedWidth(style.px(WIDTH))
    QApplication.processEvents()
    assert silent(side.panel) == []
    assert not side.lines.horizontalScrollBar().isVisible()
    last = side.lines.model().index(len(side.lines.rows) - 1, 0)
    assert side.lines.visualRect(last).width() <= side.lines.viewport().width()
