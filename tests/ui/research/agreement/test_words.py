"""What agreement is called, and what is told that cannot be worked out."""

import pytest

from levensreis.domain.agreement import Judgement, agreement
from levensreis.domain.codebook import FactorId
from levensreis.ui.research.agreement.words import (
    cautions,
    headline,
    kappa_told,
    meaning_of,
    share_told,
)

BOTH = frozenset([FactorId("a")])
NONE: frozenset[FactorId] = frozenset()


@pytest.mark.parametrize(
    ("kappa", "told", "meaning"),
    [
        (-0.1, "−0,10", "slecht"),
        (0.0, "0,00", "gering"),
        (0.204, "0,20", "gering"),
        (0.206, "0,21", "matig"),
        (0.6, "0,60", "redelijk"),
        (0.61, "0,61", "aanzienlijk"),
        (1.0, "1,00", "bijna volledig"),
        (None, "onbepaald", "beiden altijd of nooit"),
    ],
)
def test_the_word_belongs_to_the_kappa_that_is_shown(
    kappa: float | None, told: str, meaning: str
) -> None:
    assert (kappa_told(kappa), meaning_of(kappa)) == (told, meaning)


def test_almost_always_is_not_told_as_always() -> None:
    assert [share_told(each) for each in (1.0, 0.9996, 0.5, None)] == [
        "100 %",
        "99,9 %",
        "50 %",
        "–",
    ]


def test_what_is_undefined_or_rests_on_little_is_told() -> None:
    found = agreement([Judgement("s", BOTH, BOTH)], [FactorId("a")])
    assert headline(found) == "Kappa: onbepaald"
    told = cautions(found)
    assert "Landis en Koch (1977)" in told[0]
    assert told[-1].startswith("Bij 1 factor is kappa onbepaald")
    many = [Judgement(str(n), *(2 * [BOTH if n % 2 else NONE])) for n in range(60)]
    assert len(cautions(agreement(many, [FactorId("a")]))) == 1
