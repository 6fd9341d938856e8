"""Forms of the member check that were made in a study, and what comes back on them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from levensreis.domain.access import AccessKind
from levensreis.domain.journey import Journey
from levensreis.domain.member_check.answers import Given, Returned
from levensreis.domain.member_check.rounds import CheckRound, CheckState
from levensreis.reports.member_check import check_form
from levensreis.services.member_check import Reading
from levensreis.services.study import Study
from tests.builders import a_statement, as_released
from tests.checked import a_layout

HOME = a_statement(text="Thuis bij beide ouders", period="2")
SCHOOL = a_statement(text="Naar school in groep 5", period="8")
FRIEND = a_statement(text="Een vriend erbij", period="9")
ALL = [HOME.id, SCHOOL.id, FRIEND.id]
"""Those of a journey that is checked."""


def send(study: Study, journey_id: UUID, **options: Any) -> CheckRound:
    """Keep a form as it leaves; where everything stands on it is left to others."""
    new = study.member_check.new_form(journey_id, **options)
    asked = [each for each in new.shown if new.only is None or each in new.only]
    code = new.code
    made = new.round(a_layout(*asked, form=code.form, version=code.version))
    keep_as_sent(study, journey_id, made)
    return made


def print_and_send(study: Study, journey: Journey, **options: Any) -> bytes:
    """Print a form and keep it as it leaves; returns the file."""
    new = study.member_check.new_form(journey.id, **options)
    pdf, layout = check_form(as_released(journey), new.code, only=new.only)
    keep_as_sent(study, journey.id, new.round(layout))
    return pdf


def give_back(
    study: Study, journey_id: UUID, answers: Mapping[UUID, Given], **changes: Any
) -> CheckRound:
    """Keep what came back on the newest form, or on another `version`."""
    rounds = study.member_check.rounds(journey_id)
    version = changes.pop("version", rounds[-1].version)
    mine = rounds[version - 1]
    returned = Returned(mine.form, version, dict(answers), **changes)
    return study.member_check.keep(Reading(journey_id, returned, mine, (), {}))


def keep_as_sent(study: Study, journey_id: UUID, made: CheckRound) -> None:
    """Keep a form in the transaction in which it leaves."""
    with study.log.writing(AccessKind.EXPORT, journey_id, "check_form") as connection:
        study.member_check.sent(journey_id, made, connection)


def state(study: Study, journey: Journey) -> CheckState:
    """How far it is, which must be what the list tells."""
    found = study.member_check.state(journey.id)
    assert study.member_check.states()[journey.id] is found
    return found


def text_of(study: Study, journey: Journey, place: int) -> str:
    return study.journeys.get(journey.id).statements[place].text


def change(study: Study, journey: Journey, place: int, text: str) -> None:
    """Change a statement in the journey, beside the check."""
    told = study.journeys.get(journey.id).statements[place]
    study.journeys.record(journey.id, [replace(told, text=text)])
