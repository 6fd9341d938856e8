"""How long journeys are kept, and erasing them when that is over."""

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from levensreis.services.study import Study
    from levensreis.ui.safety.keeping.erase_dialog import ErasureDialog
    from levensreis.ui.safety.keeping.panel import KeepingPanel
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def keeping_section(study: "Study", style: "Style", tasks: "Tasks") -> "KeepingPanel":
    """Build the section and wire it to its presenter."""
    # Here, since who imports a presenter beside this module loads no Qt.
    from levensreis.ui.safety.keeping.panel import KeepingPanel
    from levensreis.ui.safety.keeping.presenter import KeepingPresenter

    panel = KeepingPanel(style)
    panel.attend(KeepingPresenter(panel, study, tasks))
    panel.erase_by(
        lambda journey_id: open_erasure(study, style, tasks, journey_id, panel)
    )
    return panel


def open_erasure(
    study: "Study",
    style: "Style",
    tasks: "Tasks",
    journey_id: UUID,
    parent: "QWidget",
) -> "ErasureDialog":
    """Show the dialog in which a journey is erased."""
    from levensreis.ui.safety.keeping.erase_dialog import ErasureDialog
    from levensreis.ui.safety.keeping.erase_presenter import ErasurePresenter

    dialog = ErasureDialog(journey_id, style, parent.window())
    tasks.stepped.connect(dialog.show_progress)
    tasks.stopped.connect(dialog.end)
    dialog.attend(ErasurePresenter(dialog, study, journey_id, tasks))
    dialog.open()
    return dialog
