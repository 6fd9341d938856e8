"""Hands without a mouse, and what they see of a conversation."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from levensreis.domain.statement import Statement
from tests.ui.conftest import PageHands

Key = Qt.Key


class Keyboard(PageHands):
    """Hands without a mouse."""

    def click(self, widget: QWidget) -> None:
        raise AssertionError("there is no mouse")

    def walk(self, key: Qt.Key, there: Callable[[], bool], most: int = 120) -> None:
        """Press a key until one is there."""
        for _ in range(most):
            if there():
                return
            self.press(key)
        raise AssertionError("it cannot be reached by this key")

    def tab_to(self, widget: QWidget) -> None:
        """Go to a widget by Tab."""
        self.walk(Key.Key_Tab, widget.hasFocus)

    def tab_to_one_of(self, widgets: Iterable[QWidget]) -> None:
        """Go to one of these widgets by Tab."""
        every = list(widgets)
        self.walk(Key.Key_Tab, lambda: focused() in every)

    def tab_into(self, widget: QWidget) -> None:
        """Go to something within a widget by Tab."""
        self.walk(Key.Key_Tab, lambda: widget.isAncestorOf(focused()))


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def shown(hands: Keyboard) -> list[Statement]:
    panels = hands.interview.board.panels.values()
    return [each for panel in panels for each in panel.statements]


def is_on_the_line(hands: Keyboard) -> bool:
    """Whether who types now, types in the quick line."""
    return hands.window.focusWidget() is hands.interview.quick.line


def statement(hands: Keyboard, words: str) -> Statement:
    """The one card with these words."""
    [found] = [each for each in shown(hands) if words in each.text]
    return found
