"""Solutions with the times that they were chosen, as CSV: the columns of the study."""

from collections.abc import Iterable
from typing import Final

from levensreis.domain.solutions.tallies import SolutionTally
from levensreis.formats.tabular.csv_package import write_csv
from levensreis.formats.tabular.sheet import Column, Kind, Row, Sheet

_COLUMNS: Final = (
    Column(name="number", told="Hoe de oplossing heet.", kind=Kind.WHOLE),
    Column(name="table", told="De tabel waarin de oplossing staat."),
    Column(
        name="times_chosen",
        told="Hoeveel partijen de oplossing kozen.",
        kind=Kind.WHOLE,
    ),
    Column(name="text", told="Wat de oplossing is."),
    Column(name="lead_actors", told="Wie trekken, met ; ertussen."),
    Column(name="participants", told="Wie meedoen, met ; ertussen."),
)
_BETWEEN: Final = "; "


def solutions_csv(tallies: Iterable[SolutionTally]) -> bytes:
    """Write solutions, one a row."""
    found = tuple(map(_row, tallies))
    sheet = Sheet(
        name="solutions",
        title="Oplossingen",
        told="Eén rij per oplossing.",
        columns=_COLUMNS,
        rows=lambda: found,
    )
    return write_csv(sheet).encode()


def _row(tally: SolutionTally) -> Row:
    solution = tally.solution
    return (
        solution.number,
        tally.table.value,
        tally.times,
        solution.text,
        _BETWEEN.join(solution.lead_actors),
        _BETWEEN.join(solution.participants),
    )
