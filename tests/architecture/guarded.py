"""Runs the program in a process that falls as soon as Python asks for the network.

`python -m tests.architecture.guarded commands|window|planted`, with on stdin what to do
as JSON. An audit hook hears what every library asks of Python, and nothing can take it
away again.
"""

import json
import os
import runpy
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from levensreis.ui.main_window import MainWindow

ASKED: Final = 77
"""The exit code of a process that asked for the network."""
_ASKING: Final = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")


def run_commands(commands: list[list[str]]) -> None:
    """Run commands as `python -m levensreis` does."""
    for words in commands:
        sys.argv = ["levensreis", *words]
        try:
            runpy.run_module("levensreis", run_name="__main__", alter_sys=True)
        except SystemExit as stop:
            # That something is open is no fault: it is told by the exit code.
            if stop.code and words[0] != "anonimiseer":
                sys.exit(f"{words}: {stop.code}")


def use_window(told: list[str]) -> None:
    """Show the window, record in it, look for something, save a report, close it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from levensreis.ui import application

    folder, passphrase, report = told
    steps, make = _steps(Path(report)), application.make_application

    def make_and_begin(arguments: list[str]) -> QApplication:
        made = make(arguments)
        timer = QTimer(made)
        timer.timeout.connect(lambda: next(steps))
        timer.start()
        return made

    application.make_application = make_and_begin
    assert application.run_window(Path(folder), passphrase) == 0
    # Nothing in Qt speaks to a network without this library.
    assert "Qt6Network" not in Path("/proc/self/maps").read_text("utf-8")


def ask_for_the_network(how: str) -> None:
    """Do what the program may not."""
    exec(how)


def _steps(report: Path) -> Iterator[None]:
    from PySide6.QtWidgets import QApplication

    from levensreis.services.papers import Paper, PaperOrder

    while (window := _window()) is None or window.study_page is None:
        yield
    study, page = window.study, window.study_page
    assert study is not None
    [journey] = study.journeys.overview()
    page.go_to(journey.id)
    page.interview.quick.line.setText("6;6 naar een gezinshuis -")
    page.interview.quick.record.click()
    yield
    window.deeds.search()
    yield
    study.papers.save(PaperOrder(Paper.OVERVIEW, journey.id), report)
    study.close()
    QApplication.exit(0)
    while True:
        yield


def _window() -> "MainWindow | None":
    from PySide6.QtWidgets import QApplication

    from levensreis.ui.main_window import MainWindow

    every = QApplication.topLevelWidgets()
    return next((each for each in every if isinstance(each, MainWindow)), None)


def _hear(event: str, told: tuple[object, ...]) -> None:
    if event.startswith(_ASKING):
        # At once and for good: nobody catches this on the way.
        os.write(2, f"{event} {told!r}\n".encode())
        os._exit(ASKED)


_DEEDS: Final[dict[str, Callable[[Any], None]]] = {
    "commands": run_commands,
    "window": use_window,
    "planted": ask_for_the_network,
}

if __name__ == "__main__":
    sys.addaudithook(_hear)
    _DEEDS[sys.argv[1]](json.load(sys.stdin))
