"""The dialog that tells what is the matter with a study that was opened."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from levensreis.storage.findings import Severity
from levensreis.ui.start.findings.presenter import FindingsPresenter
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.dialog_buttons import button_row
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import IconLabel
from levensreis.ui.widgets.words_dialog import WordsDialog

WIDTH: Final = 540
_SIGNS: Final = {
    Severity.SERIOUS: (IconName.ALERT, "danger"),
    Severity.NOTE: (IconName.INFO, "warning"),
    Severity.FINE: (IconName.CIRCLE_CHECK, "plus"),
}


class FindingsDialog(WordsDialog):
    """Where work is missing somebody chooses; Escape is what changes nothing."""

    def __init__(
        self,
        presenter: FindingsPresenter,
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, WIDTH, parent)
        self.set_title(self.tr("Let op bij deze studie"))
        self._style, self._presenter = style, presenter
        self.told = [each.words for each in presenter.findings]
        self.go_on = QPushButton()
        self.close_study = QPushButton(self.tr("Studie sluiten"))
        self._problem = wrapped("", "wrong")
        self._problem.hide()
        self._lay_out()
        first = self.close_study if presenter.is_grave else self.go_on
        first.setDefault(True)
        first.setFocus()
        self.go_on.clicked.connect(lambda: presenter.go_on(self))
        self.close_study.clicked.connect(lambda: presenter.close_study(self))

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._problem.setText(words)
        self._problem.show()
        announce(self, words)
        self.fit()

    def leave(self) -> None:
        """Be done."""
        self.accept()

    def reject(self) -> None:
        """Take what changes nothing: the study closes where work is missing."""
        if self._presenter.is_grave:
            self._presenter.close_study(self)
        else:
            self._presenter.go_on(self)

    def _lay_out(self) -> None:
        self.column.addLayout(self._rows())
        self.column.addWidget(self._problem)
        self.column.addWidget(self._buttons())

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(self._presenter.findings):
            icon = IconLabel(self._style, *_SIGNS[each.severity])
            grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(each.words), row, 1)
        return grid

    def _buttons(self) -> QWidget:
        first, second = self.go_on, self.close_study
        if self._presenter.is_grave:
            first, second = second, first
            self.go_on.setText(
                self.tr("Ik heb dit bestand bewust teruggezet: verder werken")
            )
        else:
            self.close_study.hide()
            self.go_on.setText(self.tr("Verder"))
        first.setProperty("kind", "primary")
        return button_row(second, first)
