"""Ask which factors one statement has: some stay, some go, others come."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.research.codes.cards import Card
from levensreis.ui.research.codes.deeds.dialog import DeedDialog
from levensreis.ui.research.codes.deeds.forms import (
    FactorChoice,
    MakeFactor,
    Search,
)
from levensreis.ui.research.codes.factor_chooser import FactorChooser
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped

WIDTH = 620
LIST = 170
"""Pixels of the list of factors, before zooming."""


class RecodeDialog(DeedDialog):
    """The factors as boxes to tick; Enter in the line adds the one that is marked."""

    def __init__(
        self,
        style: Style,
        card: Card,
        factors: Sequence[FactorChoice],
        *,
        search: Search,
        save: Callable[[Sequence[str], Sequence[str], str], None],
        make: MakeFactor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", card.text, parent, width=WIDTH)
        self.set_title(self.tr("Factoren van deze uitspraak"))
        self._save = save
        self._had = [each.fid for each in factors]
        self.boxes: dict[str, QCheckBox] = {}
        holder = QWidget()
        self._ticks = QVBoxLayout(holder)
        self._ticks.setContentsMargins(0, 4, 0, 4)
        self._ticks.setSpacing(2)
        self.column.addWidget(wrapped(card.meta, "meta"))
        self.column.addWidget(holder)
        for each in factors:
            self._add(each.fid, each.label)
        self.chooser = FactorChooser(style, search)
        self.bound(self.chooser.rows, LIST)
        self.chooser.taken.connect(self._take)
        self.rows.add("add", self.tr("&Factor toevoegen (Enter)"), self.chooser)
        self.make = QPushButton(self.tr("&Nieuwe factor …"))
        self.make.setAutoDefault(False)
        self.make.setVisible(make is not None)
        if make is not None:
            self.make.clicked.connect(
                lambda: make(" ".join(self.chooser.line.text().split()), self._took_new)
            )
        self.column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self.finish(self.tr("Bewaren"))
        self.chooser.line.setFocus()

    def save(self) -> None:
        """Keep what is ticked."""
        ticked = [fid for fid, box in self.boxes.items() if box.isChecked()]
        gone = [fid for fid in self._had if fid not in ticked]
        new = [fid for fid in ticked if fid not in self._had]
        self._save(gone, new, self.reason)

    def problem_field(self) -> str:
        """Return beside which field it is told what is wrong."""
        return "add"

    def _take(self, fid: str) -> None:
        if fid in self.boxes:
            self.boxes[fid].setChecked(True)
        else:
            row = self.chooser.rows.current
            self._add(fid, row.words if row is not None else "")
        self._clear()

    def _took_new(self, fid: str, name: str) -> None:
        self._add(fid, name)
        self._clear()

    def _clear(self) -> None:
        self.chooser.line.clear()
        self.chooser.line.setFocus()
        self.fit()

    def _add(self, fid: str, name: str) -> None:
        box = QCheckBox(name.replace("&", "&&"))
        box.setChecked(True)
        self.boxes[fid] = box
        self._ticks.addWidget(box)
