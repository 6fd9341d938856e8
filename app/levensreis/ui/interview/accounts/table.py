"""The accounts as columns, with the choices under what they are about."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.accounts import Aspect
from levensreis.domain.influence import Influence
from levensreis.ui.interview.accounts.views import AccountView
from levensreis.ui.interview.accounts.working import WorkingChoice
from levensreis.ui.interview.mark import Mark
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.sign import SignLabel

NAME_WIDTH: Final = 150
ACCOUNT_WIDTH: Final = 180
"""Room at least for the names of the rows, and for each account."""
NOTHING: Final = "–"

Parts = Callable[[AccountView], list[QWidget]]
"""What stands in a row of an account, from top to bottom."""


class _Line(QWidget):
    """A thin line between two rows."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._style.tokens.line))


class AccountsTable(QFrame):
    """One column an account; what differs has a sign and a word."""

    chosen = Signal(object, object, str)
    """The aspect, the account or None, and the reason."""
    loosening_wanted = Signal(object)

    def __init__(
        self,
        accounts: Sequence[AccountView],
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self._style = style
        self._accounts = accounts
        self._row = 0
        self.choices: dict[Aspect, WorkingChoice] = {}
        self.loosen: dict[UUID, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._add_rows()
        style.changed.connect(self._fit)
        self._fit()

    def _add_rows(self) -> None:
        tr = self.tr
        self._add_row(QWidget(), self._head)
        self._add_choice(Aspect.WHAT, lambda each: [wrapped(each.text)])
        self._add_choice(Aspect.WHEN, self._when)
        self._add_choice(Aspect.INFLUENCE, self._influence)
        self._add_line()
        quote = label(tr("Citaat"), "h3")
        self._add_row(quote, lambda each: [wrapped(each.quote or NOTHING)])
        self._add_line()
        meaning = label(tr("Betekenis"), "h3")
        self._add_row(meaning, lambda each: [wrapped(each.meaning or NOTHING)])
        self._add_line()
        self._add_row(QWidget(), self._loosening)
        self._grid.setRowStretch(self._row, 1)

    def _add_row(self, name: QWidget, parts: Parts) -> None:
        self._put(name, 0)
        for place, each in enumerate(self._accounts, 1):
            self._put(_column(parts(each)), place)
        self._row += 1

    def _add_choice(self, aspect: Aspect, parts: Parts) -> None:
        self._add_line()
        choice = WorkingChoice(aspect, self._accounts, self._style)
        choice.chosen.connect(self.chosen)
        self.choices[aspect] = choice
        name = label(_capital(aspect.label), "h3")
        self._add_row(_column([name, choice.contradiction]), parts)
        places = {None: 0} | {each.id: n for n, each in enumerate(self._accounts, 1)}
        for statement, radio in choice.radios.items():
            self._put(radio, places[statement])
        self._grid.addWidget(choice, self._row + 1, 1, 1, len(self._accounts))
        self._row += 2

    def _put(self, widget: QWidget, column: int) -> None:
        self._grid.addWidget(widget, self._row, column, Qt.AlignmentFlag.AlignTop)

    def _add_line(self) -> None:
        wide = len(self._accounts) + 1
        self._grid.addWidget(_Line(self._style), self._row, 0, 1, wide)
        self._row += 1

    def _head(self, each: AccountView) -> list[QWidget]:
        parts: list[QWidget] = [wrapped(_capital(each.teller), "h2")]
        if each.told_in:
            parts.append(wrapped(each.told_in, "meta"))
        if each.withheld:
            parts.append(Mark(self._style, IconName.EYE_OFF, self.tr("Niet delen")))
        return parts

    def _when(self, each: AccountView) -> list[QWidget]:
        return [wrapped(each.when), *self._difference(each, Aspect.WHEN)]

    def _influence(self, each: AccountView) -> list[QWidget]:
        parts: list[QWidget] = [_signed(each.influence, self._style)]
        if each.system:
            parts.append(wrapped(each.system, "meta"))
        parts += [wrapped(f"•  {factor}") for factor in each.factors]
        return [*parts, *self._difference(each, Aspect.INFLUENCE)]

    def _difference(self, each: AccountView, aspect: Aspect) -> list[QWidget]:
        if aspect not in each.differs:
            return []
        return [Mark(self._style, IconName.ALERT, self.tr("verschilt"))]

    def _loosening(self, each: AccountView) -> list[QWidget]:
        button = QPushButton(self.tr("Losmaken"))
        button.setAutoDefault(False)
        button.setToolTip(
            self.tr("Dit verslag gaat over iets anders: maak er een eigen kaart van")
        )
        button.setAccessibleName(
            self.tr("Losmaken: {teller}").format(teller=each.teller)
        )
        button.clicked.connect(lambda: self.loosening_wanted.emit(each.id))
        self.loosen[each.id] = button
        return [button]

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, self._style.px(NAME_WIDTH))
        for place in range(1, len(self._accounts) + 1):
            self._grid.setColumnMinimumWidth(place, self._style.px(ACCOUNT_WIDTH))
            self._grid.setColumnStretch(place, 1)


def _column(parts: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for each in parts:
        left = isinstance(each, QPushButton)
        flags = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0)
        column.addWidget(each, 0, flags)
    return made


def _signed(influence: Influence, style: Style) -> QWidget:
    made = QWidget()
    row = QGridLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setHorizontalSpacing(6)
    row.setColumnStretch(1, 1)
    row.addWidget(SignLabel(style, influence, 14), 0, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(influence.label), 0, 1)
    return made


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
