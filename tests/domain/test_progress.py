import pytest

from levensreis.domain.progress import NO_PROGRESS, Cancelled, Progress


def test_every_step_is_told() -> None:
    told: list[tuple[int, int]] = []
    progress = Progress(lambda *step: told.append(step), lambda: False)
    for number in range(3):
        progress.step(number, 3)
    progress.check()
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_work_that_is_not_wanted_ends_at_its_next_step_and_tells_no_more() -> None:
    told: list[tuple[int, int]] = []
    progress = Progress(lambda *step: told.append(step), lambda: bool(told))
    progress.step(1, 3)
    with pytest.raises(Cancelled):
        progress.check()
    with pytest.raises(Cancelled):
        progress.step(2, 3)
    assert told == [(1, 3)]


def test_a_part_tells_how_far_the_whole_is() -> None:
    told: list[float] = []
    whole = Progress(lambda done, every: told.append(done / every), lambda: False)
    second = whole.part(1, 2, 4)
    for number in range(3):
        second.step(number, 2)
    assert told == [0.25, 0.375, 0.5]
    second.part(0, 1, 2).step(1, 1)
    assert told[-1] == 0.375


def test_a_part_without_steps_is_still_at_its_begin() -> None:
    told: list[float] = []
    whole = Progress(lambda done, every: told.append(done / every), lambda: False)
    whole.part(1, 2, 4).step(0, 0)
    assert told == [0.25]


def test_a_part_stops_with_the_whole() -> None:
    stopped: list[bool] = []
    part = Progress(NO_PROGRESS.tell, lambda: bool(stopped)).part(0, 1, 2)
    part.step(1, 2)
    stopped.append(True)
    with pytest.raises(Cancelled):
        part.step(2, 2)


def test_work_that_nobody_watches_goes_on() -> None:
    NO_PROGRESS.step(1, 2)
    NO_PROGRESS.check()
