"""Write the factor table in the format that the ending of a file asks for."""

from enum import StrEnum

from levensreis.domain.factor_table import FactorTable
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.tables.dataset import dataset
from levensreis.formats.tables.html_page import html_page
from levensreis.formats.tables.json_file import table_json
from levensreis.formats.tabular.csv_package import csv_zip, write_csv
from levensreis.formats.tabular.workbook import workbook
from levensreis.language import in_dutch


class TableFile(StrEnum):
    """In what form the factor table can be written here: the ending of the file."""

    WORKBOOK = ".xlsx"
    PAGE = ".html"
    CSV = ".csv"
    CSV_PACKAGE = ".zip"
    JSON = ".json"


def write_table(
    table: FactorTable,
    journeys: int,
    form: TableFile,
    progress: Progress = NO_PROGRESS,
) -> bytes:
    """Write a table that was counted in so many journeys, in Dutch; always the same."""
    progress.check()
    with in_dutch():
        match form:
            case TableFile.WORKBOOK:
                return workbook(dataset(table, journeys), progress)
            case TableFile.PAGE:
                return html_page(table, journeys).encode()
            case TableFile.CSV:
                return write_csv(dataset(table, journeys).sheets[0]).encode()
            case TableFile.CSV_PACKAGE:
                return csv_zip(dataset(table, journeys), progress)
            case TableFile.JSON:
                return table_json(table, journeys).encode()
