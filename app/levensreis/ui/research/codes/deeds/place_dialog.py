"""Ask where factors go: to another system, party group or side, or in a category."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from levensreis.ui.research.codes.deeds.dialog import DeedDialog
from levensreis.ui.research.codes.deeds.fields import (
    PlaceFields,
    category_field,
)
from levensreis.ui.research.codes.deeds.forms import PlaceForm
from levensreis.ui.style import Style

WIDTH = 620


class PlaceDialog(DeedDialog):
    """A system, a party group and a side; the side may stay as it is."""

    def __init__(
        self,
        style: Style,
        words: str,
        form: PlaceForm,
        save: Callable[[PlaceForm, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", words, parent, width=WIDTH)
        self.set_title(self.tr("Verplaatsen"))
        self._save = save
        self.place = PlaceFields()
        self.place.show(form.system, form.group, form.influence)
        self.place.add_to(self.column)
        self.finish(self.tr("Verplaatsen"))

    def save(self) -> None:
        """Move the factors."""
        system, group = self.place.chosen
        place = PlaceForm(system=system, group=group, influence=self.place.influence)
        self._save(place, self.reason)


class GroupDialog(DeedDialog):
    """Asks in which category factors go: one that is there, a new one, or none."""

    def __init__(
        self,
        style: Style,
        words: str,
        categories: Sequence[str],
        chosen: str,
        save: Callable[[str, str], None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", words, parent)
        self.set_title(self.tr("Groeperen"))
        self._save = save
        self.category = category_field(categories, chosen)
        self.rows.add(
            "category",
            self.tr("&Categorie"),
            self.category,
            note=self.tr("Leeg laten haalt de factoren uit hun categorie."),
        )
        self.finish(self.tr("Groeperen"))

    def save(self) -> None:
        """Put the factors in the category."""
        self._save(" ".join(self.category.currentText().split()), self.reason)

    def problem_field(self) -> str:
        """Return beside which field it is told what is wrong."""
        return "category"
