"""The accounts of one event beside each other, to choose what is worked with."""

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from levensreis.ui.interview.accounts.dialog import AccountsDialog
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.style import Style


def open_accounts(
    desk: "Desk", style: "Style", parent: "QWidget", event: UUID
) -> "AccountsDialog":
    """Show the accounts of an event of the open journey beside each other."""
    # Here, since who imports the presenter beside this module loads no Qt.
    from levensreis.ui.interview.accounts.dialog import AccountsDialog
    from levensreis.ui.interview.accounts.presenter import AccountsPresenter

    dialog = AccountsDialog(style, parent)
    dialog.attend(AccountsPresenter(dialog, desk, event))
    dialog.open()
    return dialog
