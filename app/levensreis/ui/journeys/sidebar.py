"""The side of the window: the journeys of the study, folded to a rail when narrow."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.journey import JourneySummary
from levensreis.domain.member_check.rounds import CheckState
from levensreis.ui.journeys.journey_delegate import JourneyDelegate
from levensreis.ui.journeys.journey_model import JourneyModel
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, icon_button, put_icon
from levensreis.ui.widgets.labels import ElidedLabel, label

WIDTH: Final = 224
RAIL_WIDTH: Final = 60


class _Journeys(QListView):
    """Arrows walk, Enter or a click opens, letters do nothing."""

    opened = Signal(QModelIndex)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed here is not a command."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the journey that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Sidebar(QFrame):
    """Shows the journeys; choosing one opens it."""

    journey_chosen = Signal(object)
    new_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._folded = False
        self._chosen: UUID | None = None
        self.setProperty("cls", "side")
        self._model = JourneyModel()
        self.journeys = _Journeys()
        self.journeys.setProperty("cls", "cards")
        self.journeys.setModel(self._model)
        self.journeys.setAccessibleName(self.tr("Levensreizen"))
        self.journeys.setMouseTracking(True)
        self.journeys.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._delegate = JourneyDelegate(style, self.journeys)
        self.journeys.setItemDelegate(self._delegate)
        self.journeys.clicked.connect(self._choose)
        self.journeys.opened.connect(self._choose)
        self.new = QPushButton()
        self.new.setProperty("kind", "primary")
        self.new.setAccessibleName(self.tr("Nieuwe levensreis"))
        self.new.setToolTip(self.tr("Nieuwe levensreis (Ctrl+N)"))
        put_icon(self.new, style, IconName.PLUS, "accent_text")
        self.new.clicked.connect(self.new_wanted)
        self.seek = QLineEdit()
        self.seek.setPlaceholderText(self.tr("Zoek op naam of code"))
        self.seek.setAccessibleName(self.tr("Zoek in de lijst"))
        self.seek.setClearButtonEnabled(True)
        self.seek.textChanged.connect(self._seek)
        self.seek.returnPressed.connect(self._open_first)
        self.seek.installEventFilter(self)
        self.search = icon_button(
            style, IconName.SEARCH, self.tr("Zoeken in alle levensreizen (Ctrl+F)")
        )
        self.search.clicked.connect(self.search_wanted)
        self._nothing = wrapped(self.tr("Geen levensreis met deze letters."), "meta")
        self._nothing.hide()
        self._brand = label(self.tr("Levensreis"), "brand")
        self._lock = ElidedLabel(self.tr("Versleuteld op deze laptop"), "meta")
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()

    def show_journeys(
        self, journeys: Sequence[JourneySummary], chosen: UUID | None
    ) -> None:
        """Show these journeys, and which of them is open."""
        self._chosen = chosen
        self._model.set_journeys(journeys)
        self.mark_open()

    def mark_open(self) -> None:
        """Mark the journey that is open, wherever the arrows went."""
        row = self._model.row_of(self._chosen)
        if row is not None:
            self.journeys.setCurrentIndex(self._model.index(row))

    def show_states(self, states: Mapping[UUID, CheckState]) -> None:
        """Show how far the member check of each journey is."""
        self._model.set_states(states)

    def show_counts(self, journey: JourneySummary) -> None:
        """Show the counts of one journey that is in the list."""
        self._model.replace_journey(journey)

    def fold(self, folded: bool) -> None:
        """Show only two letters of each journey, or all of it."""
        if folded != self._folded:
            self._folded = folded
            self._fit()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.journey_chosen.emit(self._model.at(index.row()).id)

    def _seek(self, words: str) -> None:
        self._model.seek(words)
        self.mark_open()
        self._nothing.setVisible(bool(words) and not self._model.rowCount())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape empties the field, Down goes to what was found."""
        if watched is self.seek and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if event.key() == Qt.Key.Key_Escape and self.seek.text():
                if pressed:
                    self.seek.clear()
                event.accept()  # else it is the shortcut of the page
                return True
            if pressed and event.key() == Qt.Key.Key_Down:
                self.journeys.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _open_first(self) -> None:
        self._choose(self._model.index(0))

    def _fit(self) -> None:
        self.setFixedWidth(self._style.px(RAIL_WIDTH if self._folded else WIDTH))
        for widget in (self._brand, self.seek, self._lock):
            widget.setVisible(not self._folded)
        self.new.setText("" if self._folded else self.tr(" Nieuwe levensreis"))
        self.new.setProperty("compact", "true" if self._folded else "false")
        self.new.style().unpolish(self.new)
        self.new.style().polish(self.new)
        self._delegate.folded = self._folded
        self.journeys.scheduleDelayedItemsLayout()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(IconLabel(self._style, IconName.LOCK, "muted", 16))
        foot.addWidget(self._lock, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 14, 10, 12)
        whole.setSpacing(8)
        whole.addWidget(self._brand)
        whole.addSpacing(4)
        whole.addWidget(self.new)
        seeking = QHBoxLayout()
        seeking.setSpacing(4)
        seeking.addWidget(self.seek)
        seeking.addWidget(self.search)
        whole.addLayout(seeking)
        whole.addSpacing(2)
        whole.addWidget(self._nothing)
        whole.addWidget(self.journeys, 1)
        whole.addLayout(foot)
