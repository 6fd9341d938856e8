"""The form that a parent fills in: what is on it, and where."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped] # has no types
import pytest
from pypdf import PdfReader

from levensreis.domain.form_layout import APPROVAL, GENERAL, Box, FormLayout
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.asking import Why
from levensreis.reports.member_check import CheckForm, check_form
from levensreis.reports.paper.model import FormCode
from levensreis.reports.paper.style import TARGET
from tests.builders import a_journey, a_statement, as_released
from tests.formats.returned.filling import by_pypdf, flattened_by_pdfium
from tests.formats.returned.proof import read
from tests.formats.returned.truth import Meant
from tests.reports.papers import CODE, form_of, the_journey
from tests.reports.tagged import Tagged

ANSWERS = ["klopt", "klopt-niet", "weet-ik-niet"]


@pytest.fixture(scope="module")
def journey() -> Journey:
    return the_journey()


@pytest.fixture(scope="module")
def form(journey: Journey) -> CheckForm:
    return form_of(journey)


def test_every_statement_can_be_answered_and_corrected(
    form: CheckForm, journey: Journey
) -> None:
    names = {each.name for each in form.layout.fields}
    for number in range(1, 61):
        boxes = [
            each.choice
            for each in form.layout.fields
            if each.name == f"s{number:03}_antwoord"
        ]
        assert boxes == ANSWERS
        assert f"s{number:03}_tekst" in names
    assert {GENERAL, APPROVAL} <= names
    told = {each.id for each in journey.statements}
    assert {each.statement for each in form.layout.statements} == told


def test_the_fields_of_the_file_are_those_of_the_layout(form: CheckForm) -> None:
    found = []
    with pikepdf.open(BytesIO(form.pdf)) as pdf:
        for number, page in enumerate(pdf.pages):
            for box in page.get("/Annots", []):
                field = box if "/T" in box else box.Parent
                states = box.AP.N.keys() if "/Parent" in box else ["/"]
                (choice,) = [each[1:] for each in states if each != "/Off"]
                place = tuple(round(float(each), 2) for each in box.Rect)
                found.append((str(field.T), number, place, choice))
    told = [
        (each.name, each.page, each.box, each.choice) for each in form.layout.fields
    ]
    assert found == told


def test_a_statement_stands_on_one_page_around_its_fields(form: CheckForm) -> None:
    places = {each.statement: each for each in form.layout.statements}
    assert len(places) == len(form.layout.statements)
    for field in form.layout.fields:
        if field.statement is not None:
            place = places[field.statement]
            assert place.page == field.page
            assert inside(field.box, place.box)


def inside(one: Box, other: Box, slack: float = 4.0) -> bool:
    return (
        other[0] - slack <= one[0]
        and other[1] - slack <= one[1]
        and one[2] <= other[2] + slack
        and one[3] <= other[3] + slack
    )


def test_a_statement_longer_than_a_page_goes_on_over_pages() -> None:
    long = a_statement(text="Lang", story="Dit duurde lang. " * 500)
    layout = form_of(a_journey(long)).layout
    assert len({each.page for each in layout.statements}) > 1
    assert {each.number for each in layout.statements} == {1}


def test_all_that_is_ticked_is_large_enough_and_apart(form: CheckForm) -> None:
    for field in form.layout.fields:
        left, bottom, right, top = field.box
        assert round(right - left, 2) >= TARGET
        assert round(top - bottom, 2) >= TARGET


def test_a_correction_has_no_limit_and_may_be_of_any_script(form: CheckForm) -> None:
    long = "Dit was later, in groep 3. سلام 你好 😀\n" * 400
    with pikepdf.open(BytesIO(form.pdf)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            assert "/MaxLen" not in field
        texts = [each for each in pdf.Root.AcroForm.Fields if each.FT == "/Tx"]
        texts[0].V = pikepdf.String(long)
        file = BytesIO()
        pdf.save(file)
    with PdfReader(file) as reader:
        assert long in (reader.get_form_text_fields() or {}).values()


def test_every_correction_is_drawn_in_its_own_box(form: CheckForm) -> None:
    with pikepdf.open(BytesIO(form.pdf)) as pdf:
        texts = [each for each in pdf.Root.AcroForm.Fields if each.FT == "/Tx"]
        assert len({each.AP.N.objgen for each in texts}) == len(texts) == 61


@pytest.fixture(scope="module")
def corrections(form: CheckForm) -> dict[str, str]:
    """What is written in every other box."""
    boxes = [each.name for each in form.layout.fields if not each.choice]
    return {name: f"Dit was anders bij {name}." for name in boxes[::2]}


def test_a_filled_form_shows_every_correction_in_its_own_box(
    form: CheckForm, corrections: dict[str, str]
) -> None:
    filled = by_pypdf(form.pdf, Meant(form.layout, {}, corrections))
    seen = words_in_boxes(flattened_by_pdfium(filled), form.layout)
    assert seen == {name: corrections.get(name, "") for name in seen}


def words_in_boxes(content: bytes, layout: FormLayout) -> dict[str, str]:
    """Return what can be seen in each box to write in."""
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [page.get_textpage() for page in document]
        return {
            each.name: pages[each.page].get_text_bounded(*each.box).strip()
            for each in layout.fields
            if not each.choice
        }
    finally:
        document.close()


def test_a_flattened_form_tells_every_correction_as_its_own(
    form: CheckForm, corrections: dict[str, str]
) -> None:
    truth = Meant(form.layout, {}, corrections)
    flat = flattened_by_pdfium(by_pypdf(form.pdf, truth))
    returned = read(flat, layout=form.layout)
    numbers = {each.statement: each.number for each in form.layout.statements}
    told = {
        f"s{numbers[statement]:03}_tekst": answer.words
        for statement, answer in returned.answers.items()
    }
    assert told == {name: corrections.get(name, "") for name in told}


def test_a_field_says_which_statement_it_is_about(form: CheckForm) -> None:
    with pikepdf.open(BytesIO(form.pdf)) as pdf:
        told = {str(each.T): str(each.TU) for each in pdf.Root.AcroForm.Fields}
        ticks = [
            str(tick.TU)
            for each in pdf.Root.AcroForm.Fields
            if each.T == "s007_antwoord"
            for tick in each.Kids
        ]
    assert told["s007_antwoord"] == "Stukje 7:"
    assert told["s007_tekst"] == "Stukje 7: wat moet anders?"
    assert ticks == [
        *("Stukje 7: Klopt", "Stukje 7: Klopt niet", "Stukje 7: Weet ik niet"),
    ]


def test_fields_are_read_inside_their_statement(form: CheckForm) -> None:
    items = Tagged(form.pdf).root.all("LI")
    item = next(each for each in items if each.all("Lbl")[0].text == "7")
    names = [name for each in item.all("Form") for name in each.fields]
    assert names == ["s007_antwoord"] * 3 + ["s007_tekst"]


def test_only_what_changed_is_shown_under_its_own_number(journey: Journey) -> None:
    second = next(
        each.statement
        for each in form_of(journey).layout.statements
        if each.number == 2
    )
    form = check_form(as_released(journey), CODE, only={second: Why.CHANGED})
    assert [each.number for each in form.layout.statements] == [2]
    assert "alleen wat is veranderd" in Tagged(form.pdf).root.text


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ([Why.UNSEEN], "Hier staat alleen wat u nog niet hebt gezien."),
        (
            [Why.UNSEEN, Why.CHANGED],
            "Hier staat wat is veranderd, en wat u nog niet hebt gezien.",
        ),
        (
            [*Why],
            "Hier staat wat is veranderd, wat u nog niet hebt gezien, en waar wij nog "
            "met u over willen praten.",
        ),
    ],
)
def test_the_form_tells_why_it_asks_a_part(
    journey: Journey, why: list[Why], words: str
) -> None:
    told = [each.id for each in journey.statements]
    only = dict(zip(told, why, strict=False))
    form = check_form(as_released(journey), CODE, only=only)
    assert words in " ".join(Tagged(form.pdf).root.text.split())


def test_the_code_says_form_version_page_and_corner() -> None:
    assert FormCode("abc", 4).on(7, "A") == "LR1|abc|4|7|A"


def test_another_version_is_another_paper(journey: Journey) -> None:
    later = check_form(as_released(journey), replace(CODE, version=3))
    assert later.layout.version == 3
    assert later.pdf != form_of(journey).pdf


def test_both_codes_stand_dark_on_white_on_every_page(form: CheckForm) -> None:
    document = pypdfium2.PdfDocument(form.pdf)
    try:
        for page in document:
            image = page.render(scale=4, grayscale=True).to_pil()
            for left, bottom, right, top in form.layout.codes:
                height = page.get_height()
                box = (left, height - top, right, height - bottom)
                seen = image.crop(tuple(round(4 * each) for each in box))
                dark = sum(each < 90 for each in seen.tobytes()) / len(seen.tobytes())
                assert 0.35 < dark < 0.65
                around = (box[0] - 5, box[1] - 5, box[2] + 5, box[1] - 1)
                white = image.crop(tuple(round(4 * each) for each in around))
                assert min(white.tobytes()) > 250
    finally:
        document.close()


def test_a_layout_is_read_back_as_it_was_kept(form: CheckForm) -> None:
    text = form.layout.as_text()
    assert FormLayout.from_text(text) == form.layout
    assert FormLayout.from_text(text).as_text() == text
