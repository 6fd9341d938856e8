"""Files with one name planted in one place each, made by the tools that make them."""

import base64
import io
import json
import sqlite3
import struct
import zlib
from collections.abc import Callable
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import fontpkg
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link, Text
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

NAME: Final = "Jurriaan"
"""The name that is planted."""
Plant = Callable[[str], tuple[str, bytes]]
"""Makes a file with a word in it: its name and its bytes."""
WORDS: Final = "Verhuizing naar een gezinshuis"

_CONTENT = '<?xml version="1.0" encoding="UTF-8"?>'


def plants() -> dict[str, Plant]:
    """Return every place, in words."""
    return _IN_PDF | _IN_WORD | _IN_SHEETS | _IN_DATABASE | _IN_TEXT | _ELSEWHERE


# --- pdf ---------------------------------------------------------------------


def _font() -> str:
    if "Proef" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(
            TTFont("Proef", fontpkg.path("Atkinson Hyperlegible", weight=400))
        )
    return "Proef"


def _canvas(draw: Callable[[Canvas], None], **options: object) -> tuple[str, bytes]:
    out = io.BytesIO()
    canvas = Canvas(out, **options)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(72, 700, WORDS)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return "stuk.pdf", out.getvalue()


def pdf_text(word: str) -> tuple[str, bytes]:
    return _canvas(lambda canvas: canvas.drawString(72, 650, f"Toen {word} zes was"))


def pdf_subset_font(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(_font(), 12)
        canvas.drawString(72, 650, f"Toen {word} zes was")

    return _canvas(draw)


def pdf_white(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 650, word)

    return _canvas(draw)


def pdf_unseen(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 650)
        text.setTextRenderMode(3)
        text.textOut(word)
        canvas.drawText(text)

    return _canvas(draw)


def pdf_hyphenated(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 650, f"Daarna ging {word[:3]}-")
        canvas.drawString(72, 636, f"{word[3:]} weer naar huis")

    return _canvas(draw)


def pdf_off_page(word: str) -> tuple[str, bytes]:
    return _canvas(lambda canvas: canvas.drawString(-500, 5000, word))


def pdf_title(word: str) -> tuple[str, bytes]:
    return _canvas(lambda canvas: canvas.setTitle(f"Levensreis van {word}"))


def pdf_author(word: str) -> tuple[str, bytes]:
    return _canvas(lambda canvas: canvas.setAuthor(word))


def pdf_bookmark(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        canvas.bookmarkPage("begin")
        canvas.addOutlineEntry(f"Over {word}", "begin")

    return _canvas(draw)


def pdf_link(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        canvas.linkURL(f"file:///thuis/{word}/foto", (72, 600, 200, 620))

    return _canvas(draw)


def _written(change: Callable[[PdfWriter], object], word: str = "") -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(_canvas(lambda _: None)[1])))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_note(word: str) -> tuple[str, bytes]:
    note = Text(text=f"Vraag dit na bij {word}", rect=(50, 550, 200, 650))
    return "stuk.pdf", _written(lambda w: w.add_annotation(0, note))


def pdf_note_author(word: str) -> tuple[str, bytes]:
    note = FreeText(text="Klopt", rect=(50, 550, 200, 650))
    note[NameObject("/T")] = TextStringObject(word)
    return "stuk.pdf", _written(lambda w: w.add_annotation(0, note))


def pdf_link_title(word: str) -> tuple[str, bytes]:
    link = Link(rect=(50, 550, 200, 650), url=f"https://example.org/{word}")
    return "stuk.pdf", _written(lambda w: w.add_annotation(0, link))


def pdf_attachment(word: str) -> tuple[str, bytes]:
    inner = f"Aantekening over {word}".encode()
    return "stuk.pdf", _written(lambda w: w.add_attachment("bijlage.txt", inner))


def pdf_attachment_name(word: str) -> tuple[str, bytes]:
    return "stuk.pdf", _written(lambda w: w.add_attachment(f"{word}.txt", b"niets"))


def pdf_attached_sheet(word: str) -> tuple[str, bytes]:
    inner = sheet_hidden(word)[1]
    return "stuk.pdf", _written(lambda w: w.add_attachment("tabel.xlsx", inner))


def pdf_xmp(word: str) -> tuple[str, bytes]:
    def change(writer: PdfWriter) -> None:
        stream = DecodedStreamObject()
        stream.set_data(f"<x><dc:creator>{word}</dc:creator></x>".encode())
        stream[NameObject("/Type")] = NameObject("/Metadata")
        stream[NameObject("/Subtype")] = NameObject("/XML")
        reference = writer._add_object(stream)
        writer._root_object[NameObject("/Metadata")] = reference

    return "stuk.pdf", _written(change)


def pdf_alternative(word: str) -> tuple[str, bytes]:
    def change(writer: PdfWriter) -> None:
        element = DictionaryObject(
            {
                NameObject("/S"): NameObject("/Figure"),
                NameObject("/Alt"): TextStringObject(f"Tijdlijn van {word} ☺"),
            }
        )
        writer._root_object[NameObject("/StructTreeRoot")] = writer._add_object(element)

    return "stuk.pdf", _written(change)


def pdf_orphan(word: str) -> tuple[str, bytes]:
    def change(writer: PdfWriter) -> None:
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 72 700 Td ({word}) Tj ET".encode())
        writer._add_object(stream.flate_encode())

    return "stuk.pdf", _written(change)


def pdf_older_version(word: str) -> tuple[str, bytes]:
    before = pdf_text(word)[1]
    writer = PdfWriter(io.BytesIO(before), incremental=True)
    page = writer.pages[0]
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 72 700 Td (Niets meer) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    return "stuk.pdf", out.getvalue()


_IN_PDF: dict[str, Plant] = {
    "pdf: gewone tekst": pdf_text,
    "pdf: in een deel van een lettertype": pdf_subset_font,
    "pdf: witte tekst": pdf_white,
    "pdf: onzichtbare tekst": pdf_unseen,
    "pdf: afgebroken aan het eind van een regel": pdf_hyphenated,
    "pdf: buiten de bladzijde": pdf_off_page,
    "pdf: titel": pdf_title,
    "pdf: auteur": pdf_author,
    "pdf: bladwijzer": pdf_bookmark,
    "pdf: koppeling naar een bestand": pdf_link,
    "pdf: koppeling naar een adres": pdf_link_title,
    "pdf: opmerking": pdf_note,
    "pdf: auteur van een opmerking": pdf_note_author,
    "pdf: bijlage": pdf_attachment,
    "pdf: naam van een bijlage": pdf_attachment_name,
    "pdf: verborgen blad in een bijlage": pdf_attached_sheet,
    "pdf: xmp": pdf_xmp,
    "pdf: tekst bij een plaatje": pdf_alternative,
    "pdf: tekst die nergens meer bij hoort": pdf_orphan,
    "pdf: eerdere versie": pdf_older_version,
}


# --- docx, xlsx, odt, qdpx -----------------------------------------------------


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


_IN_WORD: dict[str, Plant] = {
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
_IN_SHEETS: dict[str, Plant] = {
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


# --- sqlite --------------------------------------------------------------------


def _database(*statements: tuple[str, tuple[object, ...]]) -> tuple[str, bytes]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("CREATE TABLE told (id INTEGER PRIMARY KEY, text, file BLOB)")
    connection.execute("INSERT INTO told(text) VALUES (?)", (WORDS,))
    for statement, values in statements:
        connection.execute(statement, values)
    content = connection.serialize()
    connection.close()
    return "onderzoek.sqlite", content


_INSERT = "INSERT INTO told(text, file) VALUES (?, ?)"


def database_cell(word: str) -> tuple[str, bytes]:
    return _database((_INSERT, (f"Toen {word} vijf was", None)))


def database_blob(word: str) -> tuple[str, bytes]:
    return _database((_INSERT, ("", f"Toen {word} vijf was".encode("utf-16"))))


def database_blob_file(word: str) -> tuple[str, bytes]:
    return _database((_INSERT, ("", docx_cut_run(word)[1])))


def database_free_page(word: str) -> tuple[str, bytes]:
    rows = [(_INSERT, (f"{word} {number} " + "x" * 900, None)) for number in range(9)]
    return _database(*rows, ("DELETE FROM told WHERE id > 1", ()))


def database_column(word: str) -> tuple[str, bytes]:
    return _database((f'ALTER TABLE told ADD COLUMN "{word}" TEXT', ()))


def database_trigger(word: str) -> tuple[str, bytes]:
    return _database((f"CREATE VIEW alles AS SELECT text AS '{word}' FROM told", ()))


_IN_DATABASE: dict[str, Plant] = {
    "sqlite: cel": database_cell,
    "sqlite: blob in utf-16": database_blob,
    "sqlite: docx in een blob": database_blob_file,
    "sqlite: vrije bladzijde": database_free_page,
    "sqlite: naam van een kolom": database_column,
    "sqlite: tekst van een view": database_trigger,
}


# --- text ----------------------------------------------------------------------


def text_plain(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"system,label\nexo,Bijv. {word}s verhuizing\n".encode()


def text_capitals(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word.upper()}\n".encode()


def text_latin(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,één keer {word}\n".encode("cp1252")


def text_utf16(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word}\n".encode("utf-16")


def text_tag(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,#{word}_verhuist\n".encode()


def json_escaped(word: str) -> tuple[str, bytes]:
    codes = "".join(f"\\u{ord(each):04x}" for each in word)
    return "reis.json", f'{{"text": "over {codes}"}}'.encode()


def json_field(word: str) -> tuple[str, bytes]:
    return "reis.json", json.dumps({"statements": [{word: 1}]}).encode()


def json_base64(word: str) -> tuple[str, bytes]:
    code = base64.b64encode(f"Gesprek met {word} thuis".encode()).decode()
    return "reis.json", json.dumps({"file": code}).encode()


def link_escaped(word: str) -> tuple[str, bytes]:
    codes = "".join(f"%{ord(each):02X}" for each in word)
    return "index.html", f'<a href="/reis/{codes}">verder</a>'.encode()


def split_by_unseen(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word[:4]}\u200b{word[4:]}\n".encode()


def split_by_soft_hyphen(word: str) -> tuple[str, bytes]:
    return "tabel.csv", f"exo,{word[:4]}\u00ad{word[4:]}\n".encode()


def spaced_out(word: str) -> tuple[str, bytes]:
    return "brief.txt", f"Over {' '.join(word)} en thuis\n".encode()


_IN_TEXT: dict[str, Plant] = {
    "csv: tekst": text_plain,
    "csv: hoofdletters": text_capitals,
    "csv: oude codering": text_latin,
    "csv: utf-16": text_utf16,
    "csv: in een tag": text_tag,
    "csv: woord met een onzichtbaar teken": split_by_unseen,
    "csv: woord met een zacht koppelteken": split_by_soft_hyphen,
    "txt: letters uit elkaar": spaced_out,
    "json: codes": json_escaped,
    "json: naam van een veld": json_field,
    "json: base64": json_base64,
    "html: codes in een koppeling": link_escaped,
}


def file_name(word: str) -> tuple[str, bytes]:
    return f"{word}-overzicht.pdf", _canvas(lambda _: None)[1]


def unknown_bytes(word: str) -> tuple[str, bytes]:
    return "plaatje.bin", bytes(range(256)) * 3 + word.encode() + bytes(64)


_ELSEWHERE: dict[str, Plant] = {
    "naam van het bestand": file_name,
    "bytes van een onbekend bestand": unknown_bytes,
}
