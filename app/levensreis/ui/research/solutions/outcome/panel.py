"""The tables at the left; at the right one of them, or figure 14."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensreis.domain.solutions.solution import SolutionId
from levensreis.domain.solutions.tallies import (
    SolutionFindings,
    SolutionTally,
)
from levensreis.pictures.research.feasibility import scores_in_words
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.solutions.keys import presses
from levensreis.ui.research.solutions.listing.telling import times_told
from levensreis.ui.research.solutions.outcome.behind_dialog import BehindDialog
from levensreis.ui.research.solutions.outcome.figure import FigurePanel
from levensreis.ui.research.solutions.outcome.presenter import OutcomePresenter, Shown
from levensreis.ui.research.solutions.outcome.tally_table import TallyTable
from levensreis.ui.research.told_page import ToldPage
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.file_dialogs import ask_save
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row

LIST: Final = 186


class OutcomePanel(QWidget):
    """Lays out and announces; its presenter decides."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.presenter: OutcomePresenter | None = None
        self.rows = RowList(style)
        self.rows.setAccessibleName(self.tr("Tabellen en figuur"))
        self.title = wrapped("", "h2")
        self.told = label("", "meta")
        self.save = QPushButton(self.tr(" Bewaren …"))
        self.save.setAccessibleName(self.tr("Tabel of figuur bewaren"))
        self.save.setToolTip("Ctrl+Shift+S")
        put_icon(self.save, style, IconName.SAVE)
        self.save_all = QPushButton(self.tr(" Alles …"))
        self.save_all.setAccessibleName(self.tr("Alles bewaren"))
        self.save_all.setToolTip(
            self.tr("Alle tabellen, de figuur en de richtingen in één bestand")
        )
        put_icon(self.save_all, style, IconName.SAVE)
        self.table = TallyTable(style)
        self.table.setAccessibleName(self.tr("Oplossingen in deze tabel"))
        self.none = wrapped(self.tr("Geen enkele oplossing staat in deze tabel."))
        self.text = wrapped("")
        self.figure = FigurePanel(style)
        self.nothing = ToldPage(style, IconName.TABLE)
        self._kinds = QStackedWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        style.changed.connect(self._fit)
        self._fit()

    def attend(self, presenter: OutcomePresenter) -> None:
        """Hand what is done to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.rows.current_changed.connect(self._choose)
        self.table.current_changed.connect(self._show_text)
        self.table.opened.connect(self._open)
        self.figure.opened.connect(lambda key: presenter.open(SolutionId(key)))
        self.save.clicked.connect(presenter.save)
        self.save_all.clicked.connect(presenter.save_all)
        presses(self, "Ctrl+Shift+S", self.save)

    def first_field(self) -> QWidget:
        """Return where the keys go when the page is shown."""
        return self.rows

    def show_choices(self, choices: Sequence[tuple[Shown, int]], shown: Shown) -> None:
        """Show what can be looked at, and what is."""
        self._pages.setCurrentIndex(0)
        self.rows.blockSignals(True)
        self.rows.show_rows(
            [
                Row(
                    words=each.label,
                    key=each,
                    meta=each.about,
                    after="" if each is Shown.FIGURE else str(count),
                    spoken=f"{each.label}, {each.about}",
                    card=True,
                )
                for each, count in choices
            ]
        )
        place = [each for each, _ in choices].index(shown)
        self.rows.setCurrentIndex(self.rows.model().index(place, 0))
        self.rows.blockSignals(False)

    def show_table(self, title: str, told: str, rows: Sequence[SolutionTally]) -> None:
        """Show a table."""
        self._head(title, told)
        self._kinds.setCurrentIndex(0)
        self.table.setVisible(bool(rows))
        self.text.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.table.show_things(rows)

    def show_figure(self, findings: SolutionFindings, told: str) -> None:
        """Draw figure 14."""
        self._head(f"{Shown.FIGURE.label}. {Shown.FIGURE.about}", told)
        self._kinds.setCurrentIndex(1)
        self.figure.show_findings(findings)

    def show_nothing(self, heading: str, words: str) -> None:
        """Tell why there is nothing to show, and what to do."""
        self.nothing.tell(heading, words)
        self._pages.setCurrentIndex(1)

    def show_behind(self, tally: SolutionTally) -> None:
        """Show which parties are behind the numbers of a solution."""
        BehindDialog(self._style, tally, self).open()

    def ask_path(
        self, title: str, name: str, kinds: str, save: Callable[[Path], None]
    ) -> None:
        """Ask where a file should come."""
        ask_save(self, title, Path.home() / name, kinds, save)

    def _head(self, title: str, told: str) -> None:
        if title != self.title.text() and self.isVisible():
            announce(self, f"{title}. {told}", at_once=False)
        self.title.setText(title)
        self.told.setText(told)

    def _choose(self) -> None:
        row = self.rows.current
        if row is not None and self.presenter is not None:
            self.presenter.choose(Shown(str(row.key)))

    def _open(self) -> None:
        current: SolutionTally | None = self.table.current
        if current is not None and self.presenter is not None:
            self.presenter.open(current.solution.id)

    def _show_text(self) -> None:
        current: SolutionTally | None = self.table.current
        if current is None:
            self.text.clear()
            return
        solution = current.solution
        told = [scores_in_words(current) if current.times else times_told(0)]
        for name, who in (
            (self.tr("Trekkers: {who}"), solution.lead_actors),
            (self.tr("Deelnemers: {who}"), solution.participants),
        ):
            if who:
                told.append(name.format(who="; ".join(who)))
        if current.times:
            told.append(self.tr("Enter: welke partijen erachter staan."))
        self.text.setText("\n".join(told))

    def _fit(self) -> None:
        self.rows.setFixedWidth(self._style.px(LIST))

    def _lay_out(self) -> None:
        table = QWidget()
        inside = QVBoxLayout(table)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.none, 1)
        inside.addWidget(self.text)
        self._kinds.addWidget(table)
        self._kinds.addWidget(self.figure)
        right, column = panel()
        head = QHBoxLayout()
        head.setSpacing(8)
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addWidget(self.title)
        named.addWidget(self.told)
        head.addLayout(named, 1)
        for each in (self.save, self.save_all):
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._kinds, 1)
        filled = QWidget()
        row = QHBoxLayout(filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.rows)
        row.addWidget(right, 1)
        self._pages.addWidget(filled)
        self._pages.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
