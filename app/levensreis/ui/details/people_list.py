"""Everybody who tells of a journey: a row each, and room for one more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.details.people import PersonLine
from levensreis.ui.details.person_row import PersonRow
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField


class PeopleList(QWidget):
    """Rows that are saved when they are left."""

    rearranged = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._presenter: DetailsPresenter | None = None
        self.rows: list[PersonRow] = []
        self.new = LineField()
        self.new.setPlaceholderText(self.tr("bijvoorbeeld oma"))
        self.add = QPushButton(self.tr(" Toevoegen"))
        put_icon(self.add, style, IconName.PLUS)
        # Leaving the field for the button has added who was typed.
        self.add.clicked.connect(self.new.setFocus)
        self._lay_out()
        self._fields = TypedFields(self._beneath, self)

    def attend(self, presenter: DetailsPresenter) -> None:
        """Hand what is typed to a presenter."""
        self._presenter = presenter
        self._fields.add("new", self.new, presenter.add_people)

    def show_people(self, people: Sequence[PersonLine], *, opened: bool) -> None:
        """Show a row for everybody; what is typed in another row stays there."""
        self._fields.show("new", "", opened=opened)
        if len(people) != len(self.rows):
            self._match(people)
        for row, person in zip(self.rows, people, strict=True):
            row.show_person(person, opened=opened)
        self._nobody.setVisible(not people)

    def problem(self) -> str:
        """Return what is told beside the field for one more."""
        return self._beneath.problem("new")

    def commit(self) -> QWidget | None:
        """Save what was not left yet; return the first field that could not be."""
        stuck = [*(row.commit() for row in self.rows), self._fields.commit()]
        return next(filter(None, stuck), None)

    def _match(self, people: Sequence[PersonLine]) -> None:
        """Make as many rows as people; a row whose person is gone goes."""
        keys = {person.key for person in people}
        surplus = max(len(self.rows) - len(people), 0)
        for row in sorted(self.rows, key=lambda each: each.key in keys)[:surplus]:
            self.rows.remove(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(people):
            row = PersonRow(self._style, self._presenter_there)
            row.removal_wanted.connect(partial(self._remove, row))
            self.rows.append(row)
            self._column.addWidget(row)
        self.rearranged.emit()

    @property
    def _presenter_there(self) -> DetailsPresenter:
        assert self._presenter is not None  # it showed the people
        return self._presenter

    def _remove(self, row: PersonRow) -> None:
        place = self.rows.index(row)
        if row.remove_person():
            left = self.rows[place : place + 1] or self.rows[-1:]
            (left[0].remove if left else self.new).setFocus()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(label(self.tr("Gesprekspartners"), "label"))
        self._nobody = wrapped(self.tr("Nog niemand."), "meta")
        whole.addWidget(self._nobody)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        whole.addLayout(self._column)
        whole.addSpacing(8)
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.new, 1)
        beside.addWidget(self.add)
        name = label(self.tr("Nog een gespreks&partner"), "label", buddy=self.new)
        self.new.setAccessibleName(name.text().replace("&", ""))
        whole.addWidget(name)
        self._beneath = FieldRows(whole, 0)
        self._beneath.add(
            "new",
            "",
            line,
            note=self.tr(
                "Achter @ typt u het laatste woord ervan. Met komma’s ertussen voegt "
                "u er meer tegelijk toe."
            ),
        )
        whole.addStretch(1)
        whole.setAlignment(Qt.AlignmentFlag.AlignTop)
