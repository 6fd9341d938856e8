"""The detector: what is proposed, how sure it is, and what is left alone."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise.detector import find, unknown_words
from levensreis.domain.anonymise.fixed_rules import is_bsn
from levensreis.domain.anonymise.known import Known, Organisation, Person
from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.anonymise.span import Category, Level
from levensreis.domain.anonymise.typing_errors import distance
from levensreis.domain.journey import Sex

KNOWN = Known(
    people=(
        Person("Roosmarijn", "van den", "Akker", "kind", nicknames=("Roos",)),
        Person("Storm", "van den", "Akker", "broer", Sex.MALE, initials="S.A."),
        Person("Zoë", "", "Timmer", "moeder", Sex.FEMALE),
    ),
    organisations=(
        Organisation("De Vlinderhof", "zorgorganisatie", ("VH",)),
        Organisation("Ons Vierde Huis", "zorgorganisatie"),
    ),
    places=("Hoogvliet", "Best"),
    birth_date=date(2008, 12, 24),
)
NOBODY = Known()


def found(text: str, known: Known = KNOWN) -> list[tuple[str, Category]]:
    return [(text[each.start : each.end], each.cat) for each in find(text, known)]


def said(text: str, known: Known = KNOWN) -> list[str]:
    return [each for each, _ in found(text, known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daarna ging Roosmarijn weg.", ["Roosmarijn"]),
        ("Daarna ging roosmarijn weg.", ["roosmarijn"]),
        ("De fiets van Zoë's broer.", ["Zoë's"]),
        ("De fiets van Zoe.", ["Zoe"]),
        ("Wij noemden haar Roosmarijntje.", ["Roosmarijntje"]),
        ("roosmarjin is weer naar bed.", ["roosmarjin"]),
        ("Mevrouw v.d. Akker belde.", ["v.d. Akker"]),
        ("Dat zei Roosmarijn van den Akker.", ["Roosmarijn van den Akker"]),
        ("Volgens S.A. was het klaar.", ["S.A."]),
        ("Zij ging naar Ons Vierde Huis.", ["Ons Vierde Huis"]),
        ("Zij ging naar OVH.", ["OVH"]),
        ("Op de vlinderhof was plek.", ["de vlinderhof"]),
        ("Zij werd geboren op kerstavond.", ["kerstavond"]),
        ("Zij werd geboren op 24-12-'08.", ["24-12-'08"]),
    ],
)
def test_what_is_registered_is_found_as_it_is_said(
    text: str, expected: list[str]
) -> None:
    assert said(text) == expected
    assert {each.level for each in find(text, KNOWN)} == {Level.REGISTER}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er kwam een storm op zee.", []),
        ("Storm sloeg zijn zus.", ["Storm"]),
        ("Hij zat naast Storm en Zoë.", ["Storm", "Zoë"]),
        ("Dat was het best voor haar.", []),
        ("Zij woonde in Best.", ["Best"]),
    ],
)
def test_an_everyday_word_is_a_name_where_a_name_stands(
    text: str, expected: list[str]
) -> None:
    assert said(text) == expected


def test_a_name_that_is_a_word_is_marked_so_that_a_person_decides() -> None:
    [storm, zoe] = find("Hij zat naast Storm en Zoë.", KNOWN)
    assert (storm.is_homonym, zoe.is_homonym) == (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het was juf Carla die belde.", [("Carla", Category.NAME)]),
        ("Zijn neef Orhan kwam.", [("Orhan", Category.NAME)]),
        ("Het was dr. Van den Bosch.", [("Van den Bosch", Category.NAME)]),
        ("Getekend door J.P. de Vries.", [("J.P. de Vries", Category.NAME)]),
        ("Daar zag ik Femke de Boer.", [("Femke de Boer", Category.NAME)]),
        ("Zij woonde in Tietjerkstradeel.", [("Tietjerkstradeel", Category.PLACE)]),
        ("Hij zat op stichting Okido.", [("Okido", Category.ORGANISATION)]),
        ("Hij lag in het Maasstad.", [("Maasstad", Category.ORGANISATION)]),
        ("Wij wonen Dorpsstraat 4a.", [("Dorpsstraat 4a", Category.ADDRESS)]),
        ("Bel 06-12345678 maar.", [("06-12345678", Category.CONTACT)]),
        ("Mail jan@huis.nl maar.", [("jan@huis.nl", Category.CONTACT)]),
        ("Het BSN is 111222333.", [("111222333", Category.NUMBER)]),
        ("Het was op 3 mei 2011.", [("3 mei 2011", Category.DATE)]),
        ("Het was tijdens Pasen 2011.", [("Pasen 2011", Category.DATE)]),
        ("Het was in 2011.", [("2011", Category.YEAR)]),
        ("Toen ze elf was ging het mis.", [("elf", Category.AGE)]),
        ("Op zijn twaalfde ging het mis.", [("twaalfde", Category.AGE)]),
        ("Zij heeft Smith-Magenis.", [("Smith-Magenis", Category.DIAGNOSIS)]),
        ("Zij is de jongste van zes.", [("jongste van zes", Category.FAMILY)]),
        ("Haar Turkse oma kwam.", [("Turkse", Category.ORIGIN)]),
        ("Ik ben tandarts, zei ze.", [("tandarts", Category.PROFESSION)]),
    ],
)
def test_what_nobody_registered_is_found_by_what_stands_around_it(
    text: str, expected: list[tuple[str, Category]]
) -> None:
    assert found(text, NOBODY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De Raad voor de Kinderbescherming vroeg het CIZ en het CCE om raad.",
        "Ritalin en Depakine hielpen niet, Triple-C en EMDR wel.",
        "Joost mag weten hoe het met de Wmo zit.",
        "Zij keek Netflix en at chips, elke dag weer.",
        "Wil je dat? Mark mijn woorden. Het gaat mis.",
        "Er was veel geduld nodig, en dat hadden we niet altijd.",
    ],
)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert said(text, NOBODY) == []


def test_a_word_of_no_list_is_told_as_unknown_and_no_more() -> None:
    text = "Zij at graag een flurpsel met Tango."
    assert find(text, NOBODY) == []
    unknown = unknown_words(text, NOBODY)
    assert [text[each.start : each.end] for each in unknown] == ["flurpsel", "Tango"]
    assert {each.level for each in unknown} == {Level.UNKNOWN_WORD}


def test_a_register_of_old_is_searched_as_it_is_written() -> None:
    entry = RegisterEntry(kind=EntryKind.PERSON, name="Xandrix Bolle", also=("Xan",))
    text = "Xandrix ging met Xan, en Bolle bleef."
    spans = find(text, Register((entry,)))
    assert [text[each.start : each.end] for each in spans] == [
        "Xandrix",
        "Xan",
        "Bolle",
    ]
    assert {each.level for each in spans} == {Level.REGISTER}


def test_what_is_known_becomes_lines_of_a_register_and_back() -> None:
    register = Register(tuple(KNOWN.entries()), KNOWN.birth_date)
    again = Known.of(register)
    assert again.birth_date == KNOWN.birth_date
    assert again.places == KNOWN.places
    assert {each.first_name for each in again.people} >= {"Storm", "Zoë", "Roosmarijn"}
    text = "Roos van den Akker en Storm Akker uit Hoogvliet, S.A. ook."
    assert find(text, again) == find(text, KNOWN)


def test_the_eleven_test_knows_a_citizen_service_number() -> None:
    assert is_bsn("111222333")
    assert not is_bsn("111222334")
    assert not is_bsn("000000000")


@pytest.mark.parametrize(
    ("one", "other", "changes"),
    [("storm", "stomr", 1), ("jan", "jan", 0), ("", "abc", 3), ("kees", "kess", 1)],
)
def test_letters_that_change_places_are_one_error(
    one: str, other: str, changes: int
) -> None:
    assert distance(one, other) == changes


pieces = st.sampled_from(
    [
        *(
            "Storm",
            "zoë",
            "Roosmarijn",
            "van den",
            "Akker",
            "De Vlinderhof",
            "in",
            "Best",
        ),
        *(
            ". ",
            ", ",
            " ",
            "\n",
            "'s",
            "12",
            "-",
            "mei",
            "2011",
            "toen ze",
            "elf",
            "was",
        ),
        *(
            "dr.",
            "juf",
            "@",
            "06-12345678",
            "Kerkstraat 4",
            "İ",
            "ß",
            "\u00ad",
            "e\u0301",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(pieces, max_size=14).map(" ".join), st.text(max_size=60)))
def test_proposals_are_in_order_apart_and_inside_any_text(text: str) -> None:
    spans = find(text, KNOWN)
    assert spans == find(text, KNOWN)
    places = [place for each in spans for place in (each.start, each.end)]
    assert places == sorted(places)
    assert all(0 <= each.start < each.end <= len(text) for each in spans)
    assert all(not a.overlaps(b) for a, b in pairwise(spans))
    for each in unknown_words(text, KNOWN):
        assert not any(each.overlaps(span) for span in spans)
