"""The line in which is typed what was said, with its side, system and factors."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.influence import Influence
from levensreis.domain.system import System
from levensreis.ui.interview.choice import Choice
from levensreis.ui.research.professionals.interviews.chips import FactorChips
from levensreis.ui.research.professionals.interviews.quick import QuickPresenter
from levensreis.ui.research.professionals.interviews.said_line import SaidLine
from levensreis.ui.research.professionals.view import Beside
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.factor_field import FactorField
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import ElidedLabel, KeyHint

_SYSTEM: Final = 10
_NARROW: Final = 620
"""Pixels, before zooming, under which the field of factors has its own row."""


class SaidBar(QWidget):
    """Enter keeps the line; under it stands what would be kept."""

    entered = Signal()
    new_factor_wanted = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._presenter: QuickPresenter | None = None
        tr = self.tr
        self.line = SaidLine()
        self.line.setPlaceholderText(
            tr("Wat werd er gezegd?  bijvoorbeeld: de wachtlijst is te lang -")
        )
        self.line.setAccessibleName(tr("Uitspraak vastleggen"))
        self.signs = {
            Influence.POSITIVE: self._sign(tr("+  Verlaagde"), "plus"),
            Influence.NEGATIVE: self._sign(tr("−  Verhoogde"), "minus"),
        }
        self.system = Choice()
        self.system.setAccessibleName(tr("Systeem van de uitspraak"))
        self.system.setMinimumContentsLength(_SYSTEM)
        self.system.addItem(tr("Systeem: –"), None)
        for system in System:
            self.system.addItem(system.label, system)
        self.factor = FactorField(style, self._search)
        self.factor.setAccessibleName(tr("Factor bij de uitspraak"))
        self.factor.setPlaceholderText(tr("#  Factor zoeken"))
        self.record = QPushButton(tr("Vastleggen"))
        self.record.setProperty("kind", "primary")
        self._mark = IconLabel(style, IconName.INFO, "muted", 14)
        self._preview = ElidedLabel("", "meta")
        self._hint = tr(
            'Wat er werd gezegd, + of −, # factor, "citaat"; Enter legt vast'
        )
        self._key = KeyHint("Enter")
        self._choices = QGridLayout()
        self._is_folded: bool | None = None
        self.chips = FactorChips(style)
        self._lay_out(style)
        self.show_preview("")
        style.changed.connect(self._fold)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the field of factors on a row of its own where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def attend(self, presenter: QuickPresenter) -> None:
        """Hand what is typed and chosen to a presenter."""
        self._presenter = presenter
        self.line.textChanged.connect(presenter.type)
        self.line.returnPressed.connect(self.entered)
        self.line.factor_wanted.connect(self.factor.setFocus)
        self.factor.textChanged.connect(presenter.type_search)
        self.factor.returnPressed.connect(self.entered)
        self.factor.factor_chosen.connect(self._take)
        self.factor.new_factor_wanted.connect(self.new_factor_wanted)
        self.record.clicked.connect(self.entered)
        self.chips.dropped.connect(self._drop)
        self.system.activated.connect(
            lambda _: presenter.choose_system(self.system.currentData())
        )
        for side, button in self.signs.items():
            button.clicked.connect(lambda on, side=side: self._press(side, on=on))

    def show_beside(self, beside: Beside) -> None:
        """Show the side, the system and the factors that are chosen."""
        placed = beside.placed
        for side, button in self.signs.items():
            button.setChecked(placed.influence is side)
        self.system.setCurrentIndex(max(self.system.findData(placed.system), 0))
        self.chips.show_factors(beside.factors)

    def show_preview(self, words: str, *, doubtful: bool = False) -> None:
        """Tell what would be kept; without words, what can be typed."""
        self._preview.set_text(words or self._hint)
        name = IconName.ALERT if doubtful else IconName.CHECK
        self._mark.set_icon(
            name if words else IconName.INFO,
            "warning" if doubtful else "accent" if words else "muted",
        )

    def show_problem(self, words: str) -> None:
        """Tell beside the line what went wrong; what was typed stays."""
        self._preview.set_text(words)
        self._mark.set_icon(IconName.ALERT, "danger")
        announce(self.line, words)
        (self.factor if self.factor.text().strip() else self.line).setFocus()

    def clear(self) -> None:
        """Be ready for the next statement."""
        self.line.setText("")  # clear() could be undone by Ctrl+Z
        self.line.setFocus()

    def tell(self, words: str) -> None:
        """Let a screen reader say what was kept."""
        announce(self.line, words, at_once=False)

    def take(self, factor: str) -> None:
        """Add a factor that was made, in the place of what was typed."""
        self.factor.setText("")
        self._take(factor)

    def _take(self, factor: str) -> None:
        if self._presenter is not None:
            self._presenter.take(factor)
        self.line.setFocus()

    def _press(self, side: Influence, *, on: bool) -> None:
        if self._presenter is not None:
            self._presenter.press(side if on else Influence.NEUTRAL)
        self.line.setFocus()

    def _search(self, words: str) -> list[tuple[str, str, str]]:
        return [] if self._presenter is None else self._presenter.search(words)

    def _drop(self, factor: str) -> None:
        if self._presenter is not None:
            self._presenter.drop(factor)
        self.line.setFocus()

    def _sign(self, text: str, kind: str) -> QPushButton:
        button = ToggleButton(text)
        button.setProperty("kind", kind)
        return button

    def _fold(self) -> None:
        is_folded = self.width() < self._style.px(_NARROW)
        if is_folded == self._is_folded:
            return
        self._is_folded = is_folded
        self._choices.removeWidget(self.factor)
        self._choices.addWidget(self.factor, int(is_folded), 1 - int(is_folded))
        self._choices.setColumnStretch(1, 0 if is_folded else 1)
        self._key.setVisible(not is_folded)

    def _lay_out(self, style: Style) -> None:
        bar = QFrame()
        bar.setProperty("cls", "bar")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(IconLabel(style, IconName.PENCIL))
        first.addWidget(self.line, 1)
        first.addWidget(self.record)
        first.addWidget(self._key)
        places = QHBoxLayout()
        places.setSpacing(8)
        for button in self.signs.values():
            places.addWidget(button)
        places.addWidget(self.system, 1)
        self._choices.setHorizontalSpacing(8)
        self._choices.setVerticalSpacing(6)
        self._choices.addLayout(places, 0, 0)
        self._choices.setColumnStretch(0, 1)
        first.setContentsMargins(14, 6, 8, 6)
        bar.setLayout(first)
        under = QHBoxLayout()
        under.setContentsMargins(16, 0, 8, 0)
        under.setSpacing(6)
        under.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        under.addWidget(self._preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(bar)
        whole.addLayout(self._choices)
        whole.addWidget(self.chips)
        whole.addLayout(under)
        self._fold()
        stops = (self.line, *self.signs.values(), self.system, self.factor, self.record)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
