"""The factor table as one Core statement: equal on SQLite, SQLCipher and PostgreSQL.

Journeys are counted from the index `coding(factor_id, journey_id)` alone. Of marked
examples there are few; only those are joined and ordered, by names that are the same
in every merged study, so the order in which files arrived is nowhere to be seen.
"""

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    literal_column,
    select,
)

from levensreis.domain.codebook import FactorId
from levensreis.domain.factor_table import Tally
from levensreis.storage.research.tables import coding, factor, journey


def factor_table(*conditions: ColumnElement[bool]) -> Select[tuple[str, int, str, str]]:
    """Return the query for (fid, journeys, example, its pseudonym) per factor.

    The conditions are on `coding`; whatever selects journeys or statements says so as
    `coding.c.journey_id.in_(...)` or `coding.c.statement_id.in_(...)`. A factor that
    no coding has is not in the table. Rows come in the order of the codebook.
    """
    number = func.count(coding.c.journey_id.distinct()).label("journeys")
    counted = (
        select(coding.c.factor_id, number)
        .where(*conditions)
        .group_by(coding.c.factor_id)
        .cte("counted")
    )
    marked = _marked(conditions)
    first = and_(marked.c.factor_id == counted.c.factor_id, marked.c.place == 1)
    return (
        select(
            factor.c.fid,
            counted.c.journeys,
            func.coalesce(marked.c.example, "").label("example"),
            func.coalesce(marked.c.pseudonym, "").label("pseudonym"),
        )
        .select_from(counted)
        .join(factor, factor.c.id == counted.c.factor_id)
        .outerjoin(marked, first)
        .order_by(factor.c.position, factor.c.fid)
    )


def tallies(
    connection: Connection, *conditions: ColumnElement[bool]
) -> dict[FactorId, Tally]:
    """Count in how many different journeys each factor occurs, with one example.

    The same as `domain.factor_table.count_factors`; which of several marked examples
    comes first is by the outside name of its journey.
    """
    return {
        FactorId(row.fid): Tally(row.journeys, row.example, row.pseudonym)
        for row in connection.execute(factor_table(*conditions))
    }


def _marked(conditions: tuple[ColumnElement[bool], ...]) -> CTE:
    place = func.row_number().over(
        partition_by=coding.c.factor_id,
        # Statements of a journey have their keys in the order in which they stand.
        order_by=(journey.c.rid, coding.c.statement_id),
    )
    return (
        select(
            coding.c.factor_id,
            coding.c.example,
            journey.c.pseudonym,
            place.label("place"),
        )
        .join(journey, journey.c.id == coding.c.journey_id)
        .where(coding.c.example != literal_column("''"), *conditions)
        .cte("marked")
    )
