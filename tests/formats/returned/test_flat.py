"""Forms of which what was filled in became a part of the page."""

from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader, PdfWriter, Transformation

from levensreis.domain.form_layout import FormLayout
from levensreis.domain.member_check.answers import Doubt, Route
from levensreis.reports.member_check import CheckForm
from tests.formats.returned.filling import (
    by_pdfium,
    by_pypdf,
    flattened_by_pdfium,
    flattened_by_pikepdf,
)
from tests.formats.returned.proof import PDF_ROUTES, pdf_route, read
from tests.formats.returned.truth import Meant, score

LONG = "Dit was in groep drie, en toen kwam mijn zus elke week een nacht logeren. " * 6


@pytest.mark.parametrize("route", [each for each in PDF_ROUTES if "flat" in each])
def test_sixty_flattened_statements_come_back(route: str) -> None:
    got = pdf_route(route, seed=3).score
    assert got.silent == 0
    assert got.doubted == 0
    assert got.right >= 55  # PDFium loses quotation marks; those are looked at


@pytest.fixture(scope="module")
def flat(small: CheckForm, truth: Meant) -> bytes:
    return flattened_by_pikepdf(by_pypdf(small.pdf, truth))


def test_what_is_read_of_the_page_says_so(flat: bytes, layout: FormLayout) -> None:
    returned = read(flat, layout=layout)
    assert {each.route for each in returned.answers.values()} == {Route.FLAT}


def test_words_under_the_edge_of_a_box_come_along(small: CheckForm) -> None:
    name = next(each.name for each in small.layout.fields if not each.choice)
    meant = Meant(small.layout, {}, {name: LONG})
    for flat in (flattened_by_pdfium, flattened_by_pikepdf):
        returned = read(flat(by_pdfium(small.pdf, meant)), layout=small.layout)
        words = next(iter(returned.answers.values())).words
        assert " ".join(words.split()) == LONG.strip()


def test_a_line_that_was_full_goes_on_and_another_ends(small: CheckForm) -> None:
    name = next(each.name for each in small.layout.fields if not each.choice)
    words = LONG[:140] + "\nNieuwe regel."
    content = flattened_by_pdfium(
        by_pdfium(small.pdf, Meant(small.layout, {}, {name: words}))
    )
    answer = next(iter(read(content, layout=small.layout).answers.values()))
    assert answer.words == words


@pytest.mark.parametrize("words", ["سلام 你好", "سلام", "voor سلام na"])
def test_letters_that_a_viewer_lost_are_looked_at(small: CheckForm, words: str) -> None:
    """No font here has Arabic letters, and PDFium then leaves them out."""
    name = next(each.name for each in small.layout.fields if not each.choice)
    content = by_pdfium(small.pdf, Meant(small.layout, {}, {name: words}))
    returned = read(flattened_by_pdfium(content), layout=small.layout)
    answer = next(iter(returned.answers.values()))
    assert answer.words == words or Doubt.UNCLEAR_MARK in answer.doubts
    assert answer.words == words or answer.picture


@pytest.mark.parametrize(
    ("scale", "right", "up", "turned"),
    [(1.0, 0, 0, 90), (0.93, 20, 30, 0), (0.7, 100, 120, 180), (1.2, 0, 0, 270)],
)
def test_a_page_may_be_printed_smaller_or_turned(
    *, flat: bytes, truth: Meant, scale: float, right: float, up: float, turned: int
) -> None:
    writer = PdfWriter(clone_from=BytesIO(flat))
    for page in writer.pages:
        page.add_transformation(Transformation().scale(scale).translate(right, up))
        if scale > 1:
            page.mediabox.upper_right = (595.28 * scale, 841.89 * scale)
        page.rotate(turned)
    file = BytesIO()
    writer.write(file)
    got = score(read(file.getvalue(), layout=truth.layout), truth, exact=False)
    assert got.silent == 0
    assert got.right == got.all


def test_two_pages_may_be_printed_on_one(flat: bytes, truth: Meant) -> None:
    pages = PdfReader(BytesIO(flat)).pages
    writer = PdfWriter()
    sheet = writer.add_blank_page(2 * 595.28, 841.89)
    for number, page in enumerate(pages[:2]):
        sheet.merge_transformed_page(
            page, Transformation().translate(number * 595.28, 0)
        )
    writer.add_page(pages[2])
    file = BytesIO()
    writer.write(file)
    returned = read(file.getvalue(), layout=truth.layout)
    assert returned.pages_missing == ()
    got = score(returned, truth, exact=False)
    assert got.silent == 0
    assert got.right == got.all


def test_a_drawing_in_the_page_is_seen(small: CheckForm) -> None:
    """As a tablet saves a pen: a part of the page, with the fields still there."""
    box = next(each for each in small.layout.fields if each.choice == "klopt-niet")
    room = next(each for each in small.layout.fields if not each.choice)
    left, bottom, right, top = box.box
    lines = [f"{left + 5} {bottom + 5} m {right - 4} {top - 4} l S"]
    lines += [f"{left + 5} {top - 5} m {right - 4} {bottom + 4} l S"]
    x, y = room.box[0] + 20, room.box[1] + 30
    lines += [
        f"{x + 12 * at} {y} m {x + 12 * at + 5} {y + 12} l {x + 12 * at + 9} {y} l S"
        for at in range(8)
    ]
    with pikepdf.open(BytesIO(small.pdf)) as pdf:
        pdf.pages[0].contents_add(f"q 2 w {' '.join(lines)} Q".encode())
        file = BytesIO()
        pdf.save(file)
    answer = next(iter(read(file.getvalue(), layout=small.layout).answers.values()))
    assert answer.choice == "klopt-niet"
    assert answer.doubts == {Doubt.HANDWRITING}
    assert answer.picture.startswith(b"\x89PNG")
