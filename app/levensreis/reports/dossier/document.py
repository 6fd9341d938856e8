"""The chapters of a dossier in their order, printed with the pages they begin on."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.research.beside import beside_chart
from levensreis.pictures.research.chart import PAPER
from levensreis.reports.beside import beside_blocks
from levensreis.reports.characteristics import characteristics_blocks
from levensreis.reports.crosscut import crosscut_blocks
from levensreis.reports.dossier import appendix, front
from levensreis.reports.dossier.chapter import PART, Chapter, contents, part_of
from levensreis.reports.dossier.content import Dossier
from levensreis.reports.factor_table import table_blocks
from levensreis.reports.group_interviews import interview_blocks
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import Block, Document, Figure, Paragraph, Together
from levensreis.reports.paper.press import printed
from levensreis.reports.research_picture import picture_document
from levensreis.reports.solutions import solutions_blocks

NO_PAGES: Final[Mapping[str, int]] = {}
_ROOM: Final = 480.0
"""Points that the rows of a long picture have on a page."""
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
    yield _chapter("werkwijze", "Werkwijze in het kort", front.method())
    yield _chapter("aantallen", "Wat de studie bevat", front.numbers(dossier))
    yield from _youth(dossier)
    yield _chapter("tabel-b1", "Factoren uit de levensreizen", _table_b1(dossier))
    yield from _professionals(dossier)
    yield _chapter("oplossingen", "Oplossingen", _solutions(dossier))
    yield _chapter("beelden", "Beelden over de levensreizen", _pictures(dossier))
    yield _chapter("codeboek", "Het codeboek", appendix.codebook(dossier))
    yield _chapter("vragen", "Bijlage: bewaarde vragen", appendix.queries(dossier))
    yield _chapter(
        "bronnen", "Bijlage: waar elk getal vandaan komt", appendix.sources(dossier)
    )


def _chapter(anchor: str, title: str, blocks: Iterable[Block]) -> Chapter:
    return Chapter(anchor, title, tuple(blocks))


def _youth(dossier: Dossier) -> Iterator[Chapter]:
    known = characteristics_blocks(dossier.characteristics, level=PART)
    yield _chapter("kenmerken", "Kenmerken van de jongeren", known)
    told = crosscut_blocks(dossier.crosscut, level=PART)
    yield _chapter("dwarsbeeld", "Dwarsbeeld", told)


def _table_b1(dossier: Dossier) -> Iterator[Block]:
    result = dossier.table
    yield from table_blocks(result.table, result.journeys, level=PART)
    yield from appendix.spread(dossier)


def _professionals(dossier: Dossier) -> Iterator[Chapter]:
    said, both = "Factoren volgens professionals", "Levensreizen naast professionals"
    if not dossier.professionals.journeys:
        none: tuple[Block, ...] = (Paragraph(_NO_INTERVIEWS),)
        yield _chapter("tabel-b2", said, none)
        yield _chapter("naast", both, none)
        return
    yield _chapter("tabel-b2", said, _table_b2(dossier))
    fonts.register()
    chart = beside_chart(dossier.beside, PAPER, cache(fonts.text_width))
    yield _chapter("naast", both, beside_blocks(dossier.beside, chart, level=PART))


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
        charts = each.pages(PAPER, measure, _ROOM)
        told = f"Geteld in {each.counts.journeys} levensreizen."
        yield from _with_figure(part_of(picture_document(charts, told).blocks))


def _with_figure(blocks: Iterable[Block]) -> Iterator[Block]:
    """Keep what stands above a figure on its page."""
    found = list(blocks)
    end = next((at for at, each in enumerate(found, 1) if isinstance(each, Figure)), 0)
    if end:
        yield Together(tuple(found[:end]))
    yield from found[end:]
