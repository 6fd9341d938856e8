"""The application: Qt, the look, the window, and what happens when there is a bug."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from levensreis.domain.errors import KnownError
from levensreis.ui.main_window import MainWindow
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
    window = MainWindow(style)
    sys.excepthook = lambda *error: show_unexpected(window, *error)
    window.show()
    if folder is not None:
        window.open_study(folder, passphrase)
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
    # Only where it went wrong: what was said may stand in the error itself.
    lines = traceback.format_list(traceback.extract_tb(trace))
    if sys.stderr is not None:  # a program without a terminal has none
        sys.stderr.write(f"{''.join(lines)}{kind.__name__}\n")
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(window.tr("Fout in Levensreis"))
    box.setText(
        window.tr(
            "Er ging iets mis dat niet had mogen gebeuren. Dit is een fout in "
            "Levensreis, niet van u. Alles wat was vastgelegd, is opgeslagen."
        )
    )
    box.setDetailedText(f"{kind.__name__}\n{''.join(lines)}")
    box.exec()
