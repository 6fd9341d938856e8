"""Small groups: nobody is alone, and no total tells what was left out."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.characteristics import with_small_groups_left_out
from levensreis.domain.disclosure import (
    UNTOLD,
    Group,
    Row,
    groups,
    shown,
    smallest_group,
    suppress,
    warning,
)
from levensreis.domain.publication import (
    ROUNDED_TO,
    SMALLEST_COUNT,
    Table,
    hidden,
    published,
    room,
    rounded,
)

NAMES = ("sekse", "leeftijd", "regio")
rows = st.lists(
    st.fixed_dictionaries(
        {
            "sekse": st.sampled_from("mv"),
            "leeftijd": st.sampled_from(["12-17", "18-22", "23-26"]),
            "regio": st.sampled_from(["noord", "oost", "zuid", "west"]),
        }
    ),
    max_size=40,
)


def people(**counts: int) -> list[dict[str, str]]:
    """Rows of two characteristics: m_noord=3 is three of them."""
    return [
        dict(zip(("sekse", "regio"), name.split("_"), strict=True))
        for name, count in counts.items()
        for _ in range(count)
    ]


def test_the_rarest_combination_tells_how_small_the_groups_are() -> None:
    few = people(m_noord=6, v_noord=2, v_zuid=9)
    assert groups(few, ("sekse", "regio"))[0] == Group(("v", "noord"), 2)
    assert smallest_group(few, ("sekse", "regio")) == 2
    assert smallest_group(few, ("sekse",)) == 6
    assert smallest_group([], ("sekse",)) == 0


@pytest.mark.parametrize(
    ("k", "told"),
    [(1, "Eén levensreis heeft"), (4, "Maar 4 levensreizen delen"), (5, ""), (9, "")],
)
def test_a_small_group_is_warned_of_below_five(k: int, told: str) -> None:
    assert warning(k).startswith(told)
    assert bool(warning(k)) == bool(told)


def test_only_what_makes_a_group_small_is_left_out() -> None:
    few = people(m_noord=8, v_noord=8, m_zuid=3, v_zuid=3)
    left = suppress(few, ("sekse", "regio"))
    assert left.smallest >= 5
    assert sum(left.left_out.values()) == 6
    assert left.rows[:16] == tuple(few[:16])
    assert left.warning == ""


def test_what_is_left_out_is_shown_as_a_category() -> None:
    assert (shown(UNTOLD), shown("noord")) == ("niet getoond", "noord")


def test_too_few_journeys_stay_a_warning() -> None:
    left = suppress(people(m_noord=2, v_zuid=1), ("sekse", "regio"))
    assert left.smallest == 3
    assert left.warning


def test_what_leaves_tells_how_few_were_alike_and_what_is_not_shown_of_it() -> None:
    alike = {"inflow_band": "12-17", "region": "east", "basis": "vg"}

    def youths(sex: str, age: str, count: int) -> list[Row]:
        return [{"sex": sex, "age": age, **alike, "statements": "9"}] * count

    few = [
        *youths("m", "12-17", 6),
        *youths("v", "12-17", 3),
        *youths("v", "18-22", 2),
    ]
    left, told = with_small_groups_left_out(few)
    nothing = dict.fromkeys(("sex", *alike), 0)
    assert (told.before, told.after, told.left_out) == (2, 5, {**nothing, "age": 5})
    assert told.told == (
        "Kleinste groep met hetzelfde geslacht, dezelfde leeftijdsgroep (nu en bij "
        "instroom), dezelfde grondslag en hetzelfde landsdeel: 2. Daarom niet getoond: "
        "leeftijdsgroep bij 5 levensreizen. Kleinste groep daarna: 5."
    )
    assert told.is_small
    # The counts follow from the rows that go as well.
    assert left[6:] == youths("v", UNTOLD, 5)
    assert with_small_groups_left_out([])[1].told == ""


@settings(max_examples=200, deadline=None)
@given(rows, st.integers(2, 6))
def test_after_leaving_out_no_group_is_small(
    told: list[dict[str, str]], least: int
) -> None:
    left = suppress(told, NAMES, least)
    assert left.smallest >= min(least, len(told))
    for before, after in zip(told, left.rows, strict=True):
        assert all(after[name] in (before[name], UNTOLD) for name in NAMES)
    assert suppress(left.rows, NAMES, least).rows == left.rows
    if smallest_group(told, NAMES) >= least:
        assert left.rows == tuple(told)


def test_counts_are_rounded_to_five() -> None:
    assert [rounded(count) for count in (10, 12, 13, 17, 18)] == [10, 10, 15, 15, 20]


def test_a_small_count_takes_others_with_it() -> None:
    left = published(Table.of([[3, 40, 50], [20, 60, 70], [30, 80, 90]]))
    assert left[0][0] is None
    assert sum(count is None for line in left for count in line) >= 4
    assert left[3][3] == 445


def test_a_table_without_small_counts_is_shown_whole() -> None:
    left = published(Table.of([[12, 40], [23, 60]]))
    assert left == ((10, 40, 50), (25, 60, 85), (35, 100, 135))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    height, width = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    counts = st.one_of(st.integers(0, 12), st.integers(0, 60))
    line = st.lists(counts, min_size=width, max_size=width)
    return Table.of(draw(st.lists(line, min_size=height, max_size=height)))


def adds_up(table: Table) -> bool:
    def right(line: Sequence[int]) -> bool:
        return sum(line[:-1]) == line[-1]

    columns = list(zip(*table.counts, strict=True))
    return all(map(right, table.counts)) and all(map(right, columns))


@settings(max_examples=150, deadline=None)
@given(tables())
def test_who_knows_all_that_is_shown_cannot_tell_a_hidden_count(table: Table) -> None:
    left_out = hidden(table)
    assert {cell for cell in table.cells if table[cell] < SMALLEST_COUNT} <= left_out
    for cell in left_out:
        for other in room(table, left_out, cell):
            # A table that might as well be the real one.
            assert adds_up(other)
            assert min(map(min, other.counts)) >= 0
            assert all(
                other[each] == table[each]
                for each in table.cells
                if each not in left_out
            )
        low, high = room(table, left_out, cell)
        assert high[cell] - low[cell] >= ROUNDED_TO


@settings(max_examples=100, deadline=None)
@given(tables())
def test_what_is_shown_is_a_multiple_of_five_and_never_small(table: Table) -> None:
    for line in published(table):
        for count in line:
            assert count is None or (count % 5 == 0 and count >= SMALLEST_COUNT)


def test_where_there_are_no_journeys_there_is_nothing_to_warn_of() -> None:
    assert suppress([], ["sex"]).warning == ""
