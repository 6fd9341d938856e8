"""The first part of the researcher's page: merging, earlier files, and conflicts."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from levensreis.domain.merging.overview import Conflict, MergedFile
from levensreis.ui.research.merging.conflicts_panel import ConflictsPanel
from levensreis.ui.research.merging.history_panel import HistoryPanel
from levensreis.ui.research.merging.presenter import Dropped, MergingPresenter
from levensreis.ui.research.merging.report_panel import ReportPanel
from levensreis.ui.research.merging.rows import ReportRow
from levensreis.ui.research.merging.waiting_panel import WaitingPanel
from levensreis.ui.research.merging.well import DropWell
from levensreis.ui.research.parts import ResearchContext
from levensreis.ui.widgets.busy import announce
from levensreis.ui.widgets.step_bars import StepTabs


class MergingPart(QWidget):
    """A well to drop files in; under it what waits, or what became of it."""

    def __init__(self, context: ResearchContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert context.merged is not None  # it is shown for a merged study only
        self._notice = context.notice
        self.presenter = MergingPresenter(
            self, context.merged, context.tasks, context.changed
        )
        style = context.style
        self.well = DropWell(style)
        self.waiting = WaitingPanel(style)
        self.report = ReportPanel(style)
        self.history = HistoryPanel(style)
        self.conflicts = ConflictsPanel(style, self.presenter.user)
        self.tabs: QTabBar = StepTabs(self.tr("Samenvoegen, eerder of conflicten"))
        self._stack = QStackedWidget()
        self._below = QStackedWidget()
        self._lay_out()
        self._listen()
        context.tasks.began.connect(self._show_busy)
        context.tasks.ended.connect(self._show_ready)

    def refresh(self) -> None:
        """Show what was merged before, and what still stands against each other."""
        self.presenter.refresh()

    def first_field(self) -> QWidget:
        """Return where the keys go: what waits, what became of it, or a button."""
        if self._below.isHidden():
            return self.well.choose
        if self._below.currentWidget() is self.report:
            return self.report.table
        return self.waiting.merge

    def show_files(self, files: Sequence[Dropped]) -> None:
        """Show what waits, and ask for a key when a file needs one."""
        self.tabs.setCurrentIndex(0)
        had_keys = self._below.isAncestorOf(self.focusWidget() or self)
        self.waiting.show_files(files)
        self.report.show_waiting(len(files))
        has_report = self.presenter.report is not None
        self.waiting.report.setVisible(has_report)
        self._show_below(self.waiting if files else self.report if has_report else None)
        if files and not had_keys:
            self.waiting.merge.setFocus()
        elif not files and had_keys:
            self.first_field().setFocus()

    def ask_key_passphrase(self, *, wanted: bool) -> None:
        """Ask for the passphrase of the key that was chosen, or no more."""
        self.waiting.key.ask_passphrase(wanted=wanted)

    def show_key_problem(self, words: str) -> None:
        """Tell beside the key why it opens nothing."""
        self.waiting.key.show_problem(words)

    def show_report(self, summary: str, rows: Sequence[ReportRow]) -> None:
        """Show what became of the files."""
        self.waiting.key.forget()
        self.report.show_report(summary, rows)
        self._show_below(self.report)
        self.report.table.setFocus()
        announce(self.report, summary)

    def show_history(self, files: Sequence[MergedFile]) -> None:
        """Show what was merged before."""
        self.history.show_files(files)
        name = self.tr("Eerder samengevoegd")
        self.tabs.setTabText(1, f"{name} ({len(files)})" if files else name)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show what was not taken over and is for people."""
        self.conflicts.show_conflicts(conflicts)
        count = sum(each.is_open for each in conflicts)
        name = self.tr("Conflicten")
        self.tabs.setTabText(2, f"{name} ({count})" if count else name)

    def show_done(self, words: str) -> None:
        """Tell what was done."""
        self._notice.show_done(words)

    def show_problem(self, words: str) -> None:
        """Tell what went wrong."""
        self._notice.show_problem(words)

    def _merge(self) -> None:
        key = self.waiting.key
        self._notice.clear()
        self.presenter.merge(
            "" if key.isHidden() else key.path.text(),
            key.passphrase.text(),
            accept_unsigned=self.waiting.unsigned.isChecked(),
        )

    def _copy(self, only_attention: bool) -> None:
        words = self.presenter.copied(only_attention=only_attention)
        QGuiApplication.clipboard().setText(words)
        self._notice.show_done(self.tr("Het verslag is gekopieerd."))

    def _stay(self, conflict: Conflict, who: str, why: str) -> None:
        if self.presenter.let_stay(conflict, who, why):
            self._notice.show_done(self.tr("Bewaard: wat er is, blijft staan."))
            self.conflicts.table.setFocus()
        else:
            self.conflicts.why.setFocus()

    def _show_below(self, panel: QWidget | None) -> None:
        self.well.show_large(large=panel is None)
        if panel is not None:
            self._below.setCurrentWidget(panel)
        self._below.setVisible(panel is not None)

    def _show_busy(self, _: str) -> None:
        self._enable(ready=False)

    def _show_ready(self) -> None:
        self._enable(ready=True)

    def _enable(self, *, ready: bool) -> None:
        for each in (self.well, self.waiting):
            each.setEnabled(ready)

    def _give(self, paths: list[Path]) -> None:
        self._notice.clear()
        self.presenter.add(paths)

    def _listen(self) -> None:
        presenter = self.presenter
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.well.given.connect(self._give)
        self.waiting.merge_wanted.connect(self._merge)
        self.waiting.removed.connect(presenter.remove)
        self.waiting.emptied.connect(presenter.clear)
        self.waiting.report_wanted.connect(lambda: self._show_below(self.report))
        self.waiting.key.key_settled.connect(
            lambda path: presenter.choose_key(Path(path).expanduser())
        )
        self.report.waiting_wanted.connect(lambda: self._show_below(self.waiting))
        self.report.copy_wanted.connect(self._copy)
        self.report.save_wanted.connect(presenter.save)
        self.conflicts.stay_wanted.connect(self._stay)
        self.conflicts.opening_wanted.connect(presenter.open_again)
        self.conflicts.copied.connect(
            lambda: self.show_done(self.tr("De vraag is gekopieerd."))
        )
        for keys, deed in (("Ctrl+O", self.well.ask), ("Ctrl+Return", self._merge)):
            key = QShortcut(QKeySequence(keys), self)
            key.activated.connect(deed)

    def _lay_out(self) -> None:
        self.tabs.addTab(self.tr("Samenvoegen"))
        self.tabs.addTab(self.tr("Eerder samengevoegd"))
        self.tabs.addTab(self.tr("Conflicten"))
        self._below.addWidget(self.waiting)
        self._below.addWidget(self.report)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.well)
        column.addWidget(self._below, 1)
        for each in (first, self.history, self.conflicts):
            self._stack.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._stack, 1)
        self._show_below(None)
