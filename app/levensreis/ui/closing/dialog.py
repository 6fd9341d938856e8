"""What is still open, in one look, with the choice to go on or to leave."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.domain.closing import ClosingKind, ClosingPoint
from levensreis.ui.closing.open_journey import OpenJourney
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

_ICONS: Final = {
    ClosingKind.CONSENT: IconName.SHIELD,
    ClosingKind.PARKED: IconName.MAP_PIN,
    ClosingKind.CONTRADICTIONS: IconName.USERS,
    ClosingKind.SENSITIVE: IconName.EYE_OFF,
    ClosingKind.GAP: IconName.CALENDAR,
    ClosingKind.PLACE: IconName.HOUSE,
    ClosingKind.LOOSE: IconName.LIST,
    ClosingKind.NAMES: IconName.TAG,
}
WIDTH: Final = 480


class ClosingDialog(QDialog):
    """Tells per journey what is open; accepted when somebody closes all the same.

    A row leads to what it is about: then it is rejected, and `wanted` tells it.
    """

    def __init__(
        self,
        journeys: Sequence[OpenJourney],
        style: Style,
        parent: QWidget | None = None,
        *,
        leaving: bool,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, not leaving)
        self.setWindowTitle(self.tr("Gesprek afronden"))
        self.is_leaving = leaving
        self.points = [point for each in journeys for point in each.points]
        self.wanted: tuple[OpenJourney, ClosingPoint] | None = None
        self.rows = RowList(style, links=True)
        self.rows.setAccessibleName(self.tr("Wat nog open staat"))
        self.rows.show_rows(list(_rows(journeys)))
        self.rows.opened.connect(self._go)
        keys = wrapped(self.tr("↑ ↓ lopen  ·  Enter gaat erheen"), "meta")
        for each in (self.rows, keys):
            each.setVisible(bool(self.points))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.tr("Voordat u afrondt"), "h2"))
        whole.addWidget(wrapped(self._words(), "meta"))
        whole.addWidget(self.rows, 1)
        whole.addStretch()
        whole.addWidget(keys)
        whole.addLayout(self._buttons(leaving=leaving))
        self.resize(style.px(WIDTH), style.px(WIDTH))

    def _words(self) -> str:
        if not self.points:
            return self.tr("Er staat niets meer open. Alles is opgeslagen.")
        return self.tr(
            "Alles is opgeslagen. Dit staat nog open; wat alleen de gesprekspartner "
            "weet, staat bovenaan."
        )

    def _go(self, wanted: tuple[OpenJourney, ClosingPoint]) -> None:
        self.wanted = wanted
        self.reject()

    def _buttons(self, *, leaving: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        back = QPushButton(
            self.tr("Terug naar het gesprek") if leaving else self.tr("Sluiten")
        )
        back.clicked.connect(self.reject)
        row.addWidget(back)
        if leaving:
            leave = QPushButton(self.tr("Toch sluiten"))
            leave.setProperty("kind", "primary")
            leave.setDefault(True)
            leave.clicked.connect(self.accept)
            row.addWidget(leave)
            leave.setFocus()
        return row


def _rows(journeys: Sequence[OpenJourney]) -> Iterable[Row]:
    for each in journeys:
        yield Row(words=each.journey.pseudonym, heading=True)
        for point in each.points:
            yield Row(
                words=point.words,
                key=(each, point),
                mark=_ICONS[point.kind],
                leads=True,
            )
