"""Whatever is put in the model comes out as a file that everybody can read."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from pikepdf import Name, Pdf

from levensreis.reports.paper.fonts import cleaned
from levensreis.reports.paper.model import Document, Heading, PageBreak, Paragraph
from levensreis.reports.paper.press import pdf
from tests.reports.papers import PAPERS
from tests.reports.random_papers import documents, texts, write_random
from tests.reports.tagged import Tagged, assert_all_ink_is_told_once
from tests.reports.validator import broken_rules, needs_engine

SOME = 10


@needs_engine
@pytest.mark.timeout(300)
def test_random_documents_keep_to_pdf_ua_1_and_pdf_a_2a(tmp_path: Path) -> None:
    made = write_random(SOME, tmp_path)
    assert len(made) == SOME
    assert [rules for rules in broken_rules(made).values() if rules] == []


@settings(max_examples=10, deadline=None)
@given(documents())
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert pdf(document) == pdf(document)


@settings(max_examples=40, deadline=None)
@given(texts())
def test_a_paragraph_is_read_as_one_letter_for_letter(text: str) -> None:
    content = pdf(Document("Titel", (Heading(1, "Kop"), Paragraph(text))))
    read = assert_all_ink_is_told_once(content).root.all("P")
    told = "".join(each.text for each in read)
    assert squeezed(told) == squeezed(cleaned(text))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_words_are_never_glued_nor_torn() -> None:
    text = "wet- en regelgeving\nop een nieuwe regel " * 60
    content = pdf(Document("Titel", (Heading(1, "Kop"), Paragraph(text.strip()))))
    (paragraph,) = Tagged(content).root.all("P")
    assert paragraph.text == " ".join(text.split())


def test_a_page_break_begins_a_page() -> None:
    blocks = (Heading(1, "Kop"), Paragraph("een"), PageBreak(), Paragraph("twee"))
    assert len(Tagged(pdf(Document("Titel", blocks))).pages) == 2


def test_a_letter_that_the_typeface_lacks_is_read_as_it_is() -> None:
    content = pdf(Document("Titel", (Heading(1, "Kop"), Paragraph("Hij zei سلام 😀"))))
    (paragraph,) = Tagged(content).root.all("P")
    assert paragraph.text == "Hij zei سلام 😀"


Break = Callable[[Pdf], None]


def first(pdf: Pdf, tag: str) -> pikepdf.Object:
    """Return the first element of the file with a tag."""
    found = [
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{tag}"
    ]
    return found[0]


def without(tag: str, key: str) -> Break:
    def take(pdf: Pdf) -> None:
        del first(pdf, tag)[key]

    return take


def without_root(key: str) -> Break:
    def take(pdf: Pdf) -> None:
        del pdf.Root[key]

    return take


def skip_a_heading(pdf: Pdf) -> None:
    first(pdf, "H2").S = Name.H4


def forget_a_mark(pdf: Pdf) -> None:
    page = pdf.pages[0]
    content = page.Contents.read_bytes().replace(b"/Artifact BMC", b"/Loose BMC", 1)
    page.Contents = pdf.make_stream(content)


def forget_the_title(pdf: Pdf) -> None:
    told = pdf.Root.Metadata.read_bytes()
    changed = re.sub(b"<dc:title>.*</dc:title>", b"", told)
    assert changed != told
    pdf.Root.Metadata.write(changed)


def forget_what_a_link_is(pdf: Pdf) -> None:
    for page in pdf.pages:
        for box in page.get("/Annots", []):
            if box.Subtype == "/Link":
                del box.Contents


def forget_what_a_field_is(pdf: Pdf) -> None:
    for field in pdf.Root.AcroForm.Fields:
        del field.TU


def borrow_a_font(pdf: Pdf) -> None:
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each:
            del each["/FontFile2"]


def let_viewers_draw(pdf: Pdf) -> None:
    pdf.Root.AcroForm.NeedAppearances = True


BROKEN: dict[str, tuple[str, Break, str]] = {
    "geen tekst bij een plaatje": ("overzicht", without("Figure", "/Alt"), "ua1 7.3"),
    "geen taal": ("brief", without_root("/Lang"), "ua1 7.2"),
    "een kop overgeslagen": ("brief", skip_a_heading, "ua1 7.4"),
    "geen merken": ("brief", without_root("/MarkInfo"), "2a 6.7"),
    "inkt buiten de boom": ("brief", forget_a_mark, "ua1 7.1"),
    "geen titel": ("brief", forget_the_title, "ua1 7.1"),
    "een kop zonder bereik": ("tabel", without("TH", "/A"), "ua1 7.5"),
    "een verwijzing zonder woorden": ("brief", forget_what_a_link_is, "ua1 7.18"),
    "een veld zonder vraag": ("controle", forget_what_a_field_is, "ua1 7.18"),
    "geen letters in het bestand": ("brief", borrow_a_font, "2a 6.2.11"),
    "velden die nog getekend moeten": ("controle", let_viewers_draw, "2a 6.4"),
    "geen kleuren": ("brief", without_root("/OutputIntents"), "2a 6.2"),
    "geen boom": ("brief", without_root("/StructTreeRoot"), "ua1 7.1"),
}


@needs_engine
@pytest.mark.timeout(300)
def test_every_check_is_seen_to_fail(tmp_path: Path) -> None:
    papers = {name: make() for name, make in PAPERS.items()}
    paths = {}
    for what, (name, spoil, _) in BROKEN.items():
        with Pdf.open(BytesIO(papers[name])) as opened:
            spoil(opened)
            paths[what] = tmp_path / f"{what}.pdf"
            opened.save(paths[what])
    broken = broken_rules(paths.values())
    for what, (_, _, rule) in BROKEN.items():
        found = broken[paths[what]]
        assert any(each.startswith(rule) for each in found), (what, found)


def test_our_own_reader_sees_ink_outside_of_marks() -> None:
    with Pdf.open(BytesIO(PAPERS["brief"]())) as opened:
        page = opened.pages[0]
        before, after = page.Contents.read_bytes().split(b"/Artifact BMC", 1)
        loose = before + after.replace(b"EMC", b"", 1)
        page.Contents = opened.make_stream(loose)
        file = BytesIO()
        opened.save(file)
    with pytest.raises(AssertionError):
        assert_all_ink_is_told_once(file.getvalue())


def test_our_own_reader_sees_what_is_read_twice() -> None:
    with Pdf.open(BytesIO(PAPERS["brief"]())) as opened:
        one, other = [
            each
            for each in opened.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/H2"
        ][:2]
        one.K = other.K
        file = BytesIO()
        opened.save(file)
    with pytest.raises(AssertionError):
        assert_all_ink_is_told_once(file.getvalue())
