"""Ask what can be said of a category: its name, what belongs in it, is it the core."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from levensreis.ui.research.codes.deeds.dialog import DeedDialog
from levensreis.ui.research.codes.deeds.forms import CategoryForm
from levensreis.ui.style import Style
from levensreis.ui.widgets.plain_text import LineField, PlainTextField


class CategoryDialog(DeedDialog):
    """A name, a definition, and whether all other categories turn around it."""

    def __init__(
        self,
        style: Style,
        form: CategoryForm,
        save: Callable[[CategoryForm, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", parent=parent)
        self.set_title(self.tr("Categorie wijzigen"))
        self._save = save
        self.name = LineField()
        self.name.set_text(form.label)
        self.name.selectAll()
        self.definition = PlainTextField(3)
        self.definition.set_text(form.definition)
        self.core = QCheckBox(self.tr("&Kern: hier draaien de andere categorieën om"))
        self.core.setChecked(form.is_core)
        self.rows.add("name", self.tr("&Naam van de categorie"), self.name)
        self.rows.add("definition", self.tr("&Omschrijving"), self.definition)
        self.rows.add("core", "", self.core)
        self.finish(self.tr("Wijzigen"))

    def save(self) -> None:
        """Keep the category."""
        form = CategoryForm(
            label=" ".join(self.name.text().split()),
            definition=self.definition.text().strip(),
            is_core=self.core.isChecked(),
        )
        self._save(form, self.reason)

    def problem_field(self) -> str:
        """Return beside which field it is told what is wrong."""
        self.name.setFocus()
        return "name"
