"""The form of one name: what only people or organisations have comes and goes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensreis.domain.anonymise.register import EntryKind
from levensreis.domain.journey import Sex
from levensreis.ui.anonymise.register.form import EntryForm
from levensreis.ui.interview.choice import Choice
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.labels import label


class EntryFields(QWidget):
    """Fields under each other, in the order in which they are typed."""

    entered = Signal()
    """Enter was pressed in a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.also, self.replacement = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = Choice()
        for kind in EntryKind:
            self.kind.addItem(kind.label.capitalize(), kind)
        self.role, self.sort = _typed_choice(), _typed_choice()
        self.sex = Choice()
        self.sex.addItem("–", None)
        for sex in Sex:
            self.sex.addItem(sex.label, sex)
        self.initials, self.infix, self.surname = QLineEdit(), QLineEdit(), QLineEdit()
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._fit)
        for field in (
            *(self.name, self.also, self.replacement),
            *(self.initials, self.infix, self.surname),
            *(self.role.lineEdit(), self.sort.lineEdit()),
        ):
            assert field is not None  # one that can be typed in has a line
            field.returnPressed.connect(self.entered)
        self._fit()

    def show_form(self, form: EntryForm) -> None:
        """Fill the fields."""
        self.name.setText(form.name)
        self.also.setText(form.also)
        self.kind.setCurrentIndex(self.kind.findData(form.kind))
        self.replacement.setText(form.replacement)
        self.role.setEditText(form.role)
        self.sex.setCurrentIndex(max(self.sex.findData(form.sex), 0))
        self.initials.setText(form.initials)
        self.infix.setText(form.infix)
        self.surname.setText(form.surname)
        self.sort.setEditText(form.sort)
        self._fit()

    def show_choices(self, roles: Sequence[str], sorts: Sequence[str]) -> None:
        """Show who people and what organisations often are."""
        for field, words in ((self.role, roles), (self.sort, sorts)):
            typed = field.currentText()
            field.clear()
            field.addItems(list(words))
            field.setEditText(typed)

    def form(self) -> EntryForm:
        """Return what is typed."""
        chosen = self.sex.currentData()
        return EntryForm(
            name=self.name.text(),
            also=self.also.text(),
            kind=EntryKind(self.kind.currentData()),
            replacement=self.replacement.text(),
            role=self.role.currentText(),
            sex=Sex(chosen) if chosen else None,
            initials=self.initials.text(),
            infix=self.infix.text(),
            surname=self.surname.text(),
            sort=self.sort.currentText(),
        )

    def _fit(self) -> None:
        kind = self.kind.currentData()
        self._person.setVisible(kind == EntryKind.PERSON)
        self._organisation.setVisible(kind == EntryKind.ORGANISATION)

    def _lay_out(self) -> None:
        tr = self.tr
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.rows = rows = FieldRows(column, 4)
        rows.add("name", tr("&Naam, zoals die gezegd wordt"), self.name)
        rows.add("also", tr("&Ook: roepnamen en verkortingen, met komma’s"), self.also)
        rows.add("kind", tr("Soor&t"), self.kind)
        self._person = _part()
        people = self._person.layout()
        assert isinstance(people, QVBoxLayout)
        people.addLayout(
            _beside(
                (tr("Rol"), self.role, 3),
                (tr("Geslacht"), self.sex, 2),
            )
        )
        people.addLayout(
            _beside(
                (tr("Voorletters"), self.initials, 2),
                (tr("Tussenvoegsel"), self.infix, 2),
                (tr("Achternaam"), self.surname, 4),
            )
        )
        column.addWidget(self._person)
        self._organisation = _part()
        sorts = self._organisation.layout()
        assert isinstance(sorts, QVBoxLayout)
        sorts.addLayout(_beside((tr("Wat voor organisatie"), self.sort, 1)))
        column.addWidget(self._organisation)
        column.addSpacing(4)
        rows.add("replacement", tr("&Wordt (leeg: nog kiezen)"), self.replacement)


def _typed_choice() -> QComboBox:
    field = Choice()
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    return field


def _part() -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return part


def _beside(*fields: tuple[str, QWidget, int]) -> QHBoxLayout:
    """Return fields beside each other, each under its name."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for name, field, share in fields:
        field.setAccessibleName(name)
        if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
            line.setAccessibleName(name)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(name, "label", buddy=field))
        column.addWidget(field)
        row.addLayout(column, share)
    return row
