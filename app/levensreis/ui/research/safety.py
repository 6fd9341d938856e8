"""Safety and keeping of a merged study: its page, and copies made by themselves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from levensreis.ui.safety import open_merged_safety
from levensreis.ui.safety.backups.panel import BackupsPanel
from levensreis.ui.safety.check.panel import CheckPanel
from levensreis.ui.safety.keeping_up import KeepingUp
from levensreis.ui.safety.locking.panel import LockingPanel
from levensreis.ui.widgets.notice import NoticeBar

if TYPE_CHECKING:
    from levensreis.services.safekeeping import Safekept
    from levensreis.ui.research.page import ResearchPage
    from levensreis.ui.safety.page import SafetyPage
    from levensreis.ui.style import Style


class MergedSafety(QObject):
    """Shows its page in the place of the researcher's page, and back again."""

    restore_wanted = Signal(object)
    """A reserve copy, or None when one must still be chosen."""
    lock_wanted = Signal()

    def __init__(self, study: "Safekept", page: "ResearchPage", style: "Style") -> None:
        super().__init__(page)
        self._study, self._research, self._style = study, page, style
        self.page: SafetyPage | None = None
        self._whole = QWidget()
        # Without a parent it would be a window of its own at the first long work.
        self.notice = NoticeBar(style, self._whole)
        self.notice.watch(page.tasks)
        self.keeping = KeepingUp(study.backups, page.tasks, self)
        self.keeping.problem_told.connect(self._tell_problem)

    @property
    def is_shown(self) -> bool:
        """Whether it stands in the place of the researcher's page."""
        return self.page is not None and self.page.isVisible()

    @property
    def typing(self) -> list[QWidget]:
        """The section in which words can stand that are stored nowhere."""
        shown = self.page is not None and not self._whole.isHidden()
        return [self.page.section] if self.page is not None and shown else []

    def show(self) -> None:
        """Show the page, when the other may be left."""
        if self.is_shown or not self._research.keep():
            return
        page = self.page or self._made()
        self.notice.clear()
        self._stack.setCurrentWidget(self._whole)
        page.open()

    def keep(self) -> bool:
        """Tell whether the page may be left."""
        return self.page is None or not self.is_shown or self.page.keep()

    def let_go(self) -> None:
        """Leave the window."""
        self._whole.deleteLater()

    @property
    def _stack(self) -> QStackedWidget:
        stack = self._research.parentWidget()
        assert isinstance(stack, QStackedWidget)  # the pages of the window
        return stack

    def _back(self) -> None:
        self._stack.setCurrentWidget(self._research)
        self._research.open()

    def _tell_problem(self, words: str) -> None:
        notice = self.notice if self.is_shown else self._research.notice
        notice.show_problem(words)

    def _made(self) -> "SafetyPage":
        self.page = page = open_merged_safety(
            self._study, self._style, self._research.tasks
        )
        page.back_wanted.connect(self._back)
        for section in page.sections:
            section.done_told.connect(self.notice.show_done)
            section.problem_told.connect(self.notice.show_problem)
            if isinstance(section, BackupsPanel):
                section.restore_wanted.connect(self.restore_wanted)
            elif isinstance(section, CheckPanel):
                section.restore_wanted.connect(lambda: self.restore_wanted.emit(None))
            elif isinstance(section, LockingPanel):
                section.lock_wanted.connect(self.lock_wanted)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(page, 1)
        self._stack.addWidget(self._whole)
        return page
