"""Ask all that is known of what was said: words, side, system, group and factors."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from levensreis.domain.codebook import Factor, FactorId
from levensreis.domain.influence import Influence
from levensreis.domain.placed import Placed
from levensreis.domain.professionals.interview import GroupStatement
from levensreis.domain.system import PartyGroup, System
from levensreis.ui.interview.choice import Choice
from levensreis.ui.interview.rename_factor import RenameFactorDialog
from levensreis.ui.research.professionals.forms.dialog import FormDialog
from levensreis.ui.research.professionals.forms.factors_field import FactorsField
from levensreis.ui.research.professionals.forms.told import (
    FactorDesk,
    StatementForm,
    WrongField,
)
from levensreis.ui.style import Style
from levensreis.ui.widgets.influence_buttons import InfluenceButtons
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import PlainTextField

_WIDTH: Final = 640


class StatementDialog(FormDialog):
    """A factor brings its side and system; another side lets factors go."""

    def __init__(
        self,
        style: Style,
        form: StatementForm,
        desk: FactorDesk,
        save: Callable[[StatementForm], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", _WIDTH, parent)
        self.set_title(self.tr("Uitspraak wijzigen"))
        self._desk, self._save = desk, save
        self.text = PlainTextField(3)
        self.text.set_text(form.text)
        self.quote = PlainTextField(2)
        self.quote.set_text(form.quote)
        self.side = InfluenceButtons(style)
        self.system = Choice()
        self.group = Choice()
        self.factors = FactorsField(style, desk)
        self._lay_out()
        self.side.influence_chosen.connect(self._place)
        self.system.activated.connect(lambda _: self._place())
        self.group.activated.connect(lambda _: self._choose_group())
        self.factors.placed_changed.connect(self.show_placed)
        self.factors.renaming_wanted.connect(self._rename)
        self.show_placed(form.placed)
        self.text.setFocus()

    def show_placed(self, placed: Placed) -> None:
        """Show where it is placed now."""
        self.side.set_value(placed.influence)
        self.system.setCurrentIndex(max(self.system.findData(placed.system), 0))
        self.group.setCurrentIndex(max(self.group.findData(placed.group), 0))
        self.group.setEnabled(placed.system is System.MICRO)
        self.factors.show_placed(placed, self._factors(placed))
        self.fit()

    def save(self) -> None:
        """Keep the statement."""
        if not self.text.text().strip():
            raise WrongField("text", self.tr("Schrijf op wat er werd gezegd."))
        if words := self.factors.field.text().strip():
            told = self.tr("Kies een factor bij ‘{words}’, of maak dat veld leeg.")
            raise WrongField("factors", told.format(words=words))
        form = StatementForm(
            text=self.text.text(),
            quote=self.quote.text(),
            placed=self.factors.placed,
        )
        self._save(form)

    @property
    def first(self) -> str:
        """The name of the field at which is told what is wrong with no other."""
        return "factors"

    def field_of(self, name: str) -> QWidget:
        """Return a field by its name."""
        return self.text if name == "text" else self.factors.field

    def _place(self, _: object = None) -> None:
        system = self.system.currentData()
        where = System(system) if system else None
        self.show_placed(self.factors.placed.placed(self.side.value, where))

    def _choose_group(self) -> None:
        group = self.group.currentData()
        party = PartyGroup(group) if group else None
        self.show_placed(replace(self.factors.placed, group=party))

    def _rename(self, factor: Factor) -> None:
        def save(name: str) -> None:
            self._desk.rename(factor.id, name)
            self.show_placed(self.factors.placed)

        RenameFactorDialog(factor.label, save, self).open()

    def _factors(self, placed: Placed) -> dict[FactorId, Factor]:
        said = GroupStatement(
            text=self.text.text().strip() or "-",
            influence=placed.influence,
            system=placed.system,
            group=placed.group,
            codings=placed.codings,
        )
        found = self._desk.shelf().factors_of(said)
        return {coding.factor: factor for coding, factor in found}

    def _lay_out(self) -> None:
        tr, rows = self.tr, self.rows
        self.system.addItem("–", None)
        for system in System:
            self.system.addItem(system.label, system)
        self.group.addItem("–", None)
        for group in PartyGroup:
            self.group.addItem(group.label, group)
        rows.add("text", tr("Wat werd er &gezegd"), self.text)
        rows.add("quote", tr("&Citaat, in de woorden van wie het zei"), self.quote)
        rows.add("side", tr("Wat dit deed met de &zorgvraag"), self.side)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (name, field) in enumerate(
            ((tr("&Systeem"), self.system), (tr("G&roep"), self.group))
        ):
            field.setAccessibleName(name.replace("&", ""))
            grid.addWidget(label(name, "label", buddy=field), 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)
        self.column.addSpacing(4)
        rows.add("factors", tr("&Factoren"), self.factors)
        self.finish(tr("Wijzigen"))
        self.side.set_value(Influence.NEUTRAL)
