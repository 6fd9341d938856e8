"""How it stands with the time of a journey, in words and in order."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.retention import Retention
from levensreis.ui.safety.keeping.kept_lines import Standing, kept_line, kept_lines

TODAY = date(2026, 11, 22)


def kept(days: int | None, code: str = "LR-001") -> Retention:
    until = None if days is None else TODAY + timedelta(days=days)
    return Retention(uuid4(), code, until)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (None, "nog niet vastgelegd"),
        (1, "nog 1 dag"),
        (25, "nog 25 dagen"),
        (31, "nog 1 maand"),
        (120, "nog 4 maanden"),
        (548, "nog 18 maanden"),
        (700, "nog 2 jaar"),
        (3650, "nog 10 jaar"),
        (0, "vandaag verstreken"),
        (-1, "1 dag geleden verstreken"),
        (-400, "13 maanden geleden verstreken"),
    ],
)
def test_how_it_stands_is_told_as_people_say_it(days: int | None, told: str) -> None:
    assert kept_line(kept(days), "Sem", TODAY).told == told


def test_what_is_over_comes_first_then_what_nobody_decided() -> None:
    every = [
        *(kept(900, "A"), kept(None, "C"), kept(-3, "D")),
        *(kept(None, "B"), kept(3, "E"), kept(-300, "F")),
    ]
    lines = kept_lines(every, {}, TODAY)
    assert [each.code for each in lines] == ["F", "D", "B", "C", "E", "A"]


def test_a_line_has_the_day_and_the_pseudonym() -> None:
    one = kept(0)
    [line] = kept_lines([one], {one.journey_id: "Sem"}, TODAY)
    assert (line.day, line.pseudonym) == ("22 november 2026", "Sem")
    assert kept_line(kept(None), "", TODAY).day == ""


@given(st.integers(-20_000, 20_000))
def test_it_is_over_when_the_retention_says_so(days: int) -> None:
    one = kept(days)
    line = kept_line(one, "", TODAY)
    assert (line.standing is Standing.OVER) == one.is_due(TODAY)
    assert line.told.endswith("verstreken") == one.is_due(TODAY)
