"""The lines of the access log in words, and the choice among them."""

from datetime import UTC, datetime, timedelta

import pytest

from levensreis.domain.access import MOMENT, AccessEntry, AccessKind
from levensreis.domain.erasure import ExportKind
from levensreis.ui.safety.log.lines import (
    Choices,
    Span,
    Wanted,
    choices_of,
    chosen,
    grouped,
    is_whole,
    journey_of,
    number_of_lines,
    part_of,
    when_of,
)
from tests.languages import in_english

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEY = "0123456789abcdef" * 2


def a_line(number: int = 1, days: int = 0, **changes: str) -> AccessEntry:
    """A line of the log, so many days ago."""
    fields = {
        "at": (NOW - timedelta(days=days)).strftime(MOMENT),
        "who": "anna",
        "machine": "laptop",
        "kind": AccessKind.VIEW.value,
        "seal": "a1b2c3d4e5f6",
    }
    return AccessEntry(number=number, **fields | changes)


def numbers(wanted: Wanted, *lines: AccessEntry) -> list[int]:
    return [each.number for each in chosen(lines, wanted, NOW)]


def test_the_newest_line_comes_first() -> None:
    assert numbers(Wanted(), a_line(1), a_line(2), a_line(3)) == [3, 2, 1]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(journey=KEY), [2]),
        (Wanted(journey=""), [3, 1]),
        (Wanted(kind="edit"), [3]),
        (Wanted(who="bram"), [2]),
        (Wanted(who="bram", kind="edit"), []),
    ],
)
def test_lines_are_chosen_by_journey_kind_and_user(
    wanted: Wanted, expected: list[int]
) -> None:
    lines = (a_line(1), a_line(2, journey=KEY, who="bram"), a_line(3, kind="edit"))
    assert numbers(wanted, *lines) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [(Span.EVER, [1, 2, 3, 4]), (Span.MONTH, [1, 2, 3]), (Span.WEEK, [1, 2])],
)
def test_lines_are_chosen_by_how_long_ago_it_was(
    span: Span, expected: list[int]
) -> None:
    lines = [a_line(number, days) for number, days in ((4, 31), (3, 30), (2, 7))]
    assert numbers(Wanted(span=span), *lines, a_line(1)) == expected


def test_a_line_of_which_nobody_can_read_when_it_was_is_in_every_span() -> None:
    line = a_line(at="ooit")
    assert numbers(Wanted(span=Span.WEEK), line) == [1]
    assert when_of(line) == "ooit"


def test_what_can_be_chosen_is_what_there_is_each_once() -> None:
    other = "f" * 32
    found = choices_of(
        [
            a_line(journey=KEY, code="LR-002"),
            a_line(journey=KEY, code="LR-002", kind="nieuw", who="bram"),
            a_line(journey=other, code="LR-001", kind="open"),
            a_line(),
        ]
    )
    assert found == Choices(
        journeys=[(other, "LR-001"), (KEY, "LR-002")],
        kinds=[("open", "studie geopend"), ("view", "bekeken"), ("nieuw", "onbekend")],
        people=["anna", "bram"],
    )


def test_a_journey_has_its_code_or_the_start_of_its_key() -> None:
    assert journey_of(a_line(journey=KEY, code="LR-001")) == "LR-001"
    assert journey_of(a_line(journey=KEY)) == "zonder code (012345…)"
    assert journey_of(a_line()) == ""


def test_when_it_was_is_told_by_the_clock_of_this_computer() -> None:
    here = NOW.astimezone()
    assert when_of(a_line()) == here.strftime("22-11-2026 %H:00:00")


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("register", "namen"),
        ("retention", "bewaartermijn"),
        ("member_check", "controle door de ouder"),
        *((each.value, each.label) for each in ExportKind),
        ("", ""),
        ("van_later", "van_later"),
    ],
)
def test_a_part_is_told_in_words(what: str, words: str) -> None:
    assert part_of(a_line(what=what)) == words


def test_counts_have_their_thousands_apart() -> None:
    assert [grouped(each) for each in (7, 1204, 1234567)] == ["7", "1.204", "1.234.567"]
    assert number_of_lines(1) == "1 regel"
    with in_english():
        assert grouped(1204) == "1,204"


def test_a_log_that_is_whole_tells_the_start_of_its_last_seal() -> None:
    lines = [a_line()] * 1203 + [a_line(seal="0b32dc5a77777777")]
    assert is_whole(lines) == (
        "Het logboek is heel: 1.204 regels, laatste zegel 0b32dc5a…"
    )
    assert is_whole([]) == "Het logboek is heel: 0 regels, laatste zegel …"
