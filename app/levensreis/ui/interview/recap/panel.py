"""Look back before a conversation goes on: what was told, and what is still open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from levensreis.domain.influence import Influence
from levensreis.domain.theme import Theme
from levensreis.ui.interview.recap.presenter import RecapPresenter
from levensreis.ui.interview.recap.sections import (
    Line,
    Section,
    ToAccounts,
    ToParked,
    ToStatement,
    ToTheme,
)
from levensreis.ui.style import Style
from levensreis.ui.style.icons import THEME_ICONS, IconName
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.labels import KeyHint
from levensreis.ui.widgets.row_list import RowList
from levensreis.ui.widgets.rows import Row


class RecapPanel(QFrame):
    """One list with headings; Enter or a click goes where a line leads."""

    statement_wanted = Signal(object)
    """The id of a statement."""
    theme_wanted = Signal(object, object)
    """A Theme, and an age in years or None."""
    parked_wanted = Signal()
    accounts_wanted = Signal(object)
    """The id of an event."""
    seen = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Terugblik"))
        self.presenter: RecapPresenter | None = None
        self.lines = RowList(style, links=True)
        self.lines.setAccessibleName(self.tr("Terugblik"))
        self.lines.opened.connect(self._go)
        self.setFocusProxy(self.lines)
        self._keys = wrapped(self.tr("↑ ↓ lopen  ·  Enter gaat erheen"), "meta")
        self._keys.setContentsMargins(8, 0, 8, 0)
        self.beginning = self._beginning()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 2, 4, 2)
        whole.addWidget(self.lines, 1)
        whole.addWidget(self._keys)
        whole.addWidget(self.beginning, 1)
        self.show_sections(())

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what does not fit scrolls inside."""
        return False

    @property
    def is_seen(self) -> bool:
        """Whether somebody can see the panel now."""
        return self.isVisible()

    def attend(self, presenter: RecapPresenter) -> None:
        """Hand what is announced to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.seen.connect(presenter.look)

    def showEvent(self, event: QShowEvent) -> None:
        """Look back when somebody can see it."""
        super().showEvent(event)
        self.seen.emit()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show what was told, and what is open."""
        rows = []
        for section in sections:
            rows.append(Row(words=section.heading, meta=section.note, heading=True))
            rows += [
                _row(line, (section.heading, place, line.target))
                for place, line in enumerate(section.lines)
            ]
        self._show_rows(rows)

    def show_beginning(self) -> None:
        """Tell how a journey is begun: there is nothing to look back on."""
        self._show_rows(())

    def _show_rows(self, rows: Sequence[Row]) -> None:
        self.lines.show_rows(rows)
        self.lines.setVisible(bool(rows))
        self._keys.setVisible(bool(rows))
        self.beginning.setVisible(not rows)

    def _go(self, key: tuple[str, int, object]) -> None:
        match key[2]:
            case ToStatement(statement):
                self.statement_wanted.emit(statement)
            case ToTheme(theme, age):
                self.theme_wanted.emit(theme, age)
            case ToParked():
                self.parked_wanted.emit()
            case ToAccounts(event):
                self.accounts_wanted.emit(event)

    def _beginning(self) -> QWidget:
        made = QWidget()
        whole = QVBoxLayout(made)
        whole.setContentsMargins(8, 4, 8, 4)
        whole.setSpacing(10)
        whole.addWidget(wrapped(self.tr("Hier begint een levensreis"), "h2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for number, (key, words) in enumerate(self._first_steps()):
            grid.addWidget(KeyHint(key), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(words), number, 1)
        whole.addLayout(grid)
        whole.addWidget(
            wrapped(
                self.tr(
                    "Alles is meteen opgeslagen, en alles kan ongedaan worden gemaakt. "
                    "De volgorde maakt niet uit: de tijdlijn ordent zichzelf."
                ),
                "meta",
            )
        )
        whole.addStretch(1)
        return made

    def _first_steps(self) -> list[tuple[str, str]]:
        tr = self.tr
        return [
            (
                "Enter",
                tr(
                    "Typ in de snelle regel wat er gebeurde, bijvoorbeeld: 6;6 naar "
                    "een gezinshuis -"
                ),
            ),
            (
                "F1 – F8",
                tr("Kies het thema; Ctrl+K laat zien wat u erover kunt vragen."),
            ),
            ("Ctrl+P", tr("Parkeer wat u typt, om er later op terug te komen.")),
        ]


def _row(line: Line, key: tuple[str, int, object]) -> Row:
    mark: IconName | Influence | None
    mark = THEME_ICONS[line.mark] if isinstance(line.mark, Theme) else line.mark
    return Row(
        words=" ".join(line.words.split()),
        key=key,
        mark=mark,
        after=line.after,
        meta=line.meta,
        spoken=line.spoken,
        leads=line.target is not None,
    )
