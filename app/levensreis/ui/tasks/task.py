"""One piece of long work in a thread of its own. Knows no Qt, nor may the work."""

from collections.abc import Callable
from contextvars import copy_context
from threading import Event, Thread
from typing import Any, Final, Generic, Protocol, TypeVar

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Cancelled, Progress

T = TypeVar("T")
Step = tuple[int, int]
"""How many steps are done, and of how many."""


class Runner(Protocol):
    """What a presenter asks of the window that lets long work be done."""

    @property
    def words(self) -> str:
        """What goes on; empty when nothing does, or only until it stops."""

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
        that only looks.
        """

    def cancel(self) -> None:
        """Stop the work that goes on."""


class AtOnce:
    """Does work here and now, for who wants it done when the call returns."""

    words = ""

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
        """Do work in this thread, and tell what came of it."""
        try:
            result = work(NO_PROGRESS)
        except KnownError as error:
            failed(error)
        else:
            done(result)

    def cancel(self) -> None:
        """Stop nothing: nothing goes on."""


AT_ONCE: Final = AtOnce()


class Task(Generic[T]):
    """Work that goes on, and what came of it; all but the work in one thread.

    `done` hears the result and `failed` a known error. When the work had been stopped
    but was done all the same, `too_late` hears the result if it is there.
    """

    def __init__(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
        words: str,
        too_late: Callable[[T], None] | None = None,
    ) -> None:
        self.words = words
        self.step: Step | None = None
        """The last step that the work told."""
        self._work, self._done, self._failed = work, done, failed
        self._too_late = too_late
        self._stopped = Event()
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._after: Task[Any] | None = None
        self._thread = Thread(target=copy_context().run, args=(self._go,), name=words)

    def begin(self, after: "Task[Any] | None" = None) -> None:
        """Let the work begin, or wait in its thread until another task is over."""
        self._after = after
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step."""
        self._stopped.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody stopped it."""
        return self._stopped.is_set()

    @property
    def is_over(self) -> bool:
        """Whether its thread is gone."""
        return not self._thread.is_alive()

    def wait(self, timeout: float | None = None) -> None:
        """Wait until its thread is gone, or a number of seconds."""
        self._thread.join(timeout)

    def deliver(self) -> bool:
        """Hand over what came of the work; False when it was stopped.

        Raises what was a bug in it.
        """
        error, self._error = self._error, None
        if error is None:
            late = self._too_late if self.is_cancelled else None
            (late or self._done)(self._results.pop())
            return late is None
        if not isinstance(error, Cancelled | KnownError):
            raise error
        if isinstance(error, Cancelled) or self.is_cancelled:
            return False
        self._failed(error)
        return True

    def _go(self) -> None:
        if self._after is not None:
            self._after.wait()
        progress = Progress(self._tell, self._stopped.is_set)
        try:
            progress.check()
            self._results.append(self._work(progress))
        except BaseException as error:
            self._error = error

    def _tell(self, done: int, every: int) -> None:
        self.step = (done, every)
