import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from levensreis.domain.course_change import CourseChange
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.spell import Complexity, Spell, SpellType
from levensreis.domain.statement import Statement
from levensreis.domain.theme import Theme
from levensreis.domain.wording import sentence
from levensreis.reports.summary import summary_pdf
from tests.builders import (
    a_codebook,
    a_factor,
    a_journey,
    a_statement,
    as_released,
)
from tests.pictures.scenes import many
from tests.reports.pages import body, look, page_size, pages, printed
from tests.reports.papers import told
from tests.reports.tagged import Node, Tagged

CODEBOOK = a_codebook(a_factor(label="Vele verhuizingen"))
SMALLEST = 8.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "samenvatting.pdf"


def write(path: Path, *statements: Statement, **changes: object) -> Journey:
    journey = a_journey(*statements, **changes)
    path.write_bytes(summary_pdf(as_released(journey)))
    return journey


def numbered_words(number: int, prefix: str = "w") -> str:
    return " ".join(f"{prefix}{n:04}" for n in range(number))


def test_the_first_page_says_whose_journey_it_is_and_how_to_handle_it(
    path: Path,
) -> None:
    write(path, pseudonym="William", code="LR-001")
    words = pages(path)[0]
    assert words.startswith("Levensreis van William")
    assert "Overzicht · LR-001 · gepseudonimiseerd" in words


def test_every_page_says_confidential_the_code_and_its_number(path: Path) -> None:
    write(path, *many(60), code="LR-001")
    found = pages(path)
    assert len(found) > 1
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


def test_a_side_without_statements_says_so(path: Path) -> None:
    write(path, a_statement(influence=Influence.NEGATIVE))
    assert "Niets vastgelegd." in body(path)


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


def test_no_calendar_year_gets_out(path: Path) -> None:
    birth = Youth(BirthMonth(2008, 5))
    said = ("2013", "zomer 2015", "mei 2019", "2013-2014", "vanaf 2016", "rond 2017")
    write(
        path, *(a_statement(period=each) for each in said), youth=birth, code="LR-001"
    )
    assert re.findall(r"(?:19|20)\d\d", " ".join(pages(path))) == []


def in_order(words: str, prefix: str, number: int) -> bool:
    """Tell whether all numbered words are there in order, heads of pages between."""
    found = re.findall(rf"(?i:{prefix})(\d{{4}})(?!…)", words)
    return [int(each) for each in found[-number:]] == list(range(number))


def test_a_statement_begins_with_a_capital_on_paper(path: Path) -> None:
    write(path, a_statement(text="huilde dag en nacht"))
    assert "Huilde dag en nacht" in body(path)


def test_texts_are_printed_as_they_stand(path: Path) -> None:
    text = "Hij zei <b>&amp; niets</b> & <br/> 3 < 4"
    write(path, a_statement(text=text), pseudonym="R&<D>")
    words = body(path)
    assert f"{text} 6,5 jaar" in words
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


def test_no_heading_stands_alone_at_the_end_of_a_page(path: Path) -> None:
    for number in range(1, 25):
        write(path, *many(number, seed=number))
        for page in pages(path):
            before_footer = page.split(" Levensreis – vertrouwelijk")[0]
            assert not before_footer.endswith(tuple(theme.label for theme in Theme))
            assert not before_footer.endswith(("(+)", "(−)", "Ook verteld"))


def test_the_themes_are_in_the_list_of_contents_of_the_file(path: Path) -> None:
    write(path)
    with PdfReader(path) as reader:
        titles = [each.title for each in reader.outline if not isinstance(each, list)]
    assert titles == [theme.label for theme in Theme]


def overview(*statements: Statement) -> Node:
    return Tagged(summary_pdf(as_released(a_journey(*statements)))).root


def test_sixty_statements_and_the_timeline_take_at_most_three_pages(
    path: Path,
) -> None:
    for seed in range(8):
        write(path, *told(60, seed))
        assert len(pages(path)) <= 3
    write(path, *many(60))
    assert len(pages(path)) <= 3


def test_both_sides_are_lists_under_their_own_headings_read_one_by_one() -> None:
    root = overview(
        a_statement(influence=Influence.NEGATIVE, text="Weer verhuisd"),
        a_statement(influence=Influence.POSITIVE, text="Opa kwam"),
        a_statement(influence=Influence.POSITIVE, text="Rust in huis"),
    )
    sides = [
        (side.all("H3")[0].text, [item.text for item in side.all("LI")])
        for side in root.all("Div")
    ]
    assert sides == [
        (
            "Verlaagde de zorgvraag (+)",
            ["2 Opa kwam 6,5 jaar", "3 Rust in huis 6,5 jaar"],
        ),
        ("Verhoogde de zorgvraag (−)", ["1 Weer verhuisd 6,5 jaar"]),
    ]


def test_the_timeline_is_told_in_words_and_in_a_table() -> None:
    root = overview(
        a_statement(text="Weer verhuisd", turning_point=True),
        a_statement(influence=Influence.POSITIVE, text="Opa kwam"),
        a_statement(influence=Influence.POSITIVE, text="Rust in huis"),
    )
    (figure,) = root.all("Figure")
    assert "3 genummerde uitspraken" in figure.alternative
    assert "2 verlaagde de zorgvraag, 1 verhoogde de zorgvraag" in figure.alternative
    assert "Cruciale momenten: nummer 1 (6,5 jaar)" in figure.alternative
    (table,) = root.all("Table")
    rows = [row.text for row in table.all("TR")]
    assert rows[0] == "Onderwerp verlaagde (+) verhoogde (−) geen invloed"
    assert "Woonplekken 2–3 1 –" in rows
    assert len(rows) == 1 + len(Theme)


def test_the_course_is_told_in_words_and_in_the_table_when_it_was_told() -> None:
    root = overview(
        a_statement(text="Weer verhuisd", course_change=CourseChange.ESCALATION),
        a_statement(
            period="van 6;0 tot 9;0",
            influence=Influence.NEUTRAL,
            spell=Spell(SpellType.COURSE, kind=Complexity.VERY_COMPLEX),
            text="Er was steeds iets anders",
        ),
    )
    (figure,) = root.all("Figure")
    assert (
        "het verloop, zoals het werd verteld: zeer complex: nummer 1 (6–9 jaar); "
        "escalatie: nummer 2 (6,5 jaar)."
    ) in figure.alternative
    (table,) = root.all("Table")
    *_, last = [row.text for row in table.all("TR")]
    assert last == "Verloop – escalatie 2 zeer complex 1"
    assert "6,5 jaar · escalatie" in root.text


def test_sixty_long_statements_lose_no_word() -> None:
    statements = [
        a_statement(
            theme=list(Theme)[number % 8],
            influence=list(Influence)[number % 3],
            text=numbered_words(60, f"s{number:02}w"),
        )
        for number in range(60)
    ]
    read = overview(*statements).text
    for statement in statements:
        assert sentence(statement.text) in read


def test_a_statement_that_goes_on_over_pages_is_read_as_one() -> None:
    long = a_statement(text=numbered_words(900), influence=Influence.POSITIVE)
    root = overview(long, a_statement(text="Kort"))
    (paragraph,) = (each for each in root.all("P") if "w0899" in each.text)
    assert paragraph.text == f"{sentence(long.text)} 6,5 jaar"
    assert [each.text for each in root.all("H2")] == [each.label for each in Theme]


def test_what_was_not_told_when_is_told_without_an_age() -> None:
    root = overview(a_statement(period="?", text="Hij fietst graag"))
    (item,) = root.all("LI")
    assert item.text == "1 Hij fietst graag"
