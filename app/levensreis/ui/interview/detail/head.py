"""What stands above the fields of a statement: its theme, and how to treat it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.statement import Statement
from levensreis.ui.interview.mark import Mark
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import ElidedLabel


class StatementHead(QWidget):
    """The theme, and under it whether the statement is sensitive or stays inside."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = IconLabel(style, IconName.INFO)
        self.title = ElidedLabel("", "h3")
        self.withheld = Mark(style, IconName.EYE_OFF, self.tr("Niet delen"))
        self.sensitive = Mark(style, IconName.ALERT, self.tr("Gevoelig"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.icon)
        top.addWidget(self.title, 1)
        marks = QHBoxLayout()
        marks.setSpacing(12)
        marks.addWidget(self.withheld)
        marks.addWidget(self.sensitive)
        marks.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(15, 2, 15, 0)
        whole.setSpacing(2)
        whole.addLayout(top)
        whole.addLayout(marks)

    def show_statement(self, statement: Statement) -> None:
        """Show what kind of statement it is."""
        self.icon.set_icon(THEME_ICONS[statement.theme])
        self.title.set_text(statement.theme.label)
        self.withheld.setVisible(statement.withheld)
        self.sensitive.setVisible(statement.sensitive)
