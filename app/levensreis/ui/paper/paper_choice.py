"""Which paper is wanted: each with a sentence on what it is and for whom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from levensreis.services.paper_order import Paper
from levensreis.ui.paper.about import about, title_of
from levensreis.ui.style import Style
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label

INDENT = 26
"""Pixels to the words of a button from its edge."""


class PaperChoice(QFrame):
    """One of the papers; the arrows walk them."""

    chosen = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cls", "panel")
        self._style = style
        self.buttons: dict[Paper, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._texts: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(0)
        column.addWidget(label(self.tr("Wat wilt u op papier?"), "h3"))
        for paper in Paper:
            column.addSpacing(6)
            self._add(column, paper)
        # In the end: what the needs are follows from what was chosen.
        self._needs = wrapped("", "meta")
        column.addSpacing(10)
        column.addWidget(self._needs)
        self._group.buttonToggled.connect(self._toggle)
        style.changed.connect(self._fit)
        self._fit()
        self.choose(Paper.WRITE_UP)

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return next(each for each in Paper if self.buttons[each].isChecked())

    def choose(self, paper: Paper) -> None:
        """Choose a paper, as if it was clicked."""
        self.buttons[paper].setChecked(True)

    def begin(self) -> None:
        """Put the keys on the paper that is chosen."""
        self.buttons[self.paper].setFocus()

    def _add(self, column: QVBoxLayout, paper: Paper) -> None:
        button = QRadioButton(title_of(paper))
        button.setAccessibleDescription(about(paper))
        told = wrapped(about(paper), "meta")
        self.buttons[paper] = button
        self._group.addButton(button)
        self._texts.append(told)
        column.addWidget(button)
        column.addWidget(told)

    def _toggle(self, _: object, checked: bool) -> None:
        if checked:
            self._needs.setText(self.paper.output.needs())
            self.chosen.emit()

    def _fit(self) -> None:
        for each in self._texts:
            each.setContentsMargins(self._style.px(INDENT), 0, 0, 0)
