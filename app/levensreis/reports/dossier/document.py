"""The chapters of a dossier in their order, printed with the pages they begin on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.research.beside import beside_chart
from levensreis.pictures.research.catalogue import PictureKind
from levensreis.pictures.research.chart import PAPER
from levensreis.reports.beside import beside_blocks
from levensreis.reports.characteristics import characteristics_blocks
from levensreis.reports.crosscut import crosscut_blocks
from levensreis.reports.dossier import appendix, front, others
from levensreis.reports.dossier.chapter import (
    CHAPTER,
    PART,
    Chapter,
    Name,
    apart,
    contents,
    figure_end,
    part_of,
    with_table,
)
from levensreis.reports.dossier.content import Dossier
from levensreis.reports.factor_table import table_blocks
from levensreis.reports.group_interviews import interview_blocks
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import Block, Document, Paragraph, Together
from levensreis.reports.paper.press import printed
from levensreis.reports.research_picture import picture_document
from levensreis.reports.solutions import solutions_blocks

NO_PAGES: Final[Mapping[str, int]] = {}
_ROOM: Final = 480.0
"""Points that the rows of a long picture have on a page."""
_STYLES: Final = {PictureKind.RINGS: replace(PAPER, width=450.0)}
"""Of what would else leave no room on its page for its numbers."""
_STEPS: Final = 2
_NO_INTERVIEWS: Final = "Er zijn geen groepsgesprekken met professionals vastgelegd."


def dossier_document(dossier: Dossier, pages: Mapping[str, int] = NO_PAGES) -> Document:
    """Compose the dossier; `pages` tells on which page a chapter begins."""
    chapters = list(_chapters(dossier))
    blocks: list[Block] = [*front.title_page(dossier), *contents(chapters, pages)]
    for number, each in enumerate(chapters, 1):
        blocks += each.composed(number)
    return Document(
        title=f"{front.TITLE}: {dossier.name}",
        blocks=blocks,
        footer="Dossier",
        confidential=not dossier.is_published,
    )


def dossier_pdf(dossier: Dossier, progress: Progress = NO_PROGRESS) -> bytes:
    """Print the dossier, of which the contents name the pages; raises Cancelled."""
    # The first time tells on which page each chapter is.
    _, drawn = printed(dossier_document(dossier), progress.part(0, 1, _STEPS))
    pages = {each.anchor: each.page + 1 for each in drawn.pen.landings if each.anchor}
    whole = dossier_document(dossier, pages)
    return printed(whole, progress.part(1, _STEPS, _STEPS))[0]


def _chapters(dossier: Dossier) -> Iterator[Chapter]:
    yield _chapter(Name.METHOD, front.method())
    yield _chapter(Name.NUMBERS, front.numbers(dossier))
    yield from _youth(dossier)
    yield _chapter(Name.JOURNEYS, _table_b1(dossier))
    yield from _professionals(dossier)
    yield _chapter(Name.SOLUTIONS, _solutions(dossier))
    yield _chapter(Name.PICTURES, _pictures(dossier))
    yield _chapter(Name.CODEBOOK, appendix.codebook(dossier))
    yield _chapter(Name.QUERIES, appendix.queries(dossier), follows=True)
    yield _chapter(Name.SOURCES, appendix.sources(dossier), follows=True)


def _chapter(name: Name, blocks: Iterable[Block], *, follows: bool = False) -> Chapter:
    return Chapter(name, tuple(blocks), follows)


def _youth(dossier: Dossier) -> Iterator[Chapter]:
    known = with_table(characteristics_blocks(dossier.characteristics, level=PART))
    told = crosscut_blocks(dossier.crosscut, level=PART)
    if dossier.is_published:
        known = others.without_empty(known)
        told = list(others.without_empty(others.with_left_out(told)))
    yield _chapter(Name.CHARACTERISTICS, known, follows=True)
    yield _chapter(Name.CROSSCUT, apart(told), follows=True)


def _table_b1(dossier: Dossier) -> Iterator[Block]:
    result = dossier.table
    yield from table_blocks(result.table, result.journeys, level=PART)
    yield from appendix.spread(dossier)


def _professionals(dossier: Dossier) -> Iterator[Chapter]:
    if not dossier.professionals.journeys:
        none: tuple[Block, ...] = (Paragraph(_NO_INTERVIEWS),)
        yield _chapter(Name.PROFESSIONALS, none)
        yield _chapter(Name.BESIDE, none)
        return
    yield _chapter(Name.PROFESSIONALS, _table_b2(dossier))
    fonts.register()
    chart = beside_chart(dossier.beside, PAPER, cache(fonts.text_width))
    # Its own heading says what the chapter is called already.
    _, *told = beside_blocks(dossier.beside, chart, level=CHAPTER)
    yield _chapter(Name.BESIDE, told)


def _table_b2(dossier: Dossier) -> Iterator[Block]:
    result = dossier.professionals
    yield from table_blocks(result.table, result.journeys, level=PART)
    yield from interview_blocks(
        dossier.interviews, is_published=dossier.is_published, level=PART
    )


def _solutions(dossier: Dossier) -> Iterable[Block]:
    if dossier.solutions is None:
        return (Paragraph("Er zijn geen oplossingen vastgelegd."),)
    return solutions_blocks(dossier.solutions, level=PART)


def _pictures(dossier: Dossier) -> Iterator[Block]:
    if dossier.is_published:
        yield Paragraph(
            "Beelden staan alleen in het dossier voor het team: in een beeld zijn ook "
            "kleine aantallen te zien."
        )
        return
    fonts.register()
    measure = cache(fonts.text_width)
    for each in dossier.pictures:
        charts = each.pages(_STYLES.get(each.kind, PAPER), measure, _ROOM)
        told = f"Geteld in {each.counts.journeys} levensreizen."
        yield from _with_figure(part_of(picture_document(charts, told).blocks))


def _with_figure(blocks: Iterable[Block]) -> Iterator[Block]:
    """Keep a picture on the page of its heading, and of a short table below it."""
    found = list(blocks)
    end, last = figure_end(found), found[-1]
    if end == len(found) - 1 and isinstance(last, Together):
        yield Together((*found[:-1], *last.blocks))
        return
    if end:
        yield Together(tuple(found[:end]))
    yield from found[end:]
