"""Sittings come by themselves: the first thing told on a day begins one."""

from dataclasses import replace
from datetime import date

from levensreis.domain.session import Session
from levensreis.services.recording import Recording
from tests.builders import a_statement
from tests.services.recorded import texts

MAY, JUNE = date(2026, 5, 12), date(2026, 6, 2)


def sittings(recording: Recording) -> list[tuple[date, tuple[str, ...]]]:
    """The sittings in memory, which must be those that are stored."""
    texts(recording)
    return [(each.on, each.respondents) for each in recording.journey.sessions]


def test_the_first_thing_told_on_a_day_begins_a_sitting(recording: Recording) -> None:
    first = recording.sit(MAY, "moeder")
    assert sittings(recording) == [(MAY, ("moeder",))]
    assert recording.sit(MAY, "moeder") == first
    assert sittings(recording) == [(MAY, ("moeder",))]
    second = recording.sit(JUNE, None)
    assert second != first
    assert sittings(recording) == [(MAY, ("moeder",)), (JUNE, ())]


def test_who_speaks_was_there(recording: Recording) -> None:
    first = recording.sit(MAY, None)
    for who in ("moeder", None, "vader", "moeder"):
        assert recording.sit(MAY, who) == first
    assert sittings(recording) == [(MAY, ("moeder", "vader"))]


def test_a_sitting_keeps_its_note_when_somebody_joins_it(recording: Recording) -> None:
    held = Session(on=MAY, respondents=("moeder",), note="Aan de keukentafel")
    recording._service.put_sessions(recording.journey.id, (held,))
    assert recording.refresh()
    assert recording.sit(MAY, "vader") == held.id
    [joined] = recording.journey.sessions
    assert joined == replace(held, respondents=("moeder", "vader"))
    assert sittings(recording) == [(MAY, ("moeder", "vader"))]


def test_a_sitting_of_another_day_than_the_last_is_left_alone(
    recording: Recording,
) -> None:
    later = recording.sit(JUNE, "moeder")
    recording.sit(MAY, "moeder")
    assert len(recording.journey.sessions) == 2
    assert recording.sit(JUNE, "vader") == later


def test_undo_takes_a_statement_back_and_not_the_sitting(recording: Recording) -> None:
    sitting = recording.sit(MAY, "moeder")
    recording.add(a_statement(text="vier", session=sitting))
    recording.undo()
    assert sittings(recording) == [(MAY, ("moeder",))]
    assert recording.undo_name is None
    recording.redo()
    assert recording.journey.statements[-1].session == sitting
