"""What can be done on the page of the codebook: buttons, a menu, and the keys."""

from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from levensreis.language import say, word
from levensreis.ui.research.codes.view import Possible
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import icon_button, put_icon

NEW: Final = "new"


class Known(NamedTuple):
    """An action: its name, its key, and what it needs."""

    name: str
    words: str
    key: str


KNOWN: Final = (
    Known(NEW, word("Nieuwe factor"), "Ctrl+Shift+N"),
    Known(Possible.EDIT, word("Wijzigen"), "F2"),
    Known(Possible.MERGE, word("Samenvoegen"), "Ctrl+M"),
    Known(Possible.SPLIT, word("Splitsen"), "Ctrl+Shift+S"),
    Known(Possible.MOVE, word("Verplaatsen"), "Ctrl+Shift+M"),
    Known(Possible.GROUP, word("Groeperen"), "Ctrl+Shift+G"),
    Known(Possible.DROP, word("Categorie opheffen"), ""),
)
_ON_BAR: Final = (NEW, *(each for each in Possible if each is not Possible.DROP))


class StepButtons(QWidget):
    """Take the last step back, or do it again; each tells which step that is."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.undo = icon_button(style, IconName.UNDO, "", "text")
        self.redo = icon_button(style, IconName.REDO, "", "text")
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        self.show_steps(None, None)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name what can be undone and redone."""
        for button, words, name in (
            (self.undo, say("Ongedaan maken"), undo),
            (self.redo, say("Opnieuw"), redo),
        ):
            told = f"{words}: {name}" if name else words
            button.setToolTip(told)
            button.setAccessibleName(told)
            button.setEnabled(name is not None)


class DeedBar(QWidget):
    """A button for each action, and at the end those that take back."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.actions_of: dict[str, QAction] = {}
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for known in KNOWN:
            self._add(known, parent)
        for name in _ON_BAR:
            row.addWidget(self._button(name))
        put_icon(self.buttons[NEW], style, IconName.PLUS)
        row.addStretch(1)
        self.taking_back = StepButtons(style)
        row.addWidget(self.taking_back)
        self.show_possible(())

    def connect_to(self, name: str, deed: Callable[[], object]) -> None:
        """Let an action do something."""
        self.actions_of[name].triggered.connect(lambda _=False: deed())

    def show_possible(self, possible: Collection[Possible]) -> None:
        """Allow what can be done now; a new factor always can."""
        for name, action in self.actions_of.items():
            action.setEnabled(name == NEW or name in possible)
        for name, button in self.buttons.items():
            button.setEnabled(self.actions_of[name].isEnabled())

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu with what can be done now."""
        made = QMenu(parent)
        for action in self.actions_of.values():
            if action.isEnabled():
                made.addAction(action)
        return made

    def _add(self, known: Known, parent: QWidget) -> None:
        action = QAction(say(known.words), parent)
        if known.key:
            action.setShortcut(QKeySequence(known.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        parent.addAction(action)
        self.actions_of[known.name] = action

    def _button(self, name: str) -> QPushButton:
        action = self.actions_of[name]
        button = QPushButton(action.text())
        button.setProperty("kind", "tool")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{action.text()} ({key})")
        button.clicked.connect(action.trigger)
        self.buttons[name] = button
        return button
