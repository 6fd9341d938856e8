"""How long a journey is kept, and who is told when that time is over."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.retention import Retention, due, reminder

TODAY = date(2026, 5, 3)


def kept(code: str, until: date | None) -> Retention:
    return Retention(uuid4(), code, until)


@pytest.mark.parametrize(
    ("until", "is_due", "words"),
    [
        (None, False, "Voor LR-001 is nog geen bewaartermijn vastgelegd."),
        (date(2036, 5, 3), False, "LR-001 wordt bewaard tot 3 mei 2036."),
        (
            TODAY,
            True,
            "De bewaartermijn van LR-001 liep af op 3 mei 2026. Wis deze levensreis, "
            "of leg een nieuwe termijn vast.",
        ),
    ],
)
def test_it_is_told_how_it_stands(until: date | None, is_due: bool, words: str) -> None:
    journey = kept("LR-001", until)
    assert journey.is_due(TODAY) is is_due
    assert journey.in_words(TODAY) == words


def test_the_longest_over_comes_first_and_what_was_not_decided_never() -> None:
    one, other = kept("LR-001", TODAY), kept("LR-002", TODAY - timedelta(days=9))
    later, unknown = kept("LR-003", TODAY + timedelta(days=1)), kept("LR-004", None)
    assert due([one, later, other, unknown], TODAY) == [other, one]


def test_a_reminder_names_the_journeys() -> None:
    one, other = kept("LR-001", TODAY), kept("LR-002", TODAY)
    assert reminder([]) == ""
    assert reminder([one]) == "De bewaartermijn van LR-001 is verstreken."
    assert reminder([one, other]) == (
        "De bewaartermijn van 2 levensreizen is verstreken: LR-001, LR-002."
    )


@given(st.lists(st.dates() | st.none()), st.dates())
def test_what_is_due_stays_due(days: list[date | None], today: date) -> None:
    journeys = [kept(f"LR-{number}", day) for number, day in enumerate(days)]
    over = due(journeys, today)
    assert all(each.until is not None and each.until <= today for each in over)
    later = due(journeys, date.max)
    assert {each.code for each in over} <= {each.code for each in later}
    assert [each.until for each in over] == sorted(each.until or today for each in over)
