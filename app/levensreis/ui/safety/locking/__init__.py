"""When the study locks by itself."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.safekeeping import Safekept
    from levensreis.ui.safety.locking.panel import LockingPanel
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def locking_section(_study: "Safekept", style: "Style", _tasks: "Tasks") -> "LockingPanel":
    """Build the section; what it chooses is of this computer, not of the study."""
    from levensreis.ui.safety.locking.panel import LockingPanel

    return LockingPanel(style)
