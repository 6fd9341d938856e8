"""The access log: who did what when, and whether nobody changed that."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.safety.log.panel import LogPanel
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def log_section(study: "Study", style: "Style", tasks: "Tasks") -> "LogPanel":
    """Build the section and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.safety.log.panel import LogPanel
    from levensreis.ui.safety.log.presenter import LogPresenter

    panel = LogPanel(style)
    panel.attend(LogPresenter(panel, study, tasks))
    return panel
