"""Forms that were filled in with a pen, and scanned or photographed."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from levensreis.domain.form_layout import FieldPlace
from levensreis.domain.member_check.answers import Doubt, Given, Returned, Route
from levensreis.domain.member_check.problems import NoForm
from levensreis.reports.member_check import CheckForm
from tests.formats.returned import scanning
from tests.formats.returned.filling import by_pdfium
from tests.formats.returned.proof import (
    FINE,
    PAPER,
    SWEEPS,
    USUAL,
    drawn_page,
    of_pages,
    on_paper,
    paper_route,
    read,
)
from tests.formats.returned.scanning import PENCIL, Pen, Scan, jpeg, scanned
from tests.formats.returned.truth import Meant, score

Draw = Callable[[ImageDraw.ImageDraw, float], None]


@pytest.mark.parametrize("seed", range(1, 4))
def test_paper_of_any_kind_has_no_silent_error(seed: int) -> None:
    got = paper_route("paper", Pen(), scanning.somehow, seed, [3 * seed, 17])
    assert got.score.silent == 0
    assert got.score.right >= got.score.all - 1


@pytest.mark.parametrize("name", list(PAPER))
def test_odd_pens_light_and_paper_have_no_silent_error(name: str) -> None:
    pen, how = PAPER[name]
    got = paper_route(name, pen, how, 6, [1]).score
    assert got.silent == 0
    assert got.all == 4


@pytest.mark.parametrize("name", list(SWEEPS))
def test_the_worse_the_scan_the_more_doubt_and_never_silence(name: str) -> None:
    worst = SWEEPS[name][-1]
    got = paper_route(name, Pen(), lambda _: worst, 7, [2]).score
    assert got.silent == 0


def boxes(form: CheckForm) -> list[FieldPlace]:
    """Return the boxes of the first statement."""
    name = form.layout.fields[0].name
    return [each for each in form.layout.fields if each.name == name]


def drawn(form: CheckForm, *draw: Draw, how: Scan = USUAL) -> Given:
    """Draw on the first page, scan it, and read the first statement."""
    page = drawn_page(form.pdf, 0).copy()
    for each in draw:
        each(ImageDraw.Draw(page), page.size[1])
    found = read(jpeg(scanned(page, how, 1)), layout=form.layout)
    return next(iter(found.answers.values()))


def line(
    points: Sequence[float], width: float = 1.2, ink: object = scanning.BLUE
) -> Draw:
    """Draw a line through places of the page, in points from the lower left."""

    def draw(pen: ImageDraw.ImageDraw, height: float) -> None:
        pairs = [
            (x * FINE, height - y * FINE)
            for x, y in zip(points[::2], points[1::2], strict=True)
        ]
        pen.line(pairs, fill=ink, width=round(width * FINE))  # type: ignore[arg-type]

    return draw


def crossed(field: FieldPlace, by: float = 4.0, ink: object = scanning.BLUE) -> Draw:
    left, bottom, right, top = field.box
    one = line([left + by, bottom + by, right - by, top - by], ink=ink)
    other = line([left + by, top - by, right - by, bottom + by], ink=ink)

    def draw(pen: ImageDraw.ImageDraw, height: float) -> None:
        one(pen, height)
        other(pen, height)

    return draw


def test_a_tick_is_read(small: CheckForm) -> None:
    assert drawn(small, crossed(boxes(small)[1])) == Given(
        "klopt-niet", route=Route.PAPER
    )


def test_nothing_is_nothing(small: CheckForm) -> None:
    assert drawn(small) == Given(route=Route.PAPER)


def test_two_ticks_are_shown(small: CheckForm) -> None:
    answer = drawn(small, crossed(boxes(small)[0]), crossed(boxes(small)[2]))
    assert answer.choice == ""
    assert answer.doubts == {Doubt.SEVERAL}
    assert answer.picture.startswith(b"\x89PNG")


def test_a_light_tick_is_shown(small: CheckForm) -> None:
    answer = drawn(small, crossed(boxes(small)[0], ink=(222, 222, 222)))
    assert answer.choice == "klopt"
    assert answer.doubts == {Doubt.FAINT}
    assert answer.picture


def test_a_speck_is_shown(small: CheckForm) -> None:
    left, bottom, right, top = boxes(small)[0].box
    x, y = (left + right) / 2, (bottom + top) / 2
    answer = drawn(small, line([x - 1.5, y, x + 1.5, y], 4.0))
    assert answer.doubts == {Doubt.FAINT}


def test_a_tick_beside_its_box_is_shown(small: CheckForm) -> None:
    left, bottom, right, top = boxes(small)[1].box
    around = [left, bottom, right, bottom, right, top, left, top, left, bottom]
    answer = drawn(small, line(around))
    assert answer.choice == "klopt-niet"
    assert answer.doubts == {Doubt.FAINT}


def test_a_box_that_cannot_be_seen_is_shown(small: CheckForm) -> None:
    left, bottom, right, _ = boxes(small)[1].box
    answer = drawn(small, line([left - 6, bottom, right + 6, bottom], 70, "white"))
    assert Doubt.UNCLEAR_MARK in answer.doubts


def test_handwriting_is_shown(small: CheckForm) -> None:
    room = next(each for each in small.layout.fields if not each.choice)
    left, _, _, top = room.box
    zigzag = [
        each
        for at in range(12)
        for each in (left + 20 + 5 * at, top - 10 - 9 * (at % 2))
    ]
    answer = drawn(small, line(zigzag))
    assert answer.words == ""
    assert answer.doubts == {Doubt.HANDWRITING}
    with Image.open(BytesIO(answer.picture)) as picture:
        assert picture.width > picture.height
        assert not picture.info.get("exif")
        assert min(picture.convert("L").tobytes()) < 90


@pytest.mark.parametrize("where", ["margin", "below"])
def test_writing_where_nothing_is_asked_is_shown(small: CheckForm, where: str) -> None:
    statement = small.layout.statements[0]
    x, y = 26.0, statement.box[3] - 30
    if where == "below":
        last = min(
            (each for each in small.layout.statements if each.page == 0),
            key=lambda each: each.box[1],
        )
        x, y = 120.0, last.box[1] - 40
    word = [each for at in range(7) for each in (x + 2.6 * at, y - 12 * (at % 2))]
    page = drawn_page(small.pdf, 0).copy()
    line(word)(ImageDraw.Draw(page), page.size[1])
    found = read(jpeg(scanned(page, USUAL, 1)), layout=small.layout)
    shown = [Doubt.HANDWRITING in each.doubts for each in found.answers.values()]
    assert shown.count(True) == 1
    assert shown[0] is (where == "margin")


def test_a_highlighter_over_a_statement_is_shown(small: CheckForm) -> None:
    left, _, _, top = small.layout.statements[0].box
    over = line([left + 40, top - 10, left + 200, top - 10], 8, (255, 240, 60))
    answer = drawn(small, over)
    assert answer.doubts == {Doubt.UNCLEAR_MARK}
    assert answer.picture


def test_a_poor_scanner_makes_no_colours_of_print(small: CheckForm) -> None:
    answer = drawn(small, crossed(boxes(small)[0]), how=replace(USUAL, fringe=1))
    assert answer == Given("klopt", route=Route.PAPER)


@pytest.fixture(scope="module")
def scans(small: CheckForm, truth: Meant) -> list[bytes]:
    return list(on_paper(small, truth, Pen(), lambda _: USUAL, 2))


def test_pages_may_come_in_any_order_and_any_way_up(
    small: CheckForm, truth: Meant
) -> None:
    turns = iter((180, 90, 270))
    files = list(
        on_paper(small, truth, Pen(), lambda _: replace(USUAL, turned=next(turns)), 2)
    )
    found = read(*reversed(files), layout=small.layout)
    assert score(found, truth, by_hand=True).wrong == []
    assert (found.pages_missing, found.pages_twice) == ((), ())


@pytest.mark.parametrize("kind", ["TIFF", "PDF"])
def test_all_pages_may_be_in_one_file(
    small: CheckForm, truth: Meant, scans: list[bytes], kind: str
) -> None:
    pages = [Image.open(BytesIO(each)) for each in scans]
    file = BytesIO()
    pages[0].save(file, kind, save_all=True, append_images=pages[1:], resolution=150)
    found = read(file.getvalue(), layout=small.layout)
    assert score(found, truth, by_hand=True).wrong == []
    assert {each.route for each in found.answers.values()} == {Route.PAPER}


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "L"), ("PNG", "RGBA"), ("WEBP", "RGB"), ("PNG", "I;16"), ("TIFF", "1")],
)
def test_pictures_may_be_of_any_usual_kind(
    small: CheckForm, truth: Meant, scans: list[bytes], kind: str, mode: str
) -> None:
    page = Image.open(BytesIO(scans[0])).convert("L" if mode in {"1", "I;16"} else mode)
    if mode == "1":  # as a scanner does it, without dots for grey
        page = page.point(lambda each: 255 if each > 150 else 0).convert("1")
    if mode == "I;16":
        deep = b"".join(bytes((0, each)) for each in page.tobytes())
        page = Image.frombytes(mode, page.size, deep)
    file = BytesIO()
    page.save(file, kind)
    found = read(file.getvalue(), layout=small.layout)
    got = score(found, of_pages(truth, [0]), by_hand=True)
    assert got.silent == 0
    assert got.right + got.doubted == got.all


def test_two_pages_may_be_on_one_photograph(
    small: CheckForm, truth: Meant, scans: list[bytes]
) -> None:
    one, other = (Image.open(BytesIO(each)) for each in scans[:2])
    both = Image.new("RGB", (one.width + other.width, one.height), (90, 70, 60))
    both.paste(one, (0, 0))
    both.paste(other, (one.width, 0))
    found = read(jpeg(both), scans[2], layout=small.layout)
    assert found.pages_missing == ()
    assert score(found, truth, by_hand=True).silent == 0


def test_a_page_that_is_not_there_is_told(small: CheckForm, scans: list[bytes]) -> None:
    found = read(scans[0], scans[2], layout=small.layout)
    assert found.pages_missing == (2,)
    read_of = set(found.answers)
    of_page = {each.statement for each in small.layout.fields if each.page == 1}
    assert not read_of & of_page
    assert read_of


def test_a_page_that_came_twice_is_told(
    small: CheckForm, truth: Meant, scans: list[bytes]
) -> None:
    found = read(*scans, scans[1], layout=small.layout)
    assert found.pages_twice == (2,)
    assert score(found, truth, by_hand=True).wrong == []


def test_two_copies_that_differ_are_looked_at(small: CheckForm) -> None:
    pages = []
    for number in (0, 1):
        page = drawn_page(small.pdf, 0).copy()
        crossed(boxes(small)[number])(ImageDraw.Draw(page), page.size[1])
        pages.append(jpeg(scanned(page, USUAL, number)))
    found = read(*pages, layout=small.layout)
    answer = next(iter(found.answers.values()))
    assert answer.choice == ""
    assert answer.doubts == {Doubt.DIFFERS}


def test_one_code_may_be_hidden(small: CheckForm, truth: Meant) -> None:
    for corner in small.layout.codes:
        found = hidden(small, truth, corner)
        assert score(found, of_pages(truth, [0]), by_hand=True).wrong == []
        assert found.pages_missing == (2, 3)


def hidden(form: CheckForm, truth: Meant, corner: tuple[float, ...]) -> Returned:
    """Read the first page, of which a code is stained."""
    page = scanning.with_answers(
        drawn_page(form.pdf, 0),
        [each for each in form.layout.fields if each.page == 0],
        truth.choices,
        dict.fromkeys(truth.words, 80.0),
        (Pen(), random.Random(1)),
    )
    left, bottom, right, _ = corner
    stain = line([left, bottom + 15, right, bottom + 15], 20, (120, 80, 40))
    stain(ImageDraw.Draw(page), page.size[1])
    photo = replace(USUAL, keystone=0.06, angle=-3, dpi=200)
    return read(jpeg(scanned(page, photo, 3)), layout=form.layout)


def test_a_corner_of_a_page_is_no_page(small: CheckForm, scans: list[bytes]) -> None:
    whole = Image.open(BytesIO(scans[1]))
    corner = whole.crop((0, whole.height * 2 // 3, whole.width // 2, whole.height))
    found = read(scans[0], jpeg(corner), layout=small.layout)
    assert found.pages_missing == (2, 3)
    assert found.loose == (
        "Bladzijde 2 van het formulier staat maar voor een deel op ‘2’.",
    )


def test_the_empty_back_of_a_page_is_passed_over(
    small: CheckForm, scans: list[bytes]
) -> None:
    back = jpeg(Image.new("RGB", (1240, 1754), (245, 243, 240)))
    assert read(*scans, back, layout=small.layout).loose == ()


def test_another_page_is_told(small: CheckForm, scans: list[bytes]) -> None:
    page = Image.new("RGB", (1240, 1754), "white")
    for at in range(20):
        ImageDraw.Draw(page).line([100, 200 + 40 * at, 900, 200 + 40 * at], "black", 8)
    found = read(*scans, jpeg(page), layout=small.layout)
    assert found.loose == (
        "Bladzijde 1 van ‘4’ is niet herkend als bladzijde van het formulier.",
    )
    with pytest.raises(NoForm, match="vierkante codes"):
        read(jpeg(page), layout=small.layout)


def test_a_form_filled_in_on_a_screen_may_be_printed_and_scanned(
    small: CheckForm, truth: Meant
) -> None:
    import pypdfium2  # type: ignore[import-untyped] # has no types

    document = pypdfium2.PdfDocument(by_pdfium(small.pdf, truth))
    document.init_forms()
    try:
        pages = [page.render(scale=FINE).to_pil().convert("RGB") for page in document]
    finally:
        document.close()
    files = [jpeg(scanned(page, USUAL, at)) for at, page in enumerate(pages)]
    assert score(read(*files, layout=small.layout), truth, by_hand=True).wrong == []


def test_a_pencil_is_read(small: CheckForm) -> None:
    answer = drawn(small, crossed(boxes(small)[2], ink=PENCIL))
    assert answer.choice == "weet-ik-niet"
