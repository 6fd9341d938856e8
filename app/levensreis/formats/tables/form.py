"""Table B1 or B2 as it reads: what stands above it, and the lines in its places.

Form: bureau HHM 2025, annex 1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorRow, FactorTable
from levensreis.domain.influence import Influence
from levensreis.domain.system import System
from levensreis.domain.table_words import (
    counted,
    explained,
    published_note,
    published_told,
)
from levensreis.formats.tabular.plain import plain

HEADS: Final = ("Positieve factoren", "Systeem", "Negatieve factoren")
_SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}
_FOR_TEAM: Final = f"{MARK}. Alleen voor het onderzoeksteam."


@dataclass(frozen=True, slots=True)
class Line:
    """One factor in a place of the table."""

    words: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class FormRow:
    """The factors of one party group, or of a whole system, on both sides."""

    system: System
    group: str
    """What stands above both sides; empty outside the micro system."""
    positive: tuple[Line, ...]
    negative: tuple[Line, ...]


def above(table: FactorTable, journeys: int) -> list[str]:
    """Return the paragraphs above a table that was counted in so many journeys."""
    note = published_note(table) if table.is_published else _FOR_TEAM
    return [counted(table, journeys), *chosen(table), explained(table), note]


def marked(*, is_published: bool) -> list[str]:
    """Tell for whom a table is, or what was done so that others may see it."""
    return [published_told() if is_published else _FOR_TEAM]


def chosen(table: FactorTable) -> list[str]:
    """Tell what was counted, when that is not everything."""
    return [f"Geteld is alleen: {plain(table.selected)}."] if table.selected else []


def form_rows(table: FactorTable) -> Iterator[FormRow]:
    """Give the rows of the table, far systems first."""
    for system, subs in table.blocks():
        for sub in subs:
            group = sub.group.label if sub.group else ""
            yield FormRow(system, group, _lines(sub.positive), _lines(sub.negative))


def _lines(rows: Sequence[FactorRow]) -> tuple[Line, ...]:
    return tuple(map(_line, rows))


def _line(row: FactorRow) -> Line:
    tally, factor = row.tally, row.factor
    number = f"\N{NO-BREAK SPACE}({tally.journeys})" if tally.journeys > 1 else ""
    if tally.is_left_out:
        number = f" ({shown(UNTOLD)})"
    words = f"{_SIGNS[factor.influence]} {plain(factor.label)}{number}"
    if not tally.example:
        return Line(words)
    return Line(
        words, f"Bijv. {plain(tally.example)} (zie {plain(tally.example_journey)})"
    )
