"""What may not be shared stays inside; an event with two accounts counts as chosen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensreis.domain.accounts import Aspect, WorkingValue
from levensreis.domain.factor_table import Order, count_factors
from levensreis.domain.influence import Influence
from levensreis.domain.journey import Journey
from levensreis.domain.notes import Notes
from levensreis.domain.theme import Theme
from levensreis.services.recording import Recording
from levensreis.services.study import Study
from tests.builders import (
    a_coded_statement,
    a_factor,
    a_journey,
    a_register,
    a_statement,
    a_study,
)

RAISED = a_factor()
LOWERED = a_factor(influence=Influence.POSITIVE)
EVENT = uuid4()


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with a_study(tmp_path / "studie") as opened:
        for factor in (RAISED, LOWERED):
            opened.journeys.add_factor(factor)
        yield opened


def counts(study: Study) -> dict[str, int]:
    table = study.exports.factor_table(Order.CODEBOOK)
    return {row.factor.id: row.tally.journeys for row in table.rows}


def in_plain_python(study: Study, journey: Journey) -> dict[str, int]:
    told = study.journeys.get(journey.id)
    return {key: tally.journeys for key, tally in count_factors([told]).items()}


def test_what_may_not_be_shared_leaves_in_no_export_and_counts_nowhere(
    study: Study,
) -> None:
    journey = a_journey(
        a_coded_statement(RAISED, text="mag mee"),
        a_coded_statement(LOWERED, text="blijft hier", withheld=True),
    )
    study.journeys.begin(journey)
    released = study.exports.released(journey.id).journey
    assert [each.text for each in released.statements] == ["mag mee"]
    assert counts(study) == in_plain_python(study, journey) == {RAISED.id: 1}


def test_what_may_be_shared_after_all_counts_again(study: Study) -> None:
    told = a_coded_statement(RAISED, withheld=True)
    journey = a_journey(told)
    study.journeys.begin(journey)
    recording = Recording(study.journeys, journey.id)
    recording.change(replace(told, withheld=False), "delen")
    assert counts(study) == {RAISED.id: 1}
    recording.undo()
    assert counts(study) == {}


def test_stories_leave_with_their_names_replaced_and_other_notes_stay(
    study: Study,
) -> None:
    notes = Notes(stories={Theme.HEALTH: "Jurre was vaak ziek."}).with_answer(
        "health-pregnancy", None
    )
    journey = a_journey(a_statement(), notes=notes)
    study.journeys.begin(journey, a_register(Jurre="Sem"))
    released = study.exports.released(journey.id).journey
    assert released.notes == Notes(stories={Theme.HEALTH: "Sem was vaak ziek."})


def test_what_it_meant_and_with_whom_have_their_names_replaced(study: Study) -> None:
    journey = a_journey(a_statement(meaning="Jurre voelde zich alleen"))
    study.journeys.begin(journey, a_register(Jurre="Sem"))
    released = study.exports.released(journey.id).journey
    assert released.statements[0].meaning == "Sem voelde zich alleen"


def two_accounts() -> Journey:
    return a_journey(
        a_coded_statement(RAISED, text="volgens moeder", account_of=EVENT),
        a_coded_statement(LOWERED, text="volgens vader", period="9", account_of=EVENT),
    )


def test_accounts_that_contradict_each_other_both_count_until_one_is_chosen(
    study: Study,
) -> None:
    journey = two_accounts()
    study.journeys.begin(journey)
    assert counts(study) == {RAISED.id: 1, LOWERED.id: 1}
    recording = Recording(study.journeys, journey.id)
    followed = journey.statements[1].id
    for aspect in (Aspect.WHEN, Aspect.INFLUENCE):
        chosen = WorkingValue(EVENT, aspect, followed, "vader was erbij")
        recording.note(recording.journey.notes.with_working(chosen), "kiezen")
    assert counts(study) == in_plain_python(study, journey) == {LOWERED.id: 1}
    [told] = study.exports.released(journey.id).journey.statements
    assert (told.text, told.period.said) == ("volgens moeder", "9")
    assert told.influence is Influence.POSITIVE
    recording.undo()
    assert counts(study) == {RAISED.id: 1, LOWERED.id: 1}


@given(st.data())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_file_counts_as_plain_python_does(
    study: Study, data: st.DataObject
) -> None:
    """Whatever is withheld, thrown away, told twice, chosen or undone."""
    told = [
        a_coded_statement(
            data.draw(st.sampled_from([RAISED, LOWERED])),
            withheld=data.draw(st.booleans()),
            account_of=EVENT if data.draw(st.booleans()) else None,
        )
        for _ in range(data.draw(st.integers(1, 5)))
    ]
    journey = a_journey(*told)
    study.journeys.begin(journey)
    recording = Recording(study.journeys, journey.id)
    for _ in range(data.draw(st.integers(0, 6))):
        each = data.draw(st.sampled_from(told))
        match data.draw(st.sampled_from(["choose", "remove", "withhold", "undo"])):
            case "choose":
                chosen = WorkingValue(EVENT, Aspect.INFLUENCE, each.id, "")
                recording.note(recording.journey.notes.with_working(chosen), "kiezen")
            case "remove":
                recording.remove(each.id)
            case "withhold":
                now = recording.statement(each.id)
                if now is not None:
                    recording.change(replace(now, withheld=not now.withheld), "delen")
            case "undo":
                recording.undo()
    with study._database.transaction() as connection:
        from levensreis.storage import codebook, journey_summaries

        others = [
            each.id
            for each in journey_summaries.summaries(connection)
            if each.id != journey.id
        ]
        found = codebook.counts(connection, others)
    assert found == in_plain_python(study, journey)
