"""What is asked before a study closes: nothing that was typed may be lost unseen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from levensreis.ui.closing import ask_closing
from levensreis.ui.style import Style
from levensreis.ui.tasks.tasks import Tasks

if TYPE_CHECKING:
    from levensreis.ui.study.page import StudyPage

STOP_SECONDS = 10.0
"""How long work that was stopped may take to end."""


def may_leave(page: "StudyPage", style: Style, window: QWidget) -> bool:
    """Save what is being typed, ask about the rest; False when somebody stays."""
    if page.tasks.is_busy and not may_stop(page.tasks, window):
        return False
    if page.pages.currentWidget() is not page.interview and not page.keep():
        return False
    page.interview.commit()
    page.interview.parking.commit()
    if page.interview.is_pending:
        page.interview.focus_detail()
        if not _may_lose(window):
            return False
    if page.interview.quick.line.text().strip() and not _line_is_settled(page, window):
        return False
    return ask_closing(page.desk, style, window)


def may_stop(tasks: Tasks, window: QWidget) -> bool:
    """Ask whether what goes on may be stopped; False when it goes on.

    What only looks is begun anew when it is wanted again, and what is stopping already
    needs no question.
    """
    if not tasks.is_making:
        return tasks.cancel_and_wait(STOP_SECONDS)
    answer = QMessageBox.question(
        window,
        _tr("Er is nog iets bezig"),
        _tr("{words}\nStoppen en sluiten?").format(words=tasks.words),
        QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
        QMessageBox.StandardButton.No,
    )
    if answer != QMessageBox.StandardButton.Yes:
        return False
    return tasks.cancel_and_wait(STOP_SECONDS)


def _may_lose(window: QWidget) -> bool:
    answer = QMessageBox.question(
        window,
        _tr("Niet alles is opgeslagen"),
        _tr(
            "Wat u bij deze uitspraak of dit verhaal typte, kon niet worden "
            "opgeslagen. Toch sluiten? Dan gaat het verloren."
        ),
        QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
        QMessageBox.StandardButton.No,
    )
    return answer == QMessageBox.StandardButton.Yes


def _line_is_settled(page: "StudyPage", window: QWidget) -> bool:
    answer = QMessageBox(window)
    answer.setIcon(QMessageBox.Icon.Question)
    answer.setWindowTitle(_tr("Er staat nog tekst"))
    answer.setText(_tr("In de snelle regel staat nog tekst die niet is vastgelegd."))
    record = answer.addButton(
        _tr("Vastleggen en sluiten"), QMessageBox.ButtonRole.AcceptRole
    )
    discard = answer.addButton(
        _tr("Weggooien en sluiten"), QMessageBox.ButtonRole.DestructiveRole
    )
    stay = answer.addButton(_tr("Terug"), QMessageBox.ButtonRole.RejectRole)
    answer.setDefaultButton(record)
    answer.setEscapeButton(stay)
    answer.exec()
    if answer.clickedButton() is record:
        page.interview.quick.record.click()
        return not page.interview.quick.line.text().strip()
    return answer.clickedButton() is discard


def _tr(text: str) -> str:
    return QCoreApplication.translate("leaving", text)
