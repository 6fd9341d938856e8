"""Type-ahead in the quick line: what # and @ can mean, without taking Enter away."""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from levensreis.ui.interview.quick_bar import QuickBar
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.factor_list import FactorList, FactorRow

Suggest = Callable[[str, str, str], list[FactorRow]]
"""Rows for a sign (# or @), the words behind it and the whole line.

The id of a row is what comes behind the sign; who is to be added has none.
"""

_TAG: Final = re.compile(r"(?:(?<=\s)|^)([#@])([^\s#@]*)$")
_WALK: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class LineSuggestions(QObject):
    """Shows a list while a tag is typed; Tab takes the marked row.

    Enter always records: it is never a choice from the list. Escape closes the list.
    """

    person_wanted = Signal(str)
    """Words behind @ that name nobody yet."""

    def __init__(self, bar: QuickBar, style: Style, suggest: Suggest) -> None:
        line = bar.line
        super().__init__(line)
        self._bar = bar
        self._line = line
        self._suggest = suggest
        self.list = FactorList(style, line)
        self.list.taken.connect(self._take)
        line.textEdited.connect(self._open)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk, take or close the list; every other key is typing."""
        if event.type() == QEvent.Type.FocusOut and self.list.isVisible():
            self._close()
        if event.type() == QEvent.Type.ShortcutOverride and self.list.isVisible():
            # Escape is also the way back from anywhere else on the page.
            assert isinstance(event, QKeyEvent)
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        if event.type() != QEvent.Type.KeyPress or not self.list.isVisible():
            return False
        assert isinstance(event, QKeyEvent)
        key = Qt.Key(event.key())
        if key in _WALK:
            rows = self.list.rows.rowCount()
            self._mark((self.list.currentIndex().row() + _WALK[key]) % rows)
        elif key is Qt.Key.Key_Tab:
            self._take(self.list.currentIndex().row())
        elif key is Qt.Key.Key_Escape:
            self._close()
        else:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._close()
            return False
        return True

    def _open(self) -> None:
        tag = self._tag()
        rows = self._suggest(tag[1], tag[2], self._line.text()) if tag else []
        if not rows:
            self._close()
            return
        self.list.rows.set_rows(rows)
        self.list.open_at(self._line, under=self._bar)  # the preview stays in sight
        self._mark(0)

    def _close(self) -> None:
        self.list.close_at(self._line)

    def _mark(self, number: int) -> None:
        index = self.list.rows.index(number)
        self.list.setCurrentIndex(index)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        announce(self._line, str(spoken), at_once=False)

    def _tag(self) -> re.Match[str] | None:
        before = self._line.text()[: self._line.cursorPosition()]
        return _TAG.search(before)

    def complete(self, word: str) -> None:
        """Put a word in the place of the tag at the cursor."""
        tag = self._tag()
        if tag is None:
            return
        text, end = self._line.text(), self._line.cursorPosition()
        before = f"{text[: tag.start(1)]}{tag[1]}{word} "
        self._close()
        self._line.setText(before + text[end:].lstrip())
        self._line.setCursorPosition(len(before))

    def _take(self, number: int) -> None:
        tag, word = self._tag(), self.list.rows.row(number).id
        if word:
            self.complete(word)
        elif tag is not None:
            self._close()
            self.person_wanted.emit(tag[2])
