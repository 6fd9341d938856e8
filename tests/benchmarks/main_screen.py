"""Opens a study in this process, and tells what it took from unlocking to painted.

Started by `first_paint` with a folder and its passphrase; imports nothing that the
program would not have loaded. Prints seconds of the processor, seconds on the clock,
and the longest that the window answered nobody.
"""

import sys
import time

BEAT_MS = 2
CALM_MS = 400
"""What is put off until after the first painting comes within this."""


class Heart:
    """Beats in the event loop; the longest pause between two beats is a stall."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def main(folder: str, passphrase: str) -> None:
    """Show the start window, unlock, and tell once the study was painted."""
    from levensreis.ui.application import make_application
    from levensreis.ui.main_window import MainWindow
    from levensreis.ui.reading_ahead import read_ahead
    from levensreis.ui.style import Style

    application = make_application(sys.argv[:1])
    style = Style(application)
    style.apply(application)
    window = MainWindow(style)
    window.show_start()
    # A passphrase takes longer to type than this takes to load, beside the window.
    reading = read_ahead()
    while reading.is_alive():
        _go_on(CALM_MS)
    heart = Heart()
    cpu, wall = time.process_time(), time.perf_counter()
    window.presenter.begin_opening(folder, passphrase)
    while window.study_page is None:
        _go_on(1)
    window.study_page.grab()  # painted whole, as the first screen would be
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    _go_on(CALM_MS)
    sys.stdout.write(f"{cpu} {wall} {heart.longest}\n")
    window.let_go()


def _go_on(milliseconds: int) -> None:
    """Let the window live for so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
