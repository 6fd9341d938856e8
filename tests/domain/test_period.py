"""What people say of time, how it is shown, and in what order."""

import dataclasses

import pytest

from levensreis.domain.moment import BirthMonth, Landmark, LifeContext, Months
from levensreis.domain.period import Basis, Form, Period
from levensreis.domain.period_parser import split_leading_period

MOVE = Landmark("Verhuizing naar gezinshuis", Months(78, 79, 78, 79))
ADMISSION = Landmark("Opname in kliniek", Months(100, 112, 124, 136))
VAGUE = Landmark("Scheiding van ouders", Months())
DIVORCE = Landmark("Scheiding uitgesproken", Months(60, 72, 60, 72))
SINCE = Landmark("Medicatie gestart", Months(84, 96, None, None))
LANDMARKS = (MOVE, ADMISSION, VAGUE, DIVORCE, SINCE)
MAY_2008 = LifeContext(BirthMonth(2008, 5), LANDMARKS)
NO_BIRTH = LifeContext(None, LANDMARKS)

NOT_UNDERSTOOD = (
    *("blabla", "131", "150 jaar", "6;13", "1572 maanden", "²", "٣", "½", "–"),
    *("13-2014", "00-2014", "32-03-2014", "32 maart 2014", "2014-13-01", "1850"),
    *("groep 9", "klas 7", "eind jaren", "maart", "2014/17", "schooljaar 2014-2016"),
    *("8-6", "8 - 6 jaar", "2016-2014", "gr 6-4", "oktober 2014 - maart"),
    *("6 - 2014", "2014 - 6", "12 maart 2014 - 15", "peuter - baby"),
    *(
        "voor",
        "voor de",
        "na het",
        "voor het eerst",
        "na 200 jaar",
        "tot nu",
        "rond rond 6",
    ),
    *("6 en een heleboel woorden " * 4,),
    *("vorig jaar", "paar jaar geleden", "2014 en 2016", "6/8 jaar", "8/6", "1/2 jaar"),
    *("24/7", "een", "de tweede keer", "vanaf 6 of 7", "brugpiepertijd", "6 of peuter"),
    *("tussen 8 en 6", "tussen 6", "mei 2014 en juni 2014", "kerst"),
)


@pytest.mark.parametrize("said", NOT_UNDERSTOOD)
def test_words_that_tell_no_time_are_kept_and_not_understood(said: str) -> None:
    period = Period.parse(said)
    assert not period.understood
    assert period.said == " ".join(said.split())
    assert str(period) == period.said
    assert period.age_text(MAY_2008) == "tijdstip onbekend"


@pytest.mark.parametrize("said", ["", "  ", "?", "onbekend", "Onbekend", "-"])
def test_told_to_be_unknown_is_understood(said: str) -> None:
    period = Period.parse(said)
    assert period.understood
    assert (period.basis, period.form) == (Basis.UNKNOWN, Form.UNKNOWN)
    assert str(period) == "onbekend"


@pytest.mark.parametrize(
    ("said", "basis"),
    [
        ("6", Basis.AGE),
        ("2014/15", Basis.CALENDAR),
        ("voor groep 3", Basis.SCHOOL),
        ("peuter", Basis.PHASE),
        ("na de verhuizing", Basis.RELATIVE),
        ("blabla", Basis.UNKNOWN),
    ],
)
def test_a_period_knows_what_it_was_told_by(said: str, basis: Basis) -> None:
    assert Period.parse(said).basis is basis


def test_what_was_said_stays_apart_from_white_space() -> None:
    assert Period.parse(" toen  hij\n6 was ").said == "toen hij 6 was"


def test_periods_are_equal_when_they_tell_the_same_time() -> None:
    assert Period.parse("op zijn 6e") == Period.parse("6 jr")
    assert hash(Period.parse("op zijn 6e")) == hash(Period.parse("6 jr"))
    assert Period.parse("6") != Period.parse("rond 6")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("6;6", "6 jaar en 6 maanden"),
        ("2;1", "2 jaar en 1 maand"),
        ("1;6", "18 maanden"),
        ("1 mnd", "1 maand"),
        ("1 week", "1 week"),
        ("3 wk", "3 weken"),
        ("6½", "6,5 jaar"),
        ("ca 6", "rond 6 jaar"),
        ("6-8", "6 tot en met 8 jaar"),
        ("6-18 mnd", "6 maanden tot en met 18 maanden"),
        ("~6-8", "ongeveer 6 tot en met 8 jaar"),
        ("gr 4-6", "groep 4 tot en met groep 6"),
        ("13/14 jr", "13 of 14 jaar"),
        ("rond 6/7", "rond 6 of 7 jaar"),
        ("groep 7/8", "groep 7 of groep 8"),
        ("tussen 2014 en 2016", "2014 tot en met 2016"),
        ("zomer 2019 t/m kerst 2021", "zomer 2019 tot en met kerst 2021"),
        ("bij de geboorte van zusje", "tijdens de geboorte van zusje"),
        ("12-", "vanaf 12 jaar"),
        ("sinds ca 2015", "vanaf ongeveer 2015"),
        ("zomer 2014", "zomer 2014"),
        ("2014/15", "schooljaar 2014-2015"),
        ("mrt 2014", "maart 2014"),
        ("brugklas", "klas 1"),
        ("einde puberteit", "eind puberteit"),
        ("voor de verhuizing", "vóór de verhuizing"),
        ("gedurende de Opname", "tijdens de Opname"),
        ("omstreeks de verhuizing", "rond de verhuizing"),
        ("onbekend", "tijdstip onbekend"),
        ("blabla", "tijdstip onbekend"),
    ],
)
def test_a_period_in_words(said: str, words: str) -> None:
    assert Period.parse(said).in_words() == words


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("6", "6 jaar"),
        ("6;6", "6,5 jaar"),
        ("6,5", "6,5 jaar"),
        ("6;2", "6 jaar"),
        ("6;10", "7 jaar"),
        ("3 weken", "0 jaar"),
        ("6-8", "6–8 jaar"),
        ("13/14 jr", "13–14 jaar"),
        ("groep 7 of 8", "groep 7 of groep 8"),
        ("vanaf 12", "vanaf 12 jaar"),
        ("tot 4", "tot 4 jaar"),
        ("rond 6", "rond 6 jaar"),
        ("zwanger", "zwangerschap"),
        ("geboorte", "geboorte"),
        ("peuter", "peutertijd"),
        ("baby - 3 jaar", "babytijd tot en met 3 jaar"),
        ("gr 3", "groep 3"),
        ("gr 4-6", "groep 4 tot en met groep 6"),
        ("2014", "5–6 jaar"),
        ("rond 2014", "rond 5–6 jaar"),
        ("12 maart 2014", "6 jaar"),
        ("zomer 2014", "6 jaar"),
        ("2014/15", "6–7 jaar"),
        ("2014-2016", "5–8 jaar"),
        ("na 2014", "na 5–6 jaar"),
        ("2008", "zwangerschap of eerste jaren"),
        ("2007", "zwangerschap of eerder"),
        ("oktober 2007", "zwangerschap"),
        ("1990", "de tijd vóór de zwangerschap"),
        ("voor de verhuizing", "vóór de verhuizing"),
        ("na de verhuizing in 2014", "tijdstip niet te bepalen"),
        ("na de verhuizing van '14", "tijdstip niet te bepalen"),
        ("?", "tijdstip onbekend"),
        ("blabla 2014", "tijdstip onbekend"),
    ],
)
def test_an_export_shows_ages_and_never_a_year(said: str, text: str) -> None:
    assert Period.parse(said).age_text(MAY_2008) == text


@pytest.mark.parametrize("said", ["2014", "6 jaar tot 2016", "voor zomer 2014"])
def test_an_export_cannot_give_an_age_without_a_birth(said: str) -> None:
    assert Period.parse(said).age_text(NO_BIRTH) == "tijdstip niet te bepalen"


def test_only_stretches_are_spells() -> None:
    spells = [Period.parse(said).is_spell for said in ("6-8", "vanaf 6", "tot 6")]
    others = [Period.parse(said).is_spell for said in ("6", "na 6", "rond 6", "?")]
    assert all(spells)
    assert not any(others)


def test_periods_sort_through_a_life_and_unknown_last() -> None:
    life = [
        *("1990", "tot groep 4", "zwangerschap", "geboorte", "baby", "peuter"),
        *("5;6", "5/6"),
        *("voor de verhuizing", "rond de verhuizing", "na de verhuizing"),
        *("voor groep 4", "groep 4", "vanaf groep 4", "na groep 4"),
        *("voor de opname", "tijdens de opname", "na de opname", "2020"),
        *("?", "na het kamp"),
    ]
    periods = [Period.parse(said) for said in life]
    mixed = sorted(periods[:-2], key=str) + periods[-2:]
    in_order = sorted(mixed, key=lambda period: period.sort_key(MAY_2008))
    assert [period.said for period in in_order] == life


def test_a_range_with_an_unknown_start_sorts_by_its_end() -> None:
    period = Period.parse("2014 - 8 jaar")
    assert period.sort_key(NO_BIRTH) == Period.parse("8").sort_key(NO_BIRTH)


def test_a_period_during_an_open_stretch_sorts_by_what_is_known() -> None:
    until = LifeContext(None, (Landmark("Kamp", Months(None, None, 48, 60)),))
    assert Period.parse("tijdens kamp").sort_key(until)[:2] == (0, 120)
    assert Period.parse("tijdens medicatie").sort_key(NO_BIRTH)[:2] == (0, 168)


def test_a_landmark_gives_its_whole_range() -> None:
    [admission] = Period.parse("na de opname").moments
    [medication] = Period.parse("na de medicatie").moments
    assert admission.range_in(NO_BIRTH) == (100, 136)
    assert medication.range_in(NO_BIRTH) is None


def test_a_period_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Period.parse("6").said = "7"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("2008-05", BirthMonth(2008, 5)),
        (" 2008-5 ", BirthMonth(2008, 5)),
        ("2008", BirthMonth(2008)),
    ],
)
def test_a_birth_month_is_read_and_printed(text: str, birth: BirthMonth) -> None:
    assert BirthMonth.parse(text) == birth
    assert BirthMonth.parse(str(birth)) == birth


@pytest.mark.parametrize("text", ["", "mei 2008", "2008-13", "2008-00", "1066", "²"])
def test_a_wrong_birth_month_says_what_to_type(text: str) -> None:
    with pytest.raises(ValueError, match="2008-05"):
        BirthMonth.parse(text)


@pytest.mark.parametrize(
    ("line", "said", "rest"),
    [
        ("6;6 naar gezinshuis", "6;6", "naar gezinshuis"),
        ("groep 3 blijft zitten", "groep 3", "blijft zitten"),
        ("toen hij 6 was viel hij", "toen hij 6 was", "viel hij"),
        ("6 - 8 gezinshuis", "6 - 8", "gezinshuis"),
        ("6 - naar gezinshuis", "6", "naar gezinshuis"),
        ("12- gezinshuis", "12-", "gezinshuis"),
        ("zomer 2014: ruzie  thuis", "zomer 2014", "ruzie  thuis"),
        ("12 maart 2014 viel hij", "12 maart 2014", "viel hij"),
        ("voor de verhuizing was het rustig", "voor de verhuizing", "was het rustig"),
        ("voor verhuizing was het rustig", "voor verhuizing", "was het rustig"),
        ("tot de opname thuis", "tot de opname", "thuis"),
        ("van 6 jaar tot en met 8 jaar thuis", "van 6 jaar tot en met 8 jaar", "thuis"),
        ("na de geboorte van zusje boos", "na de geboorte van zusje", "boos"),
        ("na geboorte zusje boos", "na geboorte zusje", "boos"),
        ("na de geboorte ging het", "na de geboorte", "ging het"),
        (
            "na de opname kreeg hij 3 of 4 pillen",
            "na de opname",
            "kreeg hij 3 of 4 pillen",
        ),
        ("na de dood van oma stil", "na de dood van oma", "stil"),
        ("zwangerschap van moeder zwaar", "zwangerschap van moeder", "zwaar"),
        ("in 2014 en 2015 opgenomen", "in 2014 en 2015", "opgenomen"),
        ("13/14 jr uit huis", "13/14 jr", "uit huis"),
        ("? ruzie", "?", "ruzie"),
        ("onbekend wanneer", "onbekend", "wanneer"),
        ("6", "6", ""),
    ],
)
def test_a_line_begins_with_its_period(line: str, said: str, rest: str) -> None:
    period, left = split_leading_period(line)
    assert period is not None
    assert (period.said, left) == (said, rest)
    assert period.understood


@pytest.mark.parametrize(
    "line",
    [
        *("", "naar gezinshuis", "voor het eerst naar school", "tot rust gekomen"),
        *("12 maart viel hij", "- los", "voor de", "sinds gisteren thuis"),
        *("geboorte van zusje", "bij de geboorte zusje", "zwangerschap van zusje"),
    ],
)
def test_a_line_without_a_period_stays_whole(line: str) -> None:
    assert split_leading_period(line) == (None, line)
