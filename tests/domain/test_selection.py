"""What is counted: filters as they are typed, and what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensreis.domain.disclosure import UNTOLD
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.influence import Influence
from levensreis.domain.selection import AgeRange, Selection
from levensreis.domain.selection_text import Options, parse, written
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.domain.typed_filters import InvalidFilter

_OPTIONS = Options(
    characteristics={"sex": ("m", "v"), "regio": ("noord", UNTOLD)},
    roles=("moeder", "oma (moeder van vader)"),
    journeys={"a1": "Sem", "b2": "Sem", "c3": "Éva"},
)


_STARTS = st.just(-9) | st.integers(0, 400)
_AGES = (
    st.builds(AgeRange, _STARTS)
    | st.builds(lambda end: AgeRange(None, end), st.integers(0, 400))
    | st.builds(
        lambda start, more: AgeRange(start, max(start + more, 0)),
        _STARTS,
        st.integers(1, 400),
    )
)
_TEXTS = st.text(min_size=1, max_size=8)
_SELECTIONS = st.builds(
    Selection,
    characteristics=st.frozensets(
        st.tuples(st.sampled_from(["sex", "age", 'a "b,']), _TEXTS)
    ),
    journeys=st.frozensets(_TEXTS),
    themes=st.frozensets(st.sampled_from(Theme)),
    ages=st.none() | _AGES,
    roles=st.frozensets(_TEXTS),
    influences=st.frozensets(st.sampled_from([Influence.POSITIVE, Influence.NEGATIVE])),
    systems=st.frozensets(st.sampled_from(System)),
    help_steps=st.frozensets(st.sampled_from(HelpStep)),
    sources=st.frozensets(st.sampled_from(Source)),
)


@given(_SELECTIONS)
def test_what_is_written_is_read_as_the_same(selection: Selection) -> None:
    assert parse(written(selection)) == selection


def test_a_filter_reads_as_a_person_types_it() -> None:
    found = parse(
        'geslacht=v leeftijd=6-12 thema=wonen,gedrag rol="Oma (moeder van vader)" '
        "invloed=- systeem=exo levensreis=Sem kenmerk:regio=noord "
        "stap=regie,toegang bron=Dossier",
        _OPTIONS,
    )
    assert found == Selection(
        characteristics=frozenset({("sex", "v"), ("regio", "noord")}),
        ages=AgeRange(72, 156),
        themes=frozenset({Theme.LIVING, Theme.BEHAVIOUR}),
        roles=frozenset({"oma (moeder van vader)"}),
        influences=frozenset({Influence.NEGATIVE}),
        systems=frozenset({System.EXO}),
        journeys=frozenset({"a1", "b2"}),
        help_steps=frozenset({HelpStep.DIRECTION, HelpStep.ACCESS}),
        sources=frozenset({Source.FILE}),
    )
    assert parse(written(found), _OPTIONS) == found


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("gewicht=3", 0, "‘gewicht’ is geen filter. Mogelijk: geslacht,"),
        ("thema=wonen thema=zorg", 12, "staat er twee keer"),
        ("thema", 5, "hoort ‘=’"),
        ("thema=tuin", 6, "‘tuin’ komt niet voor. Mogelijk: daginvulling, gedrag"),
        ("geslacht=m,q", 11, "Mogelijk: m, v."),
        ("leeftijd=6;14", 9, "geen leeftijd"),
        ("leeftijd=12-6", 9, "geen leeftijd"),
        ("leeftijd=-", 9, "geen leeftijd"),
        ('rol="moeder', 4, "niet gesloten"),
        ("rol=", 4, "ontbreekt"),
        ("kenmerk:kleur=rood", 0, "Mogelijk: kenmerk:regio, geslacht"),
        ("rol=moeder=x", 10, "spatie"),
        ("kenmerk:regio=west", 14, "Mogelijk: niet-getoond, noord."),
        ("levensreis=Bo", 11, "Mogelijk: Sem, Éva"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, place: int, told: str) -> None:
    with pytest.raises(InvalidFilter, match=f"teken {place + 1}: ") as found:
        parse(text, _OPTIONS)
    assert told in str(found.value)
    assert found.value.place == place


def test_what_is_not_shown_of_a_small_group_has_a_dutch_word() -> None:
    found = parse("kenmerk:regio=niet-getoond", _OPTIONS)
    assert found.values("regio") == {UNTOLD}
    assert written(found) == "kenmerk:regio=niet-getoond"
    assert parse(f"kenmerk:regio={UNTOLD}", _OPTIONS) == found  # kept before


def test_an_age_holds_what_may_have_been_in_it() -> None:
    six = AgeRange(72, 84)
    assert six.meets(78, 79)
    assert six.meets(None, 73)
    assert six.meets(60, None)
    assert not six.meets(84, 96)
    assert not six.meets(60, 72)
    assert not six.meets(None, None)


def test_a_selection_is_told_in_words() -> None:
    found = parse("geslacht=m leeftijd=6-12 thema=gedrag rol=moeder")
    assert found.in_words() == (
        "geslacht: jongen; thema: Gedrag; leeftijd: 6-12; wie het vertelde: moeder"
    )
    assert parse("stap=regie bron=persoon").in_words() == (
        "stap naar hulp: regie; bron: de jongere of naasten"
    )
    assert Selection().in_words() == "alle levensreizen"
