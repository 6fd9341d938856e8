"""The factors of a statement: those it has, and type-ahead for more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.domain.codebook import Factor, FactorId
from levensreis.ui.interview.coded_factor import CodedFactor
from levensreis.ui.interview.line import describe
from levensreis.ui.style import Style
from levensreis.ui.widgets.factor_field import FactorField
from levensreis.ui.widgets.plain_text import LineField


class CodedFactors(QWidget):
    """Chosen factors, each with its example and a way to take it away."""

    factor_wanted = Signal(str)
    new_factor_wanted = Signal(str)
    removal_wanted = Signal(str)
    renaming_wanted = Signal(str, str)
    """The id of an own factor, and its name of now."""
    example_edited = Signal(str, str)
    """The id of a factor, and what the table may show of it."""

    def __init__(
        self,
        style: Style,
        search: Callable[[str], list[Factor]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._coded: dict[FactorId, CodedFactor] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.field = FactorField(
            style,
            lambda words: [
                (each.id, each.label, describe(each)) for each in search(words)
            ],
        )
        self.field.setPlaceholderText(self.tr("Typ een woord uit de factor"))
        self.field.setAccessibleName(self.tr("Factor uit het codeboek"))
        self.field.factor_chosen.connect(self.factor_wanted)
        self.field.new_factor_wanted.connect(self.new_factor_wanted)
        self.setFocusProxy(self.field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._rows)
        whole.addWidget(self.field)

    @property
    def examples(self) -> dict[FactorId, LineField]:
        """The field for the example of each factor, by its id."""
        return {factor: row.example for factor, row in self._coded.items()}

    def show_factors(self, factors: Sequence[Factor]) -> None:
        """Show the factors that the statement has.

        A row that stays is the same row: the cursor may be in it.
        """
        before, self._coded = self._coded, {}
        for factor in factors:
            known = before.get(factor.id)
            stays = known is not None and known.factor == factor
            row = known if known is not None and stays else self._row(factor)
            self._coded[factor.id] = row
        for factor_id, row in before.items():
            if self._coded.get(factor_id) is not row:
                row.hide()
                self._rows.removeWidget(row)
                row.deleteLater()
        if list(before.values()) != list(self._coded.values()):
            self._order()
        self.field.clear()

    def _row(self, factor: Factor) -> CodedFactor:
        row = CodedFactor(factor, self._style)
        row.removal_wanted.connect(lambda: self.removal_wanted.emit(factor.id))
        row.renaming_wanted.connect(
            lambda: self.renaming_wanted.emit(factor.id, factor.label)
        )
        row.example.edited.connect(
            lambda words: self.example_edited.emit(factor.id, words)
        )
        return row

    def _order(self) -> None:
        before: QWidget = self.field
        for place, row in enumerate(self._coded.values()):
            self._rows.insertWidget(place, row)
            for stop in row.stops:
                # Else Tab comes there after all the rest of the window.
                QWidget.setTabOrder(before, stop)
                before = stop
