"""What was done, by whom, when and why: of the factor that is chosen, or of all."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from levensreis.ui.research.codes.side.told import Step
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class HistoryPanel(QWidget):
    """The last deed is above."""

    every_wanted = Signal(bool)
    taking_back_wanted = Signal(int)
    """Somebody wants one step taken back, and what came after it left."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.every = QCheckBox(self.tr("Alles wat in het codeboek is gedaan"))
        self.rows = RowList(style)
        self.rows.setAccessibleName(self.tr("Geschiedenis"))
        self._nothing = wrapped(
            self.tr(
                "Hier is nog niets veranderd. Elke wijziging komt hier te staan, met "
                "wie haar deed, wanneer en waarom."
            ),
            "meta",
        )
        self._steps: Sequence[Step] = ()
        self.take_back = QPushButton(self.tr("Deze stap terugdraaien"))
        self.every.toggled.connect(self.every_wanted)
        self.take_back.clicked.connect(self._take_back)
        self.rows.current_changed.connect(self._allow)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.every)
        whole.addWidget(self._nothing)
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(0)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show what was done."""
        self._steps = steps
        self.rows.show_rows([_row(each) for each in steps])
        self.take_back.setVisible(bool(steps))
        self.rows.setVisible(bool(steps))
        self._nothing.setVisible(not steps)
        self._allow()

    @property
    def _current(self) -> Step | None:
        row = self.rows.current
        found = (each for each in self._steps if row and each.number == row.key)
        return next(found, None)

    def _allow(self) -> None:
        step = self._current
        can = step is not None and step.counts and not step.is_undo
        self.take_back.setEnabled(can)

    def _take_back(self) -> None:
        if (step := self._current) is not None:
            self.taking_back_wanted.emit(step.number)


def _row(step: Step) -> Row:
    return Row(
        words=step.words,
        key=step.number,
        mark=IconName.UNDO if step.is_undo else IconName.PENCIL,
        meta=step.meta,
        card=True,
        quiet=not step.counts,
    )
