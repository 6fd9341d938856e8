"""Ask which factor stays when several become one, and show what comes of it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from levensreis.ui.research.codes.card_list import CardList
from levensreis.ui.research.codes.deeds.dialog import DeedDialog
from levensreis.ui.research.codes.deeds.forms import FactorChoice, Together
from levensreis.ui.research.codes.nodes import journeys_told
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped

WIDTH = 620
LIST = 190
"""Pixels of the list of statements, before zooming."""


class MergeDialog(DeedDialog):
    """Tells the count of the union beforehand, with the statements it is of."""

    def __init__(
        self,
        style: Style,
        factors: Sequence[FactorChoice],
        together: Together,
        save: Callable[[str, str], None],
        parent: QWidget | None = None,
        *,
        into: str = "",
    ) -> None:
        super().__init__(style, "", parent=parent, width=WIDTH)
        self.set_title(self.tr("Factoren samenvoegen"))
        self._factors, self._save = factors, save
        self.choices = QButtonGroup(self)
        self.rows.add("into", self.tr("Welke factor blijft?"), self._radios(into))
        self.told = wrapped(self._words(together))
        self.column.addWidget(self.told)
        self.list = CardList(style)
        self.list.setAccessibleName(self.tr("Uitspraken van deze factoren samen"))
        self.bound(self.list, LIST)
        self.list.show_cards(together.cards)
        self.list.setVisible(bool(together.cards))
        self.column.addWidget(self.list)
        self.finish(self.tr("Samenvoegen"))

    @property
    def into(self) -> str:
        """The factor that stays."""
        return self._factors[self.choices.checkedId()].fid

    def save(self) -> None:
        """Make one factor of them."""
        self._save(self.into, self.reason)

    def problem_field(self) -> str:
        """Return beside which field it is told what is wrong."""
        return "into"

    def _radios(self, into: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        most = max(range(len(self._factors)), key=lambda at: self._factors[at].journeys)
        wanted = [at for at, each in enumerate(self._factors) if each.fid == into]
        for at, each in enumerate(self._factors):
            sign = each.influence.sign.replace("-", "−")
            words = f"{sign}  {each.label}  ({journeys_told(each.journeys)})"
            radio = QRadioButton(words.replace("&", "&&"))
            self.choices.addButton(radio, at)
            column.addWidget(radio)
        self.choices.button(wanted[0] if wanted else most).setChecked(True)
        made.setFocusProxy(self.choices.button(wanted[0] if wanted else most))
        return made

    def _words(self, together: Together) -> str:
        told = self.tr("Samen staan ze in {journeys}.").format(
            journeys=journeys_told(together.journeys)
        )
        if together.added_up == together.journeys:
            return told
        return (
            told
            + " "
            + self.tr(
                "Opgeteld zou het {sum} zijn: een levensreis met meer dan één van deze "
                "factoren telt één keer."
            ).format(sum=together.added_up)
        )
