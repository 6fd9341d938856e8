"""The factors of a statement, each with its example, and a line to find more."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.placed import Coding, Placed
from levensreis.ui.interview.coded_factor import CodedFactor
from levensreis.ui.research.professionals.forms.told import FactorDesk
from levensreis.ui.style import Style
from levensreis.ui.widgets.factor_field import FactorField


class FactorsField(QWidget):
    """Shows the factors of what is placed, and tells where it is placed with others."""

    placed_changed = Signal(object)
    renaming_wanted = Signal(object)
    """A factor of the professionals that was made here."""

    def __init__(
        self, style: Style, desk: FactorDesk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._desk = style, desk
        self._placed = Placed()
        self.coded: dict[FactorId, CodedFactor] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.field = FactorField(style, self._search)
        self.field.setPlaceholderText(self.tr("Typ een woord uit de factor"))
        self.field.setAccessibleName(self.tr("Factor uit een van beide codeboeken"))
        self.field.factor_chosen.connect(self.take)
        self.field.new_factor_wanted.connect(
            lambda words: desk.make(words, self.placed, self.take)
        )
        self.setFocusProxy(self.field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._rows)
        whole.addWidget(self.field)

    @property
    def placed(self) -> Placed:
        """Where it is placed, with the factors and the examples that were typed."""
        codings = (
            Coding(
                each.factor, " ".join(self.coded[each.factor].example.text().split())
            )
            for each in self._placed.codings
        )
        return replace(self._placed, codings=tuple(codings))

    def show_placed(self, placed: Placed, factors: dict[FactorId, Factor]) -> None:
        """Show other factors."""
        self._placed = placed
        for row in self.coded.values():
            row.hide()
            self._rows.removeWidget(row)
            row.deleteLater()
        self.coded = {
            each.factor: self._row(each, factors[each.factor])
            for each in placed.codings
        }
        before: QWidget = self.field
        for row in self.coded.values():
            self._rows.addWidget(row)
            for stop in row.stops:
                # Else Tab comes there after all the rest of the window.
                QWidget.setTabOrder(before, stop)
                before = stop

    def take(self, factor: str) -> None:
        """Add a factor, with its side and system."""
        found = self._desk.shelf().factor(FactorId(factor))
        if found is not None:
            self.field.setText("")
            self.placed_changed.emit(self.placed.coded(found))

    def _drop(self, factor: FactorId) -> None:
        left = tuple(each for each in self.placed.codings if each.factor != factor)
        self.placed_changed.emit(replace(self._placed, codings=left))
        self.field.setFocus()

    def _search(self, words: str) -> list[tuple[str, str, str]]:
        shelf = self._desk.shelf()
        found = shelf.search(words, self._placed.influence, self._placed.system)
        return [(each.id, each.label, shelf.described(each)) for each in found]

    def _row(self, coding: Coding, factor: Factor) -> CodedFactor:
        row = CodedFactor(factor, self._style)
        row.example.set_text(coding.example)
        is_ours = factor.own and self._desk.shelf().is_professionals(factor)
        row.rename.setVisible(is_ours)
        row.removal_wanted.connect(lambda: self._drop(factor.id))
        row.renaming_wanted.connect(lambda: self.renaming_wanted.emit(factor))
        return row
