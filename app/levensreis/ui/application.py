"""The application: Qt, the look, the window, and what happens when there is a bug."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from levensreis.domain.errors import KnownError
from levensreis.process import bug_report
from levensreis.ui.capture import guard_captures
from levensreis.ui.lock.restart import restart, take_locked_place
from levensreis.ui.main_window import MainWindow
from levensreis.ui.reading_ahead import WAIT_MS, read_ahead
from levensreis.ui.style import Style
from levensreis.ui.translation import chosen_language, speak


def make_application(arguments: list[str]) -> QApplication:
    """Return the application, in the language that was chosen, with its settings."""
    application = QApplication(arguments)
    application.setApplicationName("Levensreis")
    application.setOrganizationName("Levensreis")
    speak(application, chosen_language())
    return application


def run_window(folder: Path | None = None, passphrase: str = "") -> int:
    """Show the window until it is closed, with a study open if one is given."""
    application = make_application(sys.argv[:1])
    style = Style(application)
    style.apply(application)
    guard_captures(application)
    window = MainWindow(style)
    window.guard.arm(restart)
    sys.excepthook = lambda *error: show_unexpected(window, *error)
    window.show_start(take_locked_place())
    if folder is not None:
        window.open_study(folder, passphrase)
    QTimer.singleShot(WAIT_MS, read_ahead)
    return application.exec()


def show_unexpected(
    window: MainWindow,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Tell a known error in its words, and a bug as a bug; the data is safe."""
    if issubclass(kind, KnownError):
        QMessageBox.warning(window, "Levensreis", str(error))
        return
    report = bug_report(kind, trace)
    if sys.stderr is not None:  # a program without a terminal has none
        sys.stderr.write(report)
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(window.tr("Fout in Levensreis"))
    box.setText(
        window.tr(
            "Er ging iets mis dat niet had mogen gebeuren. Dit is een fout in "
            "Levensreis, niet van u. Alles wat was vastgelegd, is opgeslagen."
        )
    )
    box.setDetailedText(report)
    box.exec()
