"""A document in Word says what it says on paper, to eyes and ears alike."""

import io
import zipfile
from typing import Any

import docx
import pytest
from hypothesis import given, settings

from levensreis.domain.anonymise.outputs import MARK
from levensreis.domain.factor_table import FactorRow, FactorTable, Tally
from levensreis.domain.influence import Influence
from levensreis.domain.progress import Cancelled, Progress
from levensreis.domain.system import System
from levensreis.formats.picture_png import page_png
from levensreis.pictures.display_list import Ink, Picture, Rect
from levensreis.reports.factor_table import table_document
from levensreis.reports.paper.model import (
    Block,
    Cell,
    Choice,
    ChoiceField,
    Document,
    Figure,
    Gap,
    Heading,
    Item,
    ItemList,
    Numbering,
    PageBreak,
    Paragraph,
    Role,
    Scope,
    Side,
    Sides,
    Span,
    Table,
    TextField,
    Together,
)
from levensreis.reports.word.press import word
from levensreis.reports.word.text import cleaned
from levensreis.services.leak_scan import contents
from tests.builders import a_factor
from tests.formats.studies import a_table, anything

DRAWN = Picture(120, 40, (), (), (Rect(0, 0, 120, 40, Ink.PLUS),))
ALTERNATIVE = "Een blok van honderdtwintig bij veertig punten, zonder tekst erin."


def cell(text: str, **more: Any) -> Cell:
    return Cell((Paragraph(text),), **more)


BLOCKS: tuple[Block, ...] = (
    Heading(1, "Alles"),
    Paragraph("Voorop", Role.LEAD),
    Paragraph(
        (
            "gewoon ",
            Span("vet", bold=True),
            Span("schuin", italic=True),
            Span("klein", small=True),
            Span("naar het eind", link="#het eind"),
            Span("post", link="mailto:vragen@voorbeeld.nl"),
        )
    ),
    ItemList((Item("•", (Paragraph("punt"), Paragraph("eronder"))),), Numbering.DISC),
    ItemList((Item("+", (Paragraph("plus"),)),), compact=True, ink=Ink.PLUS),
    Table(
        (cell("Kop A", scope=Scope.COLUMN), cell("Kop B", scope=Scope.COLUMN)),
        (
            (cell("beide rijen", scope=Scope.ROW, rows=2), cell("een")),
            (None, cell("twee", fill=Ink.PLUS_SOFT)),
        ),
        (0.25, 0.75),
    ),
    Sides(
        tuple(
            Side(Heading(3, name), (Paragraph(f"in {name}"),), Ink.PLUS, Ink.PLUS_SOFT)
            for name in ("links", "rechts")
        )
    ),
    Gap(4),
    Together((Heading(2, "Bijeen"), Figure(DRAWN, ALTERNATIVE), Paragraph("eronder"))),
    ChoiceField("k", "Klopt het?", (Choice("j", "ja"), Choice("n", "nee"))),
    TextField("t", "Waarom?", lines=1),
    PageBreak(),
    Heading(2, "Het eind", "het eind"),
)
WHOLE = Document("Alles bij elkaar", BLOCKS, footer="Proef", confidential=True)


@pytest.fixture(scope="module")
def content() -> bytes:
    return word(WHOLE, page_png)


@pytest.fixture(scope="module")
def made(content: bytes) -> Any:
    return opened(content)


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def test_every_block_comes_with_a_style_that_word_knows(made: Any) -> None:
    found = [(each.style.name, each.text) for each in made.paragraphs if each.text]
    assert found == [
        ("Heading 1", "Alles"),
        ("Subtitle", "Voorop"),
        ("Normal", "gewoon vetschuinkleinnaar het eindpost"),
        ("List Bullet", "punt"),
        ("Normal", "eronder"),
        ("Normal", "+\tplus"),
        ("Heading 2", "Bijeen"),
        ("Normal", "eronder"),
        ("Normal", "Klopt het?"),
        ("Normal", "☐ ja"),
        ("Normal", "☐ nee"),
        ("Normal", "Waarom?"),
        ("Normal", "." * 60),
        ("Heading 2", "Het eind"),
    ]
    assert made.paragraphs[-1].paragraph_format.page_break_before


def test_links_lead_to_a_heading_and_to_an_address(made: Any) -> None:
    inside, outside = made.element.xpath("//w:hyperlink")
    [mark] = made.element.xpath("//w:bookmarkStart")
    key = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    assert inside.get(f"{key}anchor") == mark.get(f"{key}name")
    assert mark.getparent().xpath("string(.)") == "Het eind"
    linked = made.part.rels[outside.values()[0]]
    assert linked.target_ref == "mailto:vragen@voorbeeld.nl"


def test_a_table_has_its_head_again_and_no_merged_cells(made: Any) -> None:
    table, sides = made.tables
    assert [[each.text for each in row.cells] for row in table.rows] == [
        ["Kop A", "Kop B"],
        ["beide rijen", "een"],
        ["beide rijen", "twee"],
    ]
    assert table.rows[0]._tr.trPr.xpath("w:tblHeader")
    assert not made.element.xpath("//w:vMerge | //w:gridSpan")
    narrow, wide = (each.width for each in table.columns)
    assert wide == pytest.approx(3 * narrow, abs=3)
    assert [each.text for each in sides.rows[0].cells] == [
        "links\nin links",
        "rechts\nin rechts",
    ]
    # Two tables without anything between them are one to Word.
    assert not made.element.xpath("//w:tbl/following-sibling::*[1][self::w:tbl]")


def test_a_figure_is_sharp_and_says_what_it_shows(made: Any, content: bytes) -> None:
    [about] = made.element.xpath("//wp:docPr")
    assert about.get("descr") == ALTERNATIVE
    [shape] = made.inline_shapes
    assert shape.width.pt == 120
    [dots] = list(made.part.package.image_parts)
    assert dots.image.px_width >= 2 * 120


def test_a_document_is_dutch_and_names_nobody_and_no_moment(
    made: Any, content: bytes
) -> None:
    about = made.core_properties
    told = (about.author, about.last_modified_by, about.comments, about.keywords)
    assert told == ("", "", "", "")
    assert (about.title, about.language) == ("Alles bij elkaar", "nl-NL")
    spoken = made.styles.element.xpath("//w:lang/@w:val")
    assert set(spoken) == {"nl-NL"}
    [footer] = [each.footer.paragraphs[0].text for each in made.sections]
    assert footer.startswith(f"{MARK}\tProef\tpagina")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {each.date_time[0] for each in archive.infolist()} == {1980}
        assert not [each for each in archive.namelist() if "thumbnail" in each]
        whole = b"".join(map(archive.read, archive.namelist()))
    assert b"/home" not in whole
    assert b"/tmp" not in whole


def test_the_same_document_gives_the_same_bytes(content: bytes) -> None:
    assert word(WHOLE, page_png) == content


def test_work_that_is_not_wanted_any_more_stops() -> None:
    with pytest.raises(Cancelled):
        word(WHOLE, page_png, Progress(lambda *_: None, lambda: True))


def test_table_b1_is_a_table_with_every_system_in_its_rows() -> None:
    made = opened(word(table_document(a_table(), 12), page_png))
    assert made.paragraphs[0].style.name == "Heading 1"
    [table] = made.tables
    systems = [row.cells[1].text.partition("\n")[0] for row in table.rows]
    assert (
        systems
        == ["Systeem", "Samenleving als geheel"] + ["Contact met directe omgeving"] * 2
    )
    assert "Bijv. twee jaar\nwachten (zie Jonah)" in table.rows[1].cells[2].text


def of_one(label: str, example: str) -> bytes:
    factor = a_factor(label=label, system=System.EXO, influence=Influence.POSITIVE)
    row = FactorRow(factor, Tally(2, example, "Jonah"))
    return word(table_document(FactorTable((row,)), 3), page_png)


@settings(max_examples=15)
@given(anything)
def test_any_text_comes_back(text: str) -> None:
    [made] = opened(of_one(f"x{text}", f"y{text}")).tables
    told = f"+\tx{cleaned(text)}\xa0(2)\nBijv. y{cleaned(text)} (zie Jonah)"
    assert made.rows[1].cells[0].text == told


def test_a_name_in_a_document_is_found_before_it_leaves() -> None:
    found = contents(of_one("Rust", "bij Zebedeus thuis"))
    assert "Zebedeus" in " ".join(each.text for each in found)
