"""The timeline of the interview: its buttons, its large form and its gaps."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.course_change import CourseChange
from levensreis.domain.spell import Complexity, Spell, SpellType
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.pictures.display_list import Text
from levensreis.pictures.scene import Gap
from levensreis.ui.interview.life_view import LOW_HEIGHT, LifeView
from levensreis.ui.style import Style
from tests.builders import a_statement
from tests.pictures.scenes import box
from tests.ui.interview.life_scene import (
    BORN,
    HOME,
    LATE,
    MOVED,
    TOLD,
    Key,
    a_view,
    drawn,
    empty_ground,
    place_of,
    press,
    show,
    zoom_in,
)


@pytest.fixture
def shown(style: Style, qtbot: QtBot) -> tuple[QWidget, LifeView]:
    return a_view(style, qtbot)


@pytest.fixture
def view(shown: tuple[QWidget, LifeView]) -> LifeView:
    return shown[1]


def test_large_shows_the_words_and_takes_the_height_it_gets(view: LifeView) -> None:
    low = view.height()
    written = [
        item.text for item in view.canvas._picture.items if isinstance(item, Text)
    ]
    assert "Naar een gezinshuis" not in written
    view.set_large(True)
    drawn(view)
    QApplication.processEvents()
    assert view.is_large
    assert view.height() > low
    written = [
        item.text for item in view.canvas._picture.items if isinstance(item, Text)
    ]
    assert {"Naar een gezinshuis", "gr 3", "puberteit"} <= set(written)
    view.set_large(False)
    drawn(view)
    QApplication.processEvents()
    assert view.height() == low


def test_the_button_asks_for_large_and_for_small_again(
    qtbot: QtBot, view: LifeView
) -> None:
    asked: list[bool] = []
    view.large_wanted.connect(asked.append)
    view.large_wanted.connect(view.set_large)
    view.tools.large.click()
    assert view.tools.large.text() == "Klein"
    view.tools.large.click()
    assert view.tools.large.text() == "Groot"
    assert asked == [True, False]


def test_in_large_walking_scrolls_down_to_the_statement(
    qtbot: QtBot, view: LifeView
) -> None:
    view.window().resize(1000, 300)
    view.set_large(True)
    drawn(view)
    press(qtbot, view, Key.Key_End)
    seen = view.canvas.visibleRegion().boundingRect()
    assert seen.contains(place_of(view, LATE))
    assert not seen.contains(QPoint(20, 20))
    press(qtbot, view, Key.Key_Home)
    assert view.canvas.visibleRegion().contains(place_of(view, HOME))
    up = view.canvas.y()
    press(qtbot, view, Key.Key_Down)
    assert view.canvas.y() < up
    press(qtbot, view, Key.Key_Up)
    assert view.canvas.y() == up


def test_a_page_can_give_the_buttons_another_place(view: LifeView) -> None:
    high = view.height()
    elsewhere = QWidget(view.window())
    column = QVBoxLayout(elsewhere)
    column.addWidget(view.tools)
    QApplication.processEvents()
    assert view.sizeHint().height() < high
    view.set_large(True)
    assert view.isAncestorOf(view.tools)


def test_in_a_low_window_the_low_form_is_lower(view: LifeView) -> None:
    high = view.canvas.height()
    view.take_little_room(little=True)
    drawn(view)
    QApplication.processEvents()
    assert view.canvas.height() < high
    assert view.canvas._picture.height == pytest.approx(LOW_HEIGHT, abs=4)


def test_the_height_is_known_before_anything_is_drawn(
    style: Style, view: LifeView
) -> None:
    new = LifeView(style)
    assert new.sizeHint().height() == view.sizeHint().height()
    style.set_zoom(1.5)
    assert new.sizeHint().height() > 1.4 * view.canvas.height() / 1.5


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_gap_tells_of_itself(qtbot: QtBot, view: LifeView) -> None:
    show(view, *TOLD, gaps=(Gap(Theme.SKILLS, -9, 216),))
    place = empty_ground(view)
    pointed = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.canvas.mapToGlobal(place))
    QApplication.sendEvent(view.canvas, pointed)
    assert QToolTip.text() == (
        "Nog niets verteld over Ontwikkeling van vaardigheden "
        "van de zwangerschap tot 18 jaar"
    )


def test_a_life_that_is_new_on_the_screen_can_be_shown_whole(
    qtbot: QtBot, view: LifeView
) -> None:
    zoom_in(qtbot, view)
    view.show_whole()
    assert view.seen.is_whole


def test_a_life_of_which_nothing_was_told_can_be_zoomed_and_walked(
    qtbot: QtBot, view: LifeView
) -> None:
    show(view)
    press(qtbot, view, Key.Key_Right, Key.Key_PageUp, Key.Key_Return, Key.Key_End)
    assert view.current is None
    assert view.accessibleName().startswith("Tijdlijn: 0 uitspraken, ")


def test_a_course_stands_above_the_lanes_as_soon_as_it_is_told(
    qtbot: QtBot, view: LifeView
) -> None:
    before, lanes = view.height(), view.canvas._picture.layers
    crisis = replace(MOVED, course_change=CourseChange.ESCALATION)
    calm = a_statement(
        period="van 3;0 tot 9;2",
        kind=Kind.SPELL,
        spell=Spell(SpellType.COURSE, kind=Complexity.BROAD),
        text="Rust",
    )
    show(view, BORN, crisis, calm)
    QApplication.processEvents()
    assert len(view.canvas._picture.layers) == len(lanes) + 1
    assert view.height() > before
    assert view.canvas.height() <= view._area.height()
    assert view.accessibleName().startswith("Tijdlijn: 3 uitspraken")
    chosen: list[object] = []
    view.statement_clicked.connect(chosen.append)
    press(qtbot, view, Key.Key_Home, Key.Key_Right, Key.Key_Return)
    assert chosen == [calm.id]
    assert "complexiteit · breed" in view.accessibleDescription()
    [arrow] = [
        item for item in view.canvas._picture.layers[-1].items if item.key == crisis.id
    ]
    left, top, right, bottom = box(arrow)
    margin, scale = view.canvas._margin, view.canvas.pixels_per_point
    x, y = ((left + right) / 2 * scale, (top + bottom) / 2 * scale)
    place = QPoint(round(x) + margin, round(y) + margin)
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [calm.id, crisis.id]
    show(view, *TOLD)
    QApplication.processEvents()
    assert view.height() == before
