"""Pictures of many journeys: count what they show, and save them with their numbers."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.erasure import ExportKind
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.selection import EVERYTHING, Selection
from levensreis.domain.selection_text import Options
from levensreis.language import in_dutch, say
from levensreis.pictures.research.catalogue import Counted, Counts, PictureKind
from levensreis.pictures.research.chart import PAPER, Behind, Chart
from levensreis.pictures.research.marking import marked
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.research_output import write_merged
from levensreis.services.research_source import ResearchSource
from levensreis.storage.access_log import Transaction
from levensreis.storage.research import pictures_behind, pictures_data, selecting
from levensreis.storage.research.selecting import Behind as Told

__all__ = ["PictureFile", "ResearchPictures", "Told"]

MOST_FACTORS: Final = 15
"""Factors of which it is shown which occur together: more cannot be read."""
_PAGE: Final = 500.0
"""Points that the rows of a long picture have on a page."""


class PictureFile(StrEnum):
    """In what form a picture can be saved, or what it was drawn from: the ending."""

    PDF = ".pdf"
    SVG = ".svg"
    PNG = ".png"
    WORKBOOK = ".xlsx"
    CSV = ".csv"


class ResearchPictures:
    """The pictures of one source.

    Whatever counts raises NotReleased while something of a laptop's own study may not
    leave yet.
    """

    def __init__(self, source: ResearchSource) -> None:
        self.source = source

    def options(self) -> Options:
        """Return what there is to filter by."""
        with self.source.reading() as connection:
            return selecting.options(connection)

    def count(
        self,
        kind: PictureKind,
        selection: Selection = EVERYTHING,
        second: Selection | None = None,
        progress: Progress = NO_PROGRESS,
    ) -> Counted:
        """Count what a picture shows; bars can compare with a second selection."""
        self.source.prepare(progress)
        with self.source.reading() as connection:
            found = _counts(connection, kind, selection)
            if kind is not PictureKind.BARS or second is None:
                return Counted(kind, found, selection)
            other = pictures_data.systems(connection, second)
        return Counted(kind, found, selection, other, second)

    def behind(self, part: Behind, counted: Counted) -> list[Told]:
        """Return the statements behind a part of a picture, by journey."""
        selection = counted.second_selection if part.is_second else counted.selection
        with self.source.reading() as connection:
            return pictures_behind.behind(connection, part, selection)

    def save(
        self, counted: Counted, path: Path, progress: Progress = NO_PROGRESS
    ) -> None:
        """Save a picture (pdf, svg, png), or what it was drawn from (xlsx, csv).

        Raises UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
        """
        check_ending(path, say("Kies een soort bestand"), *PictureFile)
        make = _maker(PictureFile(path.suffix.lower()))
        study, own = self.source.study, self.source.own
        if study is None or own is None:
            content = make(counted, progress)
            write_merged(self.source, ExportKind.TABLE, path, content)
            return
        database = study.database
        check_outside(database, path)
        outgoing = Outgoing(
            ExportKind.TABLE,
            make(counted, progress),
            own.registers,
            lambda: make(counted.nameless(), NO_PROGRESS),
            own.kept,
        )
        write_outgoing(database, study.log, outgoing, path)


def _counts(connection: Transaction, kind: PictureKind, selection: Selection) -> Counts:
    if kind.spell is not None:
        return pictures_data.courses(connection, selection, kind.spell)
    match kind:
        case PictureKind.HEAT:
            return pictures_data.ages(connection, selection)
        case PictureKind.BUTTERFLY:
            return pictures_data.themes(connection, selection)
        case PictureKind.TOGETHER:
            return pictures_data.together(connection, selection, MOST_FACTORS)
        case _:
            return pictures_data.systems(connection, selection)


def _maker(form: PictureFile) -> Callable[[Counted, Progress], bytes]:
    def make(counted: Counted, progress: Progress) -> bytes:
        progress.check()
        with in_dutch():  # whatever the screen speaks
            return _MAKERS[form](counted, progress)

    return make


def _drawn(counted: Counted) -> Chart:
    # ReportLab is slow to load: only when something is printed.
    from levensreis.reports.paper import fonts

    fonts.register()
    return counted.drawn(PAPER, cache(fonts.text_width))


def _pdf(counted: Counted, progress: Progress) -> bytes:
    from levensreis.reports.paper import fonts
    from levensreis.reports.research_picture import picture_pdf

    fonts.register()
    charts = counted.pages(PAPER, cache(fonts.text_width), _PAGE)
    return picture_pdf(charts, _told(counted), progress)


def _svg(counted: Counted, _: Progress) -> bytes:
    from levensreis.reports.picture_svg import picture_svg

    chart = _drawn(counted)
    picture = marked(chart.picture, MARK)
    return picture_svg(picture, chart.title, f"{chart.alternative} {MARK}.")


def _png(counted: Counted, progress: Progress) -> bytes:
    from levensreis.formats.picture_png import page_png
    from levensreis.reports.research_picture import bare_pdf

    return page_png(bare_pdf(marked(_drawn(counted).picture, MARK), progress))


def _workbook(counted: Counted, progress: Progress) -> bytes:
    from levensreis.formats.tabular.numbers import numbers_dataset
    from levensreis.formats.tabular.workbook import workbook

    chart = _drawn(counted)
    told = f"{_told(counted)} {chart.told} {MARK}."
    numbers = chart.data or chart.numbers
    return workbook(numbers_dataset(chart.title, told, numbers), progress)


def _csv(counted: Counted, _: Progress) -> bytes:
    from levensreis.formats.tabular.csv_package import write_csv
    from levensreis.formats.tabular.numbers import numbers_dataset

    chart = _drawn(counted)
    numbers = chart.data or chart.numbers
    return write_csv(numbers_dataset(chart.title, "", numbers).sheets[0]).encode()


_MAKERS: Final = {
    PictureFile.PDF: _pdf,
    PictureFile.SVG: _svg,
    PictureFile.PNG: _png,
    PictureFile.WORKBOOK: _workbook,
    PictureFile.CSV: _csv,
}


def _told(counted: Counted) -> str:
    """Tell in what was counted."""
    told = say(
        "Geteld in {count} levensreizen: {selection}.",
        count=counted.counts.journeys,
        selection=counted.selection.in_words(),
    )
    if counted.second is None:
        return told
    other = say(
        "Vergeleken met {count} levensreizen: {selection}.",
        count=counted.second.journeys,
        selection=counted.second_selection.in_words(),
    )
    return f"{told} {other}"
