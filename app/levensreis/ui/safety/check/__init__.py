"""Look the study through, and what can be done about what is found."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.safekeeping import Safekept
    from levensreis.ui.safety.check.panel import CheckPanel
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def check_section(study: "Safekept", style: "Style", tasks: "Tasks") -> "CheckPanel":
    """Build the section and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.safety.check.panel import CheckPanel
    from levensreis.ui.safety.check.presenter import CheckPresenter

    panel = CheckPanel(style)
    panel.attend(CheckPresenter(panel, study, tasks))
    return panel
