"""The whole months of age that follow from what people say of time."""

import pytest

from levensreis.domain.moment import BirthMonth, Landmark, LifeContext, Months
from levensreis.domain.period import Period

MOVE = Landmark("Verhuizing naar gezinshuis", Months(78, 79, 78, 79))
ADMISSION = Landmark("Opname in kliniek", Months(100, 112, 124, 136))
VAGUE = Landmark("Scheiding van ouders", Months())
DIVORCE = Landmark("Scheiding uitgesproken", Months(60, 72, 60, 72))
SINCE = Landmark("Medicatie gestart", Months(84, 96, None, None))
SISTER = Landmark("Geboorte zusje", Months(50, 51, 50, 51))
LANDMARKS = (MOVE, ADMISSION, VAGUE, DIVORCE, SINCE, SISTER)
MAY_2008 = LifeContext(BirthMonth(2008, 5), LANDMARKS)
ONLY_2008 = LifeContext(BirthMonth(2008), LANDMARKS)
NO_BIRTH = LifeContext(None, LANDMARKS)

Bounds = tuple[int | None, int | None, int | None, int | None]


def at(low: int, high: int) -> Bounds:
    return low, high, low, high


NOWHERE = (None, None, None, None)

BORN_MAY_2008 = {
    # ages
    "6": at(72, 84),
    "6 jaar": at(72, 84),
    "6 jr": at(72, 84),
    "6 jr.": at(72, 84),
    "6j": at(72, 84),
    "6 jaar oud": at(72, 84),
    "met 6": at(72, 84),
    "toen hij 6 was": at(72, 84),
    "toen ze 6 jaar oud was": at(72, 84),
    "op zijn 6e": at(72, 84),
    "op haar 6e verjaardag": at(72, 84),
    "op 6-jarige leeftijd": at(72, 84),
    "op de leeftijd van 6 jaar": at(72, 84),
    "0": at(0, 12),
    "130": at(1560, 1572),
    "6;6": at(78, 79),
    "6 jaar en 6 maanden": at(78, 79),
    "6 jr 6 mnd": at(78, 79),
    "6½": at(76, 81),
    "6 ½ jaar": at(76, 81),
    "6,5": at(76, 81),
    "6.5 jaar": at(76, 81),
    "een half jaar": at(4, 9),
    "anderhalf jaar": at(16, 21),
    "18 mnd": at(18, 19),
    "18 maanden": at(18, 19),
    "3 weken": at(0, 1),
    "10 wk": at(2, 3),
    "zes jaar oud": at(72, 84),
    "zes jaar": at(72, 84),
    "zes": at(72, 84),
    "een jaar oud": at(12, 24),
    "op zijn zesde": at(72, 84),
    "haar zesde": at(72, 84),
    "op z'n 6de": at(72, 84),
    "toen hij net 6 was": at(72, 84),
    "drie weken oud": at(0, 1),
    "zesenhalf": at(76, 81),
    "zes en een half jaar": at(76, 81),
    # calendar
    "kerst 2014": at(79, 80),
    "met de kerst van 2014": at(79, 80),
    "oud en nieuw 2014": at(79, 80),
    "pasen 2014": at(70, 72),
    "zomervakantie 2014": at(74, 76),
    "herfstvakantie 2014": at(77, 78),
    "2014": at(68, 80),
    "in 2014": at(68, 80),
    "maart 2014": at(70, 71),
    "mrt 2014": at(70, 71),
    "mrt. 2014": at(70, 71),
    "begin maart 2014": at(70, 71),
    "03-2014": at(70, 71),
    "3/2014": at(70, 71),
    "2014-03": at(70, 71),
    "12-03-2014": at(70, 71),
    "2014-03-12": at(70, 71),
    "op 12 maart 2014": at(70, 71),
    "lente 2014": at(70, 73),
    "zomer 2014": at(73, 76),
    "in de zomer van 2014": at(73, 76),
    "najaar 2014": at(76, 79),
    "winter 2014": at(79, 82),
    "begin 2014": at(68, 72),
    "medio 2014": at(72, 76),
    "eind 2014": at(76, 80),
    "2014/15": at(75, 87),
    "2014-15": at(75, 87),
    "2014/2015": at(75, 87),
    "schooljaar 2014-2015": at(75, 87),
    "2007": at(-16, -4),
    "1990": at(-220, -208),
    # school
    "groep 3": at(63, 99),
    "gr 3": at(63, 99),
    "groep3": at(63, 99),
    "toen hij in groep 3 zat": at(63, 99),
    "eind groep 8": at(123, 159),
    "klas 2": at(147, 183),
    "2e klas": at(147, 183),
    "brugklas": at(135, 171),
    "groep drie": at(63, 99),
    "tweede klas": at(147, 183),
    # phases
    "zwangerschap": at(-9, 0),
    "zwanger": at(-9, 0),
    "zwangerschap van zijn moeder": at(-9, 0),
    "tijdens de zwangerschap": at(-9, 0),
    "begin zwangerschap": at(-9, -6),
    "bij de geboorte": at(0, 1),
    "begin geboorte": at(0, 1),
    "als baby": at(0, 12),
    "dreumes": at(12, 24),
    "peutertijd": at(12, 48),
    "peuterspeelzaal": at(12, 48),
    "kleuterjaren": at(48, 72),
    "in de kleuterklas": at(48, 72),
    "kleuterschool": at(48, 72),
    "basisschoolleeftijd": at(48, 156),
    "begin basisschool": at(48, 84),
    "midden basisschool": at(84, 120),
    "eind van de basisschool": at(120, 156),
    "middelbare school": at(144, 216),
    "puberteit": at(132, 216),
    "jongvolwassen": at(216, 324),
    # ranges
    "6-8": (72, 84, 96, 108),
    "6 – 8": (72, 84, 96, 108),
    "6 tot 8": (72, 84, 96, 108),
    "van 6 tot 8": (72, 84, 96, 108),
    "6 t/m 8 jaar": (72, 84, 96, 108),
    "6 tot en met 8": (72, 84, 96, 108),
    "4-6 jaar": (48, 60, 72, 84),
    "6-18 maanden": (6, 7, 18, 19),
    "gr 4-6": (75, 111, 99, 135),
    "klas 2 - 4": (147, 183, 171, 207),
    "groep 7 - klas 2": (111, 147, 147, 183),
    "maart-juni 2014": (70, 71, 73, 74),
    "maart 2014 - juni": (70, 71, 73, 74),
    "2014-2016": (68, 80, 92, 104),
    "2014-2015": (68, 80, 80, 92),
    "2014-16": (68, 80, 92, 104),
    "2014 tot zomer 2016": (68, 80, 97, 100),
    "baby - 3 jaar": (0, 12, 36, 48),
    "6 jaar tot 2016": (72, 84, 92, 104),
    "zes tot acht jaar": (72, 84, 96, 108),
    "in 2014 en 2015": (68, 80, 80, 92),
    "2014 en 2015": (68, 80, 80, 92),
    "groep 3 en 4": (63, 99, 75, 111),
    "tussen 2014 en 2016": (68, 80, 92, 104),
    "tussen haar 6de en haar 8ste": (72, 84, 96, 108),
    "tussen haar zesde en achtste": (72, 84, 96, 108),
    "zomer 2014 t/m kerst 2016": (73, 76, 103, 104),
    # one of two
    "6/7 jaar": at(72, 96),
    "13/14 jr": at(156, 180),
    "zes of zeven": at(72, 96),
    "rond 6/7 jaar": at(60, 108),
    "een jaar of 6/7": at(60, 108),
    "groep 3/4": at(63, 111),
    "2014 of 2015": at(68, 92),
    # open
    "vanaf een jaar of 5 tot nu": (48, 84, None, None),
    "vanaf 12": (144, 156, None, None),
    "12-": (144, 156, None, None),
    "12 - nu": (144, 156, None, None),
    "vanaf 12 tot nu": (144, 156, None, None),
    "van 12 tot heden": (144, 156, None, None),
    "sinds 2015": (80, 92, None, None),
    "tot 4": (None, None, 48, 60),
    "tot en met 4": (None, None, 48, 60),
    "t/m 4": (None, None, 48, 60),
    # before, after, during
    "voor de verhuizing": at(-9, 79),
    "VÓÓR DE VERHUIZING": at(-9, 79),
    "na verhuizing": (78, None, 78, None),
    "tijdens zijn opname": at(100, 136),
    "voor de opname": at(-9, 112),
    "na de opname": (124, None, 124, None),
    "vanaf de opname": (100, 112, None, None),
    "vanaf de opname tot nu": (100, 112, None, None),
    "tot de opname": (None, None, 100, 112),
    "rond de verhuizing": at(75, 82),
    "rond de opname": at(88, 148),
    "na scheiding": (60, None, 60, None),
    "tijdens de medicatie": (84, None, 84, None),
    "rond de medicatie": (72, None, 72, None),
    "na de medicatie": NOWHERE,
    "na het kamp": NOWHERE,
    "voor het kamp": NOWHERE,
    "voor groep 3": at(-9, 99),
    "voor de geboorte": at(-9, 1),
    "na de geboorte": (0, None, 0, None),
    "na de geboorte van zijn zusje": (50, None, 50, None),
    "bij de geboorte van zusje": at(50, 51),
    "voor de zwangerschap": (None, 0, None, 0),
    "voor 2007": (None, -4, None, -4),
    "na 2014": (68, None, 68, None),
    # approximate
    "rond 6": at(60, 96),
    "~6": at(60, 96),
    "ca 6": at(60, 96),
    "ca. 6": at(60, 96),
    "circa 6 jaar": at(60, 96),
    "ongeveer 6": at(60, 96),
    "±6": at(60, 96),
    "een jaar of 6": at(60, 96),
    "toen hij ongeveer 6 was": at(60, 96),
    "rond 6;6": at(75, 82),
    "rond 3 weken": at(-3, 4),
    "rond 0": at(-9, 24),
    "rond 2014": at(56, 92),
    "rond maart 2014": at(67, 74),
    "rond zomer 2014": at(70, 79),
    "rond 1990": at(-232, -196),
    "rond groep 3": at(51, 111),
    "rond de puberteit": at(120, 228),
    "ongeveer 6-8": (60, 96, 84, 120),
    "6 tot ca 8": (60, 96, 84, 120),
    "vanaf ongeveer 12": (132, 168, None, None),
    # unknown
    "": NOWHERE,
    "?": NOWHERE,
    "onbekend": NOWHERE,
    "blabla": NOWHERE,
}

BIRTH_UNKNOWN = {
    "6": at(72, 84),
    "6-8": (72, 84, 96, 108),
    "2014": NOWHERE,
    "2014-2016": NOWHERE,
    "rond 2014": NOWHERE,
    "na 2014": NOWHERE,
    "voor 2014": NOWHERE,
    "6 jaar tot 2016": (72, 84, None, None),
    "groep 3": at(56, 108),
    "klas 2": at(140, 192),
    "peuter": at(12, 48),
    "voor de verhuizing": at(-9, 79),
}

ONLY_YEAR_OF_BIRTH = {
    "2014": at(61, 84),
    "maart 2014": at(63, 75),
    "groep 3": at(56, 108),
    "6": at(72, 84),
    "2008": at(-11, 12),
}


@pytest.mark.parametrize(("said", "months"), BORN_MAY_2008.items())
def test_words_become_months_of_age(said: str, months: Bounds) -> None:
    assert Period.parse(said).months(MAY_2008) == months


@pytest.mark.parametrize(("said", "months"), BIRTH_UNKNOWN.items())
def test_without_a_birth_calendar_time_is_no_age(said: str, months: Bounds) -> None:
    assert Period.parse(said).months(NO_BIRTH) == months


@pytest.mark.parametrize(("said", "months"), ONLY_YEAR_OF_BIRTH.items())
def test_a_year_of_birth_covers_every_month(said: str, months: Bounds) -> None:
    assert Period.parse(said).months(ONLY_2008) == months


def test_a_child_of_the_autumn_starts_school_a_year_later() -> None:
    september = Period.parse("groep 3").months(LifeContext(BirthMonth(2008, 9)))
    october = Period.parse("groep 3").months(LifeContext(BirthMonth(2008, 10)))
    assert (september, october) == (at(59, 95), at(70, 106))
