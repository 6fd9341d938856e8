"""The factor table for publication: which counts may be shown, and which are left out.

The sum of a system is known too, since the study reports how factors spread over the
systems. A count that is left out alone could be found back: more is left out then.
"""

from collections.abc import Mapping
from itertools import groupby

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.factor_table import Tally
from levensreis.domain.publication import SMALLEST_COUNT, published_parts, rounded


def published_tallies(
    codebook: Codebook, tallies: Mapping[FactorId, Tally]
) -> dict[FactorId, Tally]:
    """Return what may be shown of each factor: a rounded count, or that it is none.

    Every factor of the codebook that ships is in it: that nobody has one tells as well.
    What people made themselves is in it when its count is, and an example too.
    """
    shown: dict[FactorId, Tally] = {}
    for _, block in groupby(sorted(codebook.factors, key=_block), key=_block):
        factors = list(block)
        counts = [tallies.get(each.id, _NOBODY).journeys for each in factors]
        parts = published_parts(counts)
        for factor, count in zip(factors, parts, strict=True):
            if count is not None:
                tally = tallies[factor.id]
                shown[factor.id] = Tally(count, tally.example, tally.example_journey)
            elif not factor.own:
                shown[factor.id] = Tally(0, is_left_out=True)
    return shown


def published_number(journeys: int) -> int | None:
    """Return a number of journeys as it may be shown; None when it is too small."""
    return None if journeys < SMALLEST_COUNT else rounded(journeys)


def _block(factor: Factor) -> tuple[str, str]:
    return factor.system.value, factor.influence.value


_NOBODY = Tally(0)
