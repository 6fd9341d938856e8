"""A form as viewers give it back: filled in, flattened, with notes.

Each viewer has ways of its own; what they make here is made with their own code.
"""

import ctypes
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped] # has no types
from pikepdf import Array, Dictionary, Name, String
from pypdf import PdfWriter
from pypdfium2 import raw

from levensreis.domain.form_layout import Box
from tests.formats.returned.truth import Meant

READER = "Jan de Lezer"
"""Who made the notes: a name that must not come along."""
Filler = Callable[[bytes, Meant], bytes]


def by_pypdf(form: bytes, truth: Meant) -> bytes:
    """Fill in as pypdf does, which draws each field itself."""
    writer = PdfWriter(clone_from=BytesIO(form))
    values = {name: f"/{choice}" for name, choice in truth.choices.items()}
    values |= dict(truth.words)
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def by_pikepdf(form: bytes, truth: Meant) -> bytes:
    """Fill in as qpdf does, which leaves the drawing of words to the viewer."""
    with pikepdf.open(BytesIO(form)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            name = str(field.T)
            if name in truth.choices:
                choice = Name(f"/{truth.choices[name]}")
                field.V = choice
                for kid in field.Kids:
                    kid.AS = choice if choice in kid.AP.N else Name.Off
            elif name in truth.words:
                field.V = String(truth.words[name])
        pdf.Root.AcroForm.NeedAppearances = True
        return saved(pdf)


def by_pdfium(form: bytes, truth: Meant) -> bytes:
    """Fill in with mouse and keys, as in a browser with PDFium (Chrome, Edge)."""
    with _document(form) as pdf:
        pdf.init_forms()
        env = pdf.formenv.raw
        for number in range(len(pdf)):
            page = pdf[number]  # which tells the form that it is open
            for field in truth.layout.fields:
                if field.page != number:
                    continue
                if field.choice and truth.choices.get(field.name) == field.choice:
                    _click(env, page, field.box)
                elif not field.choice and field.name in truth.words:
                    _click(env, page, field.box)
                    typed = (truth.words[field.name] + "\0").encode("utf-16-le")
                    text = ctypes.create_string_buffer(typed)
                    words = ctypes.cast(text, raw.FPDF_WIDESTRING)
                    raw.FORM_ReplaceSelection(env, page.raw, words)
                raw.FORM_ForceToKillFocus(env)
            page.close()
        return _written(pdf)


def _click(env: Any, page: Any, box: Box) -> None:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for deed in (raw.FORM_OnMouseMove, raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
        deed(env, page.raw, 0, x, y)


def flattened_by_pdfium(form: bytes) -> bytes:
    """Make what was filled in a part of the page, as PDFium does."""
    with _document(form) as pdf:
        pdf.init_forms()
        for number in range(len(pdf)):
            page = pdf[number]
            raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
            page.close()
        return _written(pdf)


def flattened_by_pikepdf(form: bytes) -> bytes:
    """Make what was filled in a part of the page, as qpdf does."""
    with pikepdf.open(BytesIO(form)) as pdf:
        pdf.flatten_annotations("all")
        if "/AcroForm" in pdf.Root:
            del pdf.Root.AcroForm
        return saved(pdf)


def annotated(form: bytes, notes: Mapping[int, list[dict[str, Any]]]) -> bytes:
    """Put annotations on pages, each with the name of a reader."""
    with pikepdf.open(BytesIO(form)) as pdf:
        for number, annotations in notes.items():
            page = pdf.pages[number]
            if "/Annots" not in page:
                page.Annots = Array([])
            for each in annotations:
                made = Dictionary({f"/{key}": value for key, value in each.items()})
                made.Type, made.T = Name.Annot, String(READER)
                page.Annots.append(pdf.make_indirect(made))
        return saved(pdf)


def note(box: Box, words: str) -> dict[str, Any]:
    return {"Subtype": Name.Text, "Rect": Array(list(box)), "Contents": String(words)}


def mark(kind: str, box: Box, words: str = "") -> dict[str, Any]:
    left, bottom, right, top = box
    quad = [left, top, right, top, left, bottom, right, bottom]
    found = {
        "Subtype": Name(f"/{kind}"),
        "Rect": Array(list(box)),
        "QuadPoints": Array(quad),
        "C": Array([1, 0.9, 0]),
    }
    return found | ({"Contents": String(words)} if words else {})


def typed(box: Box, words: str) -> dict[str, Any]:
    return {
        "Subtype": Name.FreeText,
        "Rect": Array(list(box)),
        "Contents": String(words),
        "DA": String("/Helv 12 Tf 0 g"),
    }


def ink(strokes: list[list[float]], width: float = 2.0) -> dict[str, Any]:
    xs = [each for stroke in strokes for each in stroke[::2]]
    ys = [each for stroke in strokes for each in stroke[1::2]]
    return {
        "Subtype": Name.Ink,
        "Rect": Array([min(xs) - 2, min(ys) - 2, max(xs) + 2, max(ys) + 2]),
        "InkList": Array([Array(each) for each in strokes]),
        "C": Array([0, 0, 1]),
        "BS": Dictionary(W=width),
        "F": 4,
    }


def cross(box: Box) -> dict[str, Any]:
    left, bottom, right, top = box
    return ink(
        [
            [left + 5, bottom + 5, right - 5, top - 5],
            [left + 5, top - 5, right - 5, bottom + 5],
        ]
    )


def damaged(content: bytes, seed: int) -> bytes:
    """Spoil a file as disks, mail and broken downloads do."""
    chance = random.Random(seed)
    size = len(content)
    at = chance.randrange(size)
    match seed % 5:
        case 0:
            return content[:at]
        case 1:
            block = at // 512 * 512
            return content[:block] + bytes(512) + content[block + 512 :]
        case 2:
            return content[:at] + content[at + chance.randrange(1, 4096) :]
        case 3:
            return content[:at] + chance.randbytes(64) + content[at + 64 :]
        case _:
            spoilt = bytearray(content)
            for _ in range(20):
                spoilt[chance.randrange(size)] ^= 1 << chance.randrange(8)
            return bytes(spoilt)


def saved(pdf: pikepdf.Pdf, **options: Any) -> bytes:
    file = BytesIO()
    pdf.save(file, **options)
    return file.getvalue()


@contextmanager
def _document(content: bytes) -> Iterator[Any]:
    pdf = pypdfium2.PdfDocument(content)
    try:
        yield pdf
    finally:
        pdf.close()


def _written(pdf: Any) -> bytes:
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()
