"""What comes in the place of something reads as a sentence."""

from dataclasses import replace

import pytest

from levensreis.domain.anonymise.decisions import Decision, Decisions, Verdict
from levensreis.domain.anonymise.detector import find
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.pseudonyms import Context
from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.replacements import apply, propose
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.texts import Part, TextKey
from tests.builders import an_entry

KEY = TextKey("a", Part.TEXT)
NOBODY = Known()


def proposed(text: str) -> str:
    return apply(text, propose(text, find(text, NOBODY), NOBODY, Context("LR-001")))


def said(text: str, known: Known = NOBODY) -> list[str]:
    return [text[each.start : each.end] for each in find(text, known)]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        (
            "Wij verhuisden van de Kerkstraat 4a naar de Dorpsstraat 12.",
            "Wij verhuisden van een adres naar een ander adres.",
        ),
        (
            "Zijn vader was burgemeester van Assen.",
            "Zijn vader was werkzaam in een grote stad in het noorden.",
        ),
        ("Toen kwam haar tweelingzus.", "Toen kwam haar zus."),
        ("Hij woonde te Assen.", "Hij woonde in een grote stad in het noorden."),
        ("Hij ging naar dr. Zwaluwstraat 12.", "Hij ging naar dr. een adres."),
        ("Dat las hij in de Telegraaf.", "Dat las hij in een krant."),
    ],
)
def test_a_proposal_reads_as_a_sentence(text: str, becomes: str) -> None:
    assert proposed(text) == becomes


def test_whose_twin_it_is_needs_no_article() -> None:
    assert " een " not in proposed("Toen kwam Sannes tweeling binnen.")


def test_whose_cousin_somebody_is_stays_readable() -> None:
    assert said("Toen kwam de neef van Sjoukje.") == ["Sjoukje"]


def test_somebody_and_where_that_one_works_are_two() -> None:
    found = said("Toen kwam dokter Van Beek van het UMCG langs.")
    assert found == ["Van Beek", "UMCG"]


@pytest.mark.parametrize(
    "text",
    [
        "syndroom van Cornelia de Lange",
        "Smith Magenis syndroom",
        "Smith-Magenis-syndroom",
        "ziekte van Zwaans Dubbelveld",
        "syndroom van Okke-van der Zwaag",
    ],
)
def test_a_diagnosis_with_several_names_is_one(text: str) -> None:
    assert said(f"Het kind heeft {text}, zei hij.") == [text]
    assert said("Hij heeft het syndroom van Gilles de la Tourette.") == []


STORM = Known.read(
    {
        "personen": [
            {"voornaam": "Lotte", "tussenvoegsel": "van der", "achternaam": "Storm"}
        ]
    }
)


@pytest.mark.parametrize("name", ["D. van der Storm", "D van der Storm", "D.J. Storm"])
def test_initials_go_with_a_registered_surname(name: str) -> None:
    text = f"Toen belde {name} op."
    assert said(text, STORM) == [name]
    entries = tuple(STORM.entries())
    given = {"Lotte": "Marieke", "van der Storm": "Jorritsma"}
    register = Register(
        tuple(
            an_entry(
                each.name, also=each.also, role=each.role, replacement=given[each.name]
            )
            for each in entries
        )
    )
    assert Rewriting(register, texts=[text]).apply(KEY, text) == (
        "Toen belde Jorritsma op."
    )


@pytest.mark.parametrize("words", ["een zorgorganisatie", "de instelling"])
def test_an_article_is_not_told_twice(words: str) -> None:
    register = Register(
        (an_entry("Zonnehof", kind=EntryKind.ORGANISATION, replacement=words),)
    )
    text = "De Zonnehof was ver, en de Zonnehof was duur."
    begun = words[0].upper() + words[1:]
    becomes = f"{begun} was ver, en {words} was duur."
    assert register.apply(text) == becomes
    assert Rewriting(register, texts=[text]).apply(KEY, text) == becomes


@pytest.mark.parametrize(
    ("text", "words", "becomes"),
    [
        ("Hij woonde te Emmen.", "een dorp", "Hij woonde in een dorp."),
        ("Te Emmen ging het mis.", "een dorp", "In een dorp ging het mis."),
        ("Hij woonde te Emmen.", "Rolde", "Hij woonde te Rolde."),
        ("Hij woonde te Emmen.", "bij een stad", "Hij woonde bij een stad."),
        ("Hij woonde in Emmen.", "een dorp", "Hij woonde in een dorp."),
    ],
)
def test_what_is_typed_for_a_place_reads_as_a_sentence(
    text: str, words: str, becomes: str
) -> None:
    before = Rewriting(Register(), texts=[text])
    [point] = before.points(KEY, text)
    made = Decision(
        entity=point.entity,
        category=point.span.cat,
        verdict=Verdict.REPLACE,
        replacement=words,
    )
    assert before.with_decisions(Decisions([made])).apply(KEY, text) == becomes
    assert not point.offered.startswith("in ")
    if words[0].islower() and " " in words and not words.startswith("bij"):
        place = an_entry("Emmen", replacement=words, kind=EntryKind.PLACE)
        assert Rewriting(Register((place,))).apply(KEY, text) == becomes


def test_a_surname_alone_is_the_family_and_not_the_youth() -> None:
    person = {"voornaam": "Roos", "tussenvoegsel": "van der", "achternaam": "Veen"}
    [youth, family] = Known.read({"personen": [person]}).entries()
    entries = (replace(youth, replacement="Tess"), family)
    text = "Wij woonden bij vd veen."
    [point] = Rewriting(Register(entries), texts=[text]).points(KEY, text)
    assert point.entry == family
    assert point.offered
    assert point.offered != "Tess"
