"""Table B1: the factors of all journeys, plus left, minus right, per system.

Form: bureau HHM 2025, annex 1.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from levensreis.domain.disclosure import UNTOLD, shown
from levensreis.domain.factor_table import FactorRow, FactorTable, SubBlock
from levensreis.domain.influence import Influence
from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.published_factors import published_number
from levensreis.domain.system import System
from levensreis.pictures.display_list import Ink
from levensreis.reports import fonts, style
from levensreis.reports.columns import Block, Columns, Form, Section, Strip
from levensreis.reports.document import WIDTH, Document
from levensreis.reports.paragraph import WholeParagraph, escaped
from levensreis.reports.stack import Column, Stack

TITLE: Final = "Tabel B1. Factoren uit de levensreizen"

_PUBLISHED: Final = (
    f"Aantallen zijn afgerond op vijftallen. Niet getoond is wat in minder dan "
    f"{SMALLEST_COUNT} levensreizen voorkomt, ook als dat geen enkele is, en wat zulke "
    "aantallen zou verraden."
)
_MIDDLE = 38 * mm
_SIGNS = {Influence.POSITIVE: "+", Influence.NEGATIVE: "−", Influence.NEUTRAL: ""}
_HEADS = ("Positieve factoren", "Systeem", "Negatieve factoren")


def table_pdf(
    table: FactorTable, journeys: int, progress: Progress = NO_PROGRESS
) -> bytes:
    """Print the table that was counted in a number of journeys."""
    fonts.register()
    # Composing and printing take about as long.
    story = _story(table, journeys, progress.part(0, 1, 2))
    document = Document(
        TITLE, footer="Tabel B1", is_confidential=not table.is_published
    )
    return document.pdf(story, progress.part(1, 2, 2))


def _story(table: FactorTable, journeys: int, progress: Progress) -> Iterator[Flowable]:
    yield WholeParagraph(TITLE, style.TITLE)
    yield WholeParagraph(_number(table, journeys), style.UNDER_TITLE)
    if not table.rows:
        yield WholeParagraph(
            "Er zijn nog geen factoren geteld. Koppel eerst factoren uit het codeboek "
            "aan uitspraken.",
            style.BODY,
        )
        return
    yield WholeParagraph(
        "Positieve factoren verlaagden de zorgvraag (+), negatieve verhoogden die (−). "
        "Tussen haakjes staat in hoeveel levensreizen een factor voorkomt, als dat er "
        "meer dan één is.",
        style.LEAD,
    )
    if table.is_published:
        yield WholeParagraph(_PUBLISHED, style.LEAD)
    form, blocks = _form(), []
    for number, (system, subs) in enumerate(table.blocks()):
        progress.step(number, len(System))
        blocks.append(_block(system, subs, form.strips))
    yield Columns(form, blocks)


def _number(table: FactorTable, journeys: int) -> str:
    if not table.is_published:
        return f"Aantal levensreizen: {journeys}"
    number = published_number(journeys)
    if number is None:
        return f"Aantal levensreizen: minder dan {SMALLEST_COUNT}"
    return f"Aantal levensreizen: {number} (afgerond)"


def _form() -> Form:
    strips = _strips()
    heads = zip(_HEADS, strips, strict=True)
    return Form(
        strips, head=tuple(_head(words, strip) for words, strip in heads), name_strip=1
    )


def _strips() -> tuple[Strip, ...]:
    outer = (WIDTH - _MIDDLE) / 2
    return (
        Strip(0, outer, Ink.PLUS, Ink.PLUS_SOFT),
        Strip(outer, _MIDDLE, Ink.TEXT, Ink.NEUTRAL_SOFT),
        Strip(outer + _MIDDLE, outer, Ink.MINUS, Ink.MINUS_SOFT),
    )


def _head(words: str, strip: Strip) -> Stack:
    return Stack([WholeParagraph(words, style.head(strip.ink))], strip.room)


def _block(system: System, subs: Sequence[SubBlock], strips: Sequence[Strip]) -> Block:
    left, middle, right = (strip.room for strip in strips)
    return Block(
        sections=tuple(_section(sub, left, right) for sub in subs),
        name=(_name(system, middle),),
        again=(_name(system, middle, goes_on=True),),
    )


def _name(system: System, width: float, *, goes_on: bool = False) -> Stack:
    more = "<br/>(vervolg)" if goes_on else ""
    return Stack(
        [
            WholeParagraph(system.label, style.SYSTEM),
            WholeParagraph(f"({system.model_name}){more}", style.MODEL_NAME),
        ],
        width,
    )


def _section(sub: SubBlock, left: float, right: float) -> Section:
    columns = _column(sub.positive, left), _column(sub.negative, right)
    if sub.group is None:
        return Section(columns)
    group = escaped(sub.group)
    return Section(
        columns,
        headings=_headings(group, left, right),
        again=_headings(f"{group} (vervolg)", left, right),
    )


def _headings(words: str, *widths: float) -> tuple[Stack, ...]:
    return tuple(
        Stack([WholeParagraph(words, style.SUBHEADING)], width) for width in widths
    )


def _column(rows: Sequence[FactorRow], width: float) -> Column:
    return tuple(Stack(_factor(row), width) for row in rows)


def _factor(row: FactorRow) -> list[Flowable]:
    tally, factor = row.tally, row.factor
    count = f"\N{NO-BREAK SPACE}({tally.journeys})" if tally.journeys > 1 else ""
    if tally.is_left_out:
        count = f" ({shown(UNTOLD)})"
    sign = _SIGNS[factor.influence]
    words = escaped(factor.label) + count
    lines = [WholeParagraph(words, style.FACTOR, bulletText=sign)]
    if tally.example:
        example = f"Bijv. {tally.example} (zie {tally.example_journey})"
        lines.append(WholeParagraph(escaped(example), style.EXAMPLE))
    return lines
