"""Make journeys ready for research: signed by two, and checked by the parent."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from levensreis.domain.anonymise.register import EntryKind, Register
from levensreis.domain.anonymise.signing import Role
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Journey, Sex, Youth
from levensreis.domain.life_context import BirthMonth
from levensreis.domain.member_check.rounds import Outcome
from levensreis.domain.session import Session
from levensreis.services.study import Study
from levensreis.storage import journeys, member_check
from levensreis.storage.research.content import Content
from levensreis.storage.research.reading import read_research
from tests.builders import a_coded_statement, a_journey, a_statement, an_entry
from tests.checked import a_round

NAMES = Register(
    (
        an_entry("Zebedeus", surname="Wolterinkhof", role="kind", replacement="Sem"),
        an_entry("Kwartelhove", kind=EntryKind.PLACE, replacement="een dorp"),
    ),
    birth_date=date(2008, 5, 17),
)
YES: dict[str, Any] = {"given": True, "on": date(2026, 1, 2), "by": "moeder"}


def a_told(study: Study, **changes: Any) -> Journey:
    """A journey with a register, full of what must not leave."""
    factor = study.journeys.codebook().factors[0]
    fields: dict[str, Any] = {
        "code": "LR-0421",
        "pseudonym": "Sem",
        "youth": Youth(BirthMonth(2008, 5), Sex.MALE),
        "sessions": (Session(on=date(2026, 2, 3), note="Notitie aan tafel"),),
    }
    return a_journey(
        a_coded_statement(
            factor, text="Zebedeus ging naar Kwartelhove", example="Zebedeus sprak"
        ),
        a_statement(text="Nooit delen", withheld=True),
        a_statement(text="Losse woorden", loose_words=("#zwerfwoord",)),
        **fields | changes,
    )


def content_of(path: Path) -> Content:
    return read_research(path.read_bytes()).content


def consents(*purposes: Purpose, **changes: Any) -> tuple[Consent, ...]:
    return tuple(Consent(purpose=each, **YES | changes) for each in purposes)


def sign(study: Study, journey_id: UUID) -> None:
    for role in Role:
        study.anonymising.sign(
            journey_id, role, f"naam als {role}", open_points_seen=True
        )


def check(study: Study, journey_id: UUID) -> None:
    """Let the member check end without a form that came back."""
    with study._database.transaction() as connection:
        key = journeys.key_of(connection, journey_id)
        told = journeys.get(connection, journey_id)
        asked = [each.id for each in told.statements]
        known = len(member_check.of_journey(connection, key))
        made = a_round(*asked, form=journey_id.hex[:12], version=known + 1)
        member_check.add(connection, key, replace(made, shown={}))
    study.member_check.close(journey_id, Outcome.WITHOUT, "De ouder was verhuisd.")


def ready(study: Study, *told: Journey) -> None:
    """Sign and check journeys as they are now."""
    for each in told:
        sign(study, each.id)
        check(study, each.id)
