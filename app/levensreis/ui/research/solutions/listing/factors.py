"""The factors that a solution answers, each with a button that takes it away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.ui.research.solutions.listing.telling import LinkedFactor
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.sign import SignLabel


class FactorRows(QWidget):
    """Rows are made anew only when there are others."""

    removal_wanted = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._shown: Sequence[LinkedFactor] = ()
        self._rows: list[QWidget] = []
        self._none = wrapped(self.tr("Nog geen factoren."), "meta")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._none)

    @property
    def labels(self) -> list[str]:
        """What is shown."""
        return [each.label for each in self._shown]

    def show_factors(self, factors: Sequence[LinkedFactor]) -> None:
        """Show these factors."""
        if factors == self._shown:
            return
        self._shown = factors
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in factors]
        for row in self._rows:
            self._column.addWidget(row)
        self._none.setVisible(not factors)

    def _row(self, factor: LinkedFactor) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(8)
        if factor.influence is not None:
            sign = SignLabel(self._style, factor.influence, 15)
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        told = wrapped(factor.label)
        told.setToolTip(factor.meta)
        line.addWidget(told, 1)
        named = self.tr("Factor weghalen: {label}").format(label=factor.label)
        remove = icon_button(self._style, IconName.CLOSE, named, px=14)
        remove.clicked.connect(partial(self.removal_wanted.emit, factor.key))
        line.addWidget(remove)
        return made
