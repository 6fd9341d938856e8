"""Which journeys go in a research file and which stay, as rows."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from levensreis.language import say
from levensreis.services.research_file import ResearchReport
from levensreis.ui.research_file.looked import WAYS
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

HEIGHT: Final = 210


class JourneyRows(RowList):
    """What stays leads to where it can be mended; what goes is only told."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent, links=True)
        self.setAccessibleName(self.tr("Welke levensreizen meegaan, en welke blijven"))
        self.setMinimumHeight(HEIGHT // 2)

    def sizeHint(self) -> QSize:
        """Return room for some rows; the others scroll."""
        # Not more with larger letters: what comes under it is to be seen too.
        return QSize(super().sizeHint().width(), HEIGHT)

    def show_report(self, report: ResearchReport) -> None:
        """Show them; first what stays, since something can be done about that."""
        self.show_rows(list(self._rows(report)))
        self.setVisible(bool(self.rows))

    def _rows(self, report: ResearchReport) -> Iterator[Row]:
        if report.left_out:
            yield Row(words=self.tr("Blijft hier (Enter: erheen)"), heading=True)
        for each in report.left_out:
            yield Row(
                words=say("{code}: {problem}", code=each.code, problem=each.why),
                meta=WAYS[each.first].label,
                key=each,
                mark=IconName.ALERT,
                leads=True,
            )
        if report.included:
            yield Row(words=self.tr("Gaat mee"), heading=True)
        for code in report.included:
            yield Row(words=code, mark=IconName.CHECK)
