"""Measures two things by turns, so that a busy moment of the machine hits both."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple


class Spent(NamedTuple):
    """What one go took, in milliseconds."""

    cpu: float
    """Of all threads of this process, without waiting."""
    wall: float


class Skipped(Exception):
    """A benchmark that cannot run here, and why."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The goes of the product and of its floor (vloer), pair by pair."""

    what: str
    floor: str
    """What the floor does: the least that the same result can cost."""
    product_spent: list[Spent]
    floor_spent: list[Spent]


@dataclass(frozen=True, slots=True)
class Told:
    """What is measured in something else than time, in lines for a person."""

    lines: tuple[str, ...]


Go = Callable[[], Spent]
QUICK_ROUNDS = 2


@dataclass(slots=True)
class _Pace:
    is_quick: bool = False


_PACE = _Pace()


def hurry() -> None:
    """Measure each pair only a few times from now on: for a quick look."""
    _PACE.is_quick = True


@dataclass(slots=True)
class Clock:
    """Measures what happens within `running`; more than one stretch adds up."""

    spent: Spent = field(default=Spent(0.0, 0.0))

    @contextmanager
    def running(self) -> Iterator[None]:
        gc.collect()
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.spent = Spent(
            self.spent.cpu + (time.process_time() - cpu) * 1000,
            self.spent.wall + (time.perf_counter() - wall) * 1000,
        )


def timed(action: Callable[[], object]) -> Go:
    """Make a go of an action that needs nothing before or after."""

    def go() -> Spent:
        clock = Clock()
        with clock.running():
            action()
        return clock.spent

    return go


def compare(
    what: str, product: Go, floor: str, floor_go: Go, rounds: int
) -> Comparison:
    """Run both by turns: once to warm up, then `rounds` times to measure."""
    product(), floor_go()
    if _PACE.is_quick:
        rounds = min(rounds, QUICK_ROUNDS)
    pairs = [(product(), floor_go()) for _ in range(rounds)]
    return Comparison(
        what, floor, [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    )


def per(comparison: Comparison, number: float) -> Comparison:
    """Share what was spent over a number of pages or keys."""

    def shared(goes: list[Spent]) -> list[Spent]:
        return [Spent(each.cpu / number, each.wall / number) for each in goes]

    return Comparison(
        comparison.what,
        comparison.floor,
        shared(comparison.product_spent),
        shared(comparison.floor_spent),
    )
