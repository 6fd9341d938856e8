"""Shows one window in this process and tells when it was painted: `kaal` or the real.

Started by `first_paint`; imports nothing that it does not need.
"""

import sys
import time


def _tell_first_paint(kind: type) -> None:
    """Make windows of a kind tell when they and all in them have been painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMainWindow

    painted: list[bool] = []

    def paint(window: QMainWindow, event: object) -> None:
        if not painted:
            painted.append(True)
            QTimer.singleShot(0, tell)

    def tell() -> None:
        # The clock that runs alike in every process of this machine.
        sys.stdout.write(f"{time.process_time()} {time.monotonic()}\n")
        sys.stdout.flush()
        QTimer.singleShot(0, leave)

    def leave() -> None:
        from PySide6.QtWidgets import QApplication

        QApplication.exit(0)

    kind.paintEvent = paint  # type: ignore[attr-defined]


def show_bare() -> None:
    """Show the least that is a window with words in it."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Bare(QMainWindow):
        pass

    _tell_first_paint(Bare)
    application = QApplication(sys.argv[:1])
    window = Bare()
    window.setCentralWidget(QLabel("Levensreis"))
    window.resize(1440, 900)
    window.show()
    application.exec()


def show_product() -> None:
    """Show the start window as the program does."""
    from levensreis.ui.application import run_window
    from levensreis.ui.main_window import MainWindow

    _tell_first_paint(MainWindow)
    run_window()


if __name__ == "__main__":
    show_bare() if sys.argv[1:] == ["kaal"] else show_product()
