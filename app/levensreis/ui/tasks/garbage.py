"""Garbage is collected by the thread of the windows alone, while others work.

Python collects in whatever thread happens to make something. A widget that waited in
a cycle would be taken down there, and Qt aborts when another thread does that.
"""

import gc
from time import monotonic
from typing import Final

FULL_EVERY: Final = 10.0
"""Seconds between looking at everything there is: that holds the window up."""
_FULL: Final = 2  # the generation of what has lived for long


class Garbage:
    """Keeps Python from collecting for as long as somebody asks, and does it itself."""

    def __init__(self) -> None:
        self._holders = 0
        self._was_on = False
        self._next_full = 0.0

    def hold(self) -> None:
        """Collect nothing any more, except in `collect`."""
        if not self._holders:
            self._was_on = gc.isenabled()
            self._next_full = monotonic() + FULL_EVERY
            gc.disable()
        self._holders += 1

    def let_go(self) -> None:
        """Let Python collect as it did, when nobody else holds it."""
        self._holders -= 1
        if not self._holders and self._was_on:
            gc.enable()

    def collect(self) -> None:
        """Collect here, in this thread, what Python would have collected by now."""
        last = _FULL if monotonic() > self._next_full else _FULL - 1
        counts = list(zip(gc.get_count(), gc.get_threshold(), strict=True))
        due = [age for age in range(last + 1) if counts[age][0] > counts[age][1]]
        if due:
            gc.collect(due[-1])
        if _FULL in due:
            self._next_full = monotonic() + FULL_EVERY


GARBAGE: Final = Garbage()
"""There is one collector in a process, however many windows."""
