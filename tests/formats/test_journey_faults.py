"""A bad file is told in Dutch, with the place of the fault."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.journey_json import BadFile, read_journey
from levensreis.formats.journey_schema import first_fault, place

BOOK = shipped_codebook()
MACRO, POSITIVE_EXO = (
    BOOK.factors[1],
    next(each for each in BOOK.factors if each.system == "exo"),
)
TOLD = {"theme": "health", "text": "Ziek"}
OWN = {"label": "Eigen", "system": "onto", "influence": "negative"}
FIRST = "statements[0]"

Edit = Callable[[dict[str, Any]], object]


def a_document(**changes: Any) -> dict[str, Any]:
    return {
        "code": "LR-001",
        "pseudonym": "William",
        "statements": [dict(TOLD), dict(TOLD)],
    } | changes


def fault_in(document: object) -> str:
    text = document if isinstance(document, str) else json.dumps(document)
    with pytest.raises(BadFile) as told:
        read_journey(text, BOOK)
    return str(told.value)


def telling(**changes: Any) -> dict[str, Any]:
    """A document in which the first statement is other than it should be."""
    return a_document(statements=[TOLD | changes])


def without(name: str) -> dict[str, Any]:
    document = a_document()
    del document[name]
    return document


FAULTS: list[tuple[object, str, str]] = [
    # not JSON, or not a journey at all
    ("", "regel 1, kolom 1", "geen geldige JSON"),
    ('{"code":\n tja}', "regel 2, kolom 2", "geen geldige JSON"),
    ("[" * 100_000, "het geheel", "te diep genest"),
    ('{"code": ' + "1" * 5000 + "}", "het geheel", "getal is te lang"),
    ([], "het geheel", "[] moet een groep velden zijn"),
    (None, "het geheel", "null moet een groep velden zijn"),
    # missing and unknown fields
    (without("code"), "het geheel", "het veld ‘code’ ontbreekt"),
    (without("statements"), "het geheel", "het veld ‘statements’ ontbreekt"),
    (
        a_document(statements=[TOLD, {"text": "x"}]),
        "statements[1]",
        "het veld ‘theme’ ontbreekt",
    ),
    (a_document(naam="x"), "het geheel", "het veld ‘naam’ kent deze versie niet"),
    (telling(datum="x"), FIRST, "het veld ‘datum’ kent deze versie niet"),
    (a_document(youth={"name": "x"}), "youth", "het veld ‘name’ kent"),
    # values that are not among the choices
    (a_document(format="x"), "format", "dit programma leest levensreis/journey"),
    (a_document(version=3), "version", "3 kan hier niet; dit programma leest 1 en 2"),
    (
        telling(theme="thuis"),
        f"{FIRST}.theme",
        '"thuis" kan hier niet; kies uit health',
    ),
    (telling(kind="ding"), f"{FIRST}.kind", "kies uit circumstance, event, spell"),
    (telling(influence="+"), f"{FIRST}.influence", "kies uit positive, negative"),
    (telling(system="meta"), f"{FIRST}.system", "micro, onto, null"),
    (telling(group="Ouders"), f"{FIRST}.group", "kies uit Ouders/gezin"),
    (telling(spell={"type": "huis"}), f"{FIRST}.spell.type", "kies uit place"),
    (
        telling(spell={"type": "care", "funding_law": "awbz"}),
        f"{FIRST}.spell.funding_law",
        "kies uit jeugdwet",
    ),
    (
        telling(spell={"type": "care", "delivery_form": "x"}),
        f"{FIRST}.spell.delivery_form",
        "kies uit zin, pgb, other, null",
    ),
    (a_document(youth={"sex": "man"}), "youth.sex", "kies uit m, v, x, null"),
    (
        a_document(replacements=[{"name": "Jan", "kind": "pet"}]),
        "replacements[0].kind",
        "kies uit person",
    ),
    # values of another type
    (a_document(code=1), "code", "1 moet tekst zijn"),
    (a_document(statements={}), "statements", "{} moet een lijst zijn"),
    (a_document(statements=["x"]), FIRST, '"x" moet een groep velden zijn'),
    (telling(period=6), f"{FIRST}.period", "6 moet tekst of null zijn"),
    (telling(turning_point=1), f"{FIRST}.turning_point", "1 moet true of false zijn"),
    # texts that do not fit
    (a_document(code="LR 001"), "code", "Uniek in de studie"),
    (a_document(code=""), "code", "Uniek in de studie"),
    (a_document(pseudonym=" "), "pseudonym", "De schuilnaam"),
    (a_document(youth={"birth_month": "mei 2008"}), "youth.birth_month", "JJJJ-MM"),
    (a_document(youth={"birth_month": "2008-13"}), "youth.birth_month", "JJJJ-MM"),
    (telling(text=" \n"), f"{FIRST}.text", "Vul hier iets anders in"),
    (telling(text="x\ud800"), f"{FIRST}.text", "half teken"),
    (telling(loose_words=["een twee"]), f"{FIRST}.loose_words[0]", "Vul hier"),
    (
        a_document(respondents=[{"key": "oma opa"}]),
        "respondents[0].key",
        "Eén woord",
    ),
    (a_document(replacements=[{"name": "-"}]), "replacements[0].name", "Vul hier"),
    # what a schema cannot know
    (
        a_document(respondents=[{"key": "oma"}, {"key": "oma"}]),
        "respondents",
        "hetzelfde woord na @",
    ),
    (telling(respondent="oma"), f"{FIRST}.respondent", "‘oma’ staat niet bij"),
    (telling(factors=["Onzin"]), f"{FIRST}.factors[0]", "‘Onzin’ staat niet in het"),
    (telling(factors=["x", "x"]), f"{FIRST}.factors", "hetzelfde staat er twee keer"),
    (
        telling(factors=[MACRO.label, MACRO.label.upper()]),
        FIRST,
        "Dezelfde factor staat twee keer",
    ),
    (
        telling(factors=[MACRO.label, POSITIVE_EXO.label]),
        FIRST,
        f"De factor ‘{POSITIVE_EXO.label}’ hoort bij + exo",
    ),
    (
        telling(factors=[MACRO.label], influence="positive"),
        FIRST,
        f"De factor ‘{MACRO.label}’ hoort bij - macro, de uitspraak staat bij + macro",
    ),
    (
        telling(factors=[MACRO.label], influence="neutral"),
        FIRST,
        "met een factor verlaagt of verhoogt",
    ),
    (
        telling(examples=[{"factor": MACRO.label, "text": "x"}]),
        f"{FIRST}.examples[0].factor",
        "deze factor staat niet bij de factors",
    ),
    (telling(group="Overig"), FIRST, "horen bij een groep"),
    (
        a_document(own_factors=[OWN, OWN | {"influence": "positive"}]),
        "own_factors[1]",
        "de factor ‘Eigen’ staat al in het codeboek, bij - onto",
    ),
    (
        a_document(own_factors=[OWN | {"label": MACRO.label}]),
        "own_factors[0]",
        "staat al in het codeboek, bij - macro",
    ),
    (
        a_document(own_factors=[OWN | {"group": "Overig"}]),
        "own_factors[0]",
        "horen bij een groep",
    ),
    (a_document(replacements=[{"name": "_"}]), "replacements[0]", "Vul de naam in"),
    (
        a_document(replacements=[{"name": "Jan"}, {"name": "JAN"}]),
        "replacements[1]",
        "‘…’ staat al in het register",
    ),
    (
        a_document(replacements=[{"name": "Jan", "replacement": "Jans"}]),
        "replacements[0]",
        "De vervanging ‘…s’ bevat ‘…’",
    ),
    # what stands there twice
    ('{"code": "A", "code": "B"}', "het geheel", "het veld ‘code’ staat er twee"),
    (
        json.dumps(telling(story="x")).replace('"story"', '"text"'),
        "het geheel",
        "het veld ‘text’ staat er twee keer",
    ),
    ('{"Jan": 1, "Jan": 2}', "het geheel", "hetzelfde veld staat er twee keer"),
    (
        telling(
            factors=[MACRO.label],
            examples=[
                {"factor": MACRO.label, "text": "een"},
                {"factor": MACRO.label.upper(), "text": "twee"},
            ],
        ),
        f"{FIRST}.examples[1].factor",
        "bij deze factor staat al een voorbeeld",
    ),
]


@pytest.mark.parametrize(("document", "where", "reason"), FAULTS)
def test_a_fault_is_told_with_its_place(
    document: object, where: str, reason: str
) -> None:
    told = fault_in(document)
    assert told.startswith(f"{where}: ")
    assert reason in told
    assert told.endswith(".")
    assert not re.search(r"\b(is not|does not|property|schema)\b", told)


def test_the_first_of_two_faults_is_told() -> None:
    statements = [TOLD, TOLD | {"theme": "x"}, {"theme": "y"}]
    assert fault_in(a_document(statements=statements)).startswith("statements[1].theme")


def test_ten_comes_after_two() -> None:
    statements = [dict(TOLD) for _ in range(12)]
    for number in (2, 10):
        statements[number]["theme"] = "x"
    assert fault_in(a_document(statements=statements)).startswith("statements[2].theme")


@pytest.mark.parametrize("value", ["x" * 61, ["xxx"], {"xxx": 1}])
def test_a_long_value_is_not_repeated(value: object) -> None:
    told = fault_in(telling(theme=value))
    assert "xx" not in told
    assert told.startswith(f"{FIRST}.theme: dit kan hier niet; kies uit health")


def nested(part: str, depth: int) -> str:
    return (
        part * depth + {"[": "]", '{"a":': "1}"}[part] + "]}"["{" in part] * (depth - 1)
    )


@pytest.mark.parametrize("depth", [200, 500, 900, 980, 100_000])
@pytest.mark.parametrize("part", ["[", '{"a":'])
@pytest.mark.parametrize("place", ["months", "theme", "factors", "replacements"])
def test_what_is_nested_without_end_is_read_or_told(
    place: str, part: str, depth: int
) -> None:
    deep = nested(part, depth)
    document = telling(**{place: "HIER"})
    if place == "replacements":
        document = a_document(replacements="HIER")
    text = json.dumps(document).replace('"HIER"', f"[{deep}, {deep}]")
    with suppress(BadFile):
        read_journey(text, BOOK)


NAMED: list[tuple[object, str]] = [
    ([{"name": "Jurre"}, {"name": "JURRE"}], "‘…’ staat al in het register"),
    ([{"name": "Jurre", "replacement": "Jurres"}], "bevat ‘…’"),
    (["Jurre"], "dit moet een groep velden zijn"),
    ("Jurre", "dit moet een lijst zijn"),
    ({"Jurre": "William"}, "dit moet een lijst zijn"),
    ([{"Jurre": "William"}], "het veld ‘name’ ontbreekt"),
    ([{"name": "Anneke", "Jurre": "x"}], "het veld ‘…’ kent deze versie niet"),
    ([{"name": "Anneke", "also": "Jurre"}], "dit moet een lijst zijn"),
    ([{"name": {"Jurre": 1}}], "dit moet tekst zijn"),
]


@pytest.mark.parametrize(("replacements", "reason"), NAMED)
def test_a_fault_in_the_register_names_nobody(
    replacements: object, reason: str
) -> None:
    told = fault_in(a_document(replacements=replacements))
    assert reason in told
    assert told.startswith("replacements")
    assert "jurre" not in told.lower()


NAMES = [{"name": "Jurre Wiersma", "also": ["Jurre"], "replacement": "William"}]
NAMING_OWN = OWN | {"label": "Ruzie met Jurre"}


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (
            telling(factors=["Ruzie met Jurre"]),
            f"{FIRST}.factors[0]: ‘Ruzie met …’ staat niet in het codeboek",
        ),
        (telling(respondent="jurre"), f"{FIRST}.respondent: ‘…’ staat niet bij"),
        (telling(theme="Jurre Wiersma"), f'{FIRST}.theme: "…" kan hier niet'),
        (
            a_document(own_factors=[NAMING_OWN, NAMING_OWN | {"system": "exo"}]),
            "own_factors[1]: de factor ‘Ruzie met …’ staat al in het codeboek",
        ),
    ],
)
def test_a_fault_elsewhere_names_nobody_of_the_register(
    document: dict[str, Any], told: str
) -> None:
    assert fault_in(document | {"replacements": NAMES}).startswith(told)


def test_a_name_of_which_nothing_is_seen_is_told_first() -> None:
    names = [*NAMES, {"name": "\u200b"}, {"name": 5}]
    told = fault_in(telling(theme="\u200b") | {"replacements": names})
    assert told.startswith("replacements[1].name: dit kan hier niet")


def test_a_sound_document_has_no_fault() -> None:
    assert first_fault(a_document()) is None


def test_a_place_is_written_as_people_do() -> None:
    assert place(["statements", 3, "theme"]) == "statements[3].theme"
    assert place([]) == ""
