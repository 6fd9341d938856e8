"""Write a study in the format that the ending of a file asks for."""

from enum import StrEnum

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.research_data import ResearchData
from levensreis.formats.research.dataset import dataset
from levensreis.formats.research.extras import check_extra
from levensreis.formats.tabular.csv_package import csv_zip
from levensreis.formats.tabular.words import in_words
from levensreis.formats.tabular.workbook import workbook
from levensreis.language import in_dutch


class ResearchFormat(StrEnum):
    """In what form a study can be saved for researchers: the ending of the file."""

    WORKBOOK = ".xlsx"
    CSV = ".zip"
    PROJECT = ".qdpx"
    CODEBOOK = ".qdc"
    PARQUET = ".parquet"
    SPSS = ".sav"

    @property
    def needs(self) -> tuple[str, ...]:
        """The libraries that the program does not bring itself."""
        return _NEEDS.get(self, ())


_NEEDS = {
    ResearchFormat.PARQUET: ("pyarrow",),
    ResearchFormat.SPSS: ("pyreadstat", "pandas"),
}


def check_extras(form: ResearchFormat) -> None:
    """Raise MissingExtra when something that a format needs is not there."""
    for library in form.needs:
        check_extra(library, form.value)


def write_research(
    data: ResearchData, form: ResearchFormat, progress: Progress = NO_PROGRESS
) -> bytes:
    """Write a study, in Dutch; the same every time.

    Raises MissingExtra, TooMuch when a workbook cannot hold it, and Cancelled.
    """
    check_extras(form)
    with in_dutch():
        match form:
            case ResearchFormat.WORKBOOK:
                return workbook(in_words(dataset(data)), progress)
            case ResearchFormat.CSV:
                return csv_zip(dataset(data), progress)
            case ResearchFormat.PARQUET:
                from levensreis.formats.research.parquet import parquet

                return parquet(data, progress)
            case ResearchFormat.SPSS:
                from levensreis.formats.research.sav import sav

                return sav(data)
            case _:
                from levensreis.formats.research import refi

                if form is ResearchFormat.CODEBOOK:
                    return refi.codebook(data)
                return refi.project(data, progress)
