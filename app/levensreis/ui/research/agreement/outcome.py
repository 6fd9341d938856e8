"""How far two coders agree: in all, and of each factor in a table."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.domain.agreement import Agreement, FactorAgreement
from levensreis.domain.codebook_work.state import CodebookState
from levensreis.domain.influence import Influence
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.agreement.words import (
    cautions,
    headline,
    kappa_told,
    meaning_of,
    share_told,
    summary,
)
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column, Sign

_SIGNS = {
    Influence.POSITIVE: (IconName.PLUS, "plus"),
    Influence.NEGATIVE: (IconName.MINUS, "minus"),
}


class Line(NamedTuple):
    """A factor with how two coders used it."""

    label: str
    influence: Influence
    found: FactorAgreement


class OutcomePanel(QWidget):
    """Tells first what it rests on; what is undefined is told as such."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = wrapped("", "h2")
        self.summary = wrapped("")
        self.cautions = wrapped("", "meta")
        self.table = Table(self._columns(), style)
        self.table.setAccessibleName(self.tr("Overeenstemming per factor"))
        self._nothing = wrapped(
            self.tr(
                "Nog niets te vergelijken: de tweede codeur heeft nog geen uitspraak "
                "gecodeerd. Begin bij ‘Blind coderen’."
            ),
            "meta",
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        frame, inside = panel()
        for part in (self.headline, self.summary, self._nothing):
            inside.addWidget(part)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.cautions)
        inside.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def begin(self) -> None:
        """Put the keys on the table."""
        self.table.setFocus()

    def show_agreement(self, found: Agreement, state: CodebookState) -> None:
        """Show it with the names of now."""
        is_empty = not found.statements
        self._nothing.setVisible(is_empty)
        for part in (self.headline, self.summary, self.cautions, self.table):
            part.setHidden(is_empty)
        self.headline.setText(headline(found))
        self.summary.setText(summary(found))
        self.cautions.setText("\n".join(cautions(found)))
        lines = [
            Line(factor.label, factor.wording.influence, each)
            for each in found.factors
            if (factor := state.by_id.get(each.fid)) is not None
        ]
        self.table.setHidden(is_empty or not lines)
        self.table.show_things(lines)

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(
                tr("Factor"),
                lambda each: each.label,
                250,
                grows=True,
                sign=lambda each: Sign(*_SIGNS[each.influence], each.influence.label),
            ),
            Column(
                tr("Kappa"), lambda each: kappa_told(each.found.kappa), 92, firm=True
            ),
            Column(tr("In woorden"), lambda each: meaning_of(each.found.kappa), 140),
            Column(
                tr("Eens"), lambda each: share_told(each.found.observed), 72, firm=True
            ),
            _figure(tr("n"), lambda each: str(each.found.statements), 52),
            _figure(tr("Beide"), lambda each: str(each.found.both), 62),
            Column(
                tr("Alleen 1e"), lambda each: str(each.found.only_first), 88, firm=True
            ),
            Column(
                tr("Alleen 2e"), lambda each: str(each.found.only_second), 88, firm=True
            ),
            _figure(tr("Geen"), lambda each: str(each.found.neither), 58),
        ]


def _figure(heading: str, text: Callable[[Line], str], width: int) -> Column:
    """Return a column that is never cut: half a number is another number."""
    return Column(heading, text, width, firm=True)
