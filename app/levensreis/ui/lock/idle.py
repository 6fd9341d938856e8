"""Tell when nobody was there for a while, and when the machine slept."""

import time
from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from levensreis.ui.lock.activity import Activity

LOOK: Final = 5.0
"""Seconds between looking."""
WARNING: Final = 30.0
"""Seconds before the lock in which it is told that it comes."""
SLEPT: Final = 30.0
"""Seconds by which a clock must be ahead of what was waited for."""

Clocks = Callable[[], tuple[float, ...]]
"""What several clocks say; the first is that of the activity."""


def clocks() -> tuple[float, ...]:
    """Return what the clocks of this machine say; some go on while it sleeps."""
    asleep = getattr(time, "CLOCK_BOOTTIME", None)
    counted = (time.clock_gettime(asleep),) if asleep is not None else ()
    return time.monotonic(), time.time(), *counted


class IdleWatch(QObject):
    """Looks now and then; the last half minute counts down, and any touch ends that."""

    looked = Signal()
    warned = Signal(int)
    """Nobody is there, and so many seconds are left."""
    resumed = Signal()
    """Somebody is there again."""
    idle = Signal()
    slept = Signal()

    def __init__(
        self,
        activity: Activity,
        limit: Callable[[], float],
        clocks: Clocks = clocks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._activity = activity
        self._limit = limit
        self._clocks = clocks
        self._before = clocks()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        activity.touched.connect(self._resume)

    @property
    def is_on(self) -> bool:
        """Whether it looks."""
        return self._timer.isActive()

    def start(self) -> None:
        """Count from now."""
        self._before = self._clocks()
        self._activity.note()
        self._wait(LOOK)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._resume()
        self._timer.stop()

    def look(self) -> None:
        """See how long nobody was there, and whether a clock jumped meanwhile."""
        now = self._clocks()
        jumps = [
            after - before for before, after in zip(self._before, now, strict=True)
        ]
        self._before = now
        left = self._limit() - (now[0] - self._activity.last)
        self.looked.emit()
        if max(jumps) > LOOK + SLEPT:
            self._wait(LOOK)
            self.slept.emit()
        elif left <= 0:
            self._wait(LOOK)
            self.idle.emit()
        elif left <= WARNING:
            self._activity.is_waited_for = True
            self._wait(1)
            self.warned.emit(ceil(left))
        else:
            self._wait(min(LOOK, left - WARNING))

    def _resume(self) -> None:
        if self._activity.is_waited_for:
            self._activity.is_waited_for = False
            self.resumed.emit()
            self._wait(LOOK)

    def _wait(self, seconds: float) -> None:
        self._timer.start(ceil(seconds * 1000))
