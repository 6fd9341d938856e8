"""What is known of the factor that is chosen, in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from levensreis.domain.influence import Influence
from levensreis.ui.research.codes.side.told import Told
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.sign import SignLabel


class FactorPanel(QScrollArea):
    """Tells and asks nothing: what is to be changed is changed in a dialog."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Over de gekozen factor"))
        self._sign = SignLabel(style, Influence.NEGATIVE, 18)
        self.head = wrapped("", "h2")
        self._place = wrapped("", "meta")
        self.counted = wrapped("")
        self.single = wrapped("", "warning")
        self.lines = wrapped("")
        self._definition_name = label(self.tr("Omschrijving"), "label")
        self.definition = wrapped("")
        self._category_name = label(self.tr("Categorie"), "label")
        self.category = wrapped("")
        self._lay_out()

    def show_told(self, told: Told) -> None:
        """Show what is known."""
        self._sign.setVisible(told.influence is not None)
        if told.influence is not None:
            self._sign.set_influence(told.influence)
        for part, words in (
            (self.head, told.head),
            (self._place, told.place),
            (self.counted, told.counted),
            (self.single, told.single),
            (self.lines, "\n".join(told.lines)),
            (self.definition, told.definition),
            (self.category, told.category),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        self._definition_name.setVisible(bool(told.definition))
        self._category_name.setVisible(bool(told.category))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.head, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2, 2, 8, 2)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._place)
        column.addSpacing(6)
        column.addWidget(self.counted)
        column.addWidget(self.single)
        column.addWidget(self.lines)
        column.addSpacing(6)
        column.addWidget(self._definition_name)
        column.addWidget(self.definition)
        column.addSpacing(6)
        column.addWidget(self._category_name)
        column.addWidget(self.category)
        column.addStretch(1)
        self.setWidget(inner)
