"""Where the page scrolls: what is asked for comes into sight, in a low window too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from levensreis.domain.theme import Theme
from levensreis.ui.style import Style
from tests.ui.conftest import PageHands
from tests.user_journeys.hands import Ctrl, Shift

Key = Qt.Key


@pytest.fixture
def low(at_work: PageHands, style: Style) -> PageHands:
    """A window in which the board does not fit."""
    at_work.window.resize(1366, 768)
    style.set_zoom(1.5)
    QApplication.processEvents()
    assert bar(at_work).maximum() > 0
    return at_work


def bar(hands: PageHands) -> QScrollBar:
    return hands.interview.parts._area.verticalScrollBar()


def is_in_sight(hands: PageHands, widget: QWidget) -> bool:
    port = hands.interview.parts._area.viewport()
    top = widget.mapTo(port, QPoint(0, 0)).y()
    return 0 <= top < top + widget.height() <= port.height()


def test_a_theme_that_is_chosen_scrolls_into_sight(low: PageHands) -> None:
    panels = low.interview.board.panels
    assert not is_in_sight(low, panels[Theme.FAMILY_SUPPORT])
    low.press(Key.Key_F8)
    assert is_in_sight(low, panels[Theme.FAMILY_SUPPORT])
    low.press(Key.Key_F1)
    assert is_in_sight(low, panels[Theme.HEALTH])


def test_a_large_timeline_begins_at_its_top(low: PageHands) -> None:
    low.press(Key.Key_F8)
    assert bar(low).value() > 0
    low.press(Key.Key_B, Ctrl | Shift)
    assert bar(low).value() == 0
    low.press(Key.Key_B, Ctrl | Shift)
