"""A period is told in English while English is spoken; what was said stays as said."""

import re
from functools import cache

import pytest
from hypothesis import given, settings

from levensreis.domain.life_context import BirthMonth, LifeContext
from levensreis.domain.period import Period
from levensreis.language import Language, catalogue
from tests.architecture.catalogue import all_said
from tests.domain.test_period_laws import anything, contexts, phrases
from tests.languages import in_english

quick = settings(max_examples=200, deadline=None)
TELL_TIME = {"age", "moment", "period"}
"""The modules that put a period in words."""


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", text.lower())))


@cache
def own_words() -> set[str]:
    """Return the words of the program that are Dutch and not English."""
    said = {str(each.text) for each in all_said() if each.path.stem in TELL_TIME}
    texts, english = said - {"None"}, catalogue(Language.ENGLISH)
    dutch = {word for text in texts for word in words_of(text)}
    return dutch - {word for text in texts for word in words_of(english[text])}


def program_words(told: str) -> set[str]:
    """Leave out what the respondent said, between quotes."""
    return words_of(re.sub("‘.*’", "", told))


@quick
@given(anything, contexts)
def test_no_dutch_word_of_the_program_is_told(text: str, life: LifeContext) -> None:
    period = Period.parse(text)
    with in_english():
        for told in (period.in_words(), period.age_text(life)):
            assert told.strip()
            assert not program_words(told) & own_words()


@quick
@given(phrases, contexts)
def test_a_card_shows_no_calendar_year_in_english_either(
    text: str, life: LifeContext
) -> None:
    with in_english():
        assert not re.search(r"\d{4}", Period.parse(text).age_text(life))


@quick
@given(phrases, contexts)
def test_telling_it_in_english_leaves_the_dutch_alone(
    text: str, life: LifeContext
) -> None:
    period = Period.parse(text)
    before = (period.in_words(), period.age_text(life), period.sort_key(life))
    with in_english():
        period.in_words()
        assert period.sort_key(life) == before[2]
    assert (period.in_words(), period.age_text(life), period.sort_key(life)) == before


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("6", "age 6"),
        ("6,5", "age 6.5"),
        ("6;6", "6 years and 6 months"),
        ("2;1", "2 years and 1 month"),
        ("18 maanden", "18 months"),
        ("1 week", "1 week"),
        ("6-8", "age 6 to 8"),
        ("6 of 7", "age 6 or 7"),
        ("ca. 6-8", "roughly age 6 to 8"),
        ("rond 7", "around age 7"),
        ("vanaf 12", "from age 12"),
        ("vanaf rond 12", "from about age 12"),
        ("tot 9", "until age 9"),
        ("zwangerschap tot 2 jaar", "pregnancy to age 2"),
        ("groep 7/8", "group 7 or group 8"),
        ("klas 2", "secondary year 2"),
        ("begin basisschool", "early primary school"),
        ("midden 2014", "mid-2014"),
        ("mei 2014", "May 2014"),
        ("kerst 2014", "Christmas 2014"),
        ("schooljaar 2014-2015", "school year 2014–2015"),
        ("voor de verhuizing", "before ‘de verhuizing’"),
        ("na de geboorte van zusje", "after ‘de geboorte van zusje’"),
        ("?", "time unknown"),
    ],
)
def test_a_period_is_told_in_english(said: str, told: str) -> None:
    with in_english():
        assert Period.parse(said).in_words() == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("6;6", "age 6.5"),
        ("6-8", "age 6–8"),
        ("zomer 2014", "age 6"),
        ("2014-2016", "age 5–8"),
        ("2007", "pregnancy or earlier"),
        ("2005", "the time before pregnancy"),
        ("rond 't gedoe van 2014", "time cannot be worked out"),
        ("voor de verhuizing", "before ‘de verhuizing’"),
    ],
)
def test_ages_are_told_in_english(said: str, told: str) -> None:
    with in_english():
        assert Period.parse(said).age_text(LifeContext(BirthMonth(2008, 5))) == told
