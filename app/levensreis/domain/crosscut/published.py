"""Figures as others may have them: rounded to 5, small numbers left out."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from levensreis.domain.crosscut.bounds import Bounds
from levensreis.domain.crosscut.finding import Finding, FindingRow, Median, Unit
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.publication import SMALLEST_COUNT, published_parts, rounded
from levensreis.domain.published_factors import published_number
from levensreis.language import say

LEFT_OUT: Final = (
    FindingKey.NO_SCHOOL,
    FindingKey.REFUSED,
    FindingKey.FIRST_VG6,
    FindingKey.TIME_TO_VG7,
    FindingKey.VERY_COMPLEX_AGE,
)
"""Figures that count what the characteristics or another figure count too, divided in
another way: a file with both, or two files, could be subtracted."""
OTHERS: Final = "others"
"""The row of what few have, where rows add up."""


def published_finding(finding: Finding) -> Finding:
    """Return a figure as it may be published: only of journeys, and of enough.

    Rows that are there only because somebody has them are not there when their number
    may not be shown. Nothing leads back to a statement. Of how many something is known
    is not told, and of what is left out nothing: beside the characteristics it would
    tell what those do not show.
    """
    journeys = finding.journeys or 0
    rows = _pooled(finding.rows) if finding.is_whole else finding.rows
    least = _least(rows, journeys) if finding.is_whole else [*map(_alone, rows)]
    if finding.key in LEFT_OUT:
        least = [None] * len(rows)
    shown = [_shown(row, each) for row, each in zip(rows, least, strict=True)]
    return replace(
        finding,
        units=(Unit.JOURNEYS,),
        rows=tuple(row for row in shown if row.journeys or not row.is_open),
        known=None,
        journeys=published_number(journeys),
        median=None if finding.key in LEFT_OUT else _median(finding.median),
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


def _shown(row: FindingRow, least: int | None) -> FindingRow:
    found = row.journeys or Bounds.of(0)
    number = None
    if least is not None:
        most = int(found.least if found.most is None else found.most)
        number = Bounds(least, max(least, rounded(most)))
    return replace(row, numbers={Unit.JOURNEYS: number}, sources={})


def _median(median: Median | None) -> Median | None:
    if median is None or (median.of or 0) < SMALLEST_COUNT:
        return None
    # Of how many is the number of rows that may not be shown.
    return replace(median, of=None)
