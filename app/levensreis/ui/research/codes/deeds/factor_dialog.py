"""Ask all that can be said of one factor: of a new one, or of one that is there."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from levensreis.domain.influence import Influence
from levensreis.ui.research.codes.deeds.dialog import DeedDialog
from levensreis.ui.research.codes.deeds.fields import (
    PlaceFields,
    category_field,
)
from levensreis.ui.research.codes.deeds.forms import FactorForm
from levensreis.ui.style import Style
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

WIDTH = 620


class FactorDialog(DeedDialog):
    """Its name, side, place, definition and category, and why."""

    def __init__(
        self,
        style: Style,
        title: str,
        form: FactorForm,
        categories: Sequence[str],
        save: Callable[[FactorForm, str], None],
        *,
        parent: QWidget | None = None,
        is_new: bool = False,
    ) -> None:
        super().__init__(style, title, parent=parent, width=WIDTH)
        self._save = save
        self.name = LineField()
        self.name.set_text(form.label)
        self.name.selectAll()
        self.place = PlaceFields()
        self.place.show(form.system, form.group, form.influence)
        self.definition = PlainTextField(3)
        self.definition.set_text(form.definition)
        self.category = category_field(categories, form.category)
        rows, tr = self.rows, self.tr
        rows.add("name", tr("&Naam van de factor"), self.name)
        self.place.add_to(self.column)
        rows.add("definition", tr("&Omschrijving"), self.definition)
        rows.add("category", tr("&Categorie"), self.category)
        self.finish(tr("Toevoegen") if is_new else tr("Wijzigen"))

    @property
    def form(self) -> FactorForm:
        """What is filled in."""
        system, group = self.place.chosen
        return FactorForm(
            label=" ".join(self.name.text().split()),
            influence=self.place.influence or Influence.NEGATIVE,
            system=system,
            group=group,
            definition=self.definition.text().strip(),
            category=" ".join(self.category.currentText().split()),
        )

    def save(self) -> None:
        """Keep the factor."""
        self._save(self.form, self.reason)

    def problem_field(self) -> str:
        """Return beside which field it is told what is wrong."""
        self.name.setFocus()
        return "name"
