"""What is decided and signed is kept, and only what changed is asked again."""

from dataclasses import replace
from pathlib import Path

import pytest

from levensreis.domain.anonymise.checklist import CLUES
from levensreis.domain.anonymise.decisions import Decision, Verdict
from levensreis.domain.anonymise.outputs import Output
from levensreis.domain.anonymise.register import Register
from levensreis.domain.anonymise.signing import NotSigned, Role
from levensreis.domain.journey import Journey
from levensreis.domain.progress import Cancelled, Progress
from levensreis.services.anonymising import Anonymised
from levensreis.services.study import Study
from tests.builders import PASSPHRASE, a_journey, a_statement, a_study, an_entry

TEXT = "Sanne belde met Gerrit"
OTHER = "Hij zegt wroemkeboel"


@pytest.fixture
def journey() -> Journey:
    return a_journey(a_statement(text=TEXT), a_statement(text=OTHER), respondents=())


@pytest.fixture
def study(tmp_path: Path, journey: Journey) -> Study:
    return a_study(tmp_path / "studie", journey)


def answers(state: Anonymised) -> list[Decision]:
    """Replace everything as proposed, keep every word, tick every clue."""
    found = [
        Decision(
            entity=each.key,
            category=each.category,
            verdict=Verdict.REPLACE,
            replacement=each.points[0].offered,
        )
        for each in state.found
    ]
    kept = [
        Decision(entity=each.key, category=each.category, verdict=Verdict.KEEP)
        for each in state.words
    ]
    return [*found, *kept, *(clue.ticked() for clue in CLUES)]


def test_what_is_open_is_counted_once(study: Study, journey: Journey) -> None:
    state = study.anonymising.get(journey.id)
    assert [each.name for each in state.found] == ["Sanne", "Gerrit"]
    assert [each.name for each in state.words] == ["wroemkeboel"]
    assert state.waiting == 3 + len(CLUES)


def test_a_name_that_stands_nowhere_waits_for_its_replacement_too(
    study: Study, journey: Journey
) -> None:
    before = study.anonymising.get(journey.id).waiting
    study.register.put(journey.id, Register((an_entry("Jurre", replacement=None),)))
    assert study.anonymising.get(journey.id).waiting == before + 1


def test_decisions_are_kept_with_who_made_them_and_when(
    study: Study, journey: Journey
) -> None:
    state = study.anonymising.get(journey.id)
    stored = study.anonymising.decide(journey.id, *answers(state))
    assert all(each.by and each.at for each in stored)
    folder = study.folder
    study.close()
    with Study.open(folder, PASSPHRASE) as again:
        state = again.anonymising.get(journey.id)
        assert state.waiting == 0
        assert not any("Sanne" in text for text in state.after.values())
        assert len(again.anonymising.history(journey.id).every) == len(stored)


def test_what_is_thought_over_at_once_is_what_is_stored(
    study: Study, journey: Journey
) -> None:
    state = study.anonymising.get(journey.id)
    stored = study.anonymising.decide(journey.id, *answers(state))
    at_once = state.with_decisions(state.rewriting.decisions.with_more(*stored))
    later = study.anonymising.get(journey.id)
    assert at_once.after == later.after
    assert at_once.waiting == later.waiting


def test_nobody_signs_while_points_are_open(study: Study, journey: Journey) -> None:
    waiting = study.anonymising.get(journey.id).waiting
    with pytest.raises(NotSigned, match=f"{waiting} punten open"):
        study.anonymising.sign(journey.id, Role.INTERVIEWER, "Anna")
    seen = study.anonymising.sign(
        journey.id, Role.INTERVIEWER, "Anna", open_points_seen=True
    )
    assert seen.unsigned(Role.INTERVIEWER) == []


def test_a_text_that_changes_is_open_again_and_that_text_alone(
    study: Study, journey: Journey
) -> None:
    state = study.anonymising.get(journey.id)
    study.anonymising.decide(journey.id, *answers(state))
    study.anonymising.sign(journey.id, Role.INTERVIEWER, "Anna")
    assert study.anonymising.sign(journey.id, Role.SECOND_READER, "Bert").is_signed
    first = replace(journey.statements[0], text=f"{TEXT} en oma")
    study.journeys.record(journey.id, [first])
    state = study.anonymising.get(journey.id)
    for role in Role:
        [key] = state.unsigned(role)
        assert state.texts[key] == f"{TEXT} en oma"


def test_looking_through_can_be_stopped(study: Study, journey: Journey) -> None:
    with pytest.raises(Cancelled):
        study.anonymising.get(journey.id, Progress(lambda _d, _e: None, lambda: True))


def test_a_clue_is_open_again_when_a_text_that_touches_it_changes(
    study: Study, journey: Journey
) -> None:
    study.anonymising.decide(journey.id, *(clue.ticked() for clue in CLUES))
    assert study.anonymising.get(journey.id).open_clues == []
    told = study.journeys.get(journey.id).statements[1]
    changed = replace(told, text="Het stond in de Telegraaf")
    study.journeys.record(journey.id, [changed])
    left = study.anonymising.get(journey.id).open_clues
    assert [each.key for each in left] == ["media", "geheel"]
    study.anonymising.decide(journey.id, *(clue.ticked() for clue in left))
    assert study.anonymising.get(journey.id).open_clues == []


def test_a_replacement_that_became_a_name_of_another_journey_is_told_with_its_place(
    study: Study, journey: Journey
) -> None:
    names = Register((an_entry("Sanne", replacement="Ruben"),))
    study.register.put(journey.id, names)
    assert study.anonymising.get(journey.id).clashes == []
    other = a_journey(a_statement(text="Ruben lachte"), code="LR-002")
    study.journeys.begin(other, Register((an_entry("Ruben", replacement="Olaf"),)))
    state = study.anonymising.get(journey.id)
    [clash] = state.clashes
    assert (clash.words, clash.code) == ("Ruben", "LR-002")
    told = clash.told(state.journey)
    assert told.startswith("In uitspraak 1 (")
    assert "Ruben" not in told
    assert told in state.still_needed(Output.OTHERS)
    assert told not in state.still_needed(Output.TEAM)
    study.register.put(journey.id, Register((an_entry("Sanne", replacement="Iris"),)))
    assert study.anonymising.get(journey.id).clashes == []
