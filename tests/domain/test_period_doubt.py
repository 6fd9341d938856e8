"""What tells an age at the start of a line, and what only counts or lasts."""

import pytest

from levensreis.domain.period import Period
from levensreis.domain.period_doubt import is_doubtful
from levensreis.domain.period_parser import split_leading_period

COUNTS = (
    *("112 gebeld", "90 procent afgekeurd", "24 uur per dag zorg nodig", "31 boos"),
    *("16 medicijnen per dag", "3 begeleiders in een jaar", "2 keer opgenomen"),
    *(
        "2 broers wonen thuis",
        "3 nieuwe begeleiders",
        "6-8 keer weg",
        "rond 12 scholen",
    ),
    *("1 op 1 begeleiding", "2 van de 3 dagen thuis", "3 of 4 keer weg", "90 % thuis"),
    *("twee broers", "zes naar huis", "drie keer weg", "8 verhuizingen", "4 huizen"),
    *("6 tabletjes per dag", "in 6 huizen", "met 6 kinderen"),
)
DURATIONS = (
    *("2 jaar lang op de wachtlijst", "3 jaar na de scheiding", "2 jaar op wachtlijst"),
    *("4 weken in het ziekenhuis", "3 maanden opname", "2 jaar geleden begonnen"),
    *("een jaar op de groep", "in 3 jaar vier begeleiders", "in 3 of 4 gezinnen"),
    *("sinds 2 jaar geen contact", "na 3 maanden stopte het", "een jaar of 2 later"),
    *("anderhalf jaar later", "6 weken te vroeg", "7 maanden zwanger", "bij 6 thuis"),
)
ROWS = (
    *("zijn tweede school ging mis", "na haar eerste opname beter", "2e pleeggezin"),
    *("op zijn derde school gepest", "voor haar eerste vriend", "3e keer weg"),
)
SEVERAL = ("2014 en 2016 opgenomen", "6 en 8 verhuisd", "6 jaar en 3 broers")
CERTAIN = {
    "6 naar gezinshuis": "6",
    "6 gezinshuis": "6",
    "7 kreeg epilepsie": "7",
    "9 verhuizen naar": "9",
    "6 leren fietsen": "6",
    "10 oma komt elke week": "10",
    "6 les": "6",
    "8 haalde diploma's": "8",
    "6 opgenomen": "6",
    "7 gingen ze weg": "7",
    "7 anders dan anders": "7",
    "6 boze buien": "6",
    "6 jaar naar school": "6 jaar",
    "6 jaar voor het eerst naar school": "6 jaar",
    "6 jaar oud in gezinshuis": "6 jaar oud",
    "met 6 jaar in gezinshuis": "met 6 jaar",
    "toen hij 6 was in gezinshuis": "toen hij 6 was",
    "2 jaar en 3 maanden in kliniek": "2 jaar en 3 maanden",
    "18 mnd liep hij nog niet": "18 mnd",
    "vanaf 3 maanden in ziekenhuis": "vanaf 3 maanden",
    "zes jaar naar school": "zes jaar",
    "op zijn vijfde naar school": "op zijn vijfde",
    "op zijn vijfde huilde hij": "op zijn vijfde",
    "op zijn vijfde": "op zijn vijfde",
    "op haar twaalfde misbruik": "op haar twaalfde",
    "haar achtste naar huis": "haar achtste",
    "6: broers geboren": "6",
    "6, broers geboren": "6",
    "6 - broers geboren": "6",
    "6;6 broers geboren": "6;6",
    "2014 broers geboren": "2014",
    "6": "6",
    "2 jaar": "2 jaar",
}
DOUBTED = {
    "6 driftbuien": "6",
    "6 ouders uit elkaar": "6",
    "8 haalde broertjes op": "8",
    "7 oma's overleden": "7",
    "2 grote broers": "2",
    "6 jaar in gezinshuis": "6 jaar",
    "anderhalf jaar opgenomen": "anderhalf jaar",
    "na 2 jaar naar huis": "na 2 jaar",
    "op zijn vijfde verblijf": "op zijn vijfde",
}


@pytest.mark.parametrize("line", [*COUNTS, *DURATIONS, *ROWS, *SEVERAL])
def test_a_count_or_a_duration_is_no_time(line: str) -> None:
    assert split_leading_period(line) == (None, line)


@pytest.mark.parametrize(("line", "said"), (CERTAIN | DOUBTED).items())
def test_an_age_is_a_time(line: str, said: str) -> None:
    period, rest = split_leading_period(line)
    assert period is not None
    assert period.said == said
    assert is_doubtful(period, rest) is (line in DOUBTED)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "huilt al 2 jaar",
            "drie maanden weg",
            "drieënhalf jaar weg",
            "na groep 7 weg",
        ),
        *("in de 2e klas", "sinds kort", "vanaf nu", "vorige zomer", "jaren geleden"),
        *("tussen de middag en nu", "ruzie in 2014", "was 6;6", "al anderhalf jaar"),
    ],
)
def test_a_sign_of_time_that_is_not_understood_is_doubtful(text: str) -> None:
    assert is_doubtful(Period.parse(""), text)
    assert not is_doubtful(Period.parse("onbekend"), text)


@pytest.mark.parametrize("text", ["weg", "een jaar weg", "112 gebeld", "24 uur zorg"])
def test_a_line_without_a_sign_of_time_is_not_doubtful(text: str) -> None:
    assert not is_doubtful(Period.parse(""), text)


@pytest.mark.parametrize(
    ("said", "text", "doubted"),
    [
        ("30 jaar", "", False),
        ("30 jaar", "kreeg hulp", False),
        ("31 jaar", "", True),
        ("35 jaar", "kreeg hulp", True),
        ("toen hij 35 jaar was", "kreeg hulp", True),
        ("35 maanden", "kreeg hulp", False),
    ],
)
def test_an_age_that_no_youth_has_is_doubtful(
    said: str, text: str, doubted: bool
) -> None:
    assert is_doubtful(Period.parse(said), text) is doubted
