"""Find a factor by typing: the line keeps the cursor, the list under it is walked."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from levensreis.ui.research.codes.deeds.forms import Search
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

_WALK: Final = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FactorChooser(QWidget):
    """Enter in the line, or a click, takes the factor that is marked in the list."""

    taken = Signal(str)
    marked = Signal(str)
    """Another factor is marked; empty when none is."""

    def __init__(
        self,
        style: Style,
        search: Search,
        parent: QWidget | None = None,
        *,
        counts: bool = True,
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._counts = counts
        """Whether it tells how often each occurs: not to who codes blind."""
        self._was_walked = False
        """Whether somebody marked a factor since words were typed last."""
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Zoek een factor"))
        self.line.setAccessibleName(self.tr("Zoek een factor"))
        self.line.setClearButtonEnabled(True)
        self.rows = RowList(style, links=True, marks=True)
        self.rows.setAccessibleName(self.tr("Gevonden factoren"))
        self.nothing = wrapped(self.tr("Geen factor met deze woorden."), "meta")
        self.line.textChanged.connect(self.search)
        self.line.installEventFilter(self)
        self.rows.opened.connect(self._take)
        self.rows.current_changed.connect(self._tell)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.line)
        whole.addWidget(self.nothing)
        whole.addWidget(self.rows, 1)
        self.setFocusProxy(self.line)
        self.search()

    @property
    def current(self) -> str:
        """The factor that is marked; empty when none is."""
        row = self.rows.current
        return str(row.key) if row is not None else ""

    def search(self) -> None:
        """Show the factors that the words can mean, the best first and marked."""
        self._was_walked = False
        words = " ".join(self.line.text().split())
        found = self._search(words)
        rows = [
            Row(
                words=each.label,
                key=each.fid,
                mark=each.influence,
                after=str(each.journeys) if self._counts else "",
                meta=each.meta,
                leads=True,
            )
            for each in found
        ]
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if not words:  # Enter in an empty line takes nothing
            self.rows.show_from_top()
        elif rows:
            self.rows.setCurrentIndex(self.rows.model().index(0, 0))

    def mark(self, key: str) -> None:
        """Mark a factor, when it is among those that were found."""
        keys = [row.key for row in self.rows.rows]
        if key in keys:
            self.rows.setCurrentIndex(self.rows.model().index(keys.index(key), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the line, and take what is marked at Enter."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _WALK:
            self._was_walked = True
            QApplication.sendEvent(self.rows, event)
            if (row := self.rows.current) is not None:
                announce(self.line, row.told, at_once=False)
            return True
        # Enter in an empty line is of the form around it.
        is_meant = self._was_walked or bool(self.line.text().strip())
        if event.key() in _ENTER and self.current and is_meant:
            self._take(self.current)
            return True
        return False

    def _take(self, key: object) -> None:
        self.taken.emit(str(key))

    def _tell(self) -> None:
        self.marked.emit(self.current)
