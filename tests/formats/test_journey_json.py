"""A journey as JSON: what is written reads back as itself, without the register."""

import json
import re
from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensreis.domain.anonymise.register import EntryKind, Register, cleaned
from levensreis.domain.anonymise.release import release
from levensreis.domain.course_change import CourseChange
from levensreis.domain.help_step import HelpStep, Source
from levensreis.domain.inflow.characteristic import Characteristic
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent, Sex, Youth, life_context
from levensreis.domain.moment import BirthMonth, LifeContext
from levensreis.domain.notes import Notes
from levensreis.domain.period import Period
from levensreis.domain.spell import (
    FACTS,
    KINDS,
    Decision,
    DeliveryForm,
    Exemption,
    FundingLaw,
    MoveReason,
    NeedChange,
    Spell,
    SpellType,
    Stability,
    WorkKind,
)
from levensreis.domain.statement import Coding, Kind, Statement
from levensreis.domain.system import PartyGroup, System
from levensreis.domain.theme import Theme
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.journey_json import read_journey, write_journey
from levensreis.formats.journey_schema import first_fault, schema_text
from tests.builders import (
    a_coded_statement,
    a_factor,
    a_journey,
    a_register,
    a_statement,
)

BOOK = shipped_codebook()
OWN = a_factor(label="Eigen factor", own=True, system=System.ONTO)
EXTENDED = BOOK.with_factors([OWN])

# Every text but those that a study cannot hold: half characters.
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
filled = anything.map(str.strip).filter(lambda text: cleaned(text).strip())
words = st.text(st.sampled_from("abcé0-?#@_"), min_size=1, max_size=8)
periods = st.sampled_from(
    ["", "6;6", "rond 6", "zomer 2014", "voor de verhuizing", "toen oma er nog was"]
)


def _facts(spell_type: SpellType) -> st.SearchStrategy[Spell]:
    """Spells with some of the facts that belong to their type."""
    choices: dict[str, st.SearchStrategy[object]] = {
        "kind": st.sampled_from(list(KINDS[spell_type])),
        "with_whom": filled,
        "stable": st.sampled_from(Stability),
        "exemption": st.sampled_from(Exemption),
        "work": st.sampled_from(WorkKind),
        "funding_law": st.sampled_from(FundingLaw),
        "delivery_form": st.sampled_from(DeliveryForm),
        "decision": st.sampled_from(Decision),
        "reason": st.sampled_from(MoveReason),
        "afterwards": st.sampled_from(NeedChange),
    }
    facts = {name: st.none() | choices[name] for name in FACTS[spell_type]}
    return st.fixed_dictionaries(facts).map(
        lambda told: Spell.with_facts(spell_type, told)
    )


spells = st.sampled_from(SpellType).flatmap(_facts)
stories = st.dictionaries(st.sampled_from(Theme), filled, max_size=2)
PEOPLE = (Respondent("moeder", "moeder"), Respondent("beg-2", "van de groep"))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    system = draw(st.none() | st.sampled_from(System))
    statement = Statement(
        theme=draw(st.sampled_from(Theme)),
        kind=draw(st.sampled_from(Kind)),
        period=Period.parse(draw(periods | anything)),
        text=draw(filled),
        story=draw(anything),
        influence=draw(st.sampled_from(Influence)),
        system=system,
        group=draw(st.none() | st.sampled_from(PartyGroup))
        if system is System.MICRO
        else None,
        respondent=draw(st.none() | st.sampled_from(["moeder", "beg-2"])),
        turning_point=draw(st.booleans()),
        course_change=draw(st.none() | st.sampled_from(CourseChange)),
        help_step=draw(st.none() | st.sampled_from(HelpStep)),
        source=draw(st.none() | st.sampled_from(Source)),
        quote=draw(anything),
        meaning=draw(anything),
        sensitive=draw(st.booleans()),
        spell=draw(st.none() | spells),
        loose_words=tuple(draw(st.lists(words, max_size=2))),
    )
    factor = draw(st.none() | st.sampled_from(EXTENDED.factors))
    if factor is None:
        return statement
    coded = statement.coded(factor)
    example = draw(st.just("") | filled)
    return replace(
        coded,
        group=coded.group or (factor.group if system is System.MICRO else None),
        codings=tuple(Coding(each.factor, example) for each in coded.codings),
    )


chosen = {each.value: st.sampled_from(each.values) for each in Characteristic}
births = st.builds(BirthMonth, st.integers(1900, 2099), st.none() | st.integers(1, 12))
journeys = st.builds(
    Journey,
    code=st.text(st.sampled_from("LRé-._019"), min_size=1, max_size=40),
    pseudonym=filled,
    youth=st.builds(Youth, st.none() | births, st.none() | st.sampled_from(Sex)),
    respondents=st.just(PEOPLE),
    imported=st.just(True),
    notes=st.builds(Notes, stories=stories),
    characteristics=st.fixed_dictionaries(
        {},
        optional={each.value: st.sampled_from(each.values) for each in Characteristic},
    ),
    statements=st.lists(statements(), max_size=4).map(tuple),
)


def written(journey: Journey, names: Register | None = None) -> str:
    return write_journey(release(journey, names or Register()), EXTENDED)


def read_back(text: str, like: Journey) -> Journey:
    """Read a journey, with the ids of the one that was written."""
    found = read_journey(text, EXTENDED).journey
    return replace(
        found,
        id=like.id,
        statements=tuple(
            replace(each, id=wanted.id)
            for each, wanted in zip(found.statements, like.statements, strict=True)
        ),
    )


@settings(max_examples=60, deadline=None)
@given(journeys)
def test_what_is_written_reads_back_as_itself(journey: Journey) -> None:
    text = written(journey)
    found = read_back(text, journey)
    released = release(journey, Register()).journey
    assert found == released
    assert [each.period.said for each in found.statements] == [
        each.period.said for each in released.statements
    ]
    assert written(found) == text
    assert first_fault(json.loads(text)) is None


def test_the_register_never_comes_out() -> None:
    journey = a_journey(a_statement(text="Jurre verhuisde", quote="Dag JURRE"))
    text = written(journey, a_register(Jurre="William"))
    assert "replacements" not in json.loads(text)
    assert "jurre" not in text.lower()
    assert "William verhuisde" in text


def test_loose_words_are_read_and_never_written() -> None:
    [statement] = read(loose_words=["#bij_Noordermarke", "?"]).statements
    assert statement.loose_words == ("#bij_Noordermarke", "?")
    text = written(a_journey(statement))
    assert "loose_words" not in text
    assert "Noordermarke" not in text


def test_what_is_written_is_cleaned() -> None:
    text = written(a_journey(a_statement(text="Jan\u2011\u200bWillem")))
    assert '"text": "Jan-Willem"' in text


class CountingJourney(Journey):
    """Counts how often the landmarks of a life are looked for."""

    asked = 0

    @property
    def context(self) -> LifeContext:
        CountingJourney.asked += 1
        return life_context(self.youth, self.statements)


def test_the_landmarks_of_a_life_are_looked_for_once() -> None:
    told = tuple(a_statement() for _ in range(5))
    written(
        CountingJourney(code="LR-001", pseudonym="Sem", statements=told, imported=True)
    )
    assert CountingJourney.asked == 1


def test_own_factors_go_along_when_they_are_used() -> None:
    own = a_factor(label="Ook eigen", own=True)
    book = EXTENDED.with_factors([own])
    journey = a_journey(a_coded_statement(own))
    text = write_journey(release(journey, Register()), book)
    assert [each["label"] for each in json.loads(text)["own_factors"]] == ["Ook eigen"]
    found = read_journey(text, BOOK)
    assert [(each.label, each.own) for each in found.own_factors] == [
        ("Ook eigen", True)
    ]
    assert found.journey.statements[0].codings[0].factor == found.own_factors[0].id


def test_the_months_of_age_are_written_for_others_and_not_read() -> None:
    journey = a_journey(
        a_statement(period="6;6"),
        a_statement(period="vanaf 12"),
        a_statement(period="onbekend"),
        youth=Youth(BirthMonth(2008, 5)),
    )
    document = json.loads(written(journey))
    assert [each["months"] for each in document["statements"]] == [
        [78, 79, 78, 79],
        [144, 156, None, None],
        [None, None, None, None],
    ]
    document["statements"][0]["months"] = ["onzin"]
    found = read_journey(json.dumps(document), BOOK).journey
    assert found.statements[0].period == journey.statements[0].period


def test_a_file_ends_with_a_line_end_and_keeps_its_letters() -> None:
    text = written(a_journey(a_statement(text="Zoë’s verjaardag")))
    assert text.endswith("}\n")
    assert "Zoë’s verjaardag" in text


def read(**changes: Any) -> Journey:
    told = {"theme": "care", "text": " Ziek "} | changes
    document = {"code": "A", "pseudonym": " Sem ", "statements": [told]}
    return read_journey(json.dumps(document), BOOK).journey


def test_the_least_that_can_be_told() -> None:
    [statement] = read().statements
    assert statement.text == "Ziek"
    assert (statement.kind, statement.influence) == (Kind.EVENT, Influence.NEUTRAL)
    assert (statement.system, statement.period.said) == (None, "")
    assert read().pseudonym == "Sem"
    assert read().youth == Youth()


def test_nothing_and_null_are_the_same() -> None:
    names = ("period", "story", "system", "group", "respondent", "quote", "spell")
    [nothing] = read(**dict.fromkeys(names)).statements
    [least] = read().statements
    assert replace(nothing, id=least.id) == least


@pytest.mark.parametrize("factor", [BOOK.factors[0], BOOK.factors[60]])
def test_a_factor_says_on_which_side_and_system_a_statement_is(factor: Any) -> None:
    label = f" {factor.label.upper()}"
    example = {"factor": factor.label.lower(), "text": " zo "}
    [statement] = read(factors=[label], examples=[example]).statements
    assert (statement.influence, statement.system, statement.group) == (
        *(factor.influence, factor.system),
        factor.group,
    )
    assert statement.codings == (Coding(factor.id, "zo"),)


def test_a_spell_makes_a_statement_a_spell() -> None:
    [statement] = read(spell={"type": "care", "funding_law": "wlz"}).statements
    assert statement.kind is Kind.SPELL
    assert statement.spell == Spell(SpellType.CARE, FundingLaw.WLZ)


def test_a_file_of_version_1_is_read_and_one_of_version_2_written() -> None:
    journey = a_journey(a_statement(text="Ziek"))
    document = json.loads(written(journey))
    assert document["version"] == 2
    found = read_journey(json.dumps(document | {"version": 1}), BOOK).journey
    assert [each.text for each in found.statements] == ["Ziek"]
    newer = document | {"version": 1, "characteristics": {"region": "north"}}
    assert "kent deze versie niet" in (first_fault(newer) or "")


def test_the_names_in_the_schema_are_those_of_the_facts() -> None:
    schema = json.loads(schema_text())["$defs"]["statement"]["properties"]
    spell = schema["spell"]["properties"]
    choices: list[tuple[dict[str, Any], type[StrEnum]]] = [
        *((spell["type"], SpellType), (spell["reason"], MoveReason)),
        *((spell["afterwards"], NeedChange), (schema["help_step"], HelpStep)),
        *((schema["course_change"], CourseChange), (schema["source"], Source)),
    ]
    for told, kind in choices:
        assert [each for each in told["enum"] if each is not None] == list(kind)


def test_the_schema_knows_every_characteristic_and_what_it_can_be() -> None:
    told = json.loads(schema_text())["properties"]["characteristics"]["properties"]
    assert list(told) == list(Characteristic)
    for each in Characteristic:
        rule = told[each]
        if "enum" in rule:
            assert tuple(rule["enum"]) == each.values
        else:
            assert all(re.search(rule["pattern"], value) for value in each.values)


def test_a_line_end_behind_a_code_or_a_word_is_no_part_of_it() -> None:
    document = {
        "code": "LR-001\n",
        "pseudonym": "Sem",
        "respondents": [{"key": "oma\n"}],
        "statements": [
            {
                "theme": "care",
                "text": "x",
                "respondent": "oma\n",
                "loose_words": ["?\n"],
            }
        ],
    }
    found = read_journey(json.dumps(document), BOOK).journey
    assert found.code == "LR-001"
    assert found.respondents == (Respondent("oma", "oma"),)
    assert found.statements[0].respondent == "oma"
    assert found.statements[0].loose_words == ("?",)


def test_the_register_of_a_file_is_read() -> None:
    names = [
        {
            "kind": "place",
            "name": " De\n Eik ",
            "also": [" Eik "],
            "replacement": " x ",
        },
        {"name": "Jurre"},
    ]
    document = {
        "code": "A",
        "pseudonym": "Sem",
        "statements": [],
        "replacements": names,
    }
    first, second = read_journey(json.dumps(document), BOOK).register.entries
    assert (first.kind, first.name, first.also, first.replacement) == (
        *(EntryKind.PLACE, "De Eik"),
        *(("Eik",), "x"),
    )
    assert (second.kind, second.is_open) == (EntryKind.OTHER, True)
