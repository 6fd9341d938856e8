from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.ui.paper import drawn_pages
from levensreis.ui.paper.page_scroll import Fit
from levensreis.ui.paper.page_stack import GAP
from levensreis.ui.paper.preview import PaperView
from levensreis.ui.paper.preview_pane import PreviewPane
from levensreis.ui.paper.rendering import PageSize, draw_page
from levensreis.ui.paper.ways import Way
from levensreis.ui.style import Style

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Sizes = tuple[PageSize, ...]


@pytest.fixture
def pane(
    style: Style, qtbot: QtBot, paper: bytes, sizes: Sizes
) -> Iterator[PreviewPane]:
    """The pages of a paper in a window that is lower than a page."""
    made = PreviewPane(style)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_paper("Uitwerking", paper, sizes)
    made.view.setFocus()
    yield made
    made.hide()


@pytest.fixture
def view(pane: PreviewPane) -> PaperView:
    return pane.view


@pytest.fixture
def wait(view: PaperView, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all that is wanted is drawn."""

    def is_drawn() -> bool:
        QApplication.processEvents()
        pages = view.pages
        return not pages.tasks.is_busy and all(
            (drawn := pages.picture(page)) and drawn.width == width
            for page, width in pages._wanted.items()
        )

    return lambda: qtbot.waitUntil(is_drawn)


def kept(view: PaperView) -> list[int]:
    return [page for page in range(view.count) if view.pages.picture(page)]


def test_a_page_fills_the_width_and_is_as_sharp_as_the_screen(
    view: PaperView, wait: Callable[[], None]
) -> None:
    wait()
    box = view.stack.boxes[0]
    assert box.width == view.viewport().width() - 2 * GAP
    drawn = view.pages.picture(0)
    assert drawn is not None
    assert drawn.image.width() == round(box.width * view.devicePixelRatioF())


def test_only_pages_near_what_is_in_sight_are_kept(
    view: PaperView, wait: Callable[[], None]
) -> None:
    wait()
    assert kept(view) == [0, 1]
    view.go_to(4)
    wait()
    assert kept(view) == [3, 4, 5]


def test_paper_stays_white_in_the_dark(
    view: PaperView, style: Style, wait: Callable[[], None]
) -> None:
    style.set_dark(True)
    wait()
    seen = view.viewport().grab().toImage()
    box = view.stack.boxes[0]
    assert seen.pixelColor(box.left + 5, box.top + 5).name() == "#ffffff"
    assert seen.pixelColor(2, 2).name() == style.tokens.side.lower()


def test_page_down_reads_every_page_to_its_end(pane: PreviewPane) -> None:
    view, seen = pane.view, []
    for _ in range(60):
        seen.append((view.page, view.top))
        QTest.keyClick(view, Key.Key_PageDown)
    assert {page for page, _ in seen} == set(range(view.count))
    assert not pane.on.isEnabled()
    for _ in range(60):
        QTest.keyClick(view, Key.Key_PageUp)
    assert (view.page, view.top) == (0, 0)
    assert not pane.back.isEnabled()


def test_keys_go_to_the_ends_and_slide(view: PaperView) -> None:
    QTest.keyClick(view, Key.Key_End)
    assert view.page == view.count - 1
    QTest.keyClick(view, Key.Key_Home)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Up)
    assert view.top == 40
    across = view.horizontalScrollBar()
    view.zoom(4)
    before = across.value()
    QTest.keyClick(view, Key.Key_Right)
    assert across.value() == before + 40
    QTest.keyClick(view, Key.Key_Left)
    assert across.value() == before


def test_buttons_walk_the_pages_and_tell_which_it_is(pane: PreviewPane) -> None:
    count = pane.view.count
    assert pane.number.text() == f"1 van {count}"
    QTest.mouseClick(pane.on, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.on, Qt.MouseButton.LeftButton)
    assert pane.number.text() == f"3 van {count}"
    QTest.mouseClick(pane.back, Qt.MouseButton.LeftButton)
    assert pane.number.text() == f"2 van {count}"
    assert pane.view.top == pane.view.stack.start(1)


def test_a_screen_reader_hears_which_page_it_is_and_what_it_says(
    view: PaperView, wait: Callable[[], None], heard: list[str]
) -> None:
    wait()
    told = f"Voorbeeld van Uitwerking, bladzijde 1 van {view.count}"
    assert view.accessibleName() == told
    assert "levensreis van Sem" in view.accessibleDescription()
    view.go_to(1)
    wait()
    assert heard[-1] == f"Voorbeeld van Uitwerking, bladzijde 2 van {view.count}"
    assert "levensreis van Sem" not in view.accessibleDescription()


def test_keys_and_buttons_make_the_page_larger_and_smaller(pane: PreviewPane) -> None:
    view, wide = pane.view, pane.view.percent
    for key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
        QTest.keyClick(view, key, Ctrl)
    assert view.percent == round(wide * 1.25)
    assert view.fit is Fit.FREE
    assert not pane.wide.isChecked()
    QTest.mouseClick(pane.larger, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.smaller, Qt.MouseButton.LeftButton)
    assert pane.percent.text() == f"{view.percent} %"
    QTest.keyClick(view, Key.Key_0, Ctrl)
    assert (view.percent, pane.wide.isChecked()) == (wide, True)
    QTest.mouseClick(pane.whole, Qt.MouseButton.LeftButton)
    assert view.stack.boxes[0].height <= view.viewport().height()
    QTest.mouseClick(pane.wide, Qt.MouseButton.LeftButton)
    assert view.percent == wide


def turn_wheel(view: PaperView, turned: int, at: int) -> None:
    place = QPointF(200, at)
    event = QWheelEvent(
        *(place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, turned)),
        *(Qt.MouseButton.NoButton, Ctrl, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_with_ctrl_zooms_around_the_pointer(view: PaperView) -> None:
    view.go_to(2)
    before, point = view.percent, view.stack.point(view.top + 300)
    turn_wheel(view, 120, 300)
    assert view.percent == round(before * 1.25)
    page, part = view.stack.point(view.top + 300)
    assert page == point[0]
    assert part == pytest.approx(point[1], abs=0.01)
    turn_wheel(view, -120, 300)
    turn_wheel(view, 0, 300)
    assert view.percent == before


def test_another_width_of_the_window_keeps_the_page(view: PaperView) -> None:
    view.go_to(3)
    view.window().resize(900, 500)
    QApplication.processEvents()
    assert view.page == 3
    assert view.stack.boxes[0].width == view.viewport().width() - 2 * GAP


def test_a_paper_that_was_made_anew_stays_where_it_was(
    view: PaperView, paper: bytes, sizes: Sizes
) -> None:
    view.go_to(2)
    view.show_paper("Uitwerking", paper, sizes)
    assert view.page == 2
    view.show_paper("Overzicht", paper, sizes)
    assert (view.page, view.top) == (0, 0)


def test_a_page_that_comes_too_late_is_dropped(
    view: PaperView,
    wait: Callable[[], None],
    paper: bytes,
    sizes: Sizes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wait()
    drawn: list[bytes] = []
    other = bytes(bytearray(paper))  # as if it was printed again

    def slowly(content: bytes, page: int, width: int) -> object:
        drawn.append(content)
        return draw_page(content, page, width)

    monkeypatch.setattr(drawn_pages, "draw_page", slowly)
    view.show_paper("Uitwerking", bytes(bytearray(paper)), sizes)
    QApplication.processEvents()  # the first page is asked for
    view.show_paper("Uitwerking", other, sizes)
    assert kept(view) == []
    wait()
    assert drawn[0] is not other
    assert drawn[-1] is other
    assert kept(view) == [0, 1]


def test_nothing_is_drawn_that_nobody_sees(
    pane: PreviewPane, view: PaperView, wait: Callable[[], None]
) -> None:
    wait()
    pane.hide()
    view.go_to(5)
    QApplication.processEvents()
    assert not view.pages.tasks.is_busy
    pane.show()
    wait()
    assert 5 in kept(view)


def test_why_there_is_no_paper_stands_in_its_place(
    pane: PreviewPane, qtbot: QtBot, heard: list[str]
) -> None:
    pane.show_obstacle("Er is nog 1 naam open.", (Way.NAMES, Way.DETAILS))
    assert not pane.has_paper
    assert kept(pane.view) == []
    shown = {way for way, each in pane.obstacle.buttons.items() if each.isVisible()}
    assert shown == {Way.NAMES, Way.DETAILS}
    assert pane.obstacle.buttons[Way.NAMES].property("kind") == "primary"
    assert heard == ["Er is nog 1 naam open."]
    assert pane.number.text() == pane.percent.text() == ""
    assert not pane.larger.isEnabled()
    with qtbot.waitSignal(pane.way_wanted) as wanted:
        pane.obstacle.buttons[Way.DETAILS].click()
    assert wanted.args == [Way.DETAILS]


def test_making_is_told_only_when_it_lasts(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.show_making()
    assert pane.making.text() == ""
    qtbot.waitUntil(lambda: pane.making.text() == "wordt gemaakt …")
    pane.clear()
    assert pane.making.text() == ""
    assert not pane.has_paper
