"""What is still open, in one look, with the choice to go on or to leave."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.closing import ClosingKind, ClosingPoint
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.labels import label

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
    """Tells per journey what is open; accepted when somebody closes all the same."""

    def __init__(
        self,
        points: Mapping[str, Sequence[ClosingPoint]],
        style: Style,
        parent: QWidget | None = None,
        *,
        leaving: bool,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, not leaving)
        self.setWindowTitle(self.tr("Gesprek afronden"))
        self._style = style
        self.is_leaving = leaving
        self.points = [each for some in points.values() for each in some]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for name, open_ends in points.items():
            column.addWidget(label(name, "h3"))
            column.addLayout(self._rows(open_ends))
            column.addSpacing(6)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Wat nog open staat"))
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addWidget(label(self.tr("Voordat u afrondt"), "h2"))
        whole.addWidget(wrapped(self._words(), "meta"))
        whole.addWidget(area, 1)
        whole.addLayout(self._buttons(leaving=leaving))
        self.resize(style.px(WIDTH), style.px(WIDTH))

    def _words(self) -> str:
        if not self.points:
            return self.tr("Er staat niets meer open. Alles is opgeslagen.")
        return self.tr(
            "Alles is opgeslagen. Dit staat nog open; wat alleen de gesprekspartner "
            "weet, staat bovenaan."
        )

    def _rows(self, points: Sequence[ClosingPoint]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, point in enumerate(points):
            grid.addWidget(IconLabel(self._style, _ICONS[point.kind]), row, 0, top)
            grid.addWidget(wrapped(point.words), row, 1)
        if not points:
            icon = IconLabel(self._style, IconName.CIRCLE_CHECK)
            grid.addWidget(icon, 0, 0, top)
            grid.addWidget(wrapped(self.tr("Niets meer open.")), 0, 1)
        return grid

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
