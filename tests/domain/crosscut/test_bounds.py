"""Bounds of what was told without a date hold for everything that it can have been."""

from collections.abc import Iterator
from itertools import product
from statistics import median as plain_median

from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.crosscut.application import between, is_before
from levensreis.domain.crosscut.bounds import Bounds, Stretch, Window, median
from levensreis.domain.crosscut.crucial import AGES, ages_of
from levensreis.domain.crosscut.finding import Median, Unit
from levensreis.domain.crosscut.school import steps
from levensreis.domain.crosscut.told import first_start
from levensreis.domain.crosscut.words import median_in_words, short_number
from levensreis.domain.life_context import Months
from levensreis.domain.publication import ROUNDED_TO, SMALLEST_COUNT, published_parts
from levensreis.domain.spell import ActivityKind, Spell, SpellType

FIRST, PAST = 0, 9
"""A life of some months, so that all that can have been can be gone through."""
WINDOW = Window(2, 7)
Choice = tuple[int, int]
"""In which month it starts, and in which it ends."""


@st.composite
def told(draw: st.DrawFn) -> Months:
    """A period as people tell it; each of its limits may be unknown."""
    months = st.integers(FIRST, PAST - 1)
    first, latest = sorted((draw(months), draw(months)))
    ends, last = sorted((draw(months), draw(months)))
    if last < first:
        first, latest, ends, last = ends, last, first, latest
    found = (first, latest + 1, ends, last + 1)
    return Months(*(each if draw(st.booleans()) else None for each in found))


def choices(months: Months) -> Iterator[Choice]:
    """Give all that a period can have been within the life."""
    first, latest, ends, last = months
    for start, end in product(range(FIRST, PAST), repeat=2):
        can_start = (first is None or start >= first) and (
            latest is None or start < latest
        )
        can_end = (ends is None or end >= ends) and (last is None or end < last)
        if start <= end and can_start and can_end:
            yield start, end


@given(st.lists(told(), min_size=1, max_size=2))
def test_months_together_are_within_their_bounds_and_reach_them(
    every: list[Months],
) -> None:
    found = WINDOW.covered(map(Stretch.of, every))
    possible = [list(choices(each)) for each in every]
    for ends_with in (0, 1):
        lengths = [
            len(
                {
                    month
                    for start, end in chosen
                    for month in range(start, end + ends_with)
                    if WINDOW.start <= month < WINDOW.end
                }
            )
            for chosen in product(*possible)
        ]
        assert found.most is not None
        assert all(found.least <= each <= found.most for each in lengths)
        # The last month of a spell counts or not: each end is reached by one of both.
        assert (max if ends_with else min)(lengths) == (
            found.most if ends_with else found.least
        )


@given(told())
def test_a_spell_is_surely_in_a_window_when_it_always_is(months: Months) -> None:
    stretch = Stretch.of(months)
    meets = [
        start < WINDOW.end and end >= WINDOW.start for start, end in choices(months)
    ]
    assert WINDOW.may_meet(stretch) == any(meets)
    # An end that nobody told can be later than this short life.
    assert not WINDOW.must_meet(stretch) or all(meets)
    if None not in months:
        assert WINDOW.must_meet(stretch) == all(meets)


@given(st.lists(told(), min_size=1, max_size=2), st.lists(told(), max_size=2))
def test_the_first_start_and_the_time_between_are_within_their_bounds(
    ones: list[Months], others: list[Months]
) -> None:
    first = first_start(map(Stretch.of, ones))
    starts = {min(each) for each in product(*map(_starts, ones))}
    assert all(_is_within(first, each) for each in starts)
    if not others:
        return
    second = first_start(map(Stretch.of, others))
    later = {min(each) for each in product(*map(_starts, others))}
    order = is_before(first, second)
    for one, other in product(starts, later):
        assert order is None or order == (one < other)
        if order:
            assert _is_within(between(first, second), other - one)


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 4)), min_size=1, max_size=4)
)
def test_a_median_is_within_its_bounds_and_reaches_them(
    pairs: list[tuple[int, int]],
) -> None:
    values = [Bounds(least, least + more) for least, more in pairs]
    ranges = [range(least, least + more + 1) for least, more in pairs]
    every = [plain_median(chosen) for chosen in product(*ranges)]
    assert median(values) == Bounds(min(every), max(every))
    assert median([]) is None
    open_ended = median([Bounds(3, None)])
    assert open_ended == Bounds(3, None)


@given(told())
def test_a_turning_point_is_in_every_age_that_it_can_have_been(months: Months) -> None:
    older = Months(*(each if each is None else 8 * each for each in months))
    found = ages_of(older)
    if not months.known:
        assert found == [""]
        return
    for start in {start for start, _ in _by_month(older)}:
        [age] = [
            str(first)
            for first, past in AGES
            if first * 12 <= start and (past is None or start < past * 12)
        ]
        assert age in found


@given(st.lists(st.tuples(st.sampled_from(ActivityKind), told()), max_size=3))
def test_steps_come_in_an_order_that_always_holds(
    every: list[tuple[ActivityKind, Months]],
) -> None:
    spells = [
        (
            str(place),
            Spell(SpellType.DAY_ACTIVITY, kind=kind),
            Stretch.of(months),
        )
        for place, (kind, months) in enumerate(every)
    ]
    found = steps(spells)
    if found is None:
        assert any(each.starts.most is None for _, _, each in spells)
        return
    assert sorted(sid for each in found for sid in each.sids) == [
        str(place) for place in range(len(every))
    ]
    starts = {str(place): _starts(months) for place, (_, months) in enumerate(every)}
    for place, before in enumerate(found):
        for after in found[place + 1 :]:
            for one, other in product(before.sids, after.sids):
                assert max(starts[one]) < min(starts[other])


@given(st.lists(st.integers(0, 30), min_size=1, max_size=4))
def test_nobody_can_tell_a_part_that_is_left_out_from_the_others(
    counts: list[int],
) -> None:
    shown = published_parts(counts)
    hidden = [count for count, each in zip(counts, shown, strict=True) if each is None]
    assert all(count >= SMALLEST_COUNT for count in counts if count not in hidden)
    left = sum(hidden)
    # Who knows every other part exactly knows what these add up to, and no more: each
    # can be anything up to that. With all left out, only the total is known.
    if hidden and len(hidden) < len(counts):
        assert len(hidden) > 1
        assert left >= ROUNDED_TO


def test_numbers_are_told_as_what_they_are() -> None:
    assert short_number(Bounds.of(3)) == "3"
    assert short_number(Bounds(2, 4)) == "2–4"
    assert short_number(Bounds(6.5, None)) == "≥\N{NO-BREAK SPACE}6,5"
    assert short_number(None) == "niet getoond"
    assert median_in_words(Median(Unit.MONTHS, Bounds(6.5, 30), 2)) == (
        "Mediaan: ten minste 6,5, ten hoogste 30 maanden (van 2 levensreizen)."
    )
    assert median_in_words(Median(Unit.AGE, Bounds(98, None), 1)) == (
        "Bij één levensreis bekend: ten minste 8 jaar en 2 maanden."
    )


def _starts(months: Months) -> set[int]:
    return {start for start, _ in choices(months)}


def _by_month(months: Months) -> Iterator[Choice]:
    first, latest, ends, last = months
    for start in range(first or 0, min(latest or 300, last or 300)):
        yield start, max(start, ends or start)


def _is_within(bounds: Bounds, value: float) -> bool:
    return bounds.least <= value and (bounds.most is None or value <= bounds.most)
