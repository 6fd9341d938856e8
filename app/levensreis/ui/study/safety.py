"""The safety of the study that is open: its page, and copies made by themselves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from levensreis.ui.safety.keeping_up import KeepingUp

if TYPE_CHECKING:
    from levensreis.ui.safety.page import SafetyPage
    from levensreis.ui.safety.section import Section
    from levensreis.ui.study.page import StudyPage
    from levensreis.ui.style import Style


class StudySafety(QObject):
    """Makes the page when it is wanted, and passes on what only a window can do."""

    restore_wanted = Signal(object)
    """A reserve copy, or None when one must still be chosen."""
    salvage_wanted = Signal(object)
    rekey_wanted = Signal(str)
    lock_wanted = Signal()

    def __init__(self, page: "StudyPage", style: "Style") -> None:
        super().__init__(page)
        self._page = page
        self._style = style
        self.page: SafetyPage | None = None
        self.keeping = KeepingUp(page.desk.study.backups, page.tasks, self)
        self.keeping.problem_told.connect(page.show_problem)

    def show(self, wanted: "type[Section] | None" = None) -> None:
        """Show the page, at one section if asked."""
        page = self.page or self._made()
        self._page.notice.clear()
        self._page.pages.setCurrentWidget(page)
        page.open(wanted)

    def _made(self) -> "SafetyPage":
        # What it needs is not needed by who only records.
        from levensreis.ui.safety import open_safety
        from levensreis.ui.safety.backups.panel import BackupsPanel
        from levensreis.ui.safety.check.panel import CheckPanel
        from levensreis.ui.safety.keeping.panel import KeepingPanel
        from levensreis.ui.safety.keys.panel import KeysPanel
        from levensreis.ui.safety.locking.panel import LockingPanel

        page, tasks = self._page, self._page.tasks
        self.page = open_safety(page.desk.study, self._style, tasks)
        self.page.back_wanted.connect(page.show_work)
        for section in self.page.sections:
            section.done_told.connect(page.show_done)
            section.problem_told.connect(page.show_problem)
            if isinstance(section, KeepingPanel):
                section.journey_erased.connect(page.forget_journey)
            elif isinstance(section, BackupsPanel):
                section.restore_wanted.connect(self.restore_wanted)
            elif isinstance(section, CheckPanel):
                section.restore_wanted.connect(lambda: self.restore_wanted.emit(None))
                section.salvage_wanted.connect(self.salvage_wanted)
            elif isinstance(section, KeysPanel):
                section.rekey_wanted.connect(self.rekey_wanted)
            elif isinstance(section, LockingPanel):
                section.lock_wanted.connect(self.lock_wanted)
        page.pages.addWidget(self.page)
        return self.page
