"""What merging left to people: the questions, and what can be answered."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.research.codes.side.option_card import OptionCard
from levensreis.ui.research.codes.side.told import Asked, QuestionLine
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import KeyHint, label
from levensreis.ui.widgets.plain_text import LineField
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

MOST_OPTIONS: Final = 8
APART: Final = 9
"""With Alt: the numbers that choose an option, and that let them be."""
LIST: Final = 104
"""Pixels of the list of questions, before zooming."""


class ReviewPanel(QWidget):
    """A question is answered with one key; the next one comes by itself."""

    asked_changed = Signal()
    option_chosen = Signal(int)
    apart_chosen = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._asked: Asked | None = None
        self.rows = RowList(style)
        self.rows.setAccessibleName(self.tr("Na te kijken"))
        self._nothing = wrapped(
            self.tr(
                "Niets na te kijken. Hier komt wat het samenvoegen aan mensen "
                "overlaat: dezelfde naam voor twee factoren, of twee namen voor één."
            ),
            "meta",
        )
        self._words = wrapped("", "h3")
        self.why = LineField()
        self.why.setPlaceholderText(self.tr("Mag leeg blijven"))
        self.why.setAccessibleName(self.tr("Waarom"))
        self._why_name = label(self.tr("Waarom"), "label", buddy=self.why)
        self.apart = QPushButton("")
        self.options: list[OptionCard] = []
        self.rows.current_changed.connect(self.asked_changed)
        self.apart.clicked.connect(self.apart_chosen)
        self._lay_out()
        for number in range(1, MOST_OPTIONS + 1):
            self._key(number, partial(self._choose, number - 1))
        self._key(APART, self.apart.click)

    @property
    def current(self) -> int:
        """The number of the question that is looked at; -1 when there is none."""
        row = self.rows.current
        return row.key if row is not None and isinstance(row.key, int) else -1

    def show_questions(self, lines: Sequence[QuestionLine]) -> None:
        """Show what is to be looked at."""
        rows = [
            Row(words=each.words, key=at, mark=IconName.HELP, meta=each.meta, card=True)
            for at, each in enumerate(lines)
        ]
        self.rows.blockSignals(True)
        self.rows.show_rows(rows)
        self.rows.blockSignals(False)
        self.rows.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def show_asked(self, asked: Asked | None) -> None:
        """Show one question with its options; None when nothing is asked."""
        if asked == self._asked:
            return
        self._asked = asked
        for part in (self._words, self._why_name, self.why, self._below):
            part.setVisible(asked is not None)
        for card in self.options:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.options = []
        self.why.set_text("")
        if asked is not None:
            self._show(asked)

    def _show(self, asked: Asked) -> None:
        self._words.setText(asked.words)
        self.apart.setText(asked.apart)
        self._below.setVisible(bool(asked.apart))
        for at, option in enumerate(asked.options):
            card = OptionCard(option, at + 1, self._style)
            card.chosen.connect(partial(self._choose, at))
            self._cards.insertWidget(at, card)
            self.options.append(card)

    def _choose(self, at: int) -> None:
        if self.isVisible() and at < len(self.options):
            self.option_chosen.emit(at)

    def _key(self, number: int, deed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)

    def _fit(self) -> None:
        self.rows.setMaximumHeight(self._style.px(LIST))

    def _lay_out(self) -> None:
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 6, 0)
        self._cards.setSpacing(6)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._below = QWidget()
        apart = QHBoxLayout(self._below)
        apart.setContentsMargins(0, 0, 0, 0)
        apart.setSpacing(8)
        apart.addWidget(self.apart)
        apart.addWidget(KeyHint(f"Alt+{APART}"))
        apart.addStretch(1)
        self._cards.addWidget(self._below)
        self._cards.addStretch(1)
        self._fit()
        self._style.changed.connect(self._fit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._nothing)
        whole.addWidget(self.rows)
        whole.addWidget(self._words)
        whole.addWidget(area, 1)
        whole.addWidget(self._why_name)
        whole.addWidget(self.why)
