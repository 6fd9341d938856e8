"""What is counted: a button for each filter, the ages, and all of it as words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from levensreis.services.findings import Facet
from levensreis.ui.research.table.filters import FilterLine, split
from levensreis.ui.research.table.flow import FlowLayout
from levensreis.ui.research.table.toggle import ToggleButton
from levensreis.ui.research.table.view import State
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys

Counts = Callable[[Facet], dict[str, int]]
"""Tells in how many journeys each value of a filter occurs now."""
_AGES: Final = 110


class _FilterButton(ToggleButton):
    """Opens the values of one filter; several can be on."""

    chosen = Signal(object, list)

    def __init__(self, line: FilterLine, counts: Counts, style: Style) -> None:
        super().__init__()
        self._line, self._counts = line, counts
        self._choices = QMenu(self)
        self._choices.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._choices.aboutToShow.connect(self._fill)
        put_icon(self, style, IconName.CHEVRON_DOWN, "muted", 14)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its arrow behind
        self.clicked.connect(self.open)
        self.show_line(line)

    def show_line(self, line: FilterLine) -> None:
        """Show what is chosen."""
        self._line = line
        self.setText(line.words)
        told = ", ".join(line.chosen)
        self.setToolTip(told)
        everything = self.tr("alles")
        self.setAccessibleName(f"{line.title}: {told or everything}")
        self.setChecked(bool(line.chosen))
        self.updateGeometry()

    def open(self) -> None:
        """Show the values."""
        self.setChecked(bool(self._line.chosen))  # a click alone chooses nothing
        self._choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        self._choices.clear()
        counts = self._counts(self._line.facet)
        for each in self._line.choices:
            count = counts.get(each.value, 0)
            words = f"{each.label}\t{count}" if counts else each.label
            action = self._choices.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each.is_chosen)
            action.setData(each.value)
        self._choices.addSeparator()
        every = self._choices.addAction(self.tr("Alles tellen"))
        every.triggered.connect(lambda: self.chosen.emit(self._line.facet, []))
        self._choices.triggered.connect(
            self._choose, Qt.ConnectionType.UniqueConnection
        )

    def _choose(self, action: QAction) -> None:
        if action.isCheckable():
            values = [
                each.data() for each in self._choices.actions() if each.isChecked()
            ]
            self.chosen.emit(self._line.facet, values)


class _MoreButton(QPushButton):
    """Opens the names of filters that are not shown yet."""

    wanted = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setText(self.tr("Meer filters"))
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._menu.triggered.connect(lambda each: self.wanted.emit(each.data()))
        put_icon(self, style, IconName.PLUS, "muted", 14)
        self.clicked.connect(self._open)

    def show_lines(self, lines: Iterable[FilterLine]) -> None:
        """Offer these; nothing is shown when there are none."""
        self._menu.clear()
        for each in lines:
            self._menu.addAction(each.title.replace("&", "&&")).setData(each.facet)
        self.setVisible(bool(self._menu.actions()))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class FilterBar(QWidget):
    """Announces what is asked; its presenter decides what that means."""

    chosen = Signal(object, list)
    ages_typed = Signal(str)
    filter_typed = Signal(str)
    cleared = Signal()

    def __init__(
        self, style: Style, counts: Counts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._counts = style, counts
        self.buttons: dict[Facet, _FilterButton] = {}
        self.more = _MoreButton(style)
        self._opened: list[Facet] = []
        self._lines: tuple[FilterLine, ...] = ()
        self.ages = QLineEdit()
        self.ages.setPlaceholderText(self.tr("6-12"))
        self.ages.setAccessibleName(self.tr("Leeftijd waarover is verteld"))
        self.ages.setToolTip(
            self.tr("Jaren als 6-12, maanden als 6;6-7;3, of zwangerschap")
        )
        self.clear = QPushButton(self.tr("Alles tellen"))
        self.clear.setProperty("kind", "quiet")
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Filter in woorden"))
        self.text.setPlaceholderText(
            self.tr("geslacht=m leeftijd=6-12 thema=wonen rol=moeder")
        )
        self.problem = wrapped("", "wrong")
        self.problem.hide()
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._age_part = self._with_name(self.tr("Leeftijd"), self.ages)
        self._lay_out()
        self.ages.editingFinished.connect(self._tell_ages)
        self.text.editingFinished.connect(self._tell_filter)
        self.clear.clicked.connect(self.cleared)
        self.more.wanted.connect(self._add)
        style.changed.connect(self._fit)
        self._fit()
        self._ages = self._text = ""

    def show_state(self, state: State) -> None:
        """Show what is asked."""
        self._lines = state.filters
        self._show_lines()
        self._ages, self._text = state.ages, state.text
        self.ages.setText(state.ages)
        self.text.setText(state.text)
        self.clear.setEnabled(not state.is_everything)

    def show_problem(self, words: str) -> None:
        """Tell what is wrong with what was typed."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    @property
    def first_field(self) -> QWidget:
        """Where the keys go first."""
        return next(iter(self.buttons.values()), self.text)

    def _show_lines(self) -> None:
        shown, others = split(self._lines, self._opened)
        if [each.facet for each in shown] != list(self.buttons):
            self._make(shown)
        for each in shown:
            self.buttons[each.facet].show_line(each)
        self.more.show_lines(others)

    def _add(self, facet: Facet) -> None:
        self._opened.append(facet)
        self._show_lines()
        self._row.updateGeometry()
        self.buttons[facet].setFocus()
        # Once it has its place: there its values open.
        QTimer.singleShot(0, self.buttons[facet].open)

    def _make(self, lines: Sequence[FilterLine]) -> None:
        for button in self.buttons.values():
            button.setParent(None)
            button.deleteLater()
        while self._flow.count():
            self._flow.takeAt(0)
        self.buttons = {}
        for each in lines:
            button = _FilterButton(each, self._counts, self._style)
            button.chosen.connect(self.chosen)
            self.buttons[each.facet] = button
            self._flow.addWidget(button)
        self._flow.addWidget(self.more)
        self._flow.addWidget(self._age_part)
        self._flow.addWidget(self.clear)
        PageKeys(self._row)
        before: QWidget | None = None
        ways = self.more, self.ages, self.clear, self.text
        for widget in (*self.buttons.values(), *ways):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    def _with_name(self, name: str, field: QWidget) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(name, "meta", buddy=field))
        row.addWidget(field)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._row)
        column.addWidget(self._with_name(self.tr("Of typ het"), self.text))
        column.addWidget(self.problem)

    def _tell_ages(self) -> None:
        if self.ages.text() != self._ages:
            self._ages = self.ages.text()
            self.ages_typed.emit(self._ages)

    def _tell_filter(self) -> None:
        if self.text.text() != self._text:
            self._text = self.text.text()
            self.filter_typed.emit(self._text)

    def _fit(self) -> None:
        self.ages.setFixedWidth(self._style.px(_AGES))
