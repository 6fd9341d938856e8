"""The access log: who did what when, and whether nobody changed that."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.safekeeping import Safekept
    from levensreis.ui.safety.log.panel import LogPanel
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def log_section(
    study: "Safekept", style: "Style", tasks: "Tasks", *, is_merged: bool = False
) -> "LogPanel":
    """Build the section and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.safety.log.panel import LogPanel
    from levensreis.ui.safety.log.presenter import LogPresenter

    panel = LogPanel(style, is_merged=is_merged)
    panel.attend(LogPresenter(panel, study, tasks))
    return panel
