"""With which published figures is compared, and what is wrong with them."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.research.characteristics.view import Figures
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel


class FiguresRow(QWidget):
    """Not there while nothing is compared with."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.told = ElidedLabel("", "meta")
        self.stop = QPushButton(self.tr(" Niet meer vergelijken"))
        self.stop.setProperty("compact", "true")
        put_icon(self.stop, style, IconName.CLOSE)
        self.problem = wrapped("", "wrong")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.hide()

    def show_figures(self, figures: Figures) -> None:
        """Show with which file is compared, and what is wrong with it."""
        told = self.tr("Gepubliceerde cijfers uit {name}")
        self.told.set_text(told.format(name=figures.name))
        is_new = figures.problem and figures.problem != self.problem.text()
        self.problem.setText(figures.problem)
        self.problem.setVisible(bool(figures.problem))
        self.setVisible(bool(figures.name))
        if is_new:
            announce(self, figures.problem)
