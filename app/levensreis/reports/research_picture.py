"""A picture of many journeys on paper: drawn, in words, and its numbers below."""

import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.pictures.display_list import Ink, Picture
from levensreis.pictures.research.chart import Cell as Value
from levensreis.pictures.research.chart import Chart, Numbers
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Document,
    Figure,
    Gap,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Scope,
    Span,
    Table,
    Together,
)
from levensreis.reports.paper.painter import paint
from levensreis.reports.paper.press import pdf
from levensreis.reports.paper.style import ROOMY, SMALL

_MOST_COLUMNS: Final = 7
"""With more, what is not 0 is listed in one."""
_WIDEST: Final = 240.0
"""Points that a column may have, if others want them too."""
_TOGETHER: Final = 12
"""Rows that stay on one page with their heading."""
_MARGIN: Final = 8.0


def picture_document(charts: Sequence[Chart], counted: str) -> Document:
    """Compose a picture, of which a page holds a part, and what was counted."""
    first = charts[0]
    blocks: list[Block] = [
        Heading(1, first.title, bookmark=False),
        Paragraph(counted, Role.CAPTION),
        Paragraph(first.told),
    ]
    for number, chart in enumerate(charts):
        if number:
            blocks.append(PageBreak())
        blocks += [Gap(6), Figure(chart.picture, chart.alternative)]
    blocks += _told(_fitting(first.brief or first.numbers))
    return Document(first.title, blocks, footer=first.title, confidential=True)


def picture_pdf(
    charts: Sequence[Chart], counted: str, progress: Progress = NO_PROGRESS
) -> bytes:
    """Print a picture with its numbers."""
    return pdf(picture_document(charts, counted), progress)


def bare_pdf(picture: Picture, progress: Progress = NO_PROGRESS) -> bytes:
    """Print a picture alone on a page of its own size: to be made dots of."""
    from reportlab.pdfgen.canvas import Canvas

    fonts.register()
    width, height = picture.width + 2 * _MARGIN, picture.height + 2 * _MARGIN
    out = io.BytesIO()
    canvas: Any = Canvas(out, pagesize=(width, height), invariant=1)
    canvas.translate(_MARGIN, height - _MARGIN)
    paint(picture, canvas, progress)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _fitting(numbers: Numbers) -> Numbers:
    """Return numbers of which no row is wider than paper."""
    if len(numbers.heads) <= _MOST_COLUMNS:
        return numbers
    names = numbers.names
    heads = numbers.heads[names:]
    rows = tuple((*row[:names], _listed(heads, row[names:])) for row in numbers.rows)
    listed = "Waar het niet 0 is (achter de dubbele punt het aantal)"
    return Numbers((*numbers.heads[:names], listed), rows, names)


def _listed(heads: Sequence[str], values: Sequence[Value]) -> str:
    told = zip(heads, values, strict=True)
    return (
        ", ".join(f"{head}:\N{NO-BREAK SPACE}{value}" for head, value in told if value)
        or "–"
    )


def _told(numbers: Numbers) -> Sequence[Block]:
    heading = Heading(2, "De getallen")
    if not numbers.rows:
        return heading, Paragraph("Er is niets geteld.")
    table = Table(
        head=tuple(_cell(each, Scope.COLUMN) for each in numbers.heads),
        rows=tuple(_rows(numbers)),
        shares=_shares(numbers),
        pad=1.5,
    )
    parts = (heading, Gap(4), table)
    return (Together(parts),) if len(numbers.rows) <= _TOGETHER else parts


def _rows(numbers: Numbers) -> Iterator[Row]:
    for row in numbers.rows:
        yield tuple(
            _cell(str(value), Scope.ROW if place < numbers.names else None)
            for place, value in enumerate(row)
        )


def _shares(numbers: Numbers) -> tuple[float, ...]:
    """Divide the width: no column is narrower than its longest word."""
    fonts.register()
    columns = [
        list(map(str, column))
        for column in zip(numbers.heads, *numbers.rows, strict=True)
    ]
    wanted = [min(_widest(column), _WIDEST) for column in columns]
    if sum(wanted) <= ROOMY.column:
        return tuple(each / sum(wanted) for each in wanted)
    least = [
        _widest([word for told in column for word in told.split(" ")], column[0])
        for column in columns
    ]
    # What is left goes to where a line would be broken most.
    more = [max(want - need, 0) for want, need in zip(wanted, least, strict=True)]
    left = max(ROOMY.column - sum(least), 0) / (sum(more) or 1)
    points = [need + left * each for need, each in zip(least, more, strict=True)]
    return tuple(each / sum(points) for each in points)


def _widest(texts: Sequence[str], head: str = "") -> float:
    """Return the points that the longest of some texts needs, in a bold head too."""
    bold = head.split(" ") if head else texts[:1]
    widths = (fonts.text_width(each, SMALL.size, each in bold) for each in texts)
    return max(widths) + 2 * ROOMY.inset


def _cell(words: str, scope: Scope | None = None) -> Cell:
    is_head = scope is Scope.COLUMN
    told = Span(words, bold=is_head, ink=Ink.TEXT)
    fill = Ink.NEUTRAL_SOFT if is_head else None
    return Cell((Paragraph((told,), Role.CAPTION),), scope, fill=fill)
