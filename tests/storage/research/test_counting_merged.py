"""The factor table as one statement: the same on every engine, and as it must be."""

from sqlalchemy import select

from levensreis.domain.codebook import FactorId
from levensreis.domain.factor_table import Tally
from levensreis.storage.research.content import Content
from levensreis.storage.research.counts import factor_table, tallies
from levensreis.storage.research.merging import Merging
from levensreis.storage.research.tables import characteristic, coding, statement
from tests.storage.research.arriving import Told, a_content
from tests.storage.research.conftest import Lend
from tests.storage.research.test_merging import an_origin

_JOURNEYS = (
    Told(
        "a",
        1,
        (("thuis", ("rust", "school")), ("later", ("rust",))),
        example="een vaste plek",
        pseudonym="William",
    ),
    Told("b", 1, (("thuis", ("rust",)),), pseudonym="Éva"),
    Told("c", 1, (("weg", ("rust",)),), example="een eigen kamer", pseudonym="Ömer"),
    Told("d", 1, (("niets", ()),)),
)
# Which example comes first is by the outside name of the journey.
_FIRST = min((each for each in _JOURNEYS if each.example), key=lambda each: each.rid)


def test_a_factor_counts_once_per_journey_with_one_example(lend: Lend) -> None:
    with lend() as connection:
        Merging(connection).merge(a_content(*_JOURNEYS), an_origin("x"))
        assert tallies(connection) == {
            FactorId("rust"): Tally(3, _FIRST.example, _FIRST.pseudonym),
            FactorId("school"): Tally(1),
        }


def test_counts_do_not_depend_on_the_order_of_arrival(lend: Lend) -> None:
    with lend() as connection:
        merging = Merging(connection)
        for each in reversed(_JOURNEYS):
            merging.merge(a_content(each), an_origin(each.name))
        assert tallies(connection)[FactorId("rust")] == Tally(
            3, _FIRST.example, _FIRST.pseudonym
        )


def test_the_first_example_of_a_journey_is_that_of_its_first_statement(
    lend: Lend,
) -> None:
    """Also of a file in which the rows stand in another order."""
    told = Told("a", 1, (("x", ("rust",)), ("y", ("rust",))), example="het eerste")
    content = a_content(told)
    rows = {**content.rows, "statement": content.rows["statement"][::-1]}
    rows["coding"] = [
        (*row[:-1], row[-1] or "het tweede") for row in content.rows["coding"]
    ]
    with lend() as connection:
        Merging(connection).merge(Content(rows), an_origin("x"))
        assert tallies(connection)[FactorId("rust")].example == "het eerste"


def test_only_the_journeys_and_statements_that_are_asked_for_count(
    lend: Lend,
) -> None:
    with lend() as connection:
        Merging(connection).merge(a_content(*_JOURNEYS), an_origin("x"))
        later = select(statement.c.id).where(statement.c.text == "later")
        found = tallies(connection, coding.c.statement_id.in_(later))
        assert found == {FactorId("rust"): Tally(1)}
        girls = select(characteristic.c.journey_id).where(
            characteristic.c.name == "sex", characteristic.c.value == "girl"
        )
        assert tallies(connection, coding.c.journey_id.in_(girls)) == {}


def test_rows_come_in_the_order_of_the_codebook(lend: Lend) -> None:
    with lend() as connection:
        Merging(connection).merge(a_content(*_JOURNEYS), an_origin("x"))
        assert [row.fid for row in connection.execute(factor_table())] == [
            "rust",
            "school",
        ]
