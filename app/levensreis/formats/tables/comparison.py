"""Two counts of the factors side by side, as tables to count with."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from levensreis.domain.comparison import Comparison
from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import Tally
from levensreis.domain.findings import TableResult
from levensreis.domain.influence import Influence
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.table_words import counted
from levensreis.formats.tables.form import marked
from levensreis.formats.tabular.csv_package import csv_zip, write_csv
from levensreis.formats.tabular.sheet import Column, Dataset, Kind, Row, Sheet, Value
from levensreis.formats.tabular.workbook import workbook
from levensreis.language import in_dutch

TITLE: Final = "Factoren uit de levensreizen, vergeleken"
_SIDES: Final = (Influence.POSITIVE, Influence.NEGATIVE)


class ComparisonFile(StrEnum):
    """In what form a comparison can be written here: the ending of the file."""

    WORKBOOK = ".xlsx"
    CSV = ".csv"
    CSV_PACKAGE = ".zip"


def write_comparison(
    comparison: Comparison, form: ComparisonFile, progress: Progress = NO_PROGRESS
) -> bytes:
    """Write two counts side by side, in Dutch; always the same."""
    progress.check()
    with in_dutch():
        tables = _dataset(comparison)
        match form:
            case ComparisonFile.WORKBOOK:
                return workbook(tables, progress)
            case ComparisonFile.CSV:
                return write_csv(tables.sheets[0]).encode()
            case ComparisonFile.CSV_PACKAGE:
                return csv_zip(tables, progress)


def told(letter: str, result: TableResult) -> str:
    """Tell what one of the two is: `A: geslacht: meisje. Aantal levensreizen: 12`."""
    where = f"{result.name}, " if result.name else ""
    number = counted(result.table, result.journeys)
    return f"{letter}: {where}{result.selection.in_words()}. {number}."


def _dataset(comparison: Comparison) -> Dataset:
    first, second = told("A", comparison.first), told("B", comparison.second)
    note = marked(is_published=comparison.first.table.is_published)
    return Dataset(
        name="factoren-vergeleken",
        title=TITLE,
        told=" ".join((first, second, *note)),
        sheets=(_factors(comparison), _systems(comparison)),
    )


def _factors(comparison: Comparison) -> Sheet:
    def rows() -> Iterator[Row]:
        for row in comparison.rows:
            factor = row.factor
            yield (
                factor.system.value,
                factor.group.value if factor.group else None,
                factor.influence.sign,
                factor.label,
                _number(row.first),
                _number(row.second),
                _shown(row.difference),
            )

    return Sheet(
        name="factors",
        title="Factoren",
        told="Eén rij per factor.",
        columns=(
            Column(
                name="system",
                told="Systeem, van ver naar dichtbij.",
                codes=_systems_told(),
            ),
            Column(
                name="group",
                told="Met wie het contact is; alleen in het microsysteem.",
                codes={each.value: each.label for each in PartyGroup},
                width=26,
            ),
            Column(
                name="sign",
                told="Wat de factor met de zorgvraag deed.",
                codes={side.sign: side.label for side in _SIDES},
            ),
            Column(name="label", told="Hoe de factor heet.", width=60, wraps=True),
            _whole("journeys_a", "In hoeveel levensreizen van A."),
            _whole("journeys_b", "In hoeveel levensreizen van B."),
            _whole("difference", "Hoeveel levensreizen meer in A dan in B."),
        ),
        rows=rows,
    )


def _systems(comparison: Comparison) -> Sheet:
    def rows() -> Iterator[Row]:
        for each in comparison.systems:
            yield (
                each.system.value,
                each.system.label,
                _shown(each.first),
                _shown(each.second),
                percent(each.first_share),
                percent(each.second_share),
                percent(each.difference),
            )

    return Sheet(
        name="systems",
        title="Systemen",
        told="Eén rij per systeem: hoe de factoren verdeeld zijn, van ver naar "
        "dichtbij. Geteld zijn paren van een factor en een levensreis.",
        columns=(
            Column(name="system", told="Het systeem.", codes=_systems_told()),
            Column(name="system_label", told="Hoe het heet.", width=34),
            _whole("pairs_a", "Hoeveel paren in A."),
            _whole("pairs_b", "Hoeveel paren in B."),
            Column(name="share_a", told="Deel van alle paren van A, in procenten."),
            Column(name="share_b", told="Deel van alle paren van B, in procenten."),
            Column(name="difference", told="Het verschil, in procentpunten."),
        ),
        rows=rows,
    )


def _systems_told() -> dict[str, str]:
    return {each.value: each.label for each in System}


def _whole(name: str, what: str) -> Column:
    return Column(name=name, told=what, kind=Kind.WHOLE, left_out=shown(UNTOLD))


def _number(tally: Tally) -> Value:
    return shown(UNTOLD) if tally.is_left_out else tally.journeys


def _shown(number: int | None) -> Value:
    return shown(UNTOLD) if number is None else number


def percent(share: float | None) -> str:
    """Return a share as it is read, in whole percents; and what is not shown."""
    return shown(UNTOLD) if share is None else str(round(share))
