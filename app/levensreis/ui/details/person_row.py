"""One respondent: the role, the word after @, and how much they told."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensreis.ui.details.people import PersonLine
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.icons import icon_button
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.plain_text import LineField


class PersonRow(QWidget):
    """A role that can be typed over, and a button that takes it away."""

    removal_wanted = Signal()

    def __init__(
        self, style: Style, presenter: DetailsPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.key = ""
        self.role = LineField()
        self.word = ElidedLabel("", "meta")
        self.told = ElidedLabel("", "meta")
        self.remove = icon_button(style, IconName.TRASH, self.tr("Weghalen"))
        self.remove.clicked.connect(self.removal_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.role, 4)
        beside.addWidget(self.word, 2)
        beside.addWidget(self.told, 3)
        beside.addWidget(self.remove)
        self._rows = FieldRows(column, 0)
        self._rows.add("role", "", line)
        self._fields = TypedFields(self._rows, self)
        self._fields.add("role", self.role, self._call)

    def show_person(self, person: PersonLine, *, opened: bool) -> None:
        """Show who it is."""
        self.key = person.key
        self._fields.show("role", person.role, opened=opened)
        if not self.role.hasFocus():
            self.role.setCursorPosition(0)  # of a long role the beginning is seen
        self.word.set_text(f"@{person.key}")
        self.told.set_text(person.told)
        self.role.setAccessibleName(
            self.tr("Gesprekspartner @{key}, {told}").format(
                key=person.key, told=person.told
            )
        )
        name = self.tr("@{key} weghalen").format(key=person.key)
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(name)

    def remove_person(self) -> bool:
        """Take this respondent away; False when it is told why that cannot be."""
        return self._fields.attempt(
            "role", lambda: self._presenter.remove_person(self.key)
        )

    def problem(self) -> str:
        """Return what is told beside the role."""
        return self._rows.problem("role")

    def commit(self) -> QWidget | None:
        """Save what was typed and not left; return the field if it could not be."""
        return self._fields.commit()

    def _call(self, words: str) -> None:
        self._presenter.call_person(self.key, words)
