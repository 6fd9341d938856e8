"""Make a research file (onderzoeksbestand), and the keys of a research team."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from levensreis.services.study import Study
    from levensreis.ui.research_file.dialog import ResearchFileDialog
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def open_research_file(
    study: "Study", style: "Style", tasks: "Tasks", parent: "QWidget"
) -> "ResearchFileDialog":
    """Show the dialog, and let it look; it deletes itself when it closes."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.research_file.dialog import ResearchFileDialog
    from levensreis.ui.research_file.presenter import ResearchFilePresenter
    from levensreis.ui.research_file.remembered import Remembered

    dialog = ResearchFileDialog(style, tasks, parent)
    presenter = ResearchFilePresenter(dialog, study.research, tasks, Remembered())
    dialog.open()
    dialog.attend(presenter)
    return dialog
