"""Table B2 as lines to show: the form of B1, told as interviews. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import replace

from levensreis.domain.factor_table import FactorRow
from levensreis.domain.findings import TableResult
from levensreis.language import say
from levensreis.ui.research.table.lines import FormRow, Line, LineKind, form_rows


def interview_rows(result: TableResult) -> list[list[FormRow]]:
    """Return per system the rows of Table B2, far systems first."""
    rows = {row.factor.id: row for row in result.table.rows}

    def told(line: Line | None) -> Line | None:
        if line is None or line.fid is None or line.kind is not LineKind.FACTOR:
            return line
        return replace(line, spoken=_spoken(rows[line.fid]))

    return [
        [FormRow(told(each.positive), each.system, told(each.negative)) for each in sub]
        for sub in form_rows(result)
    ]


def size_told(result: TableResult) -> str:
    """Tell in how much was counted."""
    return say(
        "Groepsgesprekken: {interviews}; uitspraken: {statements}; "
        "verschillende factoren: {factors}",
        interviews=result.journeys,
        statements=result.statements,
        factors=sum(row.tally.journeys > 0 for row in result.table.rows),
    )


def numbers_told(result: TableResult) -> str:
    """Tell what the numbers are, and what is other for others."""
    if not result.table.is_published:
        return say("Achter elke factor staat in hoeveel gesprekken hij is genoemd.")
    return say(
        "Voor publicatie: geen organisaties en geen functies. Een aantal gesprekken "
        "zegt niets over één jongere en blijft zoals het is."
    )


def behind_told(factor: str, interviews: int, statements: int) -> Iterator[str]:
    """Tell what is behind the number of a factor."""
    yield factor
    if interviews == 1:
        yield say("In 1 groepsgesprek; aantal uitspraken: {count}.", count=statements)
    else:
        yield say(
            "In {interviews} groepsgesprekken; aantal uitspraken: {count}.",
            interviews=interviews,
            count=statements,
        )


def _spoken(row: FactorRow) -> str:
    return say(
        "{factor}, {influence}, aantal groepsgesprekken: {count}",
        factor=row.factor.label,
        influence=row.factor.influence.label,
        count=row.tally.journeys,
    )
