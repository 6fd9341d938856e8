"""What is told of the youth in every table (kenmerken): what follows, or is chosen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.ui.details.characteristic_lines import AGE
from levensreis.ui.details.characteristic_row import CharacteristicRow
from levensreis.ui.details.panel import Panel
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon

if TYPE_CHECKING:
    from levensreis.ui.details.choosing import Choosing
    from levensreis.ui.details.presenter import DetailsPresenter
    from levensreis.ui.details.view import Details

_COLUMNS = 2


class CharacteristicsPanel(Panel):
    """Two beside each other, in the order of the study."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.set_title(tr("Kenmerken"))
        self.undo = QPushButton(tr(" Ongedaan maken"))
        self.undo.setToolTip("Ctrl+Z")
        policy = self.undo.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else all below it moves
        self.undo.setSizePolicy(policy)
        put_icon(self.undo, style, IconName.UNDO)
        self.head.addWidget(self.undo)
        self.rows = {each: CharacteristicRow(each, style) for each in Characteristic}
        self.column.addWidget(
            wrapped(
                tr(
                    "Wat zonder twijfel uit de levensreis volgt, staat er al. Wat u "
                    "kiest, gaat daarvoor."
                ),
                "meta",
            )
        )
        self.who = wrapped(
            tr(
                "Dit gaat niet naar buiten zoals het hier staat. De leeftijd in jaren "
                "ziet alleen uw eigen team; in een onderzoeksbestand staat de "
                "leeftijdsgroep. Die, de grondslag en het landsdeel worden daarin "
                "‘niet getoond’ waar te weinig jongeren op elkaar lijken. De andere "
                "kenmerken gaan mee als code. Gepubliceerd worden alleen aantallen: "
                "afgerond, en zonder kleine."
            ),
            "meta",
        )
        self.column.addWidget(self.who)
        self._lay_out()
        age = self.rows[AGE]
        self._fields = TypedFields(age.rows, self)

    def attend(self, presenter: "DetailsPresenter") -> None:
        """Hand what is chosen to a presenter."""
        self._fields.add(AGE, self.rows[AGE].line, presenter.choosing.type_age)
        for which, row in self.rows.items():
            choose = partial(self._choose, presenter.choosing, which)
            row.value_chosen.connect(choose)
        self.undo.clicked.connect(presenter.choosing.undo)

    def show_details(self, details: "Details", *, opened: bool) -> None:
        """Show what is known of each, and what can be undone."""
        for line in details.characteristics:
            self.rows[line.which].show_line(line)
            if line.which is AGE:
                self._fields.show(AGE, line.typed, opened=opened)
        if opened:
            self.clear_problem()
        name = details.undo_name
        if name is None and self.undo.hasFocus():
            self.rows[AGE].field.setFocus()
        self.undo.setVisible(name is not None)
        if name is not None:
            words = self.tr("Ongedaan maken: {step}").format(step=name)
            self.undo.setAccessibleName(words)

    def problem(self) -> str:
        """Return what is told beside the age."""
        return self.rows[AGE].rows.problem(AGE)

    def commit(self) -> QWidget | None:
        """Save what was typed and not left; return the field when it could not be."""
        return self._fields.commit()

    def _choose(
        self, choosing: "Choosing", which: Characteristic, value: str | None
    ) -> None:
        self.attempt(lambda: choosing.choose(which, value))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(14)
        for place, row in enumerate(self.rows.values()):
            grid.addWidget(row, *divmod(place, _COLUMNS))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
