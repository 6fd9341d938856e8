"""Word files, sheets and projects with one name planted in one place each."""

import io
import struct
import zlib
from collections.abc import Callable
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

Plant = Callable[[str], tuple[str, bytes]]
"""Makes a file with a word in it: its name and its bytes."""
WORDS: Final = "Verhuizing naar een gezinshuis"

_CONTENT = '<?xml version="1.0" encoding="UTF-8"?>'


def zipped(
    name: str, parts: dict[str, str], how: int = ZIP_DEFLATED
) -> tuple[str, bytes]:
    out = io.BytesIO()
    with ZipFile(out, "w", how) as archive:
        for part, text in parts.items():
            archive.writestr(
                part, f"{_CONTENT}{text}" if part.endswith("xml") else text
            )
    return name, out.getvalue()


def _docx(**parts: str) -> tuple[str, bytes]:
    whole = {"word/document.xml": f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>"}
    return zipped("stuk.docx", whole | parts)


def docx_text(word: str) -> tuple[str, bytes]:
    return _docx(**{"word/document.xml": f"<w:p><w:t>Over {word}.</w:t></w:p>"})


def docx_cut_run(word: str) -> tuple[str, bytes]:
    runs = f"<w:r><w:t>{word[:3]}</w:t></w:r><w:r><w:rPr/><w:t>{word[3:]}</w:t></w:r>"
    return _docx(**{"word/document.xml": f"<w:p>{runs}</w:p>"})


def docx_deleted(word: str) -> tuple[str, bytes]:
    gone = f"<w:del><w:r><w:delText>{word}</w:delText></w:r></w:del>"
    return _docx(**{"word/document.xml": f"<w:p>{gone}</w:p>"})


def docx_comment(word: str) -> tuple[str, bytes]:
    return _docx(**{"word/comments.xml": f"<w:p><w:t>Klopt dit, {word}?</w:t></w:p>"})


def docx_comment_author(word: str) -> tuple[str, bytes]:
    comment = f'<w:comment w:author="{word}"><w:p/></w:comment>'
    return _docx(**{"word/comments.xml": comment})


def docx_header(word: str) -> tuple[str, bytes]:
    return _docx(**{"word/header1.xml": f"<w:p><w:t>{word}</w:t></w:p>"})


def docx_core(word: str) -> tuple[str, bytes]:
    return _docx(**{"docProps/core.xml": f"<dc:creator>{word}</dc:creator>"})


def docx_escaped(word: str) -> tuple[str, bytes]:
    codes = "".join(f"&#{ord(each)};" for each in word)
    return _docx(**{"word/document.xml": f"<w:p><w:t>{codes}</w:t></w:p>"})


def _xlsx(**parts: str) -> tuple[str, bytes]:
    whole = {
        "xl/workbook.xml": '<sheets><sheet name="Factoren" sheetId="1"/></sheets>',
        "xl/sharedStrings.xml": f"<sst><si><t>{WORDS}</t></si></sst>",
    }
    return zipped("tabel.xlsx", whole | parts)


def sheet_cell(word: str) -> tuple[str, bytes]:
    return _xlsx(**{"xl/sharedStrings.xml": f"<sst><si><t>{word}</t></si></sst>"})


def sheet_hidden(word: str) -> tuple[str, bytes]:
    cell = f'<c r="A1" t="inlineStr"><is><t>{word}</t></is></c>'
    return _xlsx(
        **{
            "xl/workbook.xml": '<sheet name="Hulp" sheetId="2" state="veryHidden"/>',
            "xl/worksheets/sheet2.xml": f"<row>{cell}</row>",
        }
    )


def sheet_name(word: str) -> tuple[str, bytes]:
    return _xlsx(**{"xl/workbook.xml": f'<sheet name="{word}" state="hidden"/>'})


def sheet_rich_text(word: str) -> tuple[str, bytes]:
    rich = f"<si><r><t>{word[:4]}</t></r><r><rPr><b/></rPr><t>{word[4:]}</t></r></si>"
    return _xlsx(**{"xl/sharedStrings.xml": f"<sst>{rich}</sst>"})


def sheet_comment(word: str) -> tuple[str, bytes]:
    return _xlsx(**{"xl/comments1.xml": f"<author>{word}</author>"})


def sheet_defined_name(word: str) -> tuple[str, bytes]:
    return _xlsx(
        **{"xl/workbook.xml": f'<definedName name="_{word}_1">1</definedName>'}
    )


def sheet_xml_comment(word: str) -> tuple[str, bytes]:
    return _xlsx(**{"xl/styles.xml": f"<styleSheet><!-- voor {word} --></styleSheet>"})


def zip_part_name(word: str) -> tuple[str, bytes]:
    return zipped("project.qdpx", {f"sources/{word}.txt": "niets"})


def zip_source(word: str) -> tuple[str, bytes]:
    return zipped("project.qdpx", {"sources/1.txt": f"Verhaal van {word}"}, ZIP_STORED)


def zip_comment(word: str) -> tuple[str, bytes]:
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("project.qde", "<Project/>")
        archive.comment = f"gemaakt door {word}".encode()
    return "project.qdpx", out.getvalue()


def zip_deleted_part(word: str) -> tuple[str, bytes]:
    """A part that is no longer in the list of the file: an old version of it."""
    data = zlib.compress(f"Oude versie over {word}".encode(), 9)[2:-4]
    name = b"word/oud.xml"
    header = struct.pack(
        "<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, 0, len(data), 0, len(name), 0
    )
    return "stuk.docx", header + name + data + _docx()[1]


IN_WORD: dict[str, Plant] = {
    "docx: tekst": docx_text,
    "docx: woord in twee stukken": docx_cut_run,
    "docx: verwijderde tekst": docx_deleted,
    "docx: opmerking": docx_comment,
    "docx: auteur van een opmerking": docx_comment_author,
    "docx: kop": docx_header,
    "docx: maker": docx_core,
    "docx: in codes": docx_escaped,
    "docx: oud onderdeel": zip_deleted_part,
}
IN_SHEETS: dict[str, Plant] = {
    "xlsx: cel": sheet_cell,
    "xlsx: verborgen blad": sheet_hidden,
    "xlsx: naam van een verborgen blad": sheet_name,
    "xlsx: cel in twee stukken": sheet_rich_text,
    "xlsx: opmerking": sheet_comment,
    "xlsx: naam van een bereik": sheet_defined_name,
    "xlsx: opmerking in de opmaak": sheet_xml_comment,
    "qdpx: naam van een bron": zip_part_name,
    "qdpx: bron": zip_source,
    "qdpx: opmerking bij het bestand": zip_comment,
}
