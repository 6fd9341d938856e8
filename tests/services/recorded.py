"""Three statements that are recorded, and what is in the file of them."""

from uuid import UUID

from levensreis.domain.journey import Journey
from levensreis.domain.theme import Theme
from levensreis.services.recording import Recording
from levensreis.services.steps import Step
from tests.builders import a_statement

FIRST, SECOND, THIRD = (a_statement(text=text) for text in ("een", "twee", "drie"))
"""What is told before a test begins."""


def texts(recording: Recording) -> list[str]:
    """What is told in the journey in memory, which must be what is stored."""
    stored = recording._service.get(recording.journey.id)
    assert exact(stored) == exact(recording.journey)
    return [statement.text for statement in recording.journey.statements]


def exact(journey: Journey) -> tuple[Journey, list[str]]:
    return journey, [statement.period.said for statement in journey.statements]


def write(recording: Recording, story: str, *, joins: bool = True) -> Step | None:
    """Store a story of the health as it is by now."""
    notes = recording.journey.notes.with_story(Theme.HEALTH, story)
    return recording.note(notes, "verhaal wijzigen", joins=joins)


def bin_of(recording: Recording) -> list[str]:
    """What is in the bin, the last told first."""
    thrown = recording._service.in_bin(recording.journey.id)
    return [each.text for each in thrown]


def empty_bin(recording: Recording) -> set[UUID]:
    """Empty the bin as the dialog does; returns what is gone for good."""
    gone = {each.id for each in recording._service.in_bin(recording.journey.id)}
    recording._service.empty_bin(recording.journey.id)
    recording.forget(gone)
    return gone
