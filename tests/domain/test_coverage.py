"""What was told of each theme and year: the cells, the gaps, and how they are told."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.coverage import (
    PREGNANCY_YEAR,
    Cell,
    CellState,
    CoverageMark,
    Gap,
    MarkKind,
    cover,
    gaps,
    last_month,
)
from levensreis.domain.life_context import BirthMonth, Landmark, LifeContext, Months
from levensreis.domain.spell import Spell, SpellType
from levensreis.domain.statement import Kind, Statement
from levensreis.domain.theme import Theme
from levensreis.domain.told_years import MOST_MONTHS
from tests.builders import a_statement
from tests.domain.test_period_laws import contexts, phrases

LIFE = LifeContext(
    BirthMonth(2008, 5), (Landmark("Verhuizing", Months(50, 51, 50, 51)),)
)
ADULT = 18
HEALTH = Theme.HEALTH

quick = settings(max_examples=100, deadline=None)
statements = st.lists(
    st.builds(
        lambda theme, kind, period: a_statement(theme=theme, kind=kind, period=period),
        st.sampled_from(Theme),
        st.sampled_from(Kind),
        phrases,
    ),
    max_size=8,
)
marks = st.lists(
    st.builds(
        CoverageMark,
        st.sampled_from(Theme),
        st.integers(PREGNANCY_YEAR, 30),
        st.sampled_from(MarkKind),
    ),
    max_size=8,
)
ages = st.integers(0, 30)


def told(period: str, kind: Kind = Kind.EVENT, life: LifeContext = LIFE) -> list[int]:
    """The years in which one statement counts."""
    cells = cover([a_statement(period=period, kind=kind)], life, [], ADULT)
    return [cell.age for cell in cells if cell.statements]


def row(*states: CellState, theme: Theme = HEALTH) -> list[Cell]:
    """The cells of a theme, from the pregnancy on."""
    return [
        Cell(theme, age, int(state is CellState.TOLD), state)
        for age, state in enumerate(states, PREGNANCY_YEAR)
    ]


def health(cells: Sequence[Cell], age: int) -> Cell:
    [found] = [cell for cell in cells if (cell.theme, cell.age) == (HEALTH, age)]
    return found


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("zwangerschap", [-1]),
        ("geboorte", [0]),
        ("6;6", [6]),
        ("rond 4", [4]),
        ("6 of 7", [6]),
        ("maart 2021", [12]),
        ("voor 6", [5]),
        ("voor de verhuizing", [4]),
        ("na de verhuizing", [4]),
        ("voor de basisschool", [3]),
        ("na de basisschool", [13]),
        ("na 6", [7]),
        ("tijdens de verhuizing", [4]),
        ("als peuter", [2]),
        ("7-9", [7, 8, 9]),
        ("tot 3", [0, 1, 2, 3]),
        ("tot de zwangerschap", [-1]),
        ("vanaf 16", [16, 17, 18]),
        ("onbekend", []),
        ("na het kamp", []),
        ("25", [ADULT]),
        ("1990", [-1]),
    ],
)
def test_a_statement_counts_in_the_years_it_tells_of(
    period: str, years: list[int]
) -> None:
    assert told(period) == years


def test_a_circumstance_of_a_phase_lasts_all_of_it() -> None:
    assert told("als peuter", Kind.CIRCUMSTANCE) == [1, 2, 3]
    assert told("kleuter", Kind.SPELL) == [4, 5]
    assert told("rond de peutertijd", Kind.CIRCUMSTANCE) == [2]


def test_without_a_birth_month_a_year_on_the_calendar_tells_nothing() -> None:
    assert told("maart 2021", life=LifeContext()) == []


def test_a_stretch_of_which_one_end_is_known_counts_there() -> None:
    half_known = LifeContext(None, (Landmark("Opname", Months(100, 101, None, None)),))
    assert told("tijdens de opname", life=half_known) == [8]
    assert told("voor de opname", life=half_known) == [8]
    assert told("na de opname", life=half_known) == []


def test_how_complex_it_was_tells_nothing_of_a_theme() -> None:
    course = a_statement(
        theme=HEALTH, period="6;0 tot 9;0", spell=Spell(SpellType.COURSE)
    )
    assert {each.state for each in cover([course], LIFE, (), ADULT)} == {
        CellState.EMPTY
    }


def test_a_mark_tells_why_a_year_is_empty() -> None:
    marked = [
        CoverageMark(HEALTH, 3, MarkKind.NOTHING_SPECIAL),
        CoverageMark(HEALTH, PREGNANCY_YEAR, MarkKind.DECLINED),
        CoverageMark(HEALTH, 99, MarkKind.DECLINED),
    ]
    cells = cover([], LIFE, marked, ADULT)
    assert health(cells, 3).state is CellState.NOTHING_SPECIAL
    assert health(cells, PREGNANCY_YEAR).state is CellState.DECLINED
    assert health(cells, 4).state is CellState.EMPTY


def test_a_marked_year_of_which_something_was_told_counts_as_told() -> None:
    mark = CoverageMark(HEALTH, 3, MarkKind.DECLINED)
    cells = cover([a_statement(theme=HEALTH, period="3")], LIFE, [mark], ADULT)
    assert health(cells, 3) == Cell(HEALTH, 3, 1, CellState.TOLD)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (Cell(HEALTH, 3, 2, CellState.TOLD), "Gezondheid, 3 jaar: 2 uitspraken"),
        (Cell(HEALTH, -1, 1, CellState.TOLD), "Gezondheid, zwangerschap: 1 uitspraak"),
        (Cell(HEALTH, 0, 0, CellState.EMPTY), "Gezondheid, 0 jaar: nog niets"),
        (
            Cell(HEALTH, 9, 0, CellState.NOTHING_SPECIAL),
            "Gezondheid, 9 jaar: niets bijzonders",
        ),
        (
            Cell(HEALTH, 9, 0, CellState.DECLINED),
            "Gezondheid, 9 jaar: wil er niet over praten",
        ),
    ],
)
def test_a_cell_says_what_it_stands_for(cell: Cell, words: str) -> None:
    assert cell.in_words() == words


def test_a_gap_of_two_years_is_told_and_one_of_a_year_is_not() -> None:
    empty, full = CellState.EMPTY, CellState.TOLD
    assert gaps(row(full, empty, full, empty, empty, full)) == [Gap(HEALTH, 2, 4)]


def test_a_mark_closes_a_gap() -> None:
    empty, special = CellState.EMPTY, CellState.NOTHING_SPECIAL
    assert gaps(row(empty, special, empty, CellState.DECLINED)) == []


def test_a_gap_does_not_run_on_into_the_next_theme() -> None:
    full, empty = CellState.TOLD, CellState.EMPTY
    cells = row(full, empty) + row(empty, full, theme=Theme.LIVING)
    assert gaps(cells) == []


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (Gap(HEALTH, 3, 7), "Nog niets over Gezondheid van 3 tot 7 jaar"),
        (
            Gap(HEALTH, -1, 4),
            "Nog niets over Gezondheid van de zwangerschap tot 4 jaar",
        ),
        (Gap(HEALTH, 15, 19, to_now=True), "Nog niets over Gezondheid vanaf 15 jaar"),
        (Gap(HEALTH, -1, 19, to_now=True), "Nog niets over Gezondheid"),
    ],
)
def test_a_gap_is_told_softly(gap: Gap, words: str) -> None:
    assert gap.in_words() == words


def test_a_gap_that_reaches_the_last_year_is_told_so() -> None:
    full, empty = CellState.TOLD, CellState.EMPTY
    assert gaps(row(full, empty, empty)) == [Gap(HEALTH, 0, 2, to_now=True)]


@pytest.mark.parametrize(
    ("life", "periods", "month"),
    [
        (LIFE, ["6"], 222),
        (LifeContext(BirthMonth(2008)), [], 226),
        (LifeContext(), [], 18 * 12),
        (LifeContext(), ["onbekend"], 18 * 12),
        (LifeContext(), ["3", "vanaf 12;3", "tot 9"], 12 * 12 + 3),
        (LifeContext(), ["14"], 14 * 12 + 11),
        (LifeContext(), ["na 14;2"], 14 * 12 + 2),
        (LifeContext(), ["61"], MOST_MONTHS),
        (LifeContext(BirthMonth(1908)), [], MOST_MONTHS),
        (LifeContext(BirthMonth(2027, 2)), [], 0),
    ],
)
def test_a_life_is_covered_until_now_or_the_last_that_was_told(
    life: LifeContext, periods: list[str], month: int
) -> None:
    told = [a_statement(period=period) for period in periods]
    assert last_month(told, life, date(2026, 11, 22)) == month


@quick
@given(statements, contexts, marks, ages)
def test_every_theme_and_year_has_one_cell(
    told: list[Statement], life: LifeContext, marked: list[CoverageMark], until: int
) -> None:
    cells = cover(told, life, marked, until)
    assert [(cell.theme, cell.age) for cell in cells] == [
        (theme, age) for theme in Theme for age in range(PREGNANCY_YEAR, until + 1)
    ]
    assert all(
        (cell.state is CellState.TOLD) == bool(cell.statements) for cell in cells
    )


@quick
@given(statements, contexts, ages)
def test_a_statement_with_a_known_period_counts_and_no_other(
    told: list[Statement], life: LifeContext, until: int
) -> None:
    for each in told:
        counted = sum(cell.statements for cell in cover([each], life, [], until))
        assert bool(counted) == each.period.months(life).known


@quick
@given(statements, contexts, marks, ages)
def test_gaps_are_empty_maximal_and_apart(
    told: list[Statement], life: LifeContext, marked: list[CoverageMark], until: int
) -> None:
    cells = cover(told, life, marked, until)
    found = gaps(cells)
    empty = {(cell.theme, cell.age) for cell in cells if cell.state is CellState.EMPTY}
    for gap in found:
        assert {(gap.theme, age) for age in range(gap.start, gap.end)} <= empty
        assert (gap.theme, gap.start - 1) not in empty
        assert (gap.theme, gap.end) not in empty
        assert gap.to_now == (gap.end == until + 1)
    for one, other in pairwise(found):
        assert one.theme is not other.theme or one.end < other.start


@quick
@given(statements, statements.filter(bool), contexts, ages)
def test_what_is_told_more_never_adds_to_a_gap(
    told: list[Statement], more: list[Statement], life: LifeContext, until: int
) -> None:
    def within(gap: Gap, others: Sequence[Gap]) -> bool:
        return any(
            gap.theme is each.theme and each.start <= gap.start and gap.end <= each.end
            for each in others
        )

    before = gaps(cover(told, life, [], until))
    after = gaps(cover(told + more, life, [], until))
    assert all(within(gap, before) for gap in after)


@given(st.sampled_from((*MarkKind,)))
def test_a_mark_has_words(kind: Any) -> None:
    assert kind.label
    assert kind.short_label
