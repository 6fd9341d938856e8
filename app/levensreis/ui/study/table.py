"""The factor table of the study that is open: its dialog, and what came of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.factor_table import Order

if TYPE_CHECKING:
    from levensreis.ui.paper.table.dialog import TableDialog
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


class StudyTable(QObject):
    """Opens the dialog, and tells where the table was saved."""

    def __init__(self, page: "StudyPage", style: "Style") -> None:
        super().__init__(page)
        self._page = page
        self._style = style

    def show(self, order: Order, output: Output) -> "TableDialog":
        """Show the table as it will be saved."""
        # What it needs is not needed by who only records.
        from levensreis.ui.paper.table import open_table
        from levensreis.ui.paper.table.presenter import TableWish

        page = self._page
        page.notice.clear()
        wish = TableWish(order, output)
        dialog = open_table(page.desk.study, self._style, page.tasks, wish, page)
        dialog.saved.connect(page.show_done)
        return dialog
