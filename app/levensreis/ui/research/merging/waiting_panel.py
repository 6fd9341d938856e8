"""The files that wait to be merged, and how they may come in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.language import say
from levensreis.ui.research.merging.key_frame import KeyFrame
from levensreis.ui.research.merging.presenter import Dropped
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column, Sign


class WaitingPanel(QWidget):
    """A list from which a file can be taken, what is asked, and one button."""

    merge_wanted = Signal()
    removed = Signal(object)
    emptied = Signal()
    report_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.table = Table(_columns(), style, shown=2)
        self.table.setAccessibleName(tr("Bestanden die wachten"))
        self.key = KeyFrame(style)
        self.unsigned = QCheckBox(tr("&Neem ook bestanden zonder handtekening over"))
        self.meaning = wrapped(
            tr(
                "Zonder handtekening is niet te zien wie een bestand maakte, en of er "
                "daarna iets in veranderd is. Doe dit alleen als u het bestand zelf "
                "van de maker kreeg. Het verslag zegt erbij welke het waren."
            ),
            "meta",
        )
        self.merge = QPushButton(tr(" Samenvoegen (Ctrl+Enter)"))
        self.merge.setProperty("kind", "primary")
        put_icon(self.merge, style, IconName.DOWNLOAD, "accent_text")
        self.empty = QPushButton(tr("Li&jst leegmaken"))
        self.report = QPushButton(tr("&Vorig verslag"))
        self.report.hide()
        self._lay_out()
        self.merge.clicked.connect(self.merge_wanted)
        self.empty.clicked.connect(self.emptied)
        self.report.clicked.connect(self.report_wanted)
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self._remove)

    def show_files(self, files: Sequence[Dropped]) -> None:
        """Show what waits, and ask for a key when a file needs one."""
        row = self.table.currentIndex().row()
        self.table.show_things(files, max(row, 0))
        self.key.show_closed(sum(each.is_closed for each in files))

    def _remove(self) -> None:
        if self.table.current is not None:
            self.removed.emit(self.table.current)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.merge)
        foot.addWidget(self.empty)
        foot.addWidget(self.report)
        about = wrapped(self.tr("Del haalt een bestand uit de lijst."), "meta")
        foot.addSpacing(8)
        foot.addWidget(about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.key)
        column.addWidget(self.unsigned)
        column.addWidget(self.meaning)
        column.addLayout(foot)


def _columns() -> list[Column]:
    closed = say("versleuteld voor een team")
    return [
        Column(say("Bestand"), lambda each: each.path.name, 300, grows=True),
        Column(say("Map"), lambda each: str(each.path.parent), 260, grows=True),
        Column(
            say("Soort"),
            lambda each: closed if each.is_closed else say("open"),
            230,
            sign=lambda each: Sign(IconName.LOCK, "muted") if each.is_closed else None,
        ),
    ]
