"""Speak another language: the window is made anew around what is open in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from levensreis.language import Language, spoken
from levensreis.ui.translation import LANGUAGE, speak

if TYPE_CHECKING:
    from levensreis.ui.main_window import MainWindow


def switch_language(window: "MainWindow", language: Language) -> None:
    """Make a window anew in another language; nothing is lost."""
    application = QApplication.instance()
    if language is spoken() or application is None:
        return
    if not _may_be_made_anew(window):
        window.menus.show_language()
        return
    page, opened = window.study_page, window.merged
    line = page.interview.quick.line.text() if page else ""
    if page is not None:
        page.desk.let_go()
    window.stop_beside()
    QSettings().setValue(LANGUAGE, language.value)
    speak(application, language)
    window.make_anew()
    if opened is not None:
        window.show_merged(opened.merged)
    if page is None:
        return
    window.show_study(page.desk.study, page.desk)
    if page.open_journey is not None and window.study_page is not None:
        window.study_page.go_to(page.open_journey, page.desk.chosen)
        window.study_page.interview.quick.fill(line)


def _may_be_made_anew(window: "MainWindow") -> bool:
    if window.merged is not None:
        return window.merged.may_be_made_anew()
    page = window.study_page
    if page is None:
        return True
    if page.tasks.is_busy:
        page.show_problem(window.tr("Er is nog iets bezig. Wacht daarop, of stop het."))
        return False
    return page.keep()
