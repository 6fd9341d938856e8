"""What merging did: per journey, or only what needs attention; to copy and save."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.language import say
from levensreis.ui.research.merging.rows import ReportRow
from levensreis.ui.research.merging.signs import SIGNS
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column


class ReportPanel(QWidget):
    """A sentence, a table, and all that is to be known of the row with the keys."""

    copy_wanted = Signal(bool)
    """Whether only what needs attention is wanted."""
    save_wanted = Signal(Path)
    waiting_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._rows: Sequence[ReportRow] = ()
        self.summary = wrapped("", "h3")
        self.filter = QCheckBox()
        self.filter.toggled.connect(self._show)
        self.table = Table(_columns(), style, shown=3)
        self.table.setAccessibleName(tr("Verslag van het samenvoegen"))
        self.table.current_changed.connect(self._tell)
        self.note = wrapped("")
        self.waiting = QPushButton()
        self.waiting.clicked.connect(self.waiting_wanted)
        self.copy = QPushButton(tr(" &Kopiëren"))
        put_icon(self.copy, style, IconName.COPY)
        self.copy.clicked.connect(
            lambda: self.copy_wanted.emit(self.filter.isChecked())
        )
        self.save = QPushButton(tr(" Be&waren …"))
        put_icon(self.save, style, IconName.SAVE)
        self.save.clicked.connect(self._ask)
        self._lay_out()

    def show_report(self, summary: str, rows: Sequence[ReportRow]) -> None:
        """Show what became of the files."""
        self._rows = rows
        count = sum(each.needs_attention for each in rows)
        self.summary.setText(summary)
        self.filter.setText(
            self.tr("&Alleen wat aandacht vraagt ({count})").format(count=count)
        )
        self.filter.setEnabled(bool(count))
        self.filter.setChecked(False)
        self._show()

    def show_waiting(self, count: int) -> None:
        """Lead to the files that still wait, if there are any."""
        if count == 1:
            words = self.tr("Naar het bestand dat nog wa&cht")
        else:
            words = self.tr("Naar de {count} bestanden die nog wa&chten").format(
                count=count
            )
        self.waiting.setText(words)
        self.waiting.setVisible(bool(count))

    def _show(self) -> None:
        only = self.filter.isChecked()
        self.table.show_things(
            [each for each in self._rows if each.needs_attention or not only]
        )

    def _tell(self) -> None:
        row = self.table.current
        words = (row.file, row.journey, row.words, row.note) if row else ()
        self.note.setText(" · ".join(filter(None, words)))

    def _ask(self) -> None:
        title = self.tr("Verslag bewaren")
        path = Path.home() / "samenvoegen.csv"
        ask_save(self, title, path, self.tr("Csv (*.csv)"), self.save_wanted.emit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.summary, 1)
        head.addWidget(self.waiting)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.filter)
        above.addStretch(1)
        above.addWidget(self.copy)
        above.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)


def _columns() -> list[Column]:
    return [
        Column(say("Bestand"), lambda row: row.file, 210, grows=True),
        Column(say("Levensreis"), lambda row: row.journey, 120),
        Column(
            say("Wat ermee gebeurde"),
            lambda row: row.words,
            330,
            sign=lambda row: SIGNS[row.became],
        ),
        Column(say("Toelichting"), lambda row: row.note, 220, grows=True),
    ]
