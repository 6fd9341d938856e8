"""The checklist: each clue with what was found of it, and a tick."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.anonymise.checklist import Clue
from levensreis.ui.anonymise.clues.presenter import ClueSight, CluesPresenter
from levensreis.ui.anonymise.context import Sight
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped


class ClueCard(QFrame):
    """One clue: a tick with its name, what to look at, and what was found."""

    def __init__(self, clue: Clue, tick: Callable[[bool], None]) -> None:
        super().__init__()
        self.clue = clue
        self._told: ClueSight | None = None
        self.setProperty("cls", "card")
        self.box = QCheckBox(clue.label)
        self.box.setAccessibleDescription(clue.question)
        self.box.clicked.connect(tick)
        self.found = QLabel()
        self.found.setTextFormat(Qt.TextFormat.RichText)
        self.found.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(3)
        column.addWidget(self.box)
        column.addWidget(wrapped(clue.question, "meta"))
        column.addWidget(self.found)

    def show_clue(self, seen: ClueSight, style: Style) -> None:
        """Show what was found, and whether somebody looked it through."""
        self.box.setChecked(seen.is_ticked)
        state = self.tr("nagekeken") if seen.is_ticked else self.tr("nog nakijken")
        self.box.setText(f"{seen.clue.label} – {state}")
        if seen != self._told:
            self._told = seen
            self.found.setText(self._html(seen, style))

    def paint_anew(self, style: Style) -> None:
        """Mark what was found in the colours of this moment."""
        if self._told is not None:
            self.found.setText(self._html(self._told, style))

    def _html(self, seen: ClueSight, style: Style) -> str:
        if not seen.sights:
            muted = style.tokens.muted
            nothing = self.tr("Hiervan is in de teksten niets gevonden.")
            return f'<span style="color:{muted}">{escape(nothing)}</span>'
        lines = [_line(sight, style) for sight in seen.sights]
        if seen.more:
            more = self.tr("en nog {count} keer").format(count=seen.more)
            lines.append(f'<span style="color:{style.tokens.muted}">{more}</span>')
        return "<br>".join(lines)


class CluesPanel(QWidget):
    """Every clue under the other; Tab goes on, Space ticks."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: CluesPresenter | None = None
        self.cards: list[ClueCard] = []
        frame, column = panel()
        column.addWidget(
            wrapped(
                self.tr(
                    "Ook zonder één naam kan een verhaal een gezin aanwijzen. De "
                    "computer vindt hooguit de helft hiervan. Kijk elk punt na, pas "
                    "zo nodig de tekst in het gesprek aan, en vink het dan af."
                ),
                "meta",
            )
        )
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 8, 0)
        self._cards.setSpacing(8)
        self._cards.addStretch(1)
        self.area.setWidget(inside)
        self.nothing = wrapped("", "meta")
        column.addWidget(self.nothing)
        column.addWidget(self.area, 1)
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        style.changed.connect(self._paint_anew)

    def attend(self, presenter: CluesPresenter) -> None:
        """Hand what is ticked to a presenter, which lives as long as its panel."""
        self.presenter = presenter

    def begin(self) -> None:
        """Put the keys on the first clue that is open."""
        if self.area.isHidden():
            return
        waiting = [card for card in self.cards if not card.box.isChecked()]
        for card in (waiting or self.cards)[:1]:
            card.box.setFocus()

    def show_clues(self, clues: Sequence[ClueSight], *, is_told: bool = True) -> None:
        """Show everything that is to be looked through; nothing while it is read.

        Neither when nothing was told.
        """
        self.nothing.setText(
            self.tr("De teksten worden nog doorzocht.")
            if is_told
            else self.tr("Er is nog niets verteld.")
        )
        self.nothing.setVisible(not clues)
        self.area.setVisible(bool(clues))
        if clues and not self.cards:
            for seen in clues:
                self._add(seen.clue)
        for card, seen in zip(self.cards, clues, strict=False):
            card.show_clue(seen, self._style)

    def _add(self, clue: Clue) -> None:
        card = ClueCard(clue, lambda ticked: self._tick(clue, ticked))
        self.cards.append(card)
        self._cards.insertWidget(self._cards.count() - 1, card)

    def _tick(self, clue: Clue, is_ticked: bool) -> None:
        if self.presenter is not None:
            self.presenter.tick(clue, is_ticked=is_ticked)
            self.presenter.refresh()

    def _paint_anew(self) -> None:
        for card in self.cards:
            card.paint_anew(self._style)


def _line(sight: Sight, style: Style) -> str:
    before = escape(sight.words[: sight.start])
    found = escape(sight.words[sight.start : sight.end])
    after = escape(sight.words[sight.end :])
    ground = style.tokens.warning_soft
    return f'{before}<b style="background-color:{ground}"><u>{found}</u></b>{after}'
