"""One statement at the left, the codebook to choose from at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from levensreis.services.second_coding import CoderProgress
from levensreis.ui.anonymise.frames import panel
from levensreis.ui.research.agreement.blind.given import GivenFactors
from levensreis.ui.research.agreement.blind.presenter import BlindPresenter, Sheet
from levensreis.ui.research.agreement.key_hints import HintedPanel
from levensreis.ui.research.agreement.reading import Reading
from levensreis.ui.research.codes.deeds.forms import FactorChoice
from levensreis.ui.research.codes.factor_chooser import FactorChooser
from levensreis.ui.research.parts import Notice
from levensreis.ui.style import Style
from levensreis.ui.style.icons import IconName
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.field_rows import wrapped
from levensreis.ui.widgets.icons import put_icon
from levensreis.ui.widgets.labels import label


class BlindPanel(HintedPanel):
    """Enter gives a factor, Ctrl+Enter goes on; the answer is stored then."""

    def __init__(
        self, style: Style, notice: Notice, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, parent)
        self._notice = notice
        self.presenter: BlindPresenter | None = None
        self.counted = label("", "label")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.reading = Reading(style)
        self._done = wrapped("", "h2")
        self.given = GivenFactors(style)
        self._none = wrapped(
            self.tr("Nog geen factor gekozen. Geen factor is ook een antwoord."), "meta"
        )
        self.back = QPushButton(self.tr(" Vorige"))
        put_icon(self.back, style, IconName.ARROW_LEFT)
        self.skip = QPushButton(self.tr("Later"))
        self.keep = QPushButton(self.tr("Volgende"))
        self.keep.setProperty("kind", "primary")
        self.chooser = FactorChooser(style, self._search, counts=False)
        self._lay_out()

    def attend(self, presenter: BlindPresenter) -> None:
        """Hand what is done to a presenter, which lives as long as its panel."""
        self.presenter = presenter
        self.chooser.taken.connect(self._take)
        self.given.removal_wanted.connect(self._remove)
        self.chooser.line.installEventFilter(self)
        for button, key, deed in (
            (self.back, "Alt+Left", presenter.go_back),
            (self.skip, "Alt+Right", presenter.skip),
            (self.keep, "Ctrl+Return", presenter.keep),
            (self.keep, "Ctrl+Enter", None),
        ):
            if deed is not None:
                button.clicked.connect(lambda _=False, deed=deed: deed())
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def begin(self) -> None:
        """Put the keys where factors are sought."""
        self.chooser.line.setFocus()

    def show_sheet(self, sheet: Sheet | None, given: Sequence[FactorChoice]) -> None:
        """Show a statement with its factors; None when all were judged."""
        other = self.reading.show_statement(sheet.statement if sheet else None)
        self._done.setVisible(sheet is None)
        self._done.setText(self.tr("Alle uitspraken zijn gecodeerd."))
        for part in (self.skip, self.keep, self._given_name, self.chooser):
            part.setVisible(sheet is not None)
        self.given.show_given(given)
        self._none.setVisible(sheet is not None and not given)
        if other:
            self.chooser.line.clear()
            self.chooser.search()
            if sheet is not None:
                announce(self, self.reading.told)

    def show_progress(self, progress: CoderProgress, *, has_previous: bool) -> None:
        """Show how far the coder is."""
        words = self.tr("{done} van {total} uitspraken gecodeerd").format(
            done=progress.done, total=progress.total
        )
        self.counted.setText(words)
        self.progress.setAccessibleName(words)
        self.progress.setRange(0, max(progress.total, 1))
        self.progress.setValue(progress.done)
        self.back.setEnabled(has_previous)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Backspace in an empty line take the last factor away."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Backspace
            and not self.chooser.line.text()
            and self.presenter is not None
        ):
            self.presenter.remove_last()
            return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> list[FactorChoice]:
        return self.presenter.search(words) if self.presenter is not None else []

    def _take(self, fid: str) -> None:
        if self.presenter is not None:
            self.presenter.add(fid)
            self.chooser.line.clear()
            self.chooser.line.setFocus()

    def _remove(self, fid: str) -> None:
        if self.presenter is not None:
            self.presenter.remove(fid)
            self.chooser.line.setFocus()

    def _lay_out(self) -> None:
        left, told = panel()
        told.addWidget(self.counted)
        told.addWidget(self.progress)
        told.addWidget(self._done)
        told.addWidget(self.reading, 1)
        self._given_name = label(self.tr("Gekozen factoren"), "label")
        told.addWidget(self._given_name)
        told.addWidget(self._none)
        told.addWidget(self.given)
        told.addLayout(self._buttons())
        right, choosing = panel()
        self._title = label(self.tr("Codeboek"), "h3")
        choosing.addWidget(self._title)
        choosing.addWidget(self.chooser, 1)
        keys = self.tr(
            "Enter kiest een factor, Backspace in een leeg veld haalt de laatste weg."
        )
        choosing.addWidget(wrapped(keys, "meta"))
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(left, 3)
        sides.addWidget(right, 2)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.add_hinted(row, self.back, "Alt+←")
        row.addStretch(1)
        self.add_hinted(row, self.skip, "Alt+→")
        self.add_hinted(row, self.keep, "Ctrl+Enter")
        return row
