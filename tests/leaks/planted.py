"""Files with one name planted in one place each, made by the tools that make them."""

import base64
import io
import json
import sqlite3
from collections.abc import Callable
from typing import Any, Final

import fontpkg
import pikepdf
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

from tests.leaks.planted_zips import (
    IN_SHEETS,
    IN_WORD,
    WORDS,
    Plant,
    docx_cut_run,
    sheet_hidden,
)

NAME: Final = "Jurriaan"
"""The name that is planted."""


def plants() -> dict[str, Plant]:
    """Return every place, in words."""
    return _IN_PDF | IN_WORD | IN_SHEETS | _IN_DATABASE | _IN_TEXT | _ELSEWHERE


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


def pdf_letter_by_letter(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        for at, letter in enumerate(word):
            x = 72 + canvas.stringWidth(word[:at], "Helvetica", 12)
            canvas.drawString(x, 650, letter)

    return _canvas(draw)


def pdf_within_brackets(word: str) -> tuple[str, bytes]:
    return _canvas(
        lambda canvas: canvas.drawString(72, 650, f"(toen ({word}) zes was)")
    )


def pdf_read_as_something_else(word: str) -> tuple[str, bytes]:
    def draw(canvas: Canvas) -> None:
        canvas.addLiteral("/Span <</ActualText (een kind)>> BDC")
        canvas.drawString(72, 650, word)
        canvas.addLiteral("EMC")

    return _canvas(draw)


def pdf_hidden_layer(word: str) -> tuple[str, bytes]:
    layer = pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Later")

    def change(pdf: pikepdf.Pdf) -> None:
        hidden = pdf.make_indirect(layer)
        off = pikepdf.Dictionary(OFF=[hidden])
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[hidden], D=off)
        page = pdf.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(Later=hidden)
        drawn = f"/OC /Later BDC BT /F1 12 Tf 72 600 Td ({word}) Tj ET EMC"
        page.contents_add(drawn.encode())

    return "stuk.pdf", _packed(change)


def pdf_field_value(word: str) -> tuple[str, bytes]:
    return "stuk.pdf", _packed(lambda pdf: _add_field(pdf, V=f"Met {word} erbij"))


def pdf_field_look(word: str) -> tuple[str, bytes]:
    def change(pdf: pikepdf.Pdf) -> None:
        look = pdf.make_stream(
            f"/Tx BMC BT /F1 12 Tf 2 2 Td ({word}) Tj ET EMC".encode(),
            Subtype=pikepdf.Name.Form,
            BBox=[0, 0, 100, 20],
        )
        _add_field(pdf, AP=pikepdf.Dictionary(N=look))

    return "stuk.pdf", _packed(change)


def _add_field(pdf: pikepdf.Pdf, **told: Any) -> None:
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Widget,
        FT=pikepdf.Name.Tx,
        T="wie",
        Rect=[72, 500, 172, 520],
        **told,
    )
    kept = pdf.make_indirect(field)
    pdf.pages[0].Annots = pikepdf.Array([kept])
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[kept])


def _packed(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """Change a file, and write it with its objects packed together."""
    with pikepdf.open(io.BytesIO(_canvas(lambda _: None)[1])) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


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
    "pdf: letter voor letter gezet": pdf_letter_by_letter,
    "pdf: tussen haakjes": pdf_within_brackets,
    "pdf: tekst die als iets anders wordt voorgelezen": pdf_read_as_something_else,
    "pdf: laag die niet wordt getoond": pdf_hidden_layer,
    "pdf: waarde van een veld": pdf_field_value,
    "pdf: uiterlijk van een veld": pdf_field_look,
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
