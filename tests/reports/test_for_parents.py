"""What a parent gets besides the form: the write-up, the short version, the letter."""

from datetime import date
from io import BytesIO
from itertools import cycle

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.anonymise.release import release_as_told
from levensreis.domain.influence import Influence
from levensreis.domain.notes import Notes
from levensreis.domain.statement import Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.reports.letter import Contact, letter_pdf
from levensreis.reports.paper.protect import protected
from levensreis.reports.quotation import quoted
from levensreis.reports.short_version import short_version_pdf
from levensreis.reports.write_up import write_up_pdf
from tests.builders import a_journey, a_statement, as_released
from tests.reports.papers import CONTACT, PAPERS, letter
from tests.reports.tagged import Node, Tagged, assert_all_ink_is_told_once


def write_up(*statements: Statement, **changes: object) -> Node:
    journey = as_released(a_journey(*statements, **changes))
    return Tagged(write_up_pdf(journey)).root


def short(*statements: Statement) -> Node:
    return Tagged(short_version_pdf(as_released(a_journey(*statements)))).root


def test_a_write_up_tells_the_story_and_then_the_statements_in_order() -> None:
    notes = Notes(stories={Theme.LIVING: "Eerst thuis.\n\nToen een gezinshuis."})
    root = write_up(
        a_statement(period="9;0", text="later"),
        a_statement(period="3;0", text="eerder"),
        notes=notes,
    )
    told = root.text
    places = [
        told.rindex(each) for each in ("Eerst thuis.", "Toen een", "Eerder", "Later")
    ]
    assert places == sorted(places)
    assert [each.text for each in root.all("Lbl")][-2:] == ["1", "2"]


def test_a_write_up_tells_all_of_a_statement() -> None:
    root = write_up(
        a_statement(
            text="naar een gezinshuis",
            story="Dat ging snel.",
            quote='"Toen brak er iets." ',
            meaning=" Hij was & bleef. ",
            system=System.EXO,
            turning_point=True,
        )
    )
    assert [each.text for each in root.all("LI")[-1].all("P")] == [
        "Naar een gezinshuis",
        "belangrijk moment · 6,5 jaar · er was meer zorg nodig",
        "Dat ging snel.",
        "“Toen brak er iets.”",
        "Wat dat betekende: Hij was & bleef.",
    ]


TERMS = ("pseudonimiseerd", "zorgvraag", "cruciaal", "uitspra", "vastgelegd")
"""What the study says, and a parent does not."""


def test_a_write_up_uses_no_terms_of_the_study() -> None:
    sides = zip(cycle(Influence), System, strict=False)
    root = write_up(
        *(
            a_statement(influence=side, system=system, turning_point=True)
            for side, system in sides
        )
    )
    for term in (*TERMS, *(each.label for each in System if " " in each.label)):
        assert term not in root.text
    assert "de namen zijn veranderd" in root.text
    for words in ("minder zorg nodig", "meer zorg nodig", "evenveel zorg nodig"):
        assert words in root.text
    assert "5 stukjes" in root.text


def test_a_write_up_promises_a_story_only_where_there_is_one() -> None:
    said = a_statement(theme=Theme.LIVING), a_statement(theme=Theme.CARE)
    one = {Theme.LIVING: "Eerst thuis."}
    lead = [
        next(each.text for each in root.all("P") if "gesprekken" in each.text)
        for root in (
            write_up(*said),
            write_up(*said, notes=Notes(stories=one)),
            write_up(*said, notes=Notes(stories=one | {Theme.CARE: "Toen zorg."})),
        )
    ]
    assert "het verhaal" not in lead[0]
    assert "Bij sommige onderwerpen staat eerst het verhaal." in lead[1]
    assert "Per onderwerp staat eerst het verhaal." in lead[2]


def test_a_quote_that_begins_with_a_quote_keeps_its_marks() -> None:
    said = "“Hoofd vol, Inge.” Meer hoeft hij niet te zeggen."
    root = write_up(a_statement(quote=said))
    assert root.all("LI")[-1].all("P")[-1].text == f"“{said}”"


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        *((' "Toen brak er iets."\n', "“Toen brak er iets.”"), ("“a”", "“a”")),
        *(("“„a“”", "“a”"), ("a”", "“a”"), ("“a", "“a”"), ("„zo“", "“zo”")),
        *(("", ""), ('"', ""), ("“”", ""), ("Hij zei “nee”", "“Hij zei “nee””")),
        *(('"a" en "b"', '“"a" en "b"”'), ("“a” en “b”", "““a” en “b””")),
    ],
)
def test_marks_around_the_whole_are_there_once(told: str, seen: str) -> None:
    assert quoted(told) == seen


@given(st.text('ab “”„"'))
def test_marks_take_no_word_of_a_quote(words: str) -> None:
    found = quoted(words)
    assert [each for each in found if each in "ab"] == [
        each for each in words if each in "ab"
    ]


def test_the_contents_of_a_write_up_lead_to_every_theme() -> None:
    content = PAPERS["uitwerking"]()
    with pikepdf.open(BytesIO(content)) as pdf:
        links = [each for page in pdf.pages for each in page.get("/Annots", [])]
        assert [str(each.Contents) for each in links] == [each.label for each in Theme]
        with pdf.open_outline() as outline:
            assert [each.title for each in outline.root] == [
                each.label for each in Theme
            ]
    assert sum(each.links for each in Tagged(content).root.all("Link")) == len(Theme)


def test_an_empty_theme_says_so() -> None:
    assert write_up().text.count("Hierover is niets opgeschreven.") == len(Theme)


def test_a_short_version_says_what_helped_and_what_did_not() -> None:
    root = short(
        a_statement(influence=Influence.POSITIVE, text="Opa kwam elke week"),
        a_statement(influence=Influence.NEGATIVE, text="Begeleiders wisselden"),
        a_statement(influence=Influence.NEUTRAL, text="Hij fietst graag"),
    )
    assert [each.text for each in root.all("H3")] == [
        *("Dit hielp (+)", "Dit maakte het moeilijker (−)", "Dit vertelde u ook"),
    ]
    assert "1 Opa kwam elke week (6,5 jaar)" in root.text


def test_a_short_version_names_the_turning_points_first() -> None:
    root = short(a_statement(text="Uit huis", turning_point=True))
    headings = [each.text for each in root.all("H2")]
    assert headings == ["Belangrijke momenten", "Woonplekken"]


def test_what_to_do_when_it_is_not_right_stands_first_and_alone_on_no_page() -> None:
    told = short(a_statement(text="Uit huis")).text
    assert told.index("Klopt er iets niet? Zeg het ons.") < told.index("Uit huis")


def test_a_letter_says_who_to_ask_and_what_happens_with_the_answers() -> None:
    told = Tagged(letter()).root.text
    for words in (
        *("Wat gebeurt er met uw antwoorden?", "Anja de Vries", "088 123 45 67"),
        *("vragen@voorbeeld.nl", "Antwoordnummer 12 1234 AB Utrecht"),
        "vóór 18 december 2026?",
    ):
        assert words in told


def test_a_letter_needs_no_more_than_a_name() -> None:
    told = Tagged(letter_pdf(Contact("Anja de Vries"))).root.text
    assert "Bel:" not in told
    assert "vóór" not in told
    assert told.endswith("Met vriendelijke groet, Anja de Vries")


def test_a_letter_leads_to_telephone_and_mail() -> None:
    with pikepdf.open(BytesIO(letter())) as pdf:
        links = [str(each.A.URI) for each in pdf.pages[0].Annots]
    assert links == ["tel:0881234567", "mailto:vragen@voorbeeld.nl"]


def test_a_letter_is_one_page() -> None:
    content = letter_pdf(CONTACT, back_by=date(2026, 12, 18))
    assert len(Tagged(content).pages) == 1


def sentences(text: str) -> list[str]:
    return [each for each in text.replace("?", ".").split(".") if each.strip()]


def test_the_letter_and_the_form_use_short_sentences() -> None:
    for name in ("brief", "controle"):
        lists = Tagged(PAPERS[name]()).root
        told = [each.text for each in lists.all("P") if "Utrecht" not in each.text]
        own = [each for each in told if each[-1:] == "." and not each.islower()][:9]
        for each in own:
            assert all(len(words.split()) <= 16 for words in sentences(each)), each


@pytest.mark.parametrize("name", ["uitwerking", "controle"])
def test_a_protected_copy_opens_with_its_passphrase_and_is_read_as_before(
    name: str,
) -> None:
    plain = PAPERS[name]()
    copy = protected(plain, "vier woorden zijn genoeg")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(copy))
    with pikepdf.open(BytesIO(copy), password="vier woorden zijn genoeg") as pdf:
        assert pdf.encryption.R == 6
        assert pdf.encryption.bits == 256
        assert pdf.trailer.Encrypt.CF.StdCF.CFM == "/AESV3"
        assert pdf.allow.accessibility
        assert pdf.allow.modify_form
        told = pdf.Root.Metadata.read_bytes()
    assert b"pdfuaid" in told
    assert b"pdfaid" not in told
    again = assert_all_ink_is_told_once(copy, "vier woorden zijn genoeg")
    assert again.root.text == Tagged(plain).root.text
    assert b"Gezondheid" not in copy


def test_a_letter_says_that_we_call_only_where_there_is_a_phone() -> None:
    without = Tagged(letter_pdf(Contact("Anja", mail="anja@zorg.test"))).root.text
    assert "bellen wij" not in without
    assert "Bel" not in without
    assert "Dan leggen wij u uit waarom." in without
    assert "Dan bellen wij u." in Tagged(letter()).root.text


def test_a_letter_asks_to_call_only_where_somebody_can_be_called() -> None:
    told = Tagged(letter_pdf(Contact("Anja", mail="anja@zorg.test"))).root.text
    assert "Vraag het ons dan." in told
    assert "Bel ons" not in told
    assert "Bel ons dan." in Tagged(letter_pdf(Contact("Anja", phone="06"))).root.text


def test_papers_with_names_as_told_say_so_and_name_no_pseudonym() -> None:
    told = release_as_told(a_journey(a_statement(text="Jurre liep"), code="LR-007"))
    write_up_told = Tagged(write_up_pdf(told)).root.text
    assert "LR-007 · namen zoals verteld" in write_up_told
    short_told = Tagged(short_version_pdf(told)).root.text
    assert "Het is alleen voor u." in short_told
    for each in (write_up_told, short_told):
        assert "Jurre liep" in each
        assert "van uw kind" in each
        assert "Sem" not in each
        assert "niet echt" not in each
