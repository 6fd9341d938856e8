"""The main window: its menus, and one page at a time."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QStackedWidget

from levensreis import __version__
from levensreis.domain.factor_table import Order
from levensreis.ui.start.page import StartPage
from levensreis.ui.start.presenter import StartPresenter
from levensreis.ui.style import Style

if TYPE_CHECKING:
    from levensreis.services.study import Study
    from levensreis.ui.study.page import StudyPage

GEOMETRY = "window/geometry"
DARK = "look/dark"
ZOOM = "look/zoom"
STEP = 0.1


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
        self._study_actions: list[QAction] = []
        self._make_menus()
        self._show_steps(None, None)
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
        page.interview.steps_changed.connect(self._show_steps)
        self.study_page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(f"{study.folder.name} – Levensreis")
        for action in self._study_actions:
            action.setEnabled(True)

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
        page.interview.commit()
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
        self._show_steps(None, None)
        for action in self._study_actions:
            action.setEnabled(False)
        self.start.focus_first()

    def _make_menus(self) -> None:
        tr = self.tr
        study = self.menuBar().addMenu(tr("&Studie"))
        self._add(study, tr("Nieuwe levensreis"), "Ctrl+N", self._new_journey)
        self._add(
            study,
            tr("Factortabel bewaren (volgorde codeboek) …"),
            "Ctrl+T",
            lambda: self._save_table(Order.CODEBOOK),
        )
        self._add(
            study,
            tr("Factortabel bewaren (volgorde aantal) …"),
            "Ctrl+Shift+T",
            lambda: self._save_table(Order.COUNT),
        )
        study.addSeparator()
        self._add(study, tr("Studie sluiten"), "Ctrl+W", self.close_study)
        leave = QAction(tr("Afsluiten"), self, shortcut=QKeySequence("Ctrl+Q"))
        leave.triggered.connect(self.close)
        study.addAction(leave)
        edit = self.menuBar().addMenu(tr("&Bewerken"))
        self.undo = self._add(edit, "", "Ctrl+Z", lambda: self._step("undo"))
        self.redo = self._add(edit, "", "Ctrl+Shift+Z", lambda: self._step("redo"))
        edit.addSeparator()
        self._add(edit, tr("Naar de snelle regel"), "F9", self._focus_line)
        journey = self.menuBar().addMenu(tr("&Levensreis"))
        self._add(journey, tr("Gegevens …"), "Ctrl+I", self._details)
        self._add(journey, tr("Anonimiseren"), "Ctrl+Shift+A", self._names)
        self._add(journey, tr("Overzicht bewaren (pdf) …"), "Ctrl+P", self._overview)
        self._make_view_menu()

    def _make_view_menu(self) -> None:
        tr = self.tr
        view = self.menuBar().addMenu(tr("B&eeld"))
        self.dark = QAction(tr("Donker"), self, checkable=True)
        self.dark.setShortcut(QKeySequence("Ctrl+D"))
        self.dark.setChecked(self._style.dark)
        self.dark.toggled.connect(self._set_dark)
        view.addAction(self.dark)
        for text, keys, change in (
            (tr("Groter"), ["Ctrl++", "Ctrl+="], STEP),
            (tr("Kleiner"), ["Ctrl+-"], -STEP),
        ):
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(
                lambda _, change=change: self._set_zoom(self._style.zoom + change)
            )
            view.addAction(action)
        normal = QAction(tr("Gewone grootte"), self, shortcut=QKeySequence("Ctrl+0"))
        normal.triggered.connect(lambda: self._set_zoom(1.0))
        view.addAction(normal)
        about = self.menuBar().addMenu(tr("&Help"))
        action = QAction(tr("Over Levensreis"), self)
        action.triggered.connect(self._about)
        about.addAction(action)

    def _add(
        self, menu: QMenu, text: str, key: str, action: Callable[[], object]
    ) -> QAction:
        made = QAction(text, self)
        made.setShortcut(QKeySequence(key))
        made.triggered.connect(lambda _: action())
        made.setEnabled(False)
        menu.addAction(made)
        self._study_actions.append(made)
        return made

    def _show_steps(self, undo: str | None, redo: str | None) -> None:
        for action, word, name in (
            (self.undo, self.tr("Ongedaan maken"), undo),
            (self.redo, self.tr("Opnieuw"), redo),
        ):
            action.setText(f"{word}: {name}" if name else word)

    def _step(self, which: str) -> None:
        page = self.study_page
        if page is None or page.interview.presenter is None:
            return
        if not page.interview.isVisible():  # nobody would see what it does
            return
        page.interview.commit()
        getattr(page.interview.presenter, which)()

    def _new_journey(self) -> None:
        if self.study_page is not None:
            self.study_page.sidebar.new_wanted.emit()

    def _save_table(self, order: Order) -> None:
        if self.study_page is not None and self.study_page.presenter is not None:
            self.study_page.interview.commit()
            self.study_page.presenter.save_table(order)

    def _details(self) -> None:
        if self.study_page is not None:
            self.study_page.interview.details_wanted.emit()

    def _names(self) -> None:
        if self.study_page is not None:
            self.study_page.show_names()

    def _overview(self) -> None:
        if self.study_page is not None:
            self.study_page.save_overview()

    def _focus_line(self) -> None:
        if self.study_page is not None:
            self.study_page.interview.focus_line()

    def _set_dark(self, dark: bool) -> None:
        self._style.set_dark(dark)
        QSettings().setValue(DARK, dark)

    def _set_zoom(self, zoom: float) -> None:
        self._style.set_zoom(zoom)
        QSettings().setValue(ZOOM, self._style.zoom)

    def _restore(self) -> None:
        settings = QSettings()
        if settings.contains(DARK):
            self.dark.setChecked(bool(settings.value(DARK, type=bool)))
        if settings.contains(ZOOM):
            with suppress(ValueError):  # a file of settings can be damaged
                self._style.set_zoom(float(str(settings.value(ZOOM))))
        geometry = settings.value(GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            self.resize(1440, 900)

    def _about(self) -> None:
        QMessageBox.about(
            self,
            self.tr("Over Levensreis"),
            self.tr(
                "Levensreis {version}\nLicentie: EUPL-1.2\n"
                "Lettertype Atkinson Hyperlegible (OFL), pictogrammen Lucide (ISC)."
            ).format(version=__version__),
        )
