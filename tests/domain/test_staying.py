"""Which names may stay as they are, and where: never one of the register."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise.decisions import Decision, Decisions, Verdict
from levensreis.domain.anonymise.entities import found_entities
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.leak import LeakScan
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.release import NotReleased, release_text
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.texts import Part, TextKey
from tests.builders import a_register, an_entry

KEY = TextKey("a", Part.TEXT)
REGISTER = a_register(Jurre="Nathan", Roos="Fleur", Truus="Ank")


def decided_about(
    point: Point,
    verdict: Verdict = Verdict.KEEP,
    words: str = "",
    *,
    here: bool = False,
) -> Decision:
    return Decision(
        entity=point.entity,
        category=point.span.cat,
        verdict=verdict,
        replacement=words,
        place=point.place if here else None,
    )


def decided(text: str, *, here: bool, register: Register = REGISTER) -> Rewriting:
    """Let everything in a text stay."""
    made = Rewriting(register, code="LR-001", texts=[text])
    points = made.points(KEY, text)
    return made.with_decisions(
        Decisions([decided_about(each, here=here) for each in points])
    )


@pytest.mark.parametrize("here", [True, False])
@pytest.mark.parametrize("said", ["Jurre", "jurre", "Jurres", "Jurretje", "Jurrre"])
def test_a_name_of_the_register_never_stays(said: str, here: bool) -> None:
    text = f"Toen ging {said} weg"
    made = decided(text, here=here)
    assert said not in made.apply(KEY, text)
    [point] = made.points(KEY, text)
    assert point.is_open
    with pytest.raises(NotReleased) as refused:
        release_text(text, made, KEY)
    told = str(refused.value)
    assert "haal de naam uit het register, of kies een vervanging" in told
    assert "ur" not in told.partition("(")[2].partition(")")[0]


def test_an_open_name_that_was_left_standing_is_open_still() -> None:
    text = "Toen ging Jurre weg"
    made = decided(text, here=False, register=a_register(Jurre=None))
    [point] = made.points(KEY, text)
    assert point.is_open
    with pytest.raises(NotReleased, match="haal de naam uit het register"):
        release_text(text, made, KEY)


def test_an_everyday_word_stays_in_one_place_and_not_in_all() -> None:
    text = "Toen ging Roos weg, en de Roos bloeide"
    made = Rewriting(REGISTER, code="LR-001", texts=[text])
    flower = made.points(KEY, text)[1]
    everywhere = made.with_decisions(Decisions([decided_about(flower)]))
    assert everywhere.apply(KEY, text) == "Toen ging Fleur weg, en de Fleur bloeide"
    once = made.with_decisions(Decisions([decided_about(flower, here=True)]))
    assert release_text(text, once, KEY) == "Toen ging Fleur weg, en de Roos bloeide"


def test_a_saying_that_holds_a_name_may_stay() -> None:
    register = a_register(Joost="Nathan")
    text = "Hoe dat kwam, Joost mag weten"
    made = decided(text, here=True, register=register)
    assert release_text(text, made, KEY) == text


@pytest.mark.parametrize(
    "contact",
    [
        *("lotte.storm@gmail.com", "lottestorm@kpn.nl", "storm@gmail.com"),
        *("@lotte_storm", "www.lottestorm.nl/foto", "truus.daan@xs4all.nl"),
    ],
)
def test_an_address_in_which_a_name_stands_goes_as_a_whole(contact: str) -> None:
    register = Register(
        (
            an_entry("Lotte", replacement="Marieke", surname="Storm"),
            an_entry("Storm", replacement="Jorritsma", role="achternaam"),
            an_entry("Daan", replacement="Finn"),
        )
    )
    text = f"Mail naar {contact} of bel"
    made = Rewriting(register, texts=[text])
    [point] = made.points(KEY, text)
    assert point.said == contact
    assert not point.is_open
    assert release_text(text, made, KEY) == "Mail naar (weggelaten) of bel"
    assert LeakScan.of(Known.of(register)).find(text)


def test_an_address_without_a_name_is_asked_about() -> None:
    text = "Mail naar receptie@zorg.nl of bel"
    [point] = Rewriting(REGISTER, texts=[text]).points(KEY, text)
    assert point.is_open
    assert not LeakScan.of(Known.of(REGISTER)).find(text)


def test_a_name_is_an_everyday_word_only_if_it_is_one_itself() -> None:
    register = Register((an_entry("Lotte", also=("Lotje",), replacement=None),))
    text = "Lotte kwam. Toen zei Lotje niets."
    made = Rewriting(register, texts=[text])
    [lotte] = found_entities(made.points(KEY, text))
    assert not lotte.is_homonym
    everywhere = decided_about(lotte.points[0], Verdict.REPLACE, "Marieke")
    made = made.with_decisions(Decisions([everywhere]))
    [left] = found_entities(made.points(KEY, text))
    assert [point.said for point in left.open_points] == ["Lotje"]
    assert left.is_homonym, "the word is asked about in its place"
    text = "Toen kwam Roos"
    [roos] = found_entities(Rewriting(REGISTER, texts=[text]).points(KEY, text))
    assert roos.is_homonym


WORDS = st.sampled_from(
    (
        *("Jurre", "jurres", "Jurretje", "Roos", "roos", "Truus", "J. Truus", "ging"),
        *("naar school", "truus@gmail.com", "@jurre", "Sanne", "in Almelo", "Jurrre"),
    )
)
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from((" ", ". ", ", ", "\n"))), min_size=1, max_size=9
).map(lambda parts: "".join(f"{word}{gap}" for word, gap in parts))
VERDICTS = st.sampled_from(
    (
        *((Verdict.REPLACE, ""), (Verdict.KEEP, ""), (Verdict.OPEN, "")),
        *((Verdict.REPLACE, "Xandra"), (Verdict.GENERALISE, "iemand")),
    )
)


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.data())
def test_no_registered_name_survives_whatever_is_decided(
    text: str, data: st.DataObject
) -> None:
    made = Rewriting(REGISTER, code="LR-001", texts=[text])
    decisions = []
    for point in made.points(KEY, text):
        verdict, words = data.draw(VERDICTS)
        here = data.draw(st.booleans())
        decisions.append(decided_about(point, verdict, words, here=here))
    made = made.with_decisions(Decisions(decisions))
    try:
        left = release_text(text, made, KEY)
    except NotReleased:
        return
    assert "jur" not in left.lower()
    assert "truus" not in left.lower()
    kept = [each for each in made.points(KEY, text) if each.is_kept]
    stayed = sum(each.said.lower().startswith("roos") for each in kept)
    assert left.lower().count("roos") == stayed
