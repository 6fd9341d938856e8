"""The buttons under a form: do it, or leave it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox


def dialog_buttons(
    dialog: QDialog, accept: str, attempt: Callable[[], None]
) -> QDialogButtonBox:
    """Return the buttons of a form; Enter attempts, Escape leaves.

    The form is closed by what it attempts, when that succeeds. What was typed does
    not stay in memory after it is closed.
    """
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    buttons = QDialogButtonBox()
    first = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    first.setProperty("kind", "primary")
    first.setDefault(True)
    buttons.addButton(dialog.tr("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.accepted.connect(attempt)
    buttons.rejected.connect(dialog.reject)
    return buttons
