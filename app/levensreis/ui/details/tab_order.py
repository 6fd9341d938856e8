"""Tab goes through a page as the eye does, also past what came later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(layout: QLayout) -> None:
    """Let Tab follow the layouts: Qt follows the order in which widgets came."""
    for before, after in pairwise(_focusable(layout)):
        QWidget.setTabOrder(before, after)


def _focusable(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None  # there is one at every place
        if (inner := item.layout()) is not None:
            yield from _focusable(inner)
        elif (widget := item.widget()) is not None:
            yield from _in_widget(widget)


def _in_widget(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    inside = widget.widget() if isinstance(widget, QScrollArea) else widget
    layout = inside.layout() if inside is not None else None
    if layout is not None:
        yield from _focusable(layout)
