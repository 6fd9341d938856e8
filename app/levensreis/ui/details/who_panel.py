"""Who a journey is about: what it is called, when the youth was born, the sex."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.domain.journey import Sex
from levensreis.ui.details.panel import Panel
from levensreis.ui.details.people_list import PeopleList
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.details.view import Details
from levensreis.ui.interview.choice import Choice
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.plain_text import LineField


class WhoPanel(Panel):
    """The youth left, who tells of them right."""

    rearranged = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Wie"))
        self.pseudonym = LineField()
        self.code = LineField()
        self.birth = LineField()
        self.birth.setPlaceholderText(self.tr("2008-05, of alleen 2008"))
        self.sex = Choice()
        self.sex.addItem("–", None)
        for sex in Sex:
            self.sex.addItem(sex.label, sex)
        self.people = PeopleList(style)
        self.people.rearranged.connect(self.rearranged)
        self._lay_out()
        self._fields = TypedFields(self._rows, self)

    def attend(self, presenter: DetailsPresenter) -> None:
        """Hand what is typed to a presenter."""
        for key in ("pseudonym", "code", "birth"):
            field: LineField = getattr(self, key)
            self._fields.add(key, field, partial(presenter.change, key))
        self.sex.activated.connect(lambda: self._choose_sex(presenter))
        self.people.attend(presenter)

    def show_details(self, details: Details, *, opened: bool) -> None:
        """Show who it is."""
        form = details.form
        self._fields.show("pseudonym", form.pseudonym, opened=opened)
        self._fields.show("code", form.code, opened=opened)
        self._fields.show("birth", form.birth, opened=opened)
        self.sex.setCurrentIndex(max(self.sex.findData(form.sex), 0))
        self._rows.clear(["sex"])
        self.people.show_people(details.people, opened=opened)

    def problem(self, field: str) -> str:
        """Return what is told beside a field."""
        return self._rows.problem(field)

    def commit(self) -> QWidget | None:
        """Save what was not left yet; return the first field that could not be."""
        return self._fields.commit() or self.people.commit()

    def _choose_sex(self, presenter: DetailsPresenter) -> None:
        chosen = self.sex.currentData()
        self._fields.attempt(
            "sex", lambda: presenter.choose_sex(Sex(chosen) if chosen else None)
        )

    def _lay_out(self) -> None:
        tr = self.tr
        left = QVBoxLayout()
        left.setSpacing(4)
        self._rows = rows = FieldRows(left, 8)
        rows.add(
            "pseudonym",
            tr("S&chuilnaam"),
            self.pseudonym,
            note=tr("De enige naam in een uitvoer. Niet de echte naam."),
        )
        rows.add("code", tr("C&ode"), self.code)
        rows.add(
            "birth",
            tr("&Geboortemaand"),
            self.birth,
            note=tr("Nodig om jaartallen om te rekenen naar leeftijden."),
        )
        rows.add("sex", tr("&Jongen of meisje"), self.sex)
        left.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(28)
        sides.addLayout(left, 2)
        sides.addWidget(self.people, 3)
        self.column.addLayout(sides)
