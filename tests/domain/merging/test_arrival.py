"""The laws of merging, for one journey that arrives again and again."""

from functools import reduce
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.merging.arrival import (
    Arriving,
    Known,
    Verdict,
    Version,
    Withdrawal,
    decide,
    known_after,
)

_FIRST, _CHANGED, _SECOND = Version(1, "a"), Version(1, "b"), Version(2, "c")
_VERSIONS = st.integers(1, 4).map(lambda each: Version(each, f"content {each}"))
_ARRIVING = st.one_of(_VERSIONS, st.just(Withdrawal()))
_CLASHING = st.builds(Version, st.integers(1, 3), st.sampled_from("ab"))


@pytest.mark.parametrize(
    ("known", "arriving", "verdict"),
    [
        (None, _FIRST, Verdict.NEW),
        (None, Withdrawal(), Verdict.WITHDRAWN),
        (_FIRST, _SECOND, Verdict.REPLACED),
        (_SECOND, _FIRST, Verdict.OLDER),
        (_FIRST, _FIRST, Verdict.SAME),
        (_FIRST, _CHANGED, Verdict.CONFLICT),
        (_SECOND, Withdrawal(), Verdict.WITHDRAWN),
        (Withdrawal(), _SECOND, Verdict.ALREADY_WITHDRAWN),
        (Withdrawal(), Withdrawal(), Verdict.ALREADY_WITHDRAWN),
    ],
)
def test_what_becomes_of_a_journey_follows_from_what_is_known_of_it(
    known: Known, arriving: Arriving, verdict: Verdict
) -> None:
    assert decide(known, arriving) is verdict
    assert verdict.label


@given(st.lists(_ARRIVING), st.randoms())
def test_the_order_of_arrival_never_matters(
    arriving: list[Arriving], chance: Random
) -> None:
    other = arriving.copy()
    chance.shuffle(other)
    assert _after(arriving) == _after(other)


@given(st.lists(_ARRIVING), st.lists(_ARRIVING))
def test_what_arrived_before_changes_nothing_any_more(
    arriving: list[Arriving], more: list[Arriving]
) -> None:
    known = _after(arriving + more)
    assert all(not decide(known, each).changes for each in arriving)
    assert _after(arriving + more + arriving) == known


@given(st.lists(_ARRIVING))
def test_a_withdrawn_journey_never_comes_back(arriving: list[Arriving]) -> None:
    assert _after([*arriving, Withdrawal(), *arriving]) == Withdrawal()


@given(st.lists(_CLASHING))
def test_a_conflict_changes_nothing_and_a_higher_revision_ends_it(
    arriving: list[Version],
) -> None:
    for number in range(len(arriving)):
        known, each = _after(arriving[:number]), arriving[number]
        if decide(known, each) is Verdict.CONFLICT:
            assert known_after(known, each) == known
    assert _after([*arriving, Version(9, "z")]) == Version(9, "z")


@given(st.lists(_CLASHING, min_size=1), st.randoms())
def test_whatever_the_order_the_highest_revision_is_kept_with_what_came_first(
    arriving: list[Version], chance: Random
) -> None:
    chance.shuffle(arriving)
    highest = max(each.revision for each in arriving)
    first = next(each for each in arriving if each.revision == highest)
    assert _after(arriving) == first


def _after(arriving: list[Arriving] | list[Version]) -> Known:
    start: Known = None
    return reduce(known_after, arriving, start)
