"""The buttons under a form or a page: do it, or leave it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QWidget,
)


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


def button_row(*buttons: QPushButton) -> QWidget:
    """Return buttons at the right of a row of their own."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    return made
