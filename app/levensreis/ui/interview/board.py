"""The board: eight themes side by side, with their cards."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from levensreis.domain.influence import Influence
from levensreis.domain.life_context import LifeContext
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.ui.interview.theme_panel import ThemePanel
from levensreis.ui.style import Style

WIDE: Final = 4
NARROW: Final = 2
"""Columns of the board."""
LOWEST_PANEL: Final = 170


class Board(QWidget):
    """Eight panels in two rows, in the order of the conversation."""

    statement_chosen = Signal(object)
    opened = Signal()
    removal_wanted = Signal()
    move_wanted = Signal(int)
    side_wanted = Signal(Influence)
    dropped = Signal(object, Theme, object)
    addition_wanted = Signal(Theme)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.panels: dict[Theme, ThemePanel] = {}
        for theme in Theme:
            panel = ThemePanel(theme, style)
            panel.statement_chosen.connect(self.statement_chosen)
            panel.opened.connect(self.opened)
            panel.removal_wanted.connect(self.removal_wanted)
            panel.move_wanted.connect(self.move_wanted)
            panel.side_wanted.connect(self.side_wanted)
            panel.dropped.connect(self.dropped)
            panel.addition_wanted.connect(self.addition_wanted)
            self.panels[theme] = panel
        self.arrange(WIDE)

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    def arrange(self, columns: int) -> None:
        """Put the panels in this many columns, none of them too low to read."""
        rows = len(Theme) // columns
        self.setMinimumHeight(rows * self._style.px(LOWEST_PANEL))
        if columns == self._columns:
            return
        self._columns = columns
        for number, panel in enumerate(self.panels.values()):
            self._grid.addWidget(panel, number // columns, number % columns)
        for each in range(WIDE):
            self._grid.setColumnStretch(each, int(each < columns))
            self._grid.setRowStretch(each, int(each < rows))

    def show_themes(
        self, themes: Mapping[Theme, Sequence[Statement]], context: LifeContext
    ) -> None:
        """Show the statements of these themes."""
        for theme, statements in themes.items():
            self.panels[theme].show_statements(statements, context)

    def show_chosen(self, statement_id: UUID | None) -> None:
        """Mark one card on the whole board, or none."""
        for panel in self.panels.values():
            panel.show_chosen(statement_id)

    def focus_card(self, statement: Statement) -> None:
        """Put the focus on a card that went to another place."""
        self.panels[statement.theme].cards.setFocus()

    def show_current_theme(self, theme: Theme) -> None:
        """Mark the theme into which the quick line records."""
        for each, panel in self.panels.items():
            panel.show_current(each is theme)
