"""Until when the journey may be kept: a day, and how that stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.details.keeping import Keeping
from levensreis.ui.details.presenter import DetailsPresenter
from levensreis.ui.details.purpose_row import DEEDS_WIDTH
from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.safety.keeping.kept_lines import Standing
from levensreis.ui.safety.keeping.signs import SIGNS
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.plain_text import LineField


class KeepingRow(QFrame):
    """The question left, the day beside it, and erasing when its time is over."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "card")
        self._style = style
        self.until = LineField()
        self.until.setPlaceholderText(self.tr("3-11-2036, of 5 jaar"))
        self._icon = IconLabel(style, IconName.HELP, "muted", 16)
        self.told = label("", "meta")
        self.erase = QPushButton(self.tr(" Wissen …"))
        self.erase.setProperty("kind", "danger")
        self.erase.setAccessibleName(self.tr("Deze levensreis wissen"))
        put_icon(self.erase, style, IconName.TRASH, "danger")
        self._deeds = QWidget()
        self._lay_out()
        self._fields = TypedFields(self._rows, self)
        style.changed.connect(self._fit)
        self._fit()

    def attend(self, presenter: DetailsPresenter) -> None:
        """Hand what is typed to a presenter."""
        self._fields.add("until", self.until, presenter.keep_until)

    def show_keeping(self, keeping: Keeping, *, opened: bool) -> None:
        """Show until when it is kept, and how that stands."""
        self._fields.show("until", keeping.until, opened=opened)
        sign = SIGNS[keeping.standing]
        self._icon.set_icon(sign.icon, sign.color)
        self.told.setText(keeping.told)
        self.until.setAccessibleDescription(keeping.told)
        is_over = keeping.standing is Standing.OVER
        self.erase.setVisible(is_over and not keeping.is_withdrawn)

    def problem(self) -> str:
        """Return what is told beside the day."""
        return self._rows.problem("until")

    def commit(self) -> QWidget | None:
        """Save what was not left yet; return the field when it could not be."""
        return self._fields.commit()

    def _fit(self) -> None:
        # As in the rows above, so that the fields stand under the answers.
        self._deeds.setMinimumWidth(self._style.px(DEEDS_WIDTH))

    def _lay_out(self) -> None:
        asked = QVBoxLayout()
        asked.setSpacing(2)
        name = label(self.tr("Bewaren tot"), "h3", buddy=self.until)
        self.until.setAccessibleName(self.tr("Bewaren tot"))
        asked.addWidget(name)
        asked.addWidget(
            wrapped(self.tr("Zo lang mag de levensreis worden bewaard."), "meta")
        )
        asked.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        self._rows = FieldRows(beside, 0)
        self._rows.add("until", "", self.until)
        stands = QHBoxLayout()
        stands.setSpacing(8)
        stands.addWidget(self._icon)
        stands.addWidget(self.told, 1)
        beside.addLayout(stands)
        deeds = QHBoxLayout(self._deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        deeds.addStretch(1)
        deeds.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignTop)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(14, 10, 12, 10)
        whole.setSpacing(20)
        whole.addLayout(asked, 5)
        whole.addLayout(beside, 5)
        whole.addWidget(self._deeds)
