"""The factors that were given to a statement; each has a button that takes it away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.ui.research.codes.deeds.forms import FactorChoice
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.sign import SignLabel


class GivenFactors(QWidget):
    """Rows are made anew when there are others; the keys go on above."""

    removal_wanted = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._rows: list[QWidget] = []
        self.labels: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_given(self, given: Sequence[FactorChoice]) -> None:
        """Show these factors."""
        self.labels = [each.label for each in given]
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in given]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(given))

    def _row(self, choice: FactorChoice) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(8)
        sign = SignLabel(self._style, choice.influence, 15)
        line.addWidget(sign)
        line.addWidget(wrapped(choice.label), 1)
        named = self.tr("Factor weghalen: {label}").format(label=choice.label)
        remove = icon_button(self._style, IconName.CLOSE, named, px=14)
        remove.clicked.connect(partial(self.removal_wanted.emit, choice.fid))
        line.addWidget(remove)
        return made
