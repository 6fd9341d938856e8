"""What becomes of texts when somebody decided about what was found in them."""

from dataclasses import replace

import pytest

from levensreis.domain.anonymise.decisions import Decision, Decisions, Verdict
from levensreis.domain.anonymise.entities import (
    Entity,
    found_entities,
    loose_words,
    questions,
)
from levensreis.domain.anonymise.findings import Findings
from levensreis.domain.anonymise.general import more_general
from levensreis.domain.anonymise.known import Known
from levensreis.domain.anonymise.point import Point
from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.anonymise.rewriting import Rewriting
from levensreis.domain.anonymise.span import Category
from levensreis.domain.anonymise.texts import Part, TextKey
from levensreis.domain.journey import Sex
from tests.builders import an_entry

KEY = TextKey("a", Part.TEXT)
BOY = RegisterEntry(
    kind=EntryKind.PERSON, name="Jurre", surname="Bakker", sex=Sex.MALE, role="jongere"
)


def rewriting(
    *texts: str, register: Register | None = None, decided: tuple[Decision, ...] = ()
) -> Rewriting:
    return Rewriting(
        register or Register(), Decisions(decided), code="LR-001", texts=texts
    )


def entities(made: Rewriting, *texts: str) -> dict[str, Entity]:
    points = [point for text in texts for point in made.points(KEY, text)]
    return {each.name: each for each in found_entities(points)}


def decision(entity: Entity, words: str = "", **changes: object) -> Decision:
    made = Decision(
        entity=entity.key,
        category=entity.category,
        verdict=Verdict.REPLACE,
        replacement=words,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_what_nobody_decided_about_stays_and_is_open() -> None:
    text = "Sanne belde naar Almelo."
    made = rewriting(text)
    assert made.apply(KEY, text) == text
    assert all(point.is_open for point in made.points(KEY, text))


def test_one_decision_is_for_a_name_however_it_is_written() -> None:
    text = "Sanne belde. Het was Sannes auto, niet sanne's fiets."
    made = rewriting(text)
    sanne = entities(made, text)["Sanne"]
    decided = made.with_decisions(Decisions([decision(sanne, "Petra")]))
    assert decided.apply(KEY, text) == (
        "Petra belde. Het was Petra's auto, niet Petra's fiets."
    )


def test_a_pseudonym_that_was_accepted_stays_when_the_story_grows() -> None:
    text = "Sanne belde."
    made = rewriting(text)
    sanne = entities(made, text)["Sanne"]
    given = sanne.points[0].offered
    later = rewriting(f"{given} kwam ook.", text, decided=(decision(sanne, given),))
    assert later.apply(KEY, text) == f"{given} belde."
    [other] = later.points(KEY, f"{given} kwam ook.")
    assert other.is_open, "somebody who is really called that is not passed over"


def test_no_pseudonym_is_a_name_that_stands_in_another_text() -> None:
    text = "Sanne belde."
    first = entities(rewriting(text), text)["Sanne"].points[0].offered
    other = f"Toen kwam {first} binnen."
    again = entities(rewriting(text, other), text)["Sanne"].points[0].offered
    assert again != first


def test_the_surname_behind_a_registered_name_goes_with_it() -> None:
    text = "Toen kreeg Jurre Bakker zijn hond."
    register = Register((replace(BOY, replacement="Nathan"),))
    assert rewriting(text, register=register).apply(KEY, text) == (
        "Toen kreeg Nathan zijn hond."
    )


def test_an_open_registered_name_has_a_proposal() -> None:
    text = "Jurre belde De Vlierhof."
    school = RegisterEntry(
        kind=EntryKind.ORGANISATION, name="De Vlierhof", sort="vso-school"
    )
    found = entities(rewriting(text, register=Register((BOY, school))), text)
    assert found["De Vlierhof"].points[0].offered == "een vso-school"
    assert found["Jurre"].points[0].offered.isalpha()
    assert found["Jurre"].questions == 1


def test_an_everyday_word_is_asked_at_each_place() -> None:
    text = "Roos was er. De roos bloeide."
    made = rewriting(text, register=Register((an_entry("Roos", replacement="Bo"),)))
    roos = entities(made, text)["Roos"]
    assert roos.is_homonym
    assert roos.questions == 2
    kept = decision(roos, verdict=Verdict.KEEP, place=roos.points[1].place)
    one = made.with_decisions(Decisions([kept]))
    assert one.apply(KEY, text) == "Bo was er. De roos bloeide."
    assert entities(one, text)["Roos"].questions == 1


def test_what_is_typed_comes_in_the_place_of_the_article_too() -> None:
    text = "Toen ging hij naar het Deventer Ziekenhuis."
    made = rewriting(text)
    [found] = entities(made, text).values()
    decided = made.with_decisions(Decisions([decision(found, "een kliniek")]))
    assert decided.apply(KEY, text) == "Toen ging hij naar een kliniek."


def test_what_stays_is_remembered_wherever_it_stands() -> None:
    texts = ("Hij zegt wroemkeboel.", "Weer wroemkeboel!")
    made = rewriting(*texts)
    points = [point for text in texts for point in made.points(KEY, text)]
    [word] = loose_words(points)
    assert (len(word.points), word.questions) == (2, 1)
    kept = made.with_decisions(
        Decisions([decision(word, verdict=Verdict.KEEP, category=Category.WORD)])
    )
    points = [point for text in texts for point in kept.points(KEY, text)]
    assert questions(loose_words(points)) == 0


def test_other_replacements_in_the_register_need_no_new_look() -> None:
    text = "Jurre belde."
    made = rewriting(text, register=Register((BOY,)))
    assert made.apply(KEY, text) == text
    changed = made.with_register(Register((replace(BOY, replacement="Nathan"),)))
    assert changed is not None
    assert changed.findings is made.findings
    assert changed.apply(KEY, text) == "Nathan belde."
    assert made.with_register(Register((an_entry("Jur"),))) is None


def test_texts_that_are_gone_are_forgotten() -> None:
    findings = Findings(Known())
    first = findings.of("Sanne belde.")
    findings.keep_only(["Sanne belde."])
    assert findings.of("Sanne belde.") is first
    findings.keep_only([])
    assert findings.of("Sanne belde.") is not first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sanne belde.", "iemand"),
        ("Hij woont in Almelo.", "een andere plaats"),
        ("Dat was in 2012.", "in die tijd"),
        ("Bel 06-12345678.", "(weggelaten)"),
    ],
)
def test_what_tells_less_than_the_proposal(text: str, words: str) -> None:
    [point] = found_points(text)
    assert more_general(point) == words


def test_a_registered_person_can_become_who_it_is() -> None:
    text = "Jurre belde."
    [point] = rewriting(text, register=Register((BOY,))).points(KEY, text)
    assert more_general(point) == "jongere"


def found_points(text: str) -> list[Point]:
    points = rewriting(text).points(KEY, text)
    return [point for point in points if point.span.cat is not Category.WORD]
