"""The checklist at the end of a conversation."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from levensreis.ui.closing.dialog import ClosingDialog
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.style import Style


def ask_closing(desk: "Desk", style: "Style", window: "QWidget") -> bool:
    """Ask about what is still open of what was recorded; False when somebody stays.

    Nothing is asked when nothing was recorded, or nothing is open.
    """
    from levensreis.ui.closing.dialog import ClosingDialog
    from levensreis.ui.closing.open_journey import open_journey
    from levensreis.ui.closing.ways import go_to

    touched = [each.journey for each in desk.recordings if each.has_recorded]
    found = [open_journey(desk, each) for each in touched]
    found = [each for each in found if each.points]
    if not found:
        return True
    dialog = ClosingDialog(found, style, window, leaving=True)
    leaves = bool(dialog.exec())
    dialog.deleteLater()
    if dialog.wanted is not None:
        go_to(window, *dialog.wanted)
    return leaves


def show_closing(desk: "Desk", style: "Style", window: "QWidget") -> "ClosingDialog":
    """Show the checklist of the journey on the desk."""
    from levensreis.ui.closing.dialog import ClosingDialog
    from levensreis.ui.closing.open_journey import open_journey
    from levensreis.ui.closing.ways import go_to

    found = [open_journey(desk, desk.journey)] if desk.journey else []
    dialog = ClosingDialog(found, style, window, leaving=False)

    def go() -> None:
        if dialog.wanted is not None:
            go_to(window, *dialog.wanted)

    dialog.finished.connect(go)
    dialog.open()
    return dialog
