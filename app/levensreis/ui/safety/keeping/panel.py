"""The section of keeping and erasing: every journey, and what was erased before."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.erasure import Tombstone
from levensreis.ui.safety.keeping.erase_dialog import ErasureDialog
from levensreis.ui.safety.keeping.kept_lines import (
    KeptLine,
    code_of,
    erased_on,
)
from levensreis.ui.safety.keeping.kept_strip import KeptStrip
from levensreis.ui.safety.keeping.presenter import KeepingPresenter
from levensreis.ui.safety.keeping.signs import SIGNS
from levensreis.ui.safety.section import Section
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import IconLabel, put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.page_keys import PageKeys
from levensreis.ui.widgets.table import Table
from levensreis.ui.widgets.table_model import Column


class KeepingPanel(Section):
    """The journeys in a table, the one that is marked under it."""

    icon = IconName.HOURGLASS
    journey_erased = Signal(object)
    """The id of a journey that is gone."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._presenter: KeepingPresenter | None = None
        self._ask_erasure: Callable[[UUID], ErasureDialog] | None = None
        self._sign = IconLabel(style, IconName.ALERT, "danger")
        self.over = wrapped("")
        self.report = QPushButton(self.tr(" Verslag bewaren (csv) …"))
        put_icon(self.report, style, IconName.SAVE)
        self.journeys = Table(self._kept_columns(), style)
        self.journeys.setAccessibleName(self.tr("Hoe lang levensreizen worden bewaard"))
        self.strip = KeptStrip(style)
        self.erased = Table(self._erased_columns(), style)
        self.erased.setAccessibleName(self.tr("Eerder gewist"))
        self.tabs = QTabWidget()
        self._kept, self._gone = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self.journeys.current_changed.connect(self._show_current)
        self.journeys.opened.connect(self.strip.until.setFocus)
        PageKeys(self)

    @property
    def title(self) -> str:
        """The name in the list."""
        return self.tr("Bewaren en wissen")

    def attend(self, presenter: KeepingPresenter) -> None:
        """Hand what is wanted to a presenter, which lives as long as its panel."""
        self._presenter = presenter
        self.report.clicked.connect(presenter.save_report)
        self.strip.attend(presenter.keep_until)

    def erase_by(self, ask: Callable[[UUID], ErasureDialog]) -> None:
        """Erase a journey through a dialog that is shown this way."""
        self._ask_erasure = ask
        self.strip.erase.clicked.connect(self._begin_erasing)

    def open(self) -> None:
        """Show how it stands now."""
        if self._presenter is not None:
            self._presenter.refresh()

    def keep(self) -> bool:
        """Save the day that is being typed; False when it is told why not."""
        return self.strip.keep()

    def show_kept(self, lines: Sequence[KeptLine], over: str) -> None:
        """Show how long each journey is kept, and of which the time is over."""
        before = self.strip.line
        ids = [each.journey_id for each in lines]
        row = 0
        if before is not None and before.journey_id in ids:
            row = ids.index(before.journey_id)
        else:  # what was typed was of a journey that is gone
            self.strip.show_line(None)
        self.journeys.show_things(lines, row)
        self._kept.setCurrentIndex(1 if lines else 0)
        self._show_over(over)

    def show_changed(self, line: KeptLine, over: str) -> None:
        """Show how long one of them is kept now; the others stay where they are."""
        ids = [each.journey_id for each in self.journeys.things]
        self.journeys.replace_thing(ids.index(line.journey_id), line)
        if (
            self.strip.line is not None
            and line.journey_id == self.strip.line.journey_id
        ):
            self.strip.show_line(line)
        self._show_over(over)

    def show_erased(self, stones: Sequence[Tombstone]) -> None:
        """Show what was erased before."""
        self.erased.show_things(stones)
        self._gone.setCurrentIndex(1 if stones else 0)
        name = self.tr("Eerder gewist ({count})").format(count=len(stones))
        self.tabs.setTabText(1, name)

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

    def _show_current(self) -> None:
        line, before = self.journeys.current, self.strip.line
        if line is not None and before is not None and not self.strip.keep():
            ids = [each.journey_id for each in self.journeys.things]
            if before.journey_id in ids and line.journey_id != before.journey_id:
                self.journeys.go_to(ids.index(before.journey_id))
            return
        self.strip.show_line(line, opened=True)

    def _show_over(self, words: str) -> None:
        self._sign.setVisible(bool(words))
        self.over.setVisible(bool(words))
        self.over.setText(words)

    def _begin_erasing(self) -> None:
        line = self.strip.line
        if self._ask_erasure is not None and line is not None and self.keep():
            dialog = self._ask_erasure(line.journey_id)
            dialog.journey_erased.connect(self._show_without)

    def _show_without(self, journey_id: UUID) -> None:
        self.open()
        self.journeys.setFocus()  # not on what would erase the next one
        self.journey_erased.emit(journey_id)

    def _kept_columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Code"), lambda each: each.code, 84, firm=True),
            Column(tr("Schuilnaam"), lambda each: each.pseudonym, 140, grows=True),
            Column(tr("Bewaren tot"), lambda each: each.day, 142, firm=True),
            Column(
                tr("Hoe het staat"),
                lambda each: each.told,
                236,
                firm=True,
                sign=lambda each: SIGNS[each.standing],
            ),
        ]

    def _erased_columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Code"), code_of, 96, firm=True),
            Column(tr("Gewist op"), erased_on, 146, firm=True),
            Column(tr("Waarom"), lambda each: each.kind.label, 200),
            Column(tr("Reden"), lambda each: each.reason, 200, grows=True),
        ]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.title, "h2"), 1)
        head.addWidget(self.report)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._sign)
        told.addWidget(self.over, 1)
        kept = QWidget()
        column = QVBoxLayout(kept)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.journeys, 1)
        column.addWidget(self.strip)
        self._kept.addWidget(
            _empty(self.tr("Er zijn nog geen levensreizen in deze studie."))
        )
        self._kept.addWidget(kept)
        self._gone.addWidget(_empty(self.tr("In deze studie is nog niets gewist.")))
        self._gone.addWidget(_inset(self.erased))
        self.tabs.addTab(self._kept, self.tr("Levensreizen"))
        self.tabs.addTab(self._gone, self.tr("Eerder gewist"))
        self.tabs.setAccessibleName(self.title)
        self.tabs.tabBar().setAccessibleName(self.title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(
            wrapped(
                self.tr(
                    "Leg vast tot wanneer een levensreis mag worden bewaard, zoals met "
                    "de familie is afgesproken. Wissen doet u zelf: het programma "
                    "herinnert eraan."
                ),
                "meta",
            )
        )
        whole.addLayout(told)
        whole.addWidget(self.tabs, 1)
        self._show_over("")


def _empty(words: str) -> QWidget:
    made = wrapped(words, "meta")
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setContentsMargins(0, 12, 0, 0)
    return made


def _inset(table: Table) -> QWidget:
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 10, 0, 0)
    column.addWidget(table)
    return around
