"""A factor table and a comparison as lines to show; knows no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, zip_longest
from typing import Final

from levensreis.domain.codebook import FactorId
from levensreis.domain.comparison import ComparedRow, ComparedSystem, Comparison
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorRow, SubBlock, Tally
from levensreis.domain.findings import TableResult
from levensreis.domain.influence import Influence
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.published_factors import published_number
from levensreis.language import say

SIGNS: Final = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−"}


class LineKind(StrEnum):
    """What a line is."""

    FACTOR = "factor"
    EXAMPLE = "example"
    GROUP = "group"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Line:
    """Words in one place of the table."""

    words: str
    kind: LineKind
    fid: FactorId | None = None
    influence: Influence | None = None
    spoken: str = ""
    """What a screen reader says, where that is more than what is seen."""

    @property
    def told(self) -> str:
        """All of it, for who cannot see it."""
        return self.spoken or self.words


@dataclass(frozen=True, slots=True)
class FormRow:
    """What stands beside each other: + at the left, the system, − at the right."""

    positive: Line | None
    system: Line | None
    negative: Line | None

    @property
    def cells(self) -> tuple[Line | None, ...]:
        """The three places, from left to right."""
        return self.positive, self.system, self.negative


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A factor or a system in two counts."""

    name: Line
    first: str
    second: str
    difference: str
    system: ComparedSystem | None = None
    """Of which it is the heading."""

    @property
    def told(self) -> str:
        """All of it, for who cannot see it."""
        return say(
            "{name}: A {first}, B {second}, verschil {difference}",
            name=self.name.told,
            first=self.first,
            second=self.second,
            difference=self.difference,
        )


def form_rows(result: TableResult) -> list[list[FormRow]]:
    """Return per system the rows of Table B1, far systems first."""
    return [list(_system_rows(subs)) for _, subs in result.table.blocks()]


def compared_lines(comparison: Comparison) -> list[ComparedLine]:
    """Return each system with its spread, and under it its factors."""
    by_system = {
        system: list(rows)
        for system, rows in groupby(comparison.rows, key=lambda row: row.factor.system)
    }
    lines: list[ComparedLine] = []
    for each in comparison.systems:
        lines.append(_compared_system(each))
        lines += [_compared(row) for row in by_system.get(each.system, [])]
    return lines


def size_told(result: TableResult) -> str:
    """Tell how much was counted, as it may be shown."""
    if not result.table.is_published:
        return say(
            "Levensreizen: {journeys}; uitspraken: {statements}",
            journeys=result.journeys,
            statements=result.statements,
        )
    journeys = published_number(result.journeys)
    if journeys is None:
        return say("Levensreizen: minder dan {least}", least=SMALLEST_COUNT)
    return say("Levensreizen: {journeys} (afgerond)", journeys=journeys)


def hidden_told(result: TableResult) -> str:
    """Tell what publication keeps from sight; empty when nothing is."""
    rows = result.table.rows
    left_out = sum(row.tally.is_left_out for row in rows)
    if not result.table.is_published:
        return ""
    return say(
        "Voor publicatie: afgerond op vijftallen. Van {every} aantallen zijn er "
        "{count} niet getoond: wat in minder dan {least} levensreizen voorkomt, en wat "
        "zulke aantallen zou verraden.",
        every=len(rows),
        count=left_out,
        least=SMALLEST_COUNT,
    )


def as_text(result: TableResult) -> str:
    """Return a table as lines with tabs, to paste in a sheet or a text."""
    lines = [
        [
            row.factor.system.label,
            row.factor.group.label if row.factor.group else "",
            row.factor.influence.sign,
            row.factor.label,
            _number(row.tally),
        ]
        for row in result.table.rows
    ]
    return _tabbed(lines)


def compared_as_text(comparison: Comparison) -> str:
    """Return a comparison as lines with tabs."""
    lines = compared_lines(comparison)
    head = ["", "A", "B", say("Verschil")]
    told = [
        [each.name.words, each.first, each.second, each.difference] for each in lines
    ]
    return _tabbed([head, *told])


def _tabbed(lines: Sequence[Sequence[str]]) -> str:
    return "".join(
        "\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines
    )


def _system_rows(subs: Sequence[SubBlock]) -> Iterator[FormRow]:
    is_first = True
    for sub in subs:
        sides = [list(_side(sub, rows)) for rows in (sub.positive, sub.negative)]
        for left, right in zip_longest(*sides):
            system = _system_line(sub) if is_first else None
            yield FormRow(left, system, right)
            is_first = False


def _system_line(sub: SubBlock) -> Line:
    system = (sub.positive or sub.negative)[0].factor.system
    return Line(f"{system.label}\n({system.model_name})", LineKind.SYSTEM)


def _side(sub: SubBlock, rows: Sequence[FactorRow]) -> Iterator[Line]:
    if sub.group is not None:
        yield Line(sub.group.label, LineKind.GROUP)
    for row in rows:
        yield _factor(row)
        if row.tally.example:
            yield Line(
                say(
                    "Bijv. {example} (zie {journey})",
                    example=row.tally.example,
                    journey=row.tally.example_journey,
                ),
                LineKind.EXAMPLE,
                row.factor.id,
                row.factor.influence,
            )


def _factor(row: FactorRow) -> Line:
    factor, tally = row.factor, row.tally
    count = f"\N{NO-BREAK SPACE}({_number(tally)})"
    words = f"{SIGNS[factor.influence]} {factor.label}{count}"
    spoken = say(
        "{factor}, {influence}, aantal levensreizen: {count}",
        factor=factor.label,
        influence=factor.influence.label,
        count=_number(tally),
    )
    return Line(words, LineKind.FACTOR, factor.id, factor.influence, spoken)


def _compared_system(each: ComparedSystem) -> ComparedLine:
    return ComparedLine(
        Line(each.system.label, LineKind.SYSTEM),
        _share(each.first, each.first_share),
        _share(each.second, each.second_share),
        _signed(each.difference, say("%-punt")),
        each,
    )


def _compared(row: ComparedRow) -> ComparedLine:
    factor = row.factor
    words = f"{SIGNS[factor.influence]} {factor.label}"
    spoken = f"{factor.label}, {factor.influence.label}"
    name = Line(words, LineKind.FACTOR, factor.id, factor.influence, spoken)
    return ComparedLine(
        name, _number(row.first), _number(row.second), _signed(row.difference)
    )


def _number(tally: Tally) -> str:
    return shown(UNTOLD) if tally.is_left_out else str(tally.journeys)


def _share(pairs: int | None, share: float | None) -> str:
    if pairs is None or share is None:
        return shown(UNTOLD) if pairs is None else str(pairs)
    return f"{pairs} ({share:.0f}\N{NO-BREAK SPACE}%)"


def _signed(difference: float | None, unit: str = "") -> str:
    if difference is None:
        return shown(UNTOLD)
    found = round(difference)
    sign = "+" if found > 0 else "−" if found < 0 else ""
    return f"{sign}{abs(found)}\N{NO-BREAK SPACE}{unit}".strip()
