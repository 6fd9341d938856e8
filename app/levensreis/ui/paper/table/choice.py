"""How the factor table is wanted: for whom, and in which order."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.factor_table import Order
from levensreis.language import say, word
from levensreis.ui.paper.table.presenter import TableWish
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label

Kind = TypeVar("Kind")
_OUTPUTS: Final = (Output.TEAM, Output.OTHERS)
_ORDERS: Final = {
    Order.CODEBOOK: word("Zoals het codeboek"),
    Order.COUNT: word("Meeste levensreizen eerst"),
}


class TableChoice(QFrame):
    """Two questions; what the answer needs is told under the first."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self.outputs = {each: QRadioButton(_begun(each.label)) for each in _OUTPUTS}
        self.orders = {each: QRadioButton(say(_ORDERS[each])) for each in Order}
        self.needs = wrapped("", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        self._add(column, self.tr("Voor wie?"), self.outputs.values())
        column.addWidget(self.needs)
        column.addSpacing(10)
        self._add(column, self.tr("Volgorde van de factoren"), self.orders.values())
        column.addStretch(1)
        self.choose(TableWish())

    @property
    def wish(self) -> TableWish:
        """What is chosen."""
        return TableWish(_chosen(self.orders), _chosen(self.outputs))

    def choose(self, wish: TableWish) -> None:
        """Choose what is wanted to begin with."""
        with QSignalBlocker(self):
            self.outputs[wish.output].setChecked(True)
            self.orders[wish.order].setChecked(True)

    def begin(self) -> None:
        """Put the keys on what is chosen."""
        self.outputs[self.wish.output].setFocus()

    def _add(
        self, column: QVBoxLayout, title: str, buttons: Iterable[QRadioButton]
    ) -> None:
        column.addWidget(label(title, "h3"))
        group = QButtonGroup(self)
        for button in buttons:
            button.setAccessibleDescription(title)
            group.addButton(button)
            column.addWidget(button)
        group.buttonToggled.connect(self._toggle)

    def _toggle(self, _: object, checked: bool) -> None:
        if checked:
            self.needs.setText(_chosen(self.outputs).needs())
            self.changed.emit()


def _chosen(buttons: Mapping[Kind, QRadioButton]) -> Kind:
    return next(each for each, button in buttons.items() if button.isChecked())


def _begun(words: str) -> str:
    """Return words as they stand at the beginning of a line."""
    return words[:1].upper() + words[1:]
