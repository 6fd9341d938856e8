"""Long work beside a window that stays alive."""

import gc
import weakref
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from threading import Event, get_ident
from time import monotonic

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from pytestqt.qtbot import QtBot

from levensreis.domain.errors import KnownError
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.language import Language, in_dutch, spoken
from levensreis.ui.tasks import garbage
from levensreis.ui.tasks.garbage import FULL_EVERY, Garbage
from levensreis.ui.tasks.task import AT_ONCE
from levensreis.ui.tasks.tasks import StillBusy, Tasks
from tests.ui.held_tasks import never

WORDS = "Er wordt gewerkt …"
LONG_ENOUGH = 30.0
"""Seconds that no test lasts."""


class Window:
    """Tasks, and all that was told of them, with the thread in which it was told."""

    def __init__(self, tasks: Tasks) -> None:
        self.tasks = tasks
        self.told: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        tasks.began.connect(lambda words: self._hear("began", words))
        tasks.stepped.connect(lambda *step: self._hear("stepped", step))
        tasks.ended.connect(lambda: self._hear("ended", None))
        tasks.stopped.connect(lambda: self._hear("stopped", None))

    def run(
        self,
        work: Callable[[Progress], object],
        too_late: Callable[[object], None] | None = None,
    ) -> None:
        self.tasks.run(
            work,
            lambda result: self._hear("done", result),
            lambda error: self._hear("failed", str(error)),
            WORDS,
            too_late=too_late,
        )

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, _ in self.told if kind != "stepped"]

    def _hear(self, kind: str, what: object) -> None:
        self.told.append((kind, what))
        self.threads.add(get_ident())


@pytest.fixture(autouse=True)
def collecting() -> None:
    """Begin as a new program: a window that was shut at work can have left it off."""
    gc.enable()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    owner = QObject()
    made = Window(Tasks(owner))
    yield made
    assert made.tasks.cancel_and_wait(LONG_ENOUGH)
    assert gc.isenabled()


@pytest.fixture
def finish(window: Window, qtbot: QtBot) -> Callable[[], None]:
    """Let the window live until its work is over."""
    return lambda: qtbot.waitUntil(
        lambda: not window.tasks.is_busy, timeout=int(LONG_ENOUGH * 1000)
    )


def endless(progress: Progress) -> None:
    """Work until it is stopped."""
    while True:
        progress.step(1, 2)


def test_what_came_of_work_is_told_where_it_was_begun(
    window: Window, finish: Callable[[], None]
) -> None:
    window.run(lambda progress: get_ident())
    assert window.tasks.is_busy
    assert window.tasks.words == WORDS
    finish()
    assert window.tasks.words == ""
    kind, thread = window.told[-1]
    assert kind == "done"
    assert thread != get_ident()
    assert window.threads == {get_ident()}
    assert window.kinds == ["began", "ended", "done"]


def test_a_known_error_is_told_in_its_words(
    window: Window, finish: Callable[[], None]
) -> None:
    def fail(_: Progress) -> None:
        raise KnownError("De schijf is vol.")

    window.run(fail)
    finish()
    assert window.told[-1] == ("failed", "De schijf is vol.")
    assert window.threads == {get_ident()}


def test_a_bug_is_shown_as_one_with_the_line_that_held_it(
    window: Window, finish: Callable[[], None], qtbot: QtBot
) -> None:
    def stumble(_: Progress) -> None:
        raise ZeroDivisionError("een fout van ons")

    with qtbot.captureExceptions() as bugs:
        window.run(stumble)
        finish()
    [(kind, _, trace)] = bugs
    assert kind is ZeroDivisionError
    while trace.tb_next is not None:
        trace = trace.tb_next
    assert trace.tb_frame.f_code.co_name == "stumble"
    assert window.kinds == ["began", "ended"]


def test_the_window_hears_how_far_the_work_is(
    window: Window, finish: Callable[[], None], qtbot: QtBot
) -> None:
    seen = Event()

    def work(progress: Progress) -> None:
        progress.step(1, 4)
        assert seen.wait(LONG_ENOUGH)
        progress.step(4, 4)

    window.run(work)
    qtbot.waitUntil(lambda: ("stepped", (1, 4)) in window.told)
    seen.set()
    finish()
    assert window.kinds == ["began", "ended", "done"]


def test_a_hundred_thousand_steps_do_not_flood_the_window(
    window: Window, finish: Callable[[], None]
) -> None:
    every = 100_000

    def work(progress: Progress) -> None:
        for number in range(every):
            progress.step(number, every)

    window.run(work)
    finish()
    assert len(window.told) < every / 100


def test_the_window_lives_while_python_is_busy(
    window: Window, finish: Callable[[], None], qtbot: QtBot
) -> None:
    alive: list[float] = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: alive.append(monotonic()))
    ended: list[float] = []

    def work(_: Progress) -> None:
        until = monotonic() + 0.2
        while monotonic() < until:
            sum(range(1000))
        ended.append(monotonic())

    timer.start()
    window.run(work)
    finish()
    timer.stop()
    assert len([each for each in alive if each < ended[0]]) > 0


def test_work_that_is_stopped_ends_and_tells_nothing_else(
    window: Window, finish: Callable[[], None]
) -> None:
    window.run(endless)
    window.tasks.cancel()
    assert window.tasks.is_busy
    finish()
    assert window.kinds == ["began", "ended", "stopped"]


def test_what_goes_wrong_after_it_was_stopped_is_not_told(
    window: Window, finish: Callable[[], None]
) -> None:
    begun, stopped = Event(), Event()

    def fail_late(_: Progress) -> None:
        begun.set()
        assert stopped.wait(LONG_ENOUGH)
        raise KnownError("De schijf is vol.")

    window.run(fail_late)
    assert begun.wait(LONG_ENOUGH)
    window.tasks.cancel()
    stopped.set()
    finish()
    assert window.kinds == ["began", "ended", "stopped"]


def test_work_that_was_done_before_it_could_be_stopped_is_told_as_done(
    window: Window, finish: Callable[[], None]
) -> None:
    window.run(lambda progress: "bewaard")
    window.tasks._going[0].wait()
    window.tasks.cancel()
    finish()
    assert window.told[-1] == ("done", "bewaard")


def test_a_result_that_came_too_late_can_be_let_go(
    window: Window, finish: Callable[[], None]
) -> None:
    late: list[object] = []
    window.run(lambda progress: "een studie", late.append)
    window.tasks._going[0].wait()
    window.tasks.cancel()
    finish()
    assert late == ["een studie"]
    assert window.kinds == ["began", "ended", "stopped"]


def test_one_long_task_at_a_time(window: Window, finish: Callable[[], None]) -> None:
    window.run(endless)
    window.run(lambda progress: "nooit")
    assert window.told[-1] == (
        "failed",
        "Er is nog iets bezig. Wacht daarop, of stop het.",
    )
    window.tasks.cancel()
    finish()
    assert window.kinds == ["began", "failed", "ended", "stopped"]
    assert issubclass(StillBusy, KnownError)


def test_what_begins_after_something_was_stopped_waits_until_that_is_over(
    window: Window, finish: Callable[[], None]
) -> None:
    order: list[str] = []
    begun, go_on = Event(), Event()

    def deaf(_: Progress) -> None:
        begun.set()
        assert go_on.wait(LONG_ENOUGH)
        order.append("first")

    window.run(deaf, lambda _: None)
    assert begun.wait(LONG_ENOUGH)
    window.tasks.cancel()
    window.run(lambda progress: order.append("second"))
    go_on.set()
    finish()
    assert order == ["first", "second"]
    # Nobody sees the first one end: the second is on the screen.
    assert window.kinds == ["began", "began", "ended", "done"]


def test_what_is_told_may_ask_something_and_begin_something(
    window: Window, finish: Callable[[], None], qtbot: QtBot
) -> None:
    asking = QEventLoop()
    told: list[str] = []

    def next_is_done(result: str) -> None:
        told.append(result)
        asking.quit()

    def ask(result: str) -> None:
        told.append(result)
        window.tasks.run(lambda progress: "daarna", next_is_done, never, WORDS)
        asking.exec()

    window.tasks.run(lambda progress: "eerst", ask, never, WORDS)
    finish()
    assert told == ["eerst", "daarna"]


def test_a_window_can_wait_for_its_work_to_stop_before_it_closes(
    window: Window,
) -> None:
    window.run(endless)
    assert window.tasks.cancel_and_wait(LONG_ENOUGH)
    assert window.kinds == ["began", "ended", "stopped"]
    assert window.tasks.cancel_and_wait(0)


def test_a_window_hears_when_its_work_does_not_stop(window: Window) -> None:
    go_on = Event()
    window.run(lambda progress: go_on.wait(LONG_ENOUGH))
    assert not window.tasks.cancel_and_wait(0)
    assert window.tasks.is_busy
    go_on.set()


def test_work_is_done_in_the_surroundings_in_which_it_was_begun(
    window: Window, finish: Callable[[], None]
) -> None:
    place: ContextVar[str] = ContextVar("place", default="elsewhere")
    before = place.set("here")
    with in_dutch():
        window.run(lambda progress: (place.get(), spoken()))
    place.reset(before)
    finish()
    assert window.told[-1] == ("done", ("here", Language.DUTCH))


class Kept:
    """Something that keeps itself, as a widget in a cycle does."""

    def __init__(self) -> None:
        self.itself = self


def test_what_waited_to_be_collected_is_never_collected_by_the_work(
    window: Window, finish: Callable[[], None]
) -> None:
    died_in: list[int] = []
    gc.collect()
    weakref.finalize(Kept(), lambda: died_in.append(get_ident()))

    def work(_: Progress) -> int:
        return len([[number] for number in range(100_000)])

    window.run(work)
    finish()
    gc.collect()
    assert died_in == [get_ident()]


def test_garbage_is_collected_here_while_the_work_goes_on(
    window: Window, finish: Callable[[], None], qtbot: QtBot
) -> None:
    died: list[bool] = []

    def work(progress: Progress) -> None:
        while not died:
            weakref.finalize(Kept(), died.append, True)
            progress.check()

    window.run(work)
    finish()
    assert window.told[-1] == ("done", None)


def test_what_is_wanted_at_once_is_done_when_the_call_returns() -> None:
    told: list[object] = []

    def fail(progress: Progress) -> None:
        assert progress is NO_PROGRESS
        raise KnownError("Kan niet.")

    AT_ONCE.run(lambda progress: get_ident(), told.append, never, WORDS)
    AT_ONCE.run(fail, never, lambda error: told.append(str(error)), WORDS)
    AT_ONCE.cancel()
    assert told == [get_ident(), "Kan niet."]


def test_what_has_lived_for_long_is_looked_at_now_and_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (1, 99, 99))
    monkeypatch.setattr(gc, "collect", collected.append)
    tested = Garbage()
    tested.hold()
    tested.collect()
    with monkeypatch.context() as later:
        later.setattr(garbage, "monotonic", lambda: monotonic() + FULL_EVERY + 1)
        tested.collect()
        tested.collect()
    tested.let_go()
    assert collected == [1, 2, 1]
    assert gc.isenabled()
