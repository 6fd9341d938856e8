"""Real tasks in threads of their own, of which a test says when they are told."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import Progress
from levensreis.ui.tasks.task import Task

T = TypeVar("T")


def never(told: object) -> None:
    """Fail a test in which something is told that should not be."""
    pytest.fail(f"told: {told!r}")


class HeldTasks:
    """Begins work at once, and tells what came of it in `tell`; knows no Qt."""

    def __init__(self) -> None:
        self.began: list[str] = []
        self._going: list[Task[Any]] = []
        self._looks = False

    @property
    def words(self) -> str:
        """What goes on; empty when nothing does, or only until it stops."""
        last = self._going[-1] if self._going else None
        return "" if last is None or last.is_cancelled else last.words

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
        """Begin work, or let it wait for what began before."""
        self.began.append(words)
        if looks and self._looks:
            self.cancel()
        self._looks = looks
        task = Task(work, done, failed, words, too_late)
        task.begin(self._going[-1] if self._going else None)
        self._going.append(task)

    def cancel(self) -> None:
        """Stop what goes on."""
        for task in self._going:
            task.cancel()

    def wait(self) -> None:
        """Wait until all work is over, and tell nothing yet."""
        for task in self._going:
            task.wait()

    def tell_first(self) -> None:
        """Wait for the work that began first, and tell what came of it."""
        task = self._going.pop(0)
        task.wait()
        task.deliver()

    def tell(self) -> list[bool]:
        """Wait for all work and tell what came of it; whether anything came."""
        came = []
        while self._going:
            task = self._going.pop(0)
            task.wait()
            came.append(task.deliver())
        return came
