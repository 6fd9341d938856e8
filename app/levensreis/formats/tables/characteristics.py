"""The characteristics of the youth as files to count with: one category a row.

`format` and `version` of the JSON tell what it is; `marking` for whom, null when it was
made for publication. A count that may not be shown is null, and `left_out` is true.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.inflow import words
from levensreis.domain.inflow.overview import (
    Category,
    CharacteristicTable,
    CrossTable,
    Overview,
)
from levensreis.domain.inflow.reference import (
    Compared,
    Reference,
    compared,
    sources_of,
)
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.tables.form import marked
from levensreis.formats.tabular.csv_package import csv_zip, write_csv
from levensreis.formats.tabular.page import PageTable, page
from levensreis.formats.tabular.sheet import Column, Dataset, Kind, Row, Sheet
from levensreis.formats.tabular.workbook import workbook
from levensreis.language import in_dutch, say

FORMAT: Final = "levensreis/characteristics"
VERSION: Final = 1


class CharacteristicsFile(StrEnum):
    """In what form the characteristics can be written here: the ending of the file."""

    WORKBOOK = ".xlsx"
    PAGE = ".html"
    CSV = ".csv"
    CSV_PACKAGE = ".zip"
    JSON = ".json"


@dataclass(frozen=True, slots=True)
class ToWrite:
    """An overview with what goes beside it."""

    overview: Overview
    reference: Reference = field(default_factory=dict)
    crossed: tuple[CrossTable, ...] = ()


def write_characteristics(
    found: ToWrite, form: CharacteristicsFile, progress: Progress = NO_PROGRESS
) -> bytes:
    """Write an overview, in Dutch; always the same."""
    progress.check()
    with in_dutch():
        match form:
            case CharacteristicsFile.WORKBOOK:
                return workbook(_dataset(found), progress)
            case CharacteristicsFile.PAGE:
                tables = (*_page_tables(found), *map(_crossed_page, found.crossed))
                return page(words.title(), _above(found.overview), tables).encode()
            case CharacteristicsFile.CSV:
                return write_csv(_dataset(found).sheets[0]).encode()
            case CharacteristicsFile.CSV_PACKAGE:
                return csv_zip(_dataset(found), progress)
            case CharacteristicsFile.JSON:
                text = json.dumps(_told(found), ensure_ascii=False, indent=1)
                return f"{text}\n".encode()


def _above(overview: Overview) -> list[str]:
    if overview.is_published:
        return [words.counted(overview), words.explained(), words.published_note()]
    return [words.counted(overview), words.explained(), *marked(is_published=False)]


def _rows(found: ToWrite) -> Iterator[tuple[CharacteristicTable, Category, Compared]]:
    for table in found.overview.tables:
        beside = compared(table, found.reference)
        for each, other in zip(table.categories, beside, strict=True):
            yield table, each, other


def _dataset(found: ToWrite) -> Dataset:
    def rows() -> Iterator[Row]:
        for table, each, other in _rows(found):
            first = (table.name, table.label, each.value, each.label)
            count = shown(UNTOLD) if each.count is None else each.count
            yield *first, count, _share(each.share), *_published(other)

    sheet = Sheet(
        name="characteristics",
        title="Kenmerken",
        told="Eén rij per waarde van een kenmerk.",
        columns=_columns(),
        rows=rows,
    )
    told = " ".join(f"{each.rstrip('.')}." for each in _above(found.overview))
    return Dataset(
        name="kenmerken",
        title=words.title(),
        told=told,
        sheets=(sheet, *map(_crossed, range(len(found.crossed)), found.crossed)),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(name="characteristic", told="Het kenmerk.", width=18),
        Column(name="characteristic_label", told="Hoe het heet.", width=44),
        Column(name="category", told="De waarde; unknown: onbekend.", width=18),
        Column(name="category_label", told="Hoe die heet.", width=40),
        Column(
            name="journeys",
            told="Bij hoeveel jongeren.",
            kind=Kind.WHOLE,
            left_out=shown(UNTOLD),
        ),
        Column(name="share", told="Deel van alle jongeren, in procenten."),
        Column(name="published_share", told="Gepubliceerd deel, in procenten."),
        Column(name="difference", told="Ons deel min het gepubliceerde, in %-punt."),
        Column(name="source", told="Waar het is gepubliceerd.", width=40),
    )


def _published(other: Compared) -> tuple[str, str, str]:
    if other.theirs is None:
        return "", "", ""
    difference = other.difference
    return (
        f"{other.theirs.share:.12g}",
        shown(UNTOLD) if difference is None else str(round(difference)),
        other.theirs.source.in_words(),
    )


def _share(share: float | None) -> str:
    return shown(UNTOLD) if share is None else str(round(share))


def _crossed(number: int, cross: CrossTable) -> Sheet:
    def rows() -> Iterator[Row]:
        for down, counts in zip(cross.first.categories, cross.counts, strict=False):
            for across, count in zip(cross.second.categories, counts, strict=False):
                yield down.value, down.label, across.value, across.label, count

    first, second = cross.first.name, cross.second.name
    return Sheet(
        name=f"cross_{number + 1}",
        title=f"Kruistabel {number + 1}",
        told="Eén rij per paar van waarden.",
        columns=(
            Column(name=first, told=f"{cross.first.title}."),
            Column(name=f"{first}_label", told="Hoe het heet.", width=40),
            Column(name=second, told=f"{cross.second.title}."),
            Column(name=f"{second}_label", told="Hoe het heet.", width=40),
            Column(name="journeys", told="Bij hoeveel jongeren.", kind=Kind.WHOLE),
        ),
        rows=rows,
    )


def _page_tables(found: ToWrite) -> Iterator[PageTable]:
    for table in found.overview.tables:
        sources = sources_of(table, found.reference)
        heads = [table.title, "Aantal", "Deel"]
        if sources:
            heads += ["Gepubliceerd", "Verschil in %-punt"]
        rows = []
        beside = compared(table, found.reference)
        for each, other in zip(table.categories, beside, strict=True):
            count, share = words.shown_count(each.count), words.shown_share(each.share)
            theirs = words.published_share(other), words.difference(other)
            rows.append((each.label, count, share, *(theirs if sources else ())))
        yield PageTable(
            table.title, heads, rows, [words.compared_note(each) for each in sources]
        )


def _crossed_page(cross: CrossTable) -> PageTable:
    total = say("totaal")
    title = say(
        "{first} en {second}", first=cross.first.title, second=cross.second.label
    )
    heads = [
        cross.first.title,
        *(each.label for each in cross.second.categories),
        total,
    ]
    down = [*(each.label for each in cross.first.categories), total]
    rows = [
        (label, *map(str, counts))
        for label, counts in zip(down, cross.counts, strict=True)
    ]
    return PageTable(title, heads, rows)


def _told(found: ToWrite) -> dict[str, Any]:
    overview = found.overview
    return {
        "format": FORMAT,
        "version": VERSION,
        "marking": None if overview.is_published else MARK,
        "published": overview.is_published,
        "journeys": overview.journeys,
        "characteristics": [
            {
                "id": table.name,
                "label": table.label,
                "categories": [
                    _category(each, other)
                    for each, other in zip(
                        table.categories, compared(table, found.reference), strict=True
                    )
                ],
            }
            for table in overview.tables
        ],
        "crossed": [
            {
                "rows": each.first.name,
                "columns": each.second.name,
                "row_values": [one.value for one in each.first.categories],
                "column_values": [one.value for one in each.second.categories],
                "journeys": each.counts,
            }
            for each in found.crossed
        ],
    }


def _category(each: Category, other: Compared) -> dict[str, Any]:
    theirs = other.theirs
    return {
        "id": each.value,
        "label": each.label,
        "journeys": each.count,
        "left_out": each.count is None,
        "share": None if each.share is None else round(each.share),
        "published": None
        if theirs is None
        else {
            "share": theirs.share,
            "journeys": theirs.count,
            "of": theirs.of,
            "source": theirs.source.name,
            "page": theirs.source.page,
            "date": theirs.source.date,
        },
    }
