"""The words around a figure, and around what is behind a row of it. Knows no Qt."""

from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Final

from levensreis.domain.crosscut.finding import Finding, FindingRow
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.words import known_in_words, median_in_words
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.selection import Selection
from levensreis.language import say
from levensreis.services.crosscut import Behind
from levensreis.ui.research.crosscut.lacking import what_lacks
from levensreis.ui.research.crosscut.view import FigureLine, FigureTold
from levensreis.ui.research.views.view import BehindTold

_MOST: Final = 70
"""Letters of a row that are told above what is behind it."""


def lines_of(
    findings: Sequence[Finding], texts: Mapping[FindingKey, str]
) -> list[FigureLine]:
    """Return the figures as they stand in the list."""
    return [
        FigureLine(each.key, each.key in texts, "" if is_told(each) else _lacks(each))
        for each in findings
    ]


def is_told(finding: Finding) -> bool:
    """Tell whether a figure says anything."""
    if finding.is_published:
        return any(_occurs(row) for row in finding.rows)
    return bool(finding.known)


def told_of(finding: Finding) -> FigureTold:
    """Return a figure with the words around it."""
    about = f"{finding.about} {known_in_words(finding)}".strip()
    lacks = ""
    if not is_told(finding):
        lacks = (
            say("Er is hiervan niets wat getoond mag worden.")
            if finding.is_published
            else what_lacks(finding.key)
        )
    median = finding.median
    return FigureTold(
        finding=finding,
        about=about,
        median="" if median is None else median_in_words(median),
        lacks=lacks,
        rows=tuple(row for row in finding.rows if _occurs(row)),
    )


def counted_in_words(findings: Sequence[Finding], selection: Selection) -> str:
    """Tell in how many journeys was counted, and in which."""
    journeys, chosen = findings[0].journeys, selection.in_words()
    if findings[0].is_published and journeys is not None:
        return say(
            "Geteld in {count} levensreizen (afgerond): {selection}.",
            count=journeys,
            selection=chosen,
        )
    if selection.is_everything and (journeys or 0) > 1:
        return say("Geteld in alle {count} levensreizen.", count=journeys)
    if journeys is None:
        return say(
            "Geteld in minder dan {number} levensreizen: {selection}.",
            number=SMALLEST_COUNT,
            selection=chosen,
        )
    if journeys == 1:
        return say("Geteld in 1 levensreis: {selection}.", selection=chosen)
    return say(
        "Geteld in {count} levensreizen: {selection}.",
        count=journeys,
        selection=chosen,
    )


def behind_told(
    finding: Finding, row: FindingRow, found: Sequence[Behind]
) -> BehindTold:
    """Return what is behind a row, with the words above it."""
    journeys = len({each.rid for each in found})
    told = (
        say("In 1 levensreis; aantal uitspraken: {count}.", count=len(found))
        if journeys == 1
        else say(
            "In {journeys} levensreizen; aantal uitspraken: {count}.",
            journeys=journeys,
            count=len(found),
        )
    )
    label = shorten(row.label, _MOST, placeholder=" …")
    return BehindTold(finding.title, f"{label}. {told}", found)


def _lacks(finding: Finding) -> str:
    return say("niets te tonen") if finding.is_published else say("niets verteld")


def _occurs(row: FindingRow) -> bool:
    return any(each is None or each.most != 0 for each in row.numbers.values())
