"""What holds for everything that leaves on paper."""

import re
from collections import Counter
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from tests.reports.pages import page_size, printed
from tests.reports.papers import PAPERS
from tests.reports.tagged import Tagged, assert_all_ink_is_told_once
from tests.reports.validator import broken_rules, needs_engine

SMALLEST = 10.0
BOXED = "سلام"
"""Told in the story of the journey: read as it is, and seen as boxes."""


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return {name: make() for name, make in PAPERS.items()}


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest, papers: dict[str, bytes]) -> bytes:
    return papers[request.param]


@needs_engine
@pytest.mark.timeout(300)
def test_all_papers_keep_to_pdf_ua_1_and_pdf_a_2a(
    papers: dict[str, bytes], tmp_path: Path
) -> None:
    for name, content in papers.items():
        (tmp_path / f"{name}.pdf").write_bytes(content)
    broken = broken_rules(sorted(tmp_path.glob("*.pdf")))
    assert len(broken) == len(PAPERS)
    assert {path.stem: rules for path, rules in broken.items() if rules} == {}


def test_every_word_is_read_exactly_once(paper: bytes) -> None:
    assert_all_ink_is_told_once(paper)


def test_what_is_read_is_what_is_seen(paper: bytes) -> None:
    tagged = Tagged(paper)
    read = Counter(words(" ".join([tagged.root.text, *tagged.artifacts])))
    with PdfReader(BytesIO(paper)) as reader:
        seen = Counter(words(" ".join(page.extract_text() for page in reader.pages)))
    del read[BOXED]
    assert read == seen


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_only_furniture_is_passed_over(paper: bytes) -> None:
    first = Tagged(paper).artifacts[0].strip()
    assert first.startswith("Levensreis")
    assert len(first.split()) < 10


def test_headings_never_skip_a_level(paper: bytes) -> None:
    levels = [int(each.tag[1]) for each in Tagged(paper).root.all("H1", "H2", "H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_figure_says_what_it_shows(paper: bytes) -> None:
    for figure in Tagged(paper).root.all("Figure"):
        assert len(figure.alternative) > 80


def test_the_language_is_dutch(paper: bytes) -> None:
    assert Tagged(paper).language == "nl-NL"


def test_the_same_again_gives_the_same_bytes(papers: dict[str, bytes]) -> None:
    for name, make in PAPERS.items():
        if not name.startswith("le"):  # other journeys every time
            assert make() == papers[name]


def test_nothing_is_small_or_off_the_page(paper: bytes, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper)
    width, height = page_size(path)
    assert (round(width), round(height)) == (595, 842)
    sizes: Counter[float] = Counter()
    for piece in printed(path):
        assert 0 <= piece.left <= piece.right <= width
        assert 0 <= piece.bottom <= piece.top <= height
        sizes[piece.size] += 1
    assert min(sizes) >= SMALLEST
    assert sizes[12.0] > 0


def test_no_text_lies_over_another(paper: bytes, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper)
    pieces = sorted(printed(path), key=lambda each: (each.page, -each.top))
    for number, one in enumerate(pieces):
        for other in pieces[number + 1 :]:
            if other.page != one.page or other.top < one.bottom:
                break
            overlap = (
                min(one.right, other.right) - max(one.left, other.left),
                min(one.top, other.top) - max(one.bottom, other.bottom),
            )
            assert min(overlap) < 0.9, (one, other)


def test_a_file_tells_its_title_and_nobody_and_no_time(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Creator", "/Producer"}
        assert pdf.docinfo["/Creator"] == pdf.docinfo["/Producer"] == "Levensreis"
        told = pdf.Root.Metadata.read_bytes().decode()
        for word in ("Date", "creator>", "anonymous", "ReportLab", "untitled"):
            assert word not in told
        assert str(pdf.docinfo["/Title"]) in told
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert b"/home" not in paper
    assert b"/tmp" not in paper


def test_all_letters_are_in_the_file(paper: bytes) -> None:
    with PdfReader(BytesIO(paper)) as reader:
        fonts = {
            str(font.get_object()["/BaseFont"])
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
        }
    assert fonts
    assert all("AtkinsonHyperlegible" in font for font in fonts)


def test_eleven_pages_are_small(papers: dict[str, bytes]) -> None:
    for content in papers.values():
        number = len(PdfReader(BytesIO(content)).pages)
        assert len(content) <= 60_000 * max(number / 11, 1)
