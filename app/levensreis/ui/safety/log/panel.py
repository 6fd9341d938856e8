"""The section of the access log: is it whole, what is in it, and save it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.access import AccessEntry
from levensreis.ui.interview.choice import Choice
from levensreis.ui.safety.log.lines import (
    Choices,
    Span,
    Wanted,
    journey_of,
    part_of,
    when_of,
)
from levensreis.ui.safety.log.presenter import LogPresenter
from levensreis.ui.safety.section import Section
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column, Sign

_SIGNS: Final = {
    True: (IconName.CIRCLE_CHECK, "plus"),
    False: (IconName.ALERT, "danger"),
    None: (IconName.INFO, "warning"),
}
"""An icon for whether it is whole; the words beside it say it."""


class LogPanel(Section):
    """Filters above the lines, the newest line first."""

    icon = IconName.LIST

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, is_merged: bool = False
    ) -> None:
        """Show no journeys when `is_merged`: such a log tells of files."""
        super().__init__(parent)
        self._style, self._is_merged = style, is_merged
        self._presenter: LogPresenter | None = None
        self._broken: int | None = None
        self.journey, self.kind, self.who, self.span = (Choice() for _ in range(4))
        for span in Span:
            self.span.addItem(span.label, span)
        self._sign = IconLabel(style, IconName.INFO, "warning")
        self.state = wrapped("")
        self.to_break = QPushButton(self.tr("Naar die regel"))
        self.again = QPushButton(self.tr(" Opnieuw lezen"))
        put_icon(self.again, style, IconName.HISTORY)
        self.save = QPushButton(self.tr(" Bewaren als csv …"))
        put_icon(self.save, style, IconName.SAVE)
        self.count = label("", "meta")
        self.table = Table(self._columns(), style)
        self.table.setAccessibleName(self.tr("Regels van het logboek"))
        self._pages = QStackedWidget()
        self._lay_out()
        self.show_choices(Choices())
        PageKeys(self)

    @property
    def title(self) -> str:
        """The name in the list."""
        return self.tr("Logboek")

    def attend(self, presenter: LogPresenter) -> None:
        """Hand what is wanted to a presenter, which lives as long as its panel."""
        self._presenter = presenter
        for field in (self.journey, self.kind, self.who, self.span):
            field.activated.connect(self._choose)
        self.again.clicked.connect(presenter.refresh)
        self.save.clicked.connect(presenter.save)
        self.to_break.clicked.connect(self._go_to_break)

    def open(self) -> None:
        """Read the log anew."""
        if self._presenter is not None:
            self._presenter.refresh()

    def show_choices(self, choices: Choices) -> None:
        """Show what can be chosen; what was chosen stays."""
        study = ("", self.tr("De hele studie"))
        people = [(each, each) for each in choices.people]
        for field, every, values in (
            (self.journey, self.tr("Alle levensreizen"), [study, *choices.journeys]),
            (self.kind, self.tr("Alles"), choices.kinds),
            (self.who, self.tr("Iedereen"), people),
        ):
            chosen = field.currentData()
            field.clear()
            field.addItem(every, None)
            for value, name in values:
                field.addItem(name, value)
            field.setCurrentIndex(max(field.findData(chosen), 0))

    def show_lines(
        self, lines: Sequence[AccessEntry], count: str, broken: int | None
    ) -> None:
        """Show these lines, how many they are, and which is not as it was written."""
        self._broken = broken
        self.table.show_things(lines)
        self.table.scrollToTop()
        self.to_break.setVisible(any(map(self._is_broken, lines)))
        self.count.setText(count)
        self._pages.setCurrentIndex(1 if lines else 0)

    def show_state(self, words: str, *, whole: bool | None) -> None:
        """Tell whether the log is whole; None when that is not known."""
        self._sign.set_icon(*_SIGNS[whole])
        self._sign.show()
        self.state.setText(words)
        announce(self, words, at_once=whole is not True)

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""
        ask_save(self, title, Path.home() / name, kinds, save)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self.done_told.emit(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self.problem_told.emit(words)

    def _choose(self) -> None:
        if self._presenter is None:
            return
        self._presenter.choose(
            Wanted(
                journey=self.journey.currentData(),
                kind=self.kind.currentData(),
                who=self.who.currentData(),
                span=Span(self.span.currentData()),
            )
        )
        announce(self.table, self.count.text())

    def _go_to_break(self) -> None:
        places = map(self._is_broken, self.table.things)
        self.table.go_to(next(row for row, found in enumerate(places) if found))
        self.table.setFocus()

    def _is_broken(self, entry: AccessEntry) -> bool:
        return entry.number == self._broken

    def _sign_of(self, entry: AccessEntry) -> Sign | None:
        words = self.tr("niet zoals die is geschreven")
        return Sign(IconName.ALERT, "danger", words) if self._is_broken(entry) else None

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(
                tr("Regel"),
                lambda each: str(each.number),
                84,
                firm=True,
                sign=self._sign_of,
            ),
            Column(tr("Wanneer"), when_of, 146, firm=True),
            Column(tr("Wat"), lambda each: each.label, 220, grows=True),
            *([] if self._is_merged else [Column(tr("Code"), journey_of, 88, firm=True)]),
            Column(tr("Onderdeel"), part_of, 112, grows=True),
            Column(tr("Wie"), lambda each: each.who, 96),
            Column(tr("Computer"), lambda each: each.machine, 126),
        ]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.title, "h2"), 1)
        head.addWidget(self.again)
        head.addWidget(self.save)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._sign)
        told.addWidget(self.state, 1)
        told.addWidget(self.to_break)
        self._sign.hide()
        self.to_break.hide()
        empty = wrapped(self.tr("Geen regel past bij wat er is gekozen."), "meta")
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(empty)
        self._pages.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(wrapped(self._about(), "meta"))
        whole.addLayout(told)
        whole.addLayout(self._filters())
        whole.addWidget(self.count)
        whole.addWidget(self._pages, 1)

    def _about(self) -> str:
        if self._is_merged:
            return self.tr(
                "Wie deed wat en wanneer; nooit wat er is verteld. Er komen alleen "
                "regels bij: wie er een verandert of weghaalt, verbreekt het zegel."
            )
        return self.tr(
            "Wie deed wat, wanneer en met welke levensreis; nooit wat er is verteld. "
            "Er komen alleen regels bij: wie er een verandert of weghaalt, verbreekt "
            "het zegel."
        )

    def _filters(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        fields = [
            (self.tr("Welke levensreis"), self.journey),
            (self.tr("Wat"), self.kind),
            (self.tr("Wie"), self.who),
            (self.tr("Wanneer"), self.span),
        ]
        if self._is_merged:
            self.journey.setParent(self)
            self.journey.hide()
            del fields[0]
        for column, (name, field) in enumerate(fields):
            field.setAccessibleName(name)
            grid.addWidget(label(name, "label", buddy=field), 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        return grid
