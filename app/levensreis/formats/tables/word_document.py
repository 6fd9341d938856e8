"""Table B1 as a Word document (docx): a heading, a real table, nobody's name.

The table has a heading row that comes again on every page, and no merged cells: each
row names its system, so that who cannot see it hears where they are.
"""

import io
from datetime import datetime
from typing import Any, Final
from zipfile import ZipFile

from levensreis.domain.factor_table import FactorTable
from levensreis.formats.tables.form import HEADS, TITLE, FormRow, Line, above, form_rows
from levensreis.formats.tabular.archive import LONG_AGO, Archive

_A4: Final = (11906, 16838)
"""Width and height in twentieths of a point."""
_TWIP: Final = 635
_MARGIN: Final = 1134
_SHARES: Final = (0.37, 0.26, 0.37)
_HANGS: Final = 200
"""How far the second line of a factor stands in, in twentieths of a point."""


def word_document(table: FactorTable, journeys: int) -> bytes:
    """Write a table that was counted in so many journeys; say it in Dutch."""
    from docx import Document

    document = Document()
    _set_up(document)
    document.add_heading(TITLE, level=1)
    for told in above(table, journeys):
        document.add_paragraph(told)
    rows = list(form_rows(table))
    if rows:
        _add_table(document, rows)
    out = io.BytesIO()
    document.save(out)
    return _without_moments(out.getvalue())


def _set_up(document: Any) -> None:
    from docx.oxml.ns import qn

    normal = document.styles["Normal"].font
    normal.name, normal.size = "Arial", 10 * 20 * _TWIP
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.title, about.language = TITLE, "nl-NL"
    about.created = about.modified = datetime(*LONG_AGO)  # noqa: DTZ001 - no moment at all
    section = document.sections[0]
    section.page_width, section.page_height = (each * _TWIP for each in _A4)
    section.left_margin = section.right_margin = _MARGIN * _TWIP
    for each in document.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), "nl-NL")
    # A picture of an empty page that the library brings.
    links = document.part.package.rels
    for key in [key for key, link in links.items() if "thumbnail" in link.reltype]:
        del links[key]


def _add_table(document: Any, rows: list[FormRow]) -> None:
    table = document.add_table(1 + len(rows), len(HEADS), style="Table Grid")
    table.autofit = False
    width = (_A4[0] - 2 * _MARGIN) * _TWIP
    for column, share in zip(table.columns, _SHARES, strict=True):
        column.width = int(width * share)
        for cell in column.cells:
            cell.width = int(width * share)
    for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    _repeat(table.rows[0])
    for at, row in enumerate(rows, 1):
        left, middle, right = table.rows[at].cells
        _fill(left, row.group, row.positive)
        middle.paragraphs[0].add_run(row.system.label).bold = True
        middle.add_paragraph(f"({row.system.model_name})")
        _fill(right, row.group, row.negative)


def _repeat(row: Any) -> None:
    """Let a row come again at the top of every page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - the library has no other way


def _fill(cell: Any, group: str, lines: tuple[Line, ...]) -> None:
    first = cell.paragraphs[0]
    if group:
        first.add_run(group).bold = True
    for number, line in enumerate(lines):
        is_first = not group and number == 0
        paragraph = first if is_first else cell.add_paragraph()
        paragraph.paragraph_format.left_indent = _HANGS * _TWIP
        paragraph.paragraph_format.first_line_indent = -_HANGS * _TWIP
        paragraph.add_run(line.words)
        if line.example:
            example = cell.add_paragraph()
            example.paragraph_format.left_indent = _HANGS * _TWIP
            example.add_run(line.example).italic = True


def _without_moments(content: bytes) -> bytes:
    """Pack a document again, so that it does not tell when it was made."""
    archive = Archive()
    with ZipFile(io.BytesIO(content)) as made:
        for part in made.infolist():
            archive.put(part.filename, made.read(part))
    return archive.done()
