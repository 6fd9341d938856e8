"""Every direction in a frame, with its actions to change and its solutions."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from levensreis.domain.solutions.solution import DirectionKind
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.solutions.directions.presenter import (
    DirectionsPresenter,
    DirectionTold,
)
from levensreis.ui.research.solutions.kept_field import KeptFields
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import PlainTextField

NARROW: Final = 700
"""Pixels, before zooming, under which they stand under each other."""
LINES: Final = 6


class DirectionsPanel(QScrollArea):
    """Scrolls where the window is low or the letters are large."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: DirectionsPresenter | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.actions_of = {kind: PlainTextField(LINES) for kind in DirectionKind}
        self._solutions = {kind: wrapped("", "meta") for kind in DirectionKind}
        self._fields = KeptFields()
        for kind, field in self.actions_of.items():
            field.setAccessibleName(self.tr("Acties: {name}").format(name=kind.label))
            self._fields.add(field, partial(self._edit, kind))
        self._frames = [self._frame(kind) for kind in DirectionKind]
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out()

    def attend(self, presenter: DirectionsPresenter) -> None:
        """Hand what is typed to a presenter, which lives as long as its panel."""
        self.presenter = presenter

    def first_field(self) -> QWidget:
        """Return where the keys go when the page is shown."""
        return self.actions_of[DirectionKind.EARLY]

    def keep(self) -> bool:
        """Keep what was typed; False when it is told why not."""
        return self._fields.keep()

    def show_directions(self, directions: Sequence[DirectionTold]) -> None:
        """Show them; what was typed and could not be kept stays."""
        for each in directions:
            kind = each.direction.kind
            actions = "\n".join(each.direction.actions)
            self._fields.show(self.actions_of[kind], actions, anew=False)
            self._solutions[kind].setText(each.solutions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them beside each other where there is room."""
        super().resizeEvent(event)
        self._place()

    def _edit(self, kind: DirectionKind, words: str) -> bool:
        return self.presenter is not None and self.presenter.edit(kind, words)

    def _place(self) -> None:
        columns = 1 if self.width() < self._style.px(NARROW) else 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, frame in enumerate(self._frames):
            self._grid.addWidget(frame, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _frame(self, kind: DirectionKind) -> QFrame:
        frame, column = panel()
        column.addWidget(wrapped(kind.label, "h2"))
        column.addWidget(self._solutions[kind])
        field = self.actions_of[kind]
        named = label(self.tr("Acties (één per regel)"), "label", buddy=field)
        column.addWidget(named)
        column.addWidget(field)
        column.addStretch(1)
        return frame

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        about = self.tr(
            "Drie richtingen volgen uit de oplossingen, met casusregie als voorwaarde. "
            "Bij welke richting een oplossing hoort, kiest u bij ‘Oplossingen’."
        )
        column.addWidget(wrapped(about, "meta"))
        self._grid.setSpacing(12)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(inner)
        self._place()
