"""The main window: its menus, and one page at a time."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QMenuBar,
    QStackedWidget,
    QWidget,
)

from levensreis.language import Language
from levensreis.ui.deeds import Deeds
from levensreis.ui.help.helping import Helping
from levensreis.ui.language_switch import switch_language
from levensreis.ui.lock.guard import LockGuard
from levensreis.ui.lock.guarded_study import GuardedStudy
from levensreis.ui.mask import ScreenMask
from levensreis.ui.menus import Menus
from levensreis.ui.safety.leading import lead, lead_merged
from levensreis.ui.start.first_screen import FirstScreen
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.start.research.presenter import ResearchStartPresenter
from levensreis.ui.style import Style
from levensreis.ui.window_look import WindowLook

if TYPE_CHECKING:
    from levensreis.services.merging import MergedStudy
    from levensreis.services.study import Study
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.lock.guarded import Guarded, Kept
    from levensreis.ui.research.opened import OpenMerged
    from levensreis.ui.study.page import StudyPage

CLOSING_SECONDS: Final = 10.0
"""How long work that was stopped may take to end."""


class MainWindow(QMainWindow):
    """Shows the first screen, or the page of what is open: a study, or a merged one."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style_of_all = style
        self.study: Study | None = None
        self.study_page: StudyPage | None = None
        self.merged: OpenMerged | None = None
        self.setWindowTitle("Levensreis")
        self.setMinimumSize(960, 600)
        self.mask_screen = ScreenMask(self)
        self.deeds = Deeds(self)
        self.guard = LockGuard(self, _application())
        self.look = WindowLook(self)
        self.helping = Helping(self)
        self._build()
        self.look.restore()
        self.first.focus_first()

    def _build(self) -> None:
        """Make what is in the window, in the language of now."""
        self.first = FirstScreen(self.style_of_all)
        self.first.tour_wanted.connect(self.helping.begin_tour)
        self.start = self.first.study
        tasks = self.start.tasks
        self.presenter = StartPresenter(self.start, self.show_study, tasks)
        self.start.attend(self.presenter)
        self.start.close_wanted.connect(self.close_study)
        self.start.restore_asked.connect(self._restore_study)
        research = self.first.research
        research.close_wanted.connect(self.close_study)
        research.attend(ResearchStartPresenter(research, self.show_merged, tasks))
        research.restore_asked.connect(self._restore_study)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.first)
        self.setCentralWidget(self._pages)
        self.setMenuBar(QMenuBar())  # with the actions of the former one
        self.menus = Menus(self, self.deeds)
        for menu in self.menuBar().findChildren(QMenu):
            self.mask_screen.reach(menu)
            self.guard.lock.reach(menu)
        self.menus.dark.setChecked(self.style_of_all.dark)

    @property
    def guarded(self) -> "Guarded | None":
        """What a lock closes; None while nothing is open."""
        if self.study_page is not None:
            return GuardedStudy(self.study_page, self.guard.saver)
        return self.merged

    def open_study(self, folder: Path, passphrase: str) -> None:
        """Open a study as if its folder and passphrase were typed."""
        self.start.folder.line.setText(str(folder))
        self.presenter.open(str(folder), passphrase)

    def show_study(self, study: "Study", desk: "Desk | None" = None) -> None:
        """Show the page of a study that was opened, with a desk that was left."""
        # What a study needs is slow to load, and not needed for the first screen.
        from levensreis.ui.study import open_study_page

        self.let_go()
        self.study = study
        self.start.remember(study.folder)
        page = open_study_page(study, self.style_of_all, desk)
        page.undoing.changed.connect(self.menus.show_steps)
        page.journey_opened.connect(partial(self.menus.enable_journey, is_open=True))
        page.journey_closed.connect(partial(self.menus.enable_journey, is_open=False))
        lead(self, page.safekeeping)
        page.search_wanted.connect(self.deeds.search)
        page.interview.accounts_wanted.connect(self._show_accounts)
        self.study_page = page
        self._show_page(page, study.folder.name, research=False)
        self.menus.enable_study(is_open=True)
        if desk is None:
            self.guard.begin(study, page)
        else:
            self.guard.follow(page)

    def show_merged(self, merged: "MergedStudy") -> None:
        """Show the page of a merged study that was opened."""
        # What it needs is slow to load, and not needed for the first screen.
        from levensreis.ui.research.opened import OpenMerged

        self.let_go()
        self.merged = opened = OpenMerged(merged, self.style_of_all)
        self.first.research.remember(str(opened.place))
        opened.page.back_wanted.connect(self.close_study)
        if opened.safety is not None:
            lead_merged(self, opened.safety)
        self._show_page(opened.page, opened.name, research=True)
        self.menus.enable_merged()
        self.guard.begin_research()
        opened.give_back(self)

    def show_start(self, locked: "Kept | None" = None) -> None:
        """Show the first screen, ready to open again what was locked."""
        if locked is not None:
            self._show_locked(locked)
        self.show()
        self.activateWindow()
        self.first.focus_first()

    def close_study(self) -> None:
        """Go back to the first screen; what is still being typed is asked about."""
        if self._may_leave() and self._is_copied():
            self._settle()
            self.let_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, remember the window, let go of what is open."""
        if not (self._may_leave() and self._is_copied()):
            event.ignore()
            return
        self.look.remember_place()
        self.start.tasks.cancel_and_wait(CLOSING_SECONDS)
        self._settle()
        self.let_go()
        super().closeEvent(event)

    def let_go(self) -> None:
        """Close what is open, whatever is being typed in it."""
        if self.study is None and self.merged is None:
            return
        self.guard.end()
        page = self.merged.page if self.merged is not None else self.study_page
        if self.merged is not None:
            self.merged.end(CLOSING_SECONDS)
        if self.study_page is not None:
            self.study_page.tasks.cancel_and_wait(CLOSING_SECONDS)
            self.study_page.safekeeping.keeping.stop(CLOSING_SECONDS)
            self.study_page.counting.close()
        self._pages.setCurrentWidget(self.first)
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()
        for opened in (self.study, self.merged):
            if opened is not None:
                opened.close()
        self.study_page = self.study = self.merged = None
        self.setWindowTitle("Levensreis")
        self.menus.enable_study(is_open=False)
        self.menus.show_steps(None, None)
        self.first.focus_first()

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def cover_screen(self) -> None:
        """Cover the screen, or show it again."""
        self.mask_screen.toggle()

    def set_language(self, language: Language) -> None:
        """Speak another language, in a window that is made anew; nothing is lost."""
        switch_language(self, language)

    def stop_beside(self) -> None:
        """End what goes on beside the page that is shown."""
        if self.merged is not None:
            self.merged.stop_beside(CLOSING_SECONDS)
        if self.study_page is not None:
            self.study_page.safekeeping.keeping.stop(CLOSING_SECONDS)
            self.study_page.counting.close()
        self.start.tasks.cancel_and_wait(CLOSING_SECONDS)

    def make_anew(self) -> None:
        """Begin with the first screen in a window around nothing."""
        self.study_page = self.study = self.merged = None
        self._build()
        self.first.focus_first()

    def remember_place(self) -> None:
        """Come back in this place and size the next time."""
        self.look.remember_place()

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light palette, for next time too."""
        self.look.set_dark(dark)

    def zoom(self, steps: int) -> None:
        """Make everything larger or smaller; 0 gives the normal size."""
        self.look.zoom(steps)

    def show_shortcuts(self) -> None:
        """Show every key."""
        # The keys of the screen come with the screen, which is slow to load.
        from levensreis.ui.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.menuBar(), self).open()

    def _show_page(self, page: QWidget, name: str, *, research: bool) -> None:
        self.first.show_side(research=research)
        self.first.remember_side()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(f"{name} – Levensreis")

    def _show_locked(self, place: "Kept") -> None:
        from levensreis.storage.research.merged import is_merged

        research = isinstance(place, str) or is_merged(place)
        self.first.show_side(research=research)
        if research:
            self.first.research.show_locked(str(place))
        else:
            self.start.show_locked(Path(place))

    def _may_leave(self) -> bool:
        if self.mask_screen.is_on:
            self.mask_screen.uncover()
        if self.merged is not None:
            return self.merged.may_leave(self)
        if self.study_page is None:
            return True
        from levensreis.ui.leaving import may_leave

        return may_leave(self.study_page, self.style_of_all, self)

    def _settle(self) -> None:
        """Forget every draft: somebody was asked about all that was typed."""
        self.guard.saver.settle()
        if self.merged is not None:
            self.merged.settle()

    def _is_copied(self) -> bool:
        """Make a reserve copy that is due; False when somebody stays."""
        study = self.study
        kept = study if self.merged is None else self.merged.merged.own
        if kept is None:
            return True
        from levensreis.ui.safety.closing_copy import copy_before_closing

        return copy_before_closing(kept.backups, self.style_of_all, self)

    def _restore_study(self, folder: Path | None) -> None:
        from levensreis.ui.safety.backups import open_restore

        open_restore(self, folder)

    def _show_accounts(self, event: UUID) -> None:
        if self.study_page is not None:
            from levensreis.ui.interview.accounts import open_accounts
            from levensreis.ui.lock.places import EVENT

            desk = self.study_page.desk
            dialog = open_accounts(desk, self.style_of_all, self, event)
            dialog.setProperty(EVENT, str(event))


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # else there is no window
    return application
