"""The factor table of a whole study: seen before it is saved."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from levensreis.services.study import Study
    from levensreis.ui.paper.table.dialog import TableDialog
    from levensreis.ui.paper.table.presenter import TableWish
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def open_table(
    study: "Study", style: "Style", tasks: "Tasks", wish: "TableWish", parent: "QWidget"
) -> "TableDialog":
    """Show the dialog with the table that is wanted; it is saved by `tasks`."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.paper.table.dialog import TableDialog
    from levensreis.ui.paper.table.presenter import TablePresenter

    dialog = TableDialog(style, tasks, parent)
    presenter = TablePresenter(dialog, study, making=dialog.making, saving=tasks)
    dialog.open()
    dialog.attend(presenter, wish)
    return dialog
