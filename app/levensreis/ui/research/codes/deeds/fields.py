"""Where a factor belongs, as fields: side, system, party group and category."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout

from levensreis.domain.influence import Influence
from levensreis.domain.system import PartyGroup, System
from levensreis.language import say
from levensreis.ui.interview.choice import Choice
from levensreis.ui.widgets.labels import label


class PlaceFields:
    """A side, a system, and the party group that only the micro system has."""

    def __init__(self) -> None:
        self.side = Choice()
        for influence in (Influence.POSITIVE, Influence.NEGATIVE):
            sign = influence.sign.replace("-", "−")
            self.side.addItem(f"{sign}  {influence.label}", influence)
        self.system = Choice()
        for system in System:
            self.system.addItem(system.label, system)
        self.group = Choice()
        self.group.addItem("–", None)
        for group in PartyGroup:
            self.group.addItem(group.label, group)
        self.system.currentIndexChanged.connect(self._allow_group)
        self._allow_group()

    @property
    def chosen(self) -> tuple[System, PartyGroup | None]:
        """The system and the group that are chosen."""
        group = self.group.currentData()
        return System(self.system.currentData()), PartyGroup(group) if group else None

    @property
    def influence(self) -> Influence | None:
        """The side that is chosen; None when each keeps its own."""
        side = self.side.currentData()
        return None if side is None else Influence(side)

    def show(
        self, system: System, group: PartyGroup | None, influence: Influence | None
    ) -> None:
        """Show where it is now; without a side, each may keep its own."""
        self.system.setCurrentIndex(self.system.findData(system))
        self.group.setCurrentIndex(max(self.group.findData(group), 0))
        if influence is None:
            self.side.insertItem(0, say("Blijft zoals het is"), None)
        self.side.setCurrentIndex(max(self.side.findData(influence), 0))

    def add_to(self, column: QVBoxLayout) -> None:
        """Put the fields beside each other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for place, (name, field, share) in enumerate(
            (
                (say("&Invloed"), self.side, 3),
                (say("&Systeem"), self.system, 3),
                (say("&Groep"), self.group, 2),
            )
        ):
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(label(name, "label", buddy=field), 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, share)
        column.addLayout(grid)
        column.addSpacing(6)

    def _allow_group(self) -> None:
        micro = self.system.currentData() == System.MICRO
        self.group.setEnabled(micro)
        if not micro:
            self.group.setCurrentIndex(0)


def category_field(categories: Sequence[str], chosen: str) -> QComboBox:
    """Return a field in which a category is chosen, or a new one typed."""
    made = QComboBox()
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.addItems(["", *categories])
    made.setCurrentText(chosen)
    line = made.lineEdit()
    if line is not None:
        line.setPlaceholderText(say("Kies er een, of typ een nieuwe"))
        line.setAccessibleName(say("Categorie"))
    return made
