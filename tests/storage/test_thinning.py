"""Which reserve copies stay: the law, and what it means for whoever looks for one."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from levensreis.storage.thinning import to_keep

NOW = datetime(2026, 5, 13, 15, 0, tzinfo=UTC)  # a Wednesday
ZONES = st.sampled_from(
    [UTC, timezone(timedelta(hours=2)), timezone(-timedelta(hours=9))]
)
MOMENTS = st.lists(
    st.integers(0, 1235 * 24 * 60).map(
        lambda minutes: datetime(2023, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    max_size=60,
    unique=True,
)


def days(moments: set[datetime]) -> list[str]:
    return [f"{moment:%m-%d}" for moment in sorted(moments)]


@given(moments=MOMENTS, zone=ZONES)
def test_what_stays_was_there_and_the_newest_always_stays(
    moments: list[datetime], zone: timezone
) -> None:
    kept = to_keep(moments, NOW.astimezone(zone))
    assert kept <= set(moments)
    recent = [each for each in moments if each > NOW - timedelta(days=600)]
    assert not recent or max(moments) in kept


@given(moments=MOMENTS, zone=ZONES)
def test_of_every_day_week_and_month_that_counts_the_last_stays(
    moments: list[datetime], zone: timezone
) -> None:
    now = NOW.astimezone(zone)
    kept = to_keep(moments, now)
    for moment in moments:
        local = moment.astimezone(zone)
        age = (now.date() - local.date()).days
        same_day = [
            each for each in kept if each.astimezone(zone).date() == local.date()
        ]
        if age <= 0:
            assert moment in kept
        elif age < 14:
            assert max(same_day) >= moment
        if 0 < age < 7 * 7:
            week = local.isocalendar()[:2]
            assert any(each.astimezone(zone).isocalendar()[:2] == week for each in kept)
        if age < 28 * 23:
            month = (local.year, local.month)
            stay = [each.astimezone(zone) for each in kept]
            assert any((each.year, each.month) == month for each in stay)


@given(moments=MOMENTS, zone=ZONES)
def test_no_more_stays_than_there_are_days_weeks_and_months(
    moments: list[datetime], zone: timezone
) -> None:
    now = NOW.astimezone(zone)
    before_today = [
        each
        for each in to_keep(moments, now)
        if each.astimezone(zone).date() < now.date()
    ]
    assert len(before_today) <= 13 + 8 + 24


@given(moments=MOMENTS, zone=ZONES, pauses=st.lists(st.integers(1, 40), max_size=20))
def test_it_makes_no_difference_how_often_copies_are_thinned(
    moments: list[datetime], zone: timezone, pauses: list[int]
) -> None:
    """Nothing that would stay in the end goes on the way, and all else does go."""
    now = datetime(2026, 6, 1, tzinfo=zone)
    left: set[datetime] = set()
    at = datetime(2023, 1, 1, tzinfo=zone)
    waiting = sorted(moments)
    for pause in [*pauses, 10_000]:
        at = min(at + timedelta(days=pause), now)
        while waiting and waiting[0] <= at:
            left.add(waiting.pop(0))
        left = to_keep(left, at)
    assert left == to_keep(moments, now)


@given(moments=MOMENTS)
def test_thinning_again_takes_nothing_more(moments: list[datetime]) -> None:
    once = to_keep(moments, NOW)
    assert to_keep(once, NOW) == once


def test_a_copy_each_day_for_half_a_year() -> None:
    every = [NOW - timedelta(days=number) for number in range(180)]
    assert days(to_keep(every, NOW)) == [
        *("11-30", "12-31", "01-31", "02-28"),
        *("03-29", "03-31", "04-05", "04-12", "04-19", "04-26"),
        *(f"04-{day}" for day in (30,)),
        *(f"05-{day:02}" for day in range(1, 14)),
    ]


def test_all_of_today_stays_and_what_a_wrong_clock_made() -> None:
    today = {NOW - timedelta(hours=number) for number in range(10)}
    later = {NOW + timedelta(days=400)}
    assert to_keep(today | later, NOW) == today | later
