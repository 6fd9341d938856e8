"""What holds for every period, whatever was said."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.moment import BirthMonth, Landmark, LifeContext, Months
from levensreis.domain.period import Period
from levensreis.domain.period_parser import split_leading_period

LANDMARKS = (
    Landmark("Verhuizing naar gezinshuis", Months(78, 79, 78, 79)),
    Landmark("Opname in kliniek", Months(100, 112, 124, 136)),
)

quick = settings(max_examples=100, deadline=None)
small = st.integers(0, 20)
years = st.integers(1980, 2040)


def words(
    *parts: str | st.SearchStrategy[str] | st.SearchStrategy[int],
) -> st.SearchStrategy[str]:
    strategies = [st.just(part) if isinstance(part, str) else part for part in parts]
    return st.tuples(*strategies).map(lambda told: "".join(map(str, told)))


named = st.sampled_from(
    (
        *("zwangerschap", "geboorte", "als baby", "peutertijd", "puberteit"),
        *("begin basisschool", "eind middelbare school", "brugklas", "jongvolwassen"),
    )
)
seasons = st.sampled_from(
    ("lente", "zomer", "najaar", "winter", "begin", "eind", "mei")
)
feasts = st.sampled_from(("kerst", "oud en nieuw", "pasen", "zomervakantie"))
number_words = st.sampled_from(("een", "twee", "zes", "twintig", "drieënhalf"))
ordinals = st.sampled_from(("eerste", "vijfde", "twintigste", "8ste", "11de"))
whose = st.sampled_from(("haar ", "op zijn ", "rond z'n "))
moments = st.one_of(
    words(small),
    words(small, " jaar"),
    words(small, ";", st.integers(0, 11)),
    words(small, ",5"),
    words(st.integers(0, 40), " maanden"),
    words(st.integers(0, 60), " weken"),
    words(years),
    words(seasons, " ", years),
    words(feasts, " ", years),
    words(number_words, st.sampled_from((" jaar", " jaar oud", " weken", ""))),
    words(whose, ordinals),
    words("schooljaar ", years.map(lambda year: f"{year}-{year + 1}")),
    words(years, "-", st.integers(1, 99)),
    words("groep ", st.integers(1, 8)),
    words("klas ", st.integers(1, 6)),
    named,
)
roughly = st.sampled_from(("", "rond ", "~", "ca. ", "een jaar of "))
landmarks = st.sampled_from(
    (
        "de verhuizing",
        "de geboorte van zusje",
        "Opname",
        "het kamp",
        "'t gedoe van 2014",
    )
)
prepositions = st.sampled_from(
    ("voor ", "na ", "tijdens ", "rond ", "vanaf ", "sinds ", "tot ", "t/m ")
)
separators = st.sampled_from(("-", " - ", " – ", " tot ", " t/m ", " tot en met "))
phrases = st.one_of(
    words(roughly, moments),
    words(roughly, moments, separators, moments),
    words("van ", moments, " tot ", roughly, moments),
    words(prepositions, roughly, moments),
    words(prepositions, landmarks),
    words(roughly, moments, st.sampled_from(("/", " of ", " en ")), moments),
    words("tussen ", moments, " en ", moments),
    words(small, "/", small, st.sampled_from(("", " jr"))),
    words(moments, st.sampled_from(("-", " - nu", " tot heden"))),
)
alphabet = st.sampled_from("0123456789;,.-–/~±½ ²³abcdefgjnortuv'\n")
anything = st.one_of(st.text(), st.text(alphabet), phrases)
births = st.builds(BirthMonth, st.integers(1985, 2030), st.integers(1, 12))
contexts = st.builds(
    LifeContext,
    st.none() | births | births.map(lambda birth: BirthMonth(birth.year)),
    st.just(LANDMARKS),
)


@quick
@given(anything, contexts)
def test_any_text_gives_a_period_that_can_be_shown(
    text: str, life: LifeContext
) -> None:
    period = Period.parse(text)
    assert period.in_words()
    assert period.age_text(life)
    assert period.said == " ".join(period.said.split())


@quick
@given(anything)
def test_a_printed_period_reads_back_as_itself(text: str) -> None:
    period = Period.parse(text)
    again = Period.parse(str(period))
    assert again == period
    assert again.understood == period.understood


@quick
@given(phrases)
def test_a_composed_phrase_reads_back_as_itself(text: str) -> None:
    period = Period.parse(text)
    assert Period.parse(str(period)) == period


@quick
@given(phrases, contexts)
def test_a_range_of_months_is_never_empty(text: str, life: LifeContext) -> None:
    months = Period.parse(text).months(life)
    for low, high in (months[:2], months[2:]):
        assert low is None or high is None or low < high


@quick
@given(st.lists(anything), contexts)
def test_periods_have_one_order(texts: list[str], life: LifeContext) -> None:
    def key(period: Period) -> tuple[int, ...]:
        return period.sort_key(life)

    in_order = sorted(map(Period.parse, texts), key=key)
    assert all(key(one) <= key(other) for one, other in pairwise(in_order))
    assert sorted(in_order, key=key) == in_order


@quick
@given(anything, contexts)
def test_an_export_never_shows_a_calendar_year(text: str, life: LifeContext) -> None:
    assert not re.search(r"\d{4}", Period.parse(text).age_text(life))


@quick
@given(phrases, births)
def test_knowing_only_the_year_of_birth_widens(text: str, birth: BirthMonth) -> None:
    period = Period.parse(text)
    narrow = period.months(LifeContext(birth, LANDMARKS))
    wide = period.months(LifeContext(BirthMonth(birth.year), LANDMARKS))
    for at, (bound, wider) in enumerate(zip(narrow, wide, strict=True)):
        if wider is None:
            continue
        assert bound is not None
        assert wider >= bound if at % 2 else wider <= bound


@quick
@given(anything)
def test_splitting_a_line_loses_no_words(text: str) -> None:
    period, rest = split_leading_period(text)
    assert text.endswith(rest)
    assert period is not None or rest == text
