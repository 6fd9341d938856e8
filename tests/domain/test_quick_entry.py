"""Quick entry: what the line of an interviewer becomes."""

from typing import Any

import pytest

from levensreis.domain.codebook import Codebook
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Respondent
from levensreis.domain.quick_entry import (
    QuickLine,
    Surroundings,
    in_words,
    read_line,
    to_statement,
)
from levensreis.domain.statement import Coding, Kind, Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from tests.builders import a_factor

MOVES = a_factor(label="Vele verhuizingen")
SCHOOL = a_factor(label="Geen passende school")
STRESS = a_factor(label="Stress", system=System.ONTO)
PEOPLE = (
    Respondent("moeder", "moeder"),
    Respondent("beg1", "begeleider van de woongroep"),
    Respondent("beg2", "begeleider op school"),
    Respondent("jongere", "de jongere zelf"),
)
AROUND = Surroundings(Theme.LIVING, Codebook((MOVES, SCHOOL, STRESS)), PEOPLE)


def entered(line: str, around: Surroundings = AROUND) -> Statement:
    statement = to_statement(line, around)
    assert statement is not None
    return statement


def test_a_whole_line_becomes_a_whole_statement() -> None:
    statement = entered('6;6 naar gezinshuis -! #verhuizingen @moeder "Weer weg"')
    assert statement.text == "naar gezinshuis"
    assert statement.period.said == "6;6"
    assert statement.kind is Kind.EVENT
    assert statement.theme is Theme.LIVING
    assert (statement.influence, statement.system) == (
        Influence.NEGATIVE,
        System.EXO,
    )
    assert statement.codings == (Coding(MOVES.id),)
    assert statement.turning_point
    assert statement.respondent == "moeder"
    assert statement.quote == "Weer weg"
    assert statement.loose_words == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("naar huis", {"text": "naar huis"}),
        ("naar huis +", {"influence": Influence.POSITIVE}),
        ("naar huis −", {"influence": Influence.NEGATIVE}),
        ("naar huis 0", {"influence": Influence.NEUTRAL, "text": "naar huis"}),
        ("naar huis ! -", {"influence": Influence.NEGATIVE, "turning_point": True}),
        ("naar huis -!?", {"turning_point": True, "unsure": True}),
        ("naar huis!", {"text": "naar huis!", "turning_point": False}),
        ("+", {"text": "+", "influence": None}),
        ("gedrag: sloeg", {"theme": Theme.BEHAVIOUR, "text": "sloeg"}),
        ("WOON: 6 naar huis", {"theme": Theme.LIVING, "text": "naar huis"}),
        ("gedrag:", {"theme": None, "text": "gedrag:"}),
        ("o: iets", {"theme": None, "text": "o: iets"}),
        ("mama: hij sliep", {"theme": None, "text": "mama: hij sliep"}),
        ("weg “nee” en „ja”", {"quote": "nee … ja", "text": "weg en"}),
        ('weg "en toen', {"quote": "en toen", "text": "weg"}),
        ("#school, @moeder. weg", {"factor_tags": ("school",), "text": "weg"}),
        ("bel a@b.nl of C#", {"factor_tags": (), "text": "bel a@b.nl of C#"}),
        ("weg # @", {"factor_tags": (), "text": "weg # @"}),
        ("2014", {"text": "2014"}),
        ("? weg", {"text": "weg"}),
    ],
)
def test_a_line_is_taken_apart(line: str, expected: dict[str, Any]) -> None:
    said = read_line(line)
    assert {name: getattr(said, name) for name in expected} == expected


def test_only_a_time_is_still_what_was_said() -> None:
    said = read_line("6;6")
    assert (said.text, said.period.said) == ("6;6", "")


def test_an_empty_line_says_nothing() -> None:
    assert read_line("  ") == QuickLine("", read_line("").period)
    assert to_statement(" ", AROUND) is None
    assert to_statement("@moeder", AROUND) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("6-8 naar huis", Kind.SPELL),
        ("vanaf 12 op de groep", Kind.SPELL),
        ("6 naar huis", Kind.EVENT),
        ("naar huis", Kind.CIRCUMSTANCE),
        ("onbekend naar huis", Kind.EVENT),
    ],
)
def test_the_kind_follows_from_the_time(line: str, kind: Kind) -> None:
    assert entered(line).kind is kind


def test_a_quote_or_a_tag_alone_is_a_statement() -> None:
    assert entered('"Ik wil naar huis"').text == "Ik wil naar huis"
    assert entered("#onbekend #iets").text == "onbekend iets"


def test_a_factor_gives_a_line_its_influence() -> None:
    assert entered("weg #stress").influence is Influence.NEGATIVE


def test_a_tag_that_matches_nothing_is_kept_to_be_sorted() -> None:
    statement = entered("weg -? #wachtlijst @oma")
    assert statement.loose_words == ("?", "#wachtlijst", "@oma")
    assert statement.codings == ()


def test_a_factor_beside_an_outspoken_no_influence_is_kept_to_be_sorted() -> None:
    statement = entered("weg 0 #stress")
    assert (statement.codings, statement.loose_words) == ((), ("#stress",))


def test_factors_of_two_systems_cannot_both_be_coded_and_neither_is_lost() -> None:
    statement = entered("weg - #vele_verhuizingen #stress")
    assert statement.codings == (Coding(MOVES.id),)
    assert statement.loose_words == ("#stress",)


def test_factors_of_one_side_are_both_coded() -> None:
    statement = entered("weg - #vele_verhuizingen #school")
    assert statement.codings == (Coding(MOVES.id), Coding(SCHOOL.id))


@pytest.mark.parametrize(
    ("tags", "respondent", "loose"),
    [
        ("@moeder", "moeder", ()),
        ("@MOE", "moeder", ()),
        ("@beg1", "beg1", ()),
        ("@de", "jongere", ()),
        ("@beg", None, ("@beg",)),
        ("@begeleider", None, ("@begeleider",)),
        ("@moeder @beg2", "moeder", ("@beg2",)),
        ("@oma @moeder", "moeder", ("@oma",)),
    ],
)
def test_a_respondent_is_found_when_only_one_can_be_meant(
    tags: str, respondent: str | None, loose: tuple[str, ...]
) -> None:
    statement = entered(f"naar huis {tags}")
    assert (statement.respondent, statement.loose_words) == (respondent, loose)


def test_who_is_speaking_counts_when_the_line_does_not_say() -> None:
    around = Surroundings(Theme.LIVING, Codebook(()), PEOPLE, respondent="jongere")
    assert entered("naar huis", around).respondent == "jongere"
    assert entered("naar huis @moeder", around).respondent == "moeder"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("naar huis", "Woonplekken · tijdstip onbekend"),
        (
            '6 weg -! #stress @jongere @oma "Nee"',
            "Woonplekken · 6 jaar · verhoogde de zorgvraag · cruciaal moment · "
            "factor ‘Stress’ · volgens de jongere zelf · citaat “Nee” · "
            "nog ordenen: @oma",
        ),
    ],
)
def test_the_preview_tells_what_will_be_recorded(line: str, words: str) -> None:
    assert in_words(entered(line), AROUND) == words


def test_the_preview_names_a_speaker_who_is_not_known_by_his_word() -> None:
    around = Surroundings(Theme.LIVING, Codebook(()), respondent="opa")
    assert in_words(entered("naar huis", around), around).endswith("volgens opa")
