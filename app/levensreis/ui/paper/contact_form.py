"""Whom a parent can ask: kept in the study when a field is left."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.domain.contact import Contact
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField, PlainTextField

LINES = 3
"""Of an address: a name, a street or number, a town."""


class ContactForm(QWidget):
    """Five fields, of which only the name must be filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Contactpersoon"))
        tr = self.tr
        self.name, self.organisation = LineField(), LineField()
        self.phone, self.mail = LineField(), LineField()
        self.address = PlainTextField(LINES)
        self._by_key: dict[str, LineField | PlainTextField] = {
            "name": self.name,
            "organisation": self.organisation,
            "phone": self.phone,
            "mail": self.mail,
            "address": self.address,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(tr("Bij wie kan de ouder terecht?"), "h3"))
        column.addWidget(
            wrapped(tr("Staat in elke brief. Blijft bewaard in de studie."), "meta")
        )
        self._rows = FieldRows(column, 4)
        for key, title in (
            ("name", tr("Naam")),
            ("organisation", tr("Organisatie")),
            ("phone", tr("Telefoon")),
            ("mail", tr("E-mail")),
            ("address", tr("Adres voor papier")),
        ):
            self._rows.add(key, title, self._by_key[key])
        self._fields = TypedFields(self._rows, self)

    def attend(self, keep: Callable[[Contact], None]) -> None:
        """Keep all of it when a field is left; `keep` raises KnownError."""
        for key, field in self._by_key.items():
            self._fields.add(key, field, lambda _: keep(self._typed))

    def show_contact(self, contact: Contact) -> None:
        """Show who is kept now."""
        for key in self._by_key:
            self._fields.show(key, getattr(contact, key), opened=True)

    def problem(self, key: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(key)

    def commit(self) -> QWidget | None:
        """Keep what was not left yet; return the first field that could not be."""
        return self._fields.commit()

    @property
    def _typed(self) -> Contact:
        return Contact(**{key: field.text() for key, field in self._by_key.items()})
