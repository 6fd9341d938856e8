"""The long work of one window, in threads that never see Qt."""

import sys
from collections.abc import Callable
from time import monotonic
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.language import say
from levensreis.ui.tasks.garbage import GARBAGE
from levensreis.ui.tasks.task import Step, Task

T = TypeVar("T")
LOOK_MS: Final = 20
"""How often the window looks how its work is going."""


class StillBusy(KnownError):
    """One long task at a time."""


class Tasks(QObject):
    """Lets one long task be done at a time, and tells of it in this thread.

    The window looks by itself how the work is going, so that nothing of Qt is called,
    held or taken down by another thread. Before it goes it calls `cancel_and_wait`.
    """

    began = Signal(str)
    stepped = Signal(int, int)
    ended = Signal()
    """Before it is told what came of it."""
    stopped = Signal()
    """After `ended`, when nothing came of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._going: list[Task[Any]] = []
        self._looks = False
        self._told: Step | None = None
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._look_in)

    @property
    def is_busy(self) -> bool:
        """Whether anything goes on, even if it was stopped."""
        return bool(self._going)

    @property
    def words(self) -> str:
        """What goes on; empty when nothing does, or only until it stops."""
        last = self._going[-1] if self._going else None
        return "" if last is None or last.is_cancelled else last.words

    @property
    def is_making(self) -> bool:
        """Whether something goes on of which the outcome would be missed."""
        return bool(self.words) and not self._looks

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        words: str,
        *,
        too_late: Callable[[T], None] | None = None,
        looks: bool = False,
    ) -> None:
        """Do work in another thread, and tell in this one what came of it.

        Work that only looks makes nothing: it is stopped unasked, also by other work
        that only looks. What was stopped but is not over yet is waited for in that
        thread; anything else that goes on makes this fail with StillBusy.
        """
        before = self._going[-1] if self._going else None
        if before is not None and looks and self._looks:
            before.cancel()
        if before is not None and not before.is_cancelled:
            failed(StillBusy(say("Er is nog iets bezig. Wacht daarop, of stop het.")))
            return
        GARBAGE.hold()
        task = Task(work, done, failed, words, too_late)
        task.begin(before)
        self._going.append(task)
        self._told = None
        self._looks = looks
        self._look.start()
        self.began.emit(words)

    def cancel(self) -> None:
        """Stop what goes on; it ends at its next step."""
        for task in self._going:
            task.cancel()

    def cancel_and_wait(self, timeout: float) -> bool:
        """Stop what goes on, and wait a number of seconds until it has.

        What came of it is told before this returns. False when it still goes on.
        """
        self.cancel()
        until = monotonic() + timeout
        for task in self._going:
            task.wait(max(until - monotonic(), 0))
        self._end_what_is_over()
        return not self.is_busy

    def _look_in(self) -> None:
        if not self._going:
            return
        # Set again at once: what is told may show a box, and wait for its answer.
        self._look.start()
        GARBAGE.collect()
        step = self._going[-1].step
        if step is not None and step != self._told:
            self._told = step
            self.stepped.emit(*step)
        self._end_what_is_over()

    def _end_what_is_over(self) -> None:
        while over := next((task for task in self._going if task.is_over), None):
            self._end(over)

    def _end(self, task: Task[Any]) -> None:
        self._going.remove(task)
        GARBAGE.let_go()
        # What was stopped ends unseen when something else began meanwhile.
        is_seen = not self._going
        if is_seen:
            self.ended.emit()
        try:
            came = task.deliver()
        except Exception as bug:
            sys.excepthook(type(bug), bug, bug.__traceback__)
        else:
            if is_seen and not came:
                self.stopped.emit()
