"""The main window: its menus, and one page at a time."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QMenuBar,
    QMessageBox,
    QStackedWidget,
)

from levensreis import __version__
from levensreis.language import Language, spoken
from levensreis.ui.deeds import Deeds
from levensreis.ui.lock.guard import LockGuard
from levensreis.ui.mask import ScreenMask
from levensreis.ui.menus import Menus
from levensreis.ui.safety.leading import lead
from levensreis.ui.shortcuts import ShortcutsDialog
from levensreis.ui.start.page import StartPage
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.style import Style
from levensreis.ui.translation import LANGUAGE, speak

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.interview.desk import Desk
    from levensreis.ui.study.page import StudyPage

GEOMETRY = "window/geometry"
DARK = "look/dark"
ZOOM = "look/zoom"
STEP = 0.1
CLOSING_SECONDS = 10.0
"""How long work that was stopped may take to end."""
TITLE_BAR = 40
"""Pixels that the frame of a window takes from the screen."""


class MainWindow(QMainWindow):
    """Shows the first screen, or the page of the study that is open."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style_of_all = style
        self.study: Study | None = None
        self.study_page: StudyPage | None = None
        self.setWindowTitle("Levensreis")
        self.setMinimumSize(960, 600)
        self.mask_screen = ScreenMask(self)
        self.deeds = Deeds(self)
        self.guard = LockGuard(self, _application())
        self._build()
        self._restore()
        self.start.focus_first()

    def _build(self) -> None:
        """Make what is in the window, in the language of now."""
        self.start = StartPage(self.style_of_all)
        self.presenter = StartPresenter(self.start, self.show_study, self.start.tasks)
        self.start.attend(self.presenter)
        self.start.close_wanted.connect(self.close_study)
        self.start.restore_asked.connect(self._restore_study)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self.setCentralWidget(self._pages)
        self.setMenuBar(QMenuBar())  # with the actions of the former one
        self.menus = Menus(self, self.deeds)
        for menu in self.menuBar().findChildren(QMenu):
            self.mask_screen.reach(menu)
            self.guard.lock.reach(menu)
        self.menus.dark.setChecked(self.style_of_all.dark)

    def open_study(self, folder: Path, passphrase: str) -> None:
        """Open a study as if its folder and passphrase were typed."""
        self.start.folder.line.setText(str(folder))
        self.presenter.open(str(folder), passphrase)

    def show_study(self, study: "Study", desk: "Desk | None" = None) -> None:
        """Show the page of a study that was opened, with a desk that was left."""
        # What a study needs is slow to load, and not needed for the first screen.
        from levensreis.ui.study import open_study_page

        self.let_study_go()
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
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(f"{study.folder.name} – Levensreis")
        self.menus.enable_study(is_open=True)
        if desk is None:
            self.guard.begin(study, page)
        else:
            self.guard.follow(page)

    def show_start(self, locked: Path | None = None) -> None:
        """Show the first screen, ready to open a study that was locked."""
        if locked is not None:
            self.start.show_locked(locked)
        self.show()
        self.activateWindow()
        self.start.focus_first()

    def close_study(self) -> None:
        """Go back to the first screen; what is still being typed is asked about."""
        if self._may_leave() and self._is_copied():
            self.guard.saver.settle()
            self.let_study_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, remember the window, let the study go."""
        if not (self._may_leave() and self._is_copied()):
            event.ignore()
            return
        self.remember_place()
        self.start.tasks.cancel_and_wait(CLOSING_SECONDS)
        self.guard.saver.settle()
        self.let_study_go()
        super().closeEvent(event)

    def _may_leave(self) -> bool:
        page = self.study_page
        if self.mask_screen.is_on:
            self.mask_screen.uncover()
        if page is None:
            return True
        from levensreis.ui.leaving import may_leave

        return may_leave(page, self.style_of_all, self)

    def _is_copied(self) -> bool:
        """Make a reserve copy that is due; False when somebody stays."""
        if self.study is None:
            return True
        from levensreis.ui.safety.closing_copy import copy_before_closing

        return copy_before_closing(self.study.backups, self.style_of_all, self)

    def _restore_study(self, folder: Path | None) -> None:
        from levensreis.ui.safety.backups import open_restore

        open_restore(self, folder)

    def remember_place(self) -> None:
        """Come back in this place and size the next time."""
        QSettings().setValue(GEOMETRY, self.saveGeometry())

    def let_study_go(self) -> None:
        """Close the study that is open, whatever is being typed in it."""
        if self.study is None or self.study_page is None:
            return
        self.guard.end()
        self.study_page.tasks.cancel_and_wait(CLOSING_SECONDS)
        self.study_page.safekeeping.keeping.stop(CLOSING_SECONDS)
        self._pages.setCurrentWidget(self.start)
        self._pages.removeWidget(self.study_page)
        self.study_page.deleteLater()
        self.study_page = None
        self.study.close()
        self.study = None
        self.setWindowTitle("Levensreis")
        self.menus.show_steps(None, None)
        self.menus.enable_study(is_open=False)
        self.start.focus_first()

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def cover_screen(self) -> None:
        """Cover the screen, or show it again."""
        self.mask_screen.toggle()

    def set_language(self, language: Language) -> None:
        """Speak another language, in a window that is made anew; nothing is lost."""
        page, study = self.study_page, self.study
        application = QApplication.instance()
        if language is spoken() or application is None:
            return
        if page is not None and not self._may_be_made_anew(page):
            self.menus.show_language()
            return
        line = page.interview.quick.line.text() if page else ""
        if page is not None:
            page.desk.let_go()
            page.safekeeping.keeping.stop(CLOSING_SECONDS)
        self.start.tasks.cancel_and_wait(CLOSING_SECONDS)
        QSettings().setValue(LANGUAGE, language.value)
        speak(application, language)
        self.study_page = self.study = None
        self._build()
        self.start.focus_first()
        if page is not None and study is not None:
            self.show_study(study, page.desk)
            if page.open_journey is not None and self.study_page is not None:
                self.study_page.go_to(page.open_journey, page.desk.chosen)
                self.study_page.interview.quick.fill(line)

    def _may_be_made_anew(self, page: "StudyPage") -> bool:
        if page.tasks.is_busy:
            page.show_problem(
                self.tr("Er is nog iets bezig. Wacht daarop, of stop het.")
            )
            return False
        return page.keep()

    def _show_accounts(self, event: UUID) -> None:
        if self.study_page is not None:
            from levensreis.ui.interview.accounts import open_accounts
            from levensreis.ui.lock.places import EVENT

            desk = self.study_page.desk
            dialog = open_accounts(desk, self.style_of_all, self, event)
            dialog.setProperty(EVENT, str(event))

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light palette, for next time too."""
        self.style_of_all.set_dark(dark)
        QSettings().setValue(DARK, dark)

    def zoom(self, steps: int) -> None:
        """Make everything larger or smaller; 0 gives the normal size."""
        self.style_of_all.set_zoom(
            self.style_of_all.zoom + steps * STEP if steps else 1.0
        )
        QSettings().setValue(ZOOM, self.style_of_all.zoom)

    def show_shortcuts(self) -> None:
        """Show every key."""
        ShortcutsDialog(self.menuBar(), self).open()

    def show_about(self) -> None:
        """Tell what the program is."""
        QMessageBox.about(
            self,
            self.tr("Over Levensreis"),
            self.tr(
                "Levensreis {version}\nLicentie: EUPL-1.2\n"
                "Lettertype Atkinson Hyperlegible (OFL), pictogrammen Lucide (ISC)."
            ).format(version=__version__),
        )

    def _restore(self) -> None:
        settings = QSettings()
        if settings.contains(DARK):
            self.menus.dark.setChecked(bool(settings.value(DARK, type=bool)))
        if settings.contains(ZOOM):
            with suppress(ValueError):  # a file of settings can be damaged
                self.style_of_all.set_zoom(float(str(settings.value(ZOOM))))
        geometry = settings.value(GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            room = self.screen().availableGeometry()
            self.resize(min(1440, room.width()), min(900, room.height() - TITLE_BAR))


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # else there is no window
    return application
