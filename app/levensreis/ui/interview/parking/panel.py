"""The parking list: what to come back to, and what was come back to."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.notes import ParkedItem
from levensreis.ui.interview.parking.presenter import ParkingPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button, put_icon
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import FOLD, Row, fold_row

_STEPS: Final = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class _Line(QLineEdit):
    """Has its own undo while something is typed; else Ctrl+Z is for the journey."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window when nothing is typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.text()
            and any(map(event.matches, _STEPS))
        ):
            event.ignore()
            return False
        return super().event(event)


class ParkingPanel(QFrame):
    """Shows the list; open items first, what is done under a fold."""

    park_wanted = Signal(str)
    line_wanted = Signal(object)
    toggle_wanted = Signal(object)
    removal_wanted = Signal(object)
    """The id of an item."""
    to_line_wanted = Signal(object, str, object)
    """A Theme, the words, and the id of the item that they are of."""
    open_count_changed = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Geparkeerd"))
        self.presenter: ParkingPresenter | None = None
        self._waiting: Sequence[ParkedItem] = ()
        self._done: Sequence[ParkedItem] = ()
        self._is_folded = True
        self.line = _Line()
        self.line.setPlaceholderText(self.tr("Parkeer iets …"))
        self.line.setAccessibleName(self.tr("Parkeer iets in het gekozen thema"))
        self.line.returnPressed.connect(self.commit)
        self.items = RowList(style)
        self.items.setAccessibleName(self.tr("Geparkeerde punten"))
        self.items.opened.connect(self._open)
        self.items.second_wanted.connect(self._toggle)
        self.items.removal_wanted.connect(self._remove)
        self.items.current_changed.connect(self._show_deeds)
        self._empty = wrapped(
            self.tr(
                "Niets geparkeerd. Typ iets in de snelle regel en druk op Ctrl+P om er "
                "later op terug te komen."
            ),
            "meta",
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.to_line = QPushButton(self.tr(" Naar de regel"))
        self.to_line.setToolTip(self.tr("Vastleggen in de snelle regel (Enter)"))
        put_icon(self.to_line, style, IconName.PENCIL)
        self.toggle = QPushButton(self.tr(" Afgehandeld"))
        put_icon(self.toggle, style, IconName.CHECK)
        self.remove = icon_button(style, IconName.TRASH, self.tr("Verwijderen (Del)"))
        self._deeds = QWidget()
        for button in (self.to_line, self.toggle):
            button.setProperty("compact", "true")
        self.to_line.clicked.connect(lambda: self._open(self._key))
        self.toggle.clicked.connect(lambda: self._toggle(self._key))
        self.remove.clicked.connect(lambda: self._remove(self._key))
        self._lay_out()
        self.show_items((), ())

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    @property
    def open_count(self) -> int:
        """How many items are to come back to."""
        return len(self._waiting)

    def attend(self, presenter: ParkingPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.line_wanted.connect(presenter.to_line)
        self.toggle_wanted.connect(presenter.toggle)
        self.removal_wanted.connect(presenter.remove)

    def commit(self) -> bool:
        """Park what is typed; False when there is nothing, or it could not be."""
        presenter, words = self.presenter, self.line.text()
        parked = presenter is not None and presenter.park(words, presenter.theme)
        if parked:
            self.line.setText("")  # clear() could be undone by Ctrl+Z
        return parked

    def show_items(
        self, waiting: Sequence[ParkedItem], done: Sequence[ParkedItem]
    ) -> None:
        """Show what is to come back to, and what was."""
        before = self.open_count
        self._waiting, self._done = waiting, done
        self._show_rows()
        if self.open_count != before:
            self.open_count_changed.emit(self.open_count)

    def take_to_line(self, item: ParkedItem) -> None:
        """Offer the words of an item to the quick line."""
        self.to_line_wanted.emit(item.theme, item.text, item.id)

    def _show_rows(self) -> None:
        rows = [self._row(each) for each in self._waiting]
        if self._done:
            words = self.tr("Afgehandeld ({count})").format(count=len(self._done))
            rows.append(fold_row(words, is_folded=self._is_folded))
        if not self._is_folded:
            rows += [self._row(each) for each in self._done]
        first = self.items if rows else self.line
        if not rows and self.items.hasFocus():
            first.setFocus()  # else what is hidden hands it on to anybody
        self.setFocusProxy(first)
        self.items.show_rows(rows)
        self.items.setVisible(bool(rows))
        self._deeds.setVisible(bool(rows))
        self._empty.setVisible(not self._waiting)

    def _row(self, item: ParkedItem) -> Row:
        about = item.theme.label
        if item.done:
            about = self.tr("{theme}  ·  afgehandeld").format(theme=about)
        return Row(
            words=item.text,
            key=item.id,
            mark=THEME_ICONS[item.theme],
            meta=about,
            card=True,
            quiet=item.done,
        )

    @property
    def _key(self) -> object:
        return self.items.current.key if self.items.current else None

    def _show_deeds(self) -> None:
        """Offer what can be done with the item that the keys are on."""
        key = self._key
        for button in (self.to_line, self.toggle, self.remove):
            button.setEnabled(key not in (None, FOLD))
        if key in [each.id for each in self._done]:
            self.toggle.setText(self.tr(" Weer open"))
            self.toggle.setToolTip(self.tr("Toch nog op terugkomen (Ctrl+Enter)"))
        else:
            self.toggle.setText(self.tr(" Afgehandeld"))
            self.toggle.setToolTip(self.tr("Hierop is teruggekomen (Ctrl+Enter)"))

    def _open(self, key: object) -> None:
        if key == FOLD:
            self._is_folded = not self._is_folded
            self._show_rows()
        else:
            self.line_wanted.emit(key)

    def _toggle(self, key: object) -> None:
        if key != FOLD:
            self.toggle_wanted.emit(key)

    def _remove(self, key: object) -> None:
        if key != FOLD:
            self.removal_wanted.emit(key)

    def _lay_out(self) -> None:
        deeds = QHBoxLayout(self._deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        deeds.setSpacing(6)
        deeds.addWidget(self.to_line, 1)
        deeds.addWidget(self.toggle, 1)
        deeds.addWidget(self.remove)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 6, 14, 2)
        whole.setSpacing(10)
        whole.addWidget(self.line)
        whole.addWidget(self._empty)
        whole.addWidget(self.items, 1)
        whole.addStretch(0)
        whole.addWidget(self._deeds)
