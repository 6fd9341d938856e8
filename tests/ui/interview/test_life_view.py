"""The timeline of the interview, by keys, wheel and hand."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from levensreis.domain.journey import life_context
from levensreis.ui.interview.life_view import LifeView
from levensreis.ui.style import Style
from tests.builders import a_statement
from tests.ui.interview.life_scene import (
    BORN,
    IN_ORDER,
    LATE,
    MAY_2008,
    MOVED,
    SCHOOL,
    TOLD,
    Key,
    a_view,
    drawn,
    empty_ground,
    is_drawn,
    place_of,
    press,
    show,
    zoom_in,
)

Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Plain = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shown(style: Style, qtbot: QtBot) -> tuple[QWidget, LifeView]:
    return a_view(style, qtbot)


@pytest.fixture
def view(shown: tuple[QWidget, LifeView]) -> LifeView:
    return shown[1]


def turn(view: LifeView, x: int, y: int, modifier: Qt.KeyboardModifier = Plain) -> bool:
    """Turn the wheel over the middle of the drawing; True when it was taken."""
    canvas = view.canvas
    place = QPointF(canvas.rect().center())
    wheel = QWheelEvent(
        *(place, canvas.mapToGlobal(place), QPoint(), QPoint(x, y)),
        *(Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    canvas.event(wheel)
    drawn(view)
    return wheel.isAccepted()


def test_the_name_tells_how_many_statements_and_which_ages(
    qtbot: QtBot, view: LifeView
) -> None:
    assert view.accessibleName().startswith(
        "Tijdlijn: 5 uitspraken, van de zwangerschap tot "
    )
    view.set_current(MOVED.id)
    for _ in range(4):
        press(qtbot, view, Key.Key_PageUp)
    assert (
        view.accessibleName() == "Tijdlijn: 2 van 5 uitspraken, van 7,5 tot 10,5 jaar"
    )
    view.show_whole()
    show(view, BORN)
    assert view.accessibleName().startswith("Tijdlijn: 1 uitspraak, ")


def test_the_keys_walk_in_order_of_time(qtbot: QtBot, view: LifeView) -> None:
    press(qtbot, view, Key.Key_Home)
    walked = [view.current]
    for _ in TOLD[1:]:
        press(qtbot, view, Key.Key_Right)
        walked.append(view.current)
    assert walked == [each.id for each in IN_ORDER]
    press(qtbot, view, Key.Key_Home, Key.Key_End, Key.Key_Left)
    assert view.current == MOVED.id
    assert "Naar een gezinshuis" in view.accessibleDescription()


def test_enter_opens_the_statement_that_is_marked(qtbot: QtBot, view: LifeView) -> None:
    with qtbot.waitSignal(view.statement_clicked) as told:
        press(qtbot, view, Key.Key_End, Key.Key_Return)
    assert told.args == [LATE.id]


def test_a_click_opens_a_statement_and_takes_the_focus(
    qtbot: QtBot, view: LifeView
) -> None:
    view.tools.zoom_in.setFocus()
    with qtbot.waitSignal(view.statement_clicked) as told:
        qtbot.mouseClick(
            view.canvas, Qt.MouseButton.LeftButton, pos=place_of(view, SCHOOL)
        )
    assert told.args == [SCHOOL.id]
    assert view.current == SCHOOL.id
    assert view.hasFocus()


def test_the_focus_can_be_seen(view: LifeView) -> None:
    with_focus = view.canvas.grab().toImage()
    view.tools.zoom_in.setFocus()
    assert view.canvas.grab().toImage() != with_focus


def test_page_up_zooms_in_around_the_marked_statement(
    qtbot: QtBot, view: LifeView
) -> None:
    view.set_current(LATE.id)
    months = view.seen.months
    for _ in range(3):
        press(qtbot, view, Key.Key_PageUp)
    assert view.seen.months < months / 3
    assert view.seen.start < 16 * 12 + 1 < view.seen.end
    assert is_drawn(view, LATE)
    assert not is_drawn(view, SCHOOL)
    press(qtbot, view, *[Key.Key_PageDown] * 3)
    assert view.seen.is_whole


def test_ctrl_page_down_shows_the_whole_life(qtbot: QtBot, view: LifeView) -> None:
    zoom_in(qtbot, view)
    qtbot.keyClick(view, Key.Key_PageDown, Ctrl)
    assert view.seen.is_whole


def test_walking_brings_what_lies_outside_into_sight(
    qtbot: QtBot, view: LifeView
) -> None:
    view.set_current(LATE.id)
    for _ in range(4):
        press(qtbot, view, Key.Key_PageUp)
    months = view.seen.months
    for statement in reversed(IN_ORDER[:-1]):
        press(qtbot, view, Key.Key_Left)
        assert view.current == statement.id
        assert is_drawn(view, statement)
        assert statement.text in view.accessibleDescription()
    assert view.seen.months == pytest.approx(months)


def test_a_statement_that_is_chosen_elsewhere_comes_into_sight(
    qtbot: QtBot, view: LifeView
) -> None:
    zoom_in(qtbot, view)
    view.set_current(LATE.id)
    assert is_drawn(view, LATE)
    view.set_current(None)
    assert view.accessibleDescription() == ""


def test_a_new_statement_is_marked_as_soon_as_it_is_drawn(view: LifeView) -> None:
    new = a_statement(period="12;0", text="Dagbesteding")
    view.show_life((*TOLD, new), life_context(MAY_2008, TOLD))
    view.set_current(new.id)
    drawn(view)
    assert view.current == view.canvas.current == new.id
    assert "Dagbesteding" in view.accessibleDescription()


def test_who_looks_elsewhere_is_not_pulled_back(qtbot: QtBot, view: LifeView) -> None:
    view.set_current(LATE.id)
    for _ in range(3):
        press(qtbot, view, Key.Key_PageUp)
    view.bar.setValue(0)
    drawn(view)
    show(view, *TOLD[:-1])
    assert view.seen.start == -9
    assert not is_drawn(view, LATE)


def test_the_wheel_zooms_with_ctrl_around_the_pointer(view: LifeView) -> None:
    canvas = view.canvas
    assert canvas._axis is not None
    x = (canvas.width() / 2 - canvas._margin) / canvas.pixels_per_point
    before = canvas._axis.month_at(x)
    assert turn(view, 0, 120, Ctrl)
    assert view.seen.months < view.seen.life_end
    assert canvas._axis.month_at(x) == pytest.approx(before, abs=0.5)
    assert turn(view, 0, -240, Ctrl)
    assert view.seen.is_whole


@pytest.mark.parametrize(("x", "y", "modifier"), [(-120, 0, Plain), (0, -120, Shift)])
def test_the_wheel_moves_a_part_sideways(
    qtbot: QtBot, view: LifeView, x: int, y: int, modifier: Qt.KeyboardModifier
) -> None:
    assert not turn(view, x, y, modifier)
    before = zoom_in(qtbot, view)
    assert turn(view, x, y, modifier)
    assert view.seen.start > before.start
    assert view.seen.months == pytest.approx(before.months)


def test_the_wheel_alone_is_left_to_the_page(qtbot: QtBot, view: LifeView) -> None:
    assert not turn(view, 0, -120)
    zoom_in(qtbot, view)
    assert not turn(view, 0, -120)


def test_empty_ground_can_be_pulled_along(qtbot: QtBot, view: LifeView) -> None:
    before, canvas = zoom_in(qtbot, view), view.canvas
    ground = empty_ground(view)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=ground)
    assert canvas.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    qtbot.mouseMove(canvas, ground - QPoint(100, 0))
    qtbot.mouseRelease(canvas, left, pos=ground - QPoint(100, 0))
    drawn(view)
    assert view.seen.start > before.start
    assert canvas.cursor().shape() is Qt.CursorShape.ArrowCursor
    after = view.seen
    qtbot.mouseMove(canvas, ground)
    drawn(view)
    assert view.seen == after


def test_a_whole_life_is_not_pulled(qtbot: QtBot, view: LifeView) -> None:
    canvas = view.canvas
    ground = empty_ground(view)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=ground)
    qtbot.mouseMove(canvas, ground - QPoint(100, 0))
    drawn(view)
    assert view.seen.is_whole


def test_the_bar_is_there_only_for_a_part_and_moves_it(
    qtbot: QtBot, view: LifeView
) -> None:
    assert not view.bar.isVisible()
    height = view.height()
    zoom_in(qtbot, view)
    assert view.bar.isVisible()
    assert view.height() == height
    view.bar.setValue(view.bar.maximum())
    drawn(view)
    assert view.seen.end == pytest.approx(view.seen.life_end)
    view.bar.setValue(0)
    drawn(view)
    assert view.seen.start == -9


def test_the_buttons_zoom_and_show_the_whole_life(qtbot: QtBot, view: LifeView) -> None:
    tools = view.tools
    assert not tools.whole.isEnabled()
    assert not tools.zoom_out.isEnabled()
    tools.zoom_in.click()
    tools.zoom_in.click()
    months = view.seen.months
    assert "van 5 uitspraken" in tools.shown.text()
    tools.zoom_out.click()
    assert view.seen.months > months
    tools.whole.click()
    assert view.seen.is_whole
    assert tools.shown.text() == ""
    for _ in range(12):
        tools.zoom_in.click()
    assert not tools.zoom_in.isEnabled()


def test_every_button_says_what_it_does_and_by_which_key(view: LifeView) -> None:
    tools = view.tools
    for button in (tools.zoom_in, tools.zoom_out, tools.whole, tools.large):
        assert button.accessibleName() or button.text()
        assert "(" in button.toolTip()


def test_a_key_that_a_button_does_not_know_zooms_but_never_walks(
    qtbot: QtBot, view: LifeView
) -> None:
    view.tools.zoom_in.setFocus()
    press(qtbot, view.tools.zoom_in, Key.Key_PageUp)
    assert not view.seen.is_whole
    press(qtbot, view.tools.zoom_in, Key.Key_End)
    assert view.current is None


def test_escape_and_letters_are_left_to_the_page(qtbot: QtBot, view: LifeView) -> None:
    window = view.window()
    taken: list[int] = []
    window.keyPressEvent = lambda event: taken.append(event.key())  # type: ignore[method-assign]
    press(qtbot, view, Key.Key_Escape, Key.Key_Plus, Key.Key_Z)
    assert taken == [Key.Key_Escape, Key.Key_Plus, Key.Key_Z]
