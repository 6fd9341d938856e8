"""Ages, dates, numbers and names in the short forms of notes and reports."""

import pytest

from levensreis.domain.anonymise.detector import find
from levensreis.domain.anonymise.known import Known

KNOWN = Known.read(
    {
        "personen": [
            {"voornaam": "Roos", "rol": "kind"},
            {"voornaam": "Storm", "rol": "broer"},
            {"voornaam": "Kay-Lynn", "rol": "zus"},
        ]
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leeftijd bij onderzoek: 9;4 jaar.", "9;4 jaar"),
        ("Hij wordt over elf maanden 18 en dan?", "18"),
        ("Op haar tweede, vierde en negende geopereerd.", "vierde"),
        ("Op haar tweede, vierde en negende geopereerd.", "negende"),
        ("Hij is 66, zijn vrouw 63.", "63"),
        ("Jeugdwet t/m zijn 18e, daarna niet.", "18e"),
        ("Genoteerd op 25-IX-2022 door de arts.", "25-IX-2022"),
        ("2006-2013: bij de ouders", "2013"),
        ("Hij kwam op tweede kerstdag.", "tweede kerstdag"),
        ("V-nummer 287.114.9063 van de IND.", "287.114.9063"),
        ("Op de polisnr 4410 77 2093 stond het.", "4410 77 2093"),
        ("Ze chatten: hij heet daar beri_asmara05.", "beri_asmara05"),
        ("Bel de praktijk, tst. 4471.", "4471"),
        ("Zij woont nu: Laan van het Kwekebos 301.", "Laan van het Kwekebos 301"),
        ("Moeder werkte als kamermeisje in de stad.", "kamermeisje"),
        ("Vader: lasser, moeder is ziek.", "lasser"),
        ("Er is een SCN5A gevonden.", "SCN5A"),
        ("Zij kwam bij de woongroep 'Onder de Vlier' wonen.", "Onder de Vlier"),
        ("Huisarts: Wevers, praktijk elders.", "Wevers"),
        ("Daar was Kaylynn weer.", "Kaylynn"),
        ("Roos (8) was boos.", "Roos"),
        ("Storm, zijn broertje, zei niets.", "Storm"),
        ("storm sliep slecht, roos at niks.", "roos"),
        ("23.10 S. wakker, bonkt op de deur.", "S."),
    ],
)
def test_a_short_form_is_found(text: str, found: str) -> None:
    assert found in [text[each.start : each.end] for each in find(text, KNOWN)]


@pytest.mark.parametrize(
    "text",
    [
        "Het geboortegewicht was 1980 gram.",
        "Hij sprak een woord Limburgs.",
        "De Peabody en de Schlichting zijn afgenomen.",
        "In groep 3 was hij druk.",
        "Dan hangt het beeld steeds.",
        "Hij is niet echt jarig.",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert find(text, KNOWN) == []
