"""Files of the group interviews: Table B2, B1 beside B2, and the interviews themselves.

From a laptop's own study each is looked through with every register of it first; what
is for others names no organisation.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final
from uuid import UUID

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.erasure import ExportKind
from levensreis.domain.factor_table import Order
from levensreis.domain.findings import TableResult
from levensreis.domain.professionals.comparison import Beside
from levensreis.domain.professionals.interview import GroupInterview
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.interview_json import write_interviews
from levensreis.formats.tables.write import TableFile, write_table
from levensreis.language import in_dutch, say
from levensreis.pictures.research.beside import beside_chart
from levensreis.pictures.research.chart import PAPER, Chart
from levensreis.pictures.research.marking import marked
from levensreis.services.document_files import DOCUMENT_ENDINGS, printed
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.professional_names import (
    check_examples,
    check_interviews,
    check_organisations,
)
from levensreis.services.professionals import ProfessionalsService
from levensreis.services.research_output import write_merged
from levensreis.services.research_source import ResearchSource
from levensreis.services.table_files import TABLE_ENDINGS
from levensreis.storage import register

WORKBOOK: Final = ".xlsx"
SVG: Final = ".svg"
PNG: Final = ".png"
BESIDE_ENDINGS: Final = (*DOCUMENT_ENDINGS, SVG, PNG, WORKBOOK, ".csv")
"""What B1 beside B2 can be saved as, by the ending of the name."""
JSON: Final = ".json"
_BLANK: Final = "-"


@dataclass(frozen=True, slots=True)
class _Leaving:
    """A file that is to be written, and how it is without a word that was told."""

    content: bytes
    bare: Callable[[], bytes]
    kind: ExportKind = ExportKind.TABLE
    among: Collection[UUID] | None = ()
    """The journeys in it; None for every one that may count."""


def save_table(
    service: ProfessionalsService,
    path: Path,
    order: Order = Order.CODEBOOK,
    *,
    published: bool = False,
    progress: Progress = NO_PROGRESS,
) -> TableResult:
    """Save Table B2 in the format that the ending of a name asks for.

    Raises UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
    """
    what = say("Een tabel wordt een pdf, een werkblad, een document of csv")
    check_ending(path, what, *TABLE_ENDINGS)
    result, interviews = service.count(order, published=published), service.interviews()
    check_examples(service, result.table)
    if published:
        check_organisations(result.table, interviews)
    ending = path.suffix.lower()
    leaving = _Leaving(
        _table(result, interviews, ending, progress),
        lambda: _table(_bare(result), map(_blank, interviews), ending, NO_PROGRESS),
    )
    _write(service.source, path, leaving)
    return result


def save_beside(
    service: ProfessionalsService,
    path: Path,
    *,
    published: bool = False,
    progress: Progress = NO_PROGRESS,
) -> Beside:
    """Save B1 beside B2: a document with the picture, or the numbers.

    Raises what `save_table` raises, and NotReleased while a journey is not ready.
    """
    check_ending(path, say("Kies een soort bestand"), *BESIDE_ENDINGS)
    beside = service.beside(published=published, progress=progress)
    content = _beside(beside, path.suffix.lower(), progress)
    source = service.source.for_others() if published else service.source
    _write(source, path, _Leaving(content, lambda: content, among=None))
    return beside


def save_interviews(
    service: ProfessionalsService, path: Path, progress: Progress = NO_PROGRESS
) -> int:
    """Save all interviews as one JSON file, for the team; tell how many there are.

    Raises UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
    """
    check_ending(path, say("Groepsgesprekken worden JSON"), JSON)
    interviews, books = service.interviews(), service.codebooks()
    check_interviews(service, interviews)
    progress.check()
    used = {
        books.became.get(coding.factor, coding.factor)
        for one in interviews
        for each in one.statements
        for coding in each.codings
    }
    shipped = service.factors.shipped
    factors = [
        each
        for each in books.every.factors
        if each.id not in shipped and (each.id in used or each.id in books.own.by_id)
    ]

    def bare() -> bytes:
        theirs = [each for each in factors if not each.own]
        return write_interviews(map(_blank, interviews), theirs).encode()

    content = write_interviews(interviews, factors).encode()
    leaving = _Leaving(content, bare, ExportKind.INTERVIEWS)
    _write(service.source, path, leaving)
    return len(interviews)


def beside_drawn(beside: Beside) -> Chart:
    """Draw B1 beside B2 for paper."""
    # ReportLab is slow to load: only when something is printed.
    from levensreis.reports.paper import fonts

    fonts.register()
    return beside_chart(beside, PAPER, cache(fonts.text_width))


def _table(
    result: TableResult,
    interviews: Iterable[GroupInterview],
    ending: str,
    progress: Progress,
) -> bytes:
    table = result.table
    with in_dutch():
        if ending not in DOCUMENT_ENDINGS:
            return write_table(table, result.journeys, TableFile(ending), progress)
        from levensreis.reports.factor_table import table_document
        from levensreis.reports.group_interviews import interview_blocks

        after = interview_blocks(interviews, is_published=table.is_published)
        return printed(table_document(table, result.journeys, after), ending, progress)


def _beside(beside: Beside, ending: str, progress: Progress) -> bytes:
    with in_dutch():
        chart = beside_drawn(beside)
        if ending in DOCUMENT_ENDINGS:
            from levensreis.reports.beside import beside_document

            return printed(beside_document(beside, chart), ending, progress)
        from levensreis.formats.tabular.csv_package import write_csv
        from levensreis.formats.tabular.numbers import numbers_dataset
        from levensreis.formats.tabular.workbook import workbook

        published = beside.journeys.result.table.is_published
        if ending in (SVG, PNG):
            return _pictured(chart, ending, progress, is_published=published)
        told = chart.told if published else f"{chart.told} {MARK}."
        dataset = numbers_dataset(chart.title, told, chart.numbers)
        if ending == WORKBOOK:
            return workbook(dataset, progress)
        return write_csv(dataset.sheets[0]).encode()


def _pictured(
    chart: Chart, ending: str, progress: Progress, *, is_published: bool
) -> bytes:
    picture = chart.picture if is_published else marked(chart.picture, MARK)
    if ending == SVG:
        from levensreis.reports.picture_svg import picture_svg

        told = chart.alternative if is_published else f"{chart.alternative} {MARK}."
        return picture_svg(picture, chart.title, told)
    from levensreis.formats.picture_png import page_png
    from levensreis.reports.research_picture import bare_pdf

    return page_png(bare_pdf(picture, progress))


def _write(source: ResearchSource, path: Path, leaving: _Leaving) -> None:
    study = source.study
    if study is None:
        write_merged(source, leaving.kind, path, leaving.content)
        return
    check_outside(study.database, path)
    with study.database.transaction() as connection:
        registers = tuple(register.get_all(connection).values())
    outgoing = Outgoing(
        leaving.kind,
        leaving.content,
        registers,
        leaving.bare,
        among=leaving.among,
    )
    write_outgoing(study.database, study.log, outgoing, path)


def _bare(result: TableResult) -> TableResult:
    rows = tuple(
        replace(row, tally=replace(row.tally, example="", example_journey=""))
        for row in result.table.rows
    )
    return replace(result, table=replace(result.table, rows=rows))


def _blank(interview: GroupInterview) -> GroupInterview:
    """Return an interview without a word that was typed."""
    return replace(
        interview,
        organisations=(_BLANK,),
        participants=(_BLANK,) * len(interview.participants),
        note="",
        statements=tuple(
            replace(
                each,
                text=_BLANK,
                quote="",
                codings=tuple(replace(coding, example="") for coding in each.codings),
            )
            for each in interview.statements
        ),
    )
