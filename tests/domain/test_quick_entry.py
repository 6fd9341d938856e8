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
    is_doubtful,
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
        ("+", {"text": "", "influence": Influence.POSITIVE}),
        ("gedrag: sloeg", {"theme": Theme.BEHAVIOUR, "text": "sloeg"}),
        ("WOON: 6 naar huis", {"theme": Theme.LIVING, "text": "naar huis"}),
        ("gedrag:", {"theme": None, "text": "gedrag:"}),
        ("o: iets", {"theme": None, "text": "o: iets"}),
        ("mama: hij sliep", {"theme": None, "text": "mama: hij sliep"}),
        ("#school, @moeder. weg", {"factor_tags": ("school",), "text": "weg"}),
        ("bel a@b.nl of C#", {"factor_tags": (), "text": "bel a@b.nl of C#"}),
        ("weg # @", {"factor_tags": (), "text": "weg # @"}),
        ("? weg", {"text": "weg"}),
        ("op zijn 6e , huilde veel ,", {"text": "huilde veel"}),
        ("dag , nacht ,", {"text": "dag , nacht ,"}),
        ("0 vroeg geboren 0", {"text": "vroeg geboren", "opposite_marks": ""}),
    ],
)
def test_a_line_is_taken_apart(line: str, expected: dict[str, Any]) -> None:
    said = read_line(line)
    assert {name: getattr(said, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "text", "quote"),
    [
        ('"nee", zei oma', '"nee", zei oma', "nee"),
        ('oma zei "nee" en ging', 'oma zei "nee" en ging', "nee"),
        ("zei „nee“; toen weg", "zei „nee“; toen weg", "nee"),
        ("zei “nee”: dus weg", "zei “nee”: dus weg", "nee"),
        ('zei „nee"? Ja.', 'zei „nee"? Ja.', "nee"),
        ('(oma zei "nee") weg', '(oma zei "nee") weg', "nee"),
        ('("nee") zei oma', '("nee") zei oma', "nee"),
        ('weg "nee"', "weg", "nee"),
        ('weg "nee".', "weg", "nee"),
        ('weg "nee", -! @moeder', "weg", "nee"),
        ('weg "nee" "ja" -', "weg", "nee … ja"),
        ('weg "nee"!', 'weg "nee"!', "nee"),
        ("weg “nee” en „ja”", "weg “nee” en „ja”", "nee … ja"),
        ('weg "en toen', 'weg "en toen', ""),
        ('zei "nee en "ja" weg', 'zei "nee en "ja" weg', "ja"),
        ('zei "nee" en "ja', 'zei "nee" en "ja', "nee"),
        ('een 5" wiel en "ja"', 'een 5" wiel en', "ja"),
        ('“zei "nee" tegen” weg', '“zei "nee" tegen” weg', 'zei "nee" tegen'),
        ('6 "nee" zei hij #stress', '"nee" zei hij', "nee"),
        ('"#stress" zei hij', '"#stress" zei hij', "#stress"),
        ('weg "" nu', 'weg "" nu', ""),
    ],
)
def test_a_quote_within_a_sentence_leaves_the_sentence_whole(
    line: str, text: str, quote: str
) -> None:
    said = read_line(line)
    assert (said.text, said.quote) == (text, quote)


@pytest.mark.parametrize(
    ("line", "text", "influence"),
    [
        ('pillen + "hij lacht", zei oma', 'pillen "hij lacht", zei oma', "positive"),
        ('weg - "nee", zei oma', 'weg - "nee", zei oma', None),
        ('0 "nee", zei oma -', '"nee", zei oma', "negative"),
    ],
)
def test_marks_may_stand_before_a_quote(
    line: str, text: str, influence: str | None
) -> None:
    said = read_line(line)
    assert (said.text, said.influence) == (text, influence)


@pytest.mark.parametrize("line", ["6;6", "2014 -!", "6;6 , @moeder", "gedrag: 6", "?"])
def test_only_a_time_and_marks_do_not_tell_what_happened(line: str) -> None:
    assert read_line(line).text == ""
    assert to_statement(line, AROUND) is None


def test_a_time_stays_beside_only_a_quote_or_a_factor() -> None:
    assert entered('6;6 "Weer weg"').period.said == "6;6"
    assert entered("6;6 #stress").text == "stress"


def test_marks_that_contradict_are_kept_to_be_sorted() -> None:
    around = Surroundings(Theme.LIVING, AROUND.codebook, influence=Influence.POSITIVE)
    statement = entered("weg -+! #stress", around)
    assert statement.influence is Influence.NEUTRAL
    assert statement.loose_words == ("-+", "#stress")
    assert statement.turning_point


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


def test_an_account_of_somebody_unknown_is_not_that_of_who_was_speaking() -> None:
    around = Surroundings(Theme.LIVING, Codebook(()), PEOPLE, respondent="jongere")
    statement = entered("naar huis @oma", around)
    assert (statement.respondent, statement.loose_words) == (None, ("@oma",))


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
        ("6 driftbuien", "Woonplekken · 6 jaar?"),
        ("2 jaar geleden weg", "Woonplekken · geen tijdstip herkend"),
    ],
)
def test_the_preview_tells_what_will_be_recorded(line: str, words: str) -> None:
    assert in_words(entered(line), AROUND) == words


def test_the_preview_names_a_speaker_who_is_not_known_by_his_word() -> None:
    around = Surroundings(Theme.LIVING, Codebook(()), respondent="opa")
    assert in_words(entered("naar huis", around), around).endswith("volgens opa")


@pytest.mark.parametrize(
    ("line", "doubtful"),
    [("6 driftbuien", True), ("vorig jaar weg", True), ("6 naar huis", False)],
)
def test_a_doubtful_time_can_be_asked_for(line: str, doubtful: bool) -> None:
    assert is_doubtful(line) is doubtful
    assert read_line(line).doubtful is doubtful
