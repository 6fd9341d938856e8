"""The main window: its menus, and one page at a time."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QStackedWidget

from levensreis import __version__
from levensreis.domain.factor_table import Order
from levensreis.ui.menus import Menus
from levensreis.ui.shortcuts import ShortcutsDialog
from levensreis.ui.start.page import StartPage
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.style import Style

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.interview.presenter import InterviewPresenter
    from levensreis.ui.study.page import StudyPage

GEOMETRY = "window/geometry"
DARK = "look/dark"
ZOOM = "look/zoom"
STEP = 0.1
TITLE_BAR = 40
"""Pixels that the frame of a window takes from the screen."""


class MainWindow(QMainWindow):
    """Shows the first screen, or the page of the study that is open."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._study: Study | None = None
        self.study_page: StudyPage | None = None
        self.setWindowTitle("Levensreis")
        self.setMinimumSize(960, 600)
        self.start = StartPage(style)
        self._presenter = StartPresenter(self.start, self.show_study)
        self.start.open_wanted.connect(self._presenter.open)
        self.start.create_wanted.connect(self._presenter.create)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self.setCentralWidget(self._pages)
        self.menus = Menus(self, self)
        self.menus.dark.setChecked(style.dark)
        self._restore()
        self.start.focus_first()

    def open_study(self, folder: Path, passphrase: str) -> None:
        """Open a study as if its folder and passphrase were typed."""
        self.start.folder.line.setText(str(folder))
        self._presenter.open(str(folder), passphrase)

    def show_study(self, study: "Study") -> None:
        """Show the page of a study that was opened."""
        # What a study needs is slow to load, and not needed for the first screen.
        from levensreis.ui.study import open_study_page

        self._close_study()
        self._study = study
        self.start.remember(study.folder)
        page = open_study_page(study, self._style)
        page.interview.steps_changed.connect(self.menus.show_steps)
        page.journey_opened.connect(self._enable_journey)
        self.study_page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(f"{study.folder.name} – Levensreis")
        self.menus.enable_study(is_open=True)

    def close_study(self) -> None:
        """Go back to the first screen; what is still being typed is asked about."""
        if self._may_leave():
            self._close_study()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, remember the window, let the study go."""
        if not self._may_leave():
            event.ignore()
            return
        QSettings().setValue(GEOMETRY, self.saveGeometry())
        self._close_study()
        super().closeEvent(event)

    def _may_leave(self) -> bool:
        page = self.study_page
        if page is None:
            return True
        if page.anonymise.isVisible() and not page.anonymise.keep():
            return False
        page.interview.commit()
        if page.interview.detail.is_pending:
            page.interview.focus_detail()
            if not self._may_lose_detail():
                return False
        if not page.interview.quick.line.text().strip():
            return True
        answer = QMessageBox(self)
        answer.setIcon(QMessageBox.Icon.Question)
        answer.setWindowTitle(self.tr("Er staat nog tekst"))
        answer.setText(
            self.tr("In de snelle regel staat nog tekst die niet is vastgelegd.")
        )
        record = answer.addButton(
            self.tr("Vastleggen en sluiten"), QMessageBox.ButtonRole.AcceptRole
        )
        discard = answer.addButton(
            self.tr("Weggooien en sluiten"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = answer.addButton(self.tr("Terug"), QMessageBox.ButtonRole.RejectRole)
        answer.setDefaultButton(record)
        answer.setEscapeButton(stay)
        answer.exec()
        if answer.clickedButton() is record:
            page.interview.quick.record.click()
            return not page.interview.quick.line.text().strip()
        return answer.clickedButton() is discard

    def _may_lose_detail(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Niet alles is opgeslagen"),
            self.tr(
                "Wat u bij deze uitspraak typte, kon niet worden opgeslagen. "
                "Toch sluiten? Dan gaat het verloren."
            ),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        return answer == QMessageBox.StandardButton.Yes

    def _close_study(self) -> None:
        if self._study is None or self.study_page is None:
            return
        self._pages.setCurrentWidget(self.start)
        self._pages.removeWidget(self.study_page)
        self.study_page.deleteLater()
        self.study_page = None
        self._study.close()
        self._study = None
        self.setWindowTitle("Levensreis")
        self.menus.show_steps(None, None)
        self.menus.enable_study(is_open=False)
        self.start.focus_first()

    def new_journey(self) -> None:
        """Ask what is known of a new journey."""
        if self.study_page is not None:
            self.study_page.sidebar.new_wanted.emit()

    def save_table(self, order: Order) -> None:
        """Ask where the factor table should come."""
        page = self.study_page
        if page is not None and page.presenter is not None and page.keep():
            page.presenter.save_table(order)

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def undo_step(self) -> None:
        """Take the last step back."""
        presenter = self._recording_presenter()
        if presenter is not None:
            presenter.undo()

    def redo_step(self) -> None:
        """Do the last undone step again."""
        presenter = self._recording_presenter()
        if presenter is not None:
            presenter.redo()

    def focus_line(self) -> None:
        """Go to the quick line."""
        if self.study_page is not None:
            self.study_page.interview.focus_line()

    def focus_detail(self) -> None:
        """Go to the statement that is chosen, or to the last one."""
        if self.study_page is not None and self.study_page.interview.isVisible():
            self.study_page.interview.focus_detail()

    def show_details(self) -> None:
        """Ask what is known of the open journey."""
        if self.study_page is not None:
            self.study_page.interview.details_wanted.emit()

    def show_names(self) -> None:
        """Show the register of the open journey."""
        if self.study_page is not None:
            self.study_page.show_names()

    def save_overview(self) -> None:
        """Ask where the overview of the open journey should come."""
        if self.study_page is not None:
            self.study_page.save_overview()

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light palette, for next time too."""
        self._style.set_dark(dark)
        QSettings().setValue(DARK, dark)

    def zoom(self, steps: int) -> None:
        """Make everything larger or smaller; 0 gives the normal size."""
        self._style.set_zoom(self._style.zoom + steps * STEP if steps else 1.0)
        QSettings().setValue(ZOOM, self._style.zoom)

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

    def _recording_presenter(self) -> "InterviewPresenter | None":
        page = self.study_page
        if page is None or not page.interview.isVisible():  # nobody would see it
            return None
        page.interview.commit()
        return page.interview.presenter

    def _enable_journey(self) -> None:
        self.menus.enable_journey(is_open=True)

    def _restore(self) -> None:
        settings = QSettings()
        if settings.contains(DARK):
            self.menus.dark.setChecked(bool(settings.value(DARK, type=bool)))
        if settings.contains(ZOOM):
            with suppress(ValueError):  # a file of settings can be damaged
                self._style.set_zoom(float(str(settings.value(ZOOM))))
        geometry = settings.value(GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            room = self.screen().availableGeometry()
            self.resize(min(1440, room.width()), min(900, room.height() - TITLE_BAR))
