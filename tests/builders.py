"""Build domain objects with sensible defaults; a test names only what matters."""

from itertools import count
from pathlib import Path
from typing import Any

from levensreis.domain.anonymise import release
from levensreis.domain.anonymise.register import EntryKind, Register, RegisterEntry
from levensreis.domain.anonymise.release import ReleasedJourney
from levensreis.domain.codebook import Codebook, Factor
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey, Respondent
from levensreis.domain.period import Period
from levensreis.domain.statement import Coding, Kind, Statement
from levensreis.domain.system import System
from levensreis.domain.theme import Theme
from levensreis.resources import RESOURCES
from levensreis.services.study import Study
from levensreis.storage.key import KeyCost

PASSPHRASE = "vier woorden zijn genoeg"
CHEAP = KeyCost(iterations=1, memory_kib=64, lanes=1)
"""One guess costs nothing: for tests only."""
EXAMPLES = sorted((RESOURCES / "example").glob("*.json"))
"""The nine example journeys."""

_numbers = count(1)


def a_statement(**changes: Any) -> Statement:
    """A statement; `period` may be the words that were said."""
    defaults: dict[str, Any] = {
        "theme": Theme.LIVING,
        "kind": Kind.EVENT,
        "period": "6;6",
        "text": "Verhuizing naar een gezinshuis",
        "influence": Influence.NEGATIVE,
    }
    fields = defaults | changes
    if isinstance(fields["period"], str):
        fields["period"] = Period.parse(fields["period"])
    return Statement(**fields)


def a_coded_statement(*factors: Factor, example: str = "", **changes: Any) -> Statement:
    """A statement on the side and system of its factors."""
    first = factors[0]
    defaults: dict[str, Any] = {
        "influence": first.influence,
        "system": first.system,
        "group": first.group,
        "codings": tuple(Coding(factor.id, example) for factor in factors),
    }
    return a_statement(**defaults | changes)


def a_journey(*statements: Statement, **changes: Any) -> Journey:
    """A journey with a code of its own and a mother who tells it.

    It came from a file, where its consent is kept: nothing stops an export of it.
    """
    defaults: dict[str, Any] = {
        "code": f"T-{next(_numbers):04d}",
        "pseudonym": "Sem",
        "respondents": (Respondent("moeder", "moeder"),),
        "imported": True,
        "statements": statements,
    }
    return Journey(**defaults | changes)


def a_factor(**changes: Any) -> Factor:
    """A factor with a label of its own."""
    defaults: dict[str, Any] = {
        "label": f"Vele verhuizingen {next(_numbers)}",
        "system": System.EXO,
        "influence": Influence.NEGATIVE,
    }
    return Factor(**defaults | changes)


def a_codebook(*factors: Factor) -> Codebook:
    """A codebook of these factors, or of one on each side."""
    return Codebook(
        factors
        or (
            a_factor(label="Vele verhuizingen"),
            a_factor(label="Rust in huis", influence=Influence.POSITIVE),
        )
    )


def an_entry(name: str = "Jurre", **changes: Any) -> RegisterEntry:
    """A person in the register, whose replacement has been chosen."""
    defaults: dict[str, Any] = {"kind": EntryKind.PERSON, "replacement": "William"}
    return RegisterEntry(name=name, **defaults | changes)


def a_register(**replacements: str | None) -> Register:
    """A register of names with what comes in their place; None is open."""
    return Register(
        tuple(an_entry(name, replacement=new) for name, new in replacements.items())
    )


def as_released(journey: Journey) -> ReleasedJourney:
    """A journey as it stands, as if it had been released: for the reports only."""
    return ReleasedJourney(journey, release._RELEASED)


def a_study(folder: Path, *journeys: Journey) -> Study:
    """A new study on disk with these journeys, open."""
    study = Study.create(folder, PASSPHRASE, CHEAP)
    for journey in journeys:
        study.journeys.begin(journey)
    return study
