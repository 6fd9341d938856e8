"""What lies around the rows of a workbook: the list of sheets, styles, tables.

As in ECMA-376; with no user, no machine and no moment in it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from levensreis.formats.tabular.markup import attribute, element
from levensreis.formats.tabular.sheet import Sheet

PLAIN: Final = 1
WRAPPED: Final = 2
MARKED: Final = 3
MARKED_WRAPPED: Final = 4
HEADING: Final = 5
"""Styles of cells; marked is a text that must never be worked out."""

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org"
_MAIN: Final = f"{_OFFICE}/spreadsheetml/2006/main"
_LINKS: Final = f"{_OFFICE}/officeDocument/2006/relationships"
_PACKAGE: Final = f"{_OFFICE}/package/2006"
_SHEET_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET_END: Final = (
    '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" '
    'header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" '
    'fitToHeight="0"/>'
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'
)
_STYLES: Final = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2">'
    + "".join(
        f'<font>{bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>'
        for bold in ("", "<b/>")
    )
    + "</fonts>"
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
    '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border>'
    "<left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '</cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0" xfId="0"/>'
    + "".join(
        f'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"{mark} '
        f'applyAlignment="1"><alignment vertical="top"{wrap}/></xf>'
        for mark in ("", ' quotePrefix="1"')
        for wrap in ("", ' wrapText="1"')
    )
    + '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
    'builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" '
    'defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>'
    "</styleSheet>"
)


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column, counted from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def sheet_start(sheet: Sheet, *, is_first: bool) -> str:
    """Return what stands before the rows of a sheet; its heading stays in sight."""
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{column.width}" customWidth="1"/>'
        for at, column in enumerate(sheet.columns, 1)
    )
    chosen = ' tabSelected="1"' if is_first else ""
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheetPr>'
        '<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        f'<sheetView{chosen} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
        'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
        '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{columns}</cols><sheetData>"
    )


def table(number: int, sheet: Sheet, rows: int) -> str:
    """Return a real table over all rows, with a filter for each column."""
    # A table has a row below its heading, also when nothing is in it.
    last = f"{letters(len(sheet.columns) - 1)}{max(rows, 2)}"
    columns = "".join(
        f'<tableColumn id="{at}" name="{attribute(column.name)}"/>'
        for at, column in enumerate(sheet.columns, 1)
    )
    return (
        f'{_HEAD}<table xmlns="{_MAIN}" id="{number}" name="{sheet.name}" '
        f'displayName="{sheet.name}" ref="A1:{last}" totalsRowShown="0">'
        f'<autoFilter ref="A1:{last}"/><tableColumns count="{len(sheet.columns)}">'
        f'{columns}</tableColumns><tableStyleInfo name="TableStyleLight9" '
        'showFirstColumn="0" showLastColumn="0" showRowStripes="1" '
        'showColumnStripes="0"/></table>'
    )


def to_table(number: int) -> str:
    """Return the link from a sheet to its table."""
    return _links([(f"{_LINKS}/table", f"../tables/table{number}.xml")])


def around(title: str, sheets: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give every other part of a workbook, with its name."""
    numbers = range(1, len(sheets) + 1)
    yield "xl/styles.xml", _STYLES
    yield "xl/workbook.xml", _workbook(sheets)
    yield (
        "xl/_rels/workbook.xml.rels",
        _links(
            [
                *((f"{_LINKS}/worksheet", f"worksheets/sheet{n}.xml") for n in numbers),
                (f"{_LINKS}/styles", "styles.xml"),
            ]
        ),
    )
    yield (
        "docProps/core.xml",
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{element(title)}</dc:title><dc:language>nl-NL</dc:language>"
        "</cp:coreProperties>",
    )
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    yield (
        "_rels/.rels",
        _links(
            [
                (f"{_LINKS}/officeDocument", "xl/workbook.xml"),
                (core, "docProps/core.xml"),
            ]
        ),
    )
    yield "[Content_Types].xml", _content_types(len(sheets))


def _workbook(sheets: Sequence[str]) -> str:
    listed = "".join(
        f'<sheet name="{attribute(name)}" sheetId="{at}" r:id="rId{at}"/>'
        for at, name in enumerate(sheets, 1)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><bookViews>'
        '<workbookView xWindow="240" yWindow="15" windowWidth="16095" '
        'windowHeight="9660"/></bookViews>'
        f"<sheets>{listed}</sheets></workbook>"
    )


def _links(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{links}</Relationships>"
    )


def _content_types(sheets: int) -> str:
    described = {
        "/xl/workbook.xml": f"{_SHEET_TYPE}.sheet.main+xml",
        "/xl/styles.xml": f"{_SHEET_TYPE}.styles+xml",
        "/docProps/core.xml": (
            "application/vnd.openxmlformats-package.core-properties+xml"
        ),
    }
    for number in range(1, sheets + 1):
        described[f"/xl/worksheets/sheet{number}.xml"] = f"{_SHEET_TYPE}.worksheet+xml"
        described[f"/xl/tables/table{number}.xml"] = f"{_SHEET_TYPE}.table+xml"
    parts = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>'
        for name, kind in described.items()
    )
    links = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{links}"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{parts}</Types>'
    )
