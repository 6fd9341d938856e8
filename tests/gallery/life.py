"""The example study with a conversation going on in it, all of it invented."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from levensreis.domain.accounts import Aspect, WorkingValue, with_second_account
from levensreis.domain.consent import Consent, Purpose
from levensreis.domain.coverage import MarkKind
from levensreis.domain.guide import ProbeState
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.notes import ParkedItem
from levensreis.domain.period import Period
from levensreis.domain.session import Session
from levensreis.domain.spell import PlaceKind, Spell, SpellType, Stability
from levensreis.domain.statement import Kind
from levensreis.domain.theme import Theme
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from levensreis.storage.key import KeyCost
from tests.builders import EXAMPLES, PASSPHRASE, a_statement

FIRST_DAY, SECOND_DAY = date(2026, 3, 3), date(2026, 3, 17)
STORY = (
    "De eerste jaren waren rustig. Na de eerste aanval veranderde alles: nachten "
    "zonder slaap, steeds een andere dokter, en nergens een plek waar het verhaal "
    "bij elkaar kwam."
)


def make_study(folder: Path) -> tuple[Study, Journey]:
    """Make the study and return it open, with the journey that is worked on."""
    study = Study.create(folder, PASSPHRASE, KeyCost(1, 64, 1))
    journeys = study.import_journeys(EXAMPLES)
    william = next(each for each in journeys if each.pseudonym == "William")
    _sessions_and_consent(study, william)
    _notes(study, william)
    return study, study.journeys.get(william.id)


def _sessions_and_consent(study: Study, journey: Journey) -> None:
    people = tuple(each.key for each in journey.respondents)
    first = Session(on=FIRST_DAY, respondents=people[:1], note="Bij moeder thuis")
    second = Session(on=SECOND_DAY, respondents=people)
    study.journeys.put_sessions(journey.id, [first, second])
    half = len(journey.statements) // 2
    told = [
        replace(each, session=(first if place < half else second).id)
        for place, each in enumerate(journey.statements)
    ]
    study.journeys.record(journey.id, told)
    yes = Consent(
        purpose=Purpose.PARTICIPATION,
        given=True,
        on=FIRST_DAY,
        by="moeder",
        text_version="2026-1",
    )
    answers = [yes, replace(yes, purpose=Purpose.SHARING)]
    answers.append(replace(yes, purpose=Purpose.QUOTES, withdrawn=SECOND_DAY))
    answers.append(replace(yes, purpose=Purpose.CONTACT, given=False))
    study.journeys.put_consents(journey.id, answers)


def _notes(study: Study, journey: Journey) -> None:
    recording = Recording(study.journeys, journey.id)
    notes = recording.journey.notes.with_story(Theme.HEALTH, STORY)
    guide = study.journeys.guide()
    for probe, state in zip(guide.in_theme(Theme.HEALTH), ProbeState, strict=False):
        notes = notes.with_answer(probe.key, state)
    for age in (5, 6):
        notes = notes.with_mark(Theme.RELATIONSHIPS, age, MarkKind.NOTHING_SPECIAL)
    notes = notes.with_mark(Theme.BEHAVIOUR, 3, MarkKind.DECLINED)
    for text in ("vakantie op de boerderij, welk jaar?", "naam van de arts navragen"):
        notes = notes.with_parked(ParkedItem(text, Theme.HEALTH))
    notes = notes.with_parked(ParkedItem("foto van de groep", Theme.LIVING, done=True))
    recording.note(notes, "aantekeningen")
    _place(recording)
    _two_accounts(recording)
    gone = recording.journey.statements[-1]
    recording.add(a_statement(id=uuid4(), text="Per ongeluk getypt", period="8"))
    recording.remove(recording.journey.statements[-1].id)
    recording.change(replace(gone, sensitive=True), "gevoelig")


def _place(recording: Recording) -> None:
    place = Spell(
        SpellType.PLACE,
        kind=PlaceKind.FOSTER,
        with_whom="twee andere kinderen",
        stable=Stability.PARTLY,
    )
    recording.add(
        a_statement(
            text="Een zomer bij een pleeggezin",
            period="9-10",
            kind=Kind.SPELL,
            influence=Influence.POSITIVE,
            spell=place,
            meaning="Daar mocht hij gewoon kind zijn.",
            respondent=recording.journey.respondents[0].key,
        )
    )


def _two_accounts(recording: Recording) -> None:
    first = recording.journey.statements[1]
    other = recording.journey.respondents[-1].key
    second = replace(
        first,
        id=uuid4(),
        respondent=other,
        period=Period.parse("6"),
        influence=Influence.POSITIVE,
        system=None,
        group=None,
        codings=(),
        text="Volgens mij was dat pas later, en het bracht ook rust.",
    )
    both = with_second_account(first, second)
    recording.change_all(both, "tweede verslag")
    event = both[0].account_of
    assert event is not None
    chosen = WorkingValue(event, Aspect.WHEN, first.id, "staat zo in het dossier")
    recording.note(recording.journey.notes.with_working(chosen), "werkwaarde")
