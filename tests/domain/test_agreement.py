"""Agreement of two coders, held against figures that others published."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.agreement import (
    Agreement,
    FactorAgreement,
    Judgement,
    agreement,
)
from levensreis.domain.codebook import FactorId

RUST, SCHOOL, UNUSED = map(FactorId, ("rust", "school", "ongebruikt"))
ORDER = (SCHOOL, RUST, UNUSED)


def a_factor(*cells: int) -> FactorAgreement:
    return FactorAgreement(RUST, *cells)


@pytest.mark.parametrize(
    ("cells", "observed", "expected", "kappa"),
    [
        # Sim, J. and Wright, C. C. (2005). The kappa statistic in reliability studies.
        # Physical Therapy, 85(3), 257-268: two therapists, a shift in 39 patients.
        ((22, 2, 4, 11), 0.846, 0.538, 0.667),
        # Feinstein, A. R. and Cicchetti, D. V. (1990). High agreement but low kappa: I.
        # Journal of Clinical Epidemiology, 43(6), 543-549: two of one observed share.
        ((40, 9, 6, 45), 0.85, 0.501, 0.700),
        ((80, 10, 5, 5), 0.85, 0.78, 0.318),
        # Worked out by hand, as in Cohen (1960): all in agreement, none, and chance.
        ((3, 0, 0, 7), 1.0, 0.58, 1.0),
        ((0, 5, 5, 0), 0.0, 0.5, -1.0),
        ((25, 25, 25, 25), 0.5, 0.5, 0.0),
    ],
)
def test_kappa_is_as_it_was_published(
    cells: tuple[int, int, int, int], observed: float, expected: float, kappa: float
) -> None:
    found = a_factor(*cells)
    assert found.statements == sum(cells)
    assert found.observed == pytest.approx(observed, abs=0.0005)
    assert found.expected == pytest.approx(expected, abs=0.0005)
    assert found.kappa == pytest.approx(kappa, abs=0.0005)


@pytest.mark.parametrize("cells", [(0, 0, 0, 0), (9, 0, 0, 0), (0, 0, 0, 9)])
def test_kappa_is_undefined_where_chance_alone_would_always_agree(
    cells: tuple[int, int, int, int],
) -> None:
    assert a_factor(*cells).kappa is None


def judged(*told: tuple[Iterable[FactorId], Iterable[FactorId]]) -> Agreement:
    """Statements with what the first and the second coder gave each."""
    found = [
        Judgement(f"s{number}", frozenset(first), frozenset(second))
        for number, (first, second) in enumerate(told)
    ]
    return agreement(found, ORDER)


def test_statements_are_counted_per_factor_and_differences_are_told() -> None:
    found = judged(
        ([RUST], [RUST]),
        ([RUST, SCHOOL], [SCHOOL]),
        ([], [RUST]),
        ([], []),
    )
    assert found.factors == (
        FactorAgreement(SCHOOL, 1, 0, 0, 3),
        FactorAgreement(RUST, 1, 1, 1, 1),
    )
    assert [each.sid for each in found.differences] == ["s1", "s2"]
    assert (found.statements, found.alike) == (4, 2)
    # By hand: school 4/4 observed and 10/16 by chance, rust 2/4 and 8/16.
    assert (found.observed, found.expected) == (0.75, 0.5625)
    assert found.kappa == pytest.approx((0.75 - 0.5625) / (1 - 0.5625))


def test_without_a_judgement_or_a_factor_nothing_can_be_said() -> None:
    for found in (judged(), judged(([], []), ([], []))):
        assert (found.kappa, found.observed, found.factors) == (None, None, ())


_SETS = st.sets(st.sampled_from([RUST, SCHOOL]))
_TOLD = st.lists(st.tuples(_SETS, _SETS))


@given(_TOLD)
def test_it_does_not_matter_who_is_the_first_nor_in_which_order(
    told: list[tuple[set[FactorId], set[FactorId]]],
) -> None:
    found = judged(*told)
    assert found.kappa == judged(*((b, a) for a, b in reversed(told))).kappa
    assert found.kappa is None or -1 <= found.kappa <= 1
    alone = [each for each in found.factors if each.kappa is not None]
    if len(alone) == 1:
        assert found.kappa == alone[0].kappa
