"""Table B1 for others: no hidden count can be told, and no more is hidden than that."""

from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.codebook import Codebook, Factor, FactorId
from levensreis.domain.factor_table import Tally
from levensreis.domain.findings import spread_of
from levensreis.domain.influence import Influence
from levensreis.domain.publication import ROUNDED_TO, Table, room, rounded
from levensreis.domain.published_factors import published_tallies
from levensreis.domain.system import System

blocks = st.lists(st.integers(0, 40), min_size=1, max_size=6)


def book(size: int) -> Codebook:
    made = (
        Factor(
            id=FactorId(f"f{place}"),
            label=f"Factor {place}",
            system=System.MESO,
            influence=Influence.NEGATIVE,
        )
        for place in range(size)
    )
    return Codebook(tuple(made))


def shown(counts: list[int]) -> tuple[list[int | None], int | None]:
    """Return what is published of each factor of a block, and of their sum."""
    codes = book(len(counts))
    ids = [each.id for each in codes.factors]
    tallies = {fid: Tally(count) for fid, count in zip(ids, counts, strict=True)}
    found = published_tallies(codes, tallies)
    parts = [None if found[each].is_left_out else found[each].journeys for each in ids]
    spread = spread_of(codes, tallies, is_published=True)
    return parts, spread.of(System.MESO, Influence.NEGATIVE)


@given(blocks)
def test_who_knows_all_that_is_shown_cannot_tell_what_is_not(
    counts: list[int],
) -> None:
    parts, total = shown(counts)
    table = Table.of([[count] for count in counts])
    # A count is the sum of its row too, and the sum of the column is that of all rows.
    rows = [place for place, part in enumerate(parts) if part is None]
    if total is None:
        rows.append(len(counts))
    left_out = frozenset((row, column) for row in rows for column in (0, 1))
    for cell in left_out:
        low, high = room(table, left_out, cell)
        assert high[cell] - low[cell] >= ROUNDED_TO
    for count, part in zip([*counts, sum(counts)], [*parts, total], strict=True):
        assert part in (None, rounded(count))


def test_one_small_count_hides_one_more_and_leaves_the_others() -> None:
    assert shown([30, 3, 21, 18]) == ([30, None, 20, None], 70)
    assert shown([30, 21]) == ([30, 20], 50)
    assert shown([4, 2]) == ([None, None], None)
