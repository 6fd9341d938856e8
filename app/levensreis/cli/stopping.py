"""Let Ctrl+C stop long work between two steps, so that every file is whole."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Final

from levensreis.domain.progress import Cancelled, Progress

_WIPE: Final = "\r\x1b[K"


@contextmanager
def stoppable(*, told: bool = False) -> Iterator[Progress]:
    """Lend what hears Ctrl+C; `told` counts on a terminal how far the work is.

    Work that is stopped raises KeyboardInterrupt here.
    """
    stopped = Event()
    counts = told and sys.stderr.isatty()

    def tell(done: int, every: int) -> None:
        if counts:
            percent = 100 * done // max(every, 1)
            print(f"{_WIPE}{percent} %", end="", file=sys.stderr, flush=True)

    before = signal.signal(signal.SIGINT, lambda *_: stopped.set())
    try:
        yield Progress(tell, stopped.is_set)
    except Cancelled:
        raise KeyboardInterrupt from None
    finally:
        signal.signal(signal.SIGINT, before)
        if counts:
            print(_WIPE, end="", file=sys.stderr, flush=True)
