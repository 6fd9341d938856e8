"""The files that were merged before, the last one first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from levensreis.domain.merging.overview import MergedFile
from levensreis.language import say
from levensreis.ui.research.merging.moments import told_moment
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column, Sign

SHORT = 12
"""Characters by which people compare two keys or digests."""


class HistoryPanel(QStackedWidget):
    """A table, or what there would be in it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table(_columns(), style)
        self.table.setAccessibleName(self.tr("Eerder samengevoegde bestanden"))
        empty = ToldPage(style, IconName.HISTORY)
        empty.tell(
            self.tr("Nog niets samengevoegd"),
            self.tr(
                "Hier staat straks welke bestanden binnenkwamen, wanneer, van wie de "
                "handtekening was en wie ze samenvoegde."
            ),
        )
        self.addWidget(empty)
        self.addWidget(self.table)

    def show_files(self, files: Sequence[MergedFile]) -> None:
        """Show what was merged."""
        self.table.show_things(files)
        self.setCurrentIndex(1 if files else 0)


def _columns() -> list[Column]:
    return [
        Column(say("Bestand"), lambda file: file.name, 240, grows=True),
        Column(say("Wanneer"), lambda file: told_moment(file.at), 170),
        Column(say("Door wie"), lambda file: file.by, 180),
        Column(
            say("Handtekening"),
            lambda file: file.signer[:SHORT] or say("niet ondertekend"),
            190,
            sign=lambda file: (
                Sign(IconName.SHIELD, "plus", say("ondertekend"))
                if file.signer
                else Sign(IconName.ALERT, "warning")
            ),
        ),
        Column(say("Kenmerk"), lambda file: file.digest[:SHORT], 130),
    ]
