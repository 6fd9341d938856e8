"""Replacements: the text still reads as one, and nobody is in it."""

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise.detector import find
from levensreis.domain.anonymise.known import Known, Organisation, Person
from levensreis.domain.anonymise.pseudonyms import Context, names_of, with_people
from levensreis.domain.anonymise.replacements import (
    Replacement,
    apply,
    given_by,
    propose,
)
from levensreis.domain.anonymise.span import Level
from levensreis.domain.anonymise.typing_errors import distance
from levensreis.domain.anonymise.word_list import own_list
from levensreis.domain.fold import fold
from levensreis.domain.journey import Sex
from tests.deid import Marked, dev_texts, own_texts

KNOWN = Known(
    people=(
        Person("Roosmarijn", "van den", "Akker", "kind", Sex.FEMALE, ("Roosje",)),
        Person("Storm", "van den", "Akker", "broer", Sex.MALE),
        Person("Zoë", "", "Timmerholt", "moeder", Sex.FEMALE),
        Person("Youssef", "el", "Bakkali", "begeleider", Sex.MALE),
    ),
    organisations=(
        Organisation("De Vlinderhof", "zorgorganisatie"),
        Organisation("Het Baken", "vso-school"),
    ),
    places=("Hoogvliet",),
    birth_date=date(2008, 12, 24),
)
CONTEXT = Context("T-0001", frozenset(names_of(KNOWN)))
SHE, BROTHER, MOTHER, CARER = (
    with_people(KNOWN, CONTEXT).given[f"naam:{name}"]
    for name in (
        "roosmarijn van den akker",
        "storm van den akker",
        "zoe timmerholt",
        "youssef el bakkali",
    )
)


def proposed(text: str, context: Context = CONTEXT) -> tuple[Replacement, ...]:
    return propose(text, find(text, KNOWN), KNOWN, context)


def shown(text: str, context: Context = CONTEXT) -> str:
    return apply(text, proposed(text, context))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Zij woonde bij De Vlinderhof.", "Zij woonde bij een zorgorganisatie."),
        ("Zij woonde op de Vlinderhof.", "Zij woonde op een zorgorganisatie."),
        ("De Vlinderhof zei nee.", "Een zorgorganisatie zei nee."),
        ("Zij ging naar Het Baken.", "Zij ging naar een vso-school."),
        ("Zij woonde in Groningen.", "Zij woonde in een grote stad in het noorden."),
        ("Hij zat op boerderij De Hoef.", "Hij zat op een boerderij."),
        ("Zij werd op 24 december 2008 geboren.", "Zij werd geboren."),
        ("Het begon op 3 mei 2011.", "Het begon op 2-jarige leeftijd."),
        ("Sinds 3 mei 2011 is het zo.", "Sinds de leeftijd van 2 jaar is het zo."),
        ("Het begon in 2014.", "Het begon rond de leeftijd van 6 jaar."),
        ("Op 4 augustus 2008 bloedde ik.", "Tijdens de zwangerschap bloedde ik."),
        ("In 2001 trouwden wij.", "Voor de geboorte trouwden wij."),
        ("Het was op 21 mei.", "Het was op een dag."),
        ("Zij heeft Smith-Magenis.", "Zij heeft een zeldzame genetische aandoening."),
        ("Ik ben tandarts, zei ze.", "Ik ben werkzaam, zei ze."),
        ("Ik werkte als tolk, zei ze.", "Ik werkte ergens, zei ze."),
        ("Zij is de jongste van zes.", "Zij is een van de kinderen."),
        ("Er waren vijf kinderen thuis.", "Er waren meerdere kinderen thuis."),
        ("Haar tweelingzus niet.", "Haar zus niet."),
        ("Bel 06-12345678 maar.", "Bel (weggelaten) maar."),
        ("Toen ze elf was ging het mis.", "Toen ze elf was ging het mis."),
        ("Hij kwam uit Syrië.", "Hij kwam uit het buitenland."),
    ],
)
def test_what_identifies_becomes_what_it_is(said: str, expected: str) -> None:
    assert shown(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Daar liep Roosmarijn.", f"Daar liep {SHE}."),
        ("Daar liep Roosje.", f"Daar liep {SHE}."),
        ("Daar liep roosmarjin.", f"Daar liep {SHE}."),
        ("Daar liep Roosmarijn van den Akker.", f"Daar liep {SHE}."),
        ("Met Storm en Zoe.", f"Met {BROTHER} en {MOTHER}."),
        ("Het was youssef.", f"Het was {CARER}."),
    ],
)
def test_a_person_has_one_pseudonym_however_the_name_is_written(
    said: str, expected: str
) -> None:
    assert shown(said) == expected


def test_a_possessive_stays_one() -> None:
    owned = {f"{SHE}s", f"{SHE}'s", f"{SHE}'"}
    assert shown("De fiets van Roosmarijns broer.").split()[3] in owned


def test_a_pseudonym_has_the_sex_and_another_initial() -> None:
    women, men = own_list("pseudonyms")["v"], own_list("pseudonyms")["m"]
    assert {SHE, MOTHER} <= set(women)
    assert {BROTHER, CARER} <= set(men)
    assert (SHE[0], BROTHER[0], MOTHER[0]) != ("R", "S", "Z")


@pytest.mark.parametrize("journey", [f"T-{number:04d}" for number in range(40)])
def test_no_pseudonym_is_a_name_of_the_study_or_nearly_one(journey: str) -> None:
    taken = frozenset({"Boris", "Karlijn", "Niels", "Elise", "Hugo", "Tessa"})
    given = with_people(KNOWN, Context(journey, taken)).given
    assert len(set(given.values())) == len(KNOWN.people)
    for name in given.values():
        assert all(distance(fold(name), fold(other)) > 1 for other in taken)


def test_another_journey_gives_other_pseudonyms_and_the_same_one_the_same() -> None:
    assert with_people(KNOWN, CONTEXT).given == with_people(KNOWN, CONTEXT).given
    other = [with_people(KNOWN, Context(f"T-{n}")).given for n in range(9)]
    assert len({tuple(each.values()) for each in other}) > 1


def test_who_is_added_to_the_register_changes_no_pseudonym_given_before() -> None:
    more = Known(people=(*KNOWN.people, Person("Anouar", role="oom", sex=Sex.MALE)))
    given = with_people(KNOWN, CONTEXT).given
    again = with_people(more, CONTEXT.with_given(given)).given
    assert given.items() <= again.items()


def test_when_every_name_is_taken_a_letter_comes_instead() -> None:
    every = frozenset(
        name for names in own_list("pseudonyms").values() for name in names
    )
    given = with_people(KNOWN, Context("T-0001", every)).given
    assert sorted(given.values()) == [f"Persoon {letter}" for letter in "ABCD"]


def test_a_homonym_is_marked_for_a_decision_at_every_occurrence() -> None:
    marks = [(each.is_homonym, each.text) for each in proposed("Met Storm en Zoë.")]
    assert marks == [(True, BROTHER), (False, MOTHER)]


def ways_to_write(name: str) -> list[str]:
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", name)
        if not unicodedata.combining(letter)
    )
    swapped = name[:2] + name[3] + name[2] + name[4:] if len(name) > 5 else name
    small = [f"{name}tje", f"{name}je"] if name[0].isupper() else []
    return [name, bare, f"{name}s", f"{bare}'s", name.upper(), swapped, *small]


NAMES = [
    written
    for name in ("Roosmarijn", "Youssef", "Timmerholt", "Bakkali", "Hoogvliet")
    for written in (*ways_to_write(name), name.lower())
]
FRAMES = [
    "Toen ging {} naar huis.",
    "Volgens {} was het laat, zei {}.",
    "{} heeft op 3 mei 2011 met juf Petra gebeld.",
    "Bij De Vlinderhof zat {} naast {}.",
    "de moeder van {} wist het ook niet",
    "In 2014 woonde {} aan de Kerkstraat 4, met vijf kinderen.",
]


@st.composite
def stories(draw: st.DrawFn) -> str:
    frames = draw(st.lists(st.sampled_from(FRAMES), min_size=1, max_size=4))
    filled = [
        re.sub(r"\{\}", lambda _: draw(st.sampled_from(NAMES)), frame)
        for frame in frames
    ]
    return " ".join(filled)


@settings(max_examples=120, deadline=None)
@given(stories())
def test_no_registered_name_survives_in_any_spelling(story: str) -> None:
    left = shown(story)
    assert [each for each in find(left, KNOWN) if each.level is Level.REGISTER] == []
    folded = re.findall(r"\w+", fold(left))
    for name in ("roosmarijn", "youssef", "timmerholt", "bakkali", "hoogvliet"):
        assert not [word for word in folded if word.startswith(name[:5])]


@settings(max_examples=120, deadline=None)
@given(stories())
def test_replacing_twice_changes_nothing(story: str) -> None:
    proposals = proposed(story)
    left = apply(story, proposals)
    assert shown(left, CONTEXT.with_given(given_by(proposals))) == left


@settings(max_examples=120, deadline=None)
@given(stories(), st.data())
def test_nothing_changes_outside_what_a_replacement_covers(
    story: str, data: st.DataObject
) -> None:
    decided = [each for each in proposed(story) if data.draw(st.booleans())]
    left = apply(story, decided)
    done = 0
    for each in decided:
        for part in (story[done : each.start], each.text):
            assert left.startswith(part)
            left = left.removeprefix(part)
        done = each.end
    assert left == story[done:]


@pytest.mark.parametrize("marked", [*dev_texts(), *own_texts()], ids=lambda m: m.name)
def test_a_marked_text_keeps_no_registered_name_and_is_done_at_once(
    marked: Marked,
) -> None:
    text, known = marked.text, Known.read(marked.register)
    context = Context("M-1", frozenset(names_of(known)))
    proposals = propose(text, find(text, known), known, context)
    left = apply(text, proposals)
    assert [each for each in find(left, known) if each.level is Level.REGISTER] == []
    context = context.with_given(given_by(proposals))
    assert apply(left, propose(left, find(left, known), known, context)) == left
