"""Loads what a study needs while somebody types the passphrase."""

from importlib import import_module
from threading import Thread
from typing import Final

WAIT_MS: Final = 150
"""The first screen is painted by then."""
WANTED: Final = (
    "levensreis.services.study",
    "levensreis.ui.interview.page",
    "levensreis.ui.interview.presenter",
    "levensreis.ui.interview.wiring",
    "levensreis.ui.anonymise.page",
    "levensreis.ui.anonymise.presenter",
    "levensreis.ui.details.page",
    "levensreis.ui.details.presenter",
    "levensreis.ui.study.page",
    "levensreis.ui.study.presenter",
)


def read_ahead() -> Thread:
    """Begin to load in a thread of its own, that makes no widget; return it.

    The window answers meanwhile: a thread that loads lets the others go on. Who needs a
    module sooner waits for that one alone.
    """
    thread = Thread(target=_load, name="reading-ahead")
    thread.start()
    return thread


def _load() -> None:
    for name in WANTED:
        import_module(name)
