"""Fields that tell once that they were edited, not at every key."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainTextField(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, Ctrl+Enter or leaving it commits."""

    edited = Signal(str)

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._known = self._told = ""
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return what the field holds now."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text without telling; an equal one leaves the cursor where it is."""
        if text != self.toPlainText():
            self.setPlainText(text)
        # As Qt keeps it: it makes other line ends and spaces of some.
        self._known = self._told = self.toPlainText()

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that nobody has taken and shown again."""
        return self.toPlainText() != self._known

    def commit(self) -> None:
        """Tell of what was typed, again and again until it is shown as taken."""
        text = self.toPlainText()
        if self.is_pending or text != self._told:
            self._told = text
            self.edited.emit(text)

    def sizeHint(self) -> QSize:
        """Return the height of the wanted number of lines."""
        around = self.frameWidth() + int(self.document().documentMargin())
        height = self._lines * self.fontMetrics().lineSpacing() + 2 * around
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Never become lower than the wanted number of lines."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a larger font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit at Ctrl+Enter."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit what was typed."""
        super().focusOutEvent(event)
        self.commit()


class LineField(QLineEdit):
    """One line of text; Enter or leaving it commits."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = self._told = ""
        self.editingFinished.connect(self.commit)

    def set_text(self, text: str) -> None:
        """Show a text without telling; an equal one leaves the cursor where it is."""
        if text != self.text():
            self.setText(text)
        self._known = self._told = self.text()

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that nobody has taken and shown again."""
        return self.text() != self._known

    def commit(self) -> None:
        """Tell of what was typed, again and again until it is shown as taken."""
        text = self.text()
        if self.is_pending or text != self._told:
            self._told = text
            self.edited.emit(text)
