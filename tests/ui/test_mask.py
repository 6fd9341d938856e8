"""Somebody walks in: one key, and nothing of the journey can be read or typed in."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolTip,
    QWidget,
)

from levensreis.domain.theme import Theme
from levensreis.ui.bin.dialog import BinDialog
from levensreis.ui.journeys.dialog import JourneyDialog
from levensreis.ui.mask import ScreenMask
from tests.ui.conftest import Boxes, PageHands
from tests.user_journeys.hands import Ctrl, is_gone

Key = Qt.Key


@pytest.fixture
def mask(at_work: PageHands) -> ScreenMask:
    return at_work.window.mask_screen


def cover(hands: PageHands) -> None:
    """Press the key, wherever the cursor is."""
    hands.press(Key.Key_G, Ctrl)


def press_for_real(window: QWidget, key: Qt.Key) -> None:
    """Press a key with Ctrl as the keyboard does: it comes in through the screen."""
    QTest.keyClick(window.windowHandle(), key, Ctrl)
    QApplication.processEvents()


def readable(top: QWidget) -> list[QWidget]:
    """What can be seen of a window in a raster of points, cover and all."""
    points = [
        QPoint(x, y)
        for x in range(3, top.width(), 23)
        for y in range(3, top.height(), 17)
    ]
    seen = {top.childAt(point) for point in points}
    return [each for each in seen if each is not None and not is_cover(each)]


def is_cover(widget: QWidget | None) -> bool:
    while widget is not None and widget.property("cls") != "cover":
        widget = widget.parentWidget()
    return widget is not None


def back_button(top: QWidget) -> QPushButton:
    [found] = [
        each
        for each in top.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Verder (Ctrl+G, of klik)"
    ]
    return found


def test_one_key_covers_the_window_with_its_menus_and_its_title(
    at_work: PageHands, mask: ScreenMask
) -> None:
    window = at_work.window
    assert len(readable(window)) > 10
    cover(at_work)
    assert mask.is_on
    assert readable(window) == []
    assert window.windowTitle() == "Levensreis"
    menus = window.menuBar()
    middle = menus.mapTo(window, menus.rect().center())
    assert is_cover(window.childAt(middle))


def test_the_same_key_gives_the_screen_and_the_cursor_back(
    at_work: PageHands, mask: ScreenMask
) -> None:
    at_work.press(Key.Key_E, Ctrl)
    field = at_work.interview.detail.text
    assert field.hasFocus()
    cover(at_work)
    assert not field.hasFocus()
    cover(at_work)
    assert not mask.is_on
    assert field.hasFocus()
    assert at_work.window.windowTitle() == "studie – Levensreis"
    assert len(readable(at_work.window)) > 10


def test_the_key_of_the_keyboard_covers_and_shows_again(
    at_work: PageHands, mask: ScreenMask
) -> None:
    seen = []
    for _ in range(4):
        press_for_real(at_work.window, Key.Key_G)
        seen.append(mask.is_on)
    assert seen == [True, False, True, False]


def test_the_button_shows_the_screen_again(
    at_work: PageHands, mask: ScreenMask
) -> None:
    cover(at_work)
    at_work.click(back_button(at_work.window))
    assert not mask.is_on
    assert at_work.interview.quick.line.hasFocus()


def test_what_is_typed_does_not_reach_what_is_covered(
    at_work: PageHands, mask: ScreenMask
) -> None:
    line = at_work.interview.quick.line
    at_work.write("6 naar")
    cover(at_work)
    at_work.write(" school in Almelo")
    for key in (Key.Key_Return, Key.Key_Tab, Key.Key_F2, Key.Key_Escape, Key.Key_Space):
        at_work.press(key)
    for key in (Key.Key_Z, Key.Key_P, Key.Key_N, Key.Key_W):
        at_work.press(key, Ctrl)
        press_for_real(at_work.window, key)
    line.setFocus()  # wherever the cursor is
    at_work.write(" school")
    assert mask.is_on
    assert line.text() == "6 naar"
    assert at_work.interview.quick.themes.currentData() == Theme.HEALTH
    cover(at_work)
    assert line.hasFocus()
    at_work.line(" school")
    assert not mask.is_on
    assert "naar school" in texts(at_work)


def texts(hands: PageHands) -> list[str]:
    panels = hands.interview.board.panels.values()
    return [each.text for panel in panels for each in panel.statements]


def open_bin(hands: PageHands) -> QDialog:
    cards = hands.interview.board.panels[Theme.LIVING].cards
    hands.click_row(cards, "gezinshuis")
    hands.press(Key.Key_Delete)
    hands.press(Key.Key_Delete, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    return hands.dialog(BinDialog)


def open_form(hands: PageHands) -> QDialog:
    hands.press(Key.Key_N, Ctrl)
    return hands.dialog(JourneyDialog)


@pytest.mark.parametrize("open_one", [open_bin, open_form])
def test_a_dialog_is_covered_with_the_window_under_it(
    at_work: PageHands, mask: ScreenMask, open_one: Callable[[PageHands], QDialog]
) -> None:
    dialog = open_one(at_work)
    before = QApplication.focusWidget()
    assert before is not None
    assert dialog.isAncestorOf(before)
    cover(at_work)
    assert readable(dialog) == []
    assert readable(at_work.window) == []
    at_work.write("Jurre")
    at_work.press(Key.Key_Return)
    at_work.press(Key.Key_Escape)
    assert dialog.isVisible()
    press_for_real(dialog, Key.Key_G)
    assert not mask.is_on
    assert before.hasFocus()
    at_work.press(Key.Key_Escape)
    assert is_gone(dialog)
    cover(at_work)
    assert mask.is_on
    cover(at_work)


def test_what_waits_for_an_answer_is_covered_too(
    at_work: PageHands, mask: ScreenMask, boxes: Boxes
) -> None:
    seen: list[tuple[bool, list[QWidget]]] = []

    def covered_and_shown() -> bool:
        box = QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        if len(seen) == 2:
            return False
        if box is not None and focus is not None and box.isAncestorOf(focus):
            QTest.keyClick(focus, Key.Key_G, Ctrl)
            seen.append((mask.is_on, readable(box)))
        return True

    boxes.before_each(covered_and_shown)
    at_work.write("6 naar school")
    boxes.will_get("Terug")
    assert not at_work.window.close()
    assert [on for on, _ in seen] == [True, False]
    assert seen[0][1] == []


def test_what_hangs_over_the_page_goes(at_work: PageHands, mask: ScreenMask) -> None:
    at_work.write("6 te druk - #prik")
    found = at_work.interview.suggestions.list
    assert found.isVisible()
    cover(at_work)
    assert not found.isVisible()
    assert readable(at_work.window) == []


def test_a_list_that_is_open_is_closed_and_covered(
    at_work: PageHands, mask: ScreenMask
) -> None:
    themes = at_work.interview.quick.themes
    themes.showPopup()
    QApplication.processEvents()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    cover(at_work)
    assert mask.is_on
    assert QApplication.activePopupWidget() is None


def test_a_menu_that_is_open_is_closed_and_covered(
    at_work: PageHands, mask: ScreenMask
) -> None:
    menu = at_work.window.menuBar().findChildren(QMenu)[0]
    menu.popup(at_work.window.mapToGlobal(QPoint(10, 30)))
    QApplication.processEvents()
    press_for_real(at_work.window, Key.Key_G)
    assert mask.is_on
    assert not menu.isVisible()


def test_a_tooltip_does_not_stay(at_work: PageHands, mask: ScreenMask) -> None:
    QToolTip.showText(at_work.window.mapToGlobal(QPoint(90, 90)), "Naar een gezinshuis")
    assert QToolTip.isVisible()
    cover(at_work)
    assert not QToolTip.isVisible()


def test_a_window_that_opens_meanwhile_is_covered(
    at_work: PageHands, mask: ScreenMask
) -> None:
    cover(at_work)
    late = QDialog(at_work.window)
    field = QLineEdit("Jurre", late)
    late.open()
    QApplication.processEvents()
    assert readable(late) == []
    field.setFocus()
    at_work.write(" uit Almelo")
    assert field.text() == "Jurre"
    cover(at_work)
    assert not mask.is_on
    at_work.write(" uit Almelo")
    assert field.text() != "Jurre"
    late.reject()


def test_the_cover_follows_the_window(at_work: PageHands, mask: ScreenMask) -> None:
    cover(at_work)
    at_work.window.resize(1100, 700)
    QApplication.processEvents()
    assert readable(at_work.window) == []


def test_a_key_that_is_held_down_does_not_show_the_screen_again(
    at_work: PageHands, mask: ScreenMask
) -> None:
    [action] = [
        each
        for menu in at_work.window.menuBar().findChildren(QMenu)
        for each in menu.actions()
        if each.text() == "Scherm afdekken"
    ]
    assert not action.autoRepeat()


def test_the_first_screen_can_be_covered_too(hands: PageHands) -> None:
    hands.press(Key.Key_W, Ctrl)
    hands.press(Key.Key_G, Ctrl)
    assert hands.window.mask_screen.is_on
    assert readable(hands.window) == []
    hands.press(Key.Key_G, Ctrl)
    assert not hands.window.mask_screen.is_on


def test_closing_a_covered_window_asks_as_always(
    at_work: PageHands, mask: ScreenMask, boxes: Boxes
) -> None:
    at_work.write("6 naar school")
    cover(at_work)
    boxes.will_get("Terug")
    assert not at_work.window.close()
    assert not mask.is_on
    assert "snelle regel" in boxes.told[0]
