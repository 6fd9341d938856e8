"""Figures as others may have them: rounded to 5, small numbers left out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, FindingRow, Median, Unit
from levensreis.domain.publication import ROUNDED_TO, SMALLEST_COUNT, rounded
from levensreis.domain.published_factors import published_number
from levensreis.language import say

OTHERS: Final = "others"
"""The row of what few have, where rows add up."""


def published_finding(finding: Finding) -> Finding:
    """Return a figure as it may be published: only of journeys, and of enough.

    Rows that are there only because somebody has them are not there when their number
    may not be shown. Nothing leads back to a statement.
    """
    journeys = finding.journeys or 0
    rows = _pooled(finding.rows) if finding.is_whole else finding.rows
    least = _least(rows, journeys) if finding.is_whole else map(_alone, rows)
    shown = [_shown(row, each) for row, each in zip(rows, least, strict=True)]
    return replace(
        finding,
        units=(Unit.JOURNEYS,),
        rows=tuple(row for row in shown if row.journeys or not row.is_open),
        known=None if finding.is_whole else _known(finding.known or 0, journeys),
        journeys=published_number(journeys),
        median=_median(finding.median),
        is_published=True,
    )


def _pooled(rows: Iterable[FindingRow]) -> list[FindingRow]:
    """Put open rows that few have together: what they are may not be shown."""
    kept, pooled = list[FindingRow](), 0
    for row in rows:
        if row.is_open and _number(row) < SMALLEST_COUNT:
            pooled += _number(row)
        else:
            kept.append(row)
    if pooled:
        numbers = {Unit.JOURNEYS: Bounds.of(pooled)}
        label = say("andere, die samen worden geteld")
        kept.append(FindingRow(key=OTHERS, label=label, numbers=numbers))
    return kept


def _number(row: FindingRow) -> int:
    return int(row.journeys.least) if row.journeys else 0


def _alone(row: FindingRow) -> int | None:
    return published_number(_number(row))


def _least(rows: Iterable[FindingRow], journeys: int) -> list[int | None]:
    """Return of rows that add up what may be shown; what is not sure is a part too."""
    counts = [_number(row) for row in rows]
    unsure = journeys - sum(counts)
    return published_parts([*counts, *([unsure] if unsure else [])])[: len(counts)]


def published_parts(counts: Sequence[int]) -> list[int | None]:
    """Return the parts of a total that is shown, None for those that may not be.

    A part that is left out alone follows from the rest. So the smallest that are shown
    are left out too, until those together leave as much room as a shown one does.
    """
    order = sorted(range(len(counts)), key=lambda place: counts[place])
    number = sum(count < SMALLEST_COUNT for count in counts)
    while 0 < number < len(counts) and not _has_room(counts, order[:number]):
        number += 1
    hidden = set(order[:number])
    return [
        None if place in hidden else rounded(count)
        for place, count in enumerate(counts)
    ]


def _has_room(counts: Sequence[int], hidden: Sequence[int]) -> bool:
    total = sum(counts[place] for place in hidden)
    return len(hidden) > 1 and total >= ROUNDED_TO


def _shown(row: FindingRow, least: int | None) -> FindingRow:
    found = row.journeys or Bounds.of(0)
    number = None
    if least is not None:
        most = int(found.least if found.most is None else found.most)
        number = Bounds(least, max(least, rounded(most)))
    return replace(row, numbers={Unit.JOURNEYS: number}, sources={})


def _known(known: int, journeys: int) -> int | None:
    return published_parts([known, journeys - known])[0]


def _median(median: Median | None) -> Median | None:
    if median is None or (median.of or 0) < SMALLEST_COUNT:
        return None
    # Of how many is the number of rows that may not be shown.
    return replace(median, of=None)
