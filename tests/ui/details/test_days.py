"""A day is read as people type it, and shown as they read it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.language import Language, choose, day, in_dutch
from levensreis.ui.details.days import WrongDay, read_coming_day, read_day

TODAY = date(2026, 11, 22)
NOVEMBER = date(2026, 11, 3)
quick = settings(max_examples=100, deadline=None)
past = st.dates(date(2000, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3-11-2026", NOVEMBER),
        ("03-11-2026", NOVEMBER),
        ("3/11/2026", NOVEMBER),
        ("3.11.2026", NOVEMBER),
        ("3 11 2026", NOVEMBER),
        ("3-11-26", NOVEMBER),
        ("2026-11-03", NOVEMBER),
        ("3 nov 2026", NOVEMBER),
        ("3 nov. 2026", NOVEMBER),
        ("  3  November   2026 ", NOVEMBER),
        ("3nov2026", NOVEMBER),
        ("3-nov-2026", NOVEMBER),
        ("3 nov 26", NOVEMBER),
        ("12 mei 2025", date(2025, 5, 12)),
        ("1 mrt 2025", date(2025, 3, 1)),
        ("1 maart 2025", date(2025, 3, 1)),
        ("1 sept 2025", date(2025, 9, 1)),
        ("29 februari 2024", date(2024, 2, 29)),
        ("vandaag", TODAY),
        ("Gisteren", date(2026, 11, 21)),
        ("eergisteren", date(2026, 11, 20)),
    ],
)
def test_a_day_is_read_as_it_is_typed(words: str, expected: date) -> None:
    assert read_day(words, TODAY) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3-11", NOVEMBER),
        ("3 nov", NOVEMBER),
        ("22 november", TODAY),
        ("23 november", date(2025, 11, 23)),
        ("24-12", date(2025, 12, 24)),
    ],
)
def test_without_a_year_it_is_the_last_time_that_it_was_that_day(
    words: str, expected: date
) -> None:
    assert read_day(words, TODAY) == expected


@pytest.mark.parametrize("words", ["23-11-2026", "1 januari 2027", "2026-12-01"])
def test_a_day_that_is_still_to_come_is_refused(words: str) -> None:
    with pytest.raises(WrongDay, match="in de toekomst"):
        read_day(words, TODAY)


@pytest.mark.parametrize(
    "words",
    [
        *("", "   ", "november", "3", "november 2026", "2026", "3-13-2026"),
        *("31-2-2026", "0-1-2026", "32 januari 2026", "3 no 2026", "3 xyz 2026"),
        *("29 februari 2025", "3-11-1926", "3-11-206", "morgen", "3 nov 2026 om 2"),
        *("²-1-2026", "3 november 20266"),
    ],
)
def test_what_is_no_day_is_told_with_an_example(words: str) -> None:
    with pytest.raises(WrongDay, match="Typ bijvoorbeeld 3-11-2026"):
        read_day(words, TODAY)


def test_the_last_of_february_without_a_year_is_of_a_leap_year_or_no_day() -> None:
    assert read_day("29 feb", date(2024, 3, 1)) == date(2024, 2, 29)
    with pytest.raises(WrongDay, match="Geen dag herkend"):
        read_day("29 feb", date(2024, 2, 28))


@quick
@given(past)
def test_a_day_as_it_is_shown_is_read_back(when: date) -> None:
    assert read_day(day(when), TODAY) == when


@quick
@given(past, st.sampled_from(["-", "/", ".", " "]))
def test_day_month_and_year_are_read_in_that_order(when: date, between: str) -> None:
    words = between.join(str(each) for each in (when.day, when.month, when.year))
    assert read_day(words, TODAY) == when
    assert read_day(when.isoformat(), TODAY) == when


@quick
@given(past, past)
def test_a_day_without_a_year_lies_within_the_last_year(
    when: date, today: date
) -> None:
    words = f"{when.day}-{when.month}"
    try:
        found = read_day(words, today)
    except WrongDay:
        assert (when.month, when.day) == (2, 29)
    else:
        assert (found.month, found.day) == (when.month, when.day)
        assert today - timedelta(days=366) <= found <= today


@quick
@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_day_of_the_past_or_told_to_be_none(words: str) -> None:
    try:
        found = read_day(words, TODAY)
    except WrongDay:
        return
    assert found <= TODAY


def test_a_day_is_read_in_the_language_of_the_screen() -> None:
    choose(Language.ENGLISH)
    try:
        shown = [day(date(2026, month, 3)) for month in range(1, 12)]
        found = [read_day(words, TODAY) for words in shown]
        with in_dutch():
            dutch = [read_day(day(when), TODAY) for when in found]
    finally:
        choose(Language.DUTCH)
    assert found == dutch == [date(2026, month, 3) for month in range(1, 12)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3-11-2036", date(2036, 11, 3)),
        ("3 nov", date(2027, 11, 3)),
        ("22 november", date(2027, 11, 22)),
        ("31 december", date(2026, 12, 31)),
        ("1-1-2020", date(2020, 1, 1)),
        ("vandaag", TODAY),
        ("5 jaar", date(2031, 11, 22)),
        ("over 10 jaar", date(2036, 11, 22)),
        ("18 maanden", date(2028, 5, 22)),
        ("1 maand", date(2026, 12, 22)),
        ("6 mnd", date(2027, 5, 22)),
        ("3 maa", date(2027, 3, 3)),
    ],
)
def test_a_day_to_come_is_read_also_as_how_long_from_now(
    words: str, expected: date
) -> None:
    assert read_coming_day(words, TODAY) == expected


def test_a_month_that_is_shorter_ends_on_its_last_day() -> None:
    assert read_coming_day("1 maand", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    "words", ["", "ooit", "30-2-2031", "5", "5 eeuwen", "80 jaar", "29 februari"]
)
def test_what_is_no_day_to_come_is_told_with_an_example(words: str) -> None:
    with pytest.raises(WrongDay, match="of 5 jaar"):
        read_coming_day(words, TODAY)


def test_a_span_is_read_in_english_too() -> None:
    choose(Language.ENGLISH)
    try:
        assert read_coming_day("5 years", TODAY) == date(2031, 11, 22)
        assert read_coming_day("in 2 months", TODAY) == date(2027, 1, 22)
    finally:
        choose(Language.DUTCH)


@quick
@given(st.dates(TODAY, date(2099, 12, 31)))
def test_a_day_to_come_that_is_shown_is_read_back(when: date) -> None:
    assert read_coming_day(day(when), TODAY) == when
