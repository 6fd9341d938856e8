"""Beside the table: what is behind a number, and the queries that were kept."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.table.view import BehindLine, BehindTold, SavedLine
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class BehindPanel(QWidget):
    """The journeys and statements behind a number."""

    example_wanted = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = wrapped("", "h3")
        self.words = wrapped("", "meta")
        self.list = RowList(style)
        self.list.setAccessibleName(self.tr("Levensreizen en uitspraken"))
        self.example = QPushButton(self.tr("Als voorbeeld kiezen"))
        self._rest = QWidget()  # takes the room of a list that is not there
        self.list.opened.connect(self._choose)
        self.list.current_changed.connect(self._follow)
        self.example.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.example)
        column.addWidget(self._rest, 1)
        self._told = BehindTold()

    def show_told(self, told: BehindTold) -> None:
        """Show what is behind another number."""
        self._told = told
        self.heading.setText(told.heading)
        self.heading.setVisible(bool(told.heading))
        self.words.setText(told.words)
        self.list.show_rows([self._row(each) for each in told.lines])
        self.list.setVisible(bool(told.lines))
        self._rest.setVisible(not told.lines)
        self._follow()

    def _row(self, line: BehindLine) -> Row:
        if line.sid is None:
            return Row(words=line.words, key=None, heading=True)
        spoken = ""
        if line.is_example:
            spoken = self.tr("Gekozen voorbeeld: {words}").format(words=line.words)
        return Row(
            words=line.words,
            key=line.sid,
            mark=IconName.STAR if line.is_example else None,
            meta=line.meta,
            spoken=spoken,
            card=True,
        )

    def _follow(self) -> None:
        row = self.list.current
        chosen = row is not None and row.mark is not None
        self.example.setText(
            self.tr("Niet meer als voorbeeld")
            if chosen
            else self.tr("Als voorbeeld kiezen")
        )
        self.example.setVisible(bool(self._told.lines))
        self.example.setEnabled(row is not None and not row.heading)

    def _choose(self) -> None:
        row = self.list.current
        if row is not None and isinstance(row.key, str):
            self.example_wanted.emit(row.key)


class SavedPanel(QWidget):
    """The queries that were kept, and a name for the next."""

    keep_wanted = Signal(object)
    again_wanted = Signal(object)
    then_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Naam van de vraag"))
        self.name.setPlaceholderText(self.tr("Naam, zoals: Meisjes, voorjaar"))
        self.keep = QPushButton(self.tr("Bewaren"))
        self.empty = wrapped(
            self.tr(
                "Nog niets bewaard. Geef wat u nu telt een naam: dan kunt u dezelfde "
                "tabel later opnieuw maken, en zien of er iets veranderde."
            ),
            "meta",
        )
        self.list = RowList(style)
        self.list.setAccessibleName(self.tr("Bewaarde vragen"))
        self._rest = QWidget()  # takes the room of a list that is not there
        self.again = QPushButton(self.tr("Opnieuw maken"))
        self.then = QPushButton(self.tr("Naast toen"))
        self.forget = QPushButton(self.tr("Weghalen"))
        self.keep.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.list.opened.connect(self.again_wanted)
        self.list.removal_wanted.connect(self.forget_wanted)
        self.list.current_changed.connect(self._follow)
        for button, signal in (
            (self.again, self.again_wanted),
            (self.then, self.then_wanted),
            (self.forget, self.forget_wanted),
        ):
            button.clicked.connect(lambda _, wanted=signal: self._tell(wanted))
        self._lay_out()
        self.show_lines([])

    def show_lines(self, lines: Sequence[SavedLine]) -> None:
        """Show what is kept."""
        self.list.show_rows(
            [
                Row(words=each.name, key=each.id, meta=each.meta, card=True, leads=True)
                for each in lines
            ]
        )
        self.list.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self._rest.setVisible(not lines)
        self._follow()

    def _follow(self) -> None:
        for each in (self.again, self.then, self.forget):
            each.setEnabled(self.list.current is not None)

    def _keep(self) -> None:
        self.keep_wanted.emit(self.name.text())

    def _tell(self, signal: Signal) -> None:
        row = self.list.current
        if row is not None:
            signal.emit(row.key)  # type: ignore[attr-defined]

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.keep)
        below = QGridLayout()
        below.setSpacing(8)
        for place, each in enumerate((self.again, self.then, self.forget)):
            each.setProperty("compact", "true")
            below.addWidget(each, *divmod(place, 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Wat nu wordt geteld, bewaren"), "label"))
        column.addLayout(row)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addWidget(self._rest, 1)
        column.addLayout(below)


class SidePanel(QWidget):
    """One of both at a time."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.behind = BehindPanel(style)
        self.saved = SavedPanel(style)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Wat ernaast staat"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        for name, shown in (
            (self.tr("Erachter"), self.behind),
            (self.tr("Bewaard"), self.saved),
        ):
            self.tabs.addTab(name)
            self._stack.addWidget(shown)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        frame, inside = panel()
        inside.setContentsMargins(12, 8, 12, 12)
        inside.addWidget(self.tabs)
        inside.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def show_behind(self) -> None:
        """Let what is behind a number be seen."""
        self.tabs.setCurrentIndex(0)
