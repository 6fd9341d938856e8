"""Which account is worked with in one respect, and why."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.accounts import Aspect
from levensreis.ui.interview.accounts.views import AccountView, ChoiceView
from levensreis.ui.interview.mark import Mark
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField


class WorkingChoice(QWidget):
    """The line with the reason; its radio buttons stand under the accounts."""

    chosen = Signal(object, object, str)
    """The aspect, the account or None, and the reason."""

    def __init__(
        self,
        aspect: Aspect,
        accounts: Sequence[AccountView],
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.aspect = aspect
        self._stored = ChoiceView(aspect, None, "", contradicts=False)
        self._group = QButtonGroup(self)
        self.radios: dict[UUID | None, QRadioButton] = {}
        self._add(None, self.tr("Geen keuze"), "")
        for each in accounts:
            self._add(each.id, self.tr("Hiermee werken"), each.teller)
        self.contradiction = Mark(
            style, IconName.ALERT, self.tr("spreken elkaar tegen")
        )
        self._name = label("", "label")
        self.reason = LineField()
        self._asked = wrapped(self.tr("Opgeslagen zodra er staat waarom."), "meta")
        self._name.setBuddy(self.reason)
        self._problem = wrapped("", "wrong")
        self._lay_out()
        self.reason.edited.connect(self._tell)
        self.show_choice(self._stored)

    @property
    def current(self) -> UUID | None:
        """The account of which the button is down."""
        return next(
            (each for each, radio in self.radios.items() if radio.isChecked()), None
        )

    @property
    def is_pending(self) -> bool:
        """Whether what is chosen or typed is not on disk."""
        stored = (self._stored.statement, self._stored.reason)
        now = (self.current, self.reason.text().strip() if self.current else "")
        return now != stored

    @property
    def problem(self) -> str:
        """What is told beside the choice; empty when nothing is."""
        return "" if self._problem.isHidden() else self._problem.text()

    def show_choice(self, choice: ChoiceView) -> None:
        """Show what is chosen, and that it is on disk."""
        self._stored = choice
        self.radios[choice.statement].setChecked(True)
        self.reason.set_text(choice.reason)
        self.contradiction.setVisible(choice.contradicts)
        name = (
            self.tr("Waarom?")
            if choice.contradicts
            else self.tr("Waarom? (hoeft niet)")
        )
        self._name.setText(name)
        self.reason.setAccessibleName(f"{name} {self.aspect.label}")
        self._problem.hide()
        self._open()

    def show_problem(self, words: str) -> None:
        """Tell why what is chosen is not on disk."""
        self._problem.setText(words)
        self._problem.show()
        self._asked.hide()

    def commit(self) -> None:
        """Tell what was typed and not yet left, or chosen without the reason."""
        self.reason.commit()
        if self.is_pending and not self.problem:
            self._tell()

    def _add(self, statement: UUID | None, text: str, teller: str) -> None:
        radio = QRadioButton(text)
        told = f"{self.aspect.label}, {teller}" if teller else self.aspect.label
        radio.setAccessibleName(f"{text}: {told}")
        radio.clicked.connect(self._choose)
        self._group.addButton(radio)
        self.radios[statement] = radio

    def _choose(self) -> None:
        """Tell what was chosen, or ask for the reason that it cannot do without."""
        needs_reason = self._stored.contradicts and self.current is not None
        if needs_reason and not self.reason.text().strip():
            self._problem.hide()
            self._open()
            announce(self, self._asked.text(), at_once=False)
        else:
            self._tell()

    def _tell(self) -> None:
        self._problem.hide()
        self._open()
        reason = self.reason.text() if self.current else ""
        self.chosen.emit(self.aspect, self.current, reason)

    def _open(self) -> None:
        waits = self.is_pending and self._problem.isHidden()
        self._asked.setVisible(waits and self._stored.contradicts)
        self.setVisible(self.current is not None)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._name)
        line.addWidget(self.reason, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(line)
        whole.addWidget(self._asked)
        whole.addWidget(self._problem)
