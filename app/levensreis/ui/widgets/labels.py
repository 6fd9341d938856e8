"""Labels: plain text, one line that shortens itself, a key on the keyboard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(text: str, cls: str = "", *, buddy: QWidget | None = None) -> QLabel:
    """Return a label of plain text; its class in the style sheet, the field it names.

    Classes: h1, h2, h3, label, meta, chip, kbd, accent, warning, problem.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("cls", cls)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis when it is too long.

    The tooltip holds the whole text when it is cut, the accessible name always.
    """

    def __init__(
        self, text: str = "", cls: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("cls", cls)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    @property
    def whole(self) -> str:
        """The text, uncut."""
        return self._whole

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return room for an ellipsis only, so that it never widens a page."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, mode, room)
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)


class KeyHint(QLabel):
    """A key to press, drawn as a small key; only to look at."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("cls", "kbd")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Sneltoets"))
