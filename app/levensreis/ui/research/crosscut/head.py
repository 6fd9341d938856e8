"""Above the figures: in what was counted, and what can be done with all of them."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from levensreis.ui.research.codes.actions import StepButtons
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel


class Head(QWidget):
    """Only buttons; what they do is for the part."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counted = ElidedLabel("", "h3")
        self.steps = StepButtons(style)
        self.filter = ToggleButton(self.tr("Filters"))
        self.filter.setAccessibleDescription(
            self.tr("Toont waarop kan worden gefilterd, of verbergt het")
        )
        self.publish = ToggleButton(self.tr("Voor publicatie"))
        self.save = QPushButton(self.tr(" Bewaren …"))
        self.save.setAccessibleName(self.tr("Dwarsbeeld bewaren"))
        self.save.setToolTip("Ctrl+Shift+S")
        self.save.setShortcut("Ctrl+Shift+S")
        self.save.setEnabled(False)
        put_icon(self.save, style, IconName.SAVE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.counted, 1)
        for each in (self.steps, self.filter, self.publish, self.save):
            row.addWidget(each)
