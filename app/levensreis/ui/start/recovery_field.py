"""A field for a recovery key, which stands in groups as it does on paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from levensreis.ui.start.recovery_typing import Typed, grouped, state_of
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped


class RecoveryField(QLineEdit):
    """Puts what is typed or pasted in groups; `state` tells how far somebody is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Nothing learns it, and nothing that was typed here is kept at a lock.
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhSensitiveData
            | hints.ImhNoPredictiveText
            | hints.ImhPreferUppercase
        )
        self.state = wrapped("", "meta")
        self.textChanged.connect(self._regroup)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete pass the spaces, that nobody typed."""
        follows = self.text()[self.cursorPosition() :][:1]
        if event.key() == Qt.Key.Key_Delete and follows == " ":
            self.setCursorPosition(self.cursorPosition() + 1)
        super().keyPressEvent(event)

    def _regroup(self) -> None:
        now = Typed(self.text(), self.cursorPosition())
        wanted = grouped(now)
        if wanted.text != now.text:
            self.setText(wanted.text)  # comes back here
            self.setCursorPosition(wanted.cursor)
        else:
            self._tell()

    def _tell(self) -> None:
        told = state_of(self.text())
        is_news = told.words != self.state.text()
        self.state.setText(told.words)
        self.state.setProperty("cls", "wrong" if told.is_right is False else "meta")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        if is_news and told.is_right is not None:
            announce(self, told.words, at_once=False)
