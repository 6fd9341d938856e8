"""Save the tables and the figure of solutions; nothing leaves a laptop unseen."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.erasure import ExportKind
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.solutions.solution import Direction, Solution
from levensreis.domain.solutions.tallies import (
    Chosen,
    SolutionFindings,
    SolutionTable,
)
from levensreis.language import in_dutch, say
from levensreis.services.document_files import DOCUMENT_ENDINGS, printed
from levensreis.services.fieldwork_words import ON_PAPER, check_words
from levensreis.services.outgoing import Outgoing, write_outgoing
from levensreis.services.outside import UnknownFormat, check_ending, check_outside
from levensreis.services.research_output import write_merged
from levensreis.services.research_source import ResearchSource
from levensreis.storage import register
from levensreis.storage.access_log import Transaction

TABLES: Final = (".csv", *DOCUMENT_ENDINGS)
"""In what a table, or all of them, can be saved: the ending of the name."""
PICTURES: Final = (".svg", ".png")
"""In what figure 14 can be saved alone."""
_Maker = Callable[[SolutionFindings, SolutionTable | None, Progress], bytes]


def check_solutions_path(path: Path, table: SolutionTable | None) -> None:
    """Raise UnknownFormat when a name has no ending that can be written."""
    check_ending(path, say("Kies een soort bestand"), *TABLES, *PICTURES)
    if table is not None and path.suffix.lower() in PICTURES:
        raise UnknownFormat(
            say(
                "Een plaatje is er alleen van figuur 14. Kies voor een tabel pdf, "
                "docx of csv."
            )
        )


def save_solutions(
    source: ResearchSource,
    findings: SolutionFindings,
    path: Path,
    table: SolutionTable | None = None,
    progress: Progress = NO_PROGRESS,
) -> None:
    """Save all that was found, or one table of it; or figure 14, as a picture.

    Raises UnknownFormat, InsideStudy, NotReleased, CannotWrite or Cancelled.
    """
    check_solutions_path(path, table)

    def make(found: SolutionFindings) -> bytes:
        with in_dutch():  # whatever the screen speaks
            return _MAKERS[path.suffix.lower()](found, table, progress)

    progress.check()
    content = make(findings)
    let_out(source, path, content, lambda: make(_bare(findings)))


def let_out(
    source: ResearchSource,
    path: Path,
    content: bytes,
    form: Callable[[], bytes],
    *,
    kind: ExportKind = ExportKind.TABLE,
    also: Callable[[Transaction], None] = lambda _: None,
) -> None:
    """Write a file in which no journey is, but in which a name may be typed.

    `form` makes it without a word that was typed; `also` is remembered with it.
    """
    study = source.study
    if study is None:
        write_merged(source, kind, path, content, also)
        return
    database = study.database
    check_outside(database, path)
    check_words(source, *ON_PAPER)
    with database.transaction() as connection:
        registers = register.get_all(connection).values()
    outgoing = Outgoing(kind, content, list(registers), form, among=(), also=also)
    write_outgoing(database, study.log, outgoing, path)


def _bare(findings: SolutionFindings) -> SolutionFindings:
    """Return what was found without a word that was typed."""
    tallies = tuple(
        replace(
            each,
            solution=bare_solution(each.solution),
            chosen=tuple(map(_blank, each.chosen)),
        )
        for each in findings.tallies
    )
    directions = tuple(Direction(each.kind) for each in findings.directions)
    return replace(findings, tallies=tallies, directions=directions, labels={})


def _blank(chosen: Chosen) -> Chosen:
    choice = replace(chosen.choice, suggestion="", actors="")
    return replace(chosen, name="–", choice=choice)


def bare_solution(solution: Solution) -> Solution:
    """Return a solution without a word that was typed."""
    return Solution(id=solution.id, number=solution.number, text="–")


def _csv(findings: SolutionFindings, table: SolutionTable | None, _: Progress) -> bytes:
    from levensreis.formats.tables.solutions import solutions_csv

    return solutions_csv(
        findings.tallies if table is None else findings.in_table(table)
    )


def _document(ending: str) -> _Maker:
    def made(
        findings: SolutionFindings, table: SolutionTable | None, progress: Progress
    ) -> bytes:
        # ReportLab is slow to load: only when something is printed.
        from levensreis.reports.solutions import solutions_document, table_document

        if table is None:
            return printed(solutions_document(findings), ending, progress)
        return printed(table_document(findings, table), ending, progress)

    return made


def _svg(findings: SolutionFindings, _: SolutionTable | None, __: Progress) -> bytes:
    from levensreis.pictures.research.marking import marked
    from levensreis.reports.picture_svg import picture_svg
    from levensreis.reports.solutions import figure14

    chart = figure14(findings).chart
    picture = marked(chart.picture, MARK)
    return picture_svg(picture, chart.title, f"{chart.alternative} {MARK}.")


def _png(
    findings: SolutionFindings, _: SolutionTable | None, progress: Progress
) -> bytes:
    from levensreis.formats.picture_png import page_png
    from levensreis.pictures.research.marking import marked
    from levensreis.reports.research_picture import bare_pdf
    from levensreis.reports.solutions import figure14

    picture = marked(figure14(findings).chart.picture, MARK)
    return page_png(bare_pdf(picture, progress))


_MAKERS: Final[Mapping[str, _Maker]] = {
    ".csv": _csv,
    ".svg": _svg,
    ".png": _png,
    **{ending: _document(ending) for ending in DOCUMENT_ENDINGS},
}
