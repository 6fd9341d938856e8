"""One factor of a statement, with the example that the table may show of it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.codebook import Factor
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.plain_text import LineField
from levensreis.ui.widgets.sign import SignLabel

INDENT: Final = 22
"""As far as the sign and the room beside it reach."""


class ExampleField(LineField):
    """A line that says when it was left, also when nothing was typed."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit what was typed, and say that it was left."""
        super().focusOutEvent(event)
        self.left.emit()


class CodedFactor(QWidget):
    """The name of a factor; its example is a small button as long as there is none."""

    removal_wanted = Signal()
    renaming_wanted = Signal()

    def __init__(
        self, factor: Factor, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.factor = factor
        self._style = style
        tr = self.tr
        self.example = ExampleField()
        self.example.setPlaceholderText(tr("Bijv. … (voor in de tabel)"))
        named = tr("Voorbeeld bij: {label}").format(label=factor.label)
        self.example.setAccessibleName(named)
        self.add_example = icon_button(style, IconName.MESSAGE, named, px=14)
        named = tr("Eigen factor hernoemen: {label}").format(label=factor.label)
        self.rename = icon_button(style, IconName.PENCIL, named, px=14)
        named = tr("Factor weghalen: {label}").format(label=factor.label)
        self.remove = icon_button(style, IconName.CLOSE, named, px=14)
        self._lay_out()
        self.rename.setVisible(factor.own)
        self.add_example.clicked.connect(self._open)
        self.rename.clicked.connect(self.renaming_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self.example.textChanged.connect(self._fold)
        self.example.left.connect(self._fold)
        style.changed.connect(self._indent)
        self._fold()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab comes, in this order."""
        return [self.add_example, self.rename, self.remove, self.example]

    def _open(self) -> None:
        self.example.show()
        self.example.setFocus()
        self.add_example.hide()

    def _fold(self) -> None:
        shown = bool(self.example.text()) or self.example.hasFocus()
        self.example.setVisible(shown)
        self.add_example.setHidden(shown)

    def _indent(self) -> None:
        self._under.setContentsMargins(self._style.px(INDENT), 0, 0, 0)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(SignLabel(self._style, self.factor.influence, 14))
        name = ElidedLabel(self.factor.label)
        name.setToolTip(self.factor.label)
        line.addWidget(name, 1)
        for button in (self.add_example, self.rename, self.remove):
            line.addWidget(button)
        self._under = QHBoxLayout()
        self._under.addWidget(self.example)
        self._indent()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(line)
        whole.addLayout(self._under)
