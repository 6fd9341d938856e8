"""The factors of a statement: those it has, and type-ahead for more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.codebook import Factor
from levensreis.ui.interview.presenter import describe
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.factor_field import FactorField
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.sign import SignLabel


class CodedFactors(QWidget):
    """Chosen factors, each with a button to take it away, above the field."""

    factor_wanted = Signal(str)
    new_factor_wanted = Signal(str)
    removal_wanted = Signal(str)
    renaming_wanted = Signal(str, str)
    """The id of an own factor, and its name of now."""

    def __init__(
        self,
        style: Style,
        search: Callable[[str], list[Factor]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
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

    def show_factors(self, factors: Sequence[Factor]) -> None:
        """Show the factors that the statement has."""
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        before: QWidget = self.field
        for factor in factors:
            row, buttons = self._row(factor)
            self._rows.addWidget(row)
            for button in buttons:
                # Else Tab comes there after all the rest of the window.
                QWidget.setTabOrder(before, button)
                before = button
        self.field.clear()

    def _row(self, factor: Factor) -> tuple[QWidget, list[QWidget]]:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(SignLabel(self._style, factor.influence, 14))
        name = ElidedLabel(factor.label)
        name.setToolTip(factor.label)
        line.addWidget(name, 1)
        buttons: list[QWidget] = []
        if factor.own:
            wish = self.tr("Eigen factor hernoemen: {label}").format(label=factor.label)
            rename = icon_button(self._style, IconName.PENCIL, wish, px=14)
            rename.clicked.connect(
                lambda: self.renaming_wanted.emit(factor.id, factor.label)
            )
            line.addWidget(rename)
            buttons.append(rename)
        wish = self.tr("Factor weghalen: {label}").format(label=factor.label)
        gone = icon_button(self._style, IconName.CLOSE, wish, px=14)
        gone.clicked.connect(lambda: self.removal_wanted.emit(factor.id))
        line.addWidget(gone)
        return row, [*buttons, gone]
