"""Releasing with names as told: for the parent, and for nobody else."""

from datetime import date
from typing import TYPE_CHECKING

import pytest

from levensreis.domain.anonymise.release import (
    NotReleased,
    ToldJourney,
    release,
    release_as_told,
)
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.journey import Journey
from levensreis.domain.notes import Notes, ParkedItem
from levensreis.domain.session import Session
from levensreis.domain.theme import Theme
from tests.builders import a_journey, a_register, a_statement

if TYPE_CHECKING:
    from levensreis.domain.codebook import Codebook
    from levensreis.formats.journey_json import write_journey
    from levensreis.reports.summary import summary_pdf

    def nothing_for_the_team_takes_it(told: ToldJourney, book: Codebook) -> None:
        """The type checker refuses both, or tells that it was not needed to say so."""
        summary_pdf(told)  # type: ignore[arg-type]
        write_journey(told, book)  # type: ignore[arg-type]


def allowed(given: bool, purpose: Purpose = Purpose.PARTICIPATION) -> Consent:
    return Consent(purpose=purpose, given=given, on=date(2026, 1, 1), by="moeder")


def test_names_stay_and_texts_are_cleaned() -> None:
    told = a_statement(text="Jurre\u200b verhuisde", story="Naar\u00a0Noordermarke")
    [shown] = release_as_told(a_journey(told)).journey.statements
    assert shown.text == "Jurre verhuisde"
    assert shown.story == "Naar Noordermarke"


def test_what_stays_behind_is_what_always_stays_behind() -> None:
    journey = a_journey(
        a_statement(text="Alleen voor ons", withheld=True),
        a_statement(text="Wel", quote="Zo ging het", loose_words=("#los",)),
        notes=Notes(
            stories={Theme.LIVING: "Jurre woonde thuis"},
            parked=(ParkedItem("vragen", Theme.LIVING),),
        ),
        sessions=(Session(on=date(2026, 1, 1)),),
        consents=(allowed(True), allowed(False, Purpose.QUOTES)),
        imported=False,
    )
    told = release_as_told(journey).journey
    assert told == release(journey, a_register()).journey
    [shown] = told.statements
    assert (shown.text, shown.quote, shown.loose_words) == ("Wel", "", ())
    assert told.notes == Notes(stories={Theme.LIVING: "Jurre woonde thuis"})
    assert (told.sessions, told.consents) == ((), ())


@pytest.mark.parametrize(
    ("answers", "reason"),
    [((), "nog geen toestemming"), ((allowed(False),), "geweigerd")],
)
def test_without_consent_to_take_part_nothing_is_printed(
    answers: tuple[Consent, ...], reason: str
) -> None:
    journey: Journey = a_journey(
        a_statement(), code="LR-001", consents=answers, imported=False
    )
    with pytest.raises(NotReleased, match=rf"^LR-001: .*{reason}"):
        release_as_told(journey)


def test_nothing_else_makes_one() -> None:
    with pytest.raises(TypeError):
        ToldJourney(a_journey(), object())
