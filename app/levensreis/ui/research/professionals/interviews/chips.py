"""The factors that are chosen beside the line: a press takes one away."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from levensreis.ui.research.professionals.view import FactorChip
from levensreis.ui.research.table.flow import FlowLayout
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon

_LETTERS: Final = 42
"""Of the name of a factor; the tooltip has all of it."""


class FactorChips(QWidget):
    """Takes no room while no factor is chosen."""

    dropped = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.buttons: list[QPushButton] = []
        self._flow = FlowLayout(self)
        self.hide()

    def show_factors(self, factors: Sequence[FactorChip]) -> None:
        """Show other factors."""
        for each in self.buttons:
            each.hide()
            self._flow.removeWidget(each)
            each.deleteLater()
        self.buttons = [self._button(each) for each in factors]
        for button in self.buttons:
            self._flow.addWidget(button)
        self.setVisible(bool(factors))

    def _button(self, factor: FactorChip) -> QPushButton:
        sign = factor.influence.sign.replace("-", "−")
        metrics = self.fontMetrics()
        width = metrics.averageCharWidth() * _LETTERS
        elided = metrics.elidedText(factor.label, Qt.TextElideMode.ElideRight, width)
        button = QPushButton(f" {sign} {elided}".replace("&", "&&"))
        button.setProperty("kind", "chip")
        words = self.tr("Factor weghalen: {label}").format(label=factor.label)
        button.setAccessibleName(words)
        button.setToolTip(words)
        put_icon(button, self._style, IconName.CLOSE, "accent", 14)
        button.clicked.connect(lambda: self.dropped.emit(factor.id))
        return button
