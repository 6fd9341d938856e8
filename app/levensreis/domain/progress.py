"""How far long work has come, and whether it is still wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_FINE: Final = 1000  # steps of a part for each step of the whole


class Cancelled(Exception):
    """The work was stopped by who began it: nothing is changed, and nothing is told."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What long work tells on its way, and where it hears that it may stop."""

    tell: Callable[[int, int], None]
    """Hears how many steps are done, and of how many; in the thread of the work."""
    cancelled: Callable[[], bool]

    def check(self) -> None:
        """Raise Cancelled when the work is not wanted any more."""
        if self.cancelled():
            raise Cancelled

    def step(self, done: int, every: int) -> None:
        """Tell how far the work is; raises Cancelled as `check` does."""
        self.check()
        self.tell(done, every)

    def part(self, start: int, end: int, every: int) -> "Progress":
        """Return the progress of a part, from one step of the whole to another."""

        def tell(done: int, steps: int) -> None:
            within = _FINE * (end - start) * done // max(steps, 1)
            self.tell(_FINE * start + within, _FINE * every)

        return Progress(tell, self.cancelled)


NO_PROGRESS: Final = Progress(lambda _done, _every: None, lambda: False)
"""For work that nobody watches."""
