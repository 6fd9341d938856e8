"""What became of the papers of all journeys: a row for each that was refused."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.paper.report import Report
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

WIDTH, HEIGHT = 560, 520
_SAVED: Final = None
"""The key of a row that leads nowhere."""


class ReportDialog(QDialog):
    """A refusal leads to where it can be mended; what was saved is only told."""

    way_wanted = Signal(object)
    """A refusal (Refusal), once the dialog is closed."""

    def __init__(
        self, report: Report, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Alle levensreizen op papier"))
        self.rows = RowList(style, links=True)
        self.rows.setAccessibleName(self.tr("Wat is bewaard, en wat niet"))
        self.rows.show_rows(list(self._rows(report)))
        self.rows.opened.connect(self._go)
        keys = wrapped(self.tr("↑ ↓ lopen  ·  Enter gaat erheen"), "meta")
        keys.setVisible(bool(report.refused))
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(keys, 1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.windowTitle(), "h2"))
        self.words = wrapped(report.words, "meta")
        whole.addWidget(self.words)
        whole.addWidget(self.rows, 1)
        whole.addLayout(foot)
        self.resize(style.px(WIDTH), style.px(HEIGHT))

    def _rows(self, report: Report) -> Iterator[Row]:
        if report.refused:
            yield Row(words=self.tr("Niet bewaard"), heading=True)
        for each in report.refused:
            yield Row(
                words=each.name,
                meta=each.why,
                key=each,
                mark=IconName.ALERT,
                leads=True,
            )
        if report.saved:
            yield Row(words=self.tr("Bewaard"), heading=True)
        for name in report.saved:
            yield Row(words=name, mark=IconName.CHECK)

    def _go(self, refusal: object) -> None:
        if refusal is not _SAVED:
            self.accept()
            self.way_wanted.emit(refusal)
