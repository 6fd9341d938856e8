"""The dialog that asks for a new passphrase after a recovery key."""

from typing import Final

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from levensreis.ui.start.renewal.presenter import RenewalPresenter
from levensreis.ui.start.secret_field import NewPassphrase
from levensreis.ui.style import Style
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import FieldRows, wrapped
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH: Final = 480


class RenewalDialog(WordsDialog):
    """Comes by itself, and can be left: then the recovery key stays the way in."""

    def __init__(
        self, presenter: RenewalPresenter, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, WIDTH, parent)
        self.set_title(self.tr("Nieuwe wachtzin"))
        self._presenter = presenter
        self.new = NewPassphrase(style)
        self.change = QPushButton(self.tr("Wachtzin instellen"))
        self.change.setProperty("kind", "primary")
        self.later = QPushButton(self.tr("Later"))
        self.foot = BusyFoot(button_row(self.later, self.change))
        self._told = wrapped("")
        self._fields = QWidget()
        self._lay_out()
        self.change.setDefault(True)  # now that it is in a dialog
        self.change.clicked.connect(self._try)
        self.later.clicked.connect(self.reject)
        self.new.line.setFocus()

    def show_problem(self, words: str, field: str) -> None:
        """Tell beside a field why this cannot be the passphrase."""
        self._end()
        self.rows.show_problem(field, words)
        self.fit()
        announce(self, words)
        self.new.go_to(field)

    def show_busy(self, words: str) -> None:
        """Tell what is being done; nothing can be typed."""
        self._fields.setEnabled(False)
        self.foot.begin(words)

    def show_done(self) -> None:
        """Tell that the new passphrase is the passphrase."""
        self.new.clear()
        self._end()
        self._fields.hide()
        self.change.hide()
        self._told.setText(
            self.tr(
                "De nieuwe wachtzin geldt vanaf nu. Oudere reservekopieën openen nog "
                "met de wachtzin van toen, en met deze herstelsleutel. De "
                "herstelsleutel blijft ook voor de studie geldig: bewaar het papier."
            )
        )
        self.later.setText(self.tr("Verder"))
        self.later.setFocus()
        announce(self, self._told.text())
        self.fit()

    def reject(self) -> None:
        """Leave, but not while the passphrase is being changed."""
        if not self.foot.is_busy:
            self.new.clear()
            super().reject()

    def _try(self) -> None:
        self.rows.clear()
        typed = self.new.line.text(), self.new.again.text()
        self._presenter.change(self, *typed)

    def _end(self) -> None:
        self._fields.setEnabled(True)
        self.foot.end()

    def _lay_out(self) -> None:
        tr = self.tr
        self._told.setText(
            tr(
                "U opende de studie met een herstelsleutel. Kies nu een nieuwe "
                "wachtzin. Doet u dat later, dan opent de studie tot die tijd alleen "
                "met de herstelsleutel, en met de wachtzin van eerst."
            )
        )
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.rows = FieldRows(column)
        self.rows.add(
            "passphrase", tr("Nieuwe &wachtzin"), self.new.line, self.new.meter
        )
        self.rows.add("again", tr("Wachtzin nog een &keer"), self.new.again)
        for part in (self._told, self._fields, self.foot):
            self.column.addWidget(part)
