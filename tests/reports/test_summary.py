import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.statement import Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.reports.summary import summary_pdf
from tests.builders import (
    a_codebook,
    a_coded_statement,
    a_factor,
    a_journey,
    a_statement,
    as_released,
)
from tests.pictures.scenes import many
from tests.reports.pages import body, look, page_size, pages, printed

CODEBOOK = a_codebook(a_factor(label="Vele verhuizingen"))
SMALLEST = 8.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "samenvatting.pdf"


def write(
    path: Path, *statements: Statement, codebook: Codebook = CODEBOOK, **changes: object
) -> Journey:
    journey = a_journey(*statements, **changes)
    path.write_bytes(summary_pdf(as_released(journey), codebook))
    return journey


def numbered_words(number: int, prefix: str = "w") -> str:
    return " ".join(f"{prefix}{n:04}" for n in range(number))


def test_the_first_page_says_whose_journey_it_is_and_how_to_handle_it(
    path: Path,
) -> None:
    write(path, pseudonym="William", code="LR-001")
    words = pages(path)[0]
    assert words.startswith("Levensreis van William")
    assert "LR-001 · Vertrouwelijk · gepseudonimiseerd" in words


def test_every_page_says_confidential_the_code_and_its_number(path: Path) -> None:
    write(path, *many(60), code="LR-001")
    found = pages(path)
    assert len(found) > 3
    for number, words in enumerate(found, start=1):
        assert "Levensreis – vertrouwelijk" in words
        assert "LR-001" in words
        assert f"pagina {number} van {len(found)}" in words


def test_a_theme_without_statements_says_so(path: Path) -> None:
    write(path)
    words = body(path)
    assert words.count("Hierover is niets vastgelegd.") == len(Theme)
    places = [words.rindex(theme.label) for theme in Theme]
    assert places == sorted(places)


def test_lowered_stands_left_and_raised_right(path: Path) -> None:
    write(
        path,
        a_statement(influence=Influence.POSITIVE, text="Opa kwam elke week"),
        a_statement(influence=Influence.NEGATIVE, text="Begeleiders wisselden"),
    )
    words = body(path)
    left = words.index("Verlaagde de zorgvraag (+)")
    right = words.index("Verhoogde de zorgvraag (−)")
    story = words[right:]
    assert left < right
    assert story.index("1 Opa kwam") < story.index("2 Begeleiders wisselden")


def test_what_had_no_influence_is_told_below_the_columns(path: Path) -> None:
    write(
        path,
        a_statement(influence=Influence.NEUTRAL, text="Hij fietst graag"),
        a_statement(text="Begeleiders wisselden"),
    )
    words = body(path)
    told = words.index("Ook verteld")
    assert words.index("Begeleiders wisselden 6,5") < told
    assert told < words.index("2 Hij fietst graag 6,5")


def test_a_side_without_statements_says_so(path: Path) -> None:
    write(path, a_statement(influence=Influence.NEGATIVE))
    assert "Niets vastgelegd." in body(path)


def test_a_statement_shows_its_age_its_system_and_its_factor(path: Path) -> None:
    factor = a_factor(label="Vele verhuizingen & crisis", system=System.EXO)
    statement = a_coded_statement(factor, text="Weer verhuisd", turning_point=True)
    write(path, statement, codebook=a_codebook(factor))
    assert (
        "1 Weer verhuisd cruciaal moment · 6,5 jaar · Betrokken organisaties · "
        "Vele verhuizingen & crisis"
    ) in body(path)


def test_a_quote_stands_between_quotation_marks(path: Path) -> None:
    write(path, a_statement(quote='"Toen brak er iets." '))
    assert "“Toen brak er iets.”" in body(path)


def test_what_it_meant_stands_under_what_was_told(path: Path) -> None:
    write(path, a_statement(text="Naar een gezinshuis", meaning=" Hij was & bleef. "))
    words = body(path)
    assert "Naar een gezinshuis 6,5 jaar Wat dat betekende: Hij was & bleef." in words


def test_what_it_meant_stands_under_the_quote(path: Path) -> None:
    write(path, a_statement(quote="Toen brak er iets.", meaning="Hij was alleen."))
    words = body(path)
    assert "“Toen brak er iets.” Wat dat betekende: Hij was alleen." in words


def test_nothing_is_said_of_a_meaning_that_nobody_told(path: Path) -> None:
    write(path, a_statement(meaning=" "))
    assert "Wat dat betekende" not in body(path)


def test_statements_are_numbered_through_the_document_in_order_of_time(
    path: Path,
) -> None:
    write(
        path,
        a_statement(period="9;0", text="Later"),
        a_statement(period="3;0", text="Eerder"),
        a_statement(theme=Theme.CARE, text="Zorg"),
    )
    words = body(path)
    for line in ("1 Eerder 3 jaar", "2 Later 9 jaar", "3 Zorg 6,5 jaar"):
        assert line in words


def test_the_timeline_stands_on_the_first_page_however_full_it_is(path: Path) -> None:
    for number in (0, 40, 300):
        write(path, *many(number))
        assert "leeftijd in jaren" in pages(path)[0]
        assert "geen invloed" in pages(path)[0]


def test_no_calendar_year_gets_out(path: Path) -> None:
    birth = Youth(BirthMonth(2008, 5))
    said = ("2013", "zomer 2015", "mei 2019", "2013-2014", "vanaf 2016", "rond 2017")
    write(
        path, *(a_statement(period=each) for each in said), youth=birth, code="LR-001"
    )
    assert re.findall(r"(?:19|20)\d\d", " ".join(pages(path))) == []


def test_sixty_long_statements_lose_no_word(path: Path) -> None:
    statements = [
        a_statement(
            theme=list(Theme)[number % 8],
            influence=list(Influence)[number % 3],
            text=numbered_words(60, f"s{number:02}w"),
            quote=numbered_words(20, f"q{number:02}w"),
        )
        for number in range(60)
    ]
    write(path, *statements)
    words = body(path)
    for number, statement in enumerate(statements):
        assert statement.text in words or in_order(words, f"s{number:02}w", 60)
        assert statement.quote in words or in_order(words, f"q{number:02}w", 20)


def in_order(words: str, prefix: str, number: int) -> bool:
    """Tell whether all numbered words are there in order, heads of pages between."""
    found = re.findall(rf"(?i:{prefix})(\d{{4}})(?!…)", words)
    return [int(each) for each in found[-number:]] == list(range(number))


def test_a_statement_begins_with_a_capital_on_paper(path: Path) -> None:
    write(path, a_statement(text="huilde dag en nacht"))
    assert "Huilde dag en nacht" in body(path)


def test_one_statement_of_three_thousand_characters_goes_on_over_pages(
    path: Path,
) -> None:
    write(
        path,
        a_statement(text=numbered_words(500), quote=numbered_words(500, "q")),
        a_statement(text="Kort", influence=Influence.POSITIVE),
    )
    words = body(path)
    assert in_order(words, "w", 500)
    assert in_order(words, "q", 500)
    assert "Woonplekken (vervolg)" in words
    assert words.count("Verhoogde de zorgvraag (−)") > 1


def test_what_is_told_besides_names_its_theme_on_a_new_page(path: Path) -> None:
    for number in range(1, 30):
        facts = [a_statement(text=numbered_words(30)) for _ in range(number)]
        neutral = a_statement(text="Hij fietst", influence=Influence.NEUTRAL)
        write(path, *facts, neutral)
        for page in pages(path)[1:]:
            if page.startswith("Woonplekken (vervolg) Ook verteld"):
                return
    pytest.fail("No page began with what is told besides.")


def test_texts_are_printed_as_they_stand(path: Path) -> None:
    text = "Hij zei <b>&amp; niets</b> & <br/> 3 < 4"
    write(path, a_statement(text=text, quote="<i>&"), pseudonym="R&<D>")
    words = body(path)
    assert f"{text} 6,5 jaar" in words
    assert "“<i>&”" in words
    assert "Levensreis van R&<D>" in words


def test_a_text_of_several_lines_keeps_them(path: Path) -> None:
    write(path, a_statement(text="Eerst dit\r\nen toen dat\x07"))
    assert "Eerst dit en toen dat" in body(path)


def test_letters_of_the_languages_of_families_are_printed(path: Path) -> None:
    write(path, a_statement(text="Zoë en Łukasz gingen met Çağla naar ’t café – €5"))
    assert "Zoë en Łukasz gingen met Çağla naar ’t café – €5" in body(path)


def test_what_the_typeface_lacks_becomes_what_comes_nearest(path: Path) -> None:
    text = "İbrahim, Đặng en non\u2011stop 1\u202f000 ﬁets\u200bpad"
    write(path, a_statement(text=text))
    assert "Ibrahim, Đang en non-stop 1 000 fietspad" in body(path)


def test_a_letter_that_the_typeface_lacks_is_seen_as_a_box(path: Path) -> None:
    statement = a_statement(text="Hij zei dat")
    write(path, statement, code="LR-001")
    without = look(path)
    write(path, replace(statement, text="Hij zei dat سلام 😀"), code="LR-001")
    assert look(path) != without
    assert "Hij zei dat" in body(path)


def test_a_word_without_end_stays_on_the_page(path: Path) -> None:
    write(path, a_statement(text="a" * 500, quote="w" * 500), pseudonym="P" * 90)
    assert_all_on_the_page(path)


def assert_all_on_the_page(path: Path) -> None:
    width, height = page_size(path)
    assert (round(width), round(height)) == (595, 842)
    for piece in printed(path):
        assert 0 <= piece.left <= piece.right <= width
        assert 0 <= piece.bottom <= piece.top <= height


def test_nothing_is_smaller_than_eight_points_or_off_the_page(path: Path) -> None:
    write(path, *many(60))
    assert_all_on_the_page(path)
    sizes = Counter(piece.size for piece in printed(path))
    assert min(sizes) >= SMALLEST
    assert sizes[10.5] > 0


def test_no_text_lies_over_another(path: Path) -> None:
    write(path, *many(60))
    pieces = sorted(printed(path), key=lambda each: (each.page, -each.top))
    for number, one in enumerate(pieces):
        for other in pieces[number + 1 :]:
            if other.page != one.page or other.top < one.bottom:
                break
            overlap = (
                min(one.right, other.right) - max(one.left, other.left),
                min(one.top, other.top) - max(one.bottom, other.bottom),
            )
            assert min(overlap) < 0.8, (one, other)


def test_no_heading_stands_alone_at_the_end_of_a_page(path: Path) -> None:
    for number in range(1, 25):
        write(path, *many(number, seed=number))
        for page in pages(path):
            before_footer = page.split(" Levensreis – vertrouwelijk")[0]
            assert not before_footer.endswith(tuple(theme.label for theme in Theme))
            assert not before_footer.endswith(("(+)", "(−)", "Ook verteld"))


def test_the_same_journey_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    statements = many(30)
    write(path, *statements, code="LR-001")
    again = tmp_path / "nog een.pdf"
    write(again, *statements, code="LR-001")
    assert path.read_bytes() == again.read_bytes()


def test_the_file_says_what_it_is_and_not_who_made_it(path: Path) -> None:
    write(path, pseudonym="William")
    with PdfReader(path) as reader:
        about = reader.metadata
        assert about is not None
        assert about.title == "Levensreis van William"
        assert about.creator == "Levensreis"
        assert not about.author
        assert not about.subject
        assert str(reader.root_object["/Lang"]) == "nl"
        assert b"anonymous" not in path.read_bytes()


def test_the_themes_are_in_the_list_of_contents_of_the_file(path: Path) -> None:
    write(path)
    with PdfReader(path) as reader:
        titles = [each.title for each in reader.outline if not isinstance(each, list)]
    assert titles == [theme.label for theme in Theme]


def test_all_letters_are_in_the_file(path: Path) -> None:
    write(path, *many(10))
    with PdfReader(path) as reader:
        fonts = {
            str(font.get_object()["/BaseFont"])
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
        }
    assert fonts
    assert all("AtkinsonHyperlegible" in font for font in fonts)
