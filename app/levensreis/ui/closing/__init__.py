"""The checklist at the end of a conversation."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from levensreis.domain.closing import ClosingPoint, closing_points
from levensreis.domain.errors import KnownError
from levensreis.domain.journey import Journey

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

    touched = [each.journey for each in desk.recordings if each.has_recorded]
    open_ends = {each.pseudonym: points_of(desk, each) for each in touched}
    open_ends = {name: points for name, points in open_ends.items() if points}
    if not open_ends:
        return True
    dialog = ClosingDialog(open_ends, style, window, leaving=True)
    leaves = bool(dialog.exec())
    dialog.deleteLater()
    return leaves


def show_closing(desk: "Desk", style: "Style", window: "QWidget") -> "ClosingDialog":
    """Show the checklist of the journey on the desk."""
    from levensreis.ui.closing.dialog import ClosingDialog

    journey = desk.journey
    points = {journey.pseudonym: points_of(desk, journey)} if journey else {}
    dialog = ClosingDialog(points, style, window, leaving=False)
    dialog.open()
    return dialog


def points_of(desk: "Desk", journey: Journey) -> list[ClosingPoint]:
    """Return what is open of a journey now, also of what its details tell."""
    try:
        journey = desk.study.journeys.get(journey.id)
        names = len(desk.study.register.get(journey.id).open_entries)
    except KnownError:  # closing is possible also when the file is gone
        names = 0
    return closing_points(journey, datetime.now(UTC).astimezone().date(), names)
