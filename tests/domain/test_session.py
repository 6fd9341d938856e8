"""Sessions: by day, and those of one day in the order in which they were made."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.session import Session, in_order_of_day, latest

MAY = date(2026, 5, 12)
NOVEMBER = date(2026, 11, 3)
quick = settings(max_examples=50, deadline=None)
some = st.lists(
    st.dates(date(2026, 1, 1), date(2026, 1, 4)).map(lambda on: Session(on=on)),
    max_size=6,
)


def test_without_a_session_there_is_no_last_one() -> None:
    assert latest([]) is None
    assert in_order_of_day([]) == []


def test_the_last_session_is_the_one_of_the_last_day() -> None:
    late, early = Session(on=NOVEMBER), Session(on=MAY)
    assert latest([late, early]) is late
    assert in_order_of_day([late, early]) == [early, late]


def test_of_one_day_the_last_session_is_the_one_that_was_made_last() -> None:
    first, second = Session(on=MAY), Session(on=MAY)
    assert latest([first, second]) is second
    assert in_order_of_day([second, first]) == [second, first]


def test_two_sessions_of_one_day_are_two() -> None:
    assert Session(on=MAY) != Session(on=MAY)


@quick
@given(some)
def test_no_session_is_lost_in_the_order(sessions: list[Session]) -> None:
    ordered = in_order_of_day(sessions)
    assert sorted(each.id for each in ordered) == sorted(each.id for each in sessions)
    assert [each.on for each in ordered] == sorted(each.on for each in sessions)
    assert latest(sessions) is (ordered[-1] if ordered else None)
    assert in_order_of_day(ordered) == ordered
