"""Fields under each other: name, field, note, and room to tell what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from levensreis.ui.widgets.labels import label


class FieldRows:
    """Adds named fields to a column, and tells problems beside them."""

    def __init__(self, column: QVBoxLayout, space: int = 6) -> None:
        self._column = column
        self._space = space
        self._problems: dict[str, QLabel] = {}

    def add(self, key: str, name: str, *widgets: QWidget, note: str = "") -> None:
        """Add a field under its name (with & before the key that Alt takes there)."""
        field = widgets[0]
        if name:
            field.setAccessibleName(field.accessibleName() or name.replace("&", ""))
            if field.focusPolicy() is Qt.FocusPolicy.NoFocus:
                # Else Alt with the letter passes a field of several parts by.
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._column.addWidget(label(name, "label", buddy=field))
        for widget in widgets:
            self._column.addWidget(widget)
        if note:
            self._column.addWidget(wrapped(note, "meta"))
        problem = wrapped("", "wrong")
        problem.hide()
        self._problems[key] = problem
        self._column.addWidget(problem)
        self._column.addSpacing(self._space)

    def show_problem(self, key: str, words: str) -> None:
        """Tell beside a field what is wrong with it."""
        self._problems[key].setText(words)
        self._problems[key].show()

    def problem(self, key: str) -> str:
        """Return what is told beside a field; empty when nothing is."""
        told = self._problems[key]
        return "" if told.isHidden() else told.text()

    def clear(self, keys: Sequence[str] | None = None) -> None:
        """Tell nothing any more, beside these fields or all."""
        for key in self._problems if keys is None else keys:
            self._problems[key].hide()


def wrapped(text: str, cls: str = "") -> QLabel:
    """Return a label of plain text that takes as many lines as it needs."""
    made = label(text, cls)
    made.setWordWrap(True)
    return made
