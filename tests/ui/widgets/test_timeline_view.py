from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from levensreis.pictures.display_list import Circle, Ink, Line, Picture, Rect, Text
from levensreis.ui.style import Style
from levensreis.ui.widgets.timeline_view import MARGIN, PIXELS_PER_POINT, TimelineView
from tests.ui.widgets.conftest import Show

Key = Qt.Key
EARLY, MIDDLE, LATE = uuid4(), uuid4(), uuid4()


def picture() -> Picture:
    return Picture(
        240,
        60,
        (
            Line(0, 30, 240, 30, Ink.LINE),
            Circle(200, 20, 4, Ink.PLUS, key=LATE, hint="Dagritme op bord"),
            Rect(20, 36, 8, 8, Ink.MINUS, key=EARLY, hint="Epilepsie, 2 jaar"),
            Rect(80, 36, 50, 8, Ink.MINUS, key=MIDDLE, hint="Wisselingen"),
            Text(82, 54, "Wisselingen", 8, width=40, key=MIDDLE),
        ),
    )


@pytest.fixture
def view(style: Style, show: Show) -> TimelineView:
    made = TimelineView(style)
    made.set_picture(picture())
    show(made)
    return made


def heard(view: TimelineView) -> list[UUID]:
    told: list[UUID] = []
    view.statement_clicked.connect(told.append)
    return told


def at(x: float, y: float, zoom: float = 1.0) -> QPoint:
    point = QPointF(x, y) * PIXELS_PER_POINT + QPointF(MARGIN, MARGIN)
    return (point * zoom).toPoint()


def test_a_statement_can_be_clicked(qtbot: QtBot, view: TimelineView) -> None:
    told = heard(view)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(200, 20))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(150, 5))
    assert told == [LATE]
    assert view.current == LATE


def test_a_statement_can_be_clicked_at_every_zoom(
    qtbot: QtBot, style: Style, view: TimelineView
) -> None:
    told = heard(view)
    style.set_zoom(1.5)
    qtbot.waitUntil(lambda: view.height() > 120)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(100, 40, 1.5))
    assert told == [MIDDLE]


def test_the_arrows_walk_in_order_of_time(qtbot: QtBot, view: TimelineView) -> None:
    told = heard(view)
    view.setFocus()
    walked = []
    for key in [Key.Key_Right] * 4 + [Key.Key_Left] * 3:
        qtbot.keyClick(view, key)
        walked.append(view.current)
    assert walked == [EARLY, MIDDLE, LATE, LATE, MIDDLE, EARLY, EARLY]
    assert told == []
    qtbot.keyClick(view, Key.Key_Return)
    assert told == [EARLY]


def test_home_and_end_go_to_the_first_and_the_last(
    qtbot: QtBot, view: TimelineView
) -> None:
    view.setFocus()
    walked = []
    for key in (Key.Key_End, Key.Key_Home):
        qtbot.keyClick(view, key)
        walked.append(view.current)
    assert walked == [LATE, EARLY]
    assert view.accessibleDescription() == "Epilepsie, 2 jaar"


def test_a_view_tells_where_a_statement_is(view: TimelineView) -> None:
    box = view.box_of(MIDDLE)
    assert box is not None
    assert box.contains(QPointF(at(100, 40)))
    assert not box.contains(QPointF(at(200, 20)))
    assert view.box_of(uuid4()) is None


def test_the_marked_statement_can_be_seen(view: TimelineView) -> None:
    without = view.grab().toImage()
    view.set_current(MIDDLE)
    assert view.grab().toImage() != without


def test_a_mark_stays_as_long_as_its_statement(view: TimelineView) -> None:
    view.set_current(MIDDLE)
    view.set_picture(picture())
    assert view.current == MIDDLE
    view.set_picture(Picture(240, 60, ()))
    assert view.current is None


def test_a_screen_reader_hears_how_many_and_which(view: TimelineView) -> None:
    assert view.accessibleName() == "Tijdlijn: 3 uitspraken"
    view.set_current(EARLY)
    assert view.accessibleDescription() == "Epilepsie, 2 jaar"
    view.set_picture(Picture(240, 60, picture().items[:2]))
    assert view.accessibleName() == "Tijdlijn: 1 uitspraak"


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_pointer_over_a_statement_shows_what_it_is(
    qtbot: QtBot, qapp: QApplication, view: TimelineView
) -> None:
    for place, hint in ((at(90, 50), "Wisselingen"), (at(24, 40), "Epilepsie, 2 jaar")):
        qapp.sendEvent(
            view,
            QHelpEvent(QHelpEvent.Type.ToolTip, place, view.mapToGlobal(place)),
        )
        assert QToolTip.text() == hint
    qtbot.mouseMove(view, at(24, 40))
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(view, at(150, 5))
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_wheel_is_left_to_the_page(qapp: QApplication, view: TimelineView) -> None:
    place = QPointF(20, 20)
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.event(event)
    assert not event.isAccepted()


def test_another_width_asks_for_another_picture(
    qtbot: QtBot, style: Style, view: TimelineView
) -> None:
    with qtbot.waitSignal(view.room_changed) as asked:
        view.window().resize(700, 500)
    assert asked.args == [view.room]
    assert view.room == pytest.approx((view.width() - 2 * MARGIN) / PIXELS_PER_POINT)
    with qtbot.waitSignal(view.room_changed):
        style.set_zoom(1.5)


def test_an_empty_picture_can_be_walked(qtbot: QtBot, view: TimelineView) -> None:
    told = heard(view)
    view.set_picture(Picture(240, 60, ()))
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Return)
    assert told == []
