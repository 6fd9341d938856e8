"""Clocks that a test moves, and a window that tells which study it locked."""

from pathlib import Path

import pytest

from levensreis.ui.lock.lock import Lock
from tests.ui.conftest import PageHands

Locked = list[Path | str | None]


class HandClock:
    """Three clocks: one that stands still during sleep, and two that do not."""

    def __init__(self) -> None:
        self.awake = 1000.0
        self.slept = 0.0

    def __call__(self) -> tuple[float, ...]:
        """Return what each of them says."""
        everywhere = self.awake + self.slept
        return self.awake, 1_700_000_000.0 + everywhere, everywhere

    def now(self) -> float:
        """Return what the first one says."""
        return self.awake

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.awake += seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass in which the machine is off."""
        self.slept += seconds


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def lock(hands: PageHands) -> Lock:
    """What locks the window; nothing is begun anew."""
    return hands.window.guard.lock


@pytest.fixture
def locked(lock: Lock) -> Locked:
    """The studies that were locked, instead of a program that begins anew."""
    folders: Locked = []
    lock.restart = folders.append
    return folders
