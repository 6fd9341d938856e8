"""The factor table: what is counted, and in which order it stands."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.factor_table import (
    FactorRow,
    Order,
    Tally,
    build_table,
    count_factors,
)
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.system import PartyGroup, System
from tests.builders import a_coded_statement, a_factor, a_journey

quick = settings(max_examples=60, deadline=None)

BOOK = Codebook(
    tuple(
        a_factor(system=system, influence=influence, group=group)
        for group in (None, PartyGroup.OTHER, PartyGroup.FAMILY)
        for influence in (Influence.NEGATIVE, Influence.POSITIVE)
        for system in (System.ONTO, System.MICRO, System.MACRO)
        if group is None or system is System.MICRO
        for _ in range(2)
    )
)
factors = st.sampled_from(BOOK.factors)


def journey_of(coded: list[Factor]) -> Journey:
    return a_journey(*(a_coded_statement(factor) for factor in coded))


def test_a_factor_counts_once_per_journey() -> None:
    moves = a_factor()
    both = [journey_of([moves, moves, moves]), journey_of([moves])]
    assert count_factors(both) == {moves.id: Tally(2)}


def test_two_journeys_with_one_pseudonym_are_two_journeys() -> None:
    moves = a_factor()
    twice = [a_journey(a_coded_statement(moves), pseudonym="Sem") for _ in range(2)]
    assert count_factors(twice)[moves.id].journeys == 2


def test_the_first_marked_example_is_shown_with_its_journey() -> None:
    moves = a_factor()
    journeys = [
        a_journey(a_coded_statement(moves), pseudonym="Jonah"),
        a_journey(
            a_coded_statement(moves, example="vier scholen"),
            a_coded_statement(moves, example="drie huizen"),
            pseudonym="William",
        ),
        a_journey(a_coded_statement(moves, example="een tent"), pseudonym="Jessica"),
    ]
    assert count_factors(journeys)[moves.id] == Tally(3, "vier scholen", "William")


@quick
@given(st.lists(st.lists(factors)), st.randoms(use_true_random=False))
def test_neither_repetition_nor_order_changes_a_count(
    coded: list[list[Factor]], chance: Random
) -> None:
    journeys = [journey_of(each) for each in coded]
    expected = {
        factor.id: Tally(sum(factor in each for each in coded))
        for factor in BOOK.factors
        if any(factor in each for each in coded)
    }
    shuffled = [*journeys, *journeys]
    chance.shuffle(shuffled)
    assert count_factors(journeys) == expected
    assert count_factors(shuffled) == expected


@quick
@given(
    st.dictionaries(
        factors.map(lambda each: each.id), st.builds(Tally, st.integers(1, 3))
    ),
    st.sampled_from(Order),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_table_is_total_and_stable(
    tallies: dict[FactorId, Tally], order: Order, chance: Random
) -> None:
    shuffled = list(tallies.items())
    chance.shuffle(shuffled)
    table = build_table(BOOK, tallies, order)
    assert build_table(BOOK, dict(shuffled), order) == table
    assert len(table.rows) == len(tallies)


@quick
@given(st.lists(factors, unique=True), st.sampled_from(Order))
def test_the_printed_blocks_hold_every_row_once(
    counted: list[Factor], order: Order
) -> None:
    tallies = {factor.id: Tally(1) for factor in counted}
    table = build_table(BOOK, tallies, order)
    printed = [
        row
        for _, blocks in table.blocks()
        for block in blocks
        for row in (*block.positive, *block.negative)
    ]
    assert len(printed) == len(table.rows)
    assert set(printed) == set(table.rows)


def test_far_systems_come_first_then_plus_before_minus() -> None:
    table = build_table(BOOK, {each.id: Tally(1) for each in BOOK.factors}, Order.COUNT)
    places = [(row.factor.system, row.factor.influence.sign) for row in table.rows]
    assert list(dict.fromkeys(places)) == [
        *((System.MACRO, "+"), (System.MACRO, "-")),
        *((System.MICRO, "+"), (System.MICRO, "-")),
        *((System.ONTO, "+"), (System.ONTO, "-")),
    ]


def test_the_micro_system_has_its_party_groups_as_sub_headings() -> None:
    table = build_table(BOOK, {each.id: Tally(1) for each in BOOK.factors}, Order.COUNT)
    groups = {
        system: [block.group for block in blocks] for system, blocks in table.blocks()
    }
    assert groups == {
        System.MACRO: [None],
        System.MICRO: [PartyGroup.FAMILY, PartyGroup.OTHER, None],
        System.ONTO: [None],
    }


def test_factors_stand_in_the_order_of_the_codebook_or_of_their_count() -> None:
    first, second, third = (a_factor() for _ in range(3))
    book = Codebook((first, second, third))
    tallies = {third.id: Tally(2), second.id: Tally(2), first.id: Tally(1)}

    def in_order(order: Order) -> list[Factor]:
        return [row.factor for row in build_table(book, tallies, order).rows]

    assert in_order(Order.CODEBOOK) == [first, second, third]
    assert in_order(Order.COUNT) == [second, third, first]


def test_a_factor_that_was_not_counted_stays_out() -> None:
    counted, other = a_factor(), a_factor()
    book = Codebook((counted, other))
    table = build_table(book, {counted.id: Tally(1)}, Order.CODEBOOK)
    assert table.rows == (FactorRow(counted, Tally(1)),)
