"""The dialog with the accounts of one event beside each other."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.accounts import Aspect
from levensreis.ui.interview.accounts.presenter import AccountsPresenter
from levensreis.ui.interview.accounts.table import (
    ACCOUNT_WIDTH,
    NAME_WIDTH,
    AccountsTable,
)
from levensreis.ui.interview.accounts.views import AccountView, ChoiceView
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label

AROUND: Final = 120
"""Room beside the columns, and what stays free of the screen above and below."""
HEIGHT: Final = 640


class AccountsDialog(QDialog):
    """Wide, may be made larger, and scrolls; every choice is stored at once."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Verslagen naast elkaar"))
        self.setSizeGripEnabled(True)
        self._style = style
        self._presenter: AccountsPresenter | None = None
        self._warned = False
        self.table: AccountsTable | None = None
        self._problem = wrapped("", "wrong")
        self._problem.hide()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Else a bit of a frame is drawn where the two scroll bars meet.
        self._area.setCornerWidget(QWidget())
        self._lay_out()

    def attend(self, presenter: AccountsPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as this."""
        self._presenter = presenter
        presenter.show()
        if self.table is not None:
            first = self.table.choices[Aspect.WHAT]
            first.radios[first.current].setFocus()

    def show_accounts(self, accounts: Sequence[AccountView]) -> None:
        """Show these accounts beside each other."""
        before = self._area.takeWidget()
        self.table = AccountsTable(accounts, self._style)
        self.table.chosen.connect(self._choose)
        self.table.loosening_wanted.connect(self._loosen)
        self._area.setWidget(self.table)
        self._problem.hide()
        if before is None:
            self._take_room(len(accounts))
        else:  # its button was pressed just now
            before.deleteLater()
            next(iter(self.table.loosen.values())).setFocus()

    def show_choice(self, choice: ChoiceView) -> None:
        """Show what is chosen in one respect, and that it is on disk."""
        if self.table is not None:
            self.table.choices[choice.aspect].show_choice(choice)

    def show_problem(self, words: str, aspect: Aspect | None) -> None:
        """Tell what went wrong beside a choice, or beside the accounts."""
        if aspect is None or self.table is None:
            self._problem.setText(words)
            self._problem.show()
        else:
            self.table.choices[aspect].show_problem(words)

    def problem(self, aspect: Aspect | None = None) -> str:
        """Return what is told beside a choice, or beside the accounts."""
        if aspect is None or self.table is None:
            return "" if self._problem.isHidden() else self._problem.text()
        return self.table.choices[aspect].problem

    def leave(self) -> None:
        """Close: there is nothing to compare any more."""
        self.accept()

    def reject(self) -> None:
        """Close, but first say what would be lost; a second time it is given up."""
        warned, waiting = self._warned, self._waiting()
        if warned or not waiting:
            super().reject()
            return
        self._warned = True
        for aspect in waiting:
            told = self.problem(aspect)
            again = self.tr("Sluit nog eens om deze keuze te laten vallen.")
            self.show_problem(f"{told} {again}".strip(), aspect)
        if self.table is not None:
            self.table.choices[waiting[0]].reason.setFocus()

    def _waiting(self) -> list[Aspect]:
        choices = self.table.choices if self.table is not None else {}
        for choice in choices.values():
            choice.commit()
        return [aspect for aspect, choice in choices.items() if choice.is_pending]

    def _choose(self, aspect: Aspect, statement: UUID | None, reason: str) -> None:
        self._warned = False
        if self._presenter is not None:
            self._presenter.choose(aspect, statement, reason)

    def _loosen(self, statement: UUID) -> None:
        if self._presenter is not None:
            self._presenter.loosen(statement)

    def _take_room(self, columns: int) -> None:
        wanted = NAME_WIDTH + columns * (ACCOUNT_WIDTH + 60) + AROUND
        screen = self.screen().availableGeometry()
        self.resize(
            min(self._style.px(wanted), screen.width() - AROUND),
            min(self._style.px(HEIGHT), screen.height() - AROUND),
        )

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 14)
        whole.setSpacing(10)
        whole.addWidget(label(self.tr("Verslagen naast elkaar"), "h2"))
        whole.addWidget(
            wrapped(
                self.tr(
                    "Elk verslag blijft zoals het verteld is. Hier kiest u per "
                    "onderdeel met welk verslag u verder werkt; dat komt in de "
                    "uitvoer en telt mee."
                ),
                "meta",
            )
        )
        whole.addWidget(self._area, 1)
        whole.addWidget(self._problem)
        buttons = QDialogButtonBox()
        close = buttons.addButton(
            self.tr("Sluiten"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        whole.addWidget(buttons)
