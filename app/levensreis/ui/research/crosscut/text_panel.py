"""What a researcher writes beside a figure."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from levensreis.domain.crosscut.keys import FindingKey
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import PlainTextField

_LINES: Final = 3
_STEPS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FigureText(PlainTextField):
    """Leaves Ctrl+Z to the page when there is no typing to take back."""

    def __init__(self) -> None:
        super().__init__(_LINES)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take typing back first, then what was done on the page."""
        undo, redo = (event.matches(each) for each in _STEPS)
        document = self.document()
        if (undo and not document.isUndoAvailable()) or (
            redo and not document.isRedoAvailable()
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)


class TextPanel(QWidget):
    """The text beside one figure; what is typed is told when it is left."""

    written = Signal(object, str, str)
    """Beside which figure, what, and what stood there before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key: FindingKey | None = None
        self._before: str | None = None
        """What is stored; None while that is not read yet."""
        self.heading = label(self.tr("Uw tekst bij deze figuur"), "h3")
        self.field = FigureText()
        self.field.setPlaceholderText(
            self.tr("Wat laat deze figuur zien? Wat weet u erbij?")
        )
        self.hint = wrapped(
            self.tr(
                "Bewaard zodra u het veld verlaat. Gaat mee met het dwarsbeeld, "
                "behalve in csv."
            ),
            "meta",
        )
        self.field.edited.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.field, 1)
        column.addWidget(self.hint)

    def name(self, key: FindingKey) -> None:
        """Be the field of a figure: by its name a draft finds its figure back."""
        self.key = key
        name = self.tr("Tekst bij ‘{title}’").format(title=key.label)
        self.field.setAccessibleName(name)

    def show_text(self, key: FindingKey, text: str) -> None:
        """Show the text of a figure; what is being typed beside it stays."""
        if key is self.key and self.field.is_pending:
            if self._before is None:  # a draft was there before what is stored
                self._before = text
            return
        self.name(key)
        self.field.set_text(text)
        self._before = text

    def show_taken(self, key: FindingKey) -> None:
        """Know that what stands in the field is stored."""
        if key is self.key:
            self._before = self.field.text()
            self.field.set_text(self._before)

    def keep(self) -> bool:
        """Let what was typed be stored; False when it was not."""
        self.field.commit()
        return not self.field.is_pending

    def _tell(self, words: str) -> None:
        if self.key is not None:
            self.written.emit(self.key, words, self._before or "")
