"""The guide beside the board, by keys and by mouse."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QProgressBar,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from levensreis.domain.guide import Probe, ProbeState
from levensreis.domain.theme import Theme
from levensreis.formats.guide_json import shipped_guide
from levensreis.ui.interview.guide.panel import GuidePanel
from levensreis.ui.style import Style
from tests.ui.test_accessibility import silent

Key = Qt.Key
Role = Qt.ItemDataRole
WIDTH = 344


class Desk:
    """Shows a panel in a window, and shows it anew as a presenter does."""

    def __init__(self, style: Style, qtbot: QtBot) -> None:
        self.panel = GuidePanel(style)
        self.before, self.after = QLineEdit(), QLineEdit()
        self.told: list[tuple[str, ProbeState | None]] = []
        self.states: dict[str, ProbeState] = {}
        self.theme = Theme.HEALTH
        self.panel.state_wanted.connect(self._keep)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        for widget in (self.before, self.panel, self.after):
            column.addWidget(widget)
        qtbot.addWidget(self.window)
        self.window.resize(WIDTH + 22, 520)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.show()

    @property
    def probes(self) -> list[Probe]:
        return shipped_guide().in_theme(self.theme)

    def show(self, theme: Theme = Theme.HEALTH) -> None:
        self.theme = theme
        self.panel.show_probes(theme, self.probes, self.states)
        QApplication.processEvents()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)
            QApplication.processEvents()

    def index(self, row: int) -> QModelIndex:
        return self.panel.probes.model().index(row, 0)

    def click(self, row: int, state: ProbeState) -> None:
        view = self.panel.probes
        place = view.toggle_boxes(self.index(row))[state].center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def spoken(self, row: int) -> str:
        return str(self.index(row).data(Role.AccessibleTextRole))

    def words(self) -> list[str]:
        shown = self.panel.findChildren(QLabel)
        return [each.text() for each in shown if each.isVisible()]

    def _keep(self, key: str, state: ProbeState | None) -> None:
        self.told.append((key, state))
        self.states.pop(key, None)
        if state is not None:
            self.states[key] = state
        self.show(self.theme)


@pytest.fixture
def desk(style: Style, qtbot: QtBot) -> Desk:
    return Desk(style, qtbot)


def test_tab_enters_the_probes_once_and_leaves_them(desk: Desk) -> None:
    desk.before.setFocus()
    desk.press(Key.Key_Tab)
    assert desk.panel.probes.hasFocus()
    assert desk.panel.probes.currentIndex().row() == 0
    desk.press(Key.Key_Tab)
    assert desk.after.hasFocus()


def test_up_and_down_walk_the_probes_and_say_nothing(desk: Desk) -> None:
    desk.panel.probes.setFocus()
    desk.press(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert desk.panel.probes.currentIndex().row() == 1
    assert desk.told == []


def test_left_and_right_walk_the_states_and_stop_at_the_ends(desk: Desk) -> None:
    desk.panel.probes.setFocus()
    desk.press(Key.Key_Left, *[Key.Key_Right] * 5, Key.Key_Left)
    walked = (*ProbeState, ProbeState.NOT_APPLICABLE)
    assert desk.told == [(desk.probes[0].key, state) for state in walked]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_space_and_enter_give_the_next_state_round_and_round(
    desk: Desk, key: Qt.Key
) -> None:
    desk.panel.probes.setFocus()
    desk.press(*[key] * 5)
    assert [state for _, state in desk.told] == [*ProbeState, None]


def test_del_takes_an_answer_away(desk: Desk) -> None:
    desk.panel.probes.setFocus()
    desk.press(Key.Key_Right, Key.Key_Delete, Key.Key_Delete)
    key = desk.probes[0].key
    assert desk.told == [(key, ProbeState.ASKED), (key, None)]


@pytest.mark.parametrize("state", ProbeState)
def test_a_click_on_a_button_gives_a_state_and_another_takes_it_away(
    desk: Desk, state: ProbeState
) -> None:
    desk.click(1, state)
    desk.click(1, state)
    key = desk.probes[1].key
    assert desk.told == [(key, state), (key, None)]


def test_a_click_beside_the_buttons_only_goes_to_the_probe(desk: Desk) -> None:
    view = desk.panel.probes
    place = view.visualRect(desk.index(1)).topLeft() + QPoint(60, 16)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.told == []
    assert view.currentIndex().row() == 1


def test_only_the_left_button_of_the_mouse_answers(desk: Desk) -> None:
    view = desk.panel.probes
    place = view.toggle_boxes(desk.index(0))[ProbeState.ASKED].center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert desk.told == []


def test_the_pointer_shows_what_can_be_clicked(desk: Desk) -> None:
    view = desk.panel.probes
    desk.panel.show_probes(desk.theme, desk.probes[:1], {})
    QApplication.processEvents()
    button = view.toggle_boxes(desk.index(0))[ProbeState.ASKED]
    QTest.mouseMove(view.viewport(), button.center())
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    for beside in (QPoint(60, 16), view.viewport().rect().bottomRight()):
        QTest.mouseMove(view.viewport(), button.center())
        QTest.mouseMove(view.viewport(), beside)
        shown = view.viewport().cursor().shape()
        assert shown is not Qt.CursorShape.PointingHandCursor


def test_letters_do_nothing(desk: Desk) -> None:
    desk.panel.probes.setFocus()
    QTest.keyClick(desk.panel.probes, Key.Key_W)
    assert desk.told == []
    assert desk.panel.probes.currentIndex().row() == 0


def test_a_screen_reader_hears_the_question_and_how_it_stands(desk: Desk) -> None:
    assert desk.spoken(0) == "Hoe verliep de zwangerschap? nog niet gevraagd"
    desk.click(0, ProbeState.ANSWERED)
    assert desk.spoken(0) == "Hoe verliep de zwangerschap? beantwoord"
    hint = desk.index(0).data(Role.AccessibleDescriptionRole)
    assert hint == desk.probes[0].hint
    assert desk.panel.probes.accessibleName() == "Vragen over Gezondheid"
    assert silent(desk.window) == [*["QLineEdit in QWidget"] * 2]


def test_the_progress_counts_what_need_not_be_come_back_to(desk: Desk) -> None:
    assert "0 van 8 besproken" in desk.words()
    desk.click(0, ProbeState.ASKED)
    desk.click(1, ProbeState.DECLINED)
    assert "1 van 8 besproken" in desk.words()
    bar = desk.panel.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (1, 8)


def test_an_answer_leaves_the_list_where_it_was(desk: Desk) -> None:
    view = desk.panel.probes
    view.setFocus()
    desk.press(*[Key.Key_Down] * 6)
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    desk.press(Key.Key_Right)
    assert view.hasFocus()
    assert view.currentIndex().row() == 6
    assert view.verticalScrollBar().value() == scrolled


def test_another_theme_begins_at_its_first_probe(desk: Desk) -> None:
    view = desk.panel.probes
    view.setFocus()
    desk.press(*[Key.Key_Down] * 6)
    desk.show(Theme.CARE)
    assert view.currentIndex().row() == 0
    assert view.verticalScrollBar().value() == 0
    assert desk.spoken(0).startswith("Welke hulp en zorg")
    desk.press(Key.Key_Right)
    assert desk.told == [("care-trajectories", ProbeState.ASKED)]


def test_a_theme_without_probes_says_so(desk: Desk) -> None:
    desk.panel.show_probes(Theme.LIVING, [], {})
    assert "Voor dit thema zijn er geen vragen." in desk.words()
    assert not desk.panel.probes.isVisible()
    desk.show(Theme.LIVING)
    assert "Voor dit thema zijn er geen vragen." not in desk.words()
    assert desk.panel.probes.isVisible()


def test_answers_of_another_guide_are_passed_over(desk: Desk) -> None:
    desk.states["van-een-andere-versie"] = ProbeState.ANSWERED
    desk.show()
    assert "0 van 8 besproken" in desk.words()
    assert desk.states == {"van-een-andere-versie": ProbeState.ANSWERED}


def test_a_short_button_tells_in_full_what_it_means(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panel.probes

    def point(place: QPoint) -> None:
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)

    button = view.toggle_boxes(desk.index(0))[ProbeState.NOT_APPLICABLE]
    point(button.center())
    assert QToolTip.text() == "niet van toepassing"
    point(QPoint(60, 16))
    qtbot.waitUntil(lambda: not QToolTip.text())


@pytest.mark.parametrize("zoom", [0.9, 1.0, 1.5])
def test_all_buttons_lie_within_the_list_and_apart(
    desk: Desk, style: Style, zoom: float
) -> None:
    style.set_zoom(zoom)
    desk.panel.setFixedWidth(style.px(WIDTH))
    QApplication.processEvents()
    view = desk.panel.probes
    boxes = list(view.toggle_boxes(desk.index(0)).values())
    rights = [box.right() for box in boxes]
    assert rights[-1] < view.viewport().width()
    assert all(
        box.left() > right for box, right in zip(boxes[1:], rights, strict=False)
    )


def test_the_states_look_different_and_follow_the_colours(
    desk: Desk, style: Style
) -> None:
    def picture() -> bytes:
        QApplication.processEvents()
        view = desk.panel.probes
        shown = view.grab(view.visualRect(desk.index(0)))
        return bytes(shown.toImage().constBits())

    pictures = {picture()}
    for state in ProbeState:
        desk.states[desk.probes[0].key] = state
        desk.show()
        pictures.add(picture())
    style.set_dark(True)
    pictures.add(picture())
    assert len(pictures) == len(ProbeState) + 2


def test_an_index_outside_the_list_holds_nothing(desk: Desk) -> None:
    model = desk.panel.probes.model()
    assert model.index(99, 0).data() is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.index(0, 0).data(Role.DecorationRole) is None


def test_an_empty_list_passes_its_keys_on(desk: Desk) -> None:
    desk.panel.show_probes(Theme.LIVING, [], {})
    QTest.keyClick(desk.panel.probes, Key.Key_Right)
    assert desk.told == []
