"""What was not taken over since other content was there: a queue for people."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.merging.overview import Conflict
from levensreis.language import say
from levensreis.ui.research.merging import conflict_words
from levensreis.ui.research.merging.moments import told_moment
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column, Sign


class ConflictsPanel(QStackedWidget):
    """A table, and under it what is known of the row with the keys and can be done."""

    stay_wanted = Signal(object, str, str)
    """A conflict, who lets stay what is there, and why."""
    opening_wanted = Signal(object)
    copied = Signal()

    def __init__(self, style: Style, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.table = Table(_columns(), style)
        self.table.setAccessibleName(tr("Conflicten"))
        self.table.current_changed.connect(self._tell)
        self.told = wrapped("")
        self.who = QLineEdit(user)
        self.why = QLineEdit()
        self.stay = QPushButton(tr("La&ten staan wat er is"))
        self.stay.clicked.connect(self._stay)
        self.why.returnPressed.connect(self._stay)
        self.again = QPushButton(tr("&Toch weer open"))
        self.again.clicked.connect(self._open_again)
        self.ask = QPushButton(tr(" Vraag aan de maker &kopiëren"))
        put_icon(self.ask, style, IconName.COPY)
        self.ask.clicked.connect(self._copy)
        empty = ToldPage(style, IconName.CIRCLE_CHECK)
        empty.tell(
            tr("Geen conflicten"),
            tr(
                "Een conflict ontstaat als twee bestanden van één levensreis hetzelfde "
                "versienummer hebben met een andere inhoud. Dan verandert er niets, en "
                "staat het hier om te beslissen."
            ),
        )
        self.addWidget(empty)
        self.addWidget(self._queue())

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show what is for people to decide, with the keys where they were."""
        row = self.table.currentIndex().row()
        self.table.show_things(conflicts, max(row, 0))
        self.setCurrentIndex(1 if conflicts else 0)

    @property
    def _current(self) -> Conflict | None:
        found: Conflict | None = self.table.current
        return found

    def _tell(self) -> None:
        conflict = self._current
        self.told.setText(conflict_words.told(conflict) if conflict else "")
        is_open = conflict is not None and conflict.is_open
        self._form.setVisible(is_open)
        self.stay.setVisible(is_open)
        self.again.setVisible(conflict is not None and not is_open)
        self.why.clear()

    def _stay(self) -> None:
        if self._current is not None and self._current.is_open:
            self.stay_wanted.emit(self._current, self.who.text(), self.why.text())

    def _open_again(self) -> None:
        if self._current is not None:
            self.opening_wanted.emit(self._current)

    def _copy(self) -> None:
        if self._current is not None:
            words = conflict_words.request(self._current)
            QGuiApplication.clipboard().setText(words)
            self.copied.emit()

    def _queue(self) -> QWidget:
        tr = self.tr
        below = QFrame()
        below.setProperty("cls", "panel")
        inside = QVBoxLayout(below)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(8)
        inside.addWidget(self.told)
        self._form = QWidget()
        form = QHBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addWidget(label(tr("W&ie beslist"), "label", buddy=self.who))
        form.addWidget(self.who, 1)
        form.addWidget(label(tr("&Waarom"), "label", buddy=self.why))
        form.addWidget(self.why, 3)
        self.who.setAccessibleName(tr("Wie beslist"))
        self.why.setAccessibleName(tr("Waarom"))
        inside.addWidget(self._form)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for each in (self.stay, self.again, self.ask):
            buttons.addWidget(each)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table, 1)
        column.addWidget(below)
        return whole


def _columns() -> list[Column]:
    return [
        Column(say("Levensreis"), lambda each: each.pseudonym, 130, grows=True),
        Column(say("Wat er is"), conflict_words.there_in_words, 200),
        Column(say("Kwam uit"), lambda each: each.file, 200, grows=True),
        Column(say("Wanneer"), lambda each: told_moment(each.at), 160),
        Column(
            say("Stand"),
            conflict_words.state_of,
            170,
            sign=lambda each: (
                Sign(IconName.ALERT, "warning")
                if each.is_open
                else Sign(IconName.CHECK, "muted")
            ),
        ),
    ]
