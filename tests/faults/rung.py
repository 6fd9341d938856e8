"""One rung of the ladder: what is tried, how often, and how often it went wrong."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from unittest.mock import patch

from levensreis.storage.memory import STATE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What climbing a rung gave."""

    figure: str
    """How often what was tried, and how often it went as it should not."""
    faults: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether nothing went as it should not."""
        return not self.faults


class Climb(Protocol):
    """Tries a fault in a folder: the whole ladder, or a few moments of it."""

    def __call__(self, work: Path, *, whole: bool) -> Outcome: ...


class Tally:
    """Holds every try against what it should have been."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def check(self, holds: bool, fault: str) -> bool:
        """Remember a fault when something does not hold."""
        if not holds:
            self.faults.append(fault)
        return holds

    def outcome(self, figure: str) -> Outcome:
        """Tell the figure, with every fault that was found."""
        return Outcome(figure, tuple(self.faults))


@contextmanager
def remembering_in(state: Path) -> Iterator[None]:
    """Be a computer of its own for a while, that remembers in this folder."""
    with patch.dict(os.environ, {STATE: str(state)}):
        yield


def a_folder(work: Path, name: str) -> Path:
    """Make a new folder to try something in."""
    folder = work / name
    folder.mkdir(parents=True)
    return folder
