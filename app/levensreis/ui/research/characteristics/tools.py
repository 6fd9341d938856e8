"""What can be done with the overview: cross, publish, compare and save it."""

from PySide6.QtWidgets import QPushButton, QWidget

from levensreis.ui.interview.choice import Choice
from levensreis.ui.research.characteristics.view import State
from levensreis.ui.research.table.flow import FlowLayout
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.icons import put_icon


class Tools(QWidget):
    """On as many lines as the room asks."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        tr = self.tr
        self.crossed = Choice()
        self.crossed.setAccessibleName(tr("Kruisen met een ander kenmerk"))
        self.crossed.setMinimumContentsLength(18)
        self.publish = ToggleButton(tr("Voor publicatie"))
        self.compare = QPushButton(tr(" Vergelijken …"))
        self.compare.setAccessibleName(tr("Vergelijken met gepubliceerde cijfers"))
        self.compare.setToolTip(
            tr(
                "Met een CSV-bestand van gepubliceerde cijfers en hun bron. De eerste "
                "regel is: characteristic,category,share,count,of,source,page,date"
            )
        )
        put_icon(self.compare, style, IconName.CHART)
        self.save = QPushButton(tr(" Bewaren …"))
        self.save.setAccessibleName(tr("Kenmerken bewaren"))
        self.save.setToolTip("Ctrl+Shift+S")
        self.save.setShortcut("Ctrl+Shift+S")
        put_icon(self.save, style, IconName.SAVE)
        row = FlowLayout(self)
        for tool in (self.crossed, self.publish, self.compare, self.save):
            row.addWidget(tool)

    def show_state(self, state: State) -> None:
        """Show with what can be crossed, and for whom it is."""
        self.publish.setChecked(state.is_published)
        none = self.tr("Niet meer kruisen")
        if not state.crossed:
            none = self.tr("Kruisen met …")
        self.crossed.clear()
        self.crossed.addItem(none, "")
        for name, title in state.others:
            self.crossed.addItem(title, name)
        self.crossed.setCurrentIndex(max(self.crossed.findData(state.crossed), 0))
        self.crossed.setEnabled(bool(state.others))
        why = self.tr("Een kruistabel is alleen voor het team.")
        self.crossed.setToolTip(why if state.is_published else "")
