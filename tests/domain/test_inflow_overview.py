"""How many youths have which characteristic: exact, and as it may be published."""

from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.disclosure import UNTOLD
from levensreis.domain.inflow.overview import (
    NAMES,
    CharacteristicTable,
    cross_table,
    overview_of,
)
from levensreis.domain.inflow.reference import Figure, Source, compared, sources_of
from levensreis.domain.publication import ROUNDED_TO, SMALLEST_COUNT, rounded

COUNTS = {
    "sex": {"m": 6, "v": 4},
    "inflow_age": {"17": 4, "9": 1},
    "way_in": {"direct_vg7": 5, "unknown": 1},
    "region": {UNTOLD: 5, "east": 7},
}


def counts_in(table: CharacteristicTable | None) -> dict[str, int | None]:
    assert table is not None
    return {each.value: each.count for each in table.categories}


def test_every_value_has_a_row_and_unknown_is_always_one() -> None:
    found = overview_of(COUNTS, 12, is_published=False)
    assert [each.name for each in found.tables] == list(NAMES)
    assert counts_in(found.table("sex")) == {"m": 6, "v": 4, "x": 0, "unknown": 2}
    # A file of others tells no age by year; here only the years that occur.
    assert counts_in(found.table("inflow_age")) == {"9": 1, "17": 4, "unknown": 7}
    assert counts_in(found.table("way_in")) == {
        "direct_vg7": 5,
        **dict.fromkeys(("vg6_first", "vg6_longer", "other"), 0),
        "unknown": 7,
    }
    assert counts_in(found.table("region"))[UNTOLD] == 5
    [first, *_] = found.tables[0].categories
    assert (first.label, first.share) == ("jongen", 50.0)
    merged = overview_of({"sex": {"m": 3}}, 3, is_published=False)
    assert merged.table("inflow_age") is None
    assert counts_in(merged.table("care_before"))["unknown"] == 3


def test_a_cross_table_has_the_tables_as_its_totals() -> None:
    found = overview_of(COUNTS, 12, is_published=False)
    sex, way = found.table("sex"), found.table("way_in")
    assert sex is not None
    assert way is not None
    pairs = {("m", "direct_vg7"): 3, ("m", "unknown"): 3, ("v", "direct_vg7"): 2}
    crossed = cross_table(sex, way, pairs | {("v", "unknown"): 4})
    assert crossed.counts[0] == (3, 0, 0, 0, 3, 6)
    assert crossed.counts[-1] == (5, 0, 0, 0, 7, 12)


_COUNTED = st.dictionaries(
    st.sampled_from(("north", "east", "west", "south")), st.integers(0, 60)
)


@given(_COUNTED, st.integers(0, 60))
def test_no_published_table_tells_what_it_leaves_out_from_the_number_of_all(
    told: dict[str, int], unknown: int
) -> None:
    journeys = sum(told.values()) + unknown
    found = overview_of({"region": told}, journeys, is_published=True)
    assert found.table("inflow_age") is None
    if journeys < SMALLEST_COUNT:
        assert found.journeys is None
    exact = {**told, "unknown": unknown}
    shown = counts_in(found.table("region"))
    assert all(
        count is None or (count == rounded(exact.get(value, 0)) and count >= 10)
        for value, count in shown.items()
    )
    hidden = [exact.get(value, 0) for value, count in shown.items() if count is None]
    if hidden and found.journeys is not None:
        # With two of them, each can be anything from none to all that is left.
        assert len(hidden) > 1
        assert sum(hidden) >= ROUNDED_TO


def test_a_published_share_is_of_the_rounded_numbers() -> None:
    found = overview_of({"sex": {"m": 33, "v": 21}}, 54, is_published=True)
    shares = [each.share for each in found.tables[0].categories]
    assert (found.journeys, shares[0]) == (55, 100 * 35 / 55)


def test_ours_stands_beside_what_was_published_with_its_source() -> None:
    source = Source("Verzonnen rapport", "blz. 3", "2025")
    figure = Figure("sex", "m", 40.0, None, None, source)
    table = overview_of(COUNTS, 12, is_published=False).tables[0]
    first, second, *_ = compared(table, {("sex", "m"): figure})
    assert (first.difference, second.difference) == (10.0, None)
    assert [each.in_words() for each in sources_of(table, {("sex", "m"): figure})] == [
        "Verzonnen rapport, blz. 3, 2025"
    ]
