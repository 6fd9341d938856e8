"""The dialog after a new key: what still opens with the old one."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from levensreis.ui.safety.keys.rekeying.presenter import AftermathPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.tasks.tasks import Tasks
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.busy_foot import BusyFoot
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH: Final = 540


class AftermathDialog(WordsDialog):
    """Tells what is done and what is left to do; the reserve copies can go at once."""

    def __init__(
        self,
        presenter: AftermathPresenter,
        style: Style,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, WIDTH, parent)
        self.set_title(self.tr("Opnieuw versleuteld"))
        self._style, self._presenter = style, presenter
        self.renew = QPushButton(self.tr("Nieuwe maken, oude verwijderen"))
        self.later = QPushButton(self.tr("Later"))
        self.renew.setProperty("kind", "primary")
        self.foot = BusyFoot(button_row(self.later, self.renew))
        self.foot.follow(tasks)
        self.copies = wrapped("")
        self._problem = wrapped("", "wrong")
        self._problem.hide()
        self._lay_out()
        tasks.ended.connect(self.foot.end)
        self.renew.clicked.connect(lambda: presenter.renew(self))
        self.later.clicked.connect(self.reject)
        presenter.show(self)

    def show_copies(self, here: int, elsewhere: int) -> None:
        """Show how many old reserve copies there are."""
        if not here + elsewhere:
            self.copies.setText(self.tr("Er zijn geen oude reservekopieën."))
            self._end()
            return
        self.copies.setText(
            self.tr(
                "Reservekopieën van eerder openen nog met de oude sleutel. Hier: "
                "{here}. Op de tweede plek: {elsewhere}. Kopieën die u zelf ergens "
                "anders zette, kent Levensreis niet: verwijder die ook."
            ).format(here=here, elsewhere=elsewhere)
        )
        self.renew.setDefault(True)
        self.renew.setFocus()

    def show_busy(self, words: str) -> None:
        """Tell what is being done."""
        self._problem.hide()
        self.foot.begin(words, self._presenter.stop)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.copies.setText(words)
        self.fit()
        announce(self, words)
        self._end()

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._problem.setText(words)
        self._problem.show()
        self.fit()
        announce(self, words)

    def reject(self) -> None:
        """Leave; what goes on is stopped first."""
        if self.foot.is_busy:
            self.foot.busy.stop.click()
        else:
            super().reject()

    def _end(self) -> None:
        self.renew.hide()
        self.later.setText(self.tr("Sluiten"))
        self.later.setDefault(True)
        self.later.setFocus()

    def _lay_out(self) -> None:
        tr = self.tr
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, (icon, color, words) in enumerate(
            (
                (
                    IconName.CIRCLE_CHECK,
                    "plus",
                    wrapped(
                        tr("De studie heeft een nieuwe sleutel, met dezelfde wachtzin.")
                    ),
                ),
                (
                    IconName.KEY,
                    "accent",
                    wrapped(
                        tr(
                            "De herstelsleutels van eerder openen niets meer. Maak "
                            "nieuwe bij Beveiliging en beheer, en vernietig het oude "
                            "papier."
                        )
                    ),
                ),
                (IconName.ARCHIVE, "accent", self.copies),
            )
        ):
            sign = IconLabel(self._style, icon, color)
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self._problem)
        self.column.addWidget(self.foot)
