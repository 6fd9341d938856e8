"""Ask which statements of a factor get a factor of their own."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QAbstractItemView, QWidget

from levensreis.ui.research.codes.card_list import CardList
from levensreis.ui.research.codes.cards import Card
from levensreis.ui.research.codes.deeds.dialog import DeedDialog
from levensreis.ui.style import Style
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField

WIDTH = 620
LIST = 240
"""Pixels of the list of statements, before zooming."""


class SplitDialog(DeedDialog):
    """A name for what is split off; Space or a click chooses a statement."""

    def __init__(
        self,
        style: Style,
        name: str,
        cards: Sequence[Card],
        chosen: Sequence[str],
        *,
        save: Callable[[str, Sequence[str], str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", parent=parent, width=WIDTH)
        self.set_title(self.tr("Splitsen: {label}").format(label=name))
        self._save = save
        self.name = LineField()
        self.list = CardList(style)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.bound(self.list, LIST)
        self.list.show_cards(cards)
        self.list.choose(chosen)
        self._count = label("", "meta")
        self.rows.add("name", self.tr("&Naam van de nieuwe factor"), self.name)
        self.rows.add(
            "statements",
            self.tr("&Uitspraken die erbij horen (spatie of klik)"),
            self.list,
            self._count,
        )
        self.list.chosen_changed.connect(self._tell)
        self._tell()
        self.finish(self.tr("Splitsen"))

    def save(self) -> None:
        """Split them off."""
        name = " ".join(self.name.text().split())
        self._save(name, self.list.chosen, self.reason)

    def problem_field(self) -> str:
        """Return beside which field it is told what is wrong."""
        if self.name.text().strip() and not self.list.chosen:
            self.list.setFocus()
            return "statements"
        self.name.setFocus()
        return "name"

    def _tell(self) -> None:
        self._count.setText(
            self.tr("{count} van {every} gekozen").format(
                count=len(self.list.chosen), every=len(self.list.cards)
            )
        )
