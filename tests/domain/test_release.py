"""Releasing: the only way out, and what it refuses."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.release import (
    NotReleased,
    ReleasedJourney,
    blank,
    named_by,
    release,
    release_text,
    release_word,
)
from levensreis.domain.anonymise.texts import NOTHING_SEEN
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.spell import MoveReason, Spell, SpellType
from levensreis.domain.statement import Coding, Kind
from tests.builders import (
    a_coded_statement,
    a_factor,
    a_journey,
    a_register,
    a_statement,
    an_entry,
)

REGISTER = a_register(Jurre="William", Noordermarke="de instelling")


def test_names_are_replaced_wherever_they_stand() -> None:
    told = a_coded_statement(
        a_factor(),
        example="Jurre wachtte",
        text="Jurre verhuisde",
        story="Naar Noordermarke",
        quote="Dag Jurre",
        period="voor Noordermarke",
        loose_words=("#Noordermarke", "@oma"),
    )
    journey = a_journey(told, respondents=(Respondent("beg", "van Noordermarke"),))
    released = release(journey, REGISTER).journey
    [shown] = released.statements
    assert shown.text == "William verhuisde"
    assert shown.story == "Naar de instelling"
    assert shown.quote == "Dag William"
    assert shown.period.said == "voor de instelling"
    assert shown.codings == (Coding(told.codings[0].factor, "William wachtte"),)
    assert shown.loose_words == ()
    assert released.respondents == (Respondent("beg", "van de instelling"),)
    assert (released.id, shown.id) == (journey.id, told.id)


def test_what_is_chosen_from_a_list_leaves_as_it_is_and_nothing_else() -> None:
    tags = {
        "course_change": CourseChange.ESCALATION,
        "help_step": HelpStep.ACCESS,
        "source": Source.FILE,
    }
    moved = Spell(SpellType.PLACE, with_whom="Jurre", reason=MoveReason.CRISIS)
    chosen = {"region": "north", "basis": "noordermarke", "town": "north"}
    journey = a_journey(a_statement(spell=moved, **tags), characteristics=chosen)
    released = release(journey, REGISTER).journey
    [shown] = released.statements
    assert {name: getattr(shown, name) for name in tags} == tags
    assert shown.spell == replace(moved, with_whom="William")
    assert released.characteristics == {"region": "north"}


def test_a_journey_without_names_leaves_as_it_is() -> None:
    journey = a_journey(a_statement(), a_statement(text="Weer thuis"))
    assert release(journey, Register()).journey == journey


@pytest.mark.parametrize("of", SpellType)
def test_a_blank_form_of_every_kind_of_stretch_tells_nothing(of: SpellType) -> None:
    spell = Spell(of, with_whom="oma" if of is SpellType.PLACE else "")
    told = a_statement(text="Bij oma", kind=Kind.SPELL, period="2 tot 4", spell=spell)
    form = blank(release(a_journey(told, pseudonym="Sem"), Register())).journey
    [seen] = form.statements
    assert (form.code, form.pseudonym, seen.text) == ("-", NOTHING_SEEN, NOTHING_SEEN)
    assert seen.spell is not None
    assert (seen.spell.type, seen.quote) == (of, "")
    assert seen.spell.with_whom == (NOTHING_SEEN if spell.with_whom else "")


def test_an_open_name_keeps_a_journey_inside() -> None:
    register = a_register(Jurre="William", Anneke=None, Fenna=None)
    journey = a_journey(code="LR-001", pseudonym="William")
    with pytest.raises(NotReleased) as refused:
        release(journey, register)
    assert str(refused.value) == (
        "LR-001: Er zijn nog 2 namen zonder vervanging. Kies die eerst in Anonimiseren."
    )
    with pytest.raises(NotReleased, match=r"^LR-001: Er is nog 1 naam zonder"):
        release(journey, a_register(Anneke=None))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"code": "Jurre-1"}, "De code van deze levensreis bevat een naam"),
        ({"pseudonym": "Jur\u200bre"}, "LR-001: De schuilnaam bevat een naam"),
        (
            {"respondents": (Respondent("jurre", "de jongere"),)},
            "LR-001: Het woord achter @ van een gesprekspartner bevat een naam",
        ),
    ],
)
def test_what_is_not_replaced_holds_no_name(
    changes: dict[str, object], told: str
) -> None:
    with pytest.raises(NotReleased) as refused:
        release(a_journey(**{"code": "LR-001"} | changes), REGISTER)
    assert str(refused.value) == (
        f"{told} uit het register. Kies een ander woord bij Gegevens van de levensreis."
    )


def test_a_code_that_is_an_open_name_is_not_told() -> None:
    with pytest.raises(NotReleased, match=r"^De code van deze levensreis bevat"):
        release(a_journey(code="Jurre-1"), a_register(Jurre=None))


def test_a_speaker_who_left_the_list_holds_no_name() -> None:
    journey = a_journey(a_statement(respondent="jurre"))
    with pytest.raises(NotReleased, match="achter @"):
        release(journey, REGISTER)


NEIGHBOURS = Register(
    (
        an_entry("Emma", replacement="Sanne"),
        # Of no kind: found as it is written, and not in part.
        an_entry("Sanne de Vries", kind=EntryKind.OTHER, replacement="de arts"),
    )
)
SAID = "Emma de Vries"


@pytest.mark.parametrize(
    "journey",
    [
        a_journey(a_statement(text=SAID), code="LR-001"),
        a_journey(a_statement(story=SAID), code="LR-001"),
        a_journey(a_statement(quote=SAID), code="LR-001"),
        a_journey(a_statement(period=SAID), code="LR-001"),
        a_journey(a_coded_statement(a_factor(), example=SAID), code="LR-001"),
        a_journey(respondents=(Respondent("beg", SAID),), code="LR-001"),
    ],
)
def test_a_replacement_and_its_neighbour_make_no_registered_name(
    journey: Journey,
) -> None:
    with pytest.raises(NotReleased, match=r"^LR-001: Een vervanging maakt") as refused:
        release(journey, NEIGHBOURS)
    assert "Sanne" not in str(refused.value)


def test_one_text_or_word_follows_the_same_rule() -> None:
    assert release_text("Jo\u00adJurre, Jur\u00adre", REGISTER) == "JoJurre, William"
    with pytest.raises(NotReleased, match="weer een naam"):
        release_text(SAID, NEIGHBOURS)
    assert release_word("De schuilnaam", " Mi\u200blan ", REGISTER) == "Milan"
    with pytest.raises(NotReleased, match=r"^De schuilnaam bevat"):
        release_word("De schuilnaam", "Jurre", REGISTER)


def test_every_text_leaves_cleaned() -> None:
    told = a_coded_statement(
        a_factor(),
        example="Jan\u2011Willem\u200b ",
        text="rus\u00adtig ",
        story="6\u20138",
        quote="a\u00a0b",
        period="toen\u200b klein",
    )
    people = (Respondent("beg", "be\u00adgeleider"), Respondent("oma", "\u200b"))
    journey = a_journey(told, pseudonym="Mi\u200blan", respondents=people)
    released = release(journey, Register()).journey
    [shown] = released.statements
    assert (shown.text, shown.story, shown.quote) == ("rustig", "6-8", "a b")
    assert shown.period.said == "toen klein"
    assert shown.codings[0].example == "Jan-Willem"
    assert released.pseudonym == "Milan"
    assert [person.role for person in released.respondents] == ["begeleider", "oma"]


def test_a_text_of_which_nothing_is_seen_stays_a_text() -> None:
    journey = a_journey(a_statement(text="\u200b"))
    assert release(journey, Register()).journey.statements[0].text == "…"


def test_only_release_makes_a_released_journey() -> None:
    released = release(a_journey(), Register())
    with pytest.raises(TypeError, match="only release"):
        ReleasedJourney(a_journey(), None)
    with pytest.raises(ValueError, match="proof"):
        replace(released, journey=a_journey())  # type: ignore[call-arg]


def test_the_journeys_that_a_text_names_are_told() -> None:
    one, two, three = uuid4(), uuid4(), uuid4()
    registers = {one: REGISTER, two: Register(), three: a_register(Jurre=None)}
    assert named_by("Ruzie met Jurre", registers) == [one, three]
    assert named_by("Ruzie", registers) == []


DAY = date(2026, 3, 2)


def an_answer(purpose: Purpose, *, given: bool = True, gone: bool = False) -> Consent:
    """An answer of the mother, taken back on the same day if it is gone."""
    withdrawn = DAY if gone else None
    return Consent(
        purpose=purpose, given=given, on=DAY, by="moeder", withdrawn=withdrawn
    )


@pytest.mark.parametrize(
    ("answers", "refusal"),
    [
        (
            (),
            "Er is nog geen toestemming voor ‘{purpose}’, dus hiervan kan niets "
            "worden uitgevoerd. Vastleggen kan wel. Zie Gegevens van de levensreis.",
        ),
        (
            ({"given": False},),
            "De toestemming voor ‘{purpose}’ is geweigerd, dus hiervan kan niets "
            "worden uitgevoerd. Zie Gegevens van de levensreis.",
        ),
        (
            ({"gone": True},),
            "De toestemming voor ‘{purpose}’ is ingetrokken, dus hiervan kan niets "
            "meer worden uitgevoerd. Zie Gegevens van de levensreis.",
        ),
    ],
)
@pytest.mark.parametrize("purpose", [Purpose.PARTICIPATION, Purpose.SHARING])
def test_a_refusal_says_how_things_stand_and_for_what_it_is(
    purpose: Purpose, answers: tuple[dict[str, bool], ...], refusal: str
) -> None:
    others = [each for each in Purpose if each is not purpose]
    consents = [an_answer(each) for each in others]
    consents += [an_answer(purpose, **each) for each in answers]
    journey = a_journey(code="LR-001", imported=False, consents=tuple(consents))
    with pytest.raises(NotReleased) as refused:
        release(journey, Register(), Purpose.SHARING)
    assert str(refused.value) == f"LR-001: {refusal.format(purpose=purpose.label)}"
