"""Beside Table B2: what is behind a number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.professionals.table.presenter import BehindLine, BehindTold
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class BehindList(QWidget):
    """The statements behind a number; Enter opens one."""

    opened = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = wrapped("", "h3")
        self.words = wrapped("", "meta")
        self.list = RowList(style)
        self.list.setAccessibleName(self.tr("Groepsgesprekken en uitspraken"))
        self.list.opened.connect(self.opened)
        self.hint = wrapped(self.tr("Enter opent een uitspraak."), "meta")
        self._rest = QWidget()  # takes the room of a list that is not there
        frame, inside = panel()
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addWidget(self.heading)
        inside.addWidget(self.words)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.hint)
        inside.addWidget(self._rest, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def show_told(self, told: BehindTold) -> None:
        """Show what is behind another number."""
        self.heading.setText(told.heading)
        self.heading.setVisible(bool(told.heading))
        self.words.setText(told.words)
        self.list.show_rows([self._row(each) for each in told.lines])
        self.list.setVisible(bool(told.lines))
        self.hint.setVisible(bool(told.lines))
        self._rest.setVisible(not told.lines)

    def _row(self, line: BehindLine) -> Row:
        if line.key is None:
            return Row(words=line.words, heading=True)
        spoken = ""
        if line.is_example:
            spoken = self.tr("Voorbeeld in de tabel: {words}").format(words=line.words)
        return Row(
            words=line.words,
            key=line.key,
            mark=IconName.STAR if line.is_example else line.influence,
            meta=line.meta,
            spoken=spoken,
            card=True,
            whole=True,
        )
