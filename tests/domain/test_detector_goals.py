"""How much of what identifies is found, on texts that are marked: the goals hold."""

from collections.abc import Callable

import pytest

from levensreis.domain.anonymise import find
from tests.deid import (
    Marked,
    Score,
    dev_texts,
    every_third,
    fresh_texts,
    in_small_letters,
    own_texts,
    score,
)

SETS = {
    "dev": dev_texts,
    "every third of dev": lambda: every_third(dev_texts()),
    "own": own_texts,
}
every_set = pytest.mark.parametrize("texts", SETS.values(), ids=SETS.keys())


def told(result: Score) -> str:
    return "\n".join(["missed:", *result.missed, "wrong:", *result.wrong])


@every_set
def test_the_goals_hold(texts: Callable[[], list[Marked]]) -> None:
    result = score(texts(), find)
    assert float(result.direct) >= 0.97, told(result)
    assert float(result.registered) >= 0.99, told(result)
    assert float(result.unregistered) >= 0.94, told(result)
    assert float(result.precision) >= 0.93, told(result)
    assert float(result.decoys_hit) <= 0.20, told(result)
    assert float(result.leak_free) >= 0.88, told(result)
    assert float(result.quasi) >= 0.80, told(result)


def test_on_texts_of_another_hand_nothing_is_lost_again() -> None:
    # Not yet the goals: see ADR 13. What these figures were, they stay.
    result = score(fresh_texts(), find)
    result.missed, result.wrong = ["of every second text nothing is told"], []
    assert float(result.direct) >= 0.96, told(result)
    assert float(result.registered) >= 0.98, told(result)
    assert float(result.unregistered) >= 0.92, told(result)
    assert float(result.precision) >= 0.96, told(result)
    assert float(result.decoys_hit) <= 0.10, told(result)
    assert float(result.leak_free) >= 0.60, told(result)
    assert float(result.quasi) >= 0.80, told(result)


@every_set
def test_most_is_found_without_capitals(texts: Callable[[], list[Marked]]) -> None:
    result = score(in_small_letters(texts()), find)
    assert float(result.direct) >= 0.85, told(result)
