"""Nobody is there: it is told, and then it is done; the machine slept: at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from levensreis.ui.lock.activity import Activity
from levensreis.ui.lock.idle import LOOK, SLEPT, WARNING, IdleWatch, clocks
from tests.ui.lock.conftest import HandClock

LIMIT = 120.0


class Told:
    """What a watch told."""

    def __init__(self, watch: IdleWatch) -> None:
        self.events: list[object] = []
        watch.warned.connect(self.events.append)
        watch.resumed.connect(lambda: self.events.append("resumed"))
        watch.idle.connect(lambda: self.events.append("idle"))
        watch.slept.connect(lambda: self.events.append("slept"))


@pytest.fixture
def activity(qapp: QApplication, clock: HandClock) -> Activity:
    return Activity(qapp, clock.now)


@pytest.fixture
def watch(activity: Activity, clock: HandClock) -> Iterator[IdleWatch]:
    made = IdleWatch(activity, lambda: LIMIT, clock)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def told(watch: IdleWatch) -> Told:
    return Told(watch)


def let_pass(watch: IdleWatch, clock: HandClock, seconds: float) -> None:
    """Let time pass as the watch does: it looks every few seconds."""
    while seconds > 0:
        step = min(LOOK, seconds)
        clock.wait(step)
        seconds -= step
        watch.look()


def test_nothing_is_told_while_somebody_is_there(
    watch: IdleWatch, activity: Activity, clock: HandClock, told: Told
) -> None:
    for _ in range(10):
        let_pass(watch, clock, LIMIT - WARNING - 1)
        activity.note()
    assert told.events == []


def test_the_last_half_minute_is_counted_down(
    watch: IdleWatch, clock: HandClock, told: Told
) -> None:
    let_pass(watch, clock, LIMIT - WARNING)
    assert told.events == [30]
    for _ in range(3):
        clock.wait(1)
        watch.look()
    assert told.events == [30, 29, 28, 27]
    let_pass(watch, clock, 27)
    assert told.events[-1] == "idle"


def test_it_looks_again_exactly_when_the_last_half_minute_begins(
    watch: IdleWatch, clock: HandClock
) -> None:
    let_pass(watch, clock, LIMIT - WARNING - 2)
    assert watch._timer.interval() == 2000
    clock.wait(2)
    watch.look()
    assert watch._timer.interval() == 1000


def test_any_touch_ends_the_countdown_at_once(
    watch: IdleWatch, activity: Activity, clock: HandClock, told: Told
) -> None:
    let_pass(watch, clock, LIMIT - 10)
    told.events.clear()
    activity.note()
    assert told.events == ["resumed"]
    activity.note()
    let_pass(watch, clock, LIMIT - WARNING - 1)
    assert told.events == ["resumed"]
    assert watch.is_on


def test_a_machine_that_slept_is_noticed_when_it_wakes(
    watch: IdleWatch, clock: HandClock, told: Told
) -> None:
    let_pass(watch, clock, 20)
    clock.sleep(SLEPT + 1)
    let_pass(watch, clock, LOOK)
    assert told.events == ["slept"]
    let_pass(watch, clock, 20)
    assert told.events == ["slept"]


def test_a_clock_that_is_put_right_is_no_sleep(
    watch: IdleWatch, clock: HandClock, told: Told
) -> None:
    for moved in (SLEPT - 1, -3600, 2):
        clock.sleep(moved)
        let_pass(watch, clock, LOOK)
    assert told.events == []


def test_another_choice_counts_at_the_next_look(
    activity: Activity, clock: HandClock
) -> None:
    limits = [1800.0]
    watch = IdleWatch(activity, lambda: limits[-1], clock)
    told = Told(watch)
    watch.start()
    let_pass(watch, clock, 150)
    limits.append(LIMIT)
    let_pass(watch, clock, LOOK)
    assert told.events == ["idle"]
    watch.stop()


def test_nothing_is_looked_at_any_more_when_it_is_stopped(
    watch: IdleWatch, clock: HandClock, told: Told
) -> None:
    let_pass(watch, clock, LIMIT - 10)
    watch.stop()
    assert not watch.is_on
    assert told.events[-1] == "resumed"


def test_it_looks_by_itself(activity: Activity, clock: HandClock, qtbot: QtBot) -> None:
    watch = IdleWatch(activity, lambda: 0, clock)
    with qtbot.waitSignal(watch.idle, timeout=20_000):
        watch.start()
        watch._timer.start(1)
    watch.stop()


def test_the_clocks_of_this_machine_run() -> None:
    before, after = clocks(), clocks()
    assert len(before) >= 2
    assert all(a <= b for a, b in zip(before, after, strict=True))
