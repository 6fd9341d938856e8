"""The field of a story: it is stored in every pause of typing, and when it is left."""

from itertools import takewhile
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from levensreis.domain.wording import sentence
from levensreis.ui.widgets.plain_text import PlainTextField

LINES: Final = 8
"""Lines that can always be read."""
PAUSE_MS: Final = 2000
"""After the last key what was typed is stored."""
_ENDS: Final = (".", "!", "?", "…", "’", "”", '"', ")")


class StoryField(PlainTextField):
    """A large text; Ctrl+Z takes back what was typed until the text is left."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LINES, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._pause.start)

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that nobody has taken; blank is nothing."""
        blank = not self.toPlainText().strip() and not self._known.strip()
        return self.toPlainText() != self._known and not blank

    @property
    def words(self) -> int:
        """How many words the text has."""
        return len(self.toPlainText().split())

    def open_text(self, text: str) -> None:
        """Show another text, ready to be written on."""
        self.set_text(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().clearUndoRedoStacks()

    def set_text(self, text: str) -> None:
        """Show a text without telling, with the cursor where it became another."""
        before = self.toPlainText()
        super().set_text(text)
        self._pause.stop()
        after = self.toPlainText()
        if after != before:
            cursor = self.textCursor()
            cursor.setPosition(_units(_changed(before, after)))
            self.setTextCursor(cursor)

    def take(self) -> None:
        """Know that the text is stored as it is."""
        self._known = self._told = self.toPlainText()

    def add(self, words: str) -> None:
        """Write a sentence at the cursor, apart from what stands around it."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())  # what is selected stays
        made = sentence(words.strip())
        if not made.endswith(_ENDS):
            made += "."
        if self._is_letter(cursor.position() - 1):
            made = f" {made}"
        if self._is_letter(cursor.position()):
            made = f"{made} "
        cursor.insertText(made)
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when there is no typing to take back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._has_nothing_for(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed; from here on Ctrl+Z takes whole steps back."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # its own menu
            self._pause.stop()
            self.document().clearUndoRedoStacks()
            self.left.emit()

    def _has_nothing_for(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.document().isRedoAvailable()
        return False

    def _is_letter(self, place: int) -> bool:
        found = self.document().characterAt(place) if place >= 0 else ""
        return bool(found) and not found.isspace()


def _changed(before: str, after: str) -> str:
    """Return a text up to where it ends as it did before."""
    pairs = zip(reversed(before), reversed(after), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return after[: len(after) - same]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2  # Qt counts in these
