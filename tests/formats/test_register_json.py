"""The register and the consent in the JSON of a journey: in, and never out."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from levensreis.domain.anonymise.release import release
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Sex
from levensreis.formats.codebook_json import shipped_codebook
from levensreis.formats.journey_json import (
    BadFile,
    JourneyFile,
    read_journey,
    write_journey,
)

BOOK = shipped_codebook()
DEVELOPMENT = Path(__file__).parents[1] / "data" / "deid" / "dev.jsonl"
FLEUR = {
    "voornaam": "Fleur",
    "tussenvoegsel": "van der",
    "achternaam": "Meulen",
    "rol": "kind",
    "geslacht": "v",
    "roepnamen": ["Fleurtje"],
    "initialen": "F.M.",
}
INGRID = {"voornaam": "Ingrid", "achternaam": "Hoekstra", "rol": "moeder"}
CONSENT = {"sharing": {"given": True, "date": "2026-01-02", "by": "moeder"}}


def read(**changes: Any) -> JourneyFile:
    document = {
        "code": "LR-001",
        "pseudonym": "William",
        "statements": [{"theme": "health", "text": "Ziek"}],
    }
    return read_journey(json.dumps(document | changes), BOOK)


def fault(**changes: Any) -> str:
    with pytest.raises(BadFile) as told:
        read(**changes)
    return str(told.value)


def test_every_register_of_the_development_texts_is_read() -> None:
    lines = DEVELOPMENT.read_text(encoding="utf-8").splitlines()
    for document in map(json.loads, lines):
        found = read(register=document["register"]).register
        assert found.entries
        assert found.open_entries == list(found.entries)


def test_who_somebody_is_is_read_too() -> None:
    found = read(register={"personen": [FLEUR], "geboortedatum": "2007-03-14"}).register
    person, family = found.entries
    assert (person.name, person.also) == ("Fleur", ("Fleur van der Meulen", "Fleurtje"))
    assert (person.role, person.sex, person.initials) == ("kind", Sex.FEMALE, "F.M.")
    assert (family.name, family.role) == ("van der Meulen", "achternaam")
    assert found.birth_date == date(2007, 3, 14)


def test_a_replacement_is_given_to_who_is_known_by_that_name() -> None:
    found = read(
        register={"personen": [FLEUR, INGRID], "plaatsen": ["Olst"]},
        replacements=[
            {"name": "fleur", "kind": "person", "replacement": "Noor"},
            {"name": "De Ambelt", "kind": "organisation", "replacement": "de school"},
        ],
    ).register
    given = {each.name: each.replacement for each in found.entries}
    assert given == {
        "Fleur": "Noor",
        "Ingrid": None,
        "van der Meulen": None,
        "Hoekstra": None,
        "Olst": None,
        "De Ambelt": "de school",
    }


def test_a_name_that_stands_twice_is_one_line() -> None:
    found = read(register={"plaatsen": ["Olst", "OLST"], "personen": [FLEUR, FLEUR]})
    assert [each.name for each in found.register.entries] == [
        "Fleur",
        "van der Meulen",
        "Olst",
    ]


def test_with_consent_nothing_was_asked_but_what_is_in_it() -> None:
    for consent, allows in (({}, False), (CONSENT, False), (None, True)):
        given = {} if consent is None else {"consent": consent}
        found = read(**given).journey
        assert found.allows(Purpose.PARTICIPATION) is allows


def test_consent_is_read_by_purpose() -> None:
    found = read(consent=CONSENT).journey
    assert found.consents == (
        Consent(purpose=Purpose.SHARING, given=True, on=date(2026, 1, 2), by="moeder"),
    )
    assert found.allows(Purpose.SHARING)
    assert not found.allows(Purpose.PARTICIPATION)
    assert read().journey.allows(Purpose.PARTICIPATION)


@pytest.mark.parametrize(
    ("register", "place", "words"),
    [
        (
            {"personen": [FLEUR, INGRID, {"voornaam": " "}]},
            "personen[2].voornaam",
            "naam",
        ),
        (
            {"personen": [{"voornaam": 3}]},
            "personen[0].voornaam",
            "dit moet tekst zijn",
        ),
        ({"personen": [{"rol": "oma"}]}, "personen[0]", "‘voornaam’ ontbreekt"),
        (
            {"personen": [FLEUR | {"geslacht": "man"}]},
            "personen[0].geslacht",
            "kies uit",
        ),
        ({"personen": [FLEUR | {"Fleur": "x"}]}, "personen[0]", "het veld ‘…’ kent"),
        (
            {"organisaties": [{"naam": "-"}]},
            "organisaties[0].naam",
            "Vul hier een naam",
        ),
        ({"plaatsen": "Olst"}, "plaatsen", "dit moet een lijst zijn"),
        ({"geboortedatum": "14 maart 2007"}, "geboortedatum", "JJJJ-MM-DD"),
        ({"geboortedatum": "2007-02-30"}, "geboortedatum", "deze dag bestaat niet"),
    ],
)
def test_a_fault_is_told_at_its_place_without_a_name(
    register: dict[str, Any], place: str, words: str
) -> None:
    told = fault(register=register)
    assert told.startswith(f"register.{place}: ")
    assert words in told
    for name in ("Fleur", "Ingrid", "Meulen", "Olst", "2007", "man"):
        assert name not in told


def test_a_replacement_that_names_another_is_told_at_its_place() -> None:
    replacements = [{"name": "Fleur", "replacement": "Ingrid"}]
    told = fault(register={"personen": [FLEUR, INGRID]}, replacements=replacements)
    assert told.startswith("replacements[0]: ")
    assert "Ingrid" not in told


@pytest.mark.parametrize(
    ("consent", "place"),
    [
        ({"delen": CONSENT["sharing"]}, "consent"),
        ({"sharing": {"given": True}}, "consent.sharing"),
        (
            {"sharing": {"given": "ja", "date": "2026-01-02", "by": "x"}},
            "consent.sharing.given",
        ),
        (
            {"sharing": {"given": True, "date": "2026-02-30", "by": "x"}},
            "consent.sharing.date",
        ),
        (
            {"sharing": {"given": True, "date": "2026-02-03", "by": " "}},
            "consent.sharing.by",
        ),
    ],
)
def test_a_fault_in_consent_is_told_at_its_place(
    consent: dict[str, Any], place: str
) -> None:
    assert fault(consent=consent).startswith(f"{place}: ")


def test_neither_of_them_comes_out_again() -> None:
    participation = {"participation": CONSENT["sharing"]}
    found = read(
        register={"plaatsen": ["Olst"]},
        replacements=[{"name": "Olst", "replacement": "een dorp"}],
        consent=CONSENT | participation,
    )
    text = write_journey(release(found.journey, found.register), BOOK)
    assert not {"register", "consent", "replacements"} & json.loads(text).keys()
    assert "Olst" not in text
