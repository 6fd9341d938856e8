"""Turns at what only one thread may use at a time."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, get_ident


class Turns:
    """Threads wait in line, so that none waits longer than those before it take.

    An ordinary lock goes back to who let it go a moment ago: a thread that reads a
    thousand times would keep the one that records out until it was done.
    """

    def __init__(self) -> None:
        self._line: deque[int] = deque()
        self._moved = Condition()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the threads before this one, and have the turn.

        A turn within a turn would wait for itself: that is a bug, and told as one.
        """
        me = get_ident()
        with self._moved:
            if me in self._line:
                raise RuntimeError("a transaction within a transaction of this thread")
            self._line.append(me)
        try:
            with self._moved:
                self._moved.wait_for(lambda: self._line[0] == me)
            yield
        finally:
            with self._moved:
                self._line.remove(me)
                self._moved.notify_all()
