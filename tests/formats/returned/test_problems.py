"""What is no form, or not this one, or not whole; and files that mean harm."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from levensreis.domain.form_layout import FormLayout
from levensreis.domain.member_check.problems import (
    NoForm,
    NotReadBack,
    OtherForms,
    UnreadableForm,
)
from levensreis.domain.progress import Cancelled, Progress
from levensreis.formats.returned import ReturnedFile, read_form
from levensreis.reports.member_check import CheckForm, check_form
from levensreis.reports.paper.model import FormCode
from tests.builders import a_journey, as_released
from tests.formats.returned.filling import (
    Filler,
    by_pdfium,
    by_pikepdf,
    by_pypdf,
    damaged,
    flattened_by_pdfium,
    saved,
)
from tests.formats.returned.proof import of_pages, read
from tests.formats.returned.truth import Meant, score
from tests.reports.papers import CODE, letter, told


def picture(size: tuple[int, int] = (400, 600), kind: str = "PNG") -> bytes:
    file = BytesIO()
    Image.new("1", size, 1).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is leeg"),
        (b"Beste mevrouw, hierbij het formulier.", "geen pdf en geen plaatje"),
        (b"PK\x03\x04" + bytes(100), "geen pdf en geen plaatje"),
        (b"\0\0\0\x18ftypheic" + bytes(100), "HEIC"),
        (b"%PDF-1.7\n" + bytes(500), "beschadigd"),
        (b"%PDF-1.7\n%%EOF", "beschadigd"),
        (picture()[:60], "beschadigd"),
        (picture((12000, 9000)), "te groot"),
        (picture((30000, 9000)), "te groot"),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableForm, match=told):
        read_form([ReturnedFile("x", content)], lambda *_: None)


def test_another_paper_is_no_form(layout: FormLayout) -> None:
    for content in (letter(), picture()):
        with pytest.raises(NoForm, match="geen formulier"):
            read(content, layout=layout)
    with pytest.raises(NoForm, match="geen formulier"):
        read(layout=layout)


@pytest.fixture(scope="module")
def later() -> CheckForm:
    return check_form(as_released(a_journey(*told(7))), FormCode(CODE.form, 3))


def test_a_form_that_was_not_made_here_is_told(later: CheckForm) -> None:
    with pytest.raises(OtherForms, match="andere levensreis"):
        read_form([ReturnedFile("x", later.pdf)], lambda *_: None)


def test_two_versions_are_not_mixed(small: CheckForm, later: CheckForm) -> None:
    layouts = {2: small.layout, 3: later.layout}
    files = [ReturnedFile("een", later.pdf), ReturnedFile("twee", small.pdf)]
    with pytest.raises(OtherForms, match="versie 2 en van versie 3"):
        read_form(files, lambda _, version: layouts[version])


def test_two_forms_are_not_mixed(small: CheckForm) -> None:
    other = check_form(as_released(a_journey(*told(2))), FormCode("anders", 2))
    layouts = {CODE.form: small.layout, "anders": other.layout}
    files = [ReturnedFile("een", small.pdf), ReturnedFile("twee", other.pdf)]
    with pytest.raises(OtherForms, match="meer dan één formulier"):
        read_form(files, lambda form, _: layouts[form])


def test_every_problem_is_one_that_a_person_can_mend() -> None:
    for each in (NoForm, OtherForms, UnreadableForm):
        assert issubclass(each, NotReadBack)


def test_a_page_of_giant_size_is_drawn_small(small: CheckForm) -> None:
    with pikepdf.open(BytesIO(small.pdf)) as pdf:
        for page in pdf.pages:
            page.MediaBox = Array([0, 0, 14400, 14400])
        content = saved(pdf)
    with pytest.raises(NoForm):
        read(content, layout=small.layout)


def test_a_picture_of_giant_size_in_a_pdf_is_refused(small: CheckForm) -> None:
    with pikepdf.open(BytesIO(small.pdf)) as pdf:
        image = pdf.make_stream(
            bytes(10),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=60000,
            Height=60000,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        )
        page = pdf.pages[0]
        page.Resources.XObject = Dictionary(Im0=image)
        page.contents_add(b"q 500 0 0 700 0 0 cm /Im0 Do Q")
        content = saved(pdf)
    with pytest.raises(UnreadableForm, match="te groot"):
        read(content, layout=small.layout)


def test_nothing_in_a_file_is_carried_out(small: CheckForm, truth: Meant) -> None:
    with pikepdf.open(BytesIO(by_pikepdf(small.pdf, truth))) as pdf:
        script = Dictionary(S=Name.JavaScript, JS=String("this.resetForm();"))
        pdf.Root.OpenAction = pdf.make_indirect(script)
        pdf.Root.AA = Dictionary(WC=script)
        for field in pdf.Root.AcroForm.Fields:
            field.AA = Dictionary(C=script, K=script)
        pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp:xdp>weg</xdp:xdp>")
        pdf.attachments["virus.exe"] = b"MZ"
        pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.Launch, F=String("sh")))
        content = saved(pdf)
    found = read(content, layout=small.layout)
    assert score(found, truth).wrong == []
    assert "weg" not in repr(found)


def test_reading_tells_how_far_it_is_and_can_be_stopped(small: CheckForm) -> None:
    heard: list[float] = []
    progress = Progress(lambda done, every: heard.append(done / every), lambda: False)
    file = ReturnedFile("x", small.pdf)
    read_form([file, file], lambda *_: small.layout, progress)
    assert heard == sorted(heard)
    assert (len(heard), heard[-1]) == (7, 1.0)
    with pytest.raises(Cancelled):
        read_form(
            [file], lambda *_: small.layout, Progress(lambda *_: None, lambda: True)
        )


def test_nothing_is_written(
    small: CheckForm, truth: Meant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a file was opened")

    content = by_pypdf(small.pdf, truth)
    read(content, layout=small.layout)  # what Python loads is loaded
    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("io.open", refuse)
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert score(read(content, layout=small.layout), truth).wrong == []


MAKERS: dict[str, Filler] = {
    "pypdf": by_pypdf,
    "pikepdf": by_pikepdf,
    "pdfium": by_pdfium,
    "flat": lambda form, truth: flattened_by_pdfium(by_pdfium(form, truth)),
}


@pytest.mark.parametrize("maker", MAKERS)
def test_fifty_damaged_copies_of_each_give_no_answer_that_was_not_given(
    small: CheckForm, truth: Meant, maker: str
) -> None:
    """Most are refused; of what is read every page is told that is not there."""
    whole = MAKERS[maker](small.pdf, truth)
    refused = 0
    for seed in range(50):
        try:
            found = read(damaged(whole, seed), layout=small.layout)
        except NotReadBack:
            refused += 1
            continue
        pages = {each + 1 for each in range(small.layout.pages)}
        there = [each - 1 for each in pages - set(found.pages_missing)]
        got = score(found, of_pages(truth, there), exact=maker != "flat")
        assert got.silent == 0, (seed, got.wrong)
    assert refused > 25


def test_a_cut_off_addition_is_not_taken_for_an_empty_form(
    small: CheckForm, truth: Meant
) -> None:
    """Some viewers write answers behind the form: half of it is still a whole form."""
    filled = small.pdf + b"\n9 0 obj\n<< /V (later) >>\nendobj\n"
    with pytest.raises(UnreadableForm, match="beschadigd"):
        read(filled, layout=small.layout)


def test_pictures_that_are_damaged_never_crash(small: CheckForm) -> None:
    whole = picture((600, 800), "JPEG"), picture((600, 800), "TIFF")
    for content in whole:
        for seed in range(20):
            with pytest.raises(NotReadBack):
                read(damaged(content, seed), layout=small.layout)
