"""The part of the form of a new journey that asks for the names that stay inside."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from levensreis.ui.journeys.names_form import NamesForm
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.labels import label


class NamesPart(QWidget):
    """One line for each sort of name; all of it can be passed by."""

    def __init__(self, form: NamesForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.youth, self.surname = QLineEdit(form.youth), QLineEdit(form.surname)
        self.born, self.parents = QLineEdit(form.born), QLineEdit(form.parents)
        self.siblings = QLineEdit(form.siblings)
        self.organisations = QLineEdit(form.organisations)
        self.fields = {
            "youth": self.youth,
            "surname": self.surname,
            "born": self.born,
            "parents": self.parents,
            "siblings": self.siblings,
            "organisations": self.organisations,
        }
        self._lay_out()

    def form(self) -> NamesForm:
        """Return what is typed."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return NamesForm(**typed)

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field what is wrong with it."""
        self.rows.show_problem(field, words)

    def _lay_out(self) -> None:
        tr = self.tr
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(label(tr("Namen die niet naar buiten mogen"), "h3"))
        whole.addWidget(
            wrapped(
                tr(
                    "Mag leeg blijven; later aanvullen kan bij Anonimiseren. Ze komen "
                    "alleen in het register: versleuteld, en in elk bestand vervangen."
                ),
                "meta",
            )
        )
        whole.addSpacing(4)
        self.rows = FieldRows(whole)
        for key, name, example in (
            ("youth", tr("&Voornaam en roepnamen"), tr("met komma’s ertussen")),
            ("surname", tr("&Achternaam"), ""),
            ("born", tr("Geboorte&datum"), tr("3-11-2009")),
            ("parents", tr("&Ouders of verzorgers"), tr("moeder Anna, vader Kees")),
            ("siblings", tr("Broers en &zussen"), tr("zus Fleur, broer Bram")),
            ("organisations", tr("O&rganisaties"), tr("De Zonnehof, SZH")),
        ):
            self.fields[key].setPlaceholderText(example)
            self.rows.add(key, name, self.fields[key])
        whole.addStretch(1)
