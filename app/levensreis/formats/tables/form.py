"""Table B1 as it reads: what stands above it, and the lines in each of its places.

Form: bureau HHM 2025, annex 1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorRow, FactorTable
from levensreis.domain.influence import Influence
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.published_factors import published_number
from levensreis.domain.system import System
from levensreis.formats.tabular.plain import plain

TITLE: Final = "Tabel B1. Factoren uit de levensreizen"
HEADS: Final = ("Positieve factoren", "Systeem", "Negatieve factoren")
_SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}
_EXPLAINED: Final = (
    "Positieve factoren verlaagden de zorgvraag (+), negatieve verhoogden die (−). "
    "Tussen haakjes staat in hoeveel levensreizen een factor voorkomt, als dat er "
    "meer dan één is."
)
_PUBLISHED: Final = (
    f"Aantallen zijn afgerond op vijftallen. Niet getoond is wat in minder dan "
    f"{SMALLEST_COUNT} levensreizen voorkomt, ook als dat geen enkele is, en wat zulke "
    "aantallen zou verraden."
)
_FOR_TEAM: Final = f"{MARK}. Alleen voor het onderzoeksteam."
_EMPTY: Final = (
    "Er zijn nog geen factoren geteld. Koppel eerst factoren uit het codeboek aan "
    "uitspraken."
)
_EMPTY_SELECTION: Final = "In deze selectie komt geen enkele factor voor."


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
    first = [counted(table, journeys), *chosen(table)]
    note = marked(is_published=table.is_published)
    if not table.rows:
        return [*first, _EMPTY_SELECTION if table.selected else _EMPTY, *note]
    return [*first, _EXPLAINED, *note]


def marked(*, is_published: bool) -> list[str]:
    """Tell for whom a table is, or what was done so that others may see it."""
    return [_PUBLISHED if is_published else _FOR_TEAM]


def chosen(table: FactorTable) -> list[str]:
    """Tell what was counted, when that is not everything."""
    return [f"Geteld is alleen: {plain(table.selected)}."] if table.selected else []


def counted(table: FactorTable, journeys: int) -> str:
    """Tell in how many journeys was counted, as it may be shown."""
    if not table.is_published:
        return f"Aantal levensreizen: {journeys}"
    number = published_number(journeys)
    if number is None:
        return f"Aantal levensreizen: minder dan {SMALLEST_COUNT}"
    return f"Aantal levensreizen: {number} (afgerond)"


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
