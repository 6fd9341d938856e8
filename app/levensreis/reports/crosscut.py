"""The cross-cutting picture on paper: each figure with what a researcher says of it.

Form: bureau HHM 2025, section 4.4.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from levensreis.domain.crosscut.finding import Finding, FindingRow
from levensreis.domain.crosscut.keys import FindingKey
from levensreis.domain.crosscut.picture import Account, CrosscutPicture
from levensreis.domain.crosscut.words import (
    known_in_words,
    median_in_words,
    short_number,
)
from levensreis.domain.publication import SMALLEST_COUNT
from levensreis.domain.spell import NeedChange
from levensreis.domain.table_words import published_told
from levensreis.pictures.display_list import Ink
from levensreis.pictures.research.chart import PAPER
from levensreis.pictures.research.finding_bars import finding_chart
from levensreis.reports.paper import fonts
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Document,
    Figure,
    Gap,
    Heading,
    Item,
    ItemList,
    Numbering,
    Paragraph,
    Role,
    Row,
    Scope,
    Span,
    Table,
    Together,
)

TITLE: Final = "Dwarsbeeld"
_MOST_ROWS: Final = 15
"""Rows of a figure that has one for whatever occurs: the rest is told as a number."""
_LABEL: Final = {1: 0.7, 2: 0.55, 3: 0.45, 4: 0.36}
"""The part of the width that labels have beside so many columns."""
_TOGETHER: Final = 18
"""Rows that stay on one page with their heading."""
_HOW: Final = (
    "Geteld is in hoeveel verschillende levensreizen iets is verteld. Wat niet is "
    "verteld, is niet hetzelfde als wat er niet was: bij elke figuur staat van hoeveel "
    "levensreizen iets bekend is. Wat nergens voorkomt, staat er niet bij."
)
_BOUNDS: Final = (
    "Van veel perioden is niet precies verteld wanneer ze waren. Dan staan er twee "
    "getallen: 2–4 betekent ten minste 2 en ten hoogste 4. Er wordt nooit een midden "
    "geraden."
)
_WHAT: Final = "Wat"
"""Above the labels of a table."""
_NOTHING: Final = "Hierover is in deze levensreizen niets verteld."
_HIDDEN: Final = "Er is hiervan niets wat getoond mag worden."


def crosscut_document(picture: CrosscutPicture) -> Document:
    """Compose the picture as a document of its own."""
    blocks = [Heading(1, TITLE, bookmark=False), *crosscut_blocks(picture)]
    return Document(TITLE, blocks, footer=TITLE, confidential=not picture.is_published)


def crosscut_blocks(picture: CrosscutPicture, level: int = 2) -> list[Block]:
    """Compose the picture: each part under a heading of some level."""
    blocks: list[Block] = [Paragraph(_counted(picture), Role.CAPTION)]
    if picture.selected:
        told = f"Geteld is alleen: {picture.selected}."
        blocks.append(Paragraph(told, Role.STRONG))
    blocks += [Paragraph(_HOW), Paragraph(_BOUNDS)]
    if picture.is_published:
        blocks.append(Paragraph(published_told()))
    for section, findings in picture.by_section():
        blocks.append(Heading(level, section.label))
        for each in findings:
            blocks += _finding(picture, each, level + 1)
    return blocks


def _counted(picture: CrosscutPicture) -> str:
    if picture.journeys is None:
        return f"Aantal levensreizen: minder dan {SMALLEST_COUNT}"
    after = " (afgerond)" if picture.is_published else ""
    return f"Aantal levensreizen: {picture.journeys}{after}"


def _finding(picture: CrosscutPicture, finding: Finding, level: int) -> Iterator[Block]:
    rows = [row for row in finding.rows if _occurs(row)]
    top: list[Block] = [
        Heading(level, finding.title),
        Paragraph(f"{finding.about} {known_in_words(finding)}".strip(), Role.CAPTION),
    ]
    top += _text(picture.texts.get(finding.key, ""))
    if not rows:
        top.append(Paragraph(_HIDDEN if picture.is_published else _NOTHING))
        yield Together(tuple(top))
        return
    if finding.median is not None:
        top.append(Paragraph(median_in_words(finding.median), Role.STRONG))
    top += _figure(finding)
    yield from _with_table(top, finding, rows)
    if finding.key is FindingKey.NEED_AFTER:
        yield from _accounts(picture.accounts)


def _occurs(row: FindingRow) -> bool:
    return any(each is None or each.most != 0 for each in row.numbers.values())


def _text(words: str) -> Iterator[Block]:
    """Give what a researcher wrote, each part of it as a paragraph."""
    for part in words.split("\n"):
        if part.strip():
            yield Paragraph(part.strip())


def _figure(finding: Finding) -> Iterator[Block]:
    fonts.register()
    chart = finding_chart(finding, PAPER, cache(fonts.text_width))
    if chart is not None:
        yield from (Gap(6), Figure(chart.picture, chart.alternative))


def _with_table(
    top: Sequence[Block], finding: Finding, rows: Sequence[FindingRow]
) -> Iterator[Block]:
    open_rows = [row for row in rows if row.is_open]
    left = [] if finding.key is FindingKey.PLACES else open_rows[_MOST_ROWS:]
    shown = [row for row in rows if row not in left]
    columns = len(finding.units)
    label = _LABEL[columns]
    table = Table(
        head=tuple(
            _cell(each, Scope.COLUMN)
            for each in (_WHAT, *(unit.label for unit in finding.units))
        ),
        rows=tuple(_row(finding, row) for row in shown),
        shares=(label, *((1 - label) / columns,) * columns),
        pad=1.5,
    )
    if len(shown) <= _TOGETHER:
        yield Together((*top, Gap(4), table))
    else:
        yield from (Together(tuple(top)), Gap(4), table)
    if left:
        yield Paragraph(
            f"En nog {len(left)} die even vaak of minder voorkomen.", Role.CAPTION
        )


def _row(finding: Finding, row: FindingRow) -> Row:
    numbers = (short_number(row.numbers[unit]) for unit in finding.units)
    return _cell(row.label, Scope.ROW), *map(_cell, numbers)


def _cell(words: str, scope: Scope | None = None) -> Cell:
    is_head = scope is Scope.COLUMN
    told = Span(words, bold=is_head, ink=Ink.TEXT)
    fill = Ink.NEUTRAL_SOFT if is_head else None
    return Cell((Paragraph((told,), Role.CAPTION),), scope, fill=fill)


def _accounts(accounts: Sequence[Account]) -> Iterator[Block]:
    """Tell what was said of the time after the indication, by how the need changed."""
    for change in NeedChange:
        told = [each for each in accounts if each.change == change]
        if not told:
            continue
        label = change.label
        yield Paragraph(f"{label[:1].upper()}{label[1:]}:", Role.STRONG)
        items = tuple(Item("•", (Paragraph(_account(each)),)) for each in told)
        yield ItemList(items, Numbering.DISC, compact=True)


def _account(account: Account) -> str:
    who = ", ".join(filter(None, (account.pseudonym, account.age)))
    return f"{account.text} ({who})"
