"""One solution to read and change: what is typed is kept when a field is left."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.solutions.solution import DirectionKind, Solution
from levensreis.ui.interview.choice import Choice
from levensreis.ui.research.solutions.kept_field import KeptFields
from levensreis.ui.research.solutions.listing.editing import Field, typed
from levensreis.ui.research.solutions.listing.factors import FactorRows
from levensreis.ui.research.solutions.listing.presenter import ListingPresenter
from levensreis.ui.research.solutions.listing.telling import LinkedFactor
from levensreis.ui.research.solutions.search_field import SearchField
from levensreis.ui.style import Style
from levensreis.ui.widgets.factor_list import FactorRow
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

NUMBER: Final = 72
"""Pixels of the field with the number, before zooming."""


class SolutionForm(QScrollArea):
    """Scrolls where the window is low or the letters are large."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: ListingPresenter | None = None
        self._shown = ""
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.number = LineField()
        self.direction = Choice()
        self.direction.addItem("–", "")
        for kind in DirectionKind:
            self.direction.addItem(kind.label, kind.value)
        self.texts = {
            Field.TEXT: PlainTextField(3),
            Field.WHAT: PlainTextField(3),
            Field.HOW: PlainTextField(3),
            Field.INSPIRATION: PlainTextField(2),
            Field.LEAD_ACTORS: PlainTextField(4),
            Field.PARTICIPANTS: PlainTextField(4),
        }
        self.told = wrapped("", "meta")
        self.factors = FactorRows(style)
        self.search = SearchField(
            style, self.tr("Zoek een factor om toe te voegen"), self._search
        )
        self._fields = KeptFields()
        for field, widget in self._every:
            self._fields.add(widget, partial(self._edit, field))
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()

    def attend(self, presenter: ListingPresenter) -> None:
        """Hand what is done to a presenter."""
        self.presenter = presenter
        self.direction.activated.connect(self._choose_direction)
        self.search.taken.connect(presenter.link)
        self.factors.removal_wanted.connect(self._unlink)

    def show_solution(
        self, solution: Solution, told: str, factors: Sequence[LinkedFactor]
    ) -> None:
        """Show one; what was typed and could not be kept stays."""
        other = solution.id != self._shown
        self._shown = solution.id
        self._inner.setAccessibleName(solution.name)
        for field, widget in self._every:
            self._fields.show(widget, typed(solution, field), anew=other)
        place = self.direction.findData(typed(solution, Field.DIRECTION))
        self.direction.setCurrentIndex(place)
        self.told.setText(told)
        self.factors.show_factors(factors)
        if other:
            self.verticalScrollBar().setValue(0)

    def keep(self) -> bool:
        """Keep what was typed; False when it is told why not."""
        return self._fields.keep()

    @property
    def first(self) -> PlainTextField:
        """Where typing begins."""
        return self.texts[Field.TEXT]

    @property
    def _every(self) -> list[tuple[Field, LineField | PlainTextField]]:
        return [(Field.NUMBER, self.number), *self.texts.items()]

    def _edit(self, field: Field, words: str) -> bool:
        return self.presenter is not None and self.presenter.edit(field, words)

    def _choose_direction(self) -> None:
        is_kept = self._edit(Field.DIRECTION, self.direction.currentData())
        if not is_kept and self.presenter is not None:
            self.presenter.refresh()  # shows the one that it has

    def _search(self, words: str) -> list[FactorRow]:
        found = self.presenter.search(words) if self.presenter is not None else []
        return [FactorRow(each.key, each.label, each.meta) for each in found]

    def _unlink(self, factor: str) -> None:
        if self.presenter is not None:
            self.presenter.unlink(factor)
            self.search.setFocus()

    def _fit(self) -> None:
        self.number.setFixedWidth(self._style.px(NUMBER))

    def _lay_out(self) -> None:
        tr = self.tr
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(2, 2, 8, 2)
        column.setSpacing(8)
        head = QGridLayout()
        head.setHorizontalSpacing(12)
        head.setVerticalSpacing(4)
        for place, (name, field) in enumerate(
            ((tr("Nummer"), self.number), (tr("Richting"), self.direction))
        ):
            _named(head, name, field, place)
        head.setColumnStretch(1, 1)
        column.addLayout(head)
        column.addWidget(self.told)
        column.addLayout(self._beside((Field.TEXT, tr("Oplossing"))))
        column.addLayout(self._beside((Field.WHAT, tr("Wat")), (Field.HOW, tr("Hoe"))))
        column.addLayout(self._beside((Field.INSPIRATION, tr("Inspiratie"))))
        column.addLayout(
            self._beside(
                (Field.LEAD_ACTORS, tr("Trekkers (één per regel)")),
                (Field.PARTICIPANTS, tr("Deelnemers (één per regel)")),
            )
        )
        named = label(tr("Antwoord op deze factoren"), "label", buddy=self.search)
        column.addWidget(named)
        column.addWidget(self.factors)
        column.addWidget(self.search)
        column.addStretch(1)
        self.setWidget(self._inner)

    def _beside(self, *named: tuple[Field, str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, (key, name) in enumerate(named):
            _named(grid, name, self.texts[key], place)
            grid.setColumnStretch(place, 1)
        return grid


def _named(grid: QGridLayout, name: str, field: QWidget, place: int) -> None:
    field.setAccessibleName(name)
    grid.addWidget(label(name, "label", buddy=field), 0, place)
    grid.addWidget(field, 1, place)
