"""Save a factor table or a comparison in every format, of any source.

What leaves a laptop's own study is looked through first; what was merged was released
before, and is only told in the log.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from levensreis.domain.characteristics import SmallGroups
from levensreis.domain.comparison import Comparison
from levensreis.domain.erasure import ExportKind
from levensreis.domain.factor_table import FactorTable
from levensreis.domain.findings import TableResult
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.formats.tables.comparison import ComparisonFile, write_comparison
from levensreis.formats.tables.write import TableFile, write_table
from levensreis.language import in_dutch, say
from levensreis.services.document_files import DOCUMENT_ENDINGS, PDF, printed
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import check_ending, check_outside
from levensreis.services.research_output import write_merged
from levensreis.services.research_source import ResearchSource
from levensreis.services.small_groups import small_groups

TABLE_ENDINGS: Final = (*DOCUMENT_ENDINGS, *TableFile)
"""What a table can be saved as, by the ending of the name."""
COMPARISON_ENDINGS: Final = (PDF, *ComparisonFile)
"""What a comparison can be saved as."""
Told = Callable[[SmallGroups], None]
"""Hears how few journeys are alike in what is about to be written."""
Found = TableResult | Comparison


def check_form(path: Path, *, is_comparison: bool) -> None:
    """Raise UnknownFormat when a name has no ending that can be written."""
    if is_comparison:
        what = say("Een vergelijking wordt een pdf, een werkblad of csv")
        check_ending(path, what, *COMPARISON_ENDINGS)
    else:
        what = say("Een tabel wordt een pdf, een werkblad, een document of csv")
        check_ending(path, what, *TABLE_ENDINGS)


def save_found(
    source: ResearchSource,
    found: Found,
    path: Path,
    progress: Progress = NO_PROGRESS,
    told: Told = lambda _: None,
) -> None:
    """Save what was found, in the format that the ending of a name asks for.

    Of what is for others it is `told` how few are alike, before anything is written.
    Raises UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
    """
    check_form(path, is_comparison=isinstance(found, Comparison))
    results = _results(found)
    if results[0].table.is_published:
        source = source.for_others()
        for each in results:
            told(small_groups(source, each.selection))
    source.prepare(progress)
    content = _written(found, path, progress)
    study, own = source.study, source.own
    if study is None or own is None:
        write_merged(source, ExportKind.TABLE, path, content)
        return
    outgoing = Outgoing(
        ExportKind.TABLE,
        content,
        own.registers,
        lambda: _written(_form_of(found), path, NO_PROGRESS),
        own.kept,
    )
    database = study.database
    check_outside(database, path)
    write_outgoing(database, study.log, outgoing, path)


def _results(found: Found) -> tuple[TableResult, ...]:
    if isinstance(found, Comparison):
        return found.first, found.second
    return (found,)


def _written(found: Found, path: Path, progress: Progress) -> bytes:
    ending = path.suffix.lower()
    with in_dutch():
        if isinstance(found, Comparison):
            if ending != PDF:
                return write_comparison(found, ComparisonFile(ending), progress)
            from levensreis.reports.factor_comparison import comparison_pdf

            return comparison_pdf(found, progress)
        table = _with_selection(found)
        if ending not in DOCUMENT_ENDINGS:
            return write_table(table, found.journeys, TableFile(ending), progress)
        from levensreis.reports.factor_table import table_document

        return printed(table_document(table, found.journeys), ending, progress)


def _with_selection(result: TableResult) -> FactorTable:
    if result.selection.is_everything:
        return result.table
    return replace(result.table, selected=result.selection.in_words())


def _form_of(found: Found) -> Found:
    """Return what was found without a word that was told."""
    if isinstance(found, Comparison):
        return Comparison(_bare(found.first), _bare(found.second))
    return _bare(found)


def _bare(result: TableResult) -> TableResult:
    rows = tuple(
        replace(row, tally=replace(row.tally, example="", example_journey=""))
        for row in result.table.rows
    )
    return replace(result, table=replace(result.table, rows=rows))
