"""Under who told it: who else told of the same event, and a way to add an account."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.accounts import Aspect
from levensreis.domain.statement import Statement
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon


class AccountsLine(QWidget):
    """How many accounts there are, and in what they still contradict each other."""

    account_wanted = Signal()
    comparison_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = QPushButton()
        self.add.setToolTip(
            self.tr("Leg vast hoe iemand anders dezelfde gebeurtenis vertelt (Ctrl+U)")
        )
        put_icon(self.add, style, IconName.PLUS)
        self.compare = QPushButton(self.tr("Naast elkaar …"))
        self.compare.setToolTip(self.tr("Vergelijk de verslagen van deze gebeurtenis"))
        for button in (self.add, self.compare):
            button.setProperty("compact", True)
        self._mark = IconLabel(style, IconName.USERS, "muted", 16)
        self._words = wrapped("")
        self.add.clicked.connect(self.account_wanted)
        self.compare.clicked.connect(self.comparison_wanted)
        self._statement: Statement | None = None
        self._accounts: Sequence[Statement] = ()
        self._open_aspects: Sequence[Aspect] = ()
        self._lay_out()
        self._tell()

    @property
    def words(self) -> str:
        """What is told of the accounts; empty when there is only one."""
        return "" if self._words.isHidden() else self._words.text()

    def show_statement(self, statement: Statement) -> None:
        """Know of which statement is told; accounts of another event are let go."""
        self._statement = statement
        self._tell()

    def show_accounts(
        self, accounts: Sequence[Statement], open_aspects: Sequence[Aspect]
    ) -> None:
        """Know the accounts of an event, and in what they still differ."""
        self._accounts, self._open_aspects = accounts, open_aspects
        self._tell()

    def _tell(self) -> None:
        ids = {each.id for each in self._accounts}
        shown = self._statement is not None and self._statement.id in ids
        several = shown and len(ids) > 1
        for part in (self._mark, self._words, self.compare):
            part.setVisible(several)
        self.add.setText(
            self.tr(" Nog een verslag") if several else self.tr(" Tweede verslag")
        )
        self._words.setText(self._told(len(ids), self._open_aspects))
        self._words.setProperty("cls", "warning" if self._open_aspects else "meta")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        if self._open_aspects:
            self._mark.set_icon(IconName.ALERT, "warning")
        else:
            self._mark.set_icon(IconName.USERS, "muted")

    def _told(self, count: int, open_aspects: Sequence[Aspect]) -> str:
        if not open_aspects:
            told = self.tr("{count} verslagen van deze gebeurtenis")
        elif len(open_aspects) == 1:
            told = self.tr("{count} verslagen · {aspects} verschilt nog")
        else:
            told = self.tr("{count} verslagen · {aspects} verschillen nog")
        aspects = ", ".join(f"‘{aspect.label}’" for aspect in open_aspects)
        return told.format(count=count, aspects=aspects)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.compare)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(line)
        whole.addLayout(buttons)
