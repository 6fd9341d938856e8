"""One journey under the table: until when it is kept, and erasing it."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.details.typed_fields import TypedFields
from levensreis.ui.safety.keeping.kept_lines import KeptLine
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import FieldRows
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import ElidedLabel
from levensreis.ui.widgets.plain_text import LineField

WIDTH: Final = 300


class KeptStrip(QFrame):
    """The day is saved at Enter, or when its field is left."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self._style = style
        self.line: KeptLine | None = None
        """The journey that is shown; None without."""
        self.name = ElidedLabel("", "h3")
        self.until = LineField()
        self.until.setPlaceholderText(self.tr("3-11-2036, of 5 jaar"))
        self.erase = QPushButton(self.tr(" Wissen …"))
        self.erase.setProperty("kind", "danger")
        put_icon(self.erase, style, IconName.TRASH, "danger")
        self._lay_out()
        self._fields = TypedFields(self._rows, self)
        style.changed.connect(self._fit)
        self._fit()

    def attend(self, save: Callable[[UUID, str], None]) -> None:
        """Save the day of a journey this way."""

        def keep(words: str) -> None:
            if self.line is not None:
                save(self.line.journey_id, words)

        self._fields.add("until", self.until, keep)

    def show_line(self, line: KeptLine | None, *, opened: bool = False) -> None:
        """Show a journey; `opened` when it is another than before."""
        self.line = line
        self.setVisible(line is not None)
        if line is not None:
            name = f"{line.code} · {line.pseudonym}"
            self.name.set_text(name)
            self.setAccessibleName(name)
            self.until.setAccessibleDescription(name)
            self.erase.setAccessibleName(
                self.tr("{code} wissen").format(code=line.code)
            )
            self._fields.show("until", line.day, opened=opened)

    def keep(self) -> bool:
        """Save the day that is being typed; False when it is told why not."""
        # What was emptied takes the day away: it is no text that is missing.
        self.until.commit()
        if self.line is None:
            return True
        if self.until.is_pending:
            self.until.setFocus()
        return not self.until.is_pending

    def problem(self) -> str:
        """Return what is told beside the day."""
        return self._rows.problem("until")

    def _fit(self) -> None:
        self.until.setMaximumWidth(self._style.px(WIDTH))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.erase)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 10, 16, 12)
        whole.setSpacing(4)
        whole.addLayout(head)
        self._rows = FieldRows(whole, 0)
        self._rows.add(
            "until",
            self.tr("Bewaren tot"),
            self.until,
            note=self.tr("Enter bewaart. Leeg: nog niet vastgelegd."),
        )
