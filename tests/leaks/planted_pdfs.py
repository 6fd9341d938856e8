"""PDF files with one name planted in one place each."""

import io
from collections.abc import Callable
from typing import Any

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

from tests.leaks.planted_zips import WORDS, Plant, sheet_hidden


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


def pdf_blank() -> bytes:
    return _canvas(lambda _: None)[1]


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
    with pikepdf.open(io.BytesIO(pdf_blank())) as pdf:
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
    writer = PdfWriter(PdfReader(io.BytesIO(pdf_blank())))
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


IN_PDF: dict[str, Plant] = {
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
