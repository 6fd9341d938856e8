"""The keys of a study: its passphrase, recovery keys on paper, a new key."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from levensreis.services.safekeeping import Safekept
    from levensreis.ui.safety.keys.panel import KeysPanel
    from levensreis.ui.style import Style
    from levensreis.ui.tasks.tasks import Tasks


def keys_section(
    study: "Safekept", style: "Style", tasks: "Tasks", *, is_merged: bool = False
) -> "KeysPanel":
    """Build the section and wire it to its presenter."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.safety.keys.panel import KeysPanel
    from levensreis.ui.safety.keys.presenter import KeysPresenter

    panel = KeysPanel(style, is_merged=is_merged)
    panel.follow(tasks)
    panel.attend(KeysPresenter(panel, study, tasks))
    return panel
