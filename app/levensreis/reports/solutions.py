"""Solutions: Tables 3 and B3-B5, figure 14 and the directions with their actions.

Form: bureau HHM 2025, chapter 6 and annex 4.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from levensreis.domain.progress import NO_PROGRESS, Progress
from levensreis.domain.solutions.solution import DirectionKind
from levensreis.domain.solutions.tallies import (
    SolutionFindings,
    SolutionTable,
    SolutionTally,
)
from levensreis.pictures.display_list import Ink
from levensreis.pictures.research.chart import PAPER
from levensreis.pictures.research.feasibility import Figure14, feasibility
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
from levensreis.reports.paper.press import pdf

TITLE: Final = "Oplossingen"
_FIGURE: Final = "Figuur 14. Impact en haalbaarheid van de meest gekozen oplossingen"
_TABLES: Final = (
    SolutionTable.THREE,
    SolutionTable.B3,
    SolutionTable.BETWEEN,
    SolutionTable.B4,
    SolutionTable.B5,
)
_BRIEF: Final = (0.12, 0.7, 0.18)
_BRIEF_HEADS: Final = ("Nr.", "Oplossing", "Keer gekozen")
_LONG_HEADS: Final = ("Nr.", "Oplossing", "Trekkers", "Deelnemers")
_LONG: Final = (0.11, 0.41, 0.25, 0.23)
_NOBODY: Final = "Geen enkele oplossing staat in deze tabel."
_SCALES: Final = (
    "Impact en haalbaarheid zijn gescoord van 1 tot 5. De termijn is kort (binnen 1 "
    "jaar), middellang (1 tot 3 jaar) of lang (meer dan 3 jaar). Deze schalen zijn van "
    "Levensreis zelf."
)
_FOUR: Final = (
    "Deze oplossingen zijn vier keer gekozen. De tabellen van het onderzoek van 2025 "
    "hebben daar geen plek voor: B3 begint bij vijf keer, en B4 gaat tot drie keer."
)


def solutions_pdf(
    findings: SolutionFindings, progress: Progress = NO_PROGRESS
) -> bytes:
    """Print all that was found of solutions."""
    return pdf(solutions_document(findings), progress)


def solutions_document(findings: SolutionFindings) -> Document:
    """Compose all that was found of solutions."""
    blocks = [Heading(1, TITLE, bookmark=False), *solutions_blocks(findings)]
    return Document(TITLE, blocks, footer=TITLE, confidential=True)


def table_document(findings: SolutionFindings, table: SolutionTable) -> Document:
    """Compose one table."""
    title = table.label
    blocks: list[Block] = [
        Heading(1, title, bookmark=False),
        Paragraph(_answered(findings), Role.CAPTION),
        *_rows_of(findings, table),
    ]
    if table is SolutionTable.B4 and findings.in_table(SolutionTable.BETWEEN):
        blocks += _table(findings, SolutionTable.BETWEEN, 2)
    return Document(title, blocks, footer=title.partition(".")[0], confidential=True)


def table_pdf(
    findings: SolutionFindings, table: SolutionTable, progress: Progress = NO_PROGRESS
) -> bytes:
    """Print one table."""
    return pdf(table_document(findings, table), progress)


def solutions_blocks(findings: SolutionFindings, level: int = 2) -> list[Block]:
    """Return the tables, the figure and the directions, under headings of a level."""
    blocks: list[Block] = [Paragraph(_answered(findings))]
    blocks += _table(findings, SolutionTable.THREE, level)
    blocks += _figure(findings, level)
    blocks += _directions(findings, level)
    for table in _TABLES[1:]:
        if table is not SolutionTable.BETWEEN or findings.in_table(table):
            blocks += _table(findings, table, level)
    return blocks


def figure14(findings: SolutionFindings) -> Figure14:
    """Draw figure 14 as it stands on paper."""
    fonts.register()
    return feasibility(findings, PAPER, cache(fonts.text_width))


def _answered(findings: SolutionFindings) -> str:
    """Tell how many parties answered, in a sentence."""
    if not findings.asked:
        return "Er zijn nog geen partijen gevraagd."
    return (
        f"Aantal partijen dat antwoordde: {findings.parties} van {findings.asked}. "
        "Elke partij koos hoogstens vijf oplossingen."
    )


def _table(
    findings: SolutionFindings, table: SolutionTable, level: int
) -> Iterator[Block]:
    yield Heading(level, table.label)
    if table is SolutionTable.BETWEEN:
        yield Paragraph(_FOUR)
    yield from _rows_of(findings, table)


def _rows_of(findings: SolutionFindings, table: SolutionTable) -> Iterator[Block]:
    found = findings.in_table(table)
    if not found:
        yield Paragraph(_NOBODY)
        return
    yield Gap(4)
    if table is SolutionTable.THREE:
        yield Table(_head(*_BRIEF_HEADS), tuple(map(_brief, found)), _BRIEF)
    else:
        rows = tuple(_long(findings, each) for each in found)
        yield Table(_head(*_LONG_HEADS), rows, _LONG)


def _head(*words: str) -> Row:
    return tuple(
        Cell(
            (Paragraph((Span(each, bold=True),)),), Scope.COLUMN, fill=Ink.NEUTRAL_SOFT
        )
        for each in words
    )


def _brief(tally: SolutionTally) -> Row:
    return _number(tally), _cell(tally.solution.text), _cell(str(tally.times))


def _long(findings: SolutionFindings, tally: SolutionTally) -> Row:
    solution = tally.solution
    told: list[Block] = [Paragraph(solution.text)]
    if tally.times:
        times = f"{tally.times} keer gekozen"
        who = ", ".join(each.name for each in tally.chosen)
        told.append(Paragraph(f"{times}: {who}", Role.CAPTION))
    for head, words in (
        ("Wat", solution.what),
        ("Hoe", solution.how),
        ("Inspiratie", solution.inspiration),
    ):
        if words:
            told.append(Paragraph(f"{head}: {words}", Role.CAPTION))
    answers = [findings.labels.get(each, str(each)) for each in solution.factors]
    if answers:
        told.append(Paragraph(f"Antwoord op: {'; '.join(answers)}", Role.CAPTION))
    told += [Paragraph(each, Role.CAPTION) for each in _said(tally)]
    return (
        _number(tally),
        Cell(tuple(told)),
        _cell("; ".join(solution.lead_actors), Role.CAPTION),
        _cell("; ".join(solution.participants), Role.CAPTION),
    )


def _said(tally: SolutionTally) -> Iterator[str]:
    """Tell what parties wrote of a solution, and who they think should take it up."""
    for each in tally.chosen:
        if each.choice.suggestion:
            yield f"Suggestie van {each.name}: {each.choice.suggestion}"
        if each.choice.actors:
            yield f"Volgens {each.name} is dit voor: {each.choice.actors}"


def _number(tally: SolutionTally) -> Cell:
    number = tally.solution.number
    words = "–" if number is None else str(number)
    return Cell((Paragraph((Span(words, bold=True),)),), Scope.ROW)


def _cell(words: str, role: Role = Role.BODY) -> Cell:
    return Cell((Paragraph(words or "–", role),))


def _figure(findings: SolutionFindings, level: int) -> Iterator[Block]:
    heading = Heading(level, _FIGURE)
    chart = figure14(findings).chart
    if chart.is_empty:
        yield heading
        yield Paragraph("Nog geen oplossing is vijf keer gekozen.")
        return
    told = (heading, Paragraph(chart.told), Gap(6))
    yield Together((*told, Figure(chart.picture, chart.alternative)))
    yield Paragraph(_SCALES, Role.CAPTION)


def _directions(findings: SolutionFindings, level: int) -> Iterator[Block]:
    yield Heading(level, "Richtingen")
    for kind in DirectionKind:
        yield Heading(level + 1, kind.label)
        actions = findings.direction(kind).actions
        if actions:
            items = tuple(Item("•", (Paragraph(each),)) for each in actions)
            yield ItemList(items, Numbering.DISC, compact=True)
        else:
            yield Paragraph("Er zijn nog geen acties opgeschreven.")
        names = [_called(each) for each in findings.towards(kind)]
        if names:
            yield Paragraph(f"Oplossingen: {', '.join(names)}.", Role.CAPTION)


def _called(tally: SolutionTally) -> str:
    number = tally.solution.number
    return tally.solution.name if number is None else str(number)
